import { describe, expect, test } from '@jest/globals';
import { electedKind, electedNames, NO_VOTES, searchKeys, vote, type Naming } from '../../src/store/names.js';

const naming = (name: string, aliases: readonly string[] = [], kind: Naming['kind'] = 'Company'): Naming => ({ kind, name, aliases, known: [], claims: 2 });
const all = (...namings: Naming[]): ReturnType<typeof vote> => namings.reduce((votes, each) => vote(votes, each, 1), NO_VOTES);

describe('votes for names', () => {
  test('elect the name that most documents give; of equals the longest, then the first', () => {
    expect(electedNames(all(naming('Завод Заря'), naming('Заря'), naming('Заря'))).name).toBe('Заря');
    expect(electedNames(all(naming('Заря'), naming('Завод Заря'))).name).toBe('Завод Заря');
    expect(electedNames(all(naming('Зоря'), naming('Заря'))).name).toBe('Заря');
  });

  test('keep every other name as an alias, in one order', () => {
    expect(electedNames(all(naming('Заря', ['я', 'б', 'б']), naming('Заря', ['а', 'Заря']))).aliases).toEqual(['а', 'б', 'я']);
  });

  test('of a document that leaves are as if it had never come', () => {
    const before = all(naming('Заря', ['а']), naming('Заря-М', [], 'Association'));
    const passing = naming('2020', ['а', '__proto__', 'constructor'], 'Place');
    expect(JSON.stringify(vote(vote(before, passing, 1), passing, -1))).toBe(JSON.stringify(before));
    expect(electedNames(vote(before, passing, 1)).aliases).toContain('__proto__');
  });

  test('do not depend on the order of the documents', () => {
    const namings = [naming('б', ['а']), naming('а', ['в'], 'Place'), naming('10', ['9'])];
    expect(JSON.stringify(all(...namings))).toBe(JSON.stringify(all(...[...namings].reverse())));
  });

  test('count documents and claims, and elect the kind', () => {
    const votes = all(naming('а'), naming('а', [], 'Place'), naming('а', [], 'Place'));
    expect(votes).toMatchObject({ documents: 3, claims: 6 });
    expect(electedKind(votes)).toBe('Place');
  });

  test('make an entity found under each of its names once', () => {
    expect([...searchKeys(all(naming('«Заря»', ['ЗАРЯ', 'Ёлка'])))].sort()).toEqual(['елка', 'заря']);
    expect([...searchKeys(all(naming('Заречное «бюро» машин-орудий', ['Бюро машин'])))].sort()).toEqual(['бюро машин', 'заречное бюро машин-орудий', 'збмо']);
    expect([...searchKeys(NO_VOTES)]).toEqual([]);
  });
});
