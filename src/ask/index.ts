import { badInput, type Entity, notFound, type StoredClaim, type StoredDocument } from '../model/index.js';
import { CLAIM_TYPES, type ClaimType, STATUSES } from '../ontology/index.js';
import type { Graph } from '../store/index.js';

export { type Affected, disrupt, type Disruption } from './disruption.js';
export { exposureOf } from './exposure.js';
export { type Flow, readFlows } from './flows.js';
export { type Kin, lineageOf } from './lineage.js';
export { findPaths, type Path } from './paths.js';
export { placeKeys } from './regions.js';
export { contradictionsOf, type DatedClaim, stagesOf } from './stages.js';

interface Question {
  readonly form: string;
  readonly pattern: RegExp;
  readonly types: readonly ClaimType[];
  /** The end of the claim that the question names. */
  readonly known: 'subjectId' | 'objectId';
}

const QUESTIONS: readonly Question[] = [
  { form: 'кто поставляет [что] кому', pattern: /^кто\s+(?:поставляет|продаёт|продает)\s+(.+)$/iu, types: ['SUPPLIES'], known: 'objectId' },
  { form: 'кому поставляет кто', pattern: /^кому\s+(?:поставляет|продаёт|продает)\s+(.+)$/iu, types: ['SUPPLIES'], known: 'subjectId' },
  { form: 'что делает кто', pattern: /^что\s+(?:делает|производит|выпускает)\s+(.+)$/iu, types: ['PRODUCES', 'SUPPLIES'], known: 'subjectId' },
];

/** Longest case ending that a name in a question may carry, and the least that must be left of the name. */
const LONGEST_ENDING = 3;
const SHORTEST_NAME = 3;

/** What the question calls the thing asked about, and the words before it. */
interface Subject {
  readonly entity: Entity;
  readonly before: string;
}

const PAGE = 100;

/** The name as it stands, then without the last one to three letters: search finds names that begin so. */
const spellings = (name: string): string[] =>
  Array.from({ length: LONGEST_ENDING + 1 }, (_, cut) => name.slice(0, name.length - cut)).filter((text) => text.length >= SHORTEST_NAME);

/** The longest run of last words that names something in the graph. */
async function findSubject(graph: Graph, phrase: string): Promise<Subject> {
  const words = phrase.split(/\s+/u);
  for (let first = 0; first < words.length; first++) {
    for (const text of spellings(words.slice(first).join(' '))) {
      const [entity] = await graph.search({ text, limit: 1 });
      if (entity) return { entity, before: words.slice(0, first).join(' ') };
    }
  }
  throw notFound(`the documents do not name «${phrase}»; give a name in the nominative`);
}

async function* claimsOf(graph: Graph, { id }: Entity, types: readonly ClaimType[]): AsyncGenerator<StoredClaim> {
  let after: string | undefined;
  do {
    const [page] = await graph.claims('entity', [id], { first: PAGE, after }, { types });
    for (const { value } of page!.rows) yield value;
    after = page!.hasNext ? page!.rows.at(-1)?.cursor : undefined;
  } while (after);
}

const plain = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');

function statement({ type, subject, object, product, status, denied }: StoredClaim): string {
  const ends = [subject.name, CLAIM_TYPES[type].ru, object?.name].filter(Boolean).join(' ');
  const remarks = [status && STATUSES[status].ru, denied && 'опровергается'].filter(Boolean).join(', ');
  return `${ends}${product ? `: ${product}` : ''}${remarks ? ` (${remarks})` : ''}`;
}

function quotation({ sentence }: StoredClaim, { text, title, name, date, url, sources }: StoredDocument): string {
  return `  ${text.slice(sentence.start, sentence.end)}\n  ${[title ?? name, date, url ?? sources[0]].filter(Boolean).join(', ')}`;
}

/**
 * Answers a question in Russian from the graph: what the claims say, each with its sentence and its source.
 * @throws SmezhnikError BAD_INPUT if the question is of no known form, NOT_FOUND if nothing is called so
 */
export async function ask(graph: Graph, question: string): Promise<string> {
  const asked = question.trim().replace(/[?\s]+$/u, '');
  for (const { pattern, types, known } of QUESTIONS) {
    const phrase = pattern.exec(asked)?.[1];
    if (phrase) return answer(graph, await findSubject(graph, phrase), types, known);
  }
  throw badInput(`«${asked}» is not understood; ask «${QUESTIONS.map(({ form }) => form).join('», «')}»`);
}

async function answer(graph: Graph, { entity, before }: Subject, types: readonly ClaimType[], known: Question['known']): Promise<string> {
  const claims: StoredClaim[] = [];
  for await (const claim of claimsOf(graph, entity, types)) {
    if (claim[known] === entity.id && plain(claim.product ?? '').includes(plain(before))) claims.push(claim);
  }
  if (claims.length === 0) return `${entity.name}: в документах об этом ничего нет.`;
  const documents = await graph.documents(claims.map(({ documentId }) => documentId));
  return claims.map((claim, i) => `${statement(claim)}\n${quotation(claim, documents[i]!)}`).join('\n\n');
}
