import { classOf, type Lexicon } from './lexicon.js';
import type { NameForm } from './name-form.js';
import { abbreviates, type OrganisationName } from './organisation-name.js';
import type { PersonName } from './person-name.js';
import { editDistance, skeletonOf, soundOf } from './phonetics.js';
import { samePlace } from './places.js';
import { isLatin, wordsOf } from './spelling.js';
import type { Tally } from './tally.js';
import type { Signal } from './types.js';

/** What bears a name, by all that its documents tell. */
export interface Bearer {
  /** Folded. */
  readonly places: readonly string[];
  readonly products: Pick<Tally<string>, 'keys' | 'has'>;
  /** Keys of the names of what it belongs to. */
  readonly wholes: Pick<Tally<string>, 'keys' | 'has'>;
}

export const MERGE_AT = 1;
export const REVIEW_AT = 0.5;

const WHOLE = 1;
/** Outweighs whatever speaks for two names. */
export const CONFLICT = -2;

function placeSignals(a: Bearer, b: Bearer): Signal[] {
  if (a.places.length === 0 || b.places.length === 0) return [];
  const shared = a.places.find((place) => b.places.some((other) => samePlace(place, other)));
  if (shared) return [{ signal: 'same place', weight: 0.3, detail: shared }];
  return [{ signal: 'other place', weight: -0.4, detail: `${a.places.join(', ')} | ${b.places.join(', ')}` }];
}

function productSignals(a: Bearer, b: Bearer): Signal[] {
  const shared = a.products.keys().sort().find((product) => b.products.has(product));
  return shared ? [{ signal: 'same product', weight: 0.3, detail: shared }] : [];
}

function wholeSignals(a: Bearer, b: Bearer): Signal[] {
  const shared = a.wholes.keys().sort().find((whole) => b.wholes.has(whole));
  return shared ? [{ signal: 'part of the same', weight: 0.3, detail: shared }] : [];
}

function compareSound(a: string, b: string, crossScript: boolean): Signal[] {
  const length = Math.min(a.length, b.length);
  if (a === b)
    return [
      {
        signal: crossScript ? 'same sound in another alphabet' : 'same sound',
        weight: length > 4 || crossScript ? WHOLE : 0.7,
        detail: a,
      },
    ];
  const limit = length >= 10 ? 2 : length >= (crossScript ? 5 : 7) ? 1 : 0;
  const distance = editDistance(a, b, limit);
  if (distance > limit) return [];
  return [
    {
      signal: crossScript ? 'close in another alphabet' : 'spelled nearly alike',
      weight: distance === 1 ? 0.65 : 0.5,
      detail: `${a} | ${b}`,
    },
  ];
}

const numbersOf = (words: readonly string[]): string => words.flatMap((word) => word.match(/\d+/g) ?? []).join(' ');

/** Words that one name has and the other lacks, all of them in the dictionary, make two names of them and not one misspelled. */
function differsByMeaning(a: OrganisationName, b: OrganisationName, lexicon: Lexicon): boolean {
  const [onlyA, onlyB] = [
    a.spelled.filter((word) => !b.spelled.includes(word)),
    b.spelled.filter((word) => !a.spelled.includes(word)),
  ];
  if (onlyA.length !== onlyB.length || a.place !== b.place) return true;
  return [...onlyA, ...onlyB].every((word) => lexicon.morphology.isKnown(word));
}

function compareAcronym(a: OrganisationName, b: OrganisationName): Signal[] {
  const [short, long] = a.acronym ? [a, b] : [b, a];
  if (!short.acronym || long.acronym || !abbreviates(short.acronym, long.spelled)) return [];
  return [
    {
      signal: 'abbreviation of the full name',
      weight: short.acronym.length > 3 ? 0.65 : 0.55,
      detail: `${short.acronym} | ${long.spelled.join(' ')}`,
    },
  ];
}

const compareAcronymSound = (a: string, b: string): Signal[] =>
  soundOf(a) === soundOf(b) ? [{ signal: 'same letters in another alphabet', weight: 0.65, detail: `${a} | ${b}` }] : [];

const withoutPlace = ({ words }: OrganisationName): string => words.filter((word) => !word.startsWith('@')).join(' ');

/** «Велома» and «Велома Украины»: where the office of a place is not that of another, a firm may go with its place or without. */
function comparePlaced(a: OrganisationName, b: OrganisationName): Signal[] {
  const base = withoutPlace(a);
  if (a.office || !base || base !== withoutPlace(b) || (a.place && b.place)) return [];
  return [{ signal: 'same name, with the place and without', weight: 0.65, detail: a.place ?? b.place }];
}

function compareSpelling(a: OrganisationName, b: OrganisationName, lexicon: Lexicon): Signal[] {
  const crossScript = a.spelled.every(isLatin) !== b.spelled.every(isLatin);
  if (a.acronym && b.acronym && crossScript) return compareAcronymSound(a.acronym, b.acronym);
  if (a.acronym || b.acronym || numbersOf(a.spelled) !== numbersOf(b.spelled)) return [];
  if (!crossScript && differsByMeaning(a, b, lexicon)) return [];
  return compareSound(soundOf(a.spelled.join('')), soundOf(b.spelled.join('')), crossScript);
}

