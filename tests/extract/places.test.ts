import { describe, expect, test } from '@jest/globals';
import { isPlaceAdjective, placeOfAdjective } from '../../src/extract/places.js';
import { loadLanguage } from '../../src/language/index.js';

const { morphology } = loadLanguage();

describe('placeOfAdjective', () => {
  test.each([
    ['челябинский', 'Челябинск'], ['ульяновский', 'Ульяновск'], ['московский', 'Москва'], ['тверской', 'Тверь'], ['калужский', 'Калуга'],
    ['липецкий', 'Липецк'], ['миасский', 'Миасс'], ['ярославский', 'Ярославль'], ['пермский', 'Пермь'], ['самарский', 'Самара'], ['казанский', 'Казань'],
    ['татарстанский', 'Татарстан'], ['уральский', 'Урал'], ['российский', 'Россия'], ['немецкий', 'Германия'], ['американский', 'США'],
    ['украинский', 'Украина'], ['канадский', 'Канада'], ['китайский', 'Китай'], ['нижегородский', 'Нижний Новгород'], ['йошкар-олинский', 'Йошкар-Ола'],
  ])('%s → %s', (adjective, place) => { expect(placeOfAdjective(adjective, morphology)).toBe(place); });

  test('prefers a place that the document names', () => {
    expect(placeOfAdjective('кировский', morphology)).toBe('Киров');
    expect(placeOfAdjective('кировский', morphology, new Map([['омск', 'Омск'], ['кировск', 'Кировск']]))).toBe('Кировск');
  });
});

test.each([
  'железнодорожный', 'электрический', 'государственный', 'технический', 'горький', 'широкий', 'маленький', 'советующий', 'ноябрьский', 'ленинский', 'банковский',
])('«%s» is of no place', (adjective) => { expect(isPlaceAdjective(adjective, morphology)).toBe(false); });
