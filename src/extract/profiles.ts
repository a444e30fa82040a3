import type { ReadSentence } from './reading.js';
import { normal } from './lemma.js';

/** What a document calls an entity. */
export class Profile {
  /** Common nouns: завод, холдинг. */
  readonly nouns = new Set<string>();
  /** Places that its adjectives name. */
  readonly places = new Set<string>();
  /** Genders of its nouns: what is called «верфь» is «она». */
  readonly #genders = new Set<string>();

  /** Takes in a noun that stands for the entity, `as` which it is called. */
  note({ words }: ReadSentence, word: number, as: string): void {
    this.nouns.add(normal(as));
    const { Gender: gender, Number: number } = words[word]!.feats;
    if (gender && number === 'Sing') this.#genders.add(gender);
  }

  /** «концерн» is said of an «автоконцерн», too. */
  isCalled(lemma: string): boolean {
    return this.nouns.has(lemma) || [...this.nouns].some((noun) => noun.endsWith(lemma) || lemma.endsWith(noun));
  }

  /** May the pronoun mean it? A determiner's gender is its noun's; «его» and «ему» are masculine and neuter alike. */
  agreesWith({ words }: ReadSentence, pronoun: number): boolean {
    const { feats, pos } = words[pronoun]!;
    const { Gender: gender, Number: number, Case: grammaticalCase } = feats;
    if (number === 'Plur' || !gender || pos === 'DET' || this.#genders.size === 0 || this.#genders.has(gender)) return true;
    return grammaticalCase !== 'Nom' && gender !== 'Fem' && (this.#genders.has('Masc') || this.#genders.has('Neut'));
  }
}
