import type { ClaimType, Status } from '../ontology/index.js';
import type { Slot } from './slots.js';

export type RoleName = string;

/** What may fill a role: anyone but a person; that, but no body of the state; an organisation or specific group; the same, but spoken of by more than a pronoun; the same, perhaps inside the phrase («цех завода»); one that makes things; an organisation with a name, one named right there; goods and services; a person; a place; anyone but a mere description of several; one that the text calls a holding or group; any phrase. */
export type Filling = 'party' | 'trader' | 'firm' | 'asset' | 'site' | 'maker' | 'named' | 'identified' | 'goods' | 'person' | 'place' | 'owner' | 'holding' | 'any';

export interface Role {
  /** Where the filler stands, most telling first; `self` is the trigger itself, `^gen` the noun it depends on, `^beside` the same right before it, `^(` the one before its parenthesis, `next` the name right behind it, `!от+gen` a phrase of the trigger's own, `alone` the only firm of the sentence. */
  readonly slots: readonly Slot[];
  readonly fills: Filling;
  readonly optional?: boolean | undefined;
  /** What the document is about fills the role where nothing else does. */
  readonly topic?: boolean | undefined;
  /** Who was said to make the goods fills the role where nothing else does. */
  readonly maker?: boolean | undefined;
  /** Persons stand for the firms whose posts they hold. */
  readonly represented?: boolean | undefined;
  /** The firm last told to change hands fills the role where nothing else does. */
  readonly sold?: boolean | undefined;
  /** Goods that the text has named before may stand here as «продукция», «партия» or a pronoun. */
  readonly spokenOf?: boolean | undefined;
  /** How many things must fill the role together. */
  readonly atLeast?: number | undefined;
  /** Slots that are looked at only when every other role has been filled. */
  readonly otherwise?: readonly Slot[] | undefined;
}

/** Where both ends are the same role, its fillers are taken in pairs. */
export interface ClaimTemplate {
  readonly type: ClaimType;
  readonly subject: RoleName;
  readonly object?: RoleName | undefined;
  readonly product?: RoleName | undefined;
  /** `whenDone`: the status once the event has happened, ACTIVE before. `always`: whatever the sentence says. */
  readonly always?: Status | undefined;
  readonly whenDone?: Status | undefined;
}

/** How Russian says a thing: a trigger, the roles around it, and what they claim together. */
export interface Frame {
  readonly name: string;
  /** Lemmas of the trigger, ё written е. */
  readonly triggers: readonly string[];
  readonly roles: Readonly<Record<RoleName, Role>>;
  readonly claims: readonly ClaimTemplate[];
  /** Status before tense and governing words are considered; ACTIVE if absent. */
  readonly status?: Status | undefined;
  /** A word that must be in the trigger's phrase or chain («дочерняя» компания). */
  readonly beside?: readonly string[] | undefined;
  /** Words that must neither follow the trigger before a comma nor govern it. */
  readonly unless?: readonly string[] | undefined;
  /** The trigger is a name that is called by the noun: «концерна «Восход»». */
  readonly ofNames?: boolean | undefined;
  /** Goods, then the trigger, then the supplier («Двигатели поставит завод «…»»): the order in which a text tells who supplies its hero. */
  readonly inverted?: boolean | undefined;
  /** With the buyer only in «с кем» the words do not tell who of the two supplies: the likelier maker does. */
  readonly mutual?: boolean | undefined;
  /** The trigger says what somebody is: of the verbs over it only those of being tell how far that has come. */
  readonly standing?: boolean | undefined;
  /** Lemmas of which one must govern the trigger («получил» заказ). */
  readonly under?: readonly string[] | undefined;
  readonly reason: string;
  /** A sentence of which the frame reads exactly these claims: `subject → object [product] STATUS`. */
  readonly example: readonly [sentence: string, ...claims: string[]];
  /** A sentence that the frame must leave alone. */
  readonly counterexample: string;
}
