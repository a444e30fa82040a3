import { childrenBy, conjuncts, isPlural, lemmaOf } from './phrases.js';
import type { ReadSentence, Reading } from './reading.js';

/** Sentences that «обе компании» reaches back over. */
const REACH = 6;
const SIDES = new Set(['компания', 'предприятие', 'завод', 'сторона', 'партнер', 'фирма', 'комбинат', 'производитель']);

/** Does the phrase speak of several firms that were named together: «обе компании», «стороны», «им»? */
export function speaksOfSeveral(sentence: ReadSentence, word: number): boolean {
  const lemma = lemmaOf(sentence, word);
  if (lemma === 'они') return isPlural(sentence.words[word]!) && sentence.words[word]!.pos === 'PRON';
  if (!SIDES.has(lemma)) return false;
  const isBoth = sentence.children[word]!.some((child) => lemmaOf(sentence, child) === 'оба');
  return isBoth || (isPlural(sentence.words[word]!) && sentence.children[word]!.every((child) => ['punct', 'case', 'cc', 'advmod'].includes(sentence.words[child]!.rel)));
}

/** The firms last named side by side before the word, with the sentence that names them; a pronoun does not reach out of its paragraph. */
export function namedTogether({ sentences, document: { text } }: Reading, sentence: ReadSentence, word: number): { readonly sentence: ReadSentence; readonly words: readonly number[] } | undefined {
  for (let index = sentence.index; index >= Math.max(0, sentence.index - REACH); index--) {
    const other = sentences[index]!;
    if (lemmaOf(sentence, word) === 'они' && text.slice(other.end, sentence.start).includes('\n')) return undefined;
    const last = index === sentence.index ? word : other.words.length;
    for (let i = last - 1; i >= 0; i--) {
      if (!isFirm(other, i) || childrenBy(other, i, 'conj').length === 0) continue;
      const words = conjuncts(other, i).filter((name) => isFirm(other, name) && name < last);
      if (words.length > 1) return { sentence: other, words };
    }
  }
  return undefined;
}

const isFirm = (sentence: ReadSentence, word: number): boolean => sentence.names[word]?.entity.kind === 'Company';
