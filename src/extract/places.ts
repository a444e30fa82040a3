import type { Morphology } from '../language/index.js';

/**
 * The nearest place that an adjective can mean: «челябинский» → Челябинск, «немецкий» → Германия; a place that the
 * document names wins. Undefined for adjectives that are no place's («государственный»).
 * @param lemma masculine nominative, lower case
 */
export function placeOfAdjective(lemma: string, morphology: Morphology, placesOfDocument: readonly string[]): string | undefined {
  return undefined;
}
