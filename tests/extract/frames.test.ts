import { describe, expect, test } from '@jest/globals';
import { extract } from '../../src/extract/index.js';
import { FRAMES } from '../../src/extract/frames/index.js';
import { loadLanguage } from '../../src/language/index.js';
import type { Claim } from '../../src/model/index.js';

const language = loadLanguage();

const claimsOf = (text: string): Claim[] => extract({ name: 'example', text, source: 'example' }, language);

function shown({ subject, object, product, status }: Claim): string {
  return [subject.name, '→', object?.name ?? '–', ...(product ? [`[${product}]`] : []), ...(status ? [status] : [])].join(' ');
}

describe.each(FRAMES.map((frame) => [frame.name, frame] as const))('frame %s', (name, { example: [sentence, ...claims], counterexample, reason }) => {
  test('says why', () => {
    expect(reason).toMatch(/\S+ \S+/);
  });

  test('reads its example', () => {
    expect(claimsOf(sentence).filter(({ rule }) => rule === name).map(shown).sort()).toEqual([...claims].sort());
  });

  test('leaves its counterexample alone', () => {
    expect(claimsOf(counterexample).filter(({ rule }) => rule === name)).toEqual([]);
  });
});

test('frames have names of their own', () => {
  expect(new Set(FRAMES.map(({ name }) => name)).size).toBe(FRAMES.length);
});
