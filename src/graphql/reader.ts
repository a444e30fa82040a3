import DataLoader from 'dataloader';
import { ask, type Answer, type Refusal } from '../ask/index.js';
import { notFound, SmezhnikError, type Edge, type Entity, type StoredClaim, type StoredDocument } from '../model/index.js';
import {
  asksForStatusesAlone, type Branch, type ClaimFilter, type ClaimOwner, type Coverage, type Direction, type Graph, type Neighbour, type NeighbourPage, type NeighbourQuestion, type Network,
  type NetworkRequest, type Page, type PageRequest, type Product, type ProductCounts, type Production, type ProductSupply, type SearchRequest, type StatusFilter,
  type SupplyFilter, type SupplyTree, type Traversal, type Watch,
} from '../store/index.js';

type Loaders<T> = Map<string, DataLoader<string, T>>;

type Pages<T> = Loaders<Page<T>>;

const QUESTIONS = { upstream: 'suppliers', downstream: 'buyers' } as const satisfies Readonly<Record<Direction, NeighbourQuestion>>;

/** The loader of one question with one set of arguments: rows that ask the same share a call. */
function sharing<T>(loaders: Loaders<T>, question: unknown, create: () => DataLoader<string, T>): DataLoader<string, T> {
  const key = JSON.stringify(question);
  const loader = loaders.get(key) ?? create();
  loaders.set(key, loader);
  return loader;
}

export interface ReaderOptions {
  readonly signal?: AbortSignal | undefined;
  /** Whether the request wants to know of any page how many rows there are in all; true when left out. */
  readonly counted?: boolean | undefined;
  /** What each statement is asked through. */
  readonly watch?: Watch | undefined;
}

/**
 * Reads the graph for one request: what the rows of a level ask becomes one call of the store, and an entity that came
 * with an earlier row is not read again.
 */
export class Reader {
  /** Questions of more than one hop, counted and stopped like all others. */
  readonly traversal: Traversal;
  readonly #graph: Graph;
  readonly #seen = new Map<string, Entity>();
  readonly #entities: DataLoader<string, Entity | undefined>;
  readonly #edges: DataLoader<string, Edge | undefined>;
  readonly #claims: DataLoader<string, StoredClaim | undefined>;
  readonly #documents: DataLoader<string, StoredDocument | undefined>;
  readonly #neighbours: Loaders<NeighbourPage> = new Map();
  readonly #trees: Loaders<SupplyTree> = new Map();
  readonly #claimPages: Pages<StoredClaim> = new Map();
  readonly #networks = new Map<string, Promise<Network>>();
  readonly #products: DataLoader<string, Product | undefined>;
  readonly #productCounts: DataLoader<string, ProductCounts | undefined>;
  readonly #makerPages: Pages<Neighbour> = new Map();
  readonly #productionPages: Pages<Production> = new Map();
  readonly #productSupplies: Pages<ProductSupply> = new Map();
  readonly #counted: boolean;
  readonly #stopping = new AbortController();
  #calls = 0;

