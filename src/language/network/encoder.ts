import { SHAPE_SIZE, WORD_SIZE } from './embedding.js';
import { ConvolutionLayers, FILTERS, TAPS } from './convolution.js';
import type { Embedding } from './embedding.js';
import type { Block, Kernel, Linear } from '../kernel/kernel.js';
import type { Tensors } from '../safetensors.js';

/** Tokens that the networks read at once: longer sentences are read in windows. */
export const MAX_TOKENS = 256;

const ROW = TAPS * FILTERS[0];
const CACHED_ROWS = 8192;

/** Bytes of kernel memory that the encoder of `networks` networks and their heads need. */
export const encoderMemory = (networks: number): number => (CACHED_ROWS * ROW + 1_500_000) * networks * 4;

/**
 * The convolutions of all networks over one embedding. The first layer, two thirds of the work, is linear in each token's
 * vector, so its products are kept: a row for each word and shape, in a ring where new rows take the place of the oldest.
 */
export class Encoder {
  private readonly first: Linear;
  private readonly inputs: Block;
  private readonly rows: Block;
  private readonly zeros: Block;
  private readonly addresses: { readonly offset: number; readonly values: Uint32Array };
  private readonly rowOfKey = new Map<number, number>();
  private readonly keyOfRow = new Array<number>(CACHED_ROWS).fill(-1);
  private next = 0;
  /** What the last call of `encode` returned. */
  last = 0;
  private readonly networks: readonly ConvolutionLayers[];
  private readonly shapes: readonly Float32Array[];

  /** @param embeddings one a network; they differ only in how they read words that the vocabulary lacks */
  constructor(private readonly kernel: Kernel, private readonly embeddings: readonly Embedding[], tensors: readonly Tensors[]) {
    this.shapes = tensors.map((network) => network.float32('emb.shape.weight'));
    this.first = firstLayer(kernel, tensors);
    this.inputs = kernel.allocate(MAX_TOKENS * this.first.inner);
    this.rows = kernel.allocate(CACHED_ROWS * this.first.columns);
    this.zeros = kernel.allocate(this.first.columns);
    this.addresses = kernel.allocateAddresses(MAX_TOKENS + 2);
    const buffers = FILTERS.map((width) => kernel.allocate((MAX_TOKENS + 2) * width));
    this.networks = tensors.map((network) => new ConvolutionLayers(kernel, network, buffers));
  }

  /**
   * Runs one network over at most MAX_TOKENS tokens.
   * @returns the address of the first token's hidden vector, valid until the next call; the row before it is free for use
   */
  encode(network: number, tokens: readonly string[]): number {
    this.findRows(tokens.map((token) => this.embeddings[network]!.key(token)));
    this.last = this.networks[network]!.run(this.addresses.offset, network * ROW * 4, tokens.length);
    return this.last;
  }

  private findRows(keys: readonly number[]): void {
    if (this.next + keys.length > CACHED_ROWS) this.next = 0;
    const start = this.next;
    const address = (row: number): number => this.rows.offset + row * this.first.columns * 4;
    const { values } = this.addresses;
    values[0] = this.zeros.offset;
    keys.forEach((key, i) => {
      values[i + 1] = address(this.findRow(key, start, start + keys.length));
    });
    values[keys.length + 1] = this.zeros.offset;
    this.kernel.multiply(this.inputs.offset, this.first.inner, this.next - start, this.first, address(start));
  }

  /** The row of a key. Rows from `start` to `end` are being given out anew: those not yet given count as forgotten. */
  private findRow(key: number, start: number, end: number): number {
    const known = this.rowOfKey.get(key);
    if (known !== undefined && (known < this.next || known >= end)) return known;
    const row = this.next++;
    const forgotten = this.keyOfRow[row]!;
    if (this.rowOfKey.get(forgotten) === row) this.rowOfKey.delete(forgotten);
    this.keyOfRow[row] = key;
    this.rowOfKey.set(key, row);
    this.writeInput(key, (row - start) * this.first.inner);
    return row;
  }

  private writeInput(key: number, at: number): void {
    const embedding = this.embeddings[0]!;
    embedding.write(key, this.inputs.values, at);
    const shape = embedding.shapeOf(key) * SHAPE_SIZE;
    this.shapes.forEach((vectors, i) => {
      this.inputs.values.set(vectors.subarray(shape, shape + SHAPE_SIZE), at + WORD_SIZE + i * SHAPE_SIZE);
    });
  }
}

/** Input: a word's vector, then its shape's vector in each network. Output: for each network its three taps. */
function firstLayer(kernel: Kernel, tensors: readonly Tensors[]): Linear {
  const weights = tensors.map((network) => network.float32('encoder.layers.0.conv.weight'));
  const inner = WORD_SIZE + SHAPE_SIZE * tensors.length;
  return kernel.linear(inner, ROW * tensors.length, (row, column) => {
    const network = Math.floor(column / ROW);
    const input = row < WORD_SIZE ? row : row - network * SHAPE_SIZE;
    if (row >= WORD_SIZE && Math.floor((row - WORD_SIZE) / SHAPE_SIZE) !== network) return 0;
    const tap = Math.floor(column / FILTERS[0]) % TAPS;
    return weights[network]![((column % FILTERS[0]) * (WORD_SIZE + SHAPE_SIZE) + input) * TAPS + tap]!;
  });
}
