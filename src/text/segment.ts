import type { Sentence } from '../model/span.js';
import { sentences } from './segment-sentences.js';
import { tokenize } from './segment-tokens.js';

/** Sentences of a text and their tokens, by the rules of razdel; offsets count from the start of the text. */
export function segment(text: string): Sentence[] {
  return sentences(text).map(({ start, end }) => ({ start, end, tokens: tokenize(text.slice(start, end), start) }));
}
