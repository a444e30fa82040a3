import type { Edge, Entity } from '../model/index.js';
import type { ClaimType } from '../ontology/index.js';
import { edgeId, type NeighbourQuestion, nameKey } from '../store/index.js';
import { lineageOf } from './lineage.js';
import type { End } from './lexicon.js';
import type { Party, Query } from './query.js';
import { placeKeys } from './regions.js';
import { type AskedGraph, type Row, ROWS, rowsOf, type Tie } from './rows.js';

/** Firms of a place that are looked at, and entities of a network. */
const RESIDENTS = 100;
const NETWORK = 200;

type EntityRelation = Exclude<ClaimType, 'PRODUCES'>;

/** The question of the store that finds the other ends of an entity that is the one end. */
const NEIGHBOURS: Readonly<Record<EntityRelation, Readonly<Record<End, NeighbourQuestion>>>> = {
  SUPPLIES: { subject: 'buyers', object: 'suppliers' },
  DESCENDS_FROM: { subject: 'predecessors', object: 'successors' },
  PART_OF: { subject: 'owners', object: 'parts' },
  COOPERATES_WITH: { subject: 'partners', object: 'partners' },
  LOCATED_IN: { subject: 'places', object: 'residents' },
  WORKS_FOR: { subject: 'employers', object: 'people' },
  VISITED: { subject: 'visits', object: 'visitors' },
};

/** Relations of the type in which the entities are the one end. */
export async function tiesOf(graph: AskedGraph, type: EntityRelation, end: End, entities: readonly Entity[]): Promise<Tie[]> {
  const pages = entities.length > 0 ? await graph.neighbours(NEIGHBOURS[type][end], entities.map(({ id }) => id), { first: ROWS }) : [];
  return pages.flatMap(({ rows }, i) => rows.map(({ value: { edge, entity } }): Tie => {
    const isSubject = edge.subjectId === entities[i]!.id;
    return { edge, subject: isSubject ? entities[i]! : entity, object: isSubject ? entity : entities[i]! };
  }));
}

/** What the entities make. */
export async function productionsOf(graph: AskedGraph, entities: readonly Entity[]): Promise<Tie[]> {
  const pages = entities.length > 0 ? await graph.traversal.productions(entities.map(({ id }) => id), { first: ROWS }) : [];
  return pages.flatMap(({ rows }, i) => rows.map(({ value }): Tie => ({ edge: value.edge, subject: entities[i]! })));
}

const productIds = ({ goods }: Query): string[] => [...new Set(goods.flatMap(({ products }) => products.map(({ id }) => id)))];

async function makersOf(graph: AskedGraph, query: Query): Promise<Tie[]> {
  const pages = await graph.traversal.makers(productIds(query), { first: ROWS });
  return pages.flatMap(({ rows }) => rows.map(({ value }): Tie => ({ edge: value.edge, subject: value.entity })));
}

export async function suppliesOfGoods(graph: AskedGraph, query: Query): Promise<Tie[]> {
  const pages = await graph.traversal.suppliesOfProducts(productIds(query), { first: ROWS });
  return pages.flatMap(({ rows }) => rows.map(({ value }): Tie => ({ edge: value.edge, subject: value.supplier, object: value.buyer })));
}

export async function tiesOfEdges(graph: AskedGraph, edges: readonly Edge[]): Promise<Tie[]> {
  const ids = [...new Set(edges.flatMap(({ subjectId, objectId }) => [subjectId, objectId]))];
  const known = new Map((await graph.entities(ids)).flatMap((entity) => (entity ? [[entity.id, entity] as const] : [])));
  return edges.flatMap((edge) => {
    const subject = known.get(edge.subjectId);
    return subject ? [{ edge, subject, object: known.get(edge.objectId) }] : [];
  });
}

/** The relations of these ids, as far as there are any. */
export async function tiesWithIds(graph: AskedGraph, ids: Iterable<string>): Promise<Tie[]> {
  return tiesOfEdges(graph, (await graph.edges([...new Set(ids)])).filter((edge) => edge !== undefined));
}

