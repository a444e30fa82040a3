import type { Edge, Entity } from '../model/index.js';
import { CLAIM_TYPES, STATUSES, type Status } from '../ontology/index.js';
import { edgeId, likeness, type Graph, type Neighbour, type NeighbourQuestion, type Product } from '../store/index.js';
import { disrupt } from './disruption.js';
import { exposureOf } from './exposure.js';
import { lineageOf } from './lineage.js';
import { findNamed, findNamedPart, findTwo } from './named.js';
import { findPaths } from './paths.js';
import type { Intent } from './questions.js';
import { likestRegion, placeKeys } from './regions.js';
import { contradictionsOf, stagesOf, type DatedClaim } from './stages.js';
import { noGoods } from './refusal.js';
import type { Understanding } from './understand.js';

/** A sentence of an answer, and the relations that it rests on. */
export interface Finding {
  readonly text: string;
  readonly edges: readonly string[];
}

export type AskedGraph = Pick<Graph, 'search' | 'similar' | 'neighbours' | 'claims' | 'documents' | 'entities' | 'coverage' | 'listDocuments' | 'traversal'>;

type Find = (graph: AskedGraph, question: Understanding) => Promise<Finding[]>;

const ROWS = 100;
const NETWORK = 200;
const WANTED = 0.6;
/** Supplies that somebody plans. */
const NOT_YET: readonly Status[] = ['PLANNED', 'PROPOSED', 'NEGOTIATING'];

interface Ends {
  readonly subject: string;
  readonly object?: string | undefined;
}

function statement({ type, products, status, firstDate, lastDate }: Edge, { subject, object }: Ends, language: 'ru' | 'en'): string {
  const dates = firstDate && lastDate && firstDate !== lastDate ? `${firstDate} – ${lastDate}` : lastDate;
  const remarks = [status && STATUSES[status][language], dates].filter(Boolean).join(', ');
  const what = type === 'SUPPLIES' || type === 'PRODUCES' ? products.join(', ') : '';
  return `${[subject, CLAIM_TYPES[type][language], type === 'PRODUCES' ? '' : object].filter(Boolean).join(' ')}${what ? `: ${what}` : ''}${remarks ? ` (${remarks})` : ''}`;
}

const finding = (edge: Edge, ends: Ends, { language }: Understanding): Finding => ({ text: statement(edge, ends, language), edges: [edge.id] });

function ofNeighbour(centre: Entity, { edge, entity }: Neighbour, question: Understanding): Finding {
  const isSubject = edge.subjectId === centre.id;
  return finding(edge, { subject: isSubject ? centre.name : entity.name, object: isSubject ? entity.name : centre.name }, question);
}

/** What the claims of a product may be called in an answer: any of its spellings like the words asked for. */
const isWanted = (product: string | undefined) => ({ edge }: { readonly edge: Edge }): boolean =>
  !product || edge.products.some((each) => isGoodsOf(product, each));

/** Whether each word of the phrase is, in some form, in the name of the goods: fewer words than the name has are enough. */
const isGoodsOf = (phrase: string, name: string): boolean =>
  phrase.split(/[^\p{L}\p{N}]+/u).filter(Boolean).every((word) => name.split(' ').some((other) => likeness(word, other, false) >= WANTED));

const statusesOf = ({ isPlanned }: Understanding): readonly Status[] | undefined => (isPlanned ? NOT_YET : undefined);

async function neighboursOf(graph: AskedGraph, which: NeighbourQuestion, entity: Entity, question: Understanding): Promise<Neighbour[]> {
  const { since, until } = question;
  const filter = which === 'suppliers' || which === 'buyers' ? { since, until, statuses: statusesOf(question) } : {};
  const [page] = await graph.neighbours(which, [entity.id], { first: ROWS }, filter);
  return page!.rows.map(({ value }) => value);
}

/** Neighbours of the one entity that the question names. */
const direct = (which: NeighbourQuestion): Find => async (graph, question) => {
  const entity = await findNamed(graph, question.slots['a'] ?? question.slots['place'] ?? '');
  return (await neighboursOf(graph, which, entity, question)).map((neighbour) => ofNeighbour(entity, neighbour, question));
};

