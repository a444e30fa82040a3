import type { Entity } from '../model/index.js';
import type { ClaimType } from '../ontology/index.js';
import { edgeId, type NameInTime } from '../store/index.js';
import { changes, contradictions, denials, documents, beginning, latestTies, stages } from './histories.js';
import type { Operation } from './lexicon.js';
import { lineageOf } from './lineage.js';
import { allTies, dependence, directRows, disruption, exposure, mutual, paths, rank, single, substitutes } from './networks.js';
import { before } from './period.js';
import type { Query } from './query.js';
import { notUnderstood } from './refusal.js';
import { placeKeys } from './regions.js';
import { flat, productionsOf, relationRows, tiesOf, tiesOfEdges } from './relations.js';
import { type AskedGraph, claimsOf, evidenceOf, type Finding, type Row, ROWS, rowsOf, told, toldOnDay } from './rows.js';

type Answer = (graph: AskedGraph, query: Query) => Promise<Finding[]>;

/** Words about what documents say in heads of an organisation, and of those below them. */
const HEAD = /директор|глав[аы]|руководител|начальник|губернатор|президент|председател|управляющ|ректор|министр|мэр/u;
const BELOW = /заместител|зам\.|вице|финансов|техническ|коммерческ|исполнительн|главный (?:инженер|бухгалтер|конструктор|технолог)|бывш/u;

/** Whether a post that a claim tells is the one asked for; whoever is at the head where none is. */
function holds(role: string | undefined, post: readonly string[] | undefined): boolean {
  if (role === undefined) return post === undefined;
  const plain = role.toLowerCase();
  if (post === undefined) return HEAD.test(plain) && !BELOW.test(plain);
  return post.every((word) => plain.split(/[^\p{L}-]+/u).some((other) => other.slice(0, -2) === word.slice(0, other.length - 2)));
}

const ofPost = (rows: readonly Row[], { asksForPost, post }: Query): readonly Row[] =>
  (asksForPost ? rows.filter(({ claims }) => claims.some(({ claim }) => holds(claim.role, post))) : rows);

/** Claims that are denied, of relations that no document states. */
async function deniedClaims(graph: AskedGraph, { type, subject, object, language }: Query): Promise<Finding[]> {
  if (!type || type === 'PRODUCES') return [];
  const ids = flat(subject).flatMap((one) => flat(object).map((other) => edgeId(type, one.id, other.id)));
  return [...(await claimsOf(graph, ids)).values()].flat().filter(({ claim }) => claim.denied).map((each) => toldOnDay(each, language));
}

/** Relations that have the statuses asked for, wherever: of the latest documents. */
async function latestRows(graph: AskedGraph, query: Query): Promise<Row[]> {
  return rowsOf(graph, await latestTies(graph, query.type!, query.statuses), query);
}

const isUnbound = ({ subject, object, goods }: Query): boolean =>
  [subject, object].every(({ names, place }) => names.length === 0 && place === undefined) && goods.length === 0;

const inOrder = (entities: readonly Entity[]): string[] => [...new Map(entities.map(({ id, name }) => [id, name])).values()];

function counted(rows: readonly Row[], { end, of }: Query): Finding {
  const names = of === 'claim' ? rows.map(({ subject, object, edge }) => `${subject.name} – ${object?.name ?? edge.products.join(', ')}`) : of === 'goods' ? [...new Set(rows.flatMap(({ edge }) => edge.products))] : inOrder(rows.flatMap((row) => row[end] ?? []));
  return { text: names.length === 0 ? '0' : `${names.length}: ${names.join(', ')}`, claims: rows.flatMap(({ claims }) => evidenceOf(claims).slice(0, 1)) };
}

const NO_LATER = { ru: 'не позднее ', en: 'no later than ' } as const;

/** The day since when the row holds. */
function begun(row: Row, query: Query): Finding[] {
  const found = beginning(row.claims);
  if (!found) return [];
  const { day, first } = found;
  const isOwn = first.claim.date !== undefined || first.claim.from !== undefined;
  return [{ text: `${isOwn ? '' : NO_LATER[query.language]}${day === '~' ? '—' : day}: ${told(row, query).text}`, claims: [first.claim] }];
}

const DEALS: ReadonlySet<ClaimType> = new Set(['SUPPLIES', 'COOPERATES_WITH']);

const relation: Answer = async (graph, query) => {
  if (query.isMutual && query.names.length === 0 && query.places.length === 2) return betweenPlaces(graph, query);
  if (isUnbound(query) && query.statuses === undefined) {
    if (query.period.since === undefined) throw notUnderstood(query.question);
    return changes(graph, query);
  }
  const rows = ofPost(isUnbound(query) ? await latestRows(graph, query) : await relationRows(graph, query), query);
  if (query.asked === 'count') return query.of === 'document' ? documents(graph, query) : [counted(rows, query)];
  if (rows.length === 0) return query.type === 'COOPERATES_WITH' && query.names.length === 2 ? dealings(graph, query) : deniedClaims(graph, query);
  return query.asked === 'when' ? rows.flatMap((row) => begun(row, query)) : rows.slice(0, ROWS).map((row) => told(row, query));
};

const placeOnly: Answer = (graph, query) => relation(graph, { ...query, type: 'LOCATED_IN', subject: { names: [] }, object: { names: [], place: query.places[0] } });

