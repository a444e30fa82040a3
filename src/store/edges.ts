import type { ClaimType } from '../ontology/index.js';
import type { Edge, StoredClaim } from '../model/index.js';
import type { Value } from './engine.js';
import { fold, type EdgeKey, type FoldedClaim } from './fold.js';
import { edgeOf, present } from './rows.js';
import type { Ask } from './statements.js';

/** Types of relationships cannot be parameters of Cypher, so each has its statement. */
const PUT_EDGES: Readonly<Record<ClaimType, string>> = {
  SUPPLIES: 'write/edge/supplies',
  PRODUCES: 'write/edge/produces',
  DESCENDS_FROM: 'write/edge/descends-from',
  PART_OF: 'write/edge/part-of',
  COOPERATES_WITH: 'write/edge/cooperates-with',
  LOCATED_IN: 'write/edge/located-in',
  WORKS_FOR: 'write/edge/works-for',
  VISITED: 'write/edge/visited',
};

/** The edges that the claims are part of, by id. */
export function edgeKeysOf(claims: readonly StoredClaim[]): Map<string, EdgeKey> {
  const keys = new Map<string, EdgeKey>();
  for (const claim of claims) {
    const edge = edgeOf(claim);
    if (edge) keys.set(edge.edgeId, { type: claim.type, subjectId: edge.subjectId, objectId: edge.objectId });
  }
  return keys;
}

interface ClaimsOfEdge {
  readonly edgeId: string;
  readonly claims: readonly Value[];
}

const toRow = ({ type: _, subjectId, objectId, ...properties }: Edge): Record<string, unknown> =>
  ({ id: properties.id, subjectId, objectId, properties });

async function putEdges(ask: Ask, edges: readonly Edge[]): Promise<void> {
  const types = [...new Set(edges.map(({ type }) => type))].sort();
  await Promise.all(types.map((type) => ask(PUT_EDGES[type], { rows: edges.filter((edge) => edge.type === type).map(toRow) })));
}

async function removeEdges(ask: Ask, keys: readonly (EdgeKey & { id: string })[]): Promise<void> {
  const productions = keys.filter(({ type }) => type === 'PRODUCES');
  const others = keys.filter(({ type }) => type !== 'PRODUCES');
  if (others.length > 0) await ask('write/remove-edges', { rows: others });
  if (productions.length > 0) await ask('write/remove-productions', { rows: productions });
}

/** Draws each edge again from the claims that now stand behind it, and takes away those that no claim states any more. */
export async function refoldEdges(ask: Ask, keys: ReadonlyMap<string, EdgeKey>): Promise<void> {
  if (keys.size === 0) return;
  const rows = await ask('write/claims-of-edges', { ids: [...keys.keys()] }) as unknown as ClaimsOfEdge[];
  const claims = new Map(rows.map((row) => [row.edgeId, row.claims.map((claim) => present(claim) as FoldedClaim)]));
  const edges: Edge[] = [];
  const gone: (EdgeKey & { id: string })[] = [];
  for (const [id, key] of keys) {
    const edge = fold(key, claims.get(id) ?? []);
    if (edge) edges.push(edge);
    else gone.push({ id, ...key });
  }
  await putEdges(ask, edges);
  await removeEdges(ask, gone);
}
