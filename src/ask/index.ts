import type { StoredClaim } from '../model/index.js';
import { ANSWERS, type AskedGraph, type Finding } from './answers.js';
import { examplesFrom, type Refusal, Unanswerable } from './refusal.js';
import { languageOf, understand, type Understanding } from './understand.js';

export type { AskedGraph } from './answers.js';
export { type Affected, disrupt, type Disruption } from './disruption.js';
export { exposureOf } from './exposure.js';
export { type Flow, readFlows } from './flows.js';
export { type Kin, lineageOf } from './lineage.js';
export { findPaths, type Path } from './paths.js';
export type { Refusal, RefusalReason } from './refusal.js';
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

const EVIDENCE = 3;

function describe({ intent, slots, since, until, tiers, isPlanned }: Understanding): string {
  const limits = [isPlanned && 'planned', since && `≥ ${since}`, until && `≤ ${until}`, tiers && `tiers: ${tiers}`];
  return [intent, ...Object.entries(slots).map(([name, value]) => `${name}: ${value}`), ...limits].filter(Boolean).join(', ');
}

async function withEvidence(graph: AskedGraph, findings: readonly Finding[]): Promise<AnswerSentence[]> {
  const ids = [...new Set(findings.flatMap(({ edges }) => edges))];
  const pages = ids.length > 0 ? await graph.claims('edge', ids, { first: EVIDENCE }) : [];
  const claims = new Map(ids.map((id, i) => [id, pages[i]!.rows.map(({ value }) => value)]));
  return findings.map(({ text, edges }) => ({ text, claims: edges.flatMap((id) => claims.get(id) ?? []) }));
}

/** Answers a question in Russian or English words from the graph, each sentence with its claims; or says why not. */
export async function ask(graph: AskedGraph, question: string): Promise<Answer | Refusal> {
  try {
    const understood = await understand(graph, question);
    const findings = await ANSWERS[understood.intent](graph, understood);
    return { understood: describe(understood), sentences: await withEvidence(graph, findings) };
  } catch (error) {
    if (!(error instanceof Unanswerable)) throw error;
    const language = languageOf(question);
    return { refusal: error.texts[language], reason: error.reason, examples: await examplesFrom(graph, language) };
  }
}
