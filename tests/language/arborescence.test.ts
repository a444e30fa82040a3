import { describe, expect, test } from '@jest/globals';
import { greedyHeads, treeHeads } from '../../src/language/network/arborescence.js';
import type { Scores } from '../../src/language/network/parser.js';

const scoresOf = (rows: readonly (readonly number[])[]): Scores => ({
  values: Float32Array.from(rows.flat()), stride: rows[0]!.length, tokens: rows.length,
});

const total = (rows: readonly (readonly number[])[], heads: readonly number[]): number =>
  heads.reduce((sum, head, token) => sum + rows[token]![head]!, 0);

const isTree = (heads: readonly number[]): boolean =>
  heads.filter((head) => head === 0).length === 1 && heads.every((_, token) => reachesRoot(heads, token + 1));

function reachesRoot(heads: readonly number[], node: number): boolean {
  for (let steps = 0; node !== 0 && steps <= heads.length; steps++) node = heads[node - 1]!;
  return node === 0;
}

/** Every tree over `tokens` tokens. */
function trees(tokens: number): number[][] {
  let rows: number[][] = [[]];
  for (let token = 0; token < tokens; token++) rows = rows.flatMap((row) => Array.from({ length: tokens + 1 }, (_, head) => [...row, head]));
  return rows.filter(isTree);
}

/** Numbers from 0 to 9, the same each time. */
function* digits(): Generator<number, never> {
  for (let state = 7; ;) yield (state = (state * 16_807) % 2_147_483_647) % 10;
}

describe('treeHeads', () => {
  test('keeps the greedy choice where it is a tree', () => {
    const scores = scoresOf([[0, 0, 9, 0], [9, 0, 0, 0], [0, 0, 9, 0]]);
    expect(treeHeads(scores)).toEqual([2, 0, 2]);
    expect(greedyHeads(scores)).toEqual([2, 0, 2]);
  });

  test('breaks a cycle where it costs least', () => {
    expect(treeHeads(scoresOf([[3, 0, 9], [1, 9, 0]]))).toEqual([0, 1]);
  });

  test('lets one token alone be the root', () => {
    expect(treeHeads(scoresOf([[9, 0, 1], [8, 2, 0]]))).toEqual([0, 1]);
  });

  test('prefers the nearer of heads that score alike', () => {
    expect(treeHeads(scoresOf([[9, 0, 0, 0, 0], [1, 9, 0, 0, 0], [0, 9, 0, 0, 0], [0, 9, 9, 9, 0]]))).toEqual([0, 1, 1, 3]);
  });

  test.each([1, 2, 3, 4, 5])('finds the best of all trees over %d tokens', (tokens) => {
    const random = digits();
    const all = trees(tokens);
    for (let round = 0; round < 100; round++) {
      const rows = Array.from({ length: tokens }, () => Array.from({ length: tokens + 1 }, () => random.next().value));
      const heads = treeHeads(scoresOf(rows));
      expect(isTree(heads)).toBe(true);
      expect(total(rows, heads)).toBe(Math.max(...all.map((tree) => total(rows, tree))));
    }
  });
});
