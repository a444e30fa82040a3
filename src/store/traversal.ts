import type { Edge, Entity, KnownName } from '../model/index.js';
import type { ClaimType, EntityKind, Status } from '../ontology/index.js';
import type { FoldedClaim } from './fold.js';
import type { EdgeFilter, Neighbour, Page, PageRequest, SupplyFilter } from './graph.js';

export type Direction = 'upstream' | 'downstream';

/** How far a network reaches at most. */
export const MOST_TIERS = 6;

export interface NetworkRequest {
  /** The focal entities, tier 0. */
  readonly ids: readonly string[];
  readonly direction: Direction;
  /** 1 to MOST_TIERS. */
  readonly tiers: number;
  /** How many entities at most, the focal ones included. */
  readonly limit: number;
  readonly filter?: SupplyFilter | undefined;
}

export interface NetworkNode {
  readonly entity: Entity;
  /** Hops from the nearest focal entity. */
  readonly tier: number;
}

export interface Network {
  /** Nearest tier first. */
  readonly nodes: readonly NetworkNode[];
  /** Every supply found between the nodes. */
  readonly edges: readonly Edge[];
  /** Whether entities were left out because of the limit. */
  readonly truncated: boolean;
}

/** How many tiers behind the first a tree reaches at most. */
export const FURTHER_TIERS = 2;

export interface TreeRequest extends Omit<PageRequest, 'counted'> {
  /** To the suppliers, or to the buyers. */
  readonly direction: Direction;
  /** How many rows at most of each entity of the second tier, and of the third; a tier that is left out is not read. */
  readonly further?: readonly number[] | undefined;
  readonly statuses?: readonly Status[] | undefined;
}

export interface Branch extends Neighbour {
  /** The first of its own neighbours; undefined where they were not asked for. */
  readonly next?: Page<Branch> | undefined;
}

/** A page of the suppliers or buyers of an entity. */
export interface SupplyTree extends Page<Branch> {
  /** The entity itself; undefined when there is none. */
  readonly of?: Entity | undefined;
}

/** What is left out filters nothing; an empty list lets nothing through. */
export interface OverviewFilter extends EdgeFilter {
  /** Types of relation; PRODUCES, which leads to no entity, finds none. */
  readonly types?: readonly ClaimType[] | undefined;
  readonly kinds?: readonly EntityKind[] | undefined;
  /** The entity is one of these places, or in one of them: keys of names (`nameKey`). */
  readonly places?: PlaceKeys | undefined;
}

export interface OverviewRequest {
  /** How many entities at most. */
  readonly limit: number;
  readonly filter?: OverviewFilter | undefined;
}

export interface OverviewNode {
  readonly entity: Entity;
  /** How many relations it has that match, to whomever. */
  readonly relations: number;
  /** Names of the places that it is in. */
  readonly places: readonly string[];
}

/** A relation as far as a picture of thousands needs it. */
export interface Relation extends Pick<Edge, 'id' | 'type' | 'status' | 'origins'> {
  /** Id of the subject. */
  readonly from: string;
  /** Id of the object. */
  readonly to: string;
  /** How many products its claims name. */
  readonly products: number;
}

export interface Overview {
  /** Those with most relations first; entities without any are left out. */
  readonly nodes: readonly OverviewNode[];
  /** Relations between the nodes, the best documented first. */
  readonly relations: readonly Relation[];
  /** Whether entities or relations were left out because of a limit. */
  readonly truncated: boolean;
}

