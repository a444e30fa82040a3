import type { Entity, StoredClaim } from '../model/index.js';
import type { ClaimType, Status } from '../ontology/index.js';
import { edgeId } from '../store/index.js';
import { isAmong } from './goods.js';
import { isWithin } from './period.js';
import { entitiesOf, type Query } from './query.js';
import { flat, relationRows, suppliesOfGoods, tiesWithIds } from './relations.js';
import { type AskedGraph, claimsOf, claimStatement, dated, dayOf, type Finding, ROWS, rowsOf, type Tie, toldOnDay } from './rows.js';
import { contradictionsOf, type DatedClaim, stagesOf } from './stages.js';

/** Relations of a firm, and documents where a question names none, that are looked through: the latest. */
const LATEST = 500;

/** Claims of the latest documents. */
async function latestClaims(graph: AskedGraph, types: readonly ClaimType[], statuses?: readonly Status[]): Promise<StoredClaim[]> {
  const { rows } = await graph.listDocuments({ first: LATEST });
  const pages = await graph.claims('document', rows.map(({ value }) => value.id), { first: ROWS }, { types, statuses });
  return pages.flatMap((page) => page.rows.map(({ value }) => value));
}

/** Relations of the type that claims of the latest documents state. */
export async function latestTies(graph: AskedGraph, type: ClaimType, statuses?: readonly Status[]): Promise<Tie[]> {
  const claims = await latestClaims(graph, [type], statuses);
  return tiesWithIds(graph, claims.flatMap(({ subjectId, objectId }) => (objectId === undefined ? [] : edgeId(type, subjectId, objectId))));
}

async function claimsAbout(graph: AskedGraph, entities: readonly Entity[]): Promise<StoredClaim[]> {
  const pages = await graph.claims('entity', entities.map(({ id }) => id), { first: ROWS });
  return [...new Map(pages.flatMap(({ rows }) => rows.map(({ value }) => [value.id, value] as const))).values()];
}

/** Claims that speak of all the names, or of the latest documents where there are none; of the goods and the period. */
async function claimsAsked(graph: AskedGraph, query: Query, types: readonly ClaimType[]): Promise<DatedClaim[]> {
  const entities = entitiesOf(query.names);
  const all = entities.length > 0 ? await claimsAbout(graph, entities) : await latestClaims(graph, types);
  const [first, ...others] = query.names;
  const isOfAll = ({ subjectId, objectId }: StoredClaim): boolean => !first || others.length === 0
    || query.names.every(({ entities: each }) => each.some(({ id }) => id === subjectId || id === objectId));
  const claims = all.filter((claim) => types.includes(claim.type) && isOfAll(claim) && (query.goods.length === 0 || isAmong(query.goods, claim.product)));
  return (await dated(graph, claims)).filter((each) => isWithin(dayOf(each), query.period));
}

const DEALS: readonly ClaimType[] = ['SUPPLIES', 'COOPERATES_WITH', 'PRODUCES', 'PART_OF'];
const ALL: readonly ClaimType[] = [...DEALS, 'DESCENDS_FROM', 'LOCATED_IN', 'WORKS_FOR', 'VISITED'];

/** Relations by themselves, each with its claims. */
function byRelation(claims: readonly DatedClaim[]): DatedClaim[][] {
  const groups = new Map<string, DatedClaim[]>();
  for (const each of claims) {
    const { type, subjectId, objectId, product } = each.claim;
    const key = objectId === undefined ? `${type} ${subjectId} ${product ?? ''}` : edgeId(type, subjectId, objectId);
    groups.set(key, [...groups.get(key) ?? [], each]);
  }
  return [...groups.values()];
}

/** How far relations came, step by step. */
export async function stages(graph: AskedGraph, query: Query): Promise<Finding[]> {
  const claims = await claimsAsked(graph, query, ['SUPPLIES', 'COOPERATES_WITH']);
  return byRelation(claims).flatMap((each) => stagesOf(each, query.period.until).map(({ status, date, claim }) => ({
    text: `${date ?? '—'}: ${claimStatement({ claim: { ...claim, status } }, query.language)}`, claims: [claim],
  })));
}

