import { childrenBy, lemmaOf } from './phrases.js';
import { areSpokenOf, productsOf, type Product } from './products.js';
import type { ReadSentence, Reading } from './reading.js';

/** Sentences before its own in which what a pronoun stands for is looked for. */
const REACH = 1;
/** How likely a pronoun takes up what stands as this, and so before the rest. */
const SALIENCE: Readonly<Record<string, number>> = { 'nsubj': 3, 'nsubj:pass': 3, 'obj': 2, 'obl': 1, 'root': 1 };

/** The goods that a pronoun takes up: «Нужны насосы. Их делает завод». */
export function goodsMeant(sentence: ReadSentence, pronoun: number, reading: Reading): Product[] {
  if (sentence.words[pronoun]!.pos !== 'PRON') return [];
  for (let index = sentence.index; index >= Math.max(0, sentence.index - REACH); index--) {
    const spoken = reading.sentences[index]!;
    const end = index === sentence.index ? pronoun : spoken.words.length;
    const nouns = spoken.words.slice(0, end).flatMap(({ pos }, noun) => (pos === 'NOUN' && agree(spoken, noun, sentence, pronoun) && !areSpokenOf(spoken, noun) ? [noun] : []));
    const found = nouns.sort((a, b) => salienceOf(spoken, b) - salienceOf(spoken, a)).map((noun) => productsOf(spoken, noun, reading, new Set())).find(({ length }) => length > 0);
    if (found) return found.map(({ name }) => ({ name, words: [pronoun] }));
  }
  return [];
}

const salienceOf = (sentence: ReadSentence, noun: number): number => SALIENCE[sentence.words[noun]!.rel] ?? 0;

function agree(spoken: ReadSentence, noun: number, sentence: ReadSentence, pronoun: number): boolean {
  const [of, to] = [spoken.words[noun]!.feats, sentence.words[pronoun]!.feats];
  return of['Number'] === to['Number'] && (to['Number'] === 'Plur' || !to['Gender'] || of['Gender'] === to['Gender']);
}

/** «ещё шесть таких агрегатов»: what they are has been said before. */
export const pointsBack = (sentence: ReadSentence, word: number): boolean => childrenBy(sentence, word, 'det', 'amod').some((child) => ['такой', 'аналогичный', 'подобный'].includes(lemmaOf(sentence, child)));
