import type { Claim, Document } from '../model/index.js';
import type { EntityKind } from '../ontology/index.js';
import type { Language } from '../language/index.js';
import type { Span } from '../model/index.js';
import { sentencesOf } from '../text/sentences.js';
import { claimsOf } from './claims.js';
import { FRAMES } from './frames/index.js';
import { isHeading } from './headings.js';
import { locations } from './locations.js';
import { Matcher, type Statement } from './match.js';
import { findNames } from './names/index.js';
import { type Part, partsOf } from './parts.js';
import { posts } from './posts.js';
import { read } from './reading.js';
import { References } from './reference.js';

export { explain, type Explanation } from './explain.js';

/** Raised whenever the reading changes, so that documents read by an earlier version are read again. */
export const READER_VERSION = 4;

/** A name at a place of a document. */
export interface Mention extends Span {
  readonly kind: EntityKind;
  readonly text: string;
}

const MATCHER = new Matcher(FRAMES);

/** The claims that the document states, in the order of their evidence. */
export const extract = (document: Document, language: Language): Claim[] => partsOf(document).flatMap((part) =>
  extractPart(part.document, language).map((claim) => ({ ...claim, evidence: { ...claim.evidence, ...shifted(claim.evidence, part) } })));

function extractPart(document: Document, language: Language): Claim[] {
  const reading = read(document, language);
  const references = new References(reading);
  const statements: Statement[] = [];
  for (const sentence of reading.sentences) {
    if (isHeading(sentence, document)) continue;
    for (const statement of MATCHER.statements(sentence, reading, references)) {
      references.goods.note(statement, sentence);
      statements.push(statement);
    }
    statements.push(...locations(sentence, reading, references), ...posts(sentence, reading, references));
  }
  return claimsOf(statements, reading);
}

/** Every name in the document, in order, without overlaps. */
export const findMentions = (document: Document, language: Language): Mention[] => partsOf(document).flatMap((part) => {
  const { text } = part.document;
  return findNames(text, sentencesOf(text), language).map((name) => ({ ...shifted(name, part), kind: name.kind, text: text.slice(name.start, name.end) }));
});

const shifted = ({ start, end }: Span, { offset }: Part): Span => ({ start: start + offset, end: end + offset });