/** Those of the product; goods that no document names are told, rather than that nobody has them. */
async function wanted<T extends { readonly edge: Edge }>(graph: AskedGraph, rows: readonly T[], product: string | undefined): Promise<T[]> {
  const found = rows.filter(isWanted(product));
  if (found.length === 0 && product) await productsNamed(graph, product);
  return found;
}

async function entityAndProduct(graph: AskedGraph, { slots, isComposed }: Understanding): Promise<{ entity: Entity; product?: string | undefined }> {
  if (isComposed) return { entity: await findNamed(graph, slots['a'] ?? ''), product: slots['product'] };
  if (slots['product'] !== undefined) return { entity: await findNamed(graph, slots['a'] ?? ''), product: slots['product'] };
  const { entity, rest } = await findNamedPart(graph, slots['a'] ?? '');
  return { entity, product: rest || undefined };
}

const along = (which: 'suppliers' | 'buyers'): Find => async (graph, question) => {
  const { entity, product } = await entityAndProduct(graph, question);
  if (question.tiers === undefined || question.tiers === 1) {
    const found = await wanted(graph, await neighboursOf(graph, which, entity, question), product);
    return found.map((neighbour) => ofNeighbour(entity, neighbour, question));
  }
  const direction = which === 'suppliers' ? 'upstream' : 'downstream';
  const { nodes, edges } = await graph.traversal.network({ ids: [entity.id], direction, tiers: question.tiers, limit: NETWORK, filter: { since: question.since, until: question.until } });
  const names = new Map(nodes.map((node) => [node.entity.id, node.entity.name]));
  const found = await wanted(graph, edges.map((edge) => ({ edge })), product);
  return found.map(({ edge }) => finding(edge, { subject: names.get(edge.subjectId)!, object: names.get(edge.objectId) }, question));
};

async function bothNamed(graph: AskedGraph, { slots }: Understanding): Promise<readonly [Entity, Entity]> {
  return slots['b'] === undefined ? findTwo(graph, slots['a'] ?? '') : [await findNamed(graph, slots['a'] ?? ''), await findNamed(graph, slots['b'])];
}

/** «Кто поставляет валы?» and «Что поставляет Валмаш?» ask of one firm, or of two. */
const suppliesBetween: Find = async (graph, question) => {
  const pair = await bothNamed(graph, question).catch(() => undefined);
  if (!pair) return along('buyers')(graph, question);
  const [supplier, buyer] = pair;
  const between = (await neighboursOf(graph, 'buyers', supplier, question)).filter(({ entity }) => entity.id === buyer.id);
  return (await wanted(graph, between, question.slots['product'])).map((neighbour) => ofNeighbour(supplier, neighbour, question));
};

async function productsNamed(graph: AskedGraph, phrase: string): Promise<Product[]> {
  const found = (await graph.traversal.similarProducts(phrase, ROWS)).filter(({ spellings }) => spellings.some((name) => isGoodsOf(phrase, name)));
  if (found.length === 0) throw noGoods(phrase);
  return found;
}

const makers: Find = async (graph, question) => {
  const products = await productsNamed(graph, question.slots['product'] ?? '');
  const pages = await graph.traversal.makers(products.map(({ id }) => id), { first: ROWS });
  const made = pages.flatMap(({ rows }) => rows.map(({ value }) => finding(value.edge, { subject: value.entity.name }, question)));
  return made.length > 0 ? made : suppliesOfProduct(graph, question);
};

const suppliesOfProduct: Find = async (graph, question) => {
  const products = await productsNamed(graph, question.slots['product'] ?? '');
  const pages = await graph.traversal.suppliesOfProducts(products.map(({ id }) => id), { first: ROWS }, { statuses: statusesOf(question) });
  const found = pages.flatMap(({ rows }) => rows.map(({ value }) => finding(value.edge, { subject: value.supplier.name, object: value.buyer.name }, question)));
  return [...new Map(found.map((each) => [each.text, each])).values()];
};

const products: Find = async (graph, question) => {
  const entity = await findNamed(graph, question.slots['a'] ?? '');
  const [made] = await graph.traversal.productions([entity.id], { first: ROWS });
  const sold = await neighboursOf(graph, 'buyers', entity, question);
  const known = [
    ...made!.rows.map(({ value }) => ({ edge: value.edge, told: finding(value.edge, { subject: entity.name }, question) })),
    ...sold.filter(({ edge }) => edge.products.length > 0).map((neighbour) => ({ edge: neighbour.edge, told: ofNeighbour(entity, neighbour, question) })),
  ];
  return (await wanted(graph, known, question.slots['product'])).map(({ told }) => told);
};

