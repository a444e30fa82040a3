import type { Edge, Entity } from '../model/index.js';
import type { Network } from '../store/index.js';

export interface SingleSource {
  readonly product: string;
  readonly buyer: Entity;
  readonly edge: Edge;
}

export interface SharedSupplier {
  readonly supplier: Entity;
  readonly edges: readonly Edge[];
}

export interface ChokePoint {
  readonly entity: Entity;
  /** Those in the network that reach the focal entity through this one alone. */
  readonly cuts: readonly Entity[];
}

/** Where the supply of a focal entity hangs on one firm or one document. */
export interface Exposure {
  readonly singleSources: readonly SingleSource[];
  readonly sharedSuppliers: readonly SharedSupplier[];
  /** Those that cut off most first. */
  readonly chokePoints: readonly ChokePoint[];
  /** Supplies that one document alone states. */
  readonly singleDocument: readonly Edge[];
}

const plain = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');

function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
  return groups;
}

function singleSourcesOf({ nodes, edges }: Network): SingleSource[] {
  const entities = new Map(nodes.map(({ entity }) => [entity.id, entity]));
  const offers = edges.flatMap((edge) => edge.products.map((product) => ({ product, edge, buyer: entities.get(edge.objectId)! })));
  const groups = groupBy(offers, ({ product, edge }) => `${edge.objectId} ${plain(product)}`);
  return [...groups.values()].filter(({ length }) => length === 1).map(([only]) => only!);
}

function sharedSuppliersOf({ nodes, edges }: Network): SharedSupplier[] {
  const bySupplier = groupBy(edges, ({ subjectId }) => subjectId);
  return nodes.map(({ entity }) => ({ supplier: entity, edges: bySupplier.get(entity.id) ?? [] }))
    .filter((shared) => shared.edges.length > 1)
    .sort((a, b) => b.edges.length - a.edges.length);
}

/** Who reaches the focal entities when goods do not pass through one entity. */
function reaching(focal: readonly string[], suppliers: ReadonlyMap<string, readonly Edge[]>, without?: string): Set<string> {
  const reached = new Set(focal);
  for (const id of reached) {
    for (const { subjectId } of suppliers.get(id) ?? []) if (subjectId !== without) reached.add(subjectId);
  }
  return reached;
}

function chokePointsOf({ nodes, edges }: Network): ChokePoint[] {
  const suppliers = groupBy(edges, ({ objectId }) => objectId);
  const focal = nodes.filter(({ tier }) => tier === 0).map(({ entity }) => entity.id);
  return nodes.filter(({ tier }) => tier > 0).map(({ entity }) => {
    const left = reaching(focal, suppliers, entity.id);
    return { entity, cuts: nodes.filter((node) => node.entity.id !== entity.id && !left.has(node.entity.id)).map((node) => node.entity) };
  }).filter(({ cuts }) => cuts.length > 0).sort((a, b) => b.cuts.length - a.cuts.length || (a.entity.name < b.entity.name ? -1 : 1));
}

/** Judges a network upstream. */
export const exposureOf = (network: Network): Exposure => ({
  singleSources: singleSourcesOf(network),
  sharedSuppliers: sharedSuppliersOf(network),
  chokePoints: chokePointsOf(network),
  singleDocument: network.edges.filter(({ documents }) => documents === 1),
});
