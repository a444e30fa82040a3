import type { Analysis, Morphology } from '../../language/index.js';

export type Case = 'nomn' | 'gent' | 'datv' | 'accs' | 'ablt' | 'loct';

const CASES: Readonly<Record<string, Case>> = {
  nomn: 'nomn', gent: 'gent', gen1: 'gent', gen2: 'gent', datv: 'datv', accs: 'accs', acc2: 'accs', ablt: 'ablt', loct: 'loct', loc1: 'loct', loc2: 'loct',
};
const NOMINALS = new Set(['NOUN', 'ADJF', 'PRTF', 'NPRO']);
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

  /** Some reading of the word is a noun, adjective or pronoun in this case. */
  canBe(word: string, wanted: Case): boolean {
    return this.analyses(word).some((analysis) => isNominal(analysis) && caseOf(analysis) === wanted);
  }

  /** The reading whose lemma is in `lemmas`. */
  nounOf(word: string, lemmas: { has(lemma: string): boolean }): Analysis | undefined {
    return this.analyses(word).find(({ pos, lemma }) => pos === 'NOUN' && lemmas.has(lemma));
  }
}
