import { isUninflected } from './masks.js';
import { ASSETS, FIRM_NOUNS, isAgentNoun, PUBLIC_NOUNS } from './nouns.js';
import { childrenBy, isPlural, lemmaOf, phrase, subtree } from './phrases.js';
import type { ReadSentence } from './reading.js';
import { isFiniteVerb, prepositionOf } from './slots.js';

export const isVenture = (sentence: ReadSentence, word: number): boolean => !isPlural(sentence.words[word]!) && !isMaking(sentence, word) && (lemmaOf(sentence, word) === 'сп' || VENTURES.has(lemmaOf(sentence, word)) && childrenBy(sentence, word, 'amod').some((child) => lemmaOf(sentence, child) === 'совместный'));

const VENTURES = new Set(['предприятие', 'компания', 'производство', 'фирма', 'завод', 'общество']);

/** «совместное производство станков» is work. */
const isMaking = (sentence: ReadSentence, word: number): boolean => lemmaOf(sentence, word) === 'производство' && childrenBy(sentence, word, 'nmod').some((child) => !prepositionOf(sentence, child) && !sentence.names[child]);

/** Adjectives, genitives and places of a description, with the noun itself, in order. */
export function describingParts(sentence: ReadSentence, word: number): number[] {
  const parts = [word];
  for (const child of sentence.children[word]!) {
    const { rel, pos, feats } = sentence.words[child]!;
    const preposition = prepositionOf(sentence, child);
    const describes = (rel === 'amod' && pos !== 'VERB') || (rel === 'det' && SPOKEN_OWN.has(lemmaOf(sentence, child))) || (rel === 'nmod' && (preposition === undefined ? feats['Case'] === 'Gen' || sentence.names[child] !== undefined : ['в', 'на', 'по', 'из'].includes(preposition)));
    if (describes) parts.push(...(rel === 'nmod' ? withoutComplementsOfNames(sentence, subtree(sentence, child)) : phrase(sentence, child)));
  }
  const ordered = parts.sort((a, b) => a - b);
  const end = ordered.findIndex((part) => part > word && (/^[,:]$/.test(sentence.words[part]!.text) || isPostposed(sentence, part)));
  return end < 0 ? ordered : ordered.slice(0, end);
}
/** A name takes no complement: what hangs on one stands beside it by mistake. */
const withoutComplementsOfNames = (sentence: ReadSentence, parts: readonly number[]): number[] => {
  const strays = parts.filter((part) => sentence.names[part] && sentence.words[part]!.rel === 'nmod' && sentence.names[sentence.words[part]!.head] && !prepositionOf(sentence, part));
  const hidden = new Set(strays.flatMap((stray) => subtree(sentence, stray)));
  return parts.filter((part) => !hidden.has(part));
};

const SPOKEN_OWN = new Set(['наш', 'мой']);
/** An adjective or participle behind its noun opens a clause. */
const isPostposed = (sentence: ReadSentence, part: number): boolean => ['amod', 'acl'].includes(sentence.words[part]!.rel) && sentence.words[part]!.head < part;

/** Nouns that describe the name: the noun it is apposed to, nouns apposed to it, the predicate of «X — завод». */
export function describing(sentence: ReadSentence, name: number): number[] {
  const { head, rel } = sentence.words[name]!;
  const found = [name, ...childrenBy(sentence, name, 'appos')];
  if (head >= 0 && (rel === 'appos' || rel.startsWith('flat') || rel === 'compound')) found.push(head);
  if (head >= 0 && rel === 'nsubj' && !isFiniteVerb(sentence.words[head]!) && sentence.words[head]!.pos === 'NOUN') found.push(head);
  return found;
}

