import type { ClaimType, Status } from '../ontology/index.js';
import type { Edge, StoredClaim } from '../model/index.js';
import { edgeEnds, edgeId, nameKey } from './ids.js';
import { commonest } from './tally.js';

/** What the fold reads of a claim, with the day its document was published. */
export interface FoldedClaim extends Pick<StoredClaim, 'documentId' | 'product' | 'status' | 'date' | 'from' | 'to' | 'denied' | 'confidence'> {
  readonly published?: string | undefined;
  /** Origin of its document. */
  readonly originId: string;
}

export interface EdgeKey {
  readonly type: ClaimType;
  readonly subjectId: string;
  readonly objectId: string;
}

/**
 * How far a relation has come. Talks may lead nowhere; a proposal names terms; a plan has decided on them, perhaps with a
 * date; an agreement binds both sides; goods then flow; and the end comes after all of it.
 */
const STAGES: Readonly<Record<Status, number>> = { NEGOTIATING: 0, PROPOSED: 1, PLANNED: 2, AGREED: 3, ACTIVE: 4, ENDED: 5 };

/** A day without its year (`--01-30`) orders nothing. */
const datesOf = ({ from, date, to }: Pick<FoldedClaim, 'from' | 'date' | 'to'>): string[] =>
  [from, date, to].filter((day): day is string => day !== undefined && !day.startsWith('-'));

/**
 * The day up to which a claim speaks: its own last date, but no later than its document, which cannot report the future it
 * announces; the document's day where the claim has none or names only the year or month that holds it.
 */
export function dayOfClaim(claim: Pick<FoldedClaim, 'from' | 'date' | 'to' | 'published'>): string {
  const own = datesOf(claim).at(-1);
  const { published } = claim;
  if (own === undefined || published === undefined) return own ?? published ?? '';
  return published.startsWith(own) || published < own ? published : own;
}

/** Status of the claim that speaks for the latest day; of claims for one day (or for none), the furthest stage. */
function latestStatus(claims: readonly FoldedClaim[]): Status | undefined {
  let latest: { readonly day: string; readonly status: Status } | undefined;
  for (const claim of claims) {
    if (!claim.status) continue;
    const day = dayOfClaim(claim);
    const later = !latest || day > latest.day || (day === latest.day && STAGES[claim.status] > STAGES[latest.status]);
    if (later) latest = { day, status: claim.status };
  }
  return latest?.status;
}

function productsOf(claims: readonly FoldedClaim[]): string[] {
  const spellings = new Map<string, string[]>();
  for (const { product } of claims) {
    if (product) spellings.set(nameKey(product), [...(spellings.get(nameKey(product)) ?? []), product]);
  }
  return [...spellings.values()].map(commonest).sort();
}

/** A document that says again what another says counts no claim twice. */
function countsOf(claims: readonly FoldedClaim[]): Pick<Edge, 'claims' | 'documents' | 'origins'> {
  const byDocument = new Map<string, number>();
  const byOrigin = new Map<string, number>();
  for (const { documentId, originId } of claims) {
    const count = (byDocument.get(documentId) ?? 0) + 1;
    byDocument.set(documentId, count);
    byOrigin.set(originId, Math.max(count, byOrigin.get(originId) ?? 0));
  }
  return { claims: [...byOrigin.values()].reduce((sum, count) => sum + count, 0), documents: byDocument.size, origins: byOrigin.size };
}

/**
 * The edge that the claims of one type between two ends add up to, whatever their order; undefined when all of them are
 * denied. Dates keep their precision: `2023` comes before `2023-01`.
 */
export function fold(key: EdgeKey, claims: readonly FoldedClaim[]): Edge | undefined {
  const stated = claims.filter(({ denied }) => !denied);
  if (stated.length === 0) return undefined;
  const [subjectId, objectId] = edgeEnds(key.type, key.subjectId, key.objectId);
  const dates = stated.flatMap(datesOf).sort();
  return {
    id: edgeId(key.type, subjectId, objectId),
    type: key.type,
    subjectId,
    objectId,
    products: productsOf(stated),
    status: latestStatus(stated),
    firstDate: dates[0],
    lastDate: dates.at(-1),
    ...countsOf(stated),
    confidence: stated.reduce((highest, { confidence }) => Math.max(highest, confidence), 0),
  };
}
