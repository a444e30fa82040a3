import type { Edge, Entity } from '../model/index.js';
import type { Dependant, Neighbour, Traversal } from '../store/index.js';

/** A buyer of something that no longer comes, and who else is documented to supply it. */
export interface Affected {
  readonly buyer: Entity;
  /** Products without another documented supplier; empty where a supply names none. */
  readonly lost: readonly string[];
  /** Supplies that fail. */
  readonly edges: readonly Edge[];
  /** Other documented suppliers of a product that fails. */
  readonly others: readonly Neighbour[];
  /** Nobody else is documented to supply at least one of the products: the buyer is out in the next tier. */
  readonly stranded: boolean;
}

export interface Disruption {
  /** Who is affected, tier by tier downstream. */
  readonly tiers: readonly (readonly Affected[])[];
  /** Whether buyers were left out because of the limit. */
  readonly truncated: boolean;
}

export interface DisruptionRequest {
  /** Who goes out. */
  readonly out: readonly string[];
  /** Only the supply of this product fails in the first tier: part of a name. */
  readonly product?: string | undefined;
  readonly tiers: number;
  /** Buyers of one tier at most. */
  readonly limit: number;
}

const STANDING = ['ACTIVE', 'AGREED'] as const;

const plain = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');
const isSame = (a: string, b: string): boolean => plain(a) === plain(b);

/** Supplies without a product are taken for one of their own, which only another such supply replaces. */
const productsOf = ({ products }: Edge): readonly string[] => (products.length > 0 ? products : ['']);

function affect({ buyer, suppliers }: Dependant, out: ReadonlySet<string>, isWanted: (product: string) => boolean): Affected | undefined {
  const failing = suppliers.filter(({ edge }) => out.has(edge.subjectId) && productsOf(edge).some(isWanted));
  if (failing.length === 0) return undefined;
  const failed = [...new Set(failing.flatMap(({ edge }) => productsOf(edge).filter(isWanted)))];
  const left = suppliers.filter(({ edge }) => !out.has(edge.subjectId));
  const replacing = (product: string): Neighbour[] => left.filter(({ edge }) => productsOf(edge).some((other) => isSame(other, product)));
  const lost = failed.filter((product) => replacing(product).length === 0);
  return {
    buyer,
    lost: lost.filter(Boolean),
    edges: failing.map(({ edge }) => edge),
    others: [...new Set(failed.flatMap(replacing))],
    stranded: lost.length > 0,
  };
}

/** Who is left without another documented supplier when some go out, tier by tier: those stranded are out for the next tier. One call a tier. */
export async function disrupt(traversal: Traversal, { out, product, tiers, limit }: DisruptionRequest): Promise<Disruption> {
  const gone = new Set(out);
  const found: Affected[][] = [];
  let frontier = [...gone];
  let truncated = false;
  for (let tier = 0; tier < tiers && frontier.length > 0; tier += 1) {
    const dependants = await traversal.dependants(frontier, STANDING, limit + 1);
    truncated ||= dependants.length > limit;
    const isWanted = (name: string): boolean => tier > 0 || product === undefined || plain(name).includes(plain(product));
    const hit = dependants.slice(0, limit).filter(({ buyer }) => !gone.has(buyer.id)).flatMap((dependant) => affect(dependant, gone, isWanted) ?? []);
    frontier = hit.filter(({ stranded }) => stranded).map(({ buyer }) => buyer.id);
    for (const id of frontier) gone.add(id);
    if (hit.length > 0) found.push(hit);
  }
  return { tiers: found, truncated };
}
