import type { Entity } from '../model/index.js';
import { isAmong } from './goods.js';
import type { Party, Query } from './query.js';
import { ambiguous } from './refusal.js';
import { allTies } from './networks.js';
import { productionsOf, tiesOf } from './relations.js';
import type { AskedGraph } from './rows.js';

/** What tells namesakes apart for a reader: their places, or else their ids. */
async function markOf(graph: AskedGraph, entity: Entity): Promise<string> {
  const [place] = await tiesOf(graph, 'LOCATED_IN', 'subject', [entity]);
  return place?.object?.name ?? `entity:${entity.id}`;
}

/** Whether a relation of the entity is about the goods, and with the others, that are asked for. */
async function isMeant(graph: AskedGraph, entity: Entity, { goods }: Query, others: ReadonlySet<string>): Promise<boolean> {
  const ties = [...await productionsOf(graph, [entity]), ...await allTies(graph, entity)];
  return ties.some(({ edge, subject, object }) => (goods.length === 0 || edge.products.some((product) => isAmong(goods, product)))
    && (others.size === 0 || others.has(subject.id) || (object !== undefined && others.has(object.id))));
}

async function told(graph: AskedGraph, rivals: readonly Entity[], query: Query): Promise<readonly Entity[]> {
  if (rivals.length < 2) return rivals;
  const others = new Set(query.names.flatMap(({ entities }) => (entities.length === 1 ? [entities[0]!.id] : [])));
  const isTold = query.goods.length > 0 || others.size > 0;
  const meant = isTold ? await Promise.all(rivals.map((entity) => isMeant(graph, entity, query, others))) : [];
  const fitting = rivals.filter((_, i) => meant[i]);
  if (fitting.length === 1) return fitting;
  const [first] = rivals;
  const isOneName = rivals.every(({ name }) => name === first!.name);
  const marks = isOneName ? await Promise.all(rivals.map((entity) => markOf(graph, entity))) : rivals.map(({ name }) => name);
  throw ambiguous(first!.name, marks);
}

/** The query with one entity for each name: namesakes are told apart by the goods and the other names of the question. Throws AMBIGUOUS where they are not. */
export async function settle(graph: AskedGraph, query: Query): Promise<Query> {
  const chosen = new Map<readonly Entity[], readonly Entity[]>();
  for (const { entities } of query.names) chosen.set(entities, await told(graph, entities, query));
  const settled = (party: Party): Party => ({ ...party, names: party.names.map((rivals) => chosen.get(rivals) ?? rivals) });
  return {
    ...query, subject: settled(query.subject), object: settled(query.object),
    names: query.names.map((name) => ({ ...name, entities: chosen.get(name.entities)! })),
  };
}
