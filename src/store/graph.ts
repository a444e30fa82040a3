import type { ClaimType, EntityKind, Status } from '../ontology/index.js';
import type { DocumentGraph, Edge, Entity, NameChanges, StoredClaim, StoredDocument } from '../model/index.js';
import type { Contents } from './contents.js';
import type { NameMemory } from './name-memory.js';
import type { Traversal } from './traversal.js';

/**
 * A question about the direct neighbours of an entity; each has its own .cypher file. Who supplies it and whom it supplies
 * (SUPPLIES); what it was formed from and what from it (DESCENDS_FROM); what it is part of and what of it (PART_OF); with
 * whom it cooperates (COOPERATES_WITH, both ways); where it is and what is there (LOCATED_IN); for whom a person works and
 * who works here (WORKS_FOR); what a person visited and who came here (VISITED).
 */
export type NeighbourQuestion = 'suppliers' | 'buyers' | 'predecessors' | 'successors' | 'owners' | 'parts' | 'partners' | 'places' | 'residents' | 'employers' | 'people' | 'visits' | 'visitors';

export interface Neighbour {
  readonly edge: Edge;
  /** The other end of the edge. */
  readonly entity: Entity;
}

/** A page of the neighbours of an entity. */
export interface NeighbourPage extends Page<Neighbour> {
  /** The entity itself; undefined when there is none. */
  readonly of?: Entity | undefined;
}

/** Keyset paging: `after` is the `cursor` of the last row seen, so that rows added meanwhile neither repeat nor hide others. */
export interface PageRequest {
  /** A whole number from 0. */
  readonly first: number;
  readonly after?: string | undefined;
  /** Whether the total is wanted, which takes a look at every row; true when left out. */
  readonly counted?: boolean | undefined;
}

export interface Page<T> {
  readonly rows: readonly { readonly cursor: string; readonly value: T }[];
  readonly hasNext: boolean;
  /** How many rows there are in all; 0 where that was not wanted. */
  readonly total: number;
}

/** What is left out filters nothing; an empty list lets nothing through. */
export interface EdgeFilter {
  readonly statuses?: readonly Status[] | undefined;
  /** Part of a product's name, in any case. */
  readonly product?: string | undefined;
}

/** Further conditions on supplies: of suppliers, buyers and networks alone. */
export interface SupplyFilter extends EdgeFilter {
  /** The far end is one of these places, or in one of them: keys of names (`nameKey`). */
  readonly places?: readonly string[] | undefined;
  /** Id of a document that states it. */
  readonly document?: string | undefined;
  /** Partial dates: a claim speaks for a day from `since` to `until`, its own or else its document's. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** What is left out filters nothing; an empty list lets nothing through. */
export interface ClaimFilter {
  readonly types?: readonly ClaimType[] | undefined;
  readonly statuses?: readonly Status[] | undefined;
}

/** What a claim hangs on: claims of an entity (either end), of an edge, or of a document. */
export type ClaimOwner = 'entity' | 'edge' | 'document';

export interface SearchRequest {
  readonly text: string;
  /** All kinds when left out. */
  readonly kinds?: readonly EntityKind[] | undefined;
  readonly limit: number;
}

export interface CountedSearchRequest extends SearchRequest {
  /** Whether suppliers and buyers of what is found are counted; not unless asked for. */
  readonly counted?: boolean | undefined;
}

/** An entity that a search found. */
export interface FoundEntity extends Entity {
  /** How many suppliers and buyers it has, where the search wanted to know. */
  readonly counts?: { readonly suppliers: number; readonly buyers: number } | undefined;
}

export interface Coverage {
  readonly documents: number;
  readonly claims: number;
  readonly entities: number;
  readonly edges: number;
  /** ISO days on which the first and the last document were published. */
  readonly firstDate?: string | undefined;
  readonly lastDate?: string | undefined;
}

/** Calls `ask`, and gives what it gives; `statement` is the name of the file in cypher/, without its ending. */
export type Watch = <T>(statement: string, ask: () => Promise<T>) => Promise<T>;

/**
 * The graph of what the documents state, on either engine. Every read takes many keys and answers in their order with
 * one Cypher call, however many rows there are. Reads throw BAD_INPUT for a cursor or a size that is none.
 */
export interface Graph {
  readonly engine: 'embedded' | 'neo4j';
  /** Calls made to the engine so far. */
  readonly calls: number;
  /** All nodes and relationships, for copies and other databases. */
  readonly contents: Contents;
  /** Questions that take more than one hop. */
  readonly traversal: Traversal;
  /** What resolution keeps of names. */
  readonly names: NameMemory;

