import { CLAIM_TYPES, ENTITY_KINDS, STATUSES, type ClaimType, type EntityKind } from '../ontology/index.js';
import { badInput } from '../model/index.js';
import type { Value } from './engine.js';
import { nameKey } from './ids.js';
import { present, toEntity } from './rows.js';
import type { Ask } from './statements.js';
import type { Overview, OverviewFilter, OverviewNode, OverviewRequest, Relation } from './traversal.js';

/** Relations of an overview at most: a picture of more is one blot. */
const MOST_RELATIONS = 50_000;

const BETWEEN_ENTITIES = (Object.keys(CLAIM_TYPES) as ClaimType[]).filter((type) => CLAIM_TYPES[type].object.length > 0);
/** Relations of types without stages have none. */
const ANY_STATUS = [...Object.keys(STATUSES), ''];
const ANY_KIND = Object.keys(ENTITY_KINDS) as EntityKind[];

/** Without nulls, as `supplyParameters` are, so that Neo4j plans it once. */
const filterParameters = ({ types = BETWEEN_ENTITIES, statuses = ANY_STATUS as never, product = '', kinds = ANY_KIND, places = [''] }: OverviewFilter): Record<string, unknown> =>
  ({ types, statuses, product: nameKey(product), kinds, places });

/** Parameters of the statements that read and draw. Throws BAD_INPUT for a limit that is none. */
export function overviewParameters({ limit, filter = {} }: OverviewRequest): Record<string, unknown> {
  if (!Number.isInteger(limit) || limit < 1) throw badInput(`Cannot show ${limit} entities: give 1 or more`);
  return { limit, relations: MOST_RELATIONS, filter: filterParameters(filter) };
}

function toNode(value: Value): OverviewNode {
  const { entity, relations, places } = value as unknown as { entity: Value; relations: number; places: readonly string[] };
  return { entity: toEntity(entity), relations, places: [...places].sort() };
}

/** Asks for one entity more than wanted, which tells whether there are more. */
export async function readOverview(ask: Ask, request: OverviewRequest): Promise<Overview> {
  const [row] = await ask('read/overview', { ...overviewParameters(request), limit: request.limit + 1 });
  const { nodes, edges } = row as unknown as { nodes: readonly Value[]; edges: readonly Value[] };
  const shown = nodes.slice(0, request.limit).map(toNode);
  const ids = new Set(shown.map(({ entity }) => entity.id));
  const relations = edges.map((edge) => present(edge) as Relation);
  return {
    nodes: shown,
    relations: relations.filter(({ from, to }) => ids.has(from) && ids.has(to)),
    truncated: nodes.length > request.limit || relations.length >= MOST_RELATIONS,
  };
}
