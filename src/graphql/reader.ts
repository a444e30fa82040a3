import DataLoader from 'dataloader';
import { notFound, type Edge, type Entity, type StoredClaim, type StoredDocument } from '../model/index.js';
import type { ClaimFilter, ClaimOwner, Coverage, EdgeFilter, Graph, Neighbour, NeighbourQuestion, Page, PageRequest, SearchRequest } from '../store/graph.js';

type Pages<T> = Map<string, DataLoader<string, Page<T>>>;

/** The loader of one question with one set of arguments: rows that ask the same share a call. */
function sharing<T>(pages: Pages<T>, question: unknown, create: () => DataLoader<string, Page<T>>): DataLoader<string, Page<T>> {
  const key = JSON.stringify(question);
  const loader = pages.get(key) ?? create();
  pages.set(key, loader);
  return loader;
}

/**
 * Reads the graph for one request: what the rows of a level ask becomes one call of the store, and an entity that came
 * with an earlier row is not read again.
 */
export class Reader {
  readonly #graph: Graph;
  readonly #seen = new Map<string, Entity>();
  readonly #entities: DataLoader<string, Entity | undefined>;
  readonly #edges: DataLoader<string, Edge | undefined>;
  readonly #claims: DataLoader<string, StoredClaim | undefined>;
  readonly #documents: DataLoader<string, StoredDocument | undefined>;
  readonly #neighbours: Pages<Neighbour> = new Map();
  readonly #claimPages: Pages<StoredClaim> = new Map();
  #calls = 0;
  #stopped: Error | undefined;

  constructor(graph: Graph) {
    this.#graph = graph;
    this.#entities = this.#loader((ids) => graph.entities(ids));
    this.#edges = this.#loader((ids) => graph.edges(ids));
    this.#claims = this.#loader((ids) => graph.claimsById(ids));
    this.#documents = this.#loader((ids) => graph.documents(ids));
  }

  /** Calls of the store so far. */
  get calls(): number {
    return this.#calls;
  }

  /** Lets no further call through: each is answered with the error. */
  stop(error: Error): void {
    this.#stopped = error;
  }

  async findEntity(id: string): Promise<Entity | undefined> {
    return this.#seen.get(id) ?? this.#see(await this.#entities.load(id));
  }

  /** Without a promise where the entity came with an earlier row; NOT_FOUND when it is gone. */
  getEntity(id: string): Entity | Promise<Entity> {
    return this.#seen.get(id) ?? this.findEntity(id).then((entity) => present(entity, 'entity', id));
  }

  findEdge(id: string): Promise<Edge | undefined> {
    return this.#edges.load(id);
  }

  findClaim(id: string): Promise<StoredClaim | undefined> {
    return this.#claims.load(id);
  }

  findDocument(id: string): Promise<StoredDocument | undefined> {
    return this.#documents.load(id);
  }

  async getDocument(id: string): Promise<StoredDocument> {
    return present(await this.findDocument(id), 'document', id);
  }

  async neighbours(question: NeighbourQuestion, id: string, page: PageRequest, filter?: EdgeFilter): Promise<Page<Neighbour>> {
    const loader = sharing(this.#neighbours, [question, page, filter], () =>
      this.#loader((ids) => this.#graph.neighbours(question, ids, page, filter)));
    const found = await loader.load(id);
    for (const { value } of found.rows) this.#see(value.entity);
    return found;
  }

  claims(owner: ClaimOwner, id: string, page: PageRequest, filter?: ClaimFilter): Promise<Page<StoredClaim>> {
    return sharing(this.#claimPages, [owner, page, filter], () =>
      this.#loader((ids) => this.#graph.claims(owner, ids, page, filter))).load(id);
  }

  async search(request: SearchRequest): Promise<Entity[]> {
    const found = await this.#call(() => this.#graph.search(request));
    for (const entity of found) this.#see(entity);
    return found;
  }

  listDocuments(page: PageRequest): Promise<Page<StoredDocument>> {
    return this.#call(() => this.#graph.listDocuments(page));
  }

  coverage(): Promise<Coverage> {
    return this.#call(() => this.#graph.coverage());
  }

  #see<T extends Entity | undefined>(entity: T): T {
    if (entity) this.#seen.set(entity.id, entity);
    return entity;
  }

  #loader<T>(read: (ids: readonly string[]) => Promise<T[]>): DataLoader<string, T> {
    return new DataLoader((ids) => this.#call(() => read(ids)));
  }

  async #call<T>(read: () => Promise<T>): Promise<T> {
    if (this.#stopped) throw this.#stopped;
    this.#calls += 1;
    return read();
  }
}

/** Only a document withdrawn while the answer is put together makes something vanish that a row still speaks of. */
function present<T>(value: T | undefined, what: string, id: string): T {
  if (value === undefined) throw notFound(`${what} ${id} was withdrawn while it was read: ask again`);
  return value;
}
