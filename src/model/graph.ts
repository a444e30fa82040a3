import type { ClaimType, EntityKind, Status } from '../ontology/index.js';
import type { Claim } from './claim.js';
import type { Document } from './document.js';
import type { KnownName } from './names.js';
import type { Span } from './span.js';

/** A resolved thing with a stable id. */
export interface Entity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** What one document calls an entity, and by which other names general reference knows the bearer of that name. */
export interface EntityInDocument extends Entity {
  readonly known?: readonly KnownName[] | undefined;
}

/** Copies of one text are one document with several sources. */
export interface StoredDocument extends Omit<Document, 'source'> {
  /** Hash of the text. */
  readonly id: string;
  /** Hash of all that the reading depends on: text, title, date, and the reader's version. */
  readonly fingerprint: string;
  readonly sources: readonly string[];
  /** Id of the document that stands for the origin of this one: its own unless it is a reprint; left out, its own too. */
  readonly originId?: string | undefined;
}

/** A claim whose ends are resolved to entities. */
export interface StoredClaim extends Omit<Claim, 'document'> {
  readonly id: string;
  readonly documentId: string;
  readonly subjectId: string;
  readonly objectId?: string | undefined;
  /** The sentence that holds the evidence. */
  readonly sentence: Span;
}

/** All that one document brings into the graph, written in one transaction. */
export interface DocumentGraph {
  readonly document: StoredDocument;
  /** The entities that `claims` name, each with the names this document gives it. */
  readonly entities: readonly EntityInDocument[];
  readonly claims: readonly StoredClaim[];
}

/** The fold of the claims that agree on type and ends. */
export interface Edge {
  readonly id: string;
  readonly type: ClaimType;
  readonly subjectId: string;
  readonly objectId: string;
  readonly products: readonly string[];
  /** Status of the latest stage that the claims reached. */
  readonly status?: Status | undefined;
  readonly firstDate?: string | undefined;
  readonly lastDate?: string | undefined;
  /** What a reprint states again counts once: of the documents of one origin, the one with most claims counts. */
  readonly claims: number;
  readonly documents: number;
  /** Reprints of one text are one origin. */
  readonly origins: number;
  /** The highest confidence among the claims. */
  readonly confidence: number;
}
