import { LEGAL_FORMS, ROLE_NOUNS } from './lexicon.js';
import { wordAt, type Line } from './line.js';
import type { Range } from './token.js';
import { caseOf, genderOf, isAdjective, isNominal, isPlural, type Case, type GrammaticalGender } from './words.js';

/** Prepositions by the cases they govern, likeliest first. */
const PREPOSITIONS: readonly (readonly [words: string, cases: readonly Case[]])[] = [
  ['у от ото из изо из-за для до без против около после вокруг среди кроме помимо вместо внутри', ['gent']],
  ['к ко благодаря согласно', ['datv']],
  ['по', ['datv', 'loct']],
  ['над между перед', ['ablt']],
  ['с со', ['ablt', 'gent']],
  ['за под', ['ablt', 'accs']],
  ['в во на', ['loct', 'accs']],
  ['о об обо при', ['loct']],
  ['через про', ['accs']],
];
const GOVERNED: ReadonlyMap<string, readonly Case[]> = new Map(
  PREPOSITIONS.flatMap(([words, cases]) => words.split(' ').map((word) => [word, cases] as const)),
);

/** What the words around a place ask of a name that stands there. */
export interface Expectation {
  /** Likeliest first; empty if nothing tells. */
  readonly cases: readonly Case[];
  readonly gender?: GrammaticalGender | undefined;
  readonly plural?: boolean | undefined;
}

function ofAdjective(line: Line, index: number): Expectation | undefined {
  const readings = line.words.analyses(wordAt(line, index)).filter(isAdjective);
  if (readings.length === 0 || readings.every((reading) => reading.pos === 'PRTF' && isPlural(reading))) return undefined;
  const governed = ofPreposition(line, index - 1);
  const fitting = readings.filter((reading) => governed?.cases.includes(caseOf(reading)!));
  const kept = fitting.length > 0 ? fitting : readings;
  const cases = [...new Set(kept.map((reading) => caseOf(reading)).filter((found) => found !== undefined))];
  return { cases, gender: genderOf(kept[0]!), plural: isPlural(kept[0]!) };
}

function ofPreposition(line: Line, index: number): Expectation | undefined {
  const cases = GOVERNED.get(wordAt(line, index).toLowerCase());
  return cases && { cases };
}

/** Behind a noun stands the genitive, or the noun's own case where it is a common noun for the same thing. */
function ofNoun(line: Line, index: number, isPerson: boolean): Expectation | undefined {
  const [first] = line.words.analyses(wordAt(line, index));
  if (!first || !isNominal(first) || first.pos !== 'NOUN') return undefined;
  if (!isPerson) return { cases: followsRole(line, index) ? [] : ['gent'] };
  const post = first.grammemes.has('anim') ? index : postBefore(line, index);
  return post === undefined ? { cases: ['gent'] } : { cases: line.words.nouns(wordAt(line, post)).map(caseOf).filter((found) => found !== undefined) };
}

/** «производитель насосов | «Вымпел»»: behind the goods of a role stands the name of who has it. */
function followsRole(line: Line, index: number): boolean {
  for (let at = index; at >= Math.max(0, index - FARTHEST_ROLE) && line.words.canBe(wordAt(line, at), 'gent'); at--) if (line.words.nounOf(wordAt(line, at - 1), ROLE_NOUNS)) return true;
  return false;
}
const FARTHEST_ROLE = 4;

/** «директор завода | Иван Петров»: the noun of a person whose genitives end before the name. */
function postBefore(line: Line, index: number): number | undefined {
  for (let at = index; at >= Math.max(0, index - FARTHEST_POST) && /^[а-яё-]+$/iu.test(wordAt(line, at)); at--) {
    const [first] = line.words.analyses(wordAt(line, at));
    if (first?.pos === 'NOUN' && first.grammemes.has('anim')) return at;
  }
  return undefined;
}
const FARTHEST_POST = 6;

/** «объявила», «отвергли»: the past tense behind a subject tells its gender and number. */
function ofVerb(line: Line, index: number): Expectation | undefined {
  const verb = line.words.analyses(wordAt(line, index)).find(({ pos }) => pos === 'VERB' || pos === 'PRTS');
  if (!verb) return undefined;
  return { cases: ['nomn'], gender: genderOf(verb), plural: isPlural(verb) };
}

/** What the words around a range expect of the name there. A person stands in the case of the post before it. */
export function expectationAt(line: Line, { from, to }: Range, isPerson: boolean): Expectation {
  const before = /^[»"”]$/u.test(wordAt(line, from - 1)) && /^[а-яё-]+$/u.test(wordAt(line, from - 2)) ? from - 2 : from - 1;
  const around = isPerson ? line.closing.indexOf(before) : /^(?:и|,)$/u.test(wordAt(line, before)) ? line.closing.indexOf(before - 1) : -1;
  if (around >= 0 && before >= 0) return expectationAt(line, { from: isPerson && LEGAL_FORMS.has(wordAt(line, around - 1)) ? around - 1 : around, to }, isPerson);
  return ofPreposition(line, before) ?? ofAdjective(line, before) ?? ofVerbBehind(line, before, to) ?? ofNoun(line, before, isPerson)
    ?? { cases: [] };
}

function ofVerbBehind(line: Line, before: number, to: number): Expectation | undefined {
  const isStart = before < 0 || !/[\p{L}\d]/u.test(wordAt(line, before));
  return isStart ? ofVerb(line, to) ?? ofVerb(line, to + 1) ?? (before < 0 ? { cases: ['nomn'] } : undefined) : undefined;
}
