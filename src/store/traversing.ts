import type { Row, Value } from './engine.js';
import type { FoldedClaim } from './fold.js';
import type { Neighbour, Page, PageRequest } from './graph.js';
import { decodeKnown } from './names.js';
import { overviewParameters, readOverview } from './overview.js';
import { BY_CLAIMS, BY_ORIGINS, pageParameters, toPage, type SortKey } from './paging.js';
import { byOrigins, inOrder, pages, toNeighbour } from './reading.js';
import { present, toEdge, toEntity } from './rows.js';
import { findSimilarProducts, type FindText } from './similar.js';
import type { Ask, Statements } from './statements.js';
import { networkParameters, readNetwork, readSupplyTrees } from './supplies.js';
import type {
  BetweenRequest, Dependant, Drawing, EdgeSince, Family, NameInTime, Product, ProductCounts, Production, ProductSupply, RelationBetween, StatusFilter, TieRequest, Traversal,
} from './traversal.js';

/** Products like a text that are listed at most. */
const ALIKE = 100;

const DRAWN = { upstream: 'read/upstream-drawn', downstream: 'read/downstream-drawn' } as const;

async function readTies(ask: Ask, ids: readonly string[], { types, way, limit }: TieRequest): Promise<(readonly Neighbour[])[]> {
  const rows = await ask('read/ties', { ids, types, way, limit });
  return inOrder(ids, rows, ({ id }) => id as string).map((row) => ((row?.['rows'] ?? []) as readonly Value[]).map(toNeighbour));
}

async function readFamily(ask: Ask, id: string, limit: number): Promise<Family> {
  const [row] = await ask('read/family', { id, limit });
  const { members, rows } = row as unknown as { members: readonly Value[]; rows: readonly Value[] };
  return { members: members.map(toEntity), edges: rows.map(toEdge) };
}

async function readNamesInTime(ask: Ask, ids: readonly string[]): Promise<(readonly NameInTime[])[]> {
  const rows = (await ask('read/namings', { ids })).map((row) => present(row) as NameInTime & { id: string; known: readonly string[] });
  const byEntity = new Map<string, Map<string, NameInTime>>(ids.map((id) => [id, new Map()]));
  for (const { id, known: _, ...name } of rows) byEntity.get(id)!.set(name.name, name);
  for (const { id, known } of rows) {
    const names = byEntity.get(id)!;
    for (const name of known.map(decodeKnown)) names.set(name.name, { documents: 0, ...names.get(name.name), ...name });
  }
  return ids.map((id) => [...byEntity.get(id)!.values()]);
}



export function toProduct(row: Row | Value): Product {
  const { id, name, votes } = row as unknown as { id: string; name: string; votes: string };
  return { id, name, spellings: Object.keys(JSON.parse(votes) as object) };
}

async function readProducts(ask: Ask, ids: readonly string[]): Promise<(Product | undefined)[]> {
  const rows = await ask('read/products', { ids });
  return inOrder(ids, rows.map(toProduct), ({ id }) => id);
}

interface ListedProduct {
  readonly product: Product;
  readonly claims: number;
}

const toListed = (value: Value): ListedProduct => ({ product: toProduct(value), claims: (value as { claims: number }).claims });

async function listProducts(ask: Ask, page: PageRequest, ids?: readonly string[]): Promise<Page<Product>> {
  const [row] = await ask('read/list-products', { ids, ...pageParameters(page, BY_CLAIMS) });
  const { total, rows } = row as unknown as { total: number; rows: readonly Value[] };
  const listed = toPage(rows.map(toListed), total, page, ({ product, claims }) => [claims, product.name, product.id]);
  return { ...listed, rows: listed.rows.map(({ cursor, value }) => ({ cursor, value: value.product })) };
}

async function readProductCounts(ask: Ask, ids: readonly string[]): Promise<(ProductCounts | undefined)[]> {
  const rows = await ask('read/product-counts', { ids });
  return inOrder(ids, rows as unknown as (ProductCounts & { readonly id: string })[], ({ id }) => id);
}

function toProduction(value: Value): Production {
  const [edge, product] = value as readonly Value[];
  return { edge: toEdge(edge), product: toProduct(product!) };
}

function toProductSupply(value: Value): ProductSupply {
  const [edge, supplier, buyer] = value as readonly Value[];
  return { edge: toEdge(edge), supplier: toEntity(supplier), buyer: toEntity(buyer) };
}