  /** Reads as long as the signal lets it. */
  constructor(readable: Graph, { signal, counted = true, watch }: ReaderOptions = {}) {
    const abandon = (): void => { this.stop(new SmezhnikError('ABANDONED', 'The client went before the answer was there')); };
    if (signal?.aborted) abandon();
    signal?.addEventListener('abort', abandon, { once: true });
    const graph = readable.until(this.#stopping.signal, watch);
    this.#graph = graph;
    this.#counted = counted;
    this.traversal = this.#watched(graph.traversal);
    this.#products = this.#loader((ids) => graph.traversal.products(ids));
    this.#productCounts = this.#loader((ids) => graph.traversal.productCounts(ids));
    this.#entities = this.#loader((ids) => graph.entities(ids));
    this.#edges = this.#loader((ids) => graph.edges(ids));
    this.#claims = this.#loader((ids) => graph.claimsById(ids));
    this.#documents = this.#loader((ids) => graph.documents(ids));
  }

  /** Calls of the store so far. */
  get calls(): number {
    return this.#calls;
  }

  /** Stops the calls that run, and lets no further through: each is answered with the error. */
  stop(error: Error): void {
    this.#stopping.abort(error);
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

  async neighbours(question: NeighbourQuestion, id: string, page: PageRequest, filter?: SupplyFilter): Promise<Page<Neighbour>> {
    const found = await this.#neighboursBy(question, page, filter).load(id);
    this.#see(found.of);
    this.see(found.rows.map(({ value }) => value.entity));
    return found;
  }

  /** Suppliers or buyers with the first of theirs, as many of each tier as `further` says: those will be there when they are asked for. */
  async supplies(direction: Direction, id: string, page: PageRequest, filter?: SupplyFilter, further: readonly number[] = []): Promise<Page<Neighbour>> {
    if (this.#counted || !asksForStatusesAlone(filter)) return this.neighbours(QUESTIONS[direction], id, page, filter);
    const tree = await this.#treesOf(direction, page, filter, further).load(id);
    this.#see(tree.of);
    this.#seeBranches(direction, tree, filter, further);
    return tree;
  }

  /** The same network is read once. */
  network(request: NetworkRequest): Promise<Network> {
    const key = JSON.stringify(request);
    const network = this.#networks.get(key) ?? this.traversal.network(request);
    this.#networks.set(key, network);
    return network;
  }

  claims(owner: ClaimOwner, id: string, page: PageRequest, filter?: ClaimFilter): Promise<Page<StoredClaim>> {
    return sharing(this.#claimPages, [owner, page, filter], () =>
      this.#loader((ids) => this.#graph.claims(owner, ids, this.#wanted(page), filter))).load(id);
  }

  async search(request: SearchRequest): Promise<Entity[]> {
    const found = await this.#call(() => this.#graph.search({ ...request, counted: this.#counted }));
    for (const { counts, ...entity } of found) {
      this.#see(entity);
      if (counts) this.#knowCounts(entity.id, counts);
    }
    return found;
  }

  findProduct(id: string): Promise<Product | undefined> {
    return this.#products.load(id);
  }

  /** Nobody for an unknown id. */
  async productCounts(id: string): Promise<ProductCounts> {
    return await this.#productCounts.load(id) ?? { makers: 0, suppliers: 0, buyers: 0 };
  }

  async makers(id: string, page: PageRequest, filter?: StatusFilter): Promise<Page<Neighbour>> {
    const found = await sharing(this.#makerPages, [page, filter], () =>
      this.#loader((ids) => this.#graph.traversal.makers(ids, this.#wanted(page), filter))).load(id);
    this.see(found.rows.map(({ value }) => value.entity));
    return found;
  }

  async productions(id: string, page: PageRequest, filter?: StatusFilter): Promise<Page<Production>> {
    const found = await sharing(this.#productionPages, [page, filter], () =>
      this.#loader((ids) => this.#graph.traversal.productions(ids, this.#wanted(page), filter))).load(id);
    for (const { value: { product } } of found.rows) this.#products.prime(product.id, product);
    return found;
  }

  async suppliesOfProduct(id: string, page: PageRequest, filter?: StatusFilter): Promise<Page<ProductSupply>> {
    const found = await sharing(this.#productSupplies, [page, filter], () =>
      this.#loader((ids) => this.#graph.traversal.suppliesOfProducts(ids, this.#wanted(page), filter))).load(id);
    this.see(found.rows.flatMap(({ value: { supplier, buyer } }) => [supplier, buyer]));
    return found;
  }

  /** Keeps entities that came with an answer, so that they are not read again. */
  see(entities: Iterable<Entity>): void {
    for (const entity of entities) this.#see(entity);
  }

  /** Counts as one call, however many it takes. */
  ask(question: string): Promise<Answer | Refusal> {
    return this.#call(() => ask(this.#graph, question));
  }

  /** Names in other forms and with errors. */
  async similar(request: SearchRequest): Promise<Entity[]> {
    const found = await this.#call(() => this.#graph.similar(request));
    this.see(found);
    return found;
  }

  listDocuments(page: PageRequest): Promise<Page<StoredDocument>> {
    return this.#call(() => this.#graph.listDocuments(page));
  }

  coverage(): Promise<Coverage> {
    return this.#call(() => this.#graph.coverage());
  }

  #treesOf(direction: Direction, page: PageRequest, filter: SupplyFilter | undefined, further: readonly number[]): DataLoader<string, SupplyTree> {
    return sharing(this.#trees, [direction, page, filter, further], () =>
      this.#loader((ids) => this.#graph.traversal.supplyTrees(ids, { direction, ...page, further, statuses: filter?.statuses })));
  }

  /** Keeps what a tree holds for the fields that will ask for it. */
  #seeBranches(direction: Direction, { rows }: Page<Branch>, filter: SupplyFilter | undefined, [first, ...further]: readonly number[]): void {
    this.see(rows.map(({ value }) => value.entity));
    if (first === undefined) return;
    const trees = this.#treesOf(direction, { first }, filter, further);
    for (const { value: { entity, next } } of rows) {
      if (next) trees.prime(entity.id, next);
    }
  }

  #neighboursBy(question: NeighbourQuestion, page: PageRequest, filter?: SupplyFilter): DataLoader<string, NeighbourPage> {
    return sharing(this.#neighbours, [question, page, filter], () =>
      this.#loader((ids) => this.#graph.neighbours(question, ids, this.#wanted(page), filter)));
  }

  /** Whoever asks for the numbers alone is not told them by another call. */
  #knowCounts(id: string, counts: Readonly<Record<'suppliers' | 'buyers', number>>): void {
    for (const question of ['suppliers', 'buyers'] as const) {
      const total = counts[question];
      this.#neighboursBy(question, { first: 0 }).prime(id, { rows: [], hasNext: total > 0, total });
    }
  }

  #wanted(page: PageRequest): PageRequest {
    return { ...page, counted: this.#counted };
  }

  #see<T extends Entity | undefined>(entity: T): T {
    if (entity) this.#seen.set(entity.id, entity);
    return entity;
  }

  #watched(traversal: Traversal): Traversal {
    const watched = <Args extends unknown[], T>(read: (...args: Args) => Promise<T>) => (...args: Args): Promise<T> => this.#call(() => read(...args));
    return {
      ...traversal,
      network: watched(traversal.network),
      overview: watched(traversal.overview),
      ties: watched(traversal.ties),
      family: watched(traversal.family),
      namesInTime: watched(traversal.namesInTime),
      products: watched(traversal.products),
      listProducts: watched(traversal.listProducts),
      productCounts: watched(traversal.productCounts),
      similarProducts: watched(traversal.similarProducts),
      makers: watched(traversal.makers),
      productions: watched(traversal.productions),
      suppliesOfProducts: watched(traversal.suppliesOfProducts),
      dependants: watched(traversal.dependants),
      residents: watched(traversal.residents),
      mutualSupplies: watched(traversal.mutualSupplies),
      relationsBetween: watched(traversal.relationsBetween),
      edgesSince: watched(traversal.edgesSince),
    };
  }

  #loader<T>(read: (ids: readonly string[]) => Promise<T[]>): DataLoader<string, T> {
    return new DataLoader((ids) => this.#call(() => read(ids)));
  }

  async #call<T>(read: () => Promise<T>): Promise<T> {
    this.#stopping.signal.throwIfAborted();
    this.#calls += 1;
    return read();
  }
}

/** Only a document withdrawn while the answer is put together makes something vanish that a row still speaks of. */
function present<T>(value: T | undefined, what: string, id: string): T {
  if (value === undefined) throw notFound(`${what} ${id} was withdrawn while it was read: ask again`);
  return value;
}
