import { compareNames } from './compare.js';
import type { Lexicon } from './lexicon.js';
import { type NameForm, readForm } from './name-form.js';
import { abbreviates, isBrandOf, type OrganisationName } from './organisation-name.js';
import type { PersonName } from './person-name.js';
import type { NameRecord } from './types.js';
import { UnionFind } from './union-find.js';

/** What one document means by one or several of its names. */
export interface DocumentThing {
  /** The fullest name: the one that is looked for in other documents. */
  readonly main: NameForm;
  /** All its names, the main one among them. */
  readonly forms: readonly NameForm[];
  readonly places: readonly string[];
  readonly products: readonly string[];
  /** What it belongs to. */
  readonly wholes: readonly string[];
  /** How many claims name it. */
  readonly claims: number;
}

/** «Вернер» is Ханс Вернер, «Х. Вернер» too, if the document names nobody else who could be meant. */
function isPartOfPerson(part: PersonName, whole: PersonName): boolean {
  if (part.parts.length > 1 || !whole.first) return false;
  if (part.patronymic && whole.patronymic && part.patronymic !== whole.patronymic) return false;
  if (part.initial) return part.surname === whole.surname && whole.first.startsWith(part.initial);
  return [...whole.parts, ...whole.middle].includes(part.surname);
}

const onlyPlaces = (words: readonly string[]): boolean => words.every((word) => word.startsWith('@'));

/**
 * «Лесной комитет» for «Лесной комитет приречной экономики», «Велома» for «Велома Украины», an abbreviation for its full name.
 */
function isShortFor(short: OrganisationName, long: OrganisationName): boolean {
  if (short.acronym) return !long.acronym && abbreviates(short.acronym, long.spelled);
  if (isBrandOf(short, long)) return true;
  if (short.words.length >= long.words.length || !short.words.every((word) => long.words.includes(word))) return false;
  const extra = long.words.filter((word) => !short.words.includes(word));
  if (short.place && onlyPlaces(extra)) return false;
  return onlyPlaces(extra) || (short.isDescriptive && short.words.length > 1 && !short.office);
}

function mayStandFor(part: NameForm, whole: NameForm): boolean {
  if (part === whole || part.kind !== whole.kind || whole.isWeak) return false;
  if (part.person && whole.person) return isPartOfPerson(part.person, whole.person);
  if (part.organisation && whole.organisation) return isShortFor(part.organisation, whole.organisation);
  return false;
}

/**
 * The one full name a short one can stand for: of several, that which bears it as its surname, unless all are spellings of one.
 */
function standsFor(part: NameForm, forms: readonly NameForm[], lexicon: Lexicon): NameForm | undefined {
  const wholes = forms.filter((whole) => mayStandFor(part, whole));
  const bySurname = wholes.filter(({ person }) => person && person.surname === part.person?.surname);
  const candidates = bySurname.length > 0 ? bySurname : wholes;
  const [first, ...others] = candidates;
  if (!first) return undefined;
  return others.every((other) => other.key === first.key || compareNames(first, other, lexicon).some(({ weight }) => weight > 0))
    ? first
    : undefined;
}

function distinct(forms: readonly NameForm[]): NameForm[] {
  const byText = new Map(forms.map((form) => [`${form.key} ${form.text}`, form]));
  return [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, form]) => form);
}

/** The brand of a firm that the document writes out: elsewhere it may mean the whole group. */
function weakenBrands(forms: readonly NameForm[]): NameForm[] {
  const isBrand = ({ kind, organisation }: NameForm): boolean => organisation !== undefined
    && forms.some((other) => other.kind === kind && other.organisation && isBrandOf(organisation, other.organisation));
  return forms.map((form) => (isBrand(form) ? { ...form, isWeak: true } : form));
}

const NONE: readonly string[] = [];
const unique = (values: readonly string[]): readonly string[] => (values.length > 0 ? [...new Set(values)].sort() : NONE);

/** Pairs of keys of a part and its whole, in either order. */
function toldApart(records: readonly NameRecord[], lexicon: Lexicon): Set<string> {
  return new Set(records.flatMap(({ kind, name, wholes = [] }) => wholes.flatMap((whole) => {
    const [a, b] = [readForm(kind, name, lexicon).key, readForm(kind, whole, lexicon).key];
    return [a + b, b + a];
  })));
}

/** Which names of one document mean the same thing, by the document alone. */
export function thingsOf(records: readonly NameRecord[], lexicon: Lexicon): DocumentThing[] {
  const named = records.map((record) =>
    [record.name, ...(record.aliases ?? [])].map((name) => readForm(record.kind, name, lexicon)),
  );
  const forms = weakenBrands(distinct(named.flat()));
  const groups = new UnionFind<string>();
  for (const { key } of forms) groups.find(key);
  for (const [first, ...others] of named) for (const other of [first!, ...others]) groups.union(first!.key, other.key);
  const apart = toldApart(records, lexicon);
  for (const form of forms) {
    const whole = standsFor(form, forms, lexicon);
    if (whole && !apart.has(form.key + whole.key)) groups.union(form.key, whole.key);
  }
  return groups.sets().map((keys) => gather(new Set(keys), forms, records, named, lexicon));
}

const wordCount = ({ text }: NameForm): number => text.split(/[\s-]+/).length;

function isFuller(a: NameForm, b: NameForm): boolean {
  if (a.isWeak !== b.isWeak) return b.isWeak;
  const [isShort, isOtherShort] = [a, b].map(({ organisation }) => Boolean(organisation?.acronym));
  if (isShort !== isOtherShort) return Boolean(isOtherShort);
  return wordCount(a) > wordCount(b) || (wordCount(a) === wordCount(b) && a.text.length > b.text.length);
}

function gather(
  keys: ReadonlySet<string>,
  forms: readonly NameForm[],
  records: readonly NameRecord[],
  named: readonly (readonly NameForm[])[],
  lexicon: Lexicon,
): DocumentThing {
  const mine = records.filter((_, i) => keys.has(named[i]![0]!.key));
  const own = forms.filter(({ key }) => keys.has(key));
  return {
    main: own.reduce((best, form) => (isFuller(form, best) ? form : best)),
    forms: own,
    places: unique(mine.flatMap(({ places }) => places ?? []).flatMap((place) => lexicon.locality(place) ?? [])),
    products: unique(mine.flatMap(({ products }) => products ?? [])),
    wholes: unique(mine.flatMap(({ wholes }) => wholes ?? [])),
    claims: mine.reduce((sum, { claims = 0 }) => sum + claims, 0),
  };
}
