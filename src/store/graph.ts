import type { ClaimType, EntityKind, Status } from '../ontology/index.js';
import type { DocumentGraph, Edge, Entity, StoredClaim, StoredDocument } from '../model/index.js';

/** A question about the direct neighbours of an entity; each has its own .cypher file. */
export type NeighbourQuestion = 'suppliers' | 'buyers' | 'predecessors' | 'successors' | 'owners' | 'parts' | 'partners' | 'places' | 'residents' | 'employers' | 'people' | 'visits' | 'visitors';

export interface Neighbour {
  readonly edge: Edge;
  readonly entity: Entity;
}

/** Keyset paging: `after` is the `cursor` of the last row seen, so that rows added meanwhile neither repeat nor hide others. */
export interface PageRequest {
  readonly first: number;
  readonly after?: string | undefined;
}

export interface Page<T> {
  readonly rows: readonly { readonly cursor: string; readonly value: T }[];
  readonly hasNext: boolean;
  /** How many rows there are in all. */
  readonly total: number;
}

export interface EdgeFilter {
  readonly statuses?: readonly Status[] | undefined;
  /** Part of a product's name, in any case. */
  readonly product?: string | undefined;
}

export interface ClaimFilter {
  readonly types?: readonly ClaimType[] | undefined;
  readonly statuses?: readonly Status[] | undefined;
}

/** What a claim hangs on: claims of an entity (either end), of an edge, or of a document. */
export type ClaimOwner = 'entity' | 'edge' | 'document';

export interface SearchRequest {
  readonly text: string;
  readonly kinds?: readonly EntityKind[] | undefined;
  readonly limit: number;
}

export interface Coverage {
  readonly documents: number;
  readonly claims: number;
  readonly entities: number;
  readonly edges: number;
  readonly firstDate?: string | undefined;
  readonly lastDate?: string | undefined;
}

/**
 * The graph of what the documents state, on either engine. Every read takes many keys and answers in their order with
 * one Cypher call, however many rows there are.
 */
export interface Graph {
  readonly engine: 'embedded' | 'neo4j';
  /** Calls made to the engine so far. */
  readonly calls: number;

  /**
   * Writes all that one document brings, in one transaction: replaces its earlier claims, folds the edges they touch again,
   * removes entities nothing speaks of any more. A source that held another text before gives it up.
   */
  put(graph: DocumentGraph): Promise<void>;
  /** Takes a source away, and its document when no other source holds it. False when the source is unknown. */
  withdraw(source: string): Promise<boolean>;
  /** Fingerprint of the document that each source holds; undefined for a source that is not loaded. */
  fingerprints(sources: readonly string[]): Promise<(string | undefined)[]>;

  entities(ids: readonly string[]): Promise<(Entity | undefined)[]>;
  /** Entities whose name or alias begins with the text (whole name first), in any case, with any quotation marks, ё as е. */
  search(request: SearchRequest): Promise<Entity[]>;
  neighbours(question: NeighbourQuestion, ids: readonly string[], page: PageRequest, filter?: EdgeFilter): Promise<Page<Neighbour>[]>;
  claims(owner: ClaimOwner, ids: readonly string[], page: PageRequest, filter?: ClaimFilter): Promise<Page<StoredClaim>[]>;
  claimsById(ids: readonly string[]): Promise<(StoredClaim | undefined)[]>;
  edges(ids: readonly string[]): Promise<(Edge | undefined)[]>;
  documents(ids: readonly string[]): Promise<(StoredDocument | undefined)[]>;
  listDocuments(page: PageRequest): Promise<Page<StoredDocument>>;
  coverage(): Promise<Coverage>;

  close(): Promise<void>;
}
