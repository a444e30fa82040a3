import { describe, expect, test } from '@jest/globals';
import { Blocks, BoundedBlocks, bySound } from '../../src/resolve/blocks.js';
import { random, shuffled } from './world.js';

/** Keys are names themselves: a number and how it sounds. */
const soundOf = (key: string): string => key.replace(/^\d+ /, '');
const LARGE = [...Array.from({ length: 250 }, (_, i) => `${i} велома`), ...Array.from({ length: 250 }, (_, i) => `${i} ондатра`)];

function filled(keys: readonly string[]): BoundedBlocks {
  const blocks = new BoundedBlocks(new Blocks(), bySound(soundOf));
  for (const key of keys) blocks.add('block', key);
  return blocks;
}

const meetings = (blocks: BoundedBlocks, keys: readonly string[]): string[] => keys.map((key) => blocks.meeting('block', key).sort().join());

describe('a block', () => {
  test('lets all its members meet', () => {
    expect(filled(['1 велома', '1 ондатра']).meeting('block', '1 велома').sort()).toEqual(['1 велома', '1 ондатра']);
    expect(filled([]).meeting('block', '1 велома')).toEqual([]);
  });

  test('that is too large lets those meet that begin alike, and then those that sound alike', () => {
    const blocks = filled(LARGE);
    expect(blocks.meeting('block', '1 велома').sort()).toEqual(LARGE.slice(0, 250).sort());
    for (let i = 0; i < 100; i++) blocks.add('block', `${i} велопарк`);
    expect(blocks.meeting('block', '1 велопарк')).toHaveLength(100);
    expect(blocks.meeting('block', '1 велома')).toHaveLength(250);
  });

  test('of too many that sound alike lets none meet', () => {
    expect(filled(Array.from({ length: 301 }, (_, i) => `${i} велома`)).meeting('block', '1 велома')).toEqual([]);
  });

  test('tells whom it disturbs when it grows too large and when it shrinks', () => {
    const blocks = filled(LARGE.slice(0, 300));
    expect(blocks.takeDisturbed()).toEqual([]);
    blocks.add('block', LARGE[300]!);
    expect(new Set(blocks.takeDisturbed())).toEqual(new Set(LARGE.slice(0, 301)));
    blocks.remove('block', LARGE[300]!);
    expect(new Set(blocks.takeDisturbed())).toEqual(new Set(LARGE.slice(0, 300)));
  });

  test('does not depend on the order of coming and going', () => {
    const next = random(4);
    const left = shuffled(LARGE, next).slice(0, 320);
    for (let round = 0; round < 3; round++) {
      const blocks = filled(shuffled(LARGE, next));
      for (const key of shuffled(LARGE, next)) if (!left.includes(key)) blocks.remove('block', key);
      expect(meetings(blocks, left)).toEqual(meetings(filled(left), left));
    }
  });
});
