import type { Document, Span } from '../model/index.js';
import type { Language, Mask, Morphology, Word } from '../language/index.js';
import { sentencesOf } from '../text/sentences.js';
import { maskOfName } from './masks.js';
import { parseWithInserts } from './parsing.js';
import { repaired } from './repairs.js';
import { unitsOf, type Unit } from './units.js';
import { findNames, linkNames, type DocumentEntity, type Name } from './names/index.js';

/** A parsed sentence, or a part of one that is parsed by itself, in which every name is one word. */
export interface ReadSentence extends Span {
  readonly index: number;
  /** It goes on from the one before, whose subject it may leave unsaid. */
  readonly continues: boolean;
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
  /** Names of its places by their lower case. */
  readonly places: ReadonlyMap<string, string>;
  readonly morphology: Morphology;
}

export function read(document: Document, language: Language): Reading {
  const sentences = sentencesOf(document.text);
  const starts = new Set(sentences.map(({ start }) => start));
  const entities = linkNames(document.text, findNames(document.text, sentences, language).filter((name) => !isOnlyCapital(document.text, name, starts)), language);
  const named = entities.flatMap((entity) => entity.names.map((name) => ({ name, entity }))).sort((a, b) => a.name.start - b.name.start);
  const read: ReadSentence[] = [];
  let next = 0;
  for (const sentence of sentences) {
    const inside = new Map<number, NamedWord>();
    const masks: Mask[] = [];
    for (; next < named.length && named[next]!.name.start < sentence.end; next++) {
      const mask = maskOfName(sentence, named[next]!.name, language.morphology);
      inside.set(mask.start, named[next]!);
      masks.push(mask);
    }
    for (const unit of unitsOf(sentence, masks, language.morphology)) read.push(readUnit(unit, read.length, masks, inside, language));
  }
  const places = new Map(entities.flatMap(({ kind, name: place }) => (kind === 'Place' ? [[place.toLowerCase(), place] as const] : [])));
  return { document, entities, places, morphology: language.morphology, sentences: read };
}

/** A capital that only opens the sentence names nothing: «Системы управления разработает институт». */
function isOnlyCapital(text: string, { start, end, kind, head }: Name, sentenceStarts: ReadonlySet<number>): boolean {
  if (kind !== 'Company' || head !== undefined || !/^[А-ЯЁ][а-яё]+(?:[ -][а-яё]+)+(?: «.+»)?$/u.test(text.slice(start, end))) return false;
  return sentenceStarts.has(start);
}

function readUnit({ sentence, continues, inserts }: Unit, index: number, masks: readonly Mask[], named: ReadonlyMap<number, NamedWord>, language: Language): ReadSentence {
  const parsed = parseWithInserts(sentence.tokens, inserts, masks, language);
  const names = parsed.map(({ start }) => named.get(start));
  const words = repaired(parsed, names, language.morphology);
  const children: number[][] = words.map(() => []);
  words.forEach((word, i) => { if (word.head >= 0) children[word.head]!.push(i); });
  return { start: sentence.start, end: sentence.end, index, continues, words, children, names };
}