function compareOrganisations(a: OrganisationName, b: OrganisationName, lexicon: Lexicon): Signal[] {
  if (a.words.join(' ') === b.words.join(' ')) return [{ signal: 'same name', weight: WHOLE }];
  const related = [...compareAcronym(a, b), ...comparePlaced(a, b)];
  return related.length > 0 ? related : compareSpelling(a, b, lexicon);
}

const isWomans = (surname: string): boolean => /(ов|ев|ин|ск)ая?$/.test(surname);

/** «Насир» and «Насируль» differ by what is joined to the name. */
const firstNameDistance = (a: string, b: string): number =>
  Math.min(a.length, b.length) >= 4 && (a.startsWith(b) || b.startsWith(a))
    ? Math.min(1, Math.abs(a.length - b.length))
    : editDistance(a, b, 2);

const bothAreNames = (a: string, b: string, lexicon: Lexicon): boolean =>
  [a, b].every((text) => wordsOf(text).some((word) => lexicon.isFirstName(word)));

function comparePersons(a: PersonName, b: PersonName, textA: string, textB: string, lexicon: Lexicon): Signal[] {
  if (!a.first || !b.first) return [];
  if (a.patronymic && b.patronymic && a.patronymic !== b.patronymic) {
    return [{ signal: 'other patronymic', weight: CONFLICT, detail: `${a.patronymic} | ${b.patronymic}` }];
  }
  if (a.parts.join(' ') === b.parts.join(' ')) return [{ signal: 'same name', weight: WHOLE }];
  if (isWomans(a.surname) !== isWomans(b.surname) && skeletonOf(a.surname) === skeletonOf(b.surname)) return [];
  const distance = nameDistance(a.first, a.surname, b.first, b.surname);
  if (distance === undefined) return [];
  if (a.first !== b.first && bothAreNames(textA, textB, lexicon) && !differInVowels(a.first, b.first)) return [];
  const weight = (areTranscribed(textA, textB, lexicon) ? 0.9 : 0.75) - 0.1 * distance;
  return [{ signal: 'person spelled nearly alike', weight, detail: `${a.first} ${a.surname} | ${b.first} ${b.surname}` }];
}

/** Undefined for names too far apart to be spellings of one. */
function nameDistance(firstA: string, surnameA: string, firstB: string, surnameB: string): number | undefined {
  const first = firstNameDistance(firstA, firstB);
  const surname = editDistance(surnameA, surnameB, 2);
  const isFar = first > allowed(firstA, firstB) || surname > allowed(surnameA, surnameB) || first + surname > 3;
  return isFar ? undefined : first + surname;
}

/** «Абдулла» and «Абдалла» are spellings of one first name, «Анна» and «Инна» two names. */
const differInVowels = (a: string, b: string): boolean => a[0] === b[0] && skeletonOf(a) === skeletonOf(b);

/** The words that differ are in no dictionary: a foreign name that was transcribed in two ways. */
function areTranscribed(a: string, b: string, lexicon: Lexicon): boolean {
  const [inA, inB] = [wordsOf(a), wordsOf(b)];
  return [...inA.filter((word) => !inB.includes(word)), ...inB.filter((word) => !inA.includes(word))].every(
    (word) => !lexicon.morphology.isKnown(word),
  );
}

function allowed(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  return length >= 6 ? 2 : length >= 3 ? 1 : 0;
}

function comparePlaces(a: string, b: string, lexicon: Lexicon): Signal[] {
  if (lexicon.morphology.isKnown(a) && lexicon.morphology.isKnown(b)) return [];
  return compareSound(soundOf(a), soundOf(b), isLatin(a) !== isLatin(b));
}

function compareForms(a: NameForm, b: NameForm, lexicon: Lexicon): Signal[] {
  if (a.organisation && b.organisation) return compareOrganisations(a.organisation, b.organisation, lexicon);
  if (a.person && b.person) return comparePersons(a.person, b.person, a.text, b.text, lexicon);
  return classOf(a.kind) === 'place' ? comparePlaces(a.text, b.text, lexicon) : [];
}

function knownSignals(a: NameForm, b: NameForm, lexicon: Lexicon): Signal[] {
  const [one, other] = [lexicon.find(a.kind, a.text), lexicon.find(b.kind, b.text)];
  if (!one || !other) return [];
  if (one.entity !== other.entity)
    return [{ signal: 'known as two', weight: CONFLICT, detail: `${one.entity.name} | ${other.entity.name}` }];
  const { name } = one.name ? one : other;
  return [
    {
      signal: 'known names of one',
      weight: WHOLE,
      detail:
        name &&
        `${one.entity.name}: ${name.name}${name.from || name.to ? ` ${name.from ?? ''}–${name.to ?? ''}` : ''} (${name.source})`,
    },
  ];
}

/** Why two names of one kind may mean one thing, by the names alone. Symmetric. */
export function compareNames(a: NameForm, b: NameForm, lexicon: Lexicon): Signal[] {
  return a.kind === b.kind ? [...knownSignals(a, b, lexicon), ...compareForms(a, b, lexicon)] : [];
}

/** What the documents say of the bearers of two names that may mean one thing. Symmetric. */
export const compareBearers = (a: Bearer, b: Bearer): Signal[] => [...placeSignals(a, b), ...productSignals(a, b), ...wholeSignals(a, b)];

export const scoreOf = (signals: readonly Signal[]): number => signals.reduce((sum, { weight }) => sum + weight, 0);
