import type { EntityKind } from '../ontology/index.js';
import { classOf, type KindClass, type Lexicon } from './lexicon.js';
import {
  organisationBlocks,
  organisationKey,
  organisationWeakBlocks,
  type OrganisationName,
  readOrganisationName,
} from './organisation-name.js';
import { personBlocks, personWeakBlocks, type PersonName, readPersonName } from './person-name.js';
import { skeletonOf, soundOf } from './phonetics.js';
import { fold } from './spelling.js';

/** A name as resolution sees it. */
export interface NameForm {
  readonly kind: EntityKind;
  readonly text: string;
  /** Forms of one kind and key are the same name. */
  readonly key: string;
  /** What the name sounds like, whatever the order of its words. */
  readonly sound: string;
  /** Where names that may mean the same thing are looked for. */
  readonly blocks: readonly string[];
  /** Where a name that says too little and the full names it may stand for meet. */
  readonly weakBlocks: readonly string[];
  /** It says too little to mean one thing outside its document: a surname alone, «МИД», «завод». */
  readonly isWeak: boolean;
  readonly person?: PersonName | undefined;
  readonly organisation?: OrganisationName | undefined;
}

function formOf(
  kind: EntityKind,
  text: string,
  key: string,
  isWeak: boolean,
  blocks: readonly string[],
  weakBlocks: readonly string[] = [],
): NameForm {
  const ofKind = (block: string): string => `${kind} ${block}`;
  return {
    kind,
    text,
    key: ofKind(key),
    sound: soundOf(key),
    isWeak,
    blocks: blocks.map(ofKind),
    weakBlocks: weakBlocks.map(ofKind),
  };
}

function readPerson(kind: EntityKind, text: string, lexicon: Lexicon): NameForm {
  const person = readPersonName(text, lexicon);
  const key = [...person.parts, person.patronymic ?? ''].join(' ').trim();
  return {
    ...formOf(
      kind,
      text,
      person.initial ? `${key} ${person.initial}.` : key,
      person.parts.length < 2,
      personBlocks(person),
      personWeakBlocks(person),
    ),
    person,
  };
}

function readOrganisation(kind: EntityKind, text: string, lexicon: Lexicon): NameForm {
  const organisation = readOrganisationName(text, lexicon);
  const { office, place } = organisation;
  const isWeak = office !== undefined && (!place || lexicon.hasSeveral(office));
  return {
    ...formOf(
      kind,
      text,
      organisationKey(organisation),
      isWeak,
      organisationBlocks(organisation),
      organisationWeakBlocks(organisation),
    ),
    organisation,
  };
}

const readPlace = (kind: EntityKind, text: string): NameForm =>
  formOf(kind, text, fold(text), false, [`skeleton ${skeletonOf(soundOf(text))}`]);

/** «ульяновские компании» are the same wherever they are spoken of, «наши компании» are not. */
function readGroup(kind: EntityKind, text: string, lexicon: Lexicon): NameForm {
  const { words, place } = readOrganisationName(text, lexicon);
  return formOf(kind, text, words.join(' '), !place, []);
}

const READERS: Readonly<Record<KindClass, (kind: EntityKind, text: string, lexicon: Lexicon) => NameForm>> = {
  person: readPerson, organisation: readOrganisation, place: readPlace, group: readGroup,
};

/** Reads a canonical name. A known alias keeps its own form: that it means the same is for the score to say. */
export function readForm(kind: EntityKind, text: string, lexicon: Lexicon): NameForm {
  const known = FORMS.get(lexicon) ?? new Map<string, NameForm>();
  FORMS.set(lexicon, known);
  const key = `${kind} ${text}`;
  const form = known.get(key) ?? readAnew(kind, text, lexicon);
  known.set(key, form);
  return form;
}

/** A name that many documents use is read, and held, once. */
const FORMS = new WeakMap<Lexicon, Map<string, NameForm>>();

function readAnew(kind: EntityKind, text: string, lexicon: Lexicon): NameForm {
  const group = classOf(kind);
  const form = READERS[group](kind, text, lexicon);
  const known = lexicon.find(kind, text);
  if (!known) return form;
  return { ...form, isWeak: false, blocks: [...form.blocks, `${kind} known ${known.entity.name}`] };
}
