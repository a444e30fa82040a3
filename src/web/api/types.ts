import type { ClaimType, EntityKind, Status } from '../../ontology/index.js';

/** An entity as a row or a link needs it. */
export interface EntityRef {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
}

export interface NamedEntity extends EntityRef {
  readonly aliases: readonly string[];
}

export interface Rows<Row> {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Row[];
}

interface Counted extends EntityRef {
  readonly suppliers?: { readonly totalCount: number } | null;
  readonly buyers?: { readonly totalCount: number } | null;
}

/** A relationship of any type; what only some types have is left out by the others. */
export interface Relationship {
  readonly id: string;
  readonly type: ClaimType;
  readonly subject: EntityRef;
  readonly object: EntityRef;
  readonly status?: Status | null;
  readonly products?: readonly string[];
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  readonly claimCount: number;
  readonly documentCount: number;
  readonly supplier?: Counted;
  readonly buyer?: Counted;
  /** The posts of a person, or the topics of a cooperation. */
  readonly details?: Rows<{ readonly role?: string | null; readonly topic?: string | null }> | null;
}

/** The suppliers or buyers that are known of an entity. */
export type Tier = Pick<Rows<Relationship>, 'totalCount' | 'nodes'>;

/** A statement for Neo4j Browser, and its parameters as JSON. */
export interface Cypher {
  readonly text: string;
  readonly parameters: string;
}

/** A chain of relations; each ties the entity before it to the one after it, in either direction. */
export interface Path {
  readonly entities: readonly EntityRef[];
  readonly relationships: readonly Relationship[];
}

/** The whole graph seen from afar. */
export interface Overview {
  readonly nodes: readonly OverviewNode[];
  readonly edges: readonly OverviewEdge[];
}

export interface OverviewNode {
  readonly entity: EntityRef;
  /** The region, or the place where its region is not known. */
  readonly region: string | null;
  readonly relationCount: number;
}

/** A relationship between two entities, by their ids. */
export interface OverviewEdge {
  readonly id: string;
  readonly type: ClaimType;
  readonly status: Status | null;
  readonly from: string;
  readonly to: string;
  readonly originCount: number;
}

export interface FlowRow {
  readonly from: string;
  readonly to: string;
  readonly supplyCount: number;
  readonly products: readonly string[];
}

export interface ProductRow {
  readonly id: string;
  readonly name: string;
  readonly spellings: readonly string[];
  readonly makers: { readonly totalCount: number } | null;
  readonly supplies: { readonly totalCount: number } | null;
}

/** Who makes a product. */
export interface Making {
  readonly id: string;
  readonly maker: EntityRef;
  readonly status: Status | null;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  readonly documentCount: number;
  readonly claims: { readonly nodes: readonly { readonly id: string }[] } | null;
}

export interface ProductPage extends Pick<ProductRow, 'id' | 'name' | 'spellings'> {
  readonly makers?: Rows<Making> | null;
  readonly supplies?: Rows<Relationship> | null;
}

export interface DocumentRef {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly url: string | null;
}

export interface ClaimRow {
  readonly id: string;
  readonly type: ClaimType;
  readonly status: Status | null;
  readonly subject: EntityRef;
  readonly object: EntityRef | null;
  readonly product: string | null;
  readonly date: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly role: string | null;
  readonly topic: string | null;
  readonly quantity: string | null;
  readonly value: string | null;
  readonly attribution: string | null;
  readonly denied: boolean;
  readonly confidence: number;
  readonly rule: string;
  readonly evidence: { readonly quote: string; readonly start: number; readonly end: number; readonly sentence: string; readonly document: DocumentRef };
}

export interface AnswerSentence {
  readonly text: string;
  /** The claims that it rests on. */
  readonly claims: readonly { readonly id: string; readonly evidence: { readonly quote: string; readonly document: DocumentRef } }[];
}

/** The answer to a question in words; one that was refused has a reason instead. */
export interface Answer {
  readonly reason: 'NOT_UNDERSTOOD' | 'NOT_NAMED' | 'AMBIGUOUS' | null;
  readonly sentences: readonly AnswerSentence[];
  /** Of the firm with other goods, or of the goods with other firms, where the documents are silent. */
  readonly near: readonly AnswerSentence[];
}

/** The rows that an entity's view is made of, each a field of the API. */
export const RELATIONSHIP_SECTIONS = [
  'suppliers', 'buyers', 'partners', 'owners', 'parts', 'people', 'places', 'residents', 'employers', 'visits', 'visitors',
] as const;

export type RelationshipSection = (typeof RELATIONSHIP_SECTIONS)[number];

/** A name; one that general reference knows has a source. */
export interface NameInTime {
  readonly name: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly source: string | null;
}

/** Whence an organisation descends and what descends from it, and its names. */
export interface Lineage {
  readonly descents: readonly Relationship[];
  readonly names: readonly NameInTime[];
}

/** Sections that do not apply to the entity's kind are left out; null is one that could not be read. */
export type EntityPage = NamedEntity
  & { readonly [Section in RelationshipSection]?: Rows<Relationship> | null }
  & { readonly produces?: Rows<ClaimRow> | null; readonly claims?: Rows<ClaimRow> | null; readonly lineage?: Lineage | null };

export interface DocumentPage extends DocumentRef {
  readonly sources: readonly string[];
  readonly text: string;
  readonly claims: Rows<ClaimRow> | null;
}

export interface DocumentRow extends DocumentRef {
  readonly claims: { readonly totalCount: number } | null;
}

export interface About {
  readonly documents: number;
  readonly claims: number;
  readonly entities: number;
  readonly relationships: number;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  readonly note: string;
}

/** How far a load is. */
export interface LoadProgress {
  readonly stage: 'RECEIVED' | 'READING' | 'READ' | 'REFUSED' | 'DONE';
  /** The file or text that it is about. */
  readonly name: string | null;
  readonly doneCount: number;
  readonly totalCount: number;
  /** The first documents of what has just been read. */
  readonly documents: readonly { readonly id: string }[];
  readonly failures: readonly { readonly message: string }[];
}