/** Of the relations between two places both ways. */
const betweenPlaces: Answer = async (graph, query) => {
  const [one, other] = query.places.map((place) => placeKeys(place));
  const { since } = query.period;
  const read = (from: string[], to: string[]) => graph.traversal.relationsBetween({ from, to, types: ['SUPPLIES', 'COOPERATES_WITH'], after: since && before(since), limit: ROWS });
  const edges = [...await read(one!, other!), ...await read(other!, one!)].map(({ edge }) => edge);
  return (await rowsOf(graph, await tiesOfEdges(graph, edges), { ...query, period: {} })).map((row) => told(row, query));
};

const connected: Answer = (graph, query) => {
  if (query.names.length + query.places.length === 0 && query.period.since !== undefined) return changes(graph, query);
  if (query.names.length === 0 && query.places.length === 2) return betweenPlaces(graph, query);
  return query.names.length === 1 ? about(graph, query) : paths(graph, query);
};

const only = ({ names, question }: Query): readonly Entity[] => {
  if (names.length !== 1) throw notUnderstood(question);
  return names[0]!.entities;
};

/** All that is said of one entity. */
const about: Answer = async (graph, query) => {
  if (query.names.length === 0 && query.places.length === 1) return placeOnly(graph, query);
  if (query.names.length + query.goods.length === 0) return coverage(graph, query);
  const entities = only(query);
  const ties = await Promise.all(entities.map((entity) => allTies(graph, entity)));
  const rows = await rowsOf(graph, [...await productionsOf(graph, entities), ...ties.flat()], query);
  return rows.slice(0, ROWS).map((row) => told(row, query));
};

/** Supplies and agreements of a firm, or of two with each other. */
const dealings: Answer = async (graph, query) => {
  const [one, other, third] = query.names.map(({ entities }) => entities[0]!);
  if (!one || third) throw notUnderstood(query.question);
  const rows = other ? await directRows(graph, one, other) : await rowsOf(graph, (await allTies(graph, one)).filter(({ edge }) => DEALS.has(edge.type)), query);
  return query.asked === 'when' ? rows.flatMap((row) => begun(row, query)) : rows.map((row) => told(row, query));
};

/** Those that descend from the same; of two, what they both descend from. */
const related: Answer = async (graph, query) => {
  const [entity, other] = query.names.map(({ entities }) => entities[0]!);
  if (!entity || query.names.length > 2) throw notUnderstood(query.question);
  const family = await graph.traversal.family(entity.id, ROWS);
  const { relatives, ancestors, descendants, descents } = lineageOf(entity.id, family);
  const isKin = [...relatives, ...ancestors, ...descendants].some((kin) => kin.entity.id === other?.id);
  const wanted = new Set(other ? [entity.id, other.id].filter(() => isKin) : relatives.map((kin) => kin.entity.id));
  return (await rowsOf(graph, await tiesOfEdges(graph, descents.filter(({ subjectId }) => wanted.has(subjectId))), query)).map((row) => told(row, query));
};

/** With the days of the documents that use it; of reference, with the years in which it was borne and the source. */
const nameInTime = ({ name, firstDate, lastDate, from, to, source }: NameInTime): string => {
  const time = source === undefined ? [firstDate, lastDate].filter(Boolean).join(' – ') : [from, to].some(Boolean) ? `${from ?? ''}–${to ?? ''}` : '';
  return [`«${name}»`, time, source && `(${source})`].filter(Boolean).join(' ');
};

const names: Answer = async (graph, query) => {
  const [entity] = only(query);
  const former = await rowsOf(graph, await tiesOf(graph, 'DESCENDS_FROM', 'subject', [entity!]), { ...query, statuses: undefined });
  const [called] = await graph.traversal.namesInTime([entity!.id]);
  const others = called!.filter(({ name }) => name !== entity!.name).map((used) => ({ text: nameInTime(used), claims: [] }));
  return [...former.map((row) => told(row, query)), ...others];
};

const coverage: Answer = async (graph, { language }) => {
  const { documents: read, claims, entities, firstDate, lastDate } = await graph.coverage();
  const dates = [firstDate, lastDate].filter(Boolean).join(' – ');
  const text = language === 'ru' ? `Документов: ${read}, утверждений: ${claims}, предприятий, людей и мест: ${entities}. ${dates}` : `Documents: ${read}, claims: ${claims}, entities: ${entities}. ${dates}`;
  return [{ text: text.trim(), claims: [] }];
};

const LIMITS = {
  ru: 'Только то, что сказано в прочитанных документах: чего в них нет, того может и не быть в графе. Цен, объёмов и причин граф не знает.',
  en: 'Only what the documents read so far state: that a relation is not here does not mean that there is none. The graph knows no prices, volumes or reasons.',
} as const;

const limits: Answer = async (graph, query) => (query.names.length + query.goods.length > 0 ? refuse(query) : [{ text: LIMITS[query.language], claims: [] }, ...await coverage(graph, query)]);

const refuse = ({ question }: Query): never => {
  throw notUnderstood(question);
};

const listDocuments: Answer = async (graph, query) => {
  if (query.names.length === 0 && query.goods.length === 0 && query.places.length === 0) {
    if (query.of === 'firm' || query.of === 'goods') throw notUnderstood(query.question);
    return coverage(graph, query);
  }
  const found = await documents(graph, query);
  return query.asked === 'count' ? [{ text: String(found.length), claims: found.flatMap(({ claims }) => claims.slice(0, 1)) }] : found;
};

/** How each operation is answered. */
export const ANSWERS: Readonly<Record<Operation | 'relation', Answer>> = {
  relation, paths: connected, common: connected, dealings, network: about, about, related, names, coverage, limits, stages, contradictions, denials, changes, documents: listDocuments,
  disruption, dependence, exposure, single, substitutes, mutual, rank,
};
