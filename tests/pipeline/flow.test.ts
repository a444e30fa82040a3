import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { inBatches, mapInOrder } from '../../src/pipeline/flow.js';

async function* items(...values: readonly number[]): AsyncGenerator<number> {
  for (const value of values) yield await Promise.resolve(value);
}
async function* endless(): AsyncGenerator<number> {
  yield 1;
  yield 2;
  await new Promise(() => undefined);
}
async function all<Item>(from: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of from) found.push(item);
  return found;
}

const limits = (most: number, size = Infinity) => ({ items: most, size, sizeOf: (item: number) => item });
const inReverse = (value: number): Promise<number> => pause(40 - 10 * value, value);

describe('mapInOrder', () => {
  test('gives results in the order of their items, whichever is done first', async () => {
    expect(await all(mapInOrder(items(1, 2, 3), inReverse, limits(3)))).toEqual([1, 2, 3]);
  });

  test('takes no more items than the limits allow, by number and by size', async () => {
    for (const [limit, most] of [[limits(2), 2], [limits(9, 5), 3]] as const) {
      let [underway, peak] = [0, 0];
      const work = async (value: number): Promise<number> => {
        peak = Math.max(peak, underway += 1);
        await pause(5);
        underway -= 1;
        return value;
      };
      expect(await all(mapInOrder(items(2, 2, 2, 2, 2), work, limit))).toHaveLength(5);
      expect(peak).toBe(most);
    }
  });

  test('waits for its results to be taken', async () => {
    let begun = 0;
    const results = mapInOrder(items(1, 2, 3, 4, 5, 6), (value) => Promise.resolve(begun += value), limits(2));
    await results.next();
    await pause(20);
    expect(begun).toBeLessThan(1 + 2 + 3 + 4);
  });

  test('gives a result before the next item comes', async () => {
    const results = mapInOrder(endless(), (value) => Promise.resolve(value), limits(9));
    expect([await results.next(), await results.next()]).toMatchObject([{ value: 1 }, { value: 2 }]);
  });

  test('ends at the signal, whatever is under way', async () => {
    const stopping = new AbortController();
    const results = all(mapInOrder(endless(), (value) => (value === 1 ? Promise.resolve(1) : new Promise<number>(() => undefined)), limits(9), stopping.signal));
    await pause(20);
    stopping.abort();
    expect(await results).toEqual([1]);
  });

  test('fails where its work fails, in its turn', async () => {
    const results = mapInOrder(items(1, 2), (value) => (value === 2 ? Promise.reject(new Error('two')) : inReverse(value)), limits(9));
    expect(await results.next()).toMatchObject({ value: 1 });
    await expect(results.next()).rejects.toThrow('two');
  });
});

describe('inBatches', () => {
  test('fills batches', async () => {
    expect(await all(inBatches(items(1, 2, 3, 4, 5), ({ length }) => length === 2))).toEqual([[1, 2], [3, 4], [5]]);
  });

  test('does not wait long for the next item', async () => {
    expect(await inBatches(endless(), ({ length }) => length === 9).next()).toMatchObject({ value: [1, 2] });
  });
});
