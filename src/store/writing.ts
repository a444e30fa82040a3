import { badInput, type DocumentGraph } from '../model/index.js';
import { checkDocumentGraph } from './check.js';
import { addClaims, namingsOf, removeClaims, standingClaims, standingNamings } from './claims.js';
import { change, copiesOf, type Change } from './copies.js';
import { describeDocuments, keepOrigins, lockDocuments, moveSources, removeDocuments, type Move } from './documents.js';
import { edgeKeysOf, refoldEdges } from './edges.js';
import { describeEntities, lockEntities, recount, type NamedEntity } from './entities.js';
import type { EdgeKey } from './fold.js';
import { describeProducts, lockProducts, respell, spellingsOf, type SpeltProduct } from './products.js';
import type { Ask } from './statements.js';

/** What documents say of entities and products. */
interface Said {
  readonly namings: readonly NamedEntity[];
  readonly products: readonly SpeltProduct[];
}

/** What a move changes beside the documents themselves. */
interface Turnover {
  /** Documents whose claims go. */
  readonly cleared: readonly string[];
  /** The document that is read, if its claims come. */
  readonly read: DocumentGraph | undefined;
  /** All documents whose claims come. */
  readonly coming: readonly DocumentGraph[];
  /** Edges whose claims go, come, or are dated anew. */
  readonly edges: ReadonlyMap<string, EdgeKey>;
  readonly before: Said;
  readonly after: Said;
}

interface Held {
  readonly documents: readonly string[];
}

const idsOf = (changes: readonly Change[], ...outcomes: readonly Change['outcome'][]): string[] =>
  changes.filter(({ outcome }) => outcomes.includes(outcome)).map(({ id }) => id);

async function turnoverOf(ask: Ask, changes: readonly Change[], { incoming, repointed }: Move): Promise<Turnover> {
  const old = changes.filter(({ isNew }) => !isNew);
  const staying = new Set(idsOf(old, 'described', 'unchanged'));
  const anew = repointed.filter(({ document }) => staying.has(document.id));
  const cleared = [...idsOf(old, 'gone', 'read'), ...anew.map(({ document }) => document.id)];
  const read = idsOf(changes, 'read').length > 0 ? incoming : undefined;
  const coming = read ? [read, ...anew] : anew;
  const [claims, namings] = await Promise.all([
    standingClaims(ask, [...new Set([...cleared, ...idsOf(old, 'described')])]),
    standingNamings(ask, cleared),
  ]);
  const stated = coming.flatMap((graph) => graph.claims);
  return {
    cleared,
    read,
    coming,
    edges: edgeKeysOf([...claims, ...stated]),
    before: { namings, products: spellingsOf(claims.filter(({ documentId }) => cleared.includes(documentId))) },
    after: { namings: coming.flatMap(namingsOf), products: spellingsOf(stated) },
  };
}

/** Locks what the turnover touches, lets `write` change the claims, and derives edges, entities and products from them. */
async function derive(ask: Ask, { edges, before, after }: Turnover, write: () => Promise<void>): Promise<void> {
  const named = [...before.namings, ...after.namings].map(({ entityId }) => entityId);
  const subjects = [...edges.values()].map(({ subjectId }) => subjectId);
  const [votes, spellings] = await Promise.all([
    lockEntities(ask, [...named, ...subjects]),
    lockProducts(ask, [...before.products, ...after.products].map(({ productId }) => productId)),
  ]);
  await write();
  await refoldEdges(ask, edges);
  await Promise.all([
    describeEntities(ask, votes, recount(votes, before.namings, after.namings)),
    describeProducts(ask, respell(spellings, before.products, after.products)),
  ]);
}

async function move(ask: Ask, documents: Iterable<string>, moved: Move): Promise<void> {
  const { leaving, incoming, repointed } = moved;
  const coming = incoming ? copiesOf(incoming.document) : [];
  const changes = (await lockDocuments(ask, [...documents, ...repointed.map(({ document }) => document.id)])).map((standing) =>
    change(standing, new Set(leaving), standing.id === incoming?.document.id ? coming : []));
  const turnover = await turnoverOf(ask, changes, moved);
  await derive(ask, turnover, async () => {
    await removeClaims(ask, turnover.cleared);
    await moveSources(ask, moved);
    await describeDocuments(ask, changes, turnover.read?.document);
    await keepOrigins(ask, turnover.coming.map(({ document }) => document));
    for (const graph of turnover.coming) await addClaims(ask, graph);
  });
  await removeDocuments(ask, idsOf(changes, 'gone'));
}

function checkRepointed(repointed: readonly DocumentGraph[], incoming?: DocumentGraph): void {
  const ids = [...(incoming ? [incoming] : []), ...repointed].map(({ document }) => document.id);
  if (new Set(ids).size < ids.length) throw badInput('Cannot store a document twice at once: give each a single time');
  for (const graph of repointed) checkDocumentGraph(graph);
}

/** Writes what a document brings, and what others mean now, in the transaction of `ask`. Throws BAD_INPUT. */
export async function putDocument(ask: Ask, graph: DocumentGraph, repointed: readonly DocumentGraph[]): Promise<void> {
  checkDocumentGraph(graph);
  checkRepointed(repointed, graph);
  const { document } = graph;
  const held = await ask('write/lock-sources', { sources: [...document.sources].sort() }) as unknown as Held[];
  await move(ask, [document.id, ...held.flatMap(({ documents }) => documents)], { leaving: document.sources, incoming: graph, repointed });
}

/** Takes a source away, in the transaction of `ask`; false when it is unknown. */
export async function withdrawSource(ask: Ask, source: string, repointed: readonly DocumentGraph[]): Promise<boolean> {
  checkRepointed(repointed);
  const held = await ask('write/lock-source', { source }) as unknown as Held[];
  if (held.length === 0) return false;
  await move(ask, held.flatMap(({ documents }) => documents), { leaving: [source], repointed });
  return true;
}

/** Replaces the claims of documents that are there, in the transaction of `ask`. Throws BAD_INPUT. */
export async function repointDocuments(ask: Ask, repointed: readonly DocumentGraph[]): Promise<void> {
  checkRepointed(repointed);
  await move(ask, [], { leaving: [], repointed });
}
