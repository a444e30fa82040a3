import type { Document, Sentence, Span } from '../model/index.js';
import type { Language, Mask, Morphology, Word } from '../language/index.js';
import { paragraphs } from '../text/paragraphs.js';
import { segment } from '../text/segment.js';
import { maskOfName, withNumbersAndCodes } from './masks.js';
import { repaired } from './repairs.js';
import { findNames, linkNames, type DocumentEntity, type Name } from './names/index.js';

/** A parsed sentence in which every name is one word. */
export interface ReadSentence extends Span {
  readonly index: number;
  readonly words: readonly Word[];
  /** Indices of the words that depend on each word. */
  readonly children: readonly (readonly number[])[];
  /** The name that a word stands for, if it is one. */
  readonly names: readonly (NamedWord | undefined)[];
}

export interface NamedWord {
  readonly name: Name;
  readonly entity: DocumentEntity;
}

/** A document with its sentences parsed and its names linked. */
export interface Reading {
  readonly document: Document;
  readonly sentences: readonly ReadSentence[];
  readonly entities: readonly DocumentEntity[];
  readonly morphology: Morphology;
}

export const normal = (lemma: string): string => lemma.toLowerCase().replaceAll('ё', 'е');

/** Sentences that end where their paragraph does. */
export const sentencesOf = (text: string): Sentence[] => paragraphs(text).flatMap(({ start, end }) => segment(text.slice(start, end)).map((sentence) => shifted(sentence, start)));

const shifted = (sentence: Sentence, by: number): Sentence => ({
  start: sentence.start + by,
  end: sentence.end + by,
  tokens: sentence.tokens.map((token) => ({ ...token, start: token.start + by, end: token.end + by })),
});

export function read(document: Document, language: Language): Reading {
  const sentences = sentencesOf(document.text);
  const entities = linkNames(document.text, findNames(document.text, sentences, language), language);
  const named = entities.flatMap((entity) => entity.names.map((name) => ({ name, entity }))).sort((a, b) => a.name.start - b.name.start);
  let next = 0;
  return {
    document,
    entities,
    morphology: language.morphology,
    sentences: sentences.map((sentence, index) => {
      const inside = new Map<number, NamedWord>();
      const masks: Mask[] = [];
      for (; next < named.length && named[next]!.name.start < sentence.end; next++) {
        const mask = maskOfName(sentence, named[next]!.name, language.morphology);
        inside.set(mask.start, named[next]!);
        masks.push(mask);
      }
      const words = language.parse(sentence, withNumbersAndCodes(sentence, masks));
      return readSentence(sentence, index, repaired(words, words.map(({ start }) => inside.get(start)), language.morphology), inside);
    }),
  };
}

function readSentence({ start, end }: Span, index: number, words: readonly Word[], named: ReadonlyMap<number, NamedWord>): ReadSentence {
  const children: number[][] = words.map(() => []);
  words.forEach((word, i) => { if (word.head >= 0) children[word.head]!.push(i); });
  return { start, end, index, words, children, names: words.map((word) => named.get(word.start)) };
}
