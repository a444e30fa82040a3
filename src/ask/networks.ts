import type { Edge, Entity } from '../model/index.js';
import { CLAIM_TYPES, type ClaimType, type Status } from '../ontology/index.js';
import { edgeId } from '../store/index.js';
import { disrupt } from './disruption.js';
import { exposureOf } from './exposure.js';
import { isAmong } from './goods.js';
import { latestTies } from './histories.js';
import type { End } from './lexicon.js';
import { findPaths } from './paths.js';
import { entitiesOf, type Mentioned, type Query } from './query.js';
import { notUnderstood, unexplained } from './refusal.js';
import { flat, productionsOf, relationRows, suppliesOfGoods, tiesOf, tiesOfEdges, tiesWithIds } from './relations.js';
import { type AskedGraph, type Finding, type Row, rowsOf, statement, type Tie, told } from './rows.js';

const NETWORK = 200;
const TIERS = 2;
const STANDING: readonly Status[] = ['ACTIVE', 'AGREED'];
const ANYTHING = { goods: [], exceptGoods: [], period: {}, isPresent: true } as const;

const DIRECT = (Object.keys(CLAIM_TYPES) as ClaimType[]).filter((type) => type !== 'PRODUCES');

/** Relations of any type between two entities, either way. */
export async function directRows(graph: AskedGraph, one: Entity, other: Entity): Promise<Row[]> {
  const ids = DIRECT.flatMap((type) => [edgeId(type, one.id, other.id), edgeId(type, other.id, one.id)]);
  return rowsOf(graph, await tiesWithIds(graph, ids), ANYTHING);
}

/** Every relation of an entity to another, whichever end it is. */
export async function allTies(graph: AskedGraph, entity: Entity): Promise<Tie[]> {
  const ties = await Promise.all(DIRECT.flatMap((type) => (['subject', 'object'] as const).map((end) => tiesOf(graph, type, end, [entity]))));
  return [...new Map(ties.flat().map((tie) => [tie.edge.id, tie])).values()];
}

/** What two entities both have a relation to, of any type. */
async function meetings(graph: AskedGraph, one: Entity, other: Entity, query: Query): Promise<Finding[]> {
  const [ones, others] = await Promise.all([allTies(graph, one), allTies(graph, other)]);
  const farEnd = (tie: Tie, near: Entity): string | undefined => (tie.subject.id === near.id ? tie.object?.id : tie.subject.id);
  const met = ones.flatMap((tie) => others.filter((each) => farEnd(each, other) === farEnd(tie, one)).map((each) => [tie, each] as const));
  return Promise.all(met.map(async (pair) => join(await rowsOf(graph, pair, ANYTHING), query)));
}

const join = (rows: readonly Row[], query: Query): Finding =>
  ({ text: rows.map((row) => statement(row, query)).join('; '), claims: rows.flatMap(({ claims }) => claims.slice(0, 1).map(({ claim }) => claim)) });

/** How two entities are connected: directly, by a chain of supplies, descent and ownership, or by something else that both know. */
export async function paths(graph: AskedGraph, query: Query): Promise<Finding[]> {
  const [from, to, third] = query.names.map(({ entities }) => entities[0]!);
  if (!from || !to || third || from.id === to.id) throw notUnderstood(query.question);
  const direct = await directRows(graph, from, to);
  if (direct.length > 0) return direct.map((row) => told(row, query));
  const found = await findPaths(graph.traversal, { from, to, longest: 6, shortest: true, types: ['SUPPLIES', 'DESCENDS_FROM', 'PART_OF'], directed: false, limit: 5 });
  if (found.paths.length === 0 || found.paths[0]!.edges.length > 2) {
    const met = await meetings(graph, from, to, query);
    if (met.length > 0) return met;
  }
  return Promise.all(found.paths.map(async ({ edges }) => {
    const rows = await rowsOf(graph, await tiesOfEdges(graph, edges), ANYTHING);
    return join(edges.flatMap(({ id }) => rows.find((row) => row.edge.id === id) ?? []), query);
  }));
}

/** Names that the loss falls on rather than that are lost: «что будет с Валмашем, если …». */
const isSpared = ({ preposition }: Mentioned): boolean => ['с', 'со', 'для', 'у', 'на', 'to', 'for', 'with', 'on'].includes(preposition ?? '');

const REMARKS = {
  ru: { none: 'других поставщиков в документах нет', also: 'есть и' },
  en: { none: 'no other documented supplier', also: 'also' },
} as const;

