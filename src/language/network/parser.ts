import { HIDDEN } from './convolution.js';
import { MAX_TOKENS } from './encoder.js';
import { pack, padded } from '../kernel/kernel.js';
import type { Encoder } from './encoder.js';
import type { Block, Kernel, Linear } from '../kernel/kernel.js';
import type { Tensors } from '../safetensors.js';

const SIZE = 32;
const ROWS = MAX_TOKENS + 1;

/** Scores in rows of `stride` numbers, one row a token. Valid until the parser's next call. */
export interface Scores {
  readonly values: Float32Array;
  readonly stride: number;
  readonly tokens: number;
}

/** Scores pairs of two hidden vectors by a bilinear form over a small projection of each. */
interface Biaffine {
  readonly left: Linear;
  readonly right: Linear;
  readonly form: Linear;
  /** Stands for the sentence's root. */
  readonly root: Float32Array;
}

/** A dependency parser: scores heads, then, for the heads that were chosen, relations. */
export class Parser {
  readonly relations: readonly string[];
  private readonly head: Biaffine;
  private readonly relation: Biaffine;
  private readonly left: Block;
  private readonly right: Block;
  private readonly product: Block;
  private readonly candidates: Linear;
  private readonly scores: Block;
  private readonly chosen: Block;
  private readonly ones: Block;
  private readonly zeros: Block;

  constructor(private readonly kernel: Kernel, private readonly encoder: Encoder, private readonly network: number, tensors: Tensors) {
    this.relations = tensors.list('labels');
    this.head = biaffine(kernel, tensors, 'head', SIZE);
    this.relation = biaffine(kernel, tensors, 'rel', SIZE * this.relations.length);
    this.left = kernel.allocate(ROWS * SIZE);
    this.right = kernel.allocate(ROWS * SIZE);
    this.product = kernel.allocate(ROWS * this.relation.form.columns);
    this.candidates = kernel.linear(SIZE, ROWS, () => 0);
    this.scores = kernel.allocate(ROWS * this.candidates.columns);
    this.chosen = kernel.allocate(ROWS * HIDDEN);
    this.ones = kernel.place(new Float32Array(SIZE).fill(1));
    this.zeros = kernel.place(new Float32Array(SIZE));
  }

  /** Scores of every head for every token: column 0 is the root, column i the token i - 1. At most MAX_TOKENS tokens. */
  scoreHeads(tokens: readonly string[]): Scores {
    const { kernel, head, product, candidates } = this;
    const rows = tokens.length + 1;
    const withRoot = this.encoder.encode(this.network, tokens) - HIDDEN * 4;
    kernel.write(withRoot, head.root);
    this.project(head.left, withRoot, rows, this.left);
    this.project(head.right, withRoot, rows, this.right);
    kernel.multiply(this.left.offset, SIZE, rows, head.form, product.offset);
    pack(candidates.weights.values, SIZE, rows, (row, column) => this.right.values[column * SIZE + row]!);
    const stride = padded(rows);
    kernel.multiply(product.offset + SIZE * 4, SIZE, tokens.length, { ...candidates, columns: stride }, this.scores.offset);
    return { values: this.scores.values, stride, tokens: tokens.length };
  }

  /** Scores of every relation for every token of the last sentence, given the token's head: 0 for the root, i for token i - 1. */
  scoreRelations(heads: readonly number[]): Scores {
    const { kernel, relation, left, right, product } = this;
    const hidden = this.encoder.last;
    heads.forEach((head, i) => {
      const vector = head === 0 ? relation.root : kernel.read(hidden + (head - 1) * HIDDEN * 4, HIDDEN);
      this.chosen.values.set(vector, i * HIDDEN);
    });
    this.project(relation.left, this.chosen.offset, heads.length, left);
    this.project(relation.right, hidden, heads.length, right);
    kernel.multiply(left.offset, SIZE, heads.length, relation.form, product.offset);
    const stride = this.relations.length;
    for (let i = 0; i < heads.length * stride; i++) {
      this.scores.values[i] = dot(product.values, i * SIZE, right.values, Math.floor(i / stride) * SIZE);
    }
    return { values: this.scores.values, stride, tokens: heads.length };
  }

  private project(linear: Linear, input: number, rows: number, output: Block): void {
    this.kernel.multiply(input, HIDDEN, rows, linear, output.offset);
    this.kernel.activate(output.offset, rows, SIZE, this.ones, this.zeros);
  }
}

function biaffine(kernel: Kernel, tensors: Tensors, part: 'head' | 'rel', columns: number): Biaffine {
  const linear = (name: string, inner: number, width: number, bias?: Float32Array): Linear => {
    const weights = tensors.float32(name);
    return kernel.linear(inner, width, (row, column) => weights[row * width + column]!, bias);
  };
  const projection = (side: 'head' | 'tail'): Linear =>
    linear(`${part}.${side}.proj.weight`, HIDDEN, SIZE, tensors.float32(`${part}.${side}.proj.bias`));
  return {
    left: projection('head'), right: projection('tail'), form: linear(`${part}.kernel`, SIZE, columns), root: tensors.float32(`${part}.root`),
  };
}

function dot(a: Float32Array, fromA: number, b: Float32Array, fromB: number): number {
  let sum = 0;
  for (let i = 0; i < SIZE; i++) sum += a[fromA + i]! * b[fromB + i]!;
  return sum;
}
