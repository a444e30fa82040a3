import { describe, expect, test } from '@jest/globals';
import type { NameClass } from '../../src/resolve/index.js';
import { nominatives } from '../../src/resolve/nominatives.js';
import { lexicon } from './world.js';

const read = (nameClass: NameClass, surfaces: readonly string[]): string[] =>
  nominatives(surfaces.map((surface) => ({ surface, nameClass })), lexicon.morphology, (name) => lexicon.isKnownName(name));

describe('the nominative', () => {
  test.each<[NameClass, string, string]>([
    ['organisation', 'Заречному механическому заводу', 'Заречный механический завод'],
    ['organisation', 'завода «Ондатра»', 'завод «Ондатра»'],
    ['organisation', '«Ондатрой»', '«Ондатра»'],
    ['organisation', 'Министерства энергетики Чили', 'Министерство энергетики Чили'],
    ['organisation', 'МИДом', 'МИД'],
    ['organisation', 'НПО', 'НПО'],
    ['organisation', 'Veloma Group', 'Veloma Group'],
    ['organisation', 'высшим советом', 'высший совет'],
    ['place', 'Нижнем Новгороде', 'Нижний Новгород'],
    ['place', 'Великобританией', 'Великобритания'],
    ['place', 'Ростове-на-Дону', 'Ростов-на-Дону'],
    ['place', 'Филиппинах', 'Филиппины'],
    ['person', 'Ивану Петровичу Сидорову', 'Иван Петрович Сидоров'],
    ['person', 'Анны Сидоровой', 'Анна Сидорова'],
    ['person', 'Терезе Бернхарт', 'Тереза Бернхарт'],
    ['person', 'Игоря Шевченко', 'Игорь Шевченко'],
    ['person', 'И. Сидорова', 'И. Сидорова'],
    ['person', 'короля Карла', 'король Карл'],
    ['person', 'Достоевскому', 'Достоевский'],
  ])('of a %s: %s', (nameClass, surface, name) => {
    expect(read(nameClass, [surface])).toEqual([name]);
  });

  test('keeps spaces, signs and what stands in parentheses', () => {
    expect(read('person', ['Ханса Вернера (Hans Werner)'])).toEqual(['Ханс Вернер (Hans Werner)']);
    expect(read('organisation', ['Заречного комбината – 2'])).toEqual(['Заречный комбинат – 2']);
  });

  test('of a name that leaves it open is what the other names say', () => {
    expect(read('person', ['Бартелла', 'Бартелл', 'Роберту Бартеллу'])).toEqual(['Бартелл', 'Бартелл', 'Роберт Бартелл']);
    expect(read('person', ['Бартелла', 'Бартеллой', 'Роберта Бартелла'])[1]).toBe('Бартелла');
  });

  test('does not depend on the order', () => {
    const surfaces = ['Бартелла', 'Бартелл', 'Роберту Бартеллу', 'Вернером', 'Ханса Вернера'];
    expect(read('person', [...surfaces].reverse())).toEqual(read('person', surfaces).reverse());
  });
});
