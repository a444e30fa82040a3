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

const describe = (tally: Tally): { name: string; grams: string } => ({ name: favourite(tally), grams: productGrams(tally) });

const isSpelt = (tally: Tally | undefined): tally is Tally => tally !== undefined && Object.keys(tally).length > 0;

/** The description, where the claims gave another before: an index of words costs more than all else that is written of a product. */
function changedDescription(before: Tally | undefined, now: Tally): object | undefined {
  const [old, description] = [isSpelt(before) ? describe(before) : undefined, describe(now)];
  return old?.name === description.name && old.grams === description.grams ? undefined : description;
}

/** Names each product as most claims spell it; those that no claim names are taken away, once no edge ends at them. */
export async function describeProducts(ask: Ask, before: Spellings, after: Spellings): Promise<void> {
  const rows = [...after].flatMap(([id, tally]) =>
    (isSpelt(tally) ? [{ id, properties: { ...changedDescription(before.get(id), tally), votes: JSON.stringify(tally) } }] : []));
  const gone = [...after].flatMap(([id, tally]) => (isSpelt(tally) ? [] : [id]));
  if (rows.length > 0) await ask('write/products', { rows });
  if (gone.length > 0) await ask('write/remove-products', { ids: gone });
}
