import type { EntityKind } from '../ontology/index.js';
import type { DecidedName } from './decisions.js';

/** What one document calls one thing. */
export interface NameRecord {
  readonly document: string;
  readonly kind: EntityKind;
  /** Canonical name: nominative. */
  readonly name: string;
  /** Other names of the same thing in the same document. */
  readonly aliases?: readonly string[] | undefined;
  /** Where the document says it is. */
  readonly places?: readonly string[] | undefined;
  readonly products?: readonly string[] | undefined;
  /** What the document says it belongs to. */
  readonly wholes?: readonly string[] | undefined;
  /** How many of the document's claims name it. */
  readonly claims?: number | undefined;
}

/** One reason for or against taking two names for one. */
export interface Signal {
  /** Such as `same name`, `abbreviation of the full name`, `other place`. */
  readonly signal: string;
  /** Added up: at 1 the names are taken for one, from 0.5 the pair is offered for review. */
  readonly weight: number;
  readonly detail?: string | undefined;
}

/** Two names that were compared, and why they were taken for one thing or not. */
export interface Pair {
  /** Ids of the names, smaller first. */
  readonly ids: readonly [string, string];
  readonly names: readonly [string, string];
  /** The two as a decision about them would name them. */
  readonly decided: readonly [DecidedName, DecidedName];
  readonly score: number;
  readonly signals: readonly Signal[];
}

/** What names were resolved to. */
export interface ResolvedEntity {
  readonly id: string;
  readonly kind: EntityKind;
  /** The name most documents use. */
  readonly name: string;
  readonly aliases: readonly string[];
  /** Ids that the entity could have gone under: all resolve to it. */
  readonly memberIds: readonly string[];
}

/** A name that went from one entity to another: by a merge, a split or a better guess. */
export interface EntityChange {
  readonly nameId: string;
  /** Id of the entity before. */
  readonly from: string;
  /** Id of the entity now. */
  readonly into: string;
}
