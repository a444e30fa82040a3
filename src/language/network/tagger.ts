import { HIDDEN } from './convolution.js';
import { MAX_TOKENS } from './encoder.js';
import type { Encoder } from './encoder.js';
import type { Block, Kernel, Linear } from '../kernel/kernel.js';
import type { Tensors } from '../safetensors.js';
import type { Features } from '../types.js';

export interface Tag {
  readonly pos: string;
  readonly feats: Features;
}

/** Parts of speech with their features: each token takes its best tag. */
export class Tagger {
  private readonly tags: readonly Tag[];
  private readonly projection: Linear;
  private readonly scores: Block;

  constructor(private readonly kernel: Kernel, private readonly encoder: Encoder, private readonly network: number, tensors: Tensors) {
    this.tags = tensors.list('labels').map(parseTag);
    const weights = tensors.float32('head.proj.weight');
    const count = this.tags.length;
    this.projection = kernel.linear(HIDDEN, count, (row, column) => weights[row * count + column]!, tensors.float32('head.proj.bias'));
    this.scores = kernel.allocate(MAX_TOKENS * this.projection.columns);
  }

  /** One tag for each of at most MAX_TOKENS tokens. */
  tag(tokens: readonly string[]): Tag[] {
    const hidden = this.encoder.encode(this.network, tokens);
    const { columns } = this.projection;
    this.kernel.multiply(hidden, HIDDEN, tokens.length, this.projection, this.scores.offset);
    return tokens.map((_, i) => this.tags[largest(this.scores.values, i * columns, i * columns + this.tags.length)]!);
  }
}

/** Place of the largest value from `start` up to `end`, counted from `start`; the first among equals. */
export function largest(values: Float32Array, start: number, end: number): number {
  let best = start;
  for (let i = start + 1; i < end; i++) if (values[i]! > values[best]!) best = i;
  return best - start;
}

/** 'NOUN|Case=Gen|Number=Sing' */
function parseTag(label: string): Tag {
  const [pos, ...feats] = label.split('|');
  return { pos: pos!, feats: Object.fromEntries(feats.map((feat) => feat.split('=') as [string, string])) };
}
