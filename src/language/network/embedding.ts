import { shape } from './shape.js';
import type { Tensors } from '../safetensors.js';
import type { Vocabulary } from './vocabulary.js';

/** Numbers in the vector of a word, and in that of its shape. */
export const WORD_SIZE = 300;
export const SHAPE_SIZE = 30;

const PIECES = 100;
const CENTROIDS = 256;
const PIECE = WORD_SIZE / PIECES;
const KEPT_KEYS = 50_000;

/** Names a word with an embedding that can stand for a word without one. */
export type Substitute = (word: string) => string | undefined;

/** Word vectors, product-quantised: a word is a row of 100 bytes, byte q choosing one of 256 pieces of three numbers. */
export class Embedding {
  private readonly indexes: Uint8Array;
  private readonly codes: Float32Array;
  private readonly shapeIds: ReadonlyMap<string, number>;
  private readonly keys = new Map<string, number>();

  constructor(
    navec: Tensors, private readonly vocabulary: Vocabulary, shapes: readonly string[], private readonly substitute?: Substitute,
  ) {
    this.indexes = navec.uint8('indexes');
    this.codes = navec.float32('codes');
    this.shapeIds = new Map(shapes.map((name, id) => [name, id]));
  }

  /** One number for a token's word and shape together: all that the networks see of it. */
  key(token: string): number {
    let key = this.keys.get(token);
    if (key === undefined) {
      key = this.wordId(token.toLowerCase()) * this.shapeIds.size + this.shapeIds.get(shape(token))!;
      if (this.keys.size >= KEPT_KEYS) this.keys.clear();
      this.keys.set(token, key);
    }
    return key;
  }

  shapeOf(key: number): number {
    return key % this.shapeIds.size;
  }

  /** Writes the vector of the key's word into `into` from `at`. */
  write(key: number, into: Float32Array, at: number): void {
    const row = Math.floor(key / this.shapeIds.size) * PIECES;
    for (let q = 0; q < PIECES; q++) {
      const code = (q * CENTROIDS + this.indexes[row + q]!) * PIECE;
      for (let i = 0; i < PIECE; i++) into[at++] = this.codes[code + i]!;
    }
  }

  /** The row after the last word's is the vector of every unknown word. */
  private wordId(word: string): number {
    const { vocabulary } = this;
    const known = vocabulary.find(word);
    if (known !== undefined) return known;
    const other = this.substitute?.(word);
    return (other === undefined ? undefined : vocabulary.find(other)) ?? vocabulary.size;
  }
}
