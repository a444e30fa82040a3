import type { Entity } from '../model/index.js';
import type { ClaimType, Status } from '../ontology/index.js';
import type { Goods } from './goods.js';
import type { Asked, ClassNoun, End, Operation } from './lexicon.js';
import type { Period } from './period.js';
import type { Language } from './refusal.js';

/** What a question says of one end of a relation. */
export interface Party {
  /** Several where the question joins them, or bear one name. */
  readonly names: readonly (readonly Entity[])[];
  /** Name of a region or city that it is in. */
  readonly place?: string | undefined;
}

/** A name as it stands in the question, for operations that know no ends. */
export interface Mentioned {
  /** Several where they bear the same name. */
  readonly entities: readonly Entity[];
  readonly preposition?: string | undefined;
  /** Right after the word for the operation: «замена Валмашу». */
  readonly isItsObject: boolean;
}

/** All that the names may mean. */
export const entitiesOf = (names: readonly Mentioned[]): Entity[] => names.flatMap(({ entities }) => entities);

/** How many tiers away, and whether only those that are just so far. */
export interface Reach {
  readonly tiers: number;
  readonly isExact: boolean;
}

/** A question as it is understood. */
export interface Query {
  readonly operation: Operation | 'relation';
  /** Of the relation that is asked for. */
  readonly type?: ClaimType | undefined;
  readonly subject: Party;
  readonly object: Party;
  /** The end that is asked for. */
  readonly end: End;
  /** Relations either way between the two ends. */
  readonly isMutual: boolean;
  /** Of several names of one end all must have the relation. */
  readonly isJoint: boolean;
  readonly asked?: Asked | 'whether' | undefined;
  /** What is counted, or asked for as «which …». */
  readonly of?: ClassNoun | undefined;
  readonly goods: readonly Goods[];
  readonly exceptGoods: readonly Goods[];
  readonly except: readonly Entity[];
  readonly statuses?: readonly Status[] | undefined;
  /** Only relations that have the status still. */
  readonly isPresent: boolean;
  readonly period: Period;
  readonly reach?: Reach | undefined;
  /** Whoever holds a post, not whoever works there. */
  readonly asksForPost: boolean;
  /** Words for the post; none for whoever is at the head. */
  readonly post?: readonly string[] | undefined;
  /** In the order of the question. */
  readonly names: readonly Mentioned[];
  readonly places: readonly string[];
  readonly taken: readonly (readonly [string, string])[];
  readonly language: Language;
  /** As it was asked. */
  readonly question: string;
}
