import type { Token } from '../../model/span.js';
import { HIDDEN } from './convolution.js';
import { MAX_TOKENS } from './encoder.js';
import type { Encoder } from './encoder.js';
import type { Block, Kernel, Linear } from '../kernel/kernel.js';
import type { Tensors } from '../safetensors.js';
import type { NameSpan } from '../types.js';

/** Finds names: the network scores BIO labels token by token, a linear-chain CRF chooses the best row of them. */
export class NameRecogniser {
  private readonly labels: readonly string[];
  private readonly projection: Linear;
  private readonly transitions: Float32Array;
  private readonly emissions: Block;

  constructor(private readonly kernel: Kernel, private readonly encoder: Encoder, private readonly network: number, tensors: Tensors) {
    this.labels = tensors.list('labels');
    const weights = tensors.float32('head.proj.weight');
    const count = this.labels.length;
    this.projection = kernel.linear(HIDDEN, count, (row, column) => weights[row * count + column]!, tensors.float32('head.proj.bias'));
    this.transitions = tensors.float32('head.crf.transitions');
    this.emissions = kernel.allocate(MAX_TOKENS * this.projection.columns);
  }

  /** Names among at most MAX_TOKENS tokens. */
  names(tokens: readonly Token[]): NameSpan[] {
    const hidden = this.encoder.encode(this.network, tokens.map(({ text }) => text));
    this.kernel.multiply(hidden, HIDDEN, tokens.length, this.projection, this.emissions.offset);
    const path = viterbi(this.emissions.values, this.transitions, tokens.length, this.labels.length);
    return joinLabels(tokens, path.map((label) => this.labels[label]!));
  }
}

/** The row of labels with the highest sum of emissions [tokens × labels] and transitions [labels × labels]. */
export function viterbi(emissions: Float32Array, transitions: Float32Array, tokens: number, labels: number): number[] {
  let scores = emissions.slice(0, labels);
  const back = new Uint8Array(tokens * labels);
  for (let token = 1; token < tokens; token++) {
    const next = new Float32Array(labels).fill(-Infinity);
    for (let to = 0; to < labels; to++) {
      for (let from = 0; from < labels; from++) {
        const score = scores[from]! + transitions[from * labels + to]! + emissions[token * labels + to]!;
        if (score <= next[to]!) continue;
        next[to] = score;
        back[token * labels + to] = from;
      }
    }
    scores = next;
  }
  let label = scores.indexOf(Math.max(...scores));
  const path = [label];
  for (let token = tokens - 1; token > 0; token--) path.push((label = back[token * labels + label]!));
  return path.reverse();
}

/** B- opens a name, I- continues the open one whatever its kind, O closes it; I- without an open name is nothing. */
function joinLabels(tokens: readonly Token[], labels: readonly string[]): NameSpan[] {
  const names: { start: number; end: number; kind: NameSpan['kind'] }[] = [];
  let open = false;
  labels.forEach((label, i) => {
    const { start, end } = tokens[i]!;
    if (label.startsWith('B-')) names.push({ start, end, kind: label.slice(2) as NameSpan['kind'] });
    else if (open && label.startsWith('I-')) names.at(-1)!.end = end;
    open = label.startsWith('B-') || (open && label.startsWith('I-'));
  });
  return names;
}
