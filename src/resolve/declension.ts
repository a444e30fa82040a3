import type { Analysis, Morphology } from '../language/index.js';
import { isAcronym } from './spelling.js';

export type NameClass = 'person' | 'organisation' | 'place';

/** One way a word of a name may have come about: the form it has in the nominative, and what its own form says. */
export interface WordReading {
  readonly nominative: string;
  /** OpenCorpora's grammeme, gen2 and the like as gent; undefined for a word that never changes. */
  readonly case?: Case | undefined;
  readonly plural: boolean;
  /** Gender where it tells anything: a surname without an ending may be anybody's. */
  readonly gender?: 'masc' | 'femn' | 'neut' | undefined;
  readonly modifier: boolean;
  /** Relative among the readings of a word. */
  readonly weight: number;
}

export const CASES = ['nomn', 'gent', 'datv', 'accs', 'ablt', 'loct'] as const;
export type Case = (typeof CASES)[number];

const CASE_OF: Readonly<Record<string, Case>> = {
  nomn: 'nomn', gent: 'gent', datv: 'datv', accs: 'accs', ablt: 'ablt', loct: 'loct',
  gen1: 'gent', gen2: 'gent', acc2: 'accs', loc1: 'loct', loc2: 'loct',
};

/**
 * How the endings of foreign names are declined: ending in the text, ending in the nominative, cases, gender, and what stands
 * before it.
 */
type Ending = readonly [
  ending: string,
  nominative: string,
  cases: readonly Case[],
  gender: 'masc' | 'femn' | undefined,
  before: RegExp,
];

const CONSONANT = /[бвгджзклмнпрстфхцчшщ]$/;
const SOFT = /[бвдзлмнпрстф]$/;
const VOWEL = /[аеоуыэюя]$/;
const HUSHING = /[жчшщц]$/;
const VELAR = /[гкхжчшщ]$/;
const NOT_VELAR = /[бвдзлмнпрстфц]$/;

const PERSON_ENDINGS: readonly Ending[] = [
  ['', '', ['nomn'], 'masc', CONSONANT], ['а', '', ['gent', 'accs'], 'masc', CONSONANT], ['у', '', ['datv'], 'masc', CONSONANT],
  ['ом', '', ['ablt'], 'masc', CONSONANT], ['ем', '', ['ablt'], 'masc', HUSHING], ['е', '', ['loct'], 'masc', CONSONANT],
  ['ым', '', ['ablt'], 'masc', /(ов|ев|ёв|ин)$/],
  ['ь', 'ь', ['nomn'], 'masc', SOFT], ['я', 'ь', ['gent', 'accs'], 'masc', SOFT], ['ю', 'ь', ['datv'], 'masc', SOFT],
  ['ем', 'ь', ['ablt'], 'masc', SOFT], ['е', 'ь', ['loct'], 'masc', SOFT],
  ['й', 'й', ['nomn'], 'masc', VOWEL], ['я', 'й', ['gent', 'accs'], 'masc', VOWEL], ['ю', 'й', ['datv'], 'masc', VOWEL],
  ['ем', 'й', ['ablt'], 'masc', VOWEL], ['е', 'й', ['loct'], 'masc', VOWEL],
  ['а', 'а', ['nomn'], undefined, CONSONANT], ['ы', 'а', ['gent'], undefined, NOT_VELAR], ['и', 'а', ['gent'], undefined, VELAR],
  ['е', 'а', ['datv', 'loct'], undefined, CONSONANT], ['у', 'а', ['accs'], undefined, CONSONANT], ['ой',
  'а', ['ablt'], undefined, CONSONANT],
  ['я', 'я', ['nomn'], undefined, SOFT], ['и', 'я', ['gent'], undefined, SOFT], ['е', 'я', ['datv', 'loct'], undefined, SOFT],
  ['ю', 'я', ['accs'], undefined, SOFT], ['ей', 'я', ['ablt'], undefined, SOFT],
  ['ия', 'ия', ['nomn'], 'femn', CONSONANT], ['ии', 'ия', ['gent', 'datv', 'loct'], 'femn', CONSONANT],
  ['ие', 'ия', ['datv'], 'femn', CONSONANT], ['ию', 'ия', ['accs'], 'femn', CONSONANT],
  ['ией', 'ия', ['ablt'], 'femn', CONSONANT],
  ['ий', 'ий', ['nomn'], 'masc', /[нк]$/], ['ого', 'ий', ['gent', 'accs'], 'masc', /[гкх]$/], ['ому',
  'ий', ['datv'], 'masc', /[гкх]$/],
  ['им', 'ий', ['ablt'], 'masc', /[гкх]$/], ['ом', 'ий', ['loct'], 'masc', /ск$/],
  ['ый', 'ый', ['nomn'], 'masc', /[нрт]$/], ['ого', 'ый', ['gent', 'accs'], 'masc', /[нрт]$/], ['ому',
  'ый', ['datv'], 'masc', /[нрт]$/],
  ['ым', 'ый', ['ablt'], 'masc', /[нрт]$/],
  ['ая', 'ая', ['nomn'], 'femn', CONSONANT], ['ой', 'ая', ['gent', 'datv', 'ablt', 'loct'], 'femn', /(ск|цк|[нт])$/], ['ую',
  'ая', ['accs'], 'femn', CONSONANT],
  ['ова', 'ова', ['nomn'], 'femn', CONSONANT], ['овой', 'ова', ['gent', 'datv', 'ablt', 'loct'], 'femn', CONSONANT], ['ову',
  'ова', ['accs'], 'femn', CONSONANT],
  ['ина', 'ина', ['nomn'], 'femn', CONSONANT], ['иной', 'ина', ['gent', 'datv', 'ablt', 'loct'], 'femn', CONSONANT], ['ину',
  'ина', ['accs'], 'femn', CONSONANT],
];

