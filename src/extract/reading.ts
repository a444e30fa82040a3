import type { Document, Span } from '../model/index.js';
import type { Language, Mask, Morphology, Word } from '../language/index.js';
import { segment } from '../text/segment.js';
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

export function read(document: Document, language: Language): Reading {
  const sentences = segment(document.text);
  const entities = linkNames(document.text, findNames(document.text, sentences, language), language);
  const named = new Map<number, NamedWord>();
  for (const entity of entities) for (const name of entity.names) named.set(name.start, { name, entity });
  const starts = [...named.keys()].sort((a, b) => a - b);
  return {
    document,
    entities,
    morphology: language.morphology,
    sentences: sentences.map((sentence, index) => {
      const inside = starts.filter((start) => sentence.start <= start && start < sentence.end).map((start) => named.get(start)!);
      const masks: Mask[] = inside.map(({ name }) => ({ start: name.start, end: name.end, as: name.mask }));
      const words = language.parse(sentence, masks);
      const children: number[][] = words.map(() => []);
      words.forEach((word, i) => { if (word.head >= 0) children[word.head]!.push(i); });
      return { start: sentence.start, end: sentence.end, index, words, children, names: words.map((word) => named.get(word.start)) };
    }),
  };
}
