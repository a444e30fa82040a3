import type { Morphology } from '../language/index.js';
import type { NameDecision } from './decisions.js';
import { loadKnowledge } from './knowledge.js';
import { Lexicon } from './lexicon.js';
import { Resolver } from './resolver.js';

export { type ClaimVerdict, type DecidedName, type Decision, isNameDecision, keepDecision, type NameDecision, readDecisions } from './decisions.js';
export type { NameClass } from './declension.js';
export { loadKnowledge } from './knowledge.js';
export { Lexicon } from './lexicon.js';
export { recordsOf, type Resolution, resolveEnds } from './records.js';
export { type Cluster, Resolver } from './resolver.js';
export { type DoubtfulPair, explain, type Explanation, review } from './review.js';
export { type ResolvedSurface, resolveSurfaces, type Surface } from './surfaces.js';
export type { EntityChange, NameRecord, Pair, ResolvedEntity, Signal } from './types.js';

/** An empty resolver that knows what the knowledge files and a person's decisions say. */
export const createResolver = (morphology: Morphology, decisions: readonly NameDecision[] = []): Resolver =>
  new Resolver(new Lexicon(loadKnowledge(), morphology), decisions);
