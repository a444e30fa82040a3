import { createHash } from 'node:crypto';
import { wordsOf } from './spelling.js';

/** Words in a row that texts of two origins hardly share. */
const SHINGLE = 5;
/** One shingle in so many is kept, the same ones in every text. */
const SAMPLED = 8;
/** Share of the shorter text that the other must hold. */
const QUOTED = 0.8;
/**
 * Share of the longer text that the shorter must be: a digest that quotes many reports whole does not make them one, since of
 * texts that have nothing in common at most one can be more than half of it.
 */
const SUBSTANCE = 0.5;
/** Kept shingles below which a text is too short to judge: about 50 words. */
const LEAST = 6;

/** Sampled word sequences by which two documents find each other: of each the least, which reprints hardly miss. */
const PASSAGES = 8;

export type Sketch = ReadonlySet<number>;

/** The sampled word sequences of a text, each as a number. */
export function sketchOf(text: string): Sketch {
  const words = wordsOf(text);
  const sketch = new Set<number>();
  for (let at = 0; at + SHINGLE <= words.length; at++) {
    const hash = createHash('md5').update(words.slice(at, at + SHINGLE).join(' ')).digest().readUInt32LE();
    if (hash % SAMPLED === 0) sketch.add(hash);
  }
  return sketch;
}

/** As text, the same for the same sketch. */
export const encodeSketch = (sketch: Sketch): string => Buffer.from(Uint32Array.from(sketch).sort().buffer).toString('base64');

export function decodeSketch(text: string): Sketch {
  const bytes = Buffer.from(text, 'base64');
  return new Set(Array.from({ length: bytes.length / 4 }, (_, i) => bytes.readUInt32LE(4 * i)));
}

/** What a document shares with its reprints; nothing for a text too short to judge. */
export const passagesOf = (sketch: Sketch): string[] =>
  sketch.size < LEAST ? [] : [...Uint32Array.from(sketch).sort().subarray(0, PASSAGES)].map(String);

/** Whether two texts are one, with another headline or ending, or the one quotes the other nearly whole. */
export function isReprint(a: Sketch, b: Sketch): boolean {
  const [shorter, longer] = a.size <= b.size ? [a, b] : [b, a];
  if (shorter.size < LEAST || shorter.size <= SUBSTANCE * longer.size) return false;
  const shared = [...shorter].filter((hash) => longer.has(hash)).length;
  return shared >= QUOTED * shorter.size;
}
