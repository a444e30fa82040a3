import { COUNTRY_ABBREVIATIONS, COUNTRY_LONG_NAMES } from '../places.js';
import type { EntityKind } from '../../ontology/index.js';
import { expectationAt, type Expectation } from './context.js';
import type { Draft } from './draft.js';
import { keyOf } from './key.js';
import { HEAD_KINDS, ROLE_NOUNS, SITES } from './lexicon.js';
import { spanOf, wordAt, type Line } from './line.js';
import { isLatin, type Range } from './token.js';
import {
  nominativeOfBrand, nominativeOfPerson, nominativeOfPhrase, nominativeOfPlace, readingOfHead, render, type Replacements,
} from './nominative.js';
import type { Gender, Name } from './types.js';
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

/** «ОДК — «Сатурн»: marks behind a dash set off a part of the name, not a name in it. */
const withoutQuotesBehindDash = (name: string): string => (/[-–—]\s*[«"“]/u.test(name) ? name.replace(/[«»"“”„]/gu, '') : name);

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

/** Nominatives that a common noun before them warrants («завод «Ромашка»»), by key. */
export function fixedForms(text: string, drafts: readonly Draft[]): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  for (const { line, core, fixed } of drafts) if (fixed) forms.set(keyOf(line, core), tidy(render(text, line, core)));
  return forms;
}

function ofBrand(text: string, { line, core }: Draft, expected: Expectation, forms: ReadonlyMap<string, string>): string {
  return forms.get(keyOf(line, core)) ?? tidy(render(text, line, core, nominativeOfBrand(line, core, expected)));
}

function ofPlace(text: string, { line, core }: Draft, expected: Expectation): string {
  const name = tidy(render(text, line, core, nominativeOfPlace(line, core, expected)));
  return COUNTRY_ABBREVIATIONS[name] ?? COUNTRY_LONG_NAMES[name.toLowerCase()] ?? name;
}

/** Masculine but for what the words around or a feminine ending tell. */
function genderOfBrand(line: Line, core: Range, { gender }: Expectation): GrammaticalGender {
  if (gender) return gender;
  const last = wordAt(line, core.to - 1);
  return isLatin(last) || /[ая]$/u.test(last) ? 'femn' : 'masc';
}

/** The case in which a headless name stands: what the words around allow and, of these, what its own form allows. */
function caseOfBrand(line: Line, core: Range, { cases }: Expectation): Case {
  const own = new Set(line.words.nouns(wordAt(line, core.from)).map(caseOf));
  return cases.find((wanted) => own.has(wanted)) ?? cases[0] ?? 'nomn';
}

function maskOf(draft: Draft, kind: EntityKind, expected: Expectation): string {
  const { line, core, head } = draft;
  if (head !== undefined && kind !== 'Person') return wordAt(line, head).toLowerCase();
  if (kind === 'Person') return personMask(line, core);
  if (kind === 'Place') return placeMask(line, core);
  if (kind === 'Group') return render('', line, core);
  const gender = genderOfBrand(line, core, expected);
  const generic = MASKS[kind][gender];
  return line.words.morphology.inflect(generic, [caseOfBrand(line, core, expected), expected.plural ? 'plur' : 'sing']) ?? generic;
}

function personMask(line: Line, { from, to }: Range): string {
  for (let index = from; index < to; index++) if (/^\p{L}{2,}/u.test(wordAt(line, index))) return wordAt(line, index);
  return wordAt(line, from);
}

/** The noun of «Ульяновской области»; of «Республики Татарстан» the first. */
function placeMask(line: Line, { from, to }: Range): string {
  for (let index = from; index < to; index++) if (line.words.nouns(wordAt(line, index)).length > 0) return wordAt(line, index);
  return wordAt(line, from);
}

function lemmaOfHead({ line, head }: Draft): string | undefined {
  return head === undefined ? undefined : line.words.nounOf(wordAt(line, head), LEGAL_OR_HEAD)?.lemma ?? wordAt(line, head).toLowerCase();
}

function canonicalOf(text: string, draft: Draft, expected: Expectation, forms: ReadonlyMap<string, string>): { canonical: string; gender?: Gender | undefined } {
  if (draft.kind === 'Person') {
    const { replacements, gender } = nominativeOfPerson(draft.line, draft.core, expected);
    return { canonical: render(text, draft.line, draft.core, replacements), gender };
  }
  if (draft.kind === 'Place') return { canonical: ofPlace(text, draft, expected) };
  if (draft.fixed) return { canonical: ofHeaded(text, draft, expected) };
  if (draft.head !== undefined) return { canonical: ofPhrase(text, draft, expected) };
  return { canonical: ofBrand(text, draft, expected, forms) };
}

/** @param forms see `fixedForms` */
export function readName(text: string, draft: Draft, forms: ReadonlyMap<string, string>): Name {
  const { line, core, origin, kind } = draft;
  const expected = expectationAt(line, origin === undefined ? draft.from : draft.from + 1, draft.to);
  const { canonical, gender } = canonicalOf(text, draft, expected, forms);
  return {
    ...spanOf(line, draft), kind, core: spanOf(line, core), canonical, gender, head: lemmaOfHead(draft), mask: maskOf(draft, kind, expected),
    origin: origin === undefined ? undefined : spanOf(line, { from: origin, to: origin + 1 }),
  };
}