/** Asks a question whose pages are sorted by the number of documents. */
async function readPages<T>(
  ask: Ask, statement: string, ids: readonly string[], page: PageRequest, { statuses }: StatusFilter, parse: (value: Value) => T, keysOf: (value: T) => readonly SortKey[],
): Promise<Page<T>[]> {
  const rows = await ask(statement, { ids, statuses, ...pageParameters(page, BY_ORIGINS) });
  return pages(ids, rows, page, parse, keysOf);
}

async function readDependants(ask: Ask, ids: readonly string[], statuses: readonly string[], limit: number): Promise<Dependant[]> {
  const rows = await ask('read/dependants', { ids, statuses, limit });
  return rows.map(({ entity, rows: suppliers }) => ({ buyer: toEntity(entity), suppliers: (suppliers as readonly Value[]).map(toNeighbour) }));
}

async function readRelationsBetween(ask: Ask, { from, to, types, after, limit }: BetweenRequest): Promise<RelationBetween[]> {
  const rows = await ask('read/relations-between', { from, to, types, after, limit });
  return rows.map((row) => {
    const { places: [fromKeys, toKeys], firstDay } = row as unknown as { places: [string[], string[]]; firstDay: string };
    return { edge: toEdge(row['edge']), from: fromKeys, to: toKeys, firstDay: firstDay === '' ? undefined : firstDay };
  });
}

async function readEdgesSince(ask: Ask, since: string, limit: number): Promise<EdgeSince[]> {
  const rows = await ask('read/edges-since', { since, limit });
  const edges = rows.map((row) => ({
    edge: toEdge(row['edge']), published: row['published'] as string, claims: (row['claims'] as readonly Value[]).map((claim) => present(claim) as FoldedClaim),
  }));
  return edges.sort((a, b) => (a.published === b.published ? (a.edge.id < b.edge.id ? -1 : 1) : a.published < b.published ? 1 : -1));
}

/** Every traversal on any engine; the statements stand in the .cypher files. */
export function traversalOn(ask: Ask, statements: Statements, findProducts: FindText): Traversal {
  const draw = (name: string, parameters: Record<string, unknown>): Drawing => ({ text: statements(name), parameters });
  const similarProducts: Traversal['similarProducts'] = (text, limit) => findSimilarProducts(text, limit, findProducts, (ids) => readProducts(ask, ids));
  return {
    network: (request) => readNetwork(ask, request),
    drawNetwork: (request) => draw(DRAWN[request.direction], networkParameters(request)),
    supplyTrees: (ids, request) => readSupplyTrees(ask, ids, request),
    overview: (request) => readOverview(ask, request),
    drawOverview: (request) => draw('read/overview-drawn', overviewParameters(request)),
    drawEdges: (ids, edges) => draw('read/edges-drawn', { ids, edges }),
    ties: (ids, request) => readTies(ask, ids, request),
    family: (id, limit) => readFamily(ask, id, limit),
    namesInTime: (ids) => readNamesInTime(ask, ids),
    products: (ids) => readProducts(ask, ids),
    similarProducts,
    listProducts: async (page, text) => listProducts(ask, page, text === undefined ? undefined : (await similarProducts(text, ALIKE)).map(({ id }) => id)),
    productCounts: (ids) => readProductCounts(ask, ids),
    makers: (ids, page, filter = {}) => readPages(ask, 'read/makers', ids, page, filter, toNeighbour, byOrigins),
    productions: (ids, page, filter = {}) =>
      readPages(ask, 'read/productions', ids, page, filter, toProduction, ({ edge, product }) => [edge.origins, product.name, product.id]),
    suppliesOfProducts: (ids, page, filter = {}) =>
      readPages(ask, 'read/supplies-of-products', ids, page, filter, toProductSupply, ({ edge, supplier }) => [edge.origins, supplier.name, edge.id]),
    dependants: (ids, statuses, limit) => readDependants(ask, ids, statuses, limit),
    residents: async (places, limit) => (await ask('read/residents-of-places', { keys: places, limit })).map(({ id }) => id as string),
    mutualSupplies: async (id, limit) => (await ask('read/mutual-supplies', { id, limit })).map(({ one, other }) => [toEdge(one), toEdge(other)] as const),
    relationsBetween: (request) => readRelationsBetween(ask, request),
    edgesSince: (since, limit) => readEdgesSince(ask, since, limit),
  };
}
