import type { Language } from '../language/index.js';
import type { Document, StoredClaim, StoredDocument } from '../model/index.js';
import { type AllKnowledge, createResolver, readKnowledge, recordsOf, type Resolver } from '../resolve/index.js';
import type { Graph } from '../store/index.js';
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

export async function claimsOf(graph: Graph, documentId: string): Promise<StoredClaim[]> {
  const claims: StoredClaim[] = [];
  let after: string | undefined;
  do {
    const [page] = await graph.claims('document', [documentId], { first: PAGE, after, counted: false });
    claims.push(...page!.rows.map(({ value }) => value));
    after = page!.hasNext ? page!.rows.at(-1)?.cursor : undefined;
  } while (after);
  return claims;
}

/** Puts the graph's documents into the resolver, and gives each. */
export async function* putStored(
  graph: Graph,
  resolver: Resolver,
): AsyncGenerator<{ readonly document: StoredDocument; readonly claims: readonly StoredClaim[] }> {
  for await (const document of storedDocuments(graph)) {
    const claims = await claimsOf(graph, document.id);
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
