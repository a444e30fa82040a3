import type { DocumentGraph, Edge, Entity, NameChanges, StoredClaim, StoredDocument } from '../model/index.js';
import type { Contents } from './contents.js';
import type { Engine, TextIndex } from './engine.js';
import type { ClaimFilter, ClaimOwner, CountedSearchRequest, Coverage, FoundEntity, Graph, NeighbourPage, NeighbourQuestion, Page, PageRequest, SearchRequest, SupplyFilter, Watch } from './graph.js';
import * as reading from './reading.js';
import { type NameMemory, nameMemory } from './name-memory.js';
import { NAME_GRAMS, PRODUCT_GRAMS } from './schema.js';
import { findSimilar, type FindText } from './similar.js';
import type { Traversal } from './traversal.js';
import { traversalOn } from './traversing.js';
import { asker, type Ask, type Statements } from './statements.js';
import { putDocuments, repointDocuments, withdrawSource } from './writing.js';

const unwatched: Watch = (_, ask) => ask();

/** The graph on any engine: what it asks stands in the .cypher files. */
export class CypherGraph implements Graph {
  readonly traversal: Traversal;
  readonly names: NameMemory;
  private readonly ask: Ask;

  constructor(
    private readonly database: Engine, private readonly statements: Statements, private readonly signal?: AbortSignal, private readonly watch: Watch = unwatched,
  ) {
    const ask = asker(statements, (statement, parameters) => database.read(statement, parameters, signal));
    this.ask = (name, parameters) => watch(name, () => ask(name, parameters));
    this.names = nameMemory(this.ask, (work) => database.write((run) => work(asker(statements, run))));
    this.traversal = traversalOn(this.ask, statements, this.findText(PRODUCT_GRAMS, 'read/products-like'));
  }

  get engine(): Engine['name'] { return this.database.name; }

  get calls(): number { return this.database.calls; }

  get contents(): Contents { return this.database.storage(this.statements).contents; }

  private findText(index: TextIndex, name: string): FindText {
    return (words, limit) => this.watch(name, () => this.database.findText(index, words, limit, () => this.statements(name), this.signal));
  }

  until(signal: AbortSignal, watch?: Watch): Graph {
    return new CypherGraph(this.database, this.statements, signal, watch);
  }

  put(graph: DocumentGraph, repointed: readonly DocumentGraph[] = [], names?: NameChanges): Promise<void> {
    return this.putAll([graph], repointed, names);
  }

  putAll(graphs: readonly DocumentGraph[], repointed: readonly DocumentGraph[] = [], names?: NameChanges): Promise<void> {
    return putDocuments((work) => this.database.write((run) => work(asker(this.statements, run))), graphs, repointed, names);
  }

  withdraw(source: string, repointed: readonly DocumentGraph[] = [], names?: NameChanges): Promise<boolean> {
    return this.database.write((run) => withdrawSource(asker(this.statements, run), source, repointed, names));
  }

  repoint(documents: readonly DocumentGraph[], names?: NameChanges): Promise<void> {
    return this.database.write((run) => repointDocuments(asker(this.statements, run), documents, names));
  }

  fingerprints(sources: readonly string[]): Promise<(string | undefined)[]> {
    return reading.readFingerprints(this.ask, sources);
  }

  documentsWithin(prefix: string): Promise<string[]> {
    return reading.readDocumentsWithin(this.ask, prefix);
  }

  documentsOf(sources: readonly string[]): Promise<(StoredDocument | undefined)[]> {
    return reading.readDocumentsOf(this.ask, sources);
  }

  entities(ids: readonly string[]): Promise<(Entity | undefined)[]> {
    return reading.readEntities(this.ask, ids);
  }

  search(request: CountedSearchRequest): Promise<FoundEntity[]> {
    return reading.search(this.ask, request);
  }

  similar(request: SearchRequest): Promise<Entity[]> {
    return findSimilar(this.ask, this.findText(NAME_GRAMS, 'read/names-like'), request);
  }

  neighbours(question: NeighbourQuestion, ids: readonly string[], page: PageRequest, filter: SupplyFilter = {}): Promise<NeighbourPage[]> {
    return reading.readNeighbours(this.ask, question, ids, page, filter);
  }

  claims(owner: ClaimOwner, ids: readonly string[], page: PageRequest, filter: ClaimFilter = {}): Promise<Page<StoredClaim>[]> {
    return reading.readClaims(this.ask, owner, ids, page, filter);
  }

  claimsById(ids: readonly string[]): Promise<(StoredClaim | undefined)[]> {
    return reading.readClaimsById(this.ask, ids);
  }

  edges(ids: readonly string[]): Promise<(Edge | undefined)[]> {
    return reading.readEdges(this.ask, ids);
  }

  documents(ids: readonly string[]): Promise<(StoredDocument | undefined)[]> {
    return reading.readDocuments(this.ask, ids);
  }

  listDocuments(page: PageRequest): Promise<Page<StoredDocument>> {
    return reading.listDocuments(this.ask, page);
  }

  coverage(): Promise<Coverage> {
    return reading.readCoverage(this.ask);
  }

  close(): Promise<void> {
    return this.database.close();
  }
}
