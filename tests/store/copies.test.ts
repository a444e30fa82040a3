import { describe, expect, test } from '@jest/globals';
import { change, originalOf, type Copy } from '../../src/store/copies.js';

const copy = (id: string, date?: string): Copy => ({ id, name: id, fingerprint: 'f', ...(date && { date }) });

describe('the original copy', () => {
  test('is the earliest published; undated ones come last, then the source decides', () => {
    expect(originalOf([copy('a'), copy('b', '2021'), copy('c', '2020-05')])?.id).toBe('c');
    expect(originalOf([copy('b', '2020'), copy('a', '2020')])?.id).toBe('a');
    expect(originalOf([copy('b'), copy('a')])?.id).toBe('a');
    expect(originalOf([])).toBeUndefined();
  });
});

describe('a change of copies', () => {
  const outcome = (before: Copy[], leaving: string[], coming: Copy[] = []): string =>
    change({ id: 'd', copies: before }, new Set(leaving), coming).outcome;

  test('leaves nothing when the last copy leaves', () => {
    expect(outcome([copy('a')], ['a'])).toBe('gone');
  });

  test('has the copy read that comes first', () => {
    expect(outcome([], [], [copy('a')])).toBe('read');
    expect(outcome([copy('b')], [], [copy('a')])).toBe('read');
    expect(outcome([copy('a')], ['a'], [copy('a')])).toBe('read');
  });

  test('changes nothing when a later copy comes or leaves', () => {
    expect(outcome([copy('a')], [], [copy('b')])).toBe('unchanged');
    expect(outcome([copy('a'), copy('b')], ['b'])).toBe('unchanged');
  });

  test('asks for the new original to be read, unless the claims are what it says', () => {
    const isUnread = (fingerprint: string): boolean =>
      change({ id: 'd', fingerprint, copies: [copy('a'), copy('b')] }, new Set(['a']), []).isUnread;
    expect([isUnread('f'), isUnread('other')]).toEqual([false, true]);
  });

  test('describes the document anew when the original leaves, or comes again as a later one', () => {
    expect(outcome([copy('a'), copy('b')], ['a'])).toBe('described');
    expect(outcome([copy('a', '2019'), copy('b', '2020')], ['a'], [copy('a', '2021')])).toBe('described');
  });
});