export async function contradictions(graph: AskedGraph, query: Query): Promise<Finding[]> {
  const claims = await claimsAsked(graph, { ...query, period: {} }, DEALS);
  return byRelation(claims).flatMap((each) => contradictionsOf(each).map(({ one, other }) => ({
    text: `${one.subject.name} – ${one.object?.name ?? one.product ?? ''}: «${one.evidence.text}» ↔ «${other.evidence.text}»`, claims: [one, other],
  })));
}

export async function denials(graph: AskedGraph, query: Query): Promise<Finding[]> {
  const claims = await claimsAsked(graph, query, ALL);
  return claims.filter(({ claim }) => claim.denied).map((each) => toldOnDay(each, query.language));
}

/** What documents of the period report, in the order of their days; only what a relation was not before. */
export async function changes(graph: AskedGraph, query: Query): Promise<Finding[]> {
  const { period, language } = query;
  const published = ({ published: day = '' }: DatedClaim): string => day;
  const types = query.type === 'SUPPLIES' || query.type === 'COOPERATES_WITH' ? [query.type] : ALL;
  const found = entitiesOf(query.names).length > 0 ? await claimsAsked(graph, { ...query, period: {} }, types) : await changedClaims(graph, period.since ?? '');
  const all = found.filter(({ claim }) => types.includes(claim.type));
  const events = byRelation(all).flatMap((claims) => {
    const sorted = claims.filter(({ claim }) => !claim.denied).sort((a, b) => (published(a) < published(b) ? -1 : 1));
    return sorted.filter((each, i) => isWithin(published(each), period) && (period.since === undefined && period.until === undefined ? published(each) !== '' : true)
      && (i === 0 || sorted[i - 1]!.claim.status !== each.claim.status || sorted.slice(0, i).every(({ claim }) => claim.product !== each.claim.product)));
  });
  return events.sort((a, b) => (published(a) < published(b) ? -1 : 1)).slice(-ROWS)
    .map((each) => ({ text: `${published(each)}: ${claimStatement(each, language)}`, claims: [each.claim] }));
}

async function changedClaims(graph: AskedGraph, since: string): Promise<DatedClaim[]> {
  const found = await graph.traversal.edgesSince(since, LATEST);
  return [...(await claimsOf(graph, found.map(({ edge }) => edge.id))).values()].flat();
}

/** The claims that the question speaks of: of its relation, of its names, or of its goods. */
async function claimsInQuestion(graph: AskedGraph, query: Query): Promise<DatedClaim[]> {
  const isRelated = query.type !== undefined && (flat(query.subject).length > 0 || flat(query.object).length > 0);
  if (isRelated) return (await relationRows(graph, query)).flatMap(({ claims }) => claims);
  if (entitiesOf(query.names).length > 0 || query.goods.length === 0) return claimsAsked(graph, query, ALL);
  return (await rowsOf(graph, await suppliesOfGoods(graph, query), query)).flatMap(({ claims }) => claims);
}

/** Documents that say so, each with the first claim of the kind. */
export async function documents(graph: AskedGraph, query: Query): Promise<Finding[]> {
  if (query.names.length === 0 && query.goods.length === 0 && query.places.length === 0) return [];
  const claims = await claimsInQuestion(graph, query);
  const byDocument = new Map<string, DatedClaim[]>();
  for (const each of claims) byDocument.set(each.claim.documentId, [...byDocument.get(each.claim.documentId) ?? [], each]);
  const found = await graph.documents([...byDocument.keys()]);
  return [...byDocument.values()].map((each, i) => ({
    text: `«${found[i]?.title ?? found[i]?.name ?? ''}», ${found[i]?.date ?? '—'}: ${claimStatement(each[0]!, query.language)}`, claims: each.map(({ claim }) => claim),
  }));
}

const BEGUN: readonly Status[] = ['ACTIVE', 'AGREED'];

/** A day by which the claims say that something is so, and the claim that says it: its own, or, no later than, its document's. */
export function beginning(claims: readonly DatedClaim[]): { readonly day: string; readonly first: DatedClaim } | undefined {
  const days = claims.map((each) => ({ day: each.claim.from ?? (dayOf(each) || '~'), first: each }));
  const byDay = days.sort((a, b) => (a.day < b.day ? -1 : 1));
  return byDay.find(({ first }) => first.claim.status === 'ACTIVE') ?? byDay.find(({ first: { claim: { status } } }) => status === undefined || BEGUN.includes(status)) ?? byDay[0];
}
