import { STATUSES, type Status } from '../ontology/index.js';
import type { Edge, Entity, StoredClaim, StoredDocument } from '../model/index.js';
import type { Row, Value } from './engine.js';
import type { ClaimFilter, ClaimOwner, CountedSearchRequest, Coverage, FoundEntity, Neighbour, NeighbourPage, NeighbourQuestion, Page, PageRequest, SupplyFilter } from './graph.js';
import { fixesStem, nameKey, stemOf } from './ids.js';
import { BY_DAY, BY_DAY_AND_NAME, BY_ORIGINS, BY_PLACE, pageParameters, toPage, type Order, type SortKey } from './paging.js';
import { dayOf, fromClaimNode, present, toDocument, toEdge, toEntity } from './rows.js';
import type { Ask } from './statements.js';

const NEIGHBOURS: Readonly<Record<NeighbourQuestion, string>> = {
  suppliers: 'read/suppliers',
  buyers: 'read/buyers',
  predecessors: 'read/predecessors',
  successors: 'read/successors',
  owners: 'read/owners',
  parts: 'read/parts',
  partners: 'read/partners',
  places: 'read/places',
  residents: 'read/residents',
  employers: 'read/employers',
  people: 'read/people',
  visits: 'read/visits',
  visitors: 'read/visitors',
};

interface ClaimQuestion {
  readonly statement: string;
  readonly order: Order;
  readonly keysOf: (claim: StoredClaim) => readonly SortKey[];
}

const byDay = (claim: StoredClaim): SortKey[] => [dayOf(claim), claim.id];
const byPlace = ({ evidence, id }: StoredClaim): SortKey[] => [evidence.start, id];

const CLAIMS: Readonly<Record<ClaimOwner, ClaimQuestion>> = {
  entity: { statement: 'read/claims-of-entity', order: BY_DAY, keysOf: byDay },
  edge: { statement: 'read/claims-of-edge', order: BY_DAY, keysOf: byDay },
  document: { statement: 'read/claims-of-document', order: BY_PLACE, keysOf: byPlace },
};

interface ListRow {
  readonly total: number;
  readonly rows: readonly Value[];
}

/** What the values of each id are, in the order of the ids. */
export function inOrder<T>(ids: readonly string[], rows: readonly T[], idOf: (row: T) => string): (T | undefined)[] {
  const found = new Map(rows.map((row) => [idOf(row), row]));
  return ids.map((id) => found.get(id));
}

/** A page for each id, in the order of the ids; an empty one for an unknown id. */
export function pages<T>(ids: readonly string[], rows: readonly Row[], page: PageRequest, parse: (value: Value) => T, keysOf: (value: T) => readonly SortKey[]): Page<T>[] {
  return inOrder(ids, rows, ({ id }) => id as string).map((row) => {
    const { total, rows: values } = (row ?? { total: 0, rows: [] }) as unknown as ListRow;
    return toPage(values.map(parse), total, page, keysOf);
  });
}

export const byOrigins = ({ edge, entity }: Neighbour): SortKey[] => [edge.origins, entity.name, entity.id];

export function toNeighbour(value: Value): Neighbour {
  const [edge, entity] = value as readonly Value[];
  return { edge: toEdge(edge), entity: toEntity(entity) };
}

export async function readEntities(ask: Ask, ids: readonly string[]): Promise<(Entity | undefined)[]> {
  const rows = await ask('read/entities', { ids });
  return inOrder(ids, rows.map(({ entity }) => toEntity(entity)), ({ id }) => id);
}

function toFound({ entity, suppliers, buyers }: Row): FoundEntity {
  return typeof suppliers === 'number' && typeof buyers === 'number' ? { ...toEntity(entity), counts: { suppliers, buyers } } : toEntity(entity);
}

export async function search(ask: Ask, { text, kinds, limit, counted = false }: CountedSearchRequest): Promise<FoundEntity[]> {
  const key = nameKey(text);
  if (key === '') return [];
  const rows = fixesStem(key)
    ? await ask('read/search', { stem: stemOf(key), key, kinds, limit, counted })
    : await ask('read/search-short', { key, kinds, limit, counted });
  return rows.map(toFound);
}

