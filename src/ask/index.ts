import { SmezhnikError, type StoredClaim } from '../model/index.js';
import { ANSWERS, type AskedGraph, type Finding } from './answers.js';
import { QUESTIONS } from './questions.js';
import { understand, type Understanding } from './understand.js';

export type { AskedGraph } from './answers.js';
export { type Affected, disrupt, type Disruption } from './disruption.js';
export { exposureOf } from './exposure.js';
export { type Flow, readFlows } from './flows.js';
export { type Kin, lineageOf } from './lineage.js';
export { findPaths, type Path } from './paths.js';
export { placeKeys, regionOf } from './regions.js';
export { contradictionsOf, type DatedClaim, stagesOf } from './stages.js';

/** A sentence of an answer with the claims that it rests on. */
export interface AnswerSentence {
  readonly text: string;
  readonly claims: readonly StoredClaim[];
}

export interface Answer {
  /** What the question was taken to mean. */
  readonly understood: string;
  /** None where the documents say nothing of it. */
  readonly sentences: readonly AnswerSentence[];
}

export type RefusalReason = 'NOT_UNDERSTOOD' | 'NOT_NAMED' | 'AMBIGUOUS';

/** Why there is no answer, and questions that have one. */
export interface Refusal {
  readonly refusal: string;
  readonly reason: RefusalReason;
  readonly examples: readonly string[];
}

const EVIDENCE = 3;
const EXAMPLES = ['кто поставляет [что] кому', 'кому поставляет кто', 'как связаны X и Y', 'кто производит что', 'от чего произошёл X', 'кто пострадает, если X остановится', 'who supplies X'];

function describe({ intent, slots, since, until, tiers }: Understanding): string {
  const limits = [since && `≥ ${since}`, until && `≤ ${until}`, tiers && `tiers: ${tiers}`];
  return [intent, ...Object.entries(slots).map(([name, value]) => `${name}: ${value}`), ...limits].filter(Boolean).join(', ');
}

async function withEvidence(graph: AskedGraph, findings: readonly Finding[]): Promise<AnswerSentence[]> {
  const ids = [...new Set(findings.flatMap(({ edges }) => edges))];
  const pages = ids.length > 0 ? await graph.claims('edge', ids, { first: EVIDENCE }) : [];
  const claims = new Map(ids.map((id, i) => [id, pages[i]!.rows.map(({ value }) => value)]));
  return findings.map(({ text, edges }) => ({ text, claims: edges.flatMap((id) => claims.get(id) ?? []) }));
}

const refuse = (reason: RefusalReason, refusal: string): Refusal => ({ refusal, reason, examples: EXAMPLES });

/** Answers a question in Russian or English words from the graph, each sentence with its claims; or says why not. */
export async function ask(graph: AskedGraph, question: string): Promise<Answer | Refusal> {
  const understood = understand(question);
  if (!understood) return refuse('NOT_UNDERSTOOD', `«${question.trim()}» is not understood`);
  try {
    const findings = await ANSWERS[understood.intent](graph, understood);
    return { understood: describe(understood), sentences: await withEvidence(graph, findings) };
  } catch (error) {
    if (!(error instanceof SmezhnikError)) throw error;
    if (error.code === 'NOT_FOUND') return refuse('NOT_NAMED', error.message);
    if (error.code === 'BAD_INPUT') return refuse('AMBIGUOUS', error.message);
    throw error;
  }
}

/** A question for every way to ask, for those who look for one. */
export const exampleQuestions = (): string[] => QUESTIONS.map(({ example }) => example.question);