export const flat = ({ names }: Party): Entity[] => names.flat();

/** Everything that is in the place. */
async function residentsOf(graph: AskedGraph, place: string): Promise<Entity[]> {
  const ids = await graph.traversal.residents(placeKeys(place), RESIDENTS);
  return (await graph.entities(ids)).filter((entity) => entity !== undefined);
}

const endOf = (tie: Tie, end: End): Entity | undefined => tie[end];

/** Every relation between an entity of the one list and one of the other. */
async function pairs(graph: AskedGraph, type: ClaimType, subjects: readonly Entity[], objects: readonly Entity[]): Promise<Tie[]> {
  const ids = subjects.flatMap((subject) => objects.map((object) => edgeId(type, subject.id, object.id)));
  return tiesOfEdges(graph, (await graph.edges([...new Set(ids)])).filter((edge) => edge !== undefined));
}

/** Supplies several tiers up from buyers, or down from suppliers. */
async function networkTies(graph: AskedGraph, { subject, object, reach }: Query): Promise<Tie[]> {
  const { tiers, isExact } = reach!;
  const isUp = object.names.length > 0;
  const ids = flat(isUp ? object : subject).map(({ id }) => id);
  const { nodes, edges } = await graph.traversal.network({ ids, direction: isUp ? 'upstream' : 'downstream', tiers, limit: NETWORK });
  const known = new Map(nodes.map((node) => [node.entity.id, node]));
  const near = ({ subjectId, objectId }: Edge): number => known.get(isUp ? objectId : subjectId)!.tier;
  return edges.filter((edge) => (isExact ? near(edge) === tiers - 1 : true)).sort((a, b) => near(a) - near(b))
    .map((edge) => ({ edge, subject: known.get(edge.subjectId)!.entity, object: known.get(edge.objectId)!.entity }));
}

/** Ties of what is in a place, and of the place itself where a document names it. */
async function tiesOfPlaces(graph: AskedGraph, type: EntityRelation, { subject, object }: Query): Promise<Tie[]> {
  const end = subject.place === undefined ? 'object' : 'subject';
  const party = end === 'subject' ? subject : object;
  return party.place === undefined ? [] : tiesOf(graph, type, end, await residentsOf(graph, party.place));
}

async function lineageTies(graph: AskedGraph, { subject, object }: Query): Promise<Tie[]> {
  const [entity] = [...flat(subject), ...flat(object)];
  if (!entity) return [];
  const family = await graph.traversal.family(entity.id, ROWS);
  const lineage = lineageOf(entity.id, family);
  const wanted = new Set([entity.id, ...(subject.names.length > 0 ? lineage.ancestors : lineage.descendants).map((kin) => kin.entity.id)]);
  return tiesOfEdges(graph, lineage.descents.filter(({ subjectId, objectId }) => wanted.has(subjectId) && wanted.has(objectId)));
}

async function entityTies(graph: AskedGraph, type: EntityRelation, query: Query): Promise<Tie[]> {
  const [subjects, objects] = [flat(query.subject), flat(query.object)];
  if (subjects.length > 0 && objects.length > 0) {
    return [...await pairs(graph, type, subjects, objects), ...query.isMutual ? await pairs(graph, type, objects, subjects) : []];
  }
  if (type === 'SUPPLIES' && query.reach) return networkTies(graph, query);
  if (type === 'DESCENDS_FROM' && query.asked !== 'when') return lineageTies(graph, query);
  if (subjects.length > 0) return tiesOf(graph, type, 'subject', subjects);
  if (objects.length > 0) return tiesOf(graph, type, 'object', objects);
  if (type === 'SUPPLIES' && query.goods.length > 0) return suppliesOfGoods(graph, query);
  return tiesOfPlaces(graph, type, query);
}

