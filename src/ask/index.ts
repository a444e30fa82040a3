import type { StoredClaim } from '../model/index.js';
import { analyse } from './analyse.js';
import { ANSWERS } from './answers.js';
import { describe } from './describe.js';
import { settle } from './namesakes.js';
import { nearTo } from './near.js';
import type { Query } from './query.js';
import { languageOf } from './read.js';
import { examplesFrom, type Refusal, Unanswerable } from './refusal.js';
import type { AskedGraph } from './rows.js';

export type { AskedGraph } from './rows.js';
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
  /** Where they say nothing: what they say of the firm with other goods, or else of the goods with other firms. */
  readonly near: readonly AnswerSentence[];
}

async function near(graph: AskedGraph, query: Query): Promise<readonly AnswerSentence[]> {
  for (const other of nearTo(query)) {
    const sentences = await ANSWERS.relation(graph, other);
    if (sentences.length > 0) return sentences;
  }
  return [];
}

/** Answers a question in Russian or English words from the graph, each sentence with its claims; or says why not. */
export async function ask(graph: AskedGraph, question: string): Promise<Answer | Refusal> {
  try {
    const query = await settle(graph, await analyse(graph, question));
    const sentences = await ANSWERS[query.operation](graph, query);
    return { understood: describe(query), sentences, near: sentences.length > 0 ? [] : await near(graph, query) };
  } catch (error) {
    if (!(error instanceof Unanswerable)) throw error;
    const language = languageOf(question);
    return { refusal: error.texts[language], reason: error.reason, examples: await examplesFrom(graph, language) };
  }
}