/** A statement for Neo4j Browser that draws what was answered. */
export interface Drawing {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** Types of relation that a path may pass through. */
export type TieType = Extract<ClaimType, 'SUPPLIES' | 'DESCENDS_FROM' | 'PART_OF'>;

export interface TieRequest {
  readonly types: readonly TieType[];
  /** Follows supplies one way only; either way when left out. */
  readonly way?: Direction | undefined;
  /** Rows of one entity, the best documented. */
  readonly limit: number;
}

export interface Family {
  readonly members: readonly Entity[];
  /** Descents and supplies among the members. */
  readonly edges: readonly Edge[];
}

/** A name by which documents call an entity, or general reference knows it: then with the reference, and the years it was borne. */
export interface NameInTime extends Partial<KnownName> {
  readonly name: string;
  readonly documents: number;
  /** ISO days of the first and the last document that use it. */
  readonly firstDate?: string | undefined;
  readonly lastDate?: string | undefined;
}

export interface Product {
  readonly id: string;
  /** As most claims spell it. */
  readonly name: string;
  /** Every spelling. */
  readonly spellings: readonly string[];
}

/** How many make a product, supply it, and buy it. */
export interface ProductCounts {
  readonly makers: number;
  readonly suppliers: number;
  readonly buyers: number;
}

export interface Production {
  readonly edge: Edge;
  readonly product: Product;
}

export interface ProductSupply {
  readonly edge: Edge;
  readonly supplier: Entity;
  readonly buyer: Entity;
}

export interface StatusFilter {
  readonly statuses?: readonly Status[] | undefined;
}

/** A buyer with all its suppliers. */
export interface Dependant {
  readonly buyer: Entity;
  readonly suppliers: readonly Neighbour[];
}

/** Keys of names (`nameKey`) of places. */
export type PlaceKeys = readonly string[];

export interface BetweenRequest {
  readonly from: PlaceKeys;
  readonly to: PlaceKeys;
  readonly types: readonly Extract<ClaimType, 'SUPPLIES' | 'COOPERATES_WITH'>[];
  /** Only relations that no claim states for this date or before. */
  readonly after?: string | undefined;
  readonly limit: number;
}

export interface RelationBetween {
  readonly edge: Edge;
  /** Those of the places asked for in which the one and the other end are. */
  readonly from: PlaceKeys;
  readonly to: PlaceKeys;
  /** The first day that a claim speaks for: its own, else its document's. */
  readonly firstDay?: string | undefined;
}

export interface EdgeSince {
  readonly edge: Edge;
  /** Day of the latest document that speaks of it. */
  readonly published: string;
  /** All of its claims, as far as a fold reads them. */
  readonly claims: readonly FoldedClaim[];
}

/** What takes more than one hop, each answered with one Cypher call, however far it reaches. */
export interface Traversal {
  /** Entities tier by tier; unknown focal ids add nothing. Throws BAD_INPUT for tiers or a limit that are none. */
  readonly network: (request: NetworkRequest) => Promise<Network>;
  /** For each id a page of its suppliers or buyers, not counted, with pages of theirs; an empty one for an unknown id. */
  readonly supplyTrees: (ids: readonly string[], request: TreeRequest) => Promise<SupplyTree[]>;
  readonly drawNetwork: (request: NetworkRequest) => Drawing;
  /** The whole graph from afar. Throws BAD_INPUT for a limit that is none. */
  readonly overview: (request: OverviewRequest) => Promise<Overview>;
  readonly drawOverview: (request: OverviewRequest) => Drawing;
  /** Draws relations between the entities. */
  readonly drawEdges: (ids: readonly string[], edges: readonly string[]) => Drawing;
  /** For each id, its relations to other entities; none for an unknown id. */
  readonly ties: (ids: readonly string[], request: TieRequest) => Promise<(readonly Neighbour[])[]>;
  /** What the entity descends from and all that descends from one of these, up to `limit` members; empty for an unknown id. */
  readonly family: (id: string, limit: number) => Promise<Family>;
  /** For each id, its names by the day of their first document. */
  readonly namesInTime: (ids: readonly string[]) => Promise<(readonly NameInTime[])[]>;
  readonly products: (ids: readonly string[]) => Promise<(Product | undefined)[]>;
  /** Products with a spelling like the text, the likest first: of any of its words, in another case, with an error in a word. */
  readonly similarProducts: (text: string, limit: number) => Promise<Product[]>;
  /** Products that most claims name first; only those like the text, if one is given: the likest hundred. With a text two calls. */
  readonly listProducts: (page: PageRequest, text?: string) => Promise<Page<Product>>;
  /** None for an unknown id. */
  readonly productCounts: (ids: readonly string[]) => Promise<(ProductCounts | undefined)[]>;
  /** A page for each product, of those who make it. */
  readonly makers: (ids: readonly string[], page: PageRequest, filter?: StatusFilter) => Promise<Page<Neighbour>[]>;
  /** A page for each entity, of what it makes. */
  readonly productions: (ids: readonly string[], page: PageRequest, filter?: StatusFilter) => Promise<Page<Production>[]>;
  /** A page for each product, of the supplies that its claims state; statuses are those of the claims. */
  readonly suppliesOfProducts: (ids: readonly string[], page: PageRequest, filter?: StatusFilter) => Promise<Page<ProductSupply>[]>;
  /** The buyers of any of the entities, up to `limit`, over supplies of these statuses. */
  readonly dependants: (ids: readonly string[], statuses: readonly Status[], limit: number) => Promise<Dependant[]>;
  /** Ids of those located in any of the places, up to `limit`. */
  readonly residents: (places: PlaceKeys, limit: number) => Promise<string[]>;
  /** Supplies and the supplies back, of one entity or of all, the best documented first. */
  readonly mutualSupplies: (id: string | undefined, limit: number) => Promise<(readonly [Edge, Edge])[]>;
  /** Relations from places to places, the latest first. */
  readonly relationsBetween: (request: BetweenRequest) => Promise<RelationBetween[]>;
  /** Relations that documents published since the day speak of, the latest spoken of first. */
  readonly edgesSince: (since: string, limit: number) => Promise<EdgeSince[]>;
}
