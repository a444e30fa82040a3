import type { Claim, Document, Span } from '../model/index.js';
import type { EntityKind } from '../ontology/index.js';
import type { Language } from '../language/index.js';

/** Raised whenever the reading changes, so that documents read by an earlier version are read again. */
export const READER_VERSION = 1;

/** A name at a place of a document. */
export interface Mention extends Span {
  readonly kind: EntityKind;
  readonly text: string;
}

/** The claims that the document states, in the order of their evidence. */
export function extract(document: Document, language: Language): Claim[] {
  return [];
}

/** Every name in the document, in order, without overlaps. */
export function findMentions(document: Document, language: Language): Mention[] {
  return [];
}
