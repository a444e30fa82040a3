import type { Entity } from '../model/index.js';
import { gramsOf } from './grams.js';
import type { SearchRequest } from './graph.js';
import { likeness } from './likeness.js';
import { toEntity } from './rows.js';
import type { Ask } from './statements.js';
import type { Product } from './traversal.js';

/** Ids of up to `limit` nodes that share most words with the text. */
export type FindText = (words: string, limit: number) => Promise<string[]>;

/** Names and products that share most trigrams, of which the likest are looked for. */
const CANDIDATES = 100;
/** Likeness below which a name is another name. */
const LEAST = 0.6;

interface Found<T> {
  readonly value: T;
  readonly score: number;
  readonly claims: number;
}

const byLikeness = <T extends { readonly name: string }>(a: Found<T>, b: Found<T>): number =>
  b.score - a.score || b.claims - a.claims || (a.value.name < b.value.name ? -1 : 1);

export async function findSimilar(ask: Ask, findText: FindText, { text, kinds, limit }: SearchRequest): Promise<Entity[]> {
  const words = gramsOf(text);
  if (words === '') return [];
  const ids = await findText(words, CANDIDATES);
  const rows = ids.length > 0 ? await ask('read/named', { ids, kinds }) : [];
  const found = new Map<string, Found<Entity>>();
  for (const row of rows) {
    const { key, claims } = row as unknown as { key: string; claims: number };
    const value = toEntity(row['entity']);
    const score = likeness(text, key);
    if (score >= LEAST && score > (found.get(value.id)?.score ?? 0)) found.set(value.id, { value, score, claims });
  }
  return [...found.values()].sort(byLikeness).slice(0, limit).map(({ value }) => value);
}

export async function findSimilarProducts(
  text: string, limit: number, findText: FindText, read: (ids: readonly string[]) => Promise<(Product | undefined)[]>,
): Promise<Product[]> {
  const words = gramsOf(text);
  if (words === '') return [];
  const products = await read(await findText(words, CANDIDATES));
  const found = products.flatMap((product) => {
    const score = product ? Math.max(...product.spellings.map((spelling) => likeness(text, spelling))) : 0;
    return product && score >= LEAST ? [{ value: product, score, claims: 0 }] : [];
  });
  return found.sort(byLikeness).slice(0, limit).map(({ value }) => value);
}
