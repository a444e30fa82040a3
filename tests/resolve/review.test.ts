import { describe, expect, test } from '@jest/globals';
import { explain, review } from '../../src/resolve/index.js';
import { body, company, type Documents, person, place, put, resolverOf } from './world.js';

const at = (...places: string[]) => company('Ондатра', { places });

describe('review', () => {
  const documents: Documents = {
    a: [at('Самара')], b: [at('Пермь')], c: [at('Пермь')], d: [company('Ондатра')],
    e: [company('Заречное бюро станков')], f: [company('ЗБС')],
  };

  test('offers the doubtful pairs, those first on which most depends', () => {
    const pairs = review(resolverOf(documents), 10);
    expect(pairs.map(({ names }) => [...names].sort())).toContainEqual(['ЗБС', 'Заречное бюро станков'].sort());
    expect(pairs.map(({ documents: count }) => count)).toEqual(pairs.map(({ documents: count }) => count).sort((x, y) => y - x));
    for (const { signals } of pairs) expect(signals.length).toBeGreaterThan(0);
  });

  test('has each pair once, and no more than asked for', () => {
    const resolver = resolverOf(documents);
    const keys = review(resolver, 10).map(({ entities }) => [...entities].sort().join());
    expect(new Set(keys).size).toBe(keys.length);
    expect(review(resolver, 1)).toHaveLength(1);
    expect(review(resolverOf({ a: documents.a! }), 10)).toEqual([]);
  });
});

describe('explain', () => {
  const resolver = resolverOf({
    a: [company('Заречное бюро станков', { aliases: ['ЗБС'] })], b: [company('ЗБС')], c: [company('Ондатра', { places: ['Самара'] })],
    d: [company('Ондатра', { places: ['Пермь'] })], e: [person('Иван Ковылянкин'), company('ЗБС')], f: [person('Ковылянкин'), company('ЗБС')],
  });

  test('gives the signals of each merge, by whatever name the entity is asked for', () => {
    const [explanation] = explain(resolver, '«збс»');
    expect(explanation).toMatchObject({ kind: 'Company', merged: [{ signals: [{ signal: 'called so in the same document' }, { signal: 'abbreviation of the full name' }] }] });
    expect(explanation!.members.map(({ name }) => name).sort()).toEqual(['ЗБС', 'Заречное бюро станков']);
    expect(explain(resolver, 'Заречное бюро станков')).toEqual([explanation]);
  });

  test('has an entry for each namesake, with the pair that was kept apart', () => {
    const namesakes = explain(resolver, 'Ондатра');
    expect(namesakes).toHaveLength(2);
    for (const { merged, apart } of namesakes) {
      expect(merged).toEqual([]);
      expect(apart).toMatchObject([{ signals: [{ signal: 'same name' }, { signal: 'other place', weight: -0.4 }] }]);
    }
  });

  test('tells what a surname was taken for', () => {
    expect(explain(resolver, 'Иван Ковылянкин')[0]!.attached).toMatchObject([{ name: 'Ковылянкин', document: 'f', signals: [{ signal: 'surname of one alone' }, {}] }]);
  });

  test('is empty for a name that no document has', () => {
    expect(explain(resolver, 'Велома')).toEqual([]);
  });
});

describe('names that say too little', () => {
  const known = [body('МИД Дании'), place('Дания'), person('Иван Ковылянкин'), company('Велома')];
  const documents: Documents = { a: known, b: [body('МИД'), place('Дания'), company('Велома')], c: [body('МИД'), company('Ондатра')] };
  const bare = { kind: 'PublicBody', name: 'МИД', document: 'b' } as const;
  const offered = (resolver: ReturnType<typeof resolverOf>) => review(resolver, 10).filter(({ names }) => names.includes('МИД'));

  test('are offered with what they may mean, in company that speaks for it', () => {
    const [pair, ...others] = offered(resolverOf(documents));
    expect(others).toEqual([]);
    expect(pair).toMatchObject({ names: ['МИД', 'МИД Дании'], decided: [bare, { name: 'МИД Дании' }] });
    expect(pair!.score).toBeLessThan(1);
  });

  test('are not offered again once a person has decided, and not when what they may mean is gone', () => {
    const resolver = resolverOf(documents);
    resolver.decide({ decision: 'different', names: [bare, { kind: 'PublicBody', name: 'МИД Дании' }] });
    expect(offered(resolver)).toEqual([]);
    const same = resolverOf(documents, [{ decision: 'same', names: [bare, { kind: 'PublicBody', name: 'МИД Дании' }] }]);
    expect(same.entityOf('b', 'PublicBody', 'МИД')).toBe(same.entityOf('a', 'PublicBody', 'МИД Дании'));
    expect(offered(same)).toEqual([]);
    const changing = resolverOf(documents);
    expect(offered(changing)).toHaveLength(1);
    put(changing, 'a', [company('Ляпис')]);
    expect(offered(changing)).toEqual([]);
  });
});
