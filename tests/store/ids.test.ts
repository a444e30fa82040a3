import { describe, expect, test } from '@jest/globals';
import { edgeEnds, edgeId, fixesStem, nameKey, productId, stemOf } from '../../src/store/ids.js';

describe('key of a name', () => {
  test.each([
    ['«Ёлка»', 'елка'], ['  АО   "ЁЛКА"\n', 'ао елка'], ['Елка — Сервис', 'елка - сервис'], ['„Ёлка“', 'елка'], ["О'Нил", 'онил'],
    ['и\u0306', 'й'], ['', ''],
  ])('of %j is %j', (name, key) => {
    expect(nameKey(name)).toBe(key);
    expect(nameKey(key)).toBe(key);
  });

  test('has a stem of three characters, whole even outside the basic plane', () => {
    expect(stemOf('завод')).toBe('зав');
    expect(stemOf('🚀🚀🚀🚀')).toBe('🚀🚀🚀');
    expect(stemOf('1с')).toBe('1с');
    expect([fixesStem('1с'), fixesStem('зав'), fixesStem('🚀🚀')]).toEqual([false, true, false]);
  });
});

describe('ids', () => {
  test('of edges tell type and ends apart, and order', () => {
    const ids = [edgeId('SUPPLIES', 'a', 'b'), edgeId('SUPPLIES', 'b', 'a'), edgeId('PART_OF', 'a', 'b'), edgeId('SUPPLIES', 'a', 'bc'), edgeId('SUPPLIES', 'ab', 'c')];
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids[0]).toMatch(/^[0-9a-f]{32}$/);
  });

  test('of symmetric edges do not tell the order', () => {
    expect(edgeId('COOPERATES_WITH', 'a', 'b')).toBe(edgeId('COOPERATES_WITH', 'b', 'a'));
    expect(edgeEnds('COOPERATES_WITH', 'b', 'a')).toEqual(['a', 'b']);
    expect(edgeEnds('SUPPLIES', 'b', 'a')).toEqual(['b', 'a']);
  });

  test('of products are the same for every spelling', () => {
    expect(productId('Ёмкости «Б»')).toBe(productId('емкости б'));
    expect(productId('валы')).not.toBe(productId('вал'));
  });
});