/** Names that a describing noun stands beside; the reverse of `describing`. */
export function describedNames(sentence: ReadSentence, noun: number): number[] {
  const { head, rel } = sentence.words[noun]!;
  const found = childrenBy(sentence, noun, 'appos', 'flat', 'flat:name', 'flat:foreign', 'compound');
  found.push(...childrenBy(sentence, noun, 'parataxis').filter((child) => sentence.names[child]));
  if (head >= 0 && rel === 'appos') found.push(head);
  if (sentence.words[noun]!.pos === 'NOUN' && !prepositionOf(sentence, noun)) found.push(...childrenBy(sentence, noun, 'nsubj'));
  if (isAgentNoun(lemmaOf(sentence, noun)) && !ASSETS.has(lemmaOf(sentence, noun))) found.push(...trailingName(sentence, noun));
  if (isPlural(sentence.words[noun]!) && FIRM_NOUNS.has(lemmaOf(sentence, noun))) found.push(...namesBehind(sentence, noun));
  const dashed = isFirmPhrase(sentence, noun) ? dashedName(sentence, noun) : undefined;
  if (dashed !== undefined) found.push(dashed);
  for (const such of childrenBy(sentence, noun, 'det').filter((child) => lemmaOf(sentence, child) === 'такой')) found.push(...subtree(sentence, such).filter((part) => sentence.names[part]).slice(0, 1));
  found.push(...sentence.children[noun]!.filter((child) => sentence.names[child] && sentence.words[child]!.rel === 'nmod' && !prepositionOf(sentence, child) && isAgentNoun(lemmaOf(sentence, noun)) && !ASSETS.has(lemmaOf(sentence, noun)) && isForeignOrQuoted(sentence, child)));
  return found;
}

/** «заводы «A» и «B»»: names in their dictionary form right behind the plural. */
function namesBehind(sentence: ReadSentence, noun: number): number[] {
  const name = sentence.names[noun + 1];
  const { start, text } = sentence.words[noun + 1] ?? { start: 0, text: '' };
  return name?.entity.kind === 'Company' && /^[«"„“]/.test(text) && isUninflected(name.name, start, text) ? [noun + 1] : [];
}

/** «производитель комплектующих и запчастей Ромашка»: the name that ends the agent's phrase, before any verb, is the agent's. */
function trailingName(sentence: ReadSentence, noun: number): number[] {
  const { words, names } = sentence;
  for (let word = noun + 2; word < words.length && word - noun <= FARTHEST_NAME; word++) {
    const { text } = words[word]!;
    if (isFiniteVerb(words[word]!) || /^[;:()—–]$/.test(text)) break;
    const name = names[word];
    if (name) return name.entity.kind === 'Company' && words[word - 1]!.text !== ',' && !isListed(sentence, word) && !prepositionOf(sentence, word) && isForeignOrQuoted(sentence, word) ? [word] : [];
  }
  return [];
}
const FARTHEST_NAME = 12;
const isListed = (sentence: ReadSentence, word: number): boolean => sentence.words[word]!.rel === 'conj' && sentence.names[sentence.words[word]!.head] !== undefined;

/** «поставщика рыбы — ООО «Ромашка»»: the name behind the dash that ends the phrase. */
function dashedName(sentence: ReadSentence, noun: number): number | undefined {
  const last = Math.max(...phrase(sentence, noun).filter((part) => part - noun < 8));
  return /^[-–—]$/.test(sentence.words[last + 1]?.text ?? '') && sentence.names[last + 2] ? last + 2 : undefined;
}

/** «производителя шин Ромашка»: the name that follows keeps its nominative. */
function isForeignOrQuoted(sentence: ReadSentence, name: number): boolean {
  const { start, text } = sentence.words[name]!;
  const { name: named } = sentence.names[name]!;
  return !named.head && /^[A-Z«"„“]/.test(text) && isUninflected(named, start, text);
}

/** Does the phrase speak of enterprises rather than of what they make? */
export function isFirmPhrase(sentence: ReadSentence, word: number): boolean {
  const lemma = lemmaOf(sentence, word);
  return FIRM_NOUNS.has(lemma) || isAgentNoun(lemma) || PUBLIC_NOUNS.has(lemma);
}

/** Does nothing describe the noun, so that it stands for a firm spoken of? */
export const isBare = (sentence: ReadSentence, word: number): boolean => sentence.children[word]!.every((child) => BARE.has(sentence.words[child]!.rel));
const BARE = new Set(['punct', 'acl', 'acl:relcl', 'case', 'cc']);