/** Shares of the cases among the names of news text; a declined form is one of many, the nominative is the commonest. */
export const CASE_SHARE: Readonly<Record<Case, number>> = {
  nomn: 0.45,
  gent: 0.22,
  accs: 0.08,
  datv: 0.1,
  ablt: 0.1,
  loct: 0.05,
};

const PERSON_TAGS = ['Name', 'Surn', 'Patr'];
const isPersonal = ({ grammemes }: Analysis): boolean => PERSON_TAGS.some((tag) => grammemes.has(tag));
const genderOf = ({ grammemes }: Analysis): WordReading['gender'] =>
  grammemes.has('masc') ? 'masc' : grammemes.has('femn') ? 'femn' : grammemes.has('neut') ? 'neut' : undefined;
const caseOf = ({ grammemes }: Analysis): Case | undefined => {
  for (const grammeme of grammemes) if (CASE_OF[grammeme]) return CASE_OF[grammeme];
  return undefined;
};

export const unchanged = (word: string, weight = 1): WordReading => ({
  nominative: word,
  plural: false,
  modifier: false,
  weight,
});

function fromAnalysis(word: string, analysis: Analysis, morphology: Morphology): WordReading[] {
  const { grammemes, pos, score } = analysis;
  const form = caseOf(analysis);
  if (!form || !['NOUN', 'ADJF', 'PRTF'].includes(pos)) return [];
  if (grammemes.has('Fixd')) return [{ ...unchanged(word, score), gender: genderOf(analysis) }];
  const plural = grammemes.has('plur');
  const gender = plural ? undefined : genderOf(analysis);
  const degree = grammemes.has('Supr') ? ['Supr'] : [];
  const wanted = ['nomn', plural ? 'plur' : 'sing', ...(pos !== 'NOUN' && gender ? [gender] : []), ...degree];
  const nominative = form === 'nomn' ? word : morphology.inflect(word, wanted, analysis);
  return nominative ? [{ nominative, case: form, plural, gender, modifier: pos !== 'NOUN', weight: score }] : [];
}

/** Nominatives in these endings are far rarer than declined forms. */
const LOOKS_DECLINED = /(ом|ем|ым|ого|ому|ой)$/;

