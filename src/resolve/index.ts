export {
  type ClaimVerdict,
  type DecidedName,
  type Decision,
  decisionsIn,
  isNameDecision,
  type JudgedClaim,
  keepDecision,
  type NameDecision,
  readDecisions,
  type SaidOfClaim,
} from './decisions.js';
export type { NameClass } from './declension.js';
export { loadKnowledge } from './knowledge.js';
export { Lexicon } from './lexicon.js';
export { type AllKnowledge, readKnowledge } from './own-knowledge.js';
export { recordsOf, type Resolution, resolveEnds } from './records.js';
export { type RegisteredFirm, readRegister, type RegisterReading } from './registers.js';
export { FETCHED_WHOLE } from './blocks.js';
export { SAMPLED } from './document-sample.js';
export { nodeId } from './name-index.js';
export { type Fetched, type OwnKnowledge, Resolver, type Wanted } from './resolver.js';
export { type DoubtfulPair, doubtfulPair, explain, explainEntity, type Explanation } from './review.js';
export { type Basis, basisOf, decisionsSince } from './basis.js';
export { COMMON, Origins } from './origins.js';
export { decodeSketch, encodeSketch, passagesOf, type Sketch, sketchOf } from './reprints.js';
export { type ResolvedSurface, resolveSurfaces, type Surface } from './surfaces.js';
export { applyVerdicts, verdictsOn } from './verdicts.js';
export type { EntityChange, NameRecord, Pair, ResolvedEntity, Signal } from './types.js';