  /**
   * Writes all that one document brings, in one transaction: replaces its earlier claims, folds the edges they touch again,
   * removes entities nothing speaks of any more. A source that held another text before gives it up. The graph does not
   * depend on the order in which documents are put, and putting one again changes nothing. Of several copies of one text
   * the earliest published describes the document, and its claims are kept. Throws BAD_INPUT, and writes nothing, for a
   * document that contradicts itself or the ontology.
   *
   * `repointed` are documents of the graph whose claims mean other entities, or which are of another origin, now that this one
   * comes: their claims are replaced in the same transaction, so that no reader sees one entity half merged. One that is not
   * in the graph any more is passed over. `names` is what the memory of names changes by, in the same transaction; it throws
   * Overtaken, and writes nothing, where that memory is not any more as it was when the changes were worked out.
   */
  put(graph: DocumentGraph, repointed?: readonly DocumentGraph[], names?: NameChanges): Promise<void>;
  /**
   * Writes documents as `put` writes one after the other, but all in one transaction, unless a text or a source comes twice: some
   * hundred at once are several times faster. Throws BAD_INPUT, and writes nothing, when one of them is refused.
   */
  putAll(graphs: readonly DocumentGraph[], repointed?: readonly DocumentGraph[], names?: NameChanges): Promise<void>;
  /**
   * Takes a source away, and its document when no other source holds it, which leaves the graph as if it had never been
   * put, and replaces the claims of the `repointed` as `put` does. False, and nothing changed, when the source is unknown.
   */
  withdraw(source: string, repointed?: readonly DocumentGraph[], names?: NameChanges): Promise<boolean>;
  /** Replaces the claims of documents of the graph in one transaction, as `put` does those of the `repointed`. */
  repoint(documents: readonly DocumentGraph[], names?: NameChanges): Promise<void>;
  /**
   * Fingerprint of the document that each source holds; undefined for a source that is not loaded, and for one that has to
   * be read again, because it is the original now and the claims were read from another copy.
   */
  fingerprints(sources: readonly string[]): Promise<(string | undefined)[]>;

  /** Ids of the documents some source of which begins so, such as with a folder, in the order of their sources. */
  documentsWithin(prefix: string): Promise<string[]>;
  /** The documents that the sources hold; undefined for an unknown one. */
  documentsOf(sources: readonly string[]): Promise<(StoredDocument | undefined)[]>;

  entities(ids: readonly string[]): Promise<(Entity | undefined)[]>;
  /**
   * Entities whose name or alias begins with the text, in any case, with any quotation marks, ё as е: those first that have
   * the whole text for a name, then those that most claims speak of. None for a text without letters and digits.
   */
  search(request: CountedSearchRequest): Promise<FoundEntity[]>;
  /**
   * Entities whose name or alias is like the text, the likest first: in another case or script, cut short, with an error in a
   * word. At most two calls.
   */
  similar(request: SearchRequest): Promise<Entity[]>;
  /** A page for each id, of the neighbours with most origins first, then by name and id; an empty one for an unknown id. */
  neighbours(question: NeighbourQuestion, ids: readonly string[], page: PageRequest, filter?: SupplyFilter): Promise<NeighbourPage[]>;
  /**
   * A page for each id; an empty one for an unknown id. Claims of an entity or an edge come with the latest dated first,
   * undated ones last; claims of a document in the order of its text. Denied claims are among them.
   */
  claims(owner: ClaimOwner, ids: readonly string[], page: PageRequest, filter?: ClaimFilter): Promise<Page<StoredClaim>[]>;
  claimsById(ids: readonly string[]): Promise<(StoredClaim | undefined)[]>;
  /** Ids come from `edgeId`. Undefined also where every claim is denied. */
  edges(ids: readonly string[]): Promise<(Edge | undefined)[]>;
  documents(ids: readonly string[]): Promise<(StoredDocument | undefined)[]>;
  /** The latest published first, then by name and id; undated ones last. */
  listDocuments(page: PageRequest): Promise<Page<StoredDocument>>;
  coverage(): Promise<Coverage>;

  /**
   * The same graph, each read of which ends with the signal: it is rejected with its reason, and Neo4j stops the query. Each
   * statement that it asks is asked through `watch`.
   */
  until(signal: AbortSignal, watch?: Watch): Graph;
  close(): Promise<void>;
}