function byEnding(word: string): WordReading[] {
  const lower = word.toLowerCase();
  return PERSON_ENDINGS.flatMap(([ending, nominative, cases, gender, before]) => {
    const stem = word.slice(0, word.length - ending.length);
    if (stem.length < 2 || !lower.endsWith(ending) || !before.test(stem.toLowerCase())) return [];
    const doubt = cases[0] === 'nomn' && LOOKS_DECLINED.test(lower) ? 0.1 : 1;
    return cases.map((form): WordReading => ({
      nominative: stem + nominative,
      case: form,
      plural: false,
      gender,
      modifier: false,
      weight: CASE_SHARE[form] * doubt,
    }));
  });
}

/** Foreign names that no ending can be told from: «Альфредо», «Фрике», and every woman's name that ends in a consonant. */
function indeclinable(word: string): WordReading[] {
  const lower = word.toLowerCase();
  if (/[оиэ]$/.test(lower)) return [unchanged(word, 0.6)];
  if (/(е|[аеиоуыэюя]а)$/.test(lower)) return [unchanged(word, 0.35)];
  if (/[уыю]$/.test(lower)) return [unchanged(word, 0.08)];
  return CONSONANT.test(lower) || /[йь]$/.test(lower)
    ? [{ ...unchanged(word, LOOKS_DECLINED.test(lower) ? 0.02 : 0.12), gender: 'femn' }]
    : [];
}

const weighed = (readings: readonly WordReading[], by: number): WordReading[] =>
  readings.map((one) => ({ ...one, weight: one.weight * by }));

function personReadings(word: string, morphology: Morphology): WordReading[] {
  const known = morphology.analyses(word).filter((analysis) => analysis.known && !analysis.grammemes.has('plur'));
  const read = (analyses: readonly Analysis[]): WordReading[] =>
    analyses
      .flatMap((one) => fromAnalysis(word, one, morphology))
      .map((one) => ({ ...one, weight: (0.2 + one.weight) * CASE_SHARE[one.case ?? 'nomn'] }));
  const personal = read(known.filter(isPersonal));
  const common = read(known.filter((analysis) => !isPersonal(analysis) && analysis.pos === 'NOUN'));
  if (personal.length > 0) return [...personal, ...weighed(common, 0.2), ...weighed(byEnding(word), 0.15)];
  if (common.length > 0) return [...weighed(common, 0.5), ...weighed(byEnding(word), 0.2), ...weighed(indeclinable(word), 0.1)];
  return [...byEnding(word), ...indeclinable(word)];
}

function phraseReadings(word: string, nameClass: NameClass, morphology: Morphology): WordReading[] {
  const preference = ({ grammemes, known }: Analysis): number =>
    (nameClass === 'place' && grammemes.has('Geox') ? 3 : 1) *
    (grammemes.has('plur') ? 0.5 : 1) *
    (grammemes.has('Fixd') && !known ? 0.02 : 1);
  const read = morphology
    .analyses(word)
    .flatMap((analysis) => weighed(fromAnalysis(word, analysis, morphology), preference(analysis)));
  return morphology.isKnown(word) || nameClass !== 'place' || /^\p{Ll}|-/u.test(word)
    ? read
    : [...read, ...weighed(byEnding(word), 0.5)];
}

/** All ways to read a word of a name, never none. */
export function readWord(word: string, nameClass: NameClass, morphology: Morphology): WordReading[] {
  if (!/\p{Script=Cyrillic}/u.test(word) || /\p{N}/u.test(word)) return [unchanged(word)];
  const [, acronym] = /^(\p{Lu}{2,})(?:а|у|ом|е|ы|ов|ами|ах)?$/u.exec(word) ?? [];
  if (acronym) return [unchanged(isAcronym(word) ? word : acronym)];
  if (/^\p{Lu}\.?$/u.test(word)) return [unchanged(word)];
  const readings = nameClass === 'person' ? personReadings(word, morphology) : phraseReadings(word, nameClass, morphology);
  return readings.length > 0 ? readings : [unchanged(word)];
}