const alternatives: Find = async (graph, question) => {
  const { slots } = question;
  const { entity: buyer, rest } = slots['a'] === undefined
    ? await findNamedPart(graph, slots['product'] ?? '')
    : { entity: await findNamed(graph, slots['a']), rest: slots['product'] ?? '' };
  const wanted = { ...question, slots: { product: rest } };
  const current = new Set((await neighboursOf(graph, 'suppliers', buyer, question)).filter(isWanted(rest)).map(({ entity }) => entity.name));
  const others = [...await makers(graph, wanted), ...await suppliesOfProduct(graph, wanted)];
  return others.filter(({ text }) => ![...current].some((name) => text.startsWith(`${name} `)));
};

const kin = (which: 'ancestors' | 'descendants' | 'relatives'): Find => async (graph, question) => {
  const entity = await findNamed(graph, question.slots['a'] ?? '');
  const family = await graph.traversal.family(entity.id, ROWS);
  const lineage = lineageOf(entity.id, family);
  const names = new Map(family.members.map(({ id, name }) => [id, name]));
  const wanted = new Set(lineage[which].map((each) => each.entity.id));
  const isWithin = (id: string): boolean => id === entity.id || wanted.has(id);
  return lineage.descents.filter(({ subjectId, objectId }) => (which === 'relatives' ? wanted.has(subjectId) : isWithin(subjectId) && isWithin(objectId)))
    .map((edge) => finding(edge, { subject: names.get(edge.subjectId)!, object: names.get(edge.objectId) }, question));
};

const names: Find = async (graph, question) => {
  const entity = await findNamed(graph, question.slots['a'] ?? '');
  const former = await direct('predecessors')(graph, question);
  const [used] = await graph.traversal.namesInTime([entity.id]);
  const told = used!.filter(({ name }) => name !== entity.name).map(({ name, firstDate, lastDate }) => ({ text: `«${name}» ${[firstDate, lastDate].filter(Boolean).join(' – ')}`.trim(), edges: [] }));
  return [...former, ...told];
};

const paths: Find = async (graph, question) => {
  const [from, to] = await bothNamed(graph, question);
  const found = await findPaths(graph.traversal, { from, to, longest: 6, shortest: true, types: ['SUPPLIES', 'DESCENDS_FROM', 'PART_OF'], directed: false, limit: 5 });
  return found.paths.map(({ entities, edges }) => {
    const byId = new Map(entities.map(({ id, name }) => [id, name]));
    return {
      text: edges.map((edge) => statement(edge, { subject: byId.get(edge.subjectId)!, object: byId.get(edge.objectId) }, question.language)).join('; '),
      edges: edges.map(({ id }) => id),
    };
  });
};

const exposure: Find = async (graph, question) => {
  const entity = await findNamed(graph, question.slots['a'] ?? '');
  const network = await graph.traversal.network({ ids: [entity.id], direction: 'upstream', tiers: question.tiers ?? 2, limit: NETWORK, filter: { statuses: ['ACTIVE', 'AGREED'] } });
  const supplierOf = new Map(network.nodes.map((node) => [node.entity.id, node.entity.name]));
  return exposureOf(network).singleSources.map(({ buyer, edge }) => finding(edge, { subject: supplierOf.get(edge.subjectId)!, object: buyer.name }, question));
};

const disruption: Find = async (graph, question) => {
  const entity = await findNamed(graph, question.slots['a'] ?? '');
  const { tiers } = await disrupt(graph.traversal, { out: [entity.id], tiers: question.tiers ?? 2, limit: NETWORK });
  return tiers.flatMap((affected, i) => affected.map(({ buyer, lost, stranded, others, edges }) => ({
    text: question.language === 'ru'
      ? `${i + 1}. ${buyer.name}: ${stranded ? `других поставщиков в документах нет${lost.length > 0 ? ` (${lost.join(', ')})` : ''}` : `есть и ${others.map((other) => other.entity.name).join(', ')}`}`
      : `${i + 1}. ${buyer.name}: ${stranded ? `no other documented supplier${lost.length > 0 ? ` (${lost.join(', ')})` : ''}` : `also ${others.map((other) => other.entity.name).join(', ')}`}`,
    edges: edges.map(({ id }) => id),
  })));
};

