import { describe, expect, test } from '@jest/globals';
import { Origins, sketchOf } from '../../src/resolve/index.js';
import { random, shuffled } from './world.js';

const WORDS = ['завод', 'комбинат', 'поставил', 'насосы', 'шпиндели', 'область', 'губернатор', 'договор', 'сообщил', 'линия', 'станок', 'год', 'рублей', 'цех'];

/** A text that has next to nothing in common with that of another seed. */
function textOf(seed: number, words: number): string {
  const next = random(seed);
  return Array.from({ length: words }, () => WORDS[Math.floor(next() * WORDS.length)]).join(' ');
}

const report = textOf(1, 400);

function originsOf(texts: Readonly<Record<string, string>>): Origins {
  const origins = new Origins();
  for (const [id, text] of Object.entries(texts)) origins.put(id, sketchOf(text));
  return origins;
}

describe('one origin', () => {
  test.each([
    ['another headline and ending', `Новость дня. ${report} Подпишитесь на канал.`],
    ['other quotation marks, case and spaces', `«${report.toUpperCase().replaceAll(' ', '  ')}»`],
    ['a report that adds its own words', `${report} ${textOf(2, 300)}`],
    ['some words changed', report.split(' ').map((word, i) => (i % 60 === 30 ? 'иначе' : word)).join(' ')],
  ])('%s', (_, text) => {
    expect(originsOf({ b: report, a: text }).originOf('b')).toBe('a');
  });
});

describe('origins of their own', () => {
  test.each([
    ['another text', textOf(2, 400)],
    ['a text that quotes a paragraph', `${report.split(' ').slice(0, 80).join(' ')} ${textOf(3, 400)}`],
    ['a digest of several', `${report} ${textOf(4, 400)} ${textOf(5, 400)}`],
  ])('%s', (_, text) => {
    expect(originsOf({ b: report, a: text }).originOf('b')).toBe('b');
  });

  test('a few words in common', () => {
    expect(originsOf({ a: 'Завод поставил насосы в срок.', b: 'Завод поставил насосы в срок.' }).originOf('b')).toBe('b');
  });
});

describe('order', () => {
  const texts = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`d${i}`, `${textOf(i % 4, 200)} ${textOf(100 + i, 20 * i)}`]));
  const expected = originsOf(texts);
  const origins = (of: Origins, ids: readonly string[]): string[] => ids.map((id) => of.originOf(id));

  test('of coming does not matter', () => {
    expect(new Set(origins(expected, Object.keys(texts))).size).toBeLessThan(12);
    for (let seed = 0; seed < 5; seed++) {
      const shuffledTexts = Object.fromEntries(shuffled(Object.entries(texts), random(seed)));
      expect(origins(originsOf(shuffledTexts), Object.keys(texts))).toEqual(origins(expected, Object.keys(texts)));
    }
  });
});
