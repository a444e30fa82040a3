import type { Status } from '../../ontology/index.js';
import type { ClaimRow } from '../api/types.js';

export interface Stage {
  readonly key: string;
  readonly status: Status;
  readonly date: string | null;
  /** The document dates it, as the claim itself names no day. */
  readonly byDocument: boolean;
  readonly denied: boolean;
  readonly claims: readonly ClaimRow[];
}

const dateOf = ({ date, from, to, evidence }: ClaimRow): { date: string | null; byDocument: boolean } => {
  const own = date ?? from ?? to;
  return own === null ? { date: evidence.document.date, byDocument: evidence.document.date !== null } : { date: own, byDocument: false };
};

/** A day without its year stands where its document does. */
const orderOf = ({ date, claims }: Stage): string => (date === null || date.startsWith('-') ? claims[0]!.evidence.document.date : date) ?? '9999';

/** The statuses that claims give a relation, in time; claims that agree on status and date are one stage. The undated stand last. */
export function stagesOf(claims: readonly ClaimRow[]): Stage[] {
  const stages = new Map<string, Stage>();
  for (const claim of claims) {
    if (!claim.status) continue;
    const dated = dateOf(claim);
    const key = [claim.status, dated.date, claim.denied].join('|');
    const known = stages.get(key)?.claims ?? [];
    stages.set(key, { key, status: claim.status, ...dated, denied: claim.denied, claims: [...known, claim] });
  }
  return [...stages.values()].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : orderOf(a) > orderOf(b) ? 1 : 0));
}
