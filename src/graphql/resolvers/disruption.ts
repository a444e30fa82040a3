import { type Affected, disrupt, placeKeys } from '../../ask/index.js';
import { badInput } from '../../model/index.js';
import { productId } from '../../store/index.js';
import { numberUpTo, requiredText } from '../arguments.js';
import type { Resolve } from '../context.js';
import { idOf } from '../global-ids.js';
import type { Reader } from '../reader.js';

const MOST_TIERS = 6;
/** Suppliers of a product, or firms of a place, that go out at most. */
const MOST_OUT = 1_000;

interface DisruptionArguments {
  readonly entities?: readonly string[] | null;
  readonly place?: string | null;
  readonly product?: string | null;
  readonly tiers: number;
  readonly limit: number;
}

async function suppliersOf(reader: Reader, product: string): Promise<string[]> {
  const page = await reader.suppliesOfProduct(productId(product), { first: MOST_OUT });
  return page.rows.map(({ value }) => value.supplier.id);
}

async function goingOut(reader: Reader, { entities, place, product }: DisruptionArguments): Promise<string[]> {
  const named = (entities ?? []).map((id) => idOf('entity', id));
  const there = place == null ? [] : await reader.traversal.residents(placeKeys(requiredText('place', place)), MOST_OUT);
  const ids = [...named, ...there];
  if (entities == null && place == null) {
    if (product == null) throw badInput('disruption: name entities, a place or a product that goes out');
    return suppliersOf(reader, requiredText('product', product));
  }
  return ids;
}

const answer = ({ edges, others, ...affected }: Affected): unknown => ({ ...affected, supplies: edges, others: others.map(({ edge }) => edge) });

export const disruption: Resolve<unknown, unknown, DisruptionArguments> = async (_, args, { reader }) => {
  const out = await goingOut(reader, args);
  const { tiers, truncated } = await disrupt(reader.traversal, {
    out,
    product: args.product ?? undefined,
    tiers: numberUpTo(MOST_TIERS, 'tiers', args.tiers),
    limit: numberUpTo(Infinity, 'limit', args.limit),
  });
  reader.see(tiers.flat().flatMap(({ buyer, others }) => [buyer, ...others.map(({ entity }) => entity)]));
  return { tiers: tiers.map((affected, i) => ({ tier: i + 1, affected: affected.map(answer) })), truncated };
};
