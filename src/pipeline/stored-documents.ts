import type { Document, StoredClaim, StoredDocument } from '../model/index.js';
import type { Graph, Page } from '../store/index.js';
import { isGiven } from './document-graph.js';

const PAGE = 1000;

export async function* storedDocuments(graph: Graph): AsyncGenerator<StoredDocument> {
  let after: string | undefined;
  do {
    const { rows, hasNext } = await graph.listDocuments({ first: PAGE, after, counted: false });
    for (const { value } of rows) yield value;
    after = hasNext ? rows.at(-1)?.cursor : undefined;
  } while (after);
}

/**
 * The documents of the graph that were read, as their readers were given them, each under the source of the copy that describes it: that whose
 * fingerprint is the document's, or the one that is to be read instead.
 */
export async function* givenDocuments(graph: Graph): AsyncGenerator<Document> {
  for await (const { id: _, originId: _origin, fingerprint, sources, ...document } of storedDocuments(graph)) {
    if (isGiven(fingerprint)) continue;
    const prints = await graph.fingerprints(sources);
    const original = prints.findIndex((print) => print === undefined || print === fingerprint);
    yield { ...document, source: sources[Math.max(0, original)]! };
  }
}

/** All claims of a document whose first ones are here. */
async function claimsFrom(graph: Graph, documentId: string, first: Page<StoredClaim>): Promise<StoredClaim[]> {
  const pages = [first];
  for (let page = first; page.hasNext; pages.push(page)) {
    [page] = await graph.claims('document', [documentId], { first: PAGE, after: page.rows.at(-1)!.cursor, counted: false }) as [Page<StoredClaim>];
  }
  return pages.flatMap(({ rows }) => rows.map(({ value }) => value));
}

/** The claims of each document, by one call unless one has very many. */
export async function claimsOf(graph: Graph, documentIds: readonly string[]): Promise<StoredClaim[][]> {
  if (documentIds.length === 0) return [];
  const pages = await graph.claims('document', documentIds, { first: PAGE, counted: false });
  return Promise.all(pages.map((page, i) => claimsFrom(graph, documentIds[i]!, page)));
}
