import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { build } from '../../src/language/kernel/build.mjs';
import { Kernel } from '../../src/language/kernel/kernel.js';

const filled = (length: number, step: number): Float32Array => Float32Array.from({ length }, (_, i) => ((i * step) % 17) - 8);

describe('the kernel', () => {
  test('is what its source compiles to', async () => {
    expect(await build()).toBe(readFileSync('src/language/kernel/kernel-binary.ts', 'utf8'));
  });

  test.each([[1, 1, 1], [4, 3, 8], [5, 7, 9], [11, 30, 20]])('multiplies %d rows of %d numbers by %d columns', (rows, inner, columns) => {
    const kernel = new Kernel(100_000);
    const [input, weights, bias] = [filled(rows * inner, 5), filled(inner * columns, 3), filled(columns, 2)];
    const linear = kernel.linear(inner, columns, (row, column) => weights[row * columns + column]!, bias);
    const output = kernel.allocate(rows * linear.columns);
    kernel.multiply(kernel.place(input).offset, inner, rows, linear, output.offset);
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++) {
        const products = Array.from({ length: inner }, (_, k) => input[i * inner + k]! * weights[k * columns + j]!);
        expect(output.values[i * linear.columns + j]).toBe(products.reduce((a, b) => a + b, bias[j]!));
      }
    }
  });

  test('rectifies, scales and shifts', () => {
    const kernel = new Kernel(1000);
    const x = kernel.place(Float32Array.of(-2, 3, 0, 1, 5, -1, 2, -4));
    kernel.activate(x.offset, 2, 4, kernel.place(Float32Array.of(1, 2, 3, 4)), kernel.place(Float32Array.of(10, 20, 30, 40)));
    expect([...x.values]).toEqual([10, 26, 30, 44, 15, 20, 36, 40]);
  });

  test('sums the taps of neighbours', () => {
    const kernel = new Kernel(1000);
    const zeros = kernel.allocate(12);
    const rows = [1, 100].map((size) => kernel.place(Float32Array.from({ length: 12 }, (_, i) => size * (1 + Math.floor(i / 4)))));
    const pointers = kernel.allocateAddresses(4);
    pointers.values.set([zeros.offset, rows[0]!.offset, rows[1]!.offset, zeros.offset]);
    const output = kernel.allocate(8);
    kernel.gather(pointers.offset, 0, 2, 4, kernel.place(Float32Array.of(0.5, 0.5, 0.5, 0.5)), output.offset);
    expect([...output.values]).toEqual([302.5, 302.5, 302.5, 302.5, 201.5, 201.5, 201.5, 201.5]);
  });
});
