import { badInput, type DocumentGraph, type NameChanges, type StoredDocument } from '../model/index.js';
import { checkDocumentGraph } from './check.js';
import { addClaims, namingsOf, removeClaims, standingClaims, standingNamings } from './claims.js';
import { change, copiesOf, type Change } from './copies.js';
import { describeDocuments, keepOrigins, lockDocuments, moveSources, removeDocuments, type Move } from './documents.js';
import { edgeKeysOf, refoldEdges } from './edges.js';
import { describeEntities, lockEntities, recount, type NamedEntity } from './entities.js';
import type { EdgeKey } from './fold.js';
import { changeNames, removePassages } from './name-memory.js';
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
  /** Documents that are read. */
  readonly read: readonly StoredDocument[];
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
  const going = new Set(cleared);
  const reading = new Set(idsOf(changes, 'read'));
  const read = incoming.filter(({ document }) => reading.has(document.id));
  const coming = [...read, ...anew];
  const [claims, namings] = await Promise.all([
    standingClaims(ask, [...new Set([...cleared, ...idsOf(old, 'described')])]),
    standingNamings(ask, cleared),
  ]);
  const stated = coming.flatMap((graph) => graph.claims);
  return {
    cleared,
    read: read.map(({ document }) => document),
    coming,
    edges: edgeKeysOf([...claims, ...stated]),
    before: { namings, products: spellingsOf(claims.filter(({ documentId }) => going.has(documentId))) },
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
    describeProducts(ask, spellings, respell(spellings, before.products, after.products)),
  ]);
}

async function move(ask: Ask, documents: Iterable<string>, moved: Move): Promise<void> {
  const { leaving, incoming, repointed } = moved;
  const coming = new Map(incoming.map(({ document }) => [document.id, copiesOf(document)]));
  const left = new Set(leaving);
  const changes = (await lockDocuments(ask, [...documents, ...repointed.map(({ document }) => document.id)])).map((standing) =>
    change(standing, left, coming.get(standing.id) ?? []));
  const turnover = await turnoverOf(ask, changes, moved);
  await derive(ask, turnover, async () => {
    await removeClaims(ask, turnover.cleared);
    await moveSources(ask, moved);
    await describeDocuments(ask, changes, turnover.read);
    await keepOrigins(ask, turnover.coming.map(({ document }) => document));
    await addClaims(ask, turnover.coming);
  });
  const gone = idsOf(changes, 'gone');
  await removePassages(ask, gone);
  await removeDocuments(ask, gone);
}

function checkRepointed(repointed: readonly DocumentGraph[], incoming: readonly DocumentGraph[] = []): void {
  const coming = new Set(incoming.map(({ document }) => document.id));
  const ids = repointed.map(({ document }) => document.id);
  if (new Set(ids).size < ids.length || ids.some((id) => coming.has(id))) throw badInput('Cannot store a document twice at once: give each a single time');
  for (const graph of repointed) checkDocumentGraph(graph);
}

/** Documents in their order, in as few groups as hold no text and no source twice. */
function groups(graphs: readonly DocumentGraph[]): DocumentGraph[][] {
  const grouped: DocumentGraph[][] = [];
  const taken = new Set<string>();
  for (const graph of graphs) {
    const keys = [`text ${graph.document.id}`, ...graph.document.sources.map((source) => `source ${source}`)];
    if (grouped.length === 0 || keys.some((key) => taken.has(key))) {
      grouped.push([]);
      taken.clear();
    }
    grouped.at(-1)!.push(graph);
    for (const key of keys) taken.add(key);
  }
  return grouped;
}

/** Asks in a transaction of its own. */
export type Transact = (work: (ask: Ask) => Promise<void>) => Promise<void>;

async function putGroup(ask: Ask, incoming: readonly DocumentGraph[], repointed: readonly DocumentGraph[]): Promise<void> {
  const leaving = incoming.flatMap(({ document }) => document.sources);
  const held = await ask('write/lock-sources', { sources: [...leaving].sort() }) as unknown as Held[];
  const documents = [...incoming.map(({ document }) => document.id), ...held.flatMap((each) => each.documents)];
  await move(ask, documents, { leaving, incoming, repointed });
}

/**
 * Writes what documents bring, one after the other, with the first of them what others mean now, and with the last what names
 * change. A text or source that comes twice takes another transaction: Neo4j does not create anew what it deleted in the same
 * one. Throws BAD_INPUT.
 */
export async function putDocuments(
  transact: Transact, graphs: readonly DocumentGraph[], repointed: readonly DocumentGraph[], names?: NameChanges,
): Promise<void> {
  for (const graph of graphs) checkDocumentGraph(graph);
  checkRepointed(repointed, graphs);
  const grouped = groups(graphs);
  for (const [i, group] of grouped.entries()) {
    await transact(async (ask) => {
      await putGroup(ask, group, i === 0 ? repointed : []);
      if (names && i === grouped.length - 1) await changeNames(ask, names);
    });
  }
}

/** Takes a source away, in the transaction of `ask`; false when it is unknown. */
export async function withdrawSource(
  ask: Ask, source: string, repointed: readonly DocumentGraph[], names?: NameChanges,
): Promise<boolean> {
  checkRepointed(repointed);
  const held = await ask('write/lock-source', { source }) as unknown as Held[];
  if (held.length === 0) return false;
  await move(ask, held.flatMap(({ documents }) => documents), { leaving: [source], incoming: [], repointed });
  if (names) await changeNames(ask, names);
  return true;
}

/** Replaces the claims of documents that are there, in the transaction of `ask`. Throws BAD_INPUT. */
export async function repointDocuments(ask: Ask, repointed: readonly DocumentGraph[], names?: NameChanges): Promise<void> {
  checkRepointed(repointed);
  await move(ask, [], { leaving: [], incoming: [], repointed });
  if (names) await changeNames(ask, names);
}
