import type { ClaimType, EntityKind, Status } from '../ontology/index.js';
import type { Span } from './span.js';

/** The place in the document's text that states the claim: `text === document.text.slice(start, end)`. */
export interface Evidence extends Span {
  readonly text: string;
}

/** One end of a claim, as its document names it. */
export interface Party {
  /** Canonical name: nominative, no quotation marks, no legal form. */
  readonly name: string;
  readonly kind: EntityKind;
  /** Other names of the same thing in the same document. */
  readonly aliases?: readonly string[] | undefined;
}

/** One thing that a document states about the world, with the place that states it. */
export interface Claim {
  /** Name of the document. */
  readonly document: string;
  readonly type: ClaimType;
  readonly subject: Party;
  readonly object?: Party | undefined;
  readonly product?: string | undefined;
  readonly status?: Status | undefined;
  /** ISO date, month or year; `--01-30` for a day without a year. */
  readonly date?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Post of a person. */
  readonly role?: string | undefined;
  /** What a cooperation is about. */
  readonly topic?: string | undefined;
  readonly quantity?: string | undefined;
  readonly value?: string | undefined;
  /** Who says it, where the document leaves it to someone. */
  readonly attribution?: string | undefined;
  /** The document reports the claim as denied: shown, never counted as stated. */
  readonly denied?: boolean | undefined;
  /** 0 to 1. */
  readonly confidence: number;
  /** Name of the rule that read it. */
  readonly rule: string;
  readonly evidence: Evidence;
}
