import type { Analysis, Morphology } from '../../language/index.js';

export type Case = 'nomn' | 'gent' | 'datv' | 'accs' | 'ablt' | 'loct';

const CASES: Readonly<Record<string, Case>> = {
  nomn: 'nomn', gent: 'gent', gen1: 'gent', gen2: 'gent', datv: 'datv', accs: 'accs', acc2: 'accs', ablt: 'ablt',
  loct: 'loct', loc1: 'loct', loc2: 'loct',
};
const PROPER = ['Name', 'Surn', 'Patr', 'Geox', 'Orgn', 'Trad', 'Init', 'Abbr'];
const NOMINALS = new Set(['NOUN', 'ADJF', 'PRTF']);
const GENDERS = ['masc', 'femn', 'neut'] as const;

export type GrammaticalGender = (typeof GENDERS)[number];

export function caseOf({ grammemes }: Analysis): Case | undefined {
  for (const grammeme of grammemes) {
    const found = CASES[grammeme];
    if (found) return found;
  }
  return undefined;
}

export const isPlural = ({ grammemes }: Analysis): boolean => grammemes.has('plur');
export const isAdjective = ({ pos }: Analysis): boolean => pos === 'ADJF' || pos === 'PRTF';
export const isNominal = ({ pos }: Analysis): boolean => NOMINALS.has(pos);
export const genderOf = ({ grammemes }: Analysis): GrammaticalGender | undefined => GENDERS.find((gender) => grammemes.has(gender));

/** Same case and number, and in the singular the same gender. */
export function agree(adjective: Analysis, noun: Analysis): boolean {
  if (caseOf(adjective) !== caseOf(noun) || isPlural(adjective) !== isPlural(noun)) return false;
  return isPlural(noun) || genderOf(adjective) === genderOf(noun);
}

/** The morphology with its answers kept: a document repeats its words. */
export class Words {
  readonly #known = new Map<string, readonly Analysis[]>();

  constructor(readonly morphology: Morphology) {}

  analyses(word: string): readonly Analysis[] {
    const key = word.toLowerCase();
    let found = this.#known.get(key);
    if (!found) {
      found = this.morphology.analyses(key);
      this.#known.set(key, found);
    }
    return found;
  }

  nouns(word: string): readonly Analysis[] {
    return this.analyses(word).filter(({ pos }) => pos === 'NOUN');
  }

  adjectives(word: string): readonly Analysis[] {
    return this.analyses(word).filter(isAdjective);
  }

  /** The word is a noun or adjective rather than anything else, and can stand in this case. */
  canBe(word: string, wanted: Case): boolean {
    const analyses = this.analyses(word);
    const [best] = analyses;
    if (word.length < 2 || !best || !isNominal(best)) return false;
    return analyses.some((analysis) => isNominal(analysis) && caseOf(analysis) === wanted);
  }

  /** A word of everyday use: in the dictionary, and as no proper name. */
  isCommon(word: string): boolean {
    const analyses = this.analyses(word);
    const isProper = ({ grammemes }: Analysis): boolean => PROPER.some((grammeme) => grammemes.has(grammeme));
    return analyses.some(({ known }) => known) && !analyses.some(isProper);
  }

  /** The reading whose lemma is in `lemmas`. */
  nounOf(word: string, lemmas: { has(lemma: string): boolean }): Analysis | undefined {
    return this.analyses(word).find(({ pos, lemma }) => pos === 'NOUN' && lemmas.has(lemma));
  }
}
