import type { DocumentGraph, StoredClaim, StoredDocument } from '../model/index.js';
import { checkDocumentGraph } from './check.js';
import { addClaims, namingsOf, removeClaims } from './claims.js';
import { change, copiesOf, type Change, type Copy, type Standing } from './copies.js';
import { edgeKeysOf, refoldEdges } from './edges.js';
import type { Value } from './engine.js';
import { describeEntities, lockEntities, recount, type NamedEntity } from './entities.js';
import { describeProducts, lockProducts, respell, spellingsOf } from './products.js';
import { fromClaimNode, present } from './rows.js';
import type { Ask } from './statements.js';

/** Sources that leave the documents they hold, and what comes instead. */
interface Move {
  readonly leaving: readonly string[];
  readonly incoming?: DocumentGraph | undefined;
}

interface Held {
  readonly documents: readonly string[];
}

const idsOf = (changes: readonly Change[], ...outcomes: readonly Change['outcome'][]): string[] =>
  changes.filter(({ outcome }) => outcomes.includes(outcome)).map(({ id }) => id);

async function lockDocuments(ask: Ask, ids: Iterable<string>): Promise<Standing[]> {
  const rows = await ask('write/lock-documents', { ids: [...new Set(ids)].sort() }) as unknown as
    { documentId: string; fingerprint: string | null; copies: Value[] }[];
  return rows.map(({ documentId, fingerprint, copies }) =>
    ({ id: documentId, fingerprint: fingerprint ?? undefined, copies: copies.map((copy) => present(copy) as Copy) }));
}

async function claimsOf(ask: Ask, documents: readonly string[]): Promise<StoredClaim[]> {
  if (documents.length === 0) return [];
  const rows = await ask('write/claims-of-documents', { ids: documents });
  return rows.map(({ claim }) => fromClaimNode(claim!));
}

async function namingsIn(ask: Ask, documents: readonly string[]): Promise<NamedEntity[]> {
  if (documents.length === 0) return [];
  return await ask('write/namings-of-documents', { ids: documents }) as unknown as NamedEntity[];
}

/** The original copy describes its document. When another copy was read, the new original has to be read anew. */
async function describeDocuments(ask: Ask, standings: readonly Standing[], changes: readonly Change[], read?: StoredDocument): Promise<void> {
  const rows = changes.flatMap(({ id, original, outcome }) => {
    if (!original || outcome === 'gone' || outcome === 'unchanged') return [];
    const { name, title, date, url } = original;
    const reading = outcome === 'read' ? { fingerprint: original.fingerprint, text: read?.text } : {};
    return [{ id, properties: { name, title, date, url, ...reading } }];
  });
  const fingerprints = new Map(standings.map(({ id, fingerprint }) => [id, fingerprint]));
  const unread = changes.flatMap(({ id, original, outcome }) =>
    (outcome === 'described' && original && original.fingerprint !== fingerprints.get(id) ? [original.id] : []));
  if (rows.length > 0) await ask('write/documents', { rows });
  if (unread.length > 0) await ask('write/unread-sources', { sources: unread });
}

async function moveSources(ask: Ask, { leaving, incoming }: Move): Promise<void> {
  if (leaving.length > 0) await ask('write/remove-holdings', { sources: leaving });
  if (incoming) await ask('write/sources', { documentId: incoming.document.id, rows: copiesOf(incoming.document) });
  else await ask('write/remove-sources', { sources: leaving });
}

async function move(ask: Ask, documents: Iterable<string>, { leaving, incoming }: Move): Promise<void> {
  const standings = await lockDocuments(ask, documents);
  const coming = incoming ? copiesOf(incoming.document) : [];
  const changes = standings.map((standing) => change(standing, new Set(leaving), standing.id === incoming?.document.id ? coming : []));
  const read = idsOf(changes, 'read').length > 0 ? incoming : undefined;
  const old = changes.filter((_, i) => standings[i]!.copies.length > 0);
  const cleared = idsOf(old, 'gone', 'read');

  const [standing, oldNamings] = await Promise.all([claimsOf(ask, idsOf(old, 'gone', 'read', 'described')), namingsIn(ask, cleared)]);
  const oldClaims = standing.filter(({ documentId }) => cleared.includes(documentId));
  const newClaims = read?.claims ?? [];
  const newNamings = read ? namingsOf(read) : [];
  const edges = edgeKeysOf([...standing, ...newClaims]);

  const [oldProducts, newProducts] = [spellingsOf(oldClaims), spellingsOf(newClaims)];
  const [votes, spellings] = await Promise.all([
    lockEntities(ask, [...[...oldNamings, ...newNamings].map(({ entityId }) => entityId), ...[...edges.values()].map(({ subjectId }) => subjectId)]),
    lockProducts(ask, [...oldProducts, ...newProducts].map(({ productId }) => productId)),
  ]);

  await removeClaims(ask, cleared);
  await moveSources(ask, { leaving: old.length > 0 ? leaving : [], incoming });
  await describeDocuments(ask, standings, changes, read?.document);
  if (read) await addClaims(ask, read);
  await refoldEdges(ask, edges);
  await Promise.all([
    describeEntities(ask, votes, recount(votes, oldNamings, newNamings)),
    describeProducts(ask, respell(spellings, oldProducts, newProducts)),
  ]);
  const gone = idsOf(changes, 'gone');
  if (gone.length > 0) await ask('write/remove-documents', { ids: gone });
}

/** Writes what a document brings, in the transaction of `ask`. Throws BAD_INPUT. */
export async function putDocument(ask: Ask, graph: DocumentGraph): Promise<void> {
  checkDocumentGraph(graph);
  const { document } = graph;
  const held = await ask('write/lock-sources', { sources: [...document.sources].sort() }) as unknown as Held[];
  await move(ask, [document.id, ...held.flatMap(({ documents }) => documents)], { leaving: document.sources, incoming: graph });
}

/** Takes a source away, in the transaction of `ask`; false when it is unknown. */
export async function withdrawSource(ask: Ask, source: string): Promise<boolean> {
  const held = await ask('write/lock-source', { source }) as unknown as Held[];
  if (held.length === 0) return false;
  await move(ask, held.flatMap(({ documents }) => documents), { leaving: [source] });
  return true;
}
