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

/**
 * Which documents are of one origin: the same text with another headline or ending, or a report that quotes the other nearly
 * whole.
 * A document costs in proportion to itself and to those it shares word sequences with; the order they come in does not matter.
 */
export class Origins {
  private readonly sketches = new Map<string, Sketch>();
  private readonly holders = new Map<string, Set<string>>();
  private readonly reprints = new Map<string, Set<string>>();
  /** Documents whose origin may be another than when the changes were last taken. */
  private readonly touched = new Set<string>();
  private readonly published = new Map<string, string>();

  /** Takes in a document, in place of what it held before. */
  put(id: string, sketch: Sketch): void {
    this.remove(id);
    const others = new Set<string>();
    for (const passage of passagesOf(sketch)) {
      const holders = this.holders.get(passage) ?? new Set();
      for (const other of holders) others.add(other);
      this.holders.set(passage, holders.add(id));
    }
    this.sketches.set(id, sketch);
    const same = [...others].filter((other) => isReprint(sketch, this.sketches.get(other)!));
    this.reprints.set(id, new Set(same));
    for (const other of same) this.reprints.get(other)!.add(id);
    for (const one of [id, ...same]) this.touched.add(one);
  }

  remove(id: string): void {
    for (const passage of passagesOf(this.sketches.get(id) ?? new Set())) {
      const holders = this.holders.get(passage)!;
      holders.delete(id);
      if (holders.size === 0) this.holders.delete(passage);
    }
    for (const other of this.reprints.get(id) ?? []) {
      this.reprints.get(other)!.delete(id);
      this.touched.add(other);
    }
    this.sketches.delete(id);
    this.reprints.delete(id);
    this.touched.add(id);
  }

  /** Id that stands for the origin of a document: the least of those of one origin; its own where it is alone or unknown. */
  originOf(id: string): string {
    return leastOf(this.kinOf(id));
  }

  /** Documents that are of another origin than at the last call. Those seen for the first time are none. */
  takeChanges(): string[] {
    const changed: string[] = [];
    const settled = new Set<string>();
    for (const id of this.touched) {
      if (!this.sketches.has(id)) this.published.delete(id);
      if (settled.has(id) || !this.sketches.has(id)) continue;
      const kin = this.kinOf(id);
      const origin = leastOf(kin);
      for (const one of kin) {
        settled.add(one);
        if ((this.published.get(one) ?? origin) !== origin) changed.push(one);
        this.published.set(one, origin);
      }
    }
    this.touched.clear();
    return changed;
  }

  private kinOf(id: string): Set<string> {
    const found = new Set([id]);
    for (const one of found) for (const other of this.reprints.get(one) ?? []) found.add(other);
    return found;
  }
}

const leastOf = (ids: ReadonlySet<string>): string => [...ids].reduce((least, one) => (one < least ? one : least));

function isReprint(a: Sketch, b: Sketch): boolean {
  const [shorter, longer] = a.size <= b.size ? [a, b] : [b, a];
  if (shorter.size < LEAST || shorter.size <= SUBSTANCE * longer.size) return false;
  const shared = [...shorter].filter((hash) => longer.has(hash)).length;
  return shared >= QUOTED * shorter.size;
}
