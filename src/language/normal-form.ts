import { NounPhrase } from './noun-phrase.js';
import { personName } from './person-name.js';
import type { Morphology, Word } from './types.js';

export interface NormalFormOptions {
  /** Of the result; by default the number that the phrase has. */
  readonly number?: 'sing' | 'plur' | undefined;
  /** What the phrase names, where that is known: a person's names agree in gender, a place's words are read as places. */
  readonly kind?: 'PER' | 'ORG' | 'LOC' | undefined;
}

const QUOTE = /^["«»“”„]$/;

/**
 * A noun phrase in the nominative. The head noun and what agrees with it are inflected; what depends on it otherwise (genitives,
 * prepositional phrases, a name in quotation marks) stays as it is. Capitals, hyphens and spaces between words are kept.
 */
export function nominative(words: readonly Word[], morphology: Morphology, options: NormalFormOptions = {}): string {
  const isName = options.kind === 'PER' && words.some(({ text }) => /^\p{Lu}/u.test(text));
  const forms = isName ? personName(words, morphology) : phrase(words, morphology, options);
  return words.map((word, i) => (i > 0 && word.start > words[i - 1]!.end ? ' ' : '') + (forms.get(word) ?? word.text)).join('');
}

/** The words outside quotation marks are the phrase; where none of them is a noun, those inside are. */
function phrase(words: readonly Word[], morphology: Morphology, { number, kind }: NormalFormOptions): Map<Word, string> {
  const outside = new NounPhrase(outsideQuotes(words), morphology, number, kind === 'LOC');
  return outside.hasNoun() ? outside.inflect() : new NounPhrase(words.filter(({ text }) => !QUOTE.test(text)), morphology, number, kind === 'LOC').inflect();
}

function outsideQuotes(words: readonly Word[]): Word[] {
  let depth = 0;
  return words.filter(({ text }) => {
    const closes = text === '»' || text === '”' || (text === '"' && depth > 0);
    if (closes) depth--;
    else if (QUOTE.test(text)) depth++;
    return depth === 0 && !QUOTE.test(text);
  });
}
