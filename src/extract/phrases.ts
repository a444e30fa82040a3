import type { Span } from '../model/index.js';
import type { Word } from '../language/index.js';
import { normal } from './lemma.js';
import type { ReadSentence } from './reading.js';

const DETACHED = new Set(['acl:relcl', 'appos', 'parataxis', 'punct', 'cc', 'conj', 'discourse', 'nsubj', 'cop', 'advcl', 'orphan']);

/** The word and every word below it. */
export function subtree(sentence: ReadSentence, word: number): number[] {
  return collect(sentence, word, () => true);
}

/** The word with what depends on it, without clauses, appositions and coordinated parts. */
export function phrase(sentence: ReadSentence, word: number): number[] {
  return collect(sentence, word, (child) => !DETACHED.has(sentence.words[child]!.rel) && !isCommaClause(sentence, child));
}

function collect(sentence: ReadSentence, word: number, keep: (child: number) => boolean): number[] {
  const found: number[] = [];
  const pending = [word];
  while (pending.length > 0) {
    const next = pending.pop()!;
    found.push(next);
    pending.push(...sentence.children[next]!.filter(keep));
  }
  return found.sort((a, b) => a - b);
}

/** A participle after a comma describes what the phrase already names. */
function isCommaClause(sentence: ReadSentence, child: number): boolean {
  const { rel } = sentence.words[child]!;
  return rel === 'acl' && sentence.children[child]!.some((mark) => sentence.words[mark]!.text === ',');
}

export function spanOf(sentence: ReadSentence, words: readonly number[]): Span {
  return { start: Math.min(...words.map((word) => sentence.words[word]!.start)), end: Math.max(...words.map((word) => sentence.words[word]!.end)) };
}

/** The word and those coordinated with it, in order. */
export function conjuncts(sentence: ReadSentence, word: number): number[] {
  const found = [word];
  for (let i = 0; i < found.length; i++) found.push(...sentence.children[found[i]!]!.filter((child) => sentence.words[child]!.rel === 'conj'));
  return found.sort((a, b) => a - b);
}

/** The coordinated words that stand behind one preposition: «между A и B, а также между C и D» are two groups. */
export function group(sentence: ReadSentence, word: number): number[] {
  const root = sentence.words[word]!.rel === 'conj' ? conjuncts(sentence, coordinationHead(sentence, word)) : conjuncts(sentence, word);
  const from = root.indexOf(word);
  const next = root.findIndex((other, i) => i > from && childrenBy(sentence, other, 'case').length > 0);
  return root.slice(from, next < 0 ? undefined : next);
}

function coordinationHead(sentence: ReadSentence, word: number): number {
  let head = word;
  while (sentence.words[head]!.rel === 'conj' && sentence.words[head]!.head >= 0) head = sentence.words[head]!.head;
  return head;
}

const NOMINAL = new Set(['NOUN', 'PROPN', 'X', 'PRON', 'DET', 'SYM']);
const NOMINAL_RELATIONS = new Set(['nsubj', 'nsubj:pass', 'obj', 'iobj', 'obl', 'nmod']);

/** A noun, or an adjective that stands for one: «комплектующих». */
export const isNominal = ({ pos, rel }: Word): boolean => NOMINAL.has(pos) || (pos === 'ADJ' && NOMINAL_RELATIONS.has(rel));

export const childrenBy = (sentence: ReadSentence, word: number, ...relations: readonly string[]): number[] =>
  sentence.children[word]!.filter((child) => relations.includes(sentence.words[child]!.rel));

export const lemmaOf = (sentence: ReadSentence, word: number): string => normal(sentence.words[word]!.lemma);

/** The number of what is not inflected shows in its adjectives: «украинские ТЭС». */
export const isPluralPhrase = (sentence: ReadSentence, word: number): boolean =>
  isPlural(sentence.words[word]!) || (sentence.words[word]!.feats['Number'] === undefined && childrenBy(sentence, word, 'amod').some((child) => isPlural(sentence.words[child]!)));

export const isPlural = (word: Word): boolean => word.feats['Number'] === 'Plur';
