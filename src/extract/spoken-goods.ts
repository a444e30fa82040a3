import type { Claim, Party } from '../model/index.js';
import type { ReadSentence } from './reading.js';

/** Sentences that goods and suppliers left unsaid reach back over. */
const REACH = 4;

/** What a text has said of goods and suppliers so far, for the clauses that leave them unsaid. */
export class SpokenGoods {
  /** What each party was last said to make or supply, by its name. */
  readonly #byParty = new Map<string, string>();
  readonly #makers = new Map<string, Party>();
  #maker: { readonly party: Party; readonly sentence: number } | undefined;
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

  /** Who was said to make these goods, or any where the text does not name them again. */
  makerOf(goods: string | undefined, { index }: ReadSentence): Party | undefined {
    if (goods !== undefined) return this.#makers.get(goods) ?? [...this.#makers].find(([made]) => isSort(made, goods))?.[1];
    return this.#maker && index - this.#maker.sentence <= REACH ? this.#maker.party : undefined;
  }

  /** Goods that the sentence names, be it said who supplies them or not. */
  noteGoods(name: string, { index }: ReadSentence): void {
    this.#last = { name, sentence: index };
  }

  note({ type, subject, product }: Pick<Claim, 'type' | 'subject' | 'product'>, { index }: ReadSentence): void {
    if (type === 'SUPPLIES') this.#supplier = { party: subject, sentence: index };
    if (!product || (type !== 'SUPPLIES' && type !== 'PRODUCES')) return;
    this.#byParty.set(subject.name, product);
    if (type === 'PRODUCES') this.#makers.set(product, subject);
    if (type === 'PRODUCES') this.#maker = { party: subject, sentence: index };
  }
}

/** «тяговые преобразователи» are «преобразователи». */
const isSort = (one: string, other: string): boolean => one.endsWith(` ${other}`) || other.endsWith(` ${one}`) || one.startsWith(`${other} `) || other.startsWith(`${one} `);
