import type { Analysis } from '../../language/index.js';
import { nominativeOfUnknown } from './brand.js';
import { withoutSmallEnding } from './key.js';
import { wordAt, type Line } from './line.js';
import { indexesOf, isCapitalised, isWord, type Range } from './token.js';
import type { Expectation } from './context.js';
import { agree, caseOf, genderOf, isAdjective, isNominal, isPlural, type GrammaticalGender } from './words.js';

/** Words to put in the place of others, by token index. */
export type Replacements = ReadonlyMap<number, string>;

const isOblique = (analysis: Analysis): boolean => caseOf(analysis) !== undefined && caseOf(analysis) !== 'nomn';

/** The text of the tokens with some words replaced and every run of blanks made one. */
export function render(text: string, line: Line, { from, to }: Range, replacements: Replacements = new Map()): string {
  let out = '';
  for (let index = from; index < to; index++) {
    const token = line.tokens[index]!;
    const gap = index > from ? text.slice(line.tokens[index - 1]!.end, token.start) : '';
    out += (gap === '' ? '' : ' ') + (replacements.get(index) ?? token.text);
  }
  return out;
}

function toNominative(line: Line, index: number, reading: Analysis, ...wanted: string[]): string {
  const word = wordAt(line, index);
  const inflected = line.words.morphology.inflect(word, ['nomn', ...wanted], reading) ?? word;
  return /ё/iu.test(word) ? inflected : inflected.replaceAll('ё', 'е').replaceAll('Ё', 'Е');
}

/** Puts adjectives and their noun into the nominative, number kept. */
export function nominativeOfPhrase(line: Line, modifiers: Range | undefined, head: number, reading: Analysis): Replacements {
  const number = isPlural(reading) ? 'plur' : 'sing';
  const gender = number === 'sing' ? genderOf(reading) : undefined;
  const replaced = new Map([[head, toNominative(line, head, reading, number)]]);
  if (!modifiers) return replaced;
  for (let index = modifiers.from; index < modifiers.to; index++) {
    const adjective = line.words.adjectives(wordAt(line, index)).find((candidate) => agree(candidate, reading));
    if (adjective) replaced.set(index, toNominative(line, index, adjective, number, ...(gender ? [gender] : [])));
  }
  return replaced;
}

/** The reading of a head noun that its adjectives agree with; the singular and the expected case first. */
export function readingOfHead(line: Line, modifiers: Range | undefined, head: number, { cases }: Expectation): Analysis | undefined {
  const nouns = line.words.nouns(wordAt(line, head));
  const last = modifiers && modifiers.to > modifiers.from ? line.words.adjectives(wordAt(line, modifiers.to - 1)) : [];
  const agreeing = nouns.filter((noun) => last.some((adjective) => agree(adjective, noun)));
  const pool = agreeing.length > 0 ? agreeing : nouns;
  return pool.find((noun) => !isPlural(noun) && cases.includes(caseOf(noun)!)) ?? pool.find((noun) => !isPlural(noun)) ?? pool[0];
}

/** Where the noun stands that carries the case of a name without a common noun, and where its adjectives begin. */
export function leadOf(line: Line, { from, to }: Range): { modifiers: Range; head: number } | undefined {
  let head = from;
  while (head < to && !isWord(wordAt(line, head))) head++;
  const start = head;
  while (head < to - 1) {
    const next = line.words.analyses(wordAt(line, head + 1)).filter(isNominal);
    if (!line.words.adjectives(wordAt(line, head)).some((adjective) => next.some((noun) => agree(adjective, noun)))) break;
    head++;
  }
  return head < to ? { modifiers: { from: start, to: head }, head } : undefined;
}

function readingOfLead(line: Line, head: number, { cases }: Expectation): Analysis | undefined {
  const all = line.words.analyses(wordAt(line, head));
  const nominal = all.filter((analysis) => analysis.pos === 'NOUN' || isAdjective(analysis));
  const [first] = nominal;
  if (!first) return undefined;
  const expected = cases.flatMap((wanted) => nominal.filter((reading) => caseOf(reading) === wanted));
  const nominative = nominal.find((reading) => caseOf(reading) === 'nomn');
  const trusted = expected.filter(({ known }) => known === first.known);
  const governed = trusted.find((reading) => !isPlural(reading)) ?? trusted[0];
  if (governed && !(nominative && caseOf(governed) === 'accs')) return governed;
  return nominative ?? nominal.find((reading) => !isPlural(reading)) ?? first;
}

