import type { Language } from '../language/index.js';
import type { Document, StoredClaim, StoredDocument } from '../model/index.js';
import { type AllKnowledge, createResolver, readKnowledge, recordsOf, type Resolver } from '../resolve/index.js';
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

/** Puts the graph's documents into the resolver, and gives each. */
export async function* putStored(
  graph: Graph,
  resolver: Resolver,
): AsyncGenerator<{ readonly document: StoredDocument; readonly claims: readonly StoredClaim[] }> {
  for await (const document of storedDocuments(graph)) {
    const [claims = []] = await claimsOf(graph, [document.id]);
    resolver.put(document.id, recordsOf(document.id, claims));
    yield { document, claims };
  }
}

/** What the names of the graph's documents mean by what is known today; the graph itself stays as it is. */
export async function resolverOf(
  graph: Graph,
  { morphology }: Language,
  knowledge: AllKnowledge = readKnowledge(),
): Promise<Resolver> {
  const resolver = createResolver(morphology, knowledge);
  const documents = putStored(graph, resolver);
  while (!(await documents.next()).done);
  return resolver;
}