const mutual: Find = async (graph, question) => {
  const pairs = await graph.traversal.mutualSupplies(undefined, ROWS);
  const ids = [...new Set(pairs.flatMap(([one]) => [one.subjectId, one.objectId]))];
  const known = new Map((await graph.entities(ids)).map((entity, i) => [ids[i]!, entity?.name ?? ids[i]!]));
  const say = (edge: Edge): string => statement(edge, { subject: known.get(edge.subjectId)!, object: known.get(edge.objectId) }, question.language);
  return pairs.map(([one, other]) => ({ text: `${say(one)}; ${say(other)}`, edges: [one.id, other.id] }));
};

async function datedClaims(graph: AskedGraph, edges: readonly string[]): Promise<DatedClaim[]> {
  const pages = await graph.claims('edge', edges, { first: ROWS });
  const claims = pages.flatMap(({ rows }) => rows.map(({ value }) => value));
  const documents = await graph.documents(claims.map(({ documentId }) => documentId));
  return claims.map((claim, i) => ({ claim, published: documents[i]?.date }));
}

const stages: Find = async (graph, question) => {
  const [one, other] = await bothNamed(graph, question);
  const edges = [edgeId('SUPPLIES', one.id, other.id), edgeId('SUPPLIES', other.id, one.id), edgeId('COOPERATES_WITH', one.id, other.id)];
  const found = await Promise.all(edges.map(async (edge) => ({ edge, stages: stagesOf(await datedClaims(graph, [edge]), question.until) })));
  return found.flatMap(({ edge, stages: steps }) => steps.map(({ status, date, claim }) => ({
    text: `${date ?? '—'}: ${claim.subject.name} ${CLAIM_TYPES[claim.type][question.language]} ${claim.object?.name ?? ''}${claim.product ? `: ${claim.product}` : ''} (${STATUSES[status][question.language]})`,
    edges: [edge],
  })));
};

const contradictions: Find = async (graph, question) => {
  const entity = await findNamed(graph, question.slots['a'] ?? '');
  const ties = await Promise.all((['suppliers', 'buyers', 'partners'] as const).map((which) => neighboursOf(graph, which, entity, { ...question, since: undefined, until: undefined })));
  const found = await Promise.all(ties.flat().map(async ({ edge }) => ({ edge, clashes: contradictionsOf(await datedClaims(graph, [edge.id])) })));
  return found.flatMap(({ edge, clashes }) => clashes.map(({ one, other }) => ({ text: `«${one.evidence.text}» ↔ «${other.evidence.text}»`, edges: [edge.id] })));
};

const changes: Find = async (graph, question) => {
  const found = await graph.traversal.edgesSince(question.since ?? '', ROWS);
  const ids = [...new Set(found.flatMap(({ edge }) => [edge.subjectId, edge.objectId]))];
  const known = new Map((await graph.entities(ids)).map((entity, i) => [ids[i]!, entity?.name]));
  return found.map(({ edge }) => finding(edge, { subject: known.get(edge.subjectId) ?? '', object: known.get(edge.objectId) ?? edge.products[0] }, question));
};

/** A place as a question inflects it: the region or city of the list that is most like it, else the words as they stand. */
const placeNamed = (phrase: string): string[] => placeKeys(likestRegion(phrase) ?? phrase);

/** Of the relations between two places both ways, or of the supplies from one to the other. */
const between = (isOneWay: boolean): Find => async (graph, question) => {
  const [one, other] = [placeNamed(question.slots['place'] ?? ''), placeNamed(question.slots['other'] ?? '')];
  const types = isOneWay ? ['SUPPLIES'] as const : ['SUPPLIES', 'COOPERATES_WITH'] as const;
  const ask = (from: string[], to: string[]) => graph.traversal.relationsBetween({ from, to, types, after: question.since, limit: ROWS });
  const found = new Map([...await ask(one, other), ...isOneWay ? [] : await ask(other, one)].map(({ edge }) => [edge.id, edge]));
  const ids = [...new Set([...found.values()].flatMap(({ subjectId, objectId }) => [subjectId, objectId]))];
  const known = new Map((await graph.entities(ids)).map((entity, i) => [ids[i]!, entity?.name ?? '']));
  return [...found.values()].map((edge) => finding(edge, { subject: known.get(edge.subjectId)!, object: known.get(edge.objectId) }, question));
};