/** Who is left without a supplier when some go out; of those that are spared alone, where there are any. */
async function disrupted(graph: AskedGraph, query: Query, out: readonly Entity[], spared: readonly Entity[]): Promise<Finding[]> {
  if (out.length === 0) throw notUnderstood(query.question);
  const { tiers } = await disrupt(graph.traversal, { out: out.map(({ id }) => id), tiers: query.reach?.tiers ?? TIERS, limit: NETWORK });
  const words = REMARKS[query.language];
  const affected = tiers.flatMap((tier, i) => tier.map((each) => ({ ...each, tier: i + 1 })))
    .filter(({ buyer, lost, edges, tier }) => (spared.length === 0 || spared.some(({ id }) => id === buyer.id))
      && (query.goods.length === 0 || tier > 1 || [...lost, ...edges.flatMap(({ products }) => products)].some((name) => isAmong(query.goods, name))));
  const rows = await rowsOf(graph, await tiesOfEdges(graph, affected.flatMap(({ edges }) => edges)), ANYTHING);
  return affected.map(({ buyer, lost, stranded, others, edges, tier }) => ({
    text: `${tier}. ${buyer.name}: ${stranded ? `${words.none}${lost.length > 0 ? ` (${lost.join(', ')})` : ''}` : `${words.also} ${others.map(({ entity }) => entity.name).join(', ')}`}`,
    claims: rows.filter((row) => edges.some(({ id }) => id === row.edge.id)).flatMap(({ claims }) => claims.slice(0, 1).map(({ claim }) => claim)),
  }));
}

async function suppliesAsked(graph: AskedGraph, query: Query, buyers: readonly Entity[]): Promise<Tie[]> {
  if (buyers.length > 0) return tiesOf(graph, 'SUPPLIES', 'object', buyers);
  if (query.goods.length > 0) return suppliesOfGoods(graph, query);
  return latestTies(graph, 'SUPPLIES', STANDING);
}

/** Goods that a buyer gets from one supplier alone; of any buyer where none is named. */
export async function single(graph: AskedGraph, query: Query): Promise<Finding[]> {
  const suppliers = flat(query.subject);
  const buyers = entitiesOf(query.names).filter((entity) => !suppliers.includes(entity));
  const rows = await rowsOf(graph, await suppliesAsked(graph, query, buyers), { ...ANYTHING, period: query.period, statuses: STANDING });
  const offers = rows.flatMap((row) => row.edge.products.map((product) => ({ row, product, key: `${row.edge.objectId} ${product.toLowerCase()}` })));
  return offers.filter(({ key, product }) => offers.filter((other) => other.key === key).length === 1 && (query.goods.length === 0 || isAmong(query.goods, product)))
    .filter(({ row }) => suppliers.length === 0 || suppliers.some(({ id }) => id === row.subject.id))
    .map(({ row, product }) => told({ ...row, edge: { ...row.edge, products: [product] } }, query));
}

const CUTS = { ru: 'без него нет пути от', en: 'without it nothing comes from' } as const;

/** Where the supply of firms hangs on one: goods of a single supplier, and firms that others reach them through. */
export async function exposure(graph: AskedGraph, query: Query): Promise<Finding[]> {
  const focal = entitiesOf(query.names);
  if (focal.length === 0) throw notUnderstood(query.question);
  const network = await graph.traversal.network({ ids: focal.map(({ id }) => id), direction: 'upstream', tiers: query.reach?.tiers ?? TIERS, limit: NETWORK, filter: { statuses: STANDING } });
  const chokes = exposureOf(network).chokePoints.map(({ entity, cuts }) => ({ text: `${entity.name}: ${CUTS[query.language]} ${cuts.map(({ name }) => name).join(', ')}`, claims: [] }));
  return [...await single(graph, { ...query, subject: { names: [] } }), ...chokes];
}

export const disruption = (graph: AskedGraph, query: Query): Promise<Finding[]> => {
  const spared = query.names.length > 1 ? query.names.filter(isSpared) : [];
  return disrupted(graph, query, entitiesOf(query.names.filter((name) => !spared.includes(name))), entitiesOf(spared));
};

/** «Кто зависит от X» is who suffers without it; «от кого зависит X» is where it has one supplier alone. */
export const dependence = (graph: AskedGraph, query: Query): Promise<Finding[]> => {
  const on = query.names.filter(({ preposition }) => ['от', 'on', 'upon'].includes(preposition ?? ''));
  return on.length > 0 ? disrupted(graph, query, entitiesOf(on), entitiesOf(query.names.filter((name) => !on.includes(name)))) : single(graph, query);
};