/** Who makes the goods; who is not said to make them may still supply them. */
async function productionTies(graph: AskedGraph, query: Query): Promise<Tie[]> {
  const makers = flat(query.subject);
  if (makers.length > 0) return [...await productionsOf(graph, makers), ...await tiesOf(graph, 'SUPPLIES', 'subject', makers)].filter(({ edge }) => edge.products.length > 0);
  if (query.goods.length === 0) return query.subject.place === undefined ? [] : productionsOf(graph, await residentsOf(graph, query.subject.place));
  const made = await makersOf(graph, query);
  if (query.asked === 'count' && made.length > 0) return made;
  const known = new Set(made.map(({ subject }) => subject.id));
  return [...made, ...(await suppliesOfGoods(graph, query)).filter(({ subject }) => !known.has(subject.id))];
}

/** Only ties whose ends are where they should be. */
async function inPlaces(graph: AskedGraph, ties: readonly Tie[], { type, subject, object }: Query): Promise<readonly Tie[]> {
  let left = ties;
  for (const [end, { place }] of [['subject', subject], ['object', object]] as const) {
    if (place === undefined || (type === 'LOCATED_IN' && end === 'object')) continue;
    const keys = new Set(placeKeys(place));
    const entities = [...new Map(left.flatMap((tie) => endOf(tie, end) ?? []).map((entity) => [entity.id, entity])).values()];
    const located = await tiesOf(graph, 'LOCATED_IN', 'subject', entities);
    const within = new Set(located.filter((tie) => keys.has(nameKey(tie.object!.name))).map((tie) => tie.subject.id));
    left = left.filter((tie) => [endOf(tie, end)].some((entity) => entity !== undefined && (within.has(entity.id) || keys.has(nameKey(entity.name)))));
  }
  return left;
}

/** Of relations to several names at one end those whose other end has one to each. */
function joint(rows: readonly Row[], { subject, object, isJoint }: Query): readonly Row[] {
  const several = object.names.length > 1 ? 'object' : 'subject';
  const names = several === 'object' ? flat(object) : flat(subject);
  if (!isJoint || names.length < 2) return rows;
  const other = several === 'object' ? 'subject' : 'object';
  return rows.filter((row) => names.every(({ id }) => rows.some((each) => endOf(each, several)?.id === id && endOf(each, other)?.id === endOf(row, other)?.id)));
}

async function locatedTies(graph: AskedGraph, query: Query): Promise<Tie[]> {
  const { object, subject } = query;
  if (subject.names.length > 0) return tiesOf(graph, 'LOCATED_IN', 'subject', flat(subject));
  if (object.place === undefined) return [];
  const keys = new Set(placeKeys(object.place));
  const located = await tiesOf(graph, 'LOCATED_IN', 'subject', await residentsOf(graph, object.place));
  return located.filter((tie) => keys.has(nameKey(tie.object!.name)));
}

/** A place as an end, where the relation has places for ends. */
async function withPlaceEnds(graph: AskedGraph, query: Query): Promise<Query> {
  const { object } = query;
  if (query.type !== 'WORKS_FOR' || object.place === undefined || object.names.length > 0) return query;
  const found = (await graph.search({ text: object.place, kinds: ['Place'], limit: 1 })).filter(({ name }) => nameKey(name) === nameKey(object.place!));
  return { ...query, object: { names: found.length > 0 ? [found] : [] } };
}

/** The relations that a query asks for. */
export async function relationRows(graph: AskedGraph, asked: Query): Promise<readonly Row[]> {
  const query = await withPlaceEnds(graph, asked);
  const type = query.type!;
  const ties = type === 'PRODUCES' ? await productionTies(graph, query)
    : type === 'LOCATED_IN' ? await locatedTies(graph, query) : await entityTies(graph, type, query);
  const excepted = new Set(query.except.map(({ id }) => id));
  const left = ties.filter(({ subject, object }) => !excepted.has(subject.id) && !(object && excepted.has(object.id)));
  return joint(await rowsOf(graph, await inPlaces(graph, left, query), query), query);
}
