import type { Claim } from '../model/index.js';
import { isStatus } from '../ontology/index.js';
import type { ClaimVerdict } from './decisions.js';

/** The verdicts about one document's claims, in order. */
export const verdictsOn = (documentId: string, verdicts: readonly ClaimVerdict[]): ClaimVerdict[] =>
  verdicts.filter(({ claim }) => claim.documentId === documentId);

function isAbout({ claim }: ClaimVerdict, { type, subject, object, product, evidence }: Claim): boolean {
  if (claim.type !== type || claim.subject !== subject.name || claim.object !== object?.name) return false;
  if (claim.product !== undefined && claim.product !== product) return false;
  return evidence.text.includes(claim.quotation) || claim.quotation.includes(evidence.text);
}

function correct(claim: Claim, { subject, object, product, status, date }: Readonly<Record<string, string>>): Claim {
  return {
    ...claim,
    ...(subject ? { subject: { kind: claim.subject.kind, name: subject } } : {}),
    ...(object && claim.object ? { object: { kind: claim.object.kind, name: object } } : {}),
    ...(product ? { product } : {}), ...(isStatus(status) ? { status } : {}), ...(date ? { date } : {}),
  };
}

/** A person is sure: what is confirmed or corrected counts in full. */
const SURE = 1;

/** What a document's claims are once a person has had a say: wrong ones are gone, corrected ones say what they should. The last verdict holds. */
export function applyVerdicts(claims: readonly Claim[], verdicts: readonly ClaimVerdict[]): Claim[] {
  return claims.flatMap((claim) => {
    const verdict = verdicts.findLast((one) => isAbout(one, claim));
    if (!verdict) return claim;
    if (verdict.decision === 'wrong') return [];
    return { ...correct(claim, verdict.correction ?? {}), confidence: SURE };
  });
}
