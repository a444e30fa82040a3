import type { Edge, Entity, StoredClaim } from '../model/index.js';
import { CLAIM_TYPES, type ClaimType, STATUSES } from '../ontology/index.js';
import { dayOfClaim, fold, type Graph } from '../store/index.js';
import { isAmong } from './goods.js';
import { isWithin } from './period.js';
import type { Query } from './query.js';
import type { Language } from './refusal.js';
import type { DatedClaim } from './stages.js';

export type AskedGraph = Pick<Graph, 'search' | 'similar' | 'neighbours' | 'claims' | 'documents' | 'entities' | 'edges' | 'coverage' | 'listDocuments' | 'traversal'>;

/** A sentence of an answer, and the claims that it rests on. */
export interface Finding {
  readonly text: string;
  readonly claims: readonly StoredClaim[];
}

/** A relation with its ends. */
export interface Tie {
  readonly edge: Edge;
  readonly subject: Entity;
  /** None of PRODUCES. */
  readonly object?: Entity | undefined;
}

/** A relation as those of its claims tell it that are asked for. */
export interface Row extends Tie {
  readonly claims: readonly DatedClaim[];
}

/** Rows of an answer, and claims of a relation, that are read. */
export const ROWS = 100;
const EVIDENCE = 3;

export const dayOf = ({ claim, published }: DatedClaim): string => dayOfClaim({ ...claim, published });

/** Claims with the days of their documents. */
export async function dated(graph: AskedGraph, claims: readonly StoredClaim[]): Promise<DatedClaim[]> {
  const documents = claims.length > 0 ? await graph.documents(claims.map(({ documentId }) => documentId)) : [];
  return claims.map((claim, i) => ({ claim, published: documents[i]?.date, originId: documents[i]?.originId }));
}

/** The claims of each relation, denied ones among them. */
export async function claimsOf(graph: AskedGraph, edges: readonly string[]): Promise<Map<string, DatedClaim[]>> {
  const pages = edges.length > 0 ? await graph.claims('edge', edges, { first: ROWS }) : [];
  const lists = pages.map(({ rows }) => rows.map(({ value }) => value));
  const all = await dated(graph, lists.flat());
  let at = 0;
  return new Map(edges.map((id, i) => [id, all.slice(at, at += lists[i]!.length)]));
}

/** The relation that the claims add up to; undefined where none of them states it. */
export const folded = (edge: Edge, claims: readonly DatedClaim[]): Edge | undefined =>
  fold(edge, claims.map(({ claim, published, originId }) => ({ ...claim, published, originId: originId ?? claim.documentId })));

type Condition = Pick<Query, 'goods' | 'exceptGoods' | 'period' | 'statuses' | 'isPresent'>;

/** What the claims of the goods, of the period and of the statuses that are asked for say of the relation. */
function rowOf(tie: Tie, all: readonly DatedClaim[], { goods, exceptGoods, period, statuses, isPresent }: Condition): Row | undefined {
  const claims = all.filter((each) => !each.claim.denied && isWithin(dayOf(each), period)
    && (goods.length === 0 || isAmong(goods, each.claim.product)) && (exceptGoods.length === 0 || !isAmong(exceptGoods, each.claim.product)));
  const edge = folded(tie.edge, claims);
  if (!edge) return undefined;
  if (statuses === undefined) return { ...tie, edge, claims };
  if (isPresent) return edge.status && statuses.includes(edge.status) ? { ...tie, edge, claims } : undefined;
  const wanted = claims.filter(({ claim }) => claim.status && statuses.includes(claim.status));
  const past = folded(tie.edge, wanted);
  return past && { ...tie, edge: past, claims: wanted };
}

export async function rowsOf(graph: AskedGraph, ties: readonly Tie[], condition: Condition): Promise<Row[]> {
  const unique = [...new Map(ties.map((tie) => [tie.edge.id, tie])).values()];
  const claims = await claimsOf(graph, unique.map(({ edge }) => edge.id));
  return unique.flatMap((tie) => rowOf(tie, claims.get(tie.edge.id)!, condition) ?? []);
}

const GOODS_OF: ReadonlySet<ClaimType> = new Set(['SUPPLIES', 'PRODUCES']);

interface Said {
  readonly type: ClaimType;
  readonly subject: string;
  readonly object?: string | undefined;
  readonly products: readonly string[];
  readonly remarks: readonly (string | undefined)[];
}

function say({ type, subject, object, products, remarks }: Said, language: Language): string {
  const what = GOODS_OF.has(type) && products.length > 0 ? `: ${products.join(', ')}` : '';
  const told = remarks.filter(Boolean).join(', ');
  return `${[subject, CLAIM_TYPES[type][language], object].filter(Boolean).join(' ')}${what}${told ? ` (${told})` : ''}`;
}

const spanOf = (days: readonly string[]): string | undefined =>
  (days.length > 0 && days[0] !== days.at(-1) ? `${days[0]!} – ${days.at(-1)!}` : days[0]);

/** A relation in words, with its status and days: those that its claims name, or, where time matters, those that they speak for. */
export function statement({ edge, subject, object, claims }: Row, { language, period, statuses }: Pick<Query, 'language' | 'period' | 'statuses'>): string {
  const isTimed = period.since !== undefined || period.until !== undefined || (statuses !== undefined && edge.firstDate === undefined);
  const days = isTimed ? claims.map(dayOf).filter(Boolean).sort() : [edge.firstDate, edge.lastDate].filter((day) => day !== undefined);
  const roles = [...new Set(claims.flatMap(({ claim }) => claim.role?.toLowerCase() ?? []))];
  return say({
    type: edge.type, subject: subject.name, object: object?.name, products: edge.products,
    remarks: [...roles, edge.status && STATUSES[edge.status][language], spanOf(days)],
  }, language);
}

/** One claim in words. */
export function claimStatement({ claim }: DatedClaim, language: Language): string {
  const { type, subject, object, product, status, denied, role } = claim;
  const denial = language === 'ru' ? 'опровергнуто' : 'denied';
  return say({
    type, subject: subject.name, object: object?.name, products: product ? [product] : [],
    remarks: [role?.toLowerCase(), denied ? denial : status && STATUSES[status][language]],
  }, language);
}

/** The latest claims of the row, as evidence. */
export const evidenceOf = (claims: readonly DatedClaim[]): StoredClaim[] =>
  [...claims].sort((a, b) => (dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : 0)).slice(0, EVIDENCE).map(({ claim }) => claim);

export const told = (row: Row, query: Query): Finding => ({ text: statement(row, query), claims: evidenceOf(row.claims) });

/** A claim in words with the day that it speaks for. */
export const toldOnDay = (each: DatedClaim, language: Language): Finding => ({ text: `${dayOf(each) || '—'}: ${claimStatement(each, language)}`, claims: [each.claim] });
