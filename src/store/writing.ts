import type { DocumentGraph } from '../model/index.js';
import { checkDocumentGraph } from './check.js';
import { addClaims, namingsOf, removeClaims, standingClaims, standingNamings } from './claims.js';
import { change, copiesOf, type Change } from './copies.js';
import { describeDocuments, lockDocuments, moveSources, removeDocuments, type Move } from './documents.js';
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
  /** The document whose claims come. */
  readonly read: DocumentGraph | undefined;
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

async function turnoverOf(ask: Ask, changes: readonly Change[], incoming: DocumentGraph | undefined): Promise<Turnover> {
  const old = changes.filter(({ isNew }) => !isNew);
  const cleared = idsOf(old, 'gone', 'read');
  const read = idsOf(changes, 'read').length > 0 ? incoming : undefined;
  const [claims, namings] = await Promise.all([
    standingClaims(ask, idsOf(old, 'gone', 'read', 'described')),
    standingNamings(ask, cleared),
  ]);
  return {
    cleared,
    read,
    edges: edgeKeysOf([...claims, ...(read?.claims ?? [])]),
    before: { namings, products: spellingsOf(claims.filter(({ documentId }) => cleared.includes(documentId))) },
    after: { namings: read ? namingsOf(read) : [], products: spellingsOf(read?.claims ?? []) },
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
  const { leaving, incoming } = moved;
  const coming = incoming ? copiesOf(incoming.document) : [];
  const changes = (await lockDocuments(ask, documents)).map((standing) =>
    change(standing, new Set(leaving), standing.id === incoming?.document.id ? coming : []));
  const turnover = await turnoverOf(ask, changes, incoming);
  await derive(ask, turnover, async () => {
    await removeClaims(ask, turnover.cleared);
    await moveSources(ask, moved);
    await describeDocuments(ask, changes, turnover.read?.document);
    if (turnover.read) await addClaims(ask, turnover.read);
  });
  await removeDocuments(ask, idsOf(changes, 'gone'));
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