const CURRENT = { operation: 'relation', reach: undefined, statuses: undefined, isJoint: false } as const;

/** Goods that the replaced supply: what is asked for, or all. */
async function goodsOf(graph: AskedGraph, replaced: readonly Entity[], buyers: readonly Entity[], query: Query): Promise<Query['goods']> {
  if (query.goods.length > 0) return query.goods;
  const sold = (await tiesOf(graph, 'SUPPLIES', 'subject', replaced)).filter(({ object }) => buyers.length === 0 || buyers.some(({ id }) => id === object?.id));
  const made = buyers.length > 0 ? [] : await productionsOf(graph, replaced);
  const names = [...new Set([...sold, ...made].flatMap(({ edge }) => edge.products))];
  const found = await Promise.all(names.map((name) => graph.traversal.similarProducts(name, 1)));
  return found.flatMap(([product], i) => (product ? [{ phrase: names[i]!, products: [product] }] : []));
}

/** Who else makes or supplies the goods: instead of a supplier that is named, or besides those that a buyer has. */
export async function substitutes(graph: AskedGraph, query: Query): Promise<Finding[]> {
  const isReplaced = (name: Mentioned): boolean => name.isItsObject || query.names.length === 1 && query.goods.length === 0;
  const [replaced, buyers] = [entitiesOf(query.names.filter(isReplaced)), entitiesOf(query.names.filter((name) => !isReplaced(name)))];
  const goods = await goodsOf(graph, replaced, buyers, query);
  if (goods.length === 0) return [];
  const others = await relationRows(graph, { ...query, ...CURRENT, type: 'PRODUCES', goods, subject: { names: [] }, object: { names: [] }, asked: undefined });
  const supplies = await rowsOf(graph, await suppliesOfGoods(graph, { ...query, goods }), { ...ANYTHING, goods });
  const current = replaced.length === 0 ? supplies.filter(({ object }) => buyers.some(({ id }) => id === object?.id)).map(({ subject }) => subject.id) : [];
  const excluded = new Set([...replaced, ...buyers, ...query.except].map(({ id }) => id).concat(current));
  const found = [...new Map([...others, ...supplies].map((row) => [row.edge.id, row])).values()];
  return found.filter(({ subject }) => !excluded.has(subject.id)).map((row) => told(row, query));
}

/** Pairs that supply each other, of all or of those that are named. */
export async function mutual(graph: AskedGraph, query: Query): Promise<Finding[]> {
  const named = entitiesOf(query.names);
  const pairs = await graph.traversal.mutualSupplies(named[0]?.id, NETWORK);
  const wanted = pairs.filter(([{ subjectId, objectId }]) => named.every(({ id }) => id === subjectId || id === objectId));
  const rows = await rowsOf(graph, await tiesOfEdges(graph, wanted.flat()), ANYTHING);
  const rowOf = ({ id }: Edge): Row[] => rows.filter(({ edge }) => edge.id === id);
  return wanted.map((pair) => join(pair.flatMap(rowOf), query));
}

const MOST = 500;
const RANKED = 5;
const COUNTS = {
  ru: { subject: 'покупателей', object: 'поставщиков' }, en: { subject: 'buyers', object: 'suppliers' },
} as const satisfies Record<string, Record<End, string>>;

/** Firms with most counterparties of the one kind: documents tell how many there are, not how much they trade. */
export async function rank(graph: AskedGraph, query: Query): Promise<Finding[]> {
  if (query.type !== 'SUPPLIES' || query.names.length > 0 || query.goods.length > 0) throw unexplained(query.language === 'ru' ? 'самый крупный' : 'largest');
  const { nodes, relations } = await graph.traversal.overview({ limit: MOST, filter: { types: ['SUPPLIES'] } });
  const key = query.end === 'subject' ? 'from' : 'to';
  const counts = new Map<string, number>();
  for (const relation of relations) counts.set(relation[key], (counts.get(relation[key]) ?? 0) + 1);
  const counted = nodes.flatMap(({ entity }) => (counts.has(entity.id) ? [{ entity, count: counts.get(entity.id)! }] : []));
  return counted.sort((a, b) => b.count - a.count).slice(0, RANKED)
    .map(({ entity, count }) => ({ text: `${entity.name}: ${query.language === 'ru' ? `${COUNTS.ru[query.end]} в документах` : `documented ${COUNTS.en[query.end]}`} – ${count}`, claims: [] }));
}
