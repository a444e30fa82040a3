import { createHash } from 'node:crypto';
import { extract, READER_VERSION } from '../extract/index.js';
import type { Language } from '../language/index.js';
import {
  badInput, type Claim, type Document, type DocumentGraph, overlap, type Sentence, type Span, type StoredClaim,
  type StoredDocument,
} from '../model/index.js';
import { whyIllegal } from '../ontology/index.js';
import { applyVerdicts, type ClaimVerdict, resolveEnds, type Resolver, verdictsOn } from '../resolve/index.js';
import { sentencesOf } from '../text/sentences.js';

const textHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);
const hash = (...parts: unknown[]): string => textHash(JSON.stringify(parts));

const GIVEN = 'given ';

/** All that the claims of a document depend on: what it says and the version of the reader, or the claims that were given with it. */
export const fingerprintOf = (
  { text, title, date, url }: Omit<Document, 'source'>, verdicts: readonly ClaimVerdict[], given?: readonly Claim[],
): string => (given ? GIVEN + hash(given, text, title, date, url, ...verdicts) : hash(READER_VERSION, text, title, date, url, ...verdicts));

/** Whether that is the fingerprint of a document whose claims were given with it, so that no newer reader reads it again. */
export const isGiven = (fingerprint: string): boolean => fingerprint.startsWith(GIVEN);

/** Why the ontology forbids a claim; undefined when it is legal. */
export function illegality(claim: Claim): string | undefined {
  const { type, subject, object, product, status } = claim;
  const why = whyIllegal({ type, subject: subject.kind, object: object?.kind, product, status });
  return why && `${claim.document}, rule ${claim.rule}: ${why}`;
}

/** The sentences that the evidence touches, as one span. */
function sentenceAround(evidence: Span, sentences: readonly Sentence[]): Span {
  const touched = sentences.filter((sentence) => overlap(sentence, evidence));
  return {
    start: Math.min(evidence.start, ...touched.map(({ start }) => start)),
    end: Math.max(evidence.end, ...touched.map(({ end }) => end)),
  };
}

export interface DocumentReading {
  readonly claims: readonly Claim[];
  /** Why claims were left out: the ontology forbids them. */
  readonly illegal: readonly string[];
}

/**
 * What the document states, as the ontology allows it.
 * @throws SmezhnikError BAD_INPUT if the reading broke on this document
 */
export function readClaims(document: Document, language: Language): DocumentReading {
  try {
    const claims = extract(document, language).map((claim) => ({ claim, illegal: illegality(claim) }));
    return {
      claims: claims.flatMap(({ claim, illegal }) => (illegal ? [] : claim)),
      illegal: claims.flatMap(({ illegal }) => illegal ?? []),
    };
  } catch (error) {
    throw badInput(`${document.source}: the reader broke on it (${String(error)}); please report the document`, error);
  }
}

export const documentIdOf = ({ text }: Pick<Document, 'text'>): string => textHash(text);

/**
 * What identifies a claim: where it stands, and what it says in its document's own names, so that resolving them better changes
 * no id.
 */
function claimIdOf(documentId: string, { evidence, type, subject, object, product, status }: Claim): string {
  return hash(
    documentId,
    evidence.start,
    evidence.end,
    type,
    subject.kind,
    subject.name,
    object?.kind,
    object?.name,
    product,
    status,
  );
}

/** The claims of a document as the graph holds them, with the entities they name. The resolver must hold the document. */
export function resolveClaims(
  { id, text }: Pick<StoredDocument, 'id' | 'text'>,
  claims: readonly Claim[],
  resolver: Resolver,
): Pick<DocumentGraph, 'entities' | 'claims'> {
  const sentences = sentencesOf(text);
  const { entities, ends } = resolveEnds(resolver, id, claims);
  const stored = claims.map((claim, i): StoredClaim => {
    const { document: _, ...rest } = claim;
    return {
      ...rest,
      ...ends[i]!,
      id: claimIdOf(id, claim),
      documentId: id,
      sentence: sentenceAround(claim.evidence, sentences),
    };
  });
  return { entities, claims: [...new Map(stored.map((claim) => [claim.id, claim])).values()] };
}

/** A document with what it states, in the words of its text. */
export interface ReadDocument {
  readonly document: Document;
  readonly claims: readonly Claim[];
  readonly fingerprint: string;
}

/**
 * The claims of a document as a person's verdicts leave them, each once.
 * @param verdicts on claims of whatever documents
 */
export function judgedClaims({ document, claims }: ReadDocument, verdicts: readonly ClaimVerdict[]): Claim[] {
  const id = documentIdOf(document);
  const judged = applyVerdicts(document, claims, verdictsOn(id, verdicts));
  return [...new Map(judged.map((claim) => [claimIdOf(id, claim), claim])).values()];
}

/** All that a document brings into the graph, once the resolver holds it. */
export function documentGraph({ document: { source, ...document }, claims, fingerprint }: ReadDocument, resolver: Resolver): DocumentGraph {
  const id = documentIdOf(document);
  return {
    document: { ...document, id, fingerprint, sources: [source] },
    ...resolveClaims({ id, text: document.text }, claims, resolver),
  };
}

/** A claim of the graph as a verdict on it names it. */
export const judgedClaim = ({ documentId, type, subject, object, product, status, date, evidence }: StoredClaim): ClaimVerdict['claim'] => ({
  documentId,
  type,
  subject: subject.name,
  subjectKind: subject.kind,
  object: object?.name,
  objectKind: object?.kind,
  product,
  status,
  date,
  quotation: evidence.text,
});
