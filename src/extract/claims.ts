import type { Claim } from '../model/index.js';
import { normal } from './lemma.js';
import type { Reading } from './reading.js';
import type { Statement } from './match.js';
import { valueIn } from './amounts.js';
import { dateNear } from './dates.js';
import { attributionOf } from './sayings.js';

const LONGEST_EVIDENCE = 600;
/** Relations that a sum of money can be the price of. */
const VALUED: ReadonlySet<string> = new Set(['SUPPLIES', 'PART_OF']);

/** The document's claims: each once, without those that a fuller claim of the same document makes needless. */
export function claimsOf(statements: readonly Statement[], reading: Reading): Claim[] {
  const claims = new Map<string, Claim>();
  for (const statement of statements) {
    const claim = claimOf(statement, reading);
    const key = keyOf(claim);
    const known = claims.get(key);
    if (!known || known.confidence < claim.confidence) claims.set(key, claim);
  }
  const all = [...claims.values()];
  return all.filter((claim) => !isNeedless(claim, all)).sort((a, b) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end);
}

function claimOf({ span, sentence, trigger, reached: _, ...statement }: Statement, reading: Reading): Claim {
  const { document } = reading;
  const { start, end } = span.end - span.start <= LONGEST_EVIDENCE ? span : { start: span.start, end: span.start + LONGEST_EVIDENCE };
  const date = statement.type === 'LOCATED_IN' || statement.type === 'WORKS_FOR' ? undefined : dateNear(sentence, trigger, document);
  return { document: document.name, ...statement, ...date, ...attributionOf(sentence, reading), ...(VALUED.has(statement.type) && valueIn(document.text.slice(sentence.start, sentence.end))), evidence: { start, end, text: document.text.slice(start, end) } };
}

const keyOf = ({ type, subject, object, product, status, denied }: Claim): string => {
  const ends = [subject.name, object?.name ?? ''];
  return JSON.stringify([type, ...(type === 'COOPERATES_WITH' ? ends.sort() : ends), normal(product ?? ''), status, denied]);
};

/** «насосы», «насосы для завода». */
const isSameOrFor = (made: string, supplied: string): boolean => made === supplied || made.startsWith(`${supplied} для `);

/** Is the claim said better by another one of the document? */
function isNeedless(claim: Claim, all: readonly Claim[]): boolean {
  const same = (other: Claim): boolean => other.subject.name === claim.subject.name && other.object?.name === claim.object?.name;
  switch (claim.type) {
    case 'SUPPLIES':
      return !claim.product && all.some((other) => other.type === 'SUPPLIES' && other.product && same(other));
    case 'PRODUCES':
      return all.some((other) => other.type === 'SUPPLIES' && other.subject.name === claim.subject.name && other.product && isSameOrFor(normal(claim.product ?? ''), normal(other.product)));
    case 'COOPERATES_WITH':
      return all.some((other) => (other.type === 'SUPPLIES' || other.type === 'PART_OF') && other.object && [other.subject.name, other.object.name].sort().join('|') === [claim.subject.name, claim.object!.name].sort().join('|'));
    default:
      return false;
  }
}
