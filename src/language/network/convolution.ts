import type { Block, Kernel, Linear } from '../kernel/kernel.js';
import type { Tensors } from '../safetensors.js';

/** Outputs of each layer for one token. */
export const FILTERS = [256, 128, 64] as const;
/** Neighbours that a layer sees: the token before, the token itself, the token after. */
export const TAPS = 3;
export const HIDDEN = FILTERS[2];

interface Norm {
  readonly scale: Block;
  readonly shift: Block;
}

/** The three convolutions of one network; each rectifies its sums, then scales and shifts them (batch normalisation). */
export class ConvolutionLayers {
  private readonly bias: Block;
  private readonly second: Linear;
  private readonly third: Linear;
  private readonly norms: readonly [Norm, Norm, Norm];

  /** @param buffers one a layer, with a row of zeros before the first token's and room for another after the last's */
  constructor(private readonly kernel: Kernel, tensors: Tensors, private readonly buffers: readonly Block[]) {
    this.bias = kernel.place(tensors.float32('encoder.layers.0.conv.bias'));
    this.second = convolution(kernel, tensors, 1);
    this.third = convolution(kernel, tensors, 2);
    this.norms = [norm(kernel, tensors, 0), norm(kernel, tensors, 1), norm(kernel, tensors, 2)];
  }

  /**
   * @param products addresses of the tokens' rows in the first layer, as the kernel's `gather` wants them
   * @param offset bytes from such an address to this network's part
   * @returns the address of the first token's hidden vector; rows of HIDDEN numbers, the row before them free for use
   */
  run(products: number, offset: number, tokens: number): number {
    const [first, second, third] = this.buffers.map((buffer, layer) => buffer.offset + FILTERS[layer]! * 4) as [number, number, number];
    this.kernel.gather(products, offset, tokens, FILTERS[0], this.bias, first);
    this.finish(0, tokens, first);
    this.kernel.multiply(this.buffers[0]!.offset, FILTERS[0], tokens, this.second, second);
    this.finish(1, tokens, second);
    this.kernel.multiply(this.buffers[1]!.offset, FILTERS[1], tokens, this.third, third);
    this.finish(2, tokens, third);
    return third;
  }

  private finish(layer: 0 | 1 | 2, tokens: number, output: number): void {
    const width = FILTERS[layer];
    this.kernel.activate(output, tokens, width, this.norms[layer].scale, this.norms[layer].shift);
    this.buffers[layer]!.values.fill(0, (tokens + 1) * width, (tokens + 2) * width);
  }
}

function convolution(kernel: Kernel, tensors: Tensors, layer: 1 | 2): Linear {
  const inputs = FILTERS[layer - 1]!;
  const weights = tensors.float32(`encoder.layers.${layer}.conv.weight`);
  const bias = tensors.float32(`encoder.layers.${layer}.conv.bias`);
  return kernel.linear(TAPS * inputs, FILTERS[layer], (row, filter) => {
    const tap = Math.floor(row / inputs);
    return weights[(filter * inputs + (row - tap * inputs)) * TAPS + tap]!;
  }, bias);
}

function norm(kernel: Kernel, tensors: Tensors, layer: number): Norm {
  const [weight, bias, mean, std] = ['weight', 'bias', 'mean', 'std'].map((part) => tensors.float32(`encoder.layers.${layer}.norm.${part}`));
  const scale = weight!.map((value, i) => value / std![i]!);
  return { scale: kernel.place(scale), shift: kernel.place(bias!.map((value, i) => value - mean![i]! * scale[i]!)) };
}
