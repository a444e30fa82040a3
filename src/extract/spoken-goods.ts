import type { Claim, Party } from '../model/index.js';
import type { ReadSentence } from './reading.js';

/** Sentences that goods and suppliers left unsaid reach back over. */
const REACH = 4;

/** What a text has said of goods and suppliers so far, for the clauses that leave them unsaid. */
export class SpokenGoods {
  /** What each party was last said to make or supply, by its name. */
  readonly #byParty = new Map<string, string>();
  #last: { readonly name: string; readonly sentence: number } | undefined;
  #supplier: { readonly party: Party; readonly sentence: number } | undefined;

  /** The goods that the text last said the party makes or supplies, or else those that it named last. */
  of(party: string, { index }: ReadSentence): string | undefined {
    return this.#byParty.get(party) ?? (this.#last && index - this.#last.sentence <= REACH ? this.#last.name : undefined);
  }

  /** Who was last said to supply anything. */
  supplierBefore({ index }: ReadSentence): Party | undefined {
    return this.#supplier && index - this.#supplier.sentence <= REACH ? this.#supplier.party : undefined;
  }

  /** Goods that the sentence names, be it said who supplies them or not. */
  noteGoods(name: string, { index }: ReadSentence): void {
    this.#last = { name, sentence: index };
  }

  note({ type, subject, product }: Pick<Claim, 'type' | 'subject' | 'product'>, { index }: ReadSentence): void {
    if (type === 'SUPPLIES') this.#supplier = { party: subject, sentence: index };
    if (product && (type === 'SUPPLIES' || type === 'PRODUCES')) this.#byParty.set(subject.name, product);
  }
}
