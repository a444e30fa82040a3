import type { StoredClaim } from '../model/index.js';
import { gramsOf } from './grams.js';
import { productId } from './ids.js';
import type { Ask } from './statements.js';
import { count, favourite, type Tally } from './tally.js';

/** A product as one claim spells it. */
export interface SpeltProduct {
  readonly productId: string;
  readonly product: string;
}

export const spellingsOf = (claims: readonly StoredClaim[]): SpeltProduct[] =>
  claims.flatMap(({ product }) => (product ? [{ productId: productId(product), product }] : []));

/** How the claims spell each product, by id. */
export type Spellings = ReadonlyMap<string, Tally>;

/** Locks products until the transaction ends, creates those that are new, and gives the claims' votes for their spelling. */
export async function lockProducts(ask: Ask, ids: Iterable<string>): Promise<Spellings> {
  const sorted = [...new Set(ids)].sort();
  if (sorted.length === 0) return new Map();
  const rows = await ask('write/lock-products', { ids: sorted }) as unknown as { id: string; votes: string | null }[];
  return new Map(rows.map(({ id, votes }) => [id, votes === null ? {} : JSON.parse(votes) as Tally]));
}

/** The spellings once those of the claims that leave are taken back and those of the claims that come are added. */
export function respell(before: Spellings, leaving: readonly SpeltProduct[], coming: readonly SpeltProduct[]): Spellings {
  const after = new Map(before);
  for (const { productId, product } of leaving) after.set(productId, count(after.get(productId) ?? {}, [product], -1));
  for (const { productId, product } of coming) after.set(productId, count(after.get(productId) ?? {}, [product], 1));
  return after;
}

/** The trigrams of every spelling. */
export const productGrams = (spellings: Tally): string => gramsOf(Object.keys(spellings).join(' '));

/** Names each product as most claims spell it; those that no claim names are taken away, once no edge ends at them. */
export async function describeProducts(ask: Ask, spellings: Spellings): Promise<void> {
  const isSpelt = ([, tally]: readonly [string, Tally]): boolean => Object.keys(tally).length > 0;
  const rows = [...spellings].filter(isSpelt).map(([id, tally]) => ({ id, properties: { name: favourite(tally), grams: productGrams(tally), votes: JSON.stringify(tally) } }));
  const gone = [...spellings].filter((entry) => !isSpelt(entry)).map(([id]) => id);
  if (rows.length > 0) await ask('write/products', { rows });
  if (gone.length > 0) await ask('write/remove-products', { ids: gone });
}
