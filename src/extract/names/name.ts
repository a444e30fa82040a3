import { COUNTRY_ABBREVIATIONS, COUNTRY_LONG_NAMES } from '../places.js';
import { expectationAt, type Expectation } from './context.js';
import type { Draft } from './draft.js';
import { keyOf } from './key.js';
import { HEAD_KINDS, ROLE_NOUNS, SITES } from './lexicon.js';
import { spanOf, wordAt, type Line } from './line.js';
import { isLatin, type Range } from './token.js';
import {
  leadOf, nominativeOfBrand, nominativeOfPerson, nominativeOfPhrase, nominativeOfPlace, readingOfHead, render, type Replacements,
} from './nominative.js';
import type { Name } from './types.js';
import { caseOf, type Case, type GrammaticalGender } from './words.js';

const MASKS: Readonly<Record<'Company' | 'PublicBody' | 'Association', Readonly<Record<GrammaticalGender, string>>>> = {
  Company: { masc: 'завод', femn: 'компания', neut: 'предприятие' },
  PublicBody: { masc: 'комитет', femn: 'служба', neut: 'министерство' },
  Association: { masc: 'союз', femn: 'ассоциация', neut: 'объединение' },
};

const LEGAL_OR_HEAD = { has: (lemma: string): boolean => HEAD_KINDS.has(lemma) || ROLE_NOUNS.has(lemma) };

