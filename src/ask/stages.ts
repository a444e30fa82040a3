import type { StoredClaim } from '../model/index.js';
import { STATUSES, type Status } from '../ontology/index.js';
import { dayOfClaim } from '../store/index.js';

/** A claim, and the day its document was published. */
export interface DatedClaim {
  readonly claim: StoredClaim;
  readonly published?: string | undefined;
  /** Origin of its document, where that is another's. */
  readonly originId?: string | undefined;
}

/** A step of a relation: the first claim that states the status, and the day it speaks for. */
export interface Stage {
  readonly status: Status;
  readonly date?: string | undefined;
  readonly claim: StoredClaim;
}

export interface Contradiction {
  readonly why: 'DENIED' | 'ENDED_AND_STANDING';
  readonly one: StoredClaim;
  readonly other: StoredClaim;
}

const dayOf = ({ claim, published }: DatedClaim): string => dayOfClaim({ ...claim, published });

/** Partial dates: 2024 is no later than 2024-03-01. */
const isBy = (day: string, limit: string | undefined): boolean => limit === undefined || day <= `${limit}~`;

/** The statuses that the claims reached by a day, in the order of the days; undated ones last. */
export function stagesOf(claims: readonly DatedClaim[], asOf?: string): Stage[] {
  const stages = new Map<Status, Stage>();
  const order = Object.keys(STATUSES);
  for (const dated of claims) {
    const { status, denied } = dated.claim;
    const day = dayOf(dated);
    if (!status || denied || (asOf !== undefined && (day === '' || !isBy(day, asOf)))) continue;
    const before = stages.get(status);
    if (!before || (day !== '' && (before.date === undefined || day < before.date))) stages.set(status, { status, date: day || undefined, claim: dated.claim });
  }
  return [...stages.values()].sort((a, b) => {
    const [first, second] = [a.date ?? '~', b.date ?? '~'];
    return first === second ? order.indexOf(b.status) - order.indexOf(a.status) : first < second ? -1 : 1;
  });
}

const isAboutSame = (a: StoredClaim, b: StoredClaim): boolean =>
  !a.product || !b.product || a.product.toLowerCase().replaceAll('ё', 'е') === b.product.toLowerCase().replaceAll('ё', 'е');

/** Claims of one relation that cannot both be right: stated and denied; ended, and standing at the same day or later. */
export function contradictionsOf(claims: readonly DatedClaim[]): Contradiction[] {
  const stated = claims.filter(({ claim }) => !claim.denied && claim.status !== 'ENDED');
  const denials = claims.filter(({ claim }) => claim.denied);
  const ends = claims.filter(({ claim }) => !claim.denied && claim.status === 'ENDED');
  const pairs = (others: readonly DatedClaim[], why: Contradiction['why'], clash: (one: DatedClaim, other: DatedClaim) => boolean): Contradiction[] =>
    stated.flatMap((one) => others.filter((other) => isAboutSame(one.claim, other.claim) && clash(one, other))
      .map((other) => ({ why, one: one.claim, other: other.claim })));
  return [
    ...pairs(denials, 'DENIED', () => true),
    ...pairs(ends, 'ENDED_AND_STANDING', (one, other) =>
      one.claim.status === 'ACTIVE' && dayOf(one) !== '' && dayOf(other) !== '' && dayOf(one) >= dayOf(other) && one.claim.documentId !== other.claim.documentId),
  ];
}
