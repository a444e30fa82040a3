import { KERNEL } from './kernel-binary.js';

/** What this file uses of the global WebAssembly, which the compiler knows only together with all of the browser. */
interface WebAssemblyApi {
  readonly Memory: new (pages: { initial: number; maximum: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (binary: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
}

interface Exports {
  multiply(a: number, stride: number, rows: number, b: number, inner: number, columns: number, bias: number, c: number): void;
  activate(x: number, rows: number, columns: number, scale: number, shift: number): void;
  gather(pointers: number, offset: number, rows: number, columns: number, bias: number, out: number): void;
}

/** Numbers in the kernel's memory; `offset` is their address in bytes. */
export interface Block {
  readonly offset: number;
  readonly values: Float32Array;
}

/** A linear map in the kernel's layout: [inner × columns], columns padded with zeros to a multiple of eight. */
export interface Linear {
  readonly inner: number;
  readonly columns: number;
  readonly weights: Block;
  readonly bias: Block;
}

const PAGE = 65_536;
const PANEL = 8;

/** The next multiple of eight. */
export const padded = (columns: number): number => Math.ceil(columns / PANEL) * PANEL;

/** WebAssembly SIMD products of float32 matrices, and the memory that holds them. */
export class Kernel {
  private readonly memory: { readonly buffer: ArrayBuffer };
  private readonly exports: Exports;
  private used = PAGE;

  /** @param capacity bytes of memory: fixed, so that views stay valid; untouched pages cost nothing */
  constructor(capacity: number) {
    const pages = Math.ceil(capacity / PAGE) + 1;
    const { WebAssembly } = globalThis as unknown as { readonly WebAssembly: WebAssemblyApi };
    this.memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
    const module = new WebAssembly.Module(Buffer.from(KERNEL, 'base64'));
    this.exports = new WebAssembly.Instance(module, { env: { memory: this.memory } }).exports as Exports;
  }

  allocate(length: number): Block {
    const offset = this.used;
    this.used += Math.ceil((length * 4) / 16) * 16;
    return { offset, values: new Float32Array(this.memory.buffer, offset, length) };
  }

  /** A block of unsigned integers, for addresses. */
  allocateAddresses(length: number): { readonly offset: number; readonly values: Uint32Array } {
    const { offset } = this.allocate(length);
    return { offset, values: new Uint32Array(this.memory.buffer, offset, length) };
  }

  read(address: number, length: number): Float32Array {
    return new Float32Array(this.memory.buffer, address, length);
  }

  write(address: number, values: Float32Array): void {
    this.read(address, values.length).set(values);
  }

  /** Allocates a copy. */
  place(values: Float32Array): Block {
    const block = this.allocate(padded(values.length));
    block.values.set(values);
    return block;
  }

  /** @param at the weight at a row (input) and column (output) */
  linear(inner: number, columns: number, at: (row: number, column: number) => number, bias?: Float32Array): Linear {
    const width = padded(columns);
    const linear = { inner, columns: width, weights: this.allocate(inner * width), bias: this.allocate(width) };
    if (bias) linear.bias.values.set(bias);
    pack(linear.weights.values, inner, columns, at);
    return linear;
  }

  /** output[rows × columns] = input · linear, where the input's rows start `stride` numbers apart at address `input`. */
  multiply(input: number, stride: number, rows: number, linear: Linear, output: number): void {
    const { inner, columns, weights, bias } = linear;
    this.exports.multiply(input, stride, rows, weights.offset, inner, columns, bias.offset, output);
  }

  activate(x: number, rows: number, columns: number, scale: Block, shift: Block): void {
    this.exports.activate(x, rows, columns, scale.offset, shift.offset);
  }

  gather(pointers: number, offset: number, rows: number, columns: number, bias: Block, output: number): void {
    this.exports.gather(pointers, offset, rows, columns, bias.offset, output);
  }
}

/** Lays a matrix out in panels of eight columns; columns that complete the last panel are left as they are. */
export function pack(into: Float32Array, inner: number, columns: number, at: (row: number, column: number) => number): void {
  for (let column = 0; column < columns; column++) {
    const start = (column - (column % PANEL)) * inner + (column % PANEL);
    for (let row = 0; row < inner; row++) into[start + row * PANEL] = at(row, column);
  }
}
