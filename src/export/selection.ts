import type { Edge, Entity, StoredClaim, StoredDocument } from '../model/index.js';
import { edgeId, type Graph, type NetworkRequest } from '../store/index.js';

/** A claim with the document that states it. */
export interface SourcedClaim {
  readonly claim: StoredClaim;
  readonly document: StoredDocument;
}

/** What is exported. Each can be read more than once; relations lead between the entities alone. */
export interface Selection {
  entities(): AsyncIterable<Entity>;
  edges(): AsyncIterable<Edge>;
  claims(): AsyncIterable<SourcedClaim>;
}

export type ReadGraph = Pick<Graph, 'claims' | 'documents' | 'entities' | 'edges' | 'listDocuments' | 'traversal'>;

const BATCH = 50;
const PAGE = 500;

function* batches<T>(values: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < values.length; at += BATCH) yield values.slice(at, at + BATCH);
}

async function* pagesOfClaims(graph: ReadGraph, owner: 'edge' | 'document' | 'entity', id: string): AsyncGenerator<readonly StoredClaim[]> {
  let after: string | undefined;
  do {
    const [page] = await graph.claims(owner, [id], { first: PAGE, after });
    yield page!.rows.map(({ value }) => value);
    after = page!.hasNext ? page!.rows.at(-1)?.cursor : undefined;
  } while (after !== undefined);
}

async function* sourced(graph: ReadGraph, claims: readonly StoredClaim[]): AsyncGenerator<SourcedClaim> {
  const documents = await graph.documents(claims.map(({ documentId }) => documentId));
  for (const [i, claim] of claims.entries()) {
    const document = documents[i];
    if (document) yield { claim, document };
  }
}

async function* documentsIn(graph: ReadGraph): AsyncGenerator<StoredDocument> {
  let after: string | undefined;
  do {
    const { rows, hasNext } = await graph.listDocuments({ first: BATCH, after });
    for (const { value } of rows) yield value;
    after = hasNext ? rows.at(-1)?.cursor : undefined;
  } while (after !== undefined);
}

// eslint-disable-next-line @typescript-eslint/require-await -- what is at hand is read like what is not
async function* each<T>(values: readonly T[]): AsyncGenerator<T> {
  yield* values;
}

/** A network, read once. */
export async function selectNetwork(graph: ReadGraph, request: NetworkRequest): Promise<Selection> {
  const { nodes, edges } = await graph.traversal.network(request);
  return {
    entities: () => each(nodes.map(({ entity }) => entity)),
    edges: () => each(edges),
    async *claims() {
      for (const { id } of edges) for await (const page of pagesOfClaims(graph, 'edge', id)) yield* sourced(graph, page);
    },
  };
}

const edgeIdsOf = ({ type, subjectId, objectId }: StoredClaim): string[] => (objectId === undefined ? [] : [edgeId(type, subjectId, objectId)]);

/** Entities such as a search finds, what is claimed of them, and the relations among them. */
export function selectEntities(graph: ReadGraph, entities: readonly Entity[]): Selection {
  const ids = new Set(entities.map(({ id }) => id));
  async function* stated(): AsyncGenerator<readonly StoredClaim[]> {
    const seen = new Set<string>();
    for (const entity of ids) {
      for await (const page of pagesOfClaims(graph, 'entity', entity)) {
        const fresh = page.filter(({ id }) => !seen.has(id));
        for (const { id } of fresh) seen.add(id);
        yield fresh;
      }
    }
  }
  return {
    entities: () => each(entities),
    async *claims() {
      for await (const claims of stated()) yield* sourced(graph, claims);
    },
    async *edges() {
      const among = new Set<string>();
      for await (const claims of stated()) {
        for (const claim of claims) if (claim.objectId !== undefined && ids.has(claim.subjectId) && ids.has(claim.objectId)) for (const id of edgeIdsOf(claim)) among.add(id);
      }
      for (const batch of batches([...among])) for (const edge of await graph.edges(batch)) if (edge) yield edge;
    },
  };
}

/** All that the graph holds, document by document. */
export function selectAll(graph: ReadGraph): Selection {
  async function* claims(): AsyncGenerator<SourcedClaim> {
    for await (const document of documentsIn(graph)) {
      for await (const page of pagesOfClaims(graph, 'document', document.id)) for (const claim of page) yield { claim, document };
    }
  }
  /** Everything that the claims give ids of, each once. */
  async function* once<T>(idsOf: (claim: StoredClaim) => readonly string[], read: (ids: readonly string[]) => Promise<(T | undefined)[]>): AsyncGenerator<T> {
    const seen = new Set<string>();
    let waiting: string[] = [];
    const flush = async function* (): AsyncGenerator<T> {
      for (const batch of batches(waiting)) for (const value of await read(batch)) if (value !== undefined) yield value;
      waiting = [];
    };
    for await (const { claim } of claims()) {
      const fresh = idsOf(claim).filter((id) => !seen.has(id));
      for (const id of fresh) seen.add(id);
      waiting.push(...fresh);
      if (waiting.length >= BATCH) yield* flush();
    }
    yield* flush();
  }
  return {
    claims,
    entities: () => once(({ subjectId, objectId }) => (objectId === undefined ? [subjectId] : [subjectId, objectId]), (ids) => graph.entities(ids)),
    edges: () => once(edgeIdsOf, (ids) => graph.edges(ids)),
  };
}
