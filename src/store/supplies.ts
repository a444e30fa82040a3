import { badInput, type Edge, type Entity } from '../model/index.js';
import { STATUSES, type Status } from '../ontology/index.js';
import type { Value } from './engine.js';
import type { Neighbour, SupplyFilter } from './graph.js';
import { BY_ORIGINS, pageParameters, toPage } from './paging.js';
import { byOrigins, inOrder, supplyParameters } from './reading.js';
import { edgeBetween, toEntity } from './rows.js';
import type { Ask } from './statements.js';
import { MOST_TIERS, type Branch, type Direction, type Network, type NetworkNode, type NetworkRequest, type SupplyTree, type TreeRequest } from './traversal.js';

/** Rows read of one tier, for each entity that may be shown: supplies among those already reached come beside new ones. */
const ROWS_PER_NODE = 4;

/** Networks are read by a text of half the length where only statuses are asked for, which is sent and planned in half the time. */
const STATEMENTS = {
  upstream: { tree: 'read/supplier-tree', network: 'read/upstream', filtered: 'read/upstream-filtered' },
  downstream: { tree: 'read/buyer-tree', network: 'read/downstream', filtered: 'read/downstream-filtered' },
} as const;

/** Whether a filter asks for nothing but statuses. */
export const asksForStatusesAlone = (filter: SupplyFilter = {}): boolean =>
  Object.entries(filter).every(([name, value]) => name === 'statuses' || value === undefined);

const ANY_STATUS = Object.keys(STATUSES) as Status[];

/** In a map, like the ids of a network: Neo4j plans anew for each length of a list that is a parameter of its own. */
const statusParameters = (statuses: readonly Status[] = ANY_STATUS): Record<string, unknown> => ({ filter: { statuses } });

function supply(direction: Direction, near: string, edge: Value | undefined, entity: Entity): Edge {
  const [supplier, buyer] = direction === 'upstream' ? [entity.id, near] : [near, entity.id];
  return edgeBetween('SUPPLIES', supplier, buyer, edge as Value);
}

type BranchRow = readonly [edge: Value, entity: Value, rows?: readonly Value[]];

function toBranch(direction: Direction, near: string, value: Value, [first, ...further]: readonly number[]): Branch {
  const [edge, far, rows = []] = value as unknown as BranchRow;
  const entity = toEntity(far);
  const neighbour = { edge: supply(direction, near, edge, entity), entity };
  if (first === undefined) return neighbour;
  return { ...neighbour, next: toPage(rows.map((row) => toBranch(direction, entity.id, row, further)), 0, { first, counted: false }, byOrigins) };
}

export async function readSupplyTrees(ask: Ask, ids: readonly string[], { direction, first, after, further = [], statuses }: TreeRequest): Promise<SupplyTree[]> {
  const page = { first, after, counted: false };
  const { counted: _, ...parameters } = pageParameters(page, BY_ORIGINS);
  const [limit2 = 0, limit3 = 0] = further.map((rows) => rows + 1);
  const found = await ask(STATEMENTS[direction].tree, { ids, ...statusParameters(statuses), ...parameters, limit2, limit3 });
  const trees = found.map(({ entity, rows }) => {
    const of = toEntity(entity);
    return { of, ...toPage((rows as readonly Value[]).map((row) => toBranch(direction, of.id, row, further)), 0, page, byOrigins) };
  });
  return inOrder(ids, trees, ({ of }) => of.id).map((tree) => tree ?? toPage([], 0, page, byOrigins));
}

/** The focal ids stand in a map, as Neo4j plans anew for each length of a list that is a parameter of its own. */
export function networkParameters({ ids, tiers, limit, filter = {} }: NetworkRequest): Record<string, unknown> {
  if (!Number.isInteger(tiers) || tiers < 1 || tiers > MOST_TIERS) throw badInput(`Cannot follow ${tiers} tiers: give 1 to ${MOST_TIERS}`);
  if (!Number.isInteger(limit) || limit < 1) throw badInput(`Cannot show ${limit} entities: give 1 or more`);
  return { focal: { ids }, tiers, limit: limit * ROWS_PER_NODE, ...supplyParameters(filter) };
}

interface TierRow {
  readonly entities: readonly Value[];
  readonly rows: readonly (readonly [near: string, edge: Value, entity: Value])[];
}

/** Rows come nearest tier first, so that an entity's first row tells its tier. */
function toNetwork(focal: readonly Entity[], rows: readonly (Neighbour & { readonly near: string })[], limit: number): Network {
  const nodes = new Map<string, NetworkNode>(focal.map((entity) => [entity.id, { entity, tier: 0 }]));
  let truncated = false;
  for (const { near, entity } of rows) {
    const tier = nodes.get(near)?.tier;
    if (nodes.has(entity.id) || tier === undefined) continue;
    if (nodes.size < limit) nodes.set(entity.id, { entity, tier: tier + 1 });
    else truncated = true;
  }
  const edges = new Map(rows.map(({ edge }) => [edge.id, edge]));
  const among = [...edges.values()].filter(({ subjectId, objectId }) => nodes.has(subjectId) && nodes.has(objectId));
  return { nodes: [...nodes.values()], edges: among, truncated };
}

export async function readNetwork(ask: Ask, request: NetworkRequest): Promise<Network> {
  const { direction, filter, limit } = request;
  const parameters = networkParameters(request);
  const found = asksForStatusesAlone(filter)
    ? await ask(STATEMENTS[direction].network, { ...parameters, ...statusParameters(filter?.statuses) })
    : await ask(STATEMENTS[direction].filtered, parameters);
  const tiers = found as unknown as readonly TierRow[];
  const rows = tiers.flatMap((tier) => tier.rows).map(([near, edge, far]) => {
    const entity = toEntity(far);
    return { near, entity, edge: supply(direction, near, edge, entity) };
  });
  const network = toNetwork((tiers[0]?.entities ?? []).map(toEntity), rows, limit);
  return { ...network, truncated: network.truncated || rows.length >= Number(parameters['limit']) };
}
