import type { DocumentGraph, StoredClaim } from '../model/index.js';
import type { NamedEntity } from './entities.js';
import { encodeKnown } from './names.js';
import { fromClaimNode, sentenceId, toClaimNode } from './rows.js';
import type { Ask } from './statements.js';

/** What the document calls each of its entities, and how many claims it makes of it. */
export function namingsOf({ entities, claims }: DocumentGraph): NamedEntity[] {
  const counts = new Map<string, number>();
  for (const { subjectId, objectId } of claims) {
    for (const id of new Set([subjectId, objectId ?? subjectId])) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return entities.map(({ id, kind, name, aliases, known = [] }) =>
    ({ entityId: id, kind, name, aliases, known: known.map(encodeKnown), claims: counts.get(id) ?? 0 }));
}

const sentencesOf = ({ document: { id: documentId, text }, claims }: DocumentGraph): Record<string, unknown>[] =>
  [...new Map(claims.map((claim) => [sentenceId(claim), claim.sentence]))]
    .map(([id, { start, end }]) => ({ documentId, id, start, end, text: text.slice(start, end) }));

/** Adds the claims of documents, their sentences, and what they call their entities. Entities and products must be there. */
export async function addClaims(ask: Ask, graphs: readonly DocumentGraph[]): Promise<void> {
  const nodes = graphs.flatMap(({ claims }) => claims.map((claim) => ({ sentenceId: sentenceId(claim), node: toClaimNode(claim) })));
  const namings = graphs.flatMap((graph) =>
    namingsOf(graph).map(({ entityId, ...properties }) => ({ documentId: graph.document.id, entityId, properties })));
  const batches: [string, Record<string, unknown>[]][] = [
    ['write/sentences', graphs.flatMap(sentencesOf)],
    ['write/claims', nodes.map(({ sentenceId, node }) => ({ subjectId: node.subjectId, sentenceId, properties: node }))],
    ['write/claim-objects', nodes.filter(({ node }) => node.objectId).map(({ node: { id, objectId } }) => ({ id, objectId }))],
    ['write/claim-products', nodes.filter(({ node }) => node.productId).map(({ node: { id, productId } }) => ({ id, productId }))],
    ['write/namings', namings],
  ];
  await Promise.all(batches.filter(([, rows]) => rows.length > 0).map(([name, rows]) => ask(name, { rows })));
}

/** The claims of documents as they stand. */
export async function standingClaims(ask: Ask, documents: readonly string[]): Promise<StoredClaim[]> {
  if (documents.length === 0) return [];
  const rows = await ask('write/claims-of-documents', { ids: documents });
  return rows.map(({ claim }) => fromClaimNode(claim!));
}

/** What documents call their entities as they stand. */
export async function standingNamings(ask: Ask, documents: readonly string[]): Promise<NamedEntity[]> {
  if (documents.length === 0) return [];
  return await ask('write/namings-of-documents', { ids: documents }) as unknown as NamedEntity[];
}

/** Takes away all that the documents state; edges, entities and products are settled apart. */
export async function removeClaims(ask: Ask, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await Promise.all([ask('write/remove-claims', { ids }), ask('write/remove-sentences', { ids }), ask('write/remove-namings', { ids })]);
}