/** The outer pair of marks, and marks that lost their partner. */
function withoutOuterQuotes(name: string): string {
  const opened = (name.match(/[«“„]/gu) ?? []).length;
  const closed = (name.match(/[»”]/gu) ?? []).length;
  if (/^[«“„"].*[»”"]$/u.test(name) && !/[»”"]/u.test(name.slice(1, -1))) return name.slice(1, -1);
  if (opened > closed) return name.replace(/[«“„]/u, '');
  return opened < closed ? name.replace(/[»”](?=[^»”]*$)/u, '') : name;
}

/** «АБВ — «Парус»: marks behind a dash set off a part of the name, not a name in it. */
const withoutQuotesBehindDash = (name: string): string => (/[-–—]\s*[«"“]/u.test(name) ? name.replace(/[«»"“”„]/gu, '') : name);

function expectationOf({ line, origin, from, to, core, kind }: Draft): Expectation {
  return expectationAt(line, { from: origin === undefined ? from : Math.min(origin + 1, core.from), to }, kind === 'Person');
}

const tidy = (name: string): string => withoutQuotesBehindDash(withoutOuterQuotes(name.trim()));

/** «АЭС «Заречная»», «особая экономическая зона «Заречье»»: a site is known by its kind as well. */
function siteBefore(line: Line, head: number): Range | undefined {
  const noun = line.words.nounOf(wordAt(line, head), SITES);
  if (!noun) return undefined;
  let from = head;
  while (line.words.adjectives(wordAt(line, from - 1)).length > 0) from--;
  return { from, to: head };
}

function ofHeaded(text: string, draft: Draft, expected: Expectation): string {
  const { line, core, head, modifiers, abbreviation } = draft;
  const bare = tidy(render(text, line, core));
  if (abbreviation !== undefined) {
    const short = wordAt(line, abbreviation);
    return SITES.has(short) ? `${short} «${bare}»` : `${short} ${bare}`;
  }
  const announced = modifiers ?? (head === undefined ? undefined : siteBefore(line, head));
  if (head === undefined || !announced) return bare;
  const reading = readingOfHead(line, announced, head, expected);
  if (!reading) return bare;
  const common = render(text, line, { from: announced.from, to: head + 1 }, nominativeOfPhrase(line, announced, head, reading));
  return isLatin(wordAt(line, core.from)) || line.closing[core.from - 1] !== core.to ? `${common} ${bare}` : `${common} «${bare}»`;
}

function ofPhrase(text: string, draft: Draft, expected: Expectation): string {
  const { line, core, head, modifiers } = draft;
  const reading = readingOfHead(line, modifiers, head!, expected);
  const replaced: Replacements = reading ? nominativeOfPhrase(line, modifiers, head!, reading) : new Map();
  return tidy(render(text, line, core, replaced));
}

function ofBrand(text: string, { line, core }: Draft, expected: Expectation): string {
  return tidy(render(text, line, core, nominativeOfBrand(line, core, expected)));
}

/** A common noun before a name warrants a nominative; else the nominative that the document has itself beats one that we made. */
const WEIGHTS = { fixed: 100, attested: 10, made: 1 };

/** The one nominative of each key: a brand is declined, or not, in all its places alike. */
export function formsOfBrands(text: string, drafts: readonly Draft[]): ReadonlyMap<string, string> {
  const brands = drafts.filter(({ kind, head, fixed }) => kind !== 'Person' && kind !== 'Place' && (fixed ?? head === undefined));
  const attested = new Set(brands.map(({ line, core }) => tidy(render(text, line, core))));
  const votes = new Map<string, Map<string, number>>();
  for (const draft of brands) {
    const form = draft.fixed ? tidy(render(text, draft.line, draft.core)) : ofBrand(text, draft, expectationOf(draft));
    const weight = draft.fixed ? WEIGHTS.fixed : attested.has(form) ? WEIGHTS.attested : WEIGHTS.made;
    const key = keyOf(draft.line, draft.core);
    const forms = votes.get(key) ?? new Map<string, number>();
    votes.set(key, forms.set(form, (forms.get(form) ?? 0) + weight));
  }
  return new Map([...votes].map(([key, forms]) => [key, [...forms].reduce(likelier)[0]]));
}

/** Of two forms with as many votes the shorter: «Вымпела» is a case of «Вымпел». */
const likelier = (best: [string, number], each: [string, number]): [string, number] =>
  (each[1] > best[1] || (each[1] === best[1] && best[0].startsWith(each[0])) ? each : best);

function ofPlace(text: string, { line, core }: Draft, expected: Expectation): string {
  const name = tidy(render(text, line, core, nominativeOfPlace(line, core, expected)));
  return COUNTRY_ABBREVIATIONS[name] ?? COUNTRY_LONG_NAMES[name.toLowerCase()] ?? withoutCapitals(name);
}

/** «МОСКВА» of a dateline is Москва; short capitals are an abbreviation. */
const withoutCapitals = (name: string): string =>
  name.replace(/\p{Lu}{5,}/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());

/** Masculine but for what the words around or a feminine ending tell. */
function genderOfBrand(canonical: string, { gender }: Expectation): GrammaticalGender {
  return gender ?? (/[A-Za-zая]$/u.test(canonical) ? 'femn' : 'masc');
}

/** The case in which a headless name stands: what the words around allow and, of these, what its own form allows. */
function caseOfBrand(line: Line, core: Range, { cases }: Expectation): Case {
  const own = new Set(line.words.nouns(wordAt(line, core.from)).map(caseOf));
  return cases.find((wanted) => own.has(wanted)) ?? cases[0] ?? 'nomn';
}

function maskOf(draft: Draft, canonical: string, expected: Expectation): string {
  const { line, core, head, kind } = draft;
  if (head !== undefined && kind !== 'Person') return wordAt(line, head).toLowerCase();
  if (kind === 'Person') return personMask(line, core);
  if (kind === 'Place') return placeMask(line, core);
  if (kind === 'Group') return render('', line, core);
  const gender = genderOfBrand(canonical, expected);
  const generic = MASKS[kind][gender];
  return line.words.morphology.inflect(generic, [caseOfBrand(line, core, expected), expected.plural ? 'plur' : 'sing']) ?? generic;
}

function personMask(line: Line, { from, to }: Range): string {
  for (let index = from; index < to; index++) if (/^\p{L}{2,}/u.test(wordAt(line, index))) return wordAt(line, index);
  return wordAt(line, from);
}

/** The noun of «Ульяновской области»; of «Республики Татарстан» the first. */
const placeMask = (line: Line, core: Range): string => wordAt(line, leadOf(line, core)?.head ?? core.from);

function lemmaOfHead({ line, head }: Draft): string | undefined {
  if (head === undefined) return undefined;
  return line.words.nounOf(wordAt(line, head), LEGAL_OR_HEAD)?.lemma ?? wordAt(line, head).toLowerCase();
}

type Canonical = Pick<Name, 'canonical' | 'gender'>;

function canonicalOf(text: string, draft: Draft, expected: Expectation, forms: ReadonlyMap<string, string>): Canonical {
  if (draft.kind === 'Person') {
    const { replacements, gender } = nominativeOfPerson(draft.line, draft.core, expected);
    return { canonical: render(text, draft.line, draft.core, replacements), gender };
  }
  if (draft.kind === 'Place') return { canonical: ofPlace(text, draft, expected) };
  if (draft.fixed) return { canonical: ofHeaded(text, draft, expected) };
  if (draft.head !== undefined) return { canonical: ofPhrase(text, draft, expected) };
  return { canonical: forms.get(keyOf(draft.line, draft.core)) ?? ofBrand(text, draft, expected) };
}

/** @param forms see `formsOfBrands` */
export function readName(text: string, draft: Draft, forms: ReadonlyMap<string, string>): Name {
  const { line, core, origin, kind } = draft;
  const expected = expectationOf(draft);
  const { canonical, gender } = canonicalOf(text, draft, expected, forms);
  return {
    ...spanOf(line, draft), kind, core: spanOf(line, core), canonical, gender, head: lemmaOfHead(draft),
    mask: maskOf(draft, canonical, expected),
    origin: origin === undefined ? undefined : spanOf(line, { from: origin, to: origin + 1 }),
  };
}