/** Who else makes or supplies what a firm supplies. */
const substitutes: Find = async (graph, question) => {
  const entity = await findNamed(graph, question.slots['a'] ?? '');
  const [made] = await graph.traversal.productions([entity.id], { first: ROWS });
  const sold = await neighboursOf(graph, 'buyers', entity, question);
  const names = [...made!.rows.map(({ value }) => value.product.name), ...sold.flatMap(({ edge }) => edge.products)];
  const goods = [...new Set(names)].filter((name) => !question.slots['product'] || isGoodsOf(question.slots['product'], name));
  const found = await Promise.all(goods.map((product) => Promise.all([makers, suppliesOfProduct].map((find) => find(graph, { ...question, slots: { product } })))));
  const others = found.flat(2).filter(({ text }) => !text.startsWith(`${entity.name} `));
  return [...new Map(others.map((each) => [each.text, each])).values()];
};

/** Supplies to or from a firm that a document says have ended, whatever others say. */
const ended: Find = async (graph, question) => {
  const { a, b } = question.slots;
  const [one, other] = [await findNamed(graph, a ?? ''), b === undefined ? undefined : await findNamed(graph, b)];
  const ties = await Promise.all((['suppliers', 'buyers'] as const).map((which) => neighboursOf(graph, which, one, question)));
  const edges = (await wanted(graph, ties.flat(), question.slots['product'])).filter(({ entity }) => !other || entity.id === other.id).map(({ edge }) => edge.id);
  const claims = edges.length > 0 ? await datedClaims(graph, edges) : [];
  return claims.filter(({ claim }) => claim.status === 'ENDED' && !claim.denied).map(({ claim, published }) => ({
    text: [`${claim.date ?? published ?? '—'}: ${claim.subject.name} ${CLAIM_TYPES.SUPPLIES[question.language]} ${claim.object?.name ?? ''}`, claim.product, `(${STATUSES.ENDED[question.language]})`].filter(Boolean).join(' '),
    edges: [edgeId('SUPPLIES', claim.subjectId, claim.objectId ?? '')],
  }));
};

const ABOUT = ['places', 'people', 'owners', 'parts', 'predecessors', 'successors', 'suppliers', 'buyers', 'partners', 'employers', 'residents'] as const;

/** All that is said of one entity. */
const about: Find = async (graph, question) => {
  const made = await products(graph, question);
  const tied = await Promise.all(ABOUT.map((which) => direct(which)(graph, question)));
  return [...new Map([...made, ...tied.flat()].map((each) => [each.text, each])).values()];
};

const coverage: Find = async (graph, { language }) => {
  const { documents, claims, entities, firstDate, lastDate } = await graph.coverage();
  const dates = [firstDate, lastDate].filter(Boolean).join(' – ');
  const text = language === 'ru' ? `Документов: ${documents}, утверждений: ${claims}, предприятий, людей и мест: ${entities}. ${dates}` : `Documents: ${documents}, claims: ${claims}, entities: ${entities}. ${dates}`;
  return [{ text: text.trim(), edges: [] }];
};

/** How each intent is answered. Throws NOT_FOUND when the question names what no document does. */
export const ANSWERS: Readonly<Record<Intent, Find>> = {
  suppliers: (graph, question) => along('suppliers')(graph, question),
  buyers: (graph, question) => along('buyers')(graph, question),
  'supplies between': suppliesBetween,
  paths,
  makers,
  products,
  'buyers of product': suppliesOfProduct,
  'suppliers of product': suppliesOfProduct,
  alternatives,
  predecessors: kin('ancestors'),
  successors: kin('descendants'),
  relatives: kin('relatives'),
  names,
  owners: direct('owners'),
  parts: direct('parts'),
  partners: direct('partners'),
  places: direct('places'),
  residents: direct('residents'),
  people: direct('people'),
  employers: direct('employers'),
  visitors: direct('visitors'),
  visits: direct('visits'),
  exposure,
  disruption,
  'mutual suppliers': mutual,
  stages,
  contradictions,
  changes,
  'relations between regions': between(false),
  'supplies between regions': between(true),
  substitutes,
  ended,
  about,
  coverage,
};