const ANY_STATUS = Object.keys(STATUSES) as Status[];

/**
 * Parameter of the conditions on supplies. Its values are in a map and none is null: Neo4j plans a statement anew for each
 * combination of its parameters' types and sizes, but for those in a map, and planning takes longer than most answers.
 */
export const supplyParameters = ({ statuses = ANY_STATUS, product = '', places = [''], document = '', since = '', until = '' }: SupplyFilter): Record<string, unknown> =>
  ({ filter: { statuses, product: nameKey(product), places, document, since, until, stated: `${document}${since}${until}` !== '' } });

const edgeParameters = ({ statuses, product }: SupplyFilter): Record<string, unknown> =>
  ({ statuses, product: product === undefined ? null : nameKey(product) });

export async function readNeighbours(ask: Ask, question: NeighbourQuestion, ids: readonly string[], page: PageRequest, filter: SupplyFilter): Promise<NeighbourPage[]> {
  const parametersFor = question === 'suppliers' || question === 'buyers' ? supplyParameters : edgeParameters;
  const rows = await ask(NEIGHBOURS[question], { ids, ...parametersFor(filter), ...pageParameters(page, BY_ORIGINS) });
  const found = rows.map(({ entity, total, rows: values }) =>
    ({ of: toEntity(entity), ...toPage((values as readonly Value[]).map(toNeighbour), total as number, page, byOrigins) }));
  return inOrder(ids, found, ({ of }) => of.id).map((neighbours) => neighbours ?? toPage([], 0, page, byOrigins));
}

export async function readClaims(ask: Ask, owner: ClaimOwner, ids: readonly string[], page: PageRequest, filter: ClaimFilter): Promise<Page<StoredClaim>[]> {
  const { statement, order, keysOf } = CLAIMS[owner];
  const { types, statuses } = filter;
  const rows = await ask(statement, { ids, types, statuses, ...pageParameters(page, order) });
  return pages(ids, rows, page, fromClaimNode, keysOf);
}

export async function readClaimsById(ask: Ask, ids: readonly string[]): Promise<(StoredClaim | undefined)[]> {
  const rows = await ask('read/claims', { ids });
  return inOrder(ids, rows.map(({ claim }) => fromClaimNode(claim!)), ({ id }) => id);
}

export async function readEdges(ask: Ask, ids: readonly string[]): Promise<(Edge | undefined)[]> {
  const rows = await ask('read/edges', { ids });
  return inOrder(ids, rows.map(({ edge }) => toEdge(edge)), ({ id }) => id);
}

export async function readDocuments(ask: Ask, ids: readonly string[]): Promise<(StoredDocument | undefined)[]> {
  const rows = await ask('read/documents', { ids });
  return inOrder(ids, rows.map(toDocument), ({ id }) => id);
}

export async function readDocumentsWithin(ask: Ask, prefix: string): Promise<string[]> {
  const rows = await ask('read/documents-within', { prefix });
  return rows.map(({ id }) => id as string);
}

export async function readDocumentsOf(ask: Ask, sources: readonly string[]): Promise<(StoredDocument | undefined)[]> {
  const rows = await ask('read/documents-of-sources', { sources });
  return inOrder(sources, rows, ({ source }) => source as string).map((row) => row && toDocument(row));
}

export async function listDocuments(ask: Ask, page: PageRequest): Promise<Page<StoredDocument>> {
  const [row] = await ask('read/list-documents', pageParameters(page, BY_DAY_AND_NAME));
  const { total, rows } = row as unknown as ListRow;
  return toPage(rows.map(toDocument), total, page, ({ date, name, id }) => [date ?? '', name, id]);
}

export async function readFingerprints(ask: Ask, sources: readonly string[]): Promise<(string | undefined)[]> {
  const rows = await ask('read/fingerprints', { sources }) as unknown as { source: string; fingerprint: string | null }[];
  return inOrder(sources, rows, ({ source }) => source).map((row) => row?.fingerprint ?? undefined);
}

export async function readCoverage(ask: Ask): Promise<Coverage> {
  const [row] = await ask('read/coverage');
  return present(row!) as Coverage;
}
