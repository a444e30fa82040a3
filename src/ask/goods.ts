import { readFileSync } from 'node:fs';
import { type Graph, type Product, wordsOf } from '../store/index.js';
import { casesOfForm, casesOfMisspelt, lemmasOf, plain, singularsOf } from './forms.js';

/** Goods that a question names: the words, and the products of the graph that they mean. */
export interface Goods {
  readonly phrase: string;
  readonly products: readonly Product[];
}

const FILE = new URL('../../knowledge/goods.csv', import.meta.url);
const CANDIDATES = 100;
/** Letters that a word needs to be known within another: «сталь» in «стальной». */
const LEAST_STEM = 4;

let others: ReadonlyMap<string, string> | undefined;

/** What goods are called otherwise, in English, shorter or by another word: tried where no document has the words themselves. */
function otherNames(): ReadonlyMap<string, string> {
  return others ??= new Map(readFileSync(FILE, 'utf8').trim().split('\n').slice(1).map((line) => line.split(',').slice(0, 2) as [string, string]));
}

const LONGEST_NAME = 3;

/** The Russian words for those that are given, word by word and phrase by phrase. */
function translated(words: readonly string[]): string[] {
  const russian: string[] = [];
  for (let at = 0; at < words.length;) {
    const lengths = Array.from({ length: Math.min(LONGEST_NAME, words.length - at) }, (_, i) => i + 1).reverse();
    const found = lengths.flatMap((length) => {
      const last = words[at + length - 1]!;
      const forms = /^\p{Script=Latin}/u.test(last) ? singularsOf(last) : [...lemmasOf(last)];
      return forms.flatMap((form) => {
        const name = otherNames().get([...words.slice(at, at + length - 1), form].join(' '));
        return name === undefined ? [] : [{ name, length }];
      });
    })[0];
    russian.push(...found ? found.name.split(' ') : [words[at]!]);
    at += found?.length ?? 1;
  }
  return russian;
}

const shareLemma = (word: string, other: string): boolean => {
  const lemmas = lemmasOf(word);
  return [...lemmasOf(other)].some((lemma) => lemmas.has(lemma)) || casesOfForm(word, other).size > 0;
};

const sharesStem = (word: string, other: string): boolean =>
  [...lemmasOf(word)].some((lemma) => {
    const stem = lemma.replace(/[аяоеьйыи]$/u, '');
    return stem.length >= LEAST_STEM && other.startsWith(stem);
  });

/** How the words of a phrase may be found in the name of goods, the surest way first. */
const WAYS: readonly ((word: string, other: string) => boolean)[] = [
  shareLemma, (word, other) => shareLemma(word, other) || sharesStem(word, other),
  (word, other) => shareLemma(word, other) || [...lemmasOf(other)].some((lemma) => casesOfMisspelt(word, lemma).size > 0 || casesOfMisspelt(word, other).size > 0),
];

const fits = (words: readonly string[], name: string, way: (word: string, other: string) => boolean): boolean => {
  const others = wordsOf(name);
  return words.every((word) => others.some((other) => way(word, other)));
};

/** The goods that the phrase means: each of its words is, in some form, in their name. Undefined where no document names such. */
export async function findGoods({ traversal }: Pick<Graph, 'traversal'>, phrase: string): Promise<Goods | undefined> {
  const asked = plain(phrase).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const tried = [asked, translated(asked), translated(translated(asked))];
  for (const words of new Map(tried.map((each) => [each.join(' '), each])).values()) {
    const near = await Promise.all([...new Set([...words, words.join(' ')])].map((text) => traversal.similarProducts(text, CANDIDATES)));
    const known = [...new Map(near.flat().map((product) => [product.id, product])).values()];
    const products = WAYS.map((way) => known.filter(({ spellings }) => spellings.some((name) => fits(words, name, way)))).find(({ length }) => length > 0);
    if (products) return { phrase, products };
  }
  return undefined;
}

/** Whether the name is one of the goods. */
export const isAmong = (goods: readonly Goods[], name: string | undefined): boolean =>
  name !== undefined && goods.some(({ products }) => products.some(({ spellings }) => spellings.some((spelling) => plain(spelling) === plain(name))));