/** «Минпромторгу» is declined, «Минобороны» and «Минприроды» hold a genitive. */
function nominativeOfMinistry(word: string): string | undefined {
  if (!/^Мин[а-яё]{3,}$/u.test(word)) return undefined;
  return word.replace(/([бвгджзклмнпрстфхцчшщ])(?:а|у|ом|е)$/u, '$1').replace(/о(?:я|ю|ем|е)$/u, 'ой');
}

const isUnknown = (line: Line, index: number): boolean => {
  const word = wordAt(line, index);
  return /^[А-ЯЁ][а-яё-]+$/iu.test(word) && [word, word.split('-').at(-1)!].every((part) => line.words.analyses(part).every(({ known }) => !known));
};

/** «Складу-77», «Десна-Дизеля», «Днепростали-Тагил»: each part that is declined is put into the nominative. */
function nominativeOfHyphened(line: Line, word: string, { cases }: Expectation): string | undefined {
  const [, first, second] = /^([А-ЯЁа-яё]{3,})-(\d+|[А-ЯЁ][а-яё]{2,}|[А-ЯЁ]{1,2})$/u.exec(word) ?? [];
  if (first === undefined || second === undefined) return undefined;
  const declined = /^[А-ЯЁ][а-яё]{2,}$/u.test(second) ? asNominative(line, second, cases) : second;
  return `${asNominative(line, first, cases)}-${declined}`;
}

/** The word in the nominative singular, if it is a form that the expected case has, or none is expected and it cannot be one. */
function asNominative(line: Line, word: string, cases: readonly string[]): string {
  const nouns = line.words.nouns(word).filter((noun) => !isPlural(noun));
  if (nouns.some((noun) => caseOf(noun) === 'nomn') || nouns.length === 0) return word;
  const reading = nouns.find((noun) => cases.includes(caseOf(noun)!)) ?? nouns[0]!;
  const inflected = line.words.morphology.inflect(word, ['nomn', 'sing'], reading) ?? word;
  return /ё/iu.test(word) ? inflected : inflected.replaceAll('ё', 'е').replaceAll('Ё', 'Е');
}

/** A brand or quoted name that no common noun precedes: declined («Новинкам»), or not («в «Заря Транс»»). */
export function nominativeOfBrand(line: Line, core: Range, expected: Expectation): Replacements {
  const lead = leadOf(line, core);
  if (!lead) return new Map();
  const word = wordAt(line, lead.head);
  const bare = withoutSmallEnding(word) ?? nominativeOfHyphened(line, word, expected) ?? nominativeOfMinistry(word) ?? (lead.modifiers.to === lead.modifiers.from && isUnknown(line, lead.head) ? nominativeOfUnknown(word, expected.cases, expected.gender) : undefined);
  if (bare) return new Map([[lead.head, bare]]);
  const reading = readingOfLead(line, lead.head, expected);
  return reading && isOblique(reading) ? nominativeOfPhrase(line, lead.modifiers, lead.head, reading) : new Map();
}

/** «Донецкой» beside «и Луганской областей»: the noun of the region stands elsewhere, or in the plural. */
function regionOfAdjective(line: Line, { from, to }: Range): Replacements | undefined {
  const word = wordAt(line, from);
  const isAlone = to - from === 1 && line.words.nouns(word).length === 0;
  const isOfSeveral = to - from === 2 && /^област(?:ей|ям|ями|ях)$/u.test(wordAt(line, from + 1));
  const adjective = line.words.adjectives(word).find((reading) => genderOf(reading) === 'femn');
  if (!adjective || !(isAlone || isOfSeveral)) return undefined;
  const name = toNominative(line, from, adjective, 'sing', 'femn');
  return isAlone ? new Map([[from, `${name} область`]]) : new Map([[from, name], [from + 1, 'область']]);
}

