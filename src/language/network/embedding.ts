import { shape } from './shape.js';
import type { Tensors } from '../safetensors.js';
import type { Substitutes } from './substitutes.js';
import type { Vocabulary } from './vocabulary.js';

/** Numbers in the vector of a word, and in that of its shape. */
export const WORD_SIZE = 300;
export const SHAPE_SIZE = 30;

const PIECES = 100;
const CENTROIDS = 256;
const PIECE = WORD_SIZE / PIECES;
const KEPT_KEYS = 50_000;

/** Word vectors, product-quantised: a word is a row of 100 bytes, byte q choosing one of 256 pieces of three numbers. */
export class Embedding {
  private readonly indexes: Uint8Array;
  private readonly codes: Float32Array;
  private readonly shapeIds: ReadonlyMap<string, number>;
  private readonly keys = new Map<string, number>();

  /** @param substitutes without them all words that the vocabulary lacks have one vector */
  constructor(
    navec: Tensors, private readonly vocabulary: Vocabulary, shapes: readonly string[], private readonly substitutes?: Substitutes,
  ) {
    this.indexes = navec.uint8('indexes');
    this.codes = navec.float32('codes');
    this.shapeIds = new Map(shapes.map((name, id) => [name, id]));
  }

  /** One number for a token's word and shape together: all that the networks see of it. With or without substitutes, a key is one vector. */
  key(token: string): number {
    let key = this.keys.get(token);
    if (key === undefined) {
      key = this.wordId(token) * this.shapeIds.size + this.shapeIds.get(shape(token))!;
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
  private wordId(token: string): number {
    const word = token.toLowerCase();
    return this.vocabulary.find(word) ?? this.substituteId(word, token) ?? this.vocabulary.size;
  }

  /** Acronyms are not inflected, so no ending tells what they are like. */
  private substituteId(word: string, token: string): number | undefined {
    if (!this.substitutes || token === token.toUpperCase()) return undefined;
    const plain = this.vocabulary.find(word.replaceAll('ё', 'е'));
    if (plain !== undefined) return plain;
    const substitute = this.substitutes.find(word);
    return substitute === undefined ? undefined : this.vocabulary.find(substitute);
  }
}
