import { createHash } from 'node:crypto';
import type { NameDecision } from './decisions.js';
import type { AllKnowledge } from './own-knowledge.js';

/** Counts up when names are read or compared otherwise than before, so that what was resolved by then is resolved anew. */
const RESOLVER_VERSION = 3;

/** What names were resolved by, beyond the documents. */
export interface Basis {
  /** Hash of the tables and registers, and of the way that names are compared. */
  readonly knowledge: string;
  /** How many decisions there were, and their hash. */
  readonly decisions: number;
  readonly decided: string;
}

const hash = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 32);

/** What resolution by this knowledge rests on, and by these decisions. */
export const basisOf = ({ knowledge, firms }: Pick<AllKnowledge, 'knowledge' | 'firms'>, decisions: readonly NameDecision[]): Basis => ({
  knowledge: hash([RESOLVER_VERSION, knowledge, (firms ?? []).map(({ source: _, ...firm }) => firm)]),
  decisions: decisions.length,
  decided: hash(decisions),
});

/** The decisions that were added to what names were resolved by; undefined where more than that is new. */
export function decisionsSince(before: Basis, now: Pick<AllKnowledge, 'knowledge' | 'firms' | 'decisions'>): NameDecision[] | undefined {
  const known = basisOf(now, now.decisions.slice(0, before.decisions));
  const isSame = known.knowledge === before.knowledge && known.decisions === before.decisions && known.decided === before.decided;
  return isSame ? now.decisions.slice(before.decisions) : undefined;
}
