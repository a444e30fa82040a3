import { describe, expect, test } from '@jest/globals';
import { explain } from '../../src/resolve/index.js';
import { company, person, resolverOf } from './world.js';

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
