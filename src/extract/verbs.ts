import type { Token } from '../model/index.js';
import type { Morphology } from '../language/index.js';

/** What sort of predicate a token is before anything is parsed. */
export type Predicate = 'finite' | 'participle';

/** Finite verbs, short adjectives and participles, full participles among the tokens, by the dictionary alone; names are none. */
export function predicatesOf(tokens: readonly Token[], names: ReadonlyMap<Token, unknown>, morphology: Morphology): Map<Token, Predicate> {
  const found = new Map<Token, Predicate>();
  for (const token of tokens) {
    const predicate = names.has(token) ? undefined : predicateOf(token.text, morphology);
    if (predicate) found.set(token, predicate);
  }
  return found;
}

const FINITE = new Set(['VERB', 'PRTS', 'ADJS']);

function predicateOf(text: string, morphology: Morphology): Predicate | undefined {
  if (!/^[а-яё]+$/iu.test(text)) return undefined;
  let [finite, participle] = [0, 0];
  for (const { pos, score } of morphology.analyses(text.toLowerCase())) {
    if (FINITE.has(pos)) finite += score;
    if (pos === 'PRTF') participle += score;
  }
  if (finite > 0.5) return 'finite';
  return participle > 0.5 ? 'participle' : undefined;
}