function readingOfPlace(line: Line, index: number, { cases }: Expectation): Analysis | undefined {
  const nouns = line.words.nouns(wordAt(line, index));
  const named = nouns.filter(({ grammemes }) => grammemes.has('Geox'));
  const pool = named.length > 0 ? named : nouns;
  const singular = pool.filter((noun) => !isPlural(noun));
  return singular.find((noun) => cases.includes(caseOf(noun)!)) ?? singular.find((noun) => caseOf(noun) === 'nomn') ?? pool[0];
}

/** «Ульяновской области», «Республики Татарстан», «Нижнем Новгороде». */
export function nominativeOfPlace(line: Line, core: Range, expected: Expectation): Replacements {
  const region = regionOfAdjective(line, core);
  if (region) return region;
  const lead = leadOf(line, core);
  if (!lead) return new Map();
  const modified = lead.modifiers.to > lead.modifiers.from;
  if (!modified && isUnknown(line, lead.head) && /[бвгджзйклмнпрстфхцчшщ]$/u.test(wordAt(line, lead.head))) return new Map();
  const reading = modified ? readingOfHead(line, lead.modifiers, lead.head, expected) : readingOfPlace(line, lead.head, expected);
  return reading && isOblique(reading) ? nominativeOfPhrase(line, lead.modifiers, lead.head, reading) : new Map();
}

const PERSONAL = ['Name', 'Surn', 'Patr'];
const isPersonal = ({ grammemes }: Analysis): boolean => PERSONAL.some((grammeme) => grammemes.has(grammeme));

/** A man's surname may be declined like a woman's: «Олега Сороки». */
function fit(line: Line, index: number, wanted: string, gender: GrammaticalGender): Analysis | undefined {
  const inCase = line.words.analyses(wordAt(line, index)).filter((reading) =>
    (reading.pos === 'NOUN' || isAdjective(reading)) && caseOf(reading) === wanted && !isPlural(reading));
  const fitting = inCase.filter((reading) => (genderOf(reading) ?? gender) === gender);
  const best = fitting.find(isPersonal) ?? fitting[0];
  if (best || gender === 'femn') return best;
  return inCase.find(({ lemma, grammemes }) => /[ая]$/u.test(lemma) && !grammemes.has('Name'));
}

export interface PersonReading {
  readonly replacements: Replacements;
  readonly gender?: 'Masc' | 'Fem' | undefined;
}

/** Names that the dictionary has weigh more than guessed forms; the expected case, of rank 0, more than any other. */
function scoreOf(readings: readonly (Analysis | undefined)[], rank: number): number {
  const weigh = (reading: Analysis): number => (isPersonal(reading) ? 2 : 0.3) + Number(reading.known) + reading.score;
  return readings.reduce((sum, reading) => sum + (reading ? weigh(reading) : 0), 0) + (rank === -1 ? 0 : 1.5 - 0.25 * rank);
}

/** First name, patronymic and surname agree in case and gender: the reading where most of them do. */
export function nominativeOfPerson(line: Line, core: Range, { cases, gender: expectedGender }: Expectation): PersonReading {
  const indexes = indexesOf(core).filter((index) => /^\p{L}{2,}/u.test(wordAt(line, index)));
  const expected = cases.length > 0 ? cases : (['nomn'] as const);
  let best: { score: number; gender: GrammaticalGender; readings: (Analysis | undefined)[] } | undefined;
  for (const gender of ['masc', 'femn'] as const) {
    for (const wanted of ['nomn', 'gent', 'datv', 'accs', 'ablt', 'loct'] as const) {
      const readings = indexes.map((index) => fit(line, index, wanted, gender));
      const score = scoreOf(readings, (expected as readonly string[]).indexOf(wanted)) + (expectedGender === gender ? 1 : 0);
      if (readings.some(Boolean) && (!best || score > best.score)) best = { score, gender, readings };
    }
  }
  if (!best) return { replacements: new Map() };
  const { gender, readings } = best;
  const replacements = new Map(indexes.flatMap((index, i) => {
    const reading = readings[i];
    return reading && isCapitalised(wordAt(line, index)) ? [[index, toNominative(line, index, reading, 'sing')] as const] : [];
  }));
  const isTold = readings.some((reading) => reading && isPersonal(reading));
  return { replacements, gender: isTold ? (gender === 'masc' ? 'Masc' : 'Fem') : undefined };
}
