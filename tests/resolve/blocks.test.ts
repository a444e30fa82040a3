import { describe, expect, test } from '@jest/globals';
import { Blocks, BoundedBlocks, bySound, LARGEST } from '../../src/resolve/blocks.js';
import { random, shuffled } from './world.js';

/** Keys are names themselves: a number and how it sounds. */
const soundOf = (key: string): string => key.replace(/^\d+ /, '');
const MANY = LARGEST - 10;
const LARGE = [...Array.from({ length: MANY }, (_, i) => `${i} велома`), ...Array.from({ length: MANY }, (_, i) => `${i} ондатра`)];

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
    expect(blocks.meeting('block', '1 велома').sort()).toEqual(LARGE.slice(0, MANY).sort());
    for (let i = 0; i < 20; i++) blocks.add('block', `${i} велопарк`);
    expect(blocks.meeting('block', '1 велопарк')).toHaveLength(20);
    expect(blocks.meeting('block', '1 велома')).toHaveLength(MANY);
  });

  test('of too many that sound alike lets none meet', () => {
    expect(filled(Array.from({ length: LARGEST + 1 }, (_, i) => `${i} велома`)).meeting('block', '1 велома')).toEqual([]);
  });

  test('tells whom it disturbs when it grows too large and when it shrinks', () => {
    const blocks = filled(LARGE.slice(0, LARGEST));
    expect(blocks.takeDisturbed()).toEqual([]);
    blocks.add('block', LARGE[LARGEST]!);
    expect(new Set(blocks.takeDisturbed())).toEqual(new Set(LARGE.slice(0, LARGEST + 1)));
    blocks.remove('block', LARGE[LARGEST]!);
    expect(new Set(blocks.takeDisturbed())).toEqual(new Set(LARGE.slice(0, LARGEST)));
  });

  test('does not depend on the order of coming and going', () => {
    const next = random(4);
    const left = shuffled(LARGE, next).slice(0, LARGEST + 5);
    for (let round = 0; round < 3; round++) {
      const blocks = filled(shuffled(LARGE, next));
      for (const key of shuffled(LARGE, next)) if (!left.includes(key)) blocks.remove('block', key);
      expect(meetings(blocks, left)).toEqual(meetings(filled(left), left));
    }
  });
});
