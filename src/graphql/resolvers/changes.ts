import type { ClaimType, Status } from '../../ontology/index.js';
import type { Edge } from '../../model/index.js';
import { type EdgeSince, fold } from '../../store/index.js';
import { numberUpTo, partialDate } from '../arguments.js';
import type { Resolve } from '../context.js';

const MOST = 100;

interface Change {
  readonly relationship: Edge | null;
  readonly production: Edge | null;
  readonly isNew: boolean;
  readonly before: Status | undefined;
  readonly now: Status | undefined;
  readonly published: string;
}

const ofProducts = (type: ClaimType): boolean => type === 'PRODUCES';

/** What the relation was by the documents before the day; undefined where they say nothing. */
function toChange({ edge, published, claims }: EdgeSince, since: string): Change {
  const before = fold(edge, claims.filter((claim) => claim.published === undefined || claim.published < since));
  const [relationship, production] = ofProducts(edge.type) ? [null, edge] : [edge, null];
  return { relationship, production, isNew: before === undefined, before: before?.status, now: edge.status, published };
}

export const changes: Resolve<unknown, Change[], { since: string; limit: number }> = async (_, args, { reader }) => {
  const since = partialDate('since', args.since)!;
  const found = await reader.traversal.edgesSince(since, numberUpTo(MOST, 'limit', args.limit));
  return found.map((edge) => toChange(edge, since)).filter(({ isNew, before, now }) => isNew || before !== now);
};
