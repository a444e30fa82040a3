import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { extract } from '../../src/extract/index.js';
import { loadLanguage } from '../../src/language/index.js';
import type { Claim } from '../../src/model/index.js';

const text = readFileSync(new URL('../../documents/ulyanovsk-chelyabinsk.txt', import.meta.url), 'utf8');
const claims = extract({ name: 'ulyanovsk-chelyabinsk', text, source: 'documents/ulyanovsk-chelyabinsk.txt' }, loadLanguage());

const shown = ({ type, subject, object, product, status }: Claim): string =>
  [type, subject.name, '→', object?.name ?? '–', ...(product ? [`[${product}]`] : []), ...(status ? [status] : [])].join(' ');

test('the seed document states what a careful reader would enter, and nothing else', () => {
  expect(claims.map(shown).sort()).toEqual([
    'COOPERATES_WITH Фонд развития промышленности Челябинской области → Фонд финансирования промышленности и предпринимательства AGREED',
    'DESCENDS_FROM Автомобильный завод «Урал» → Московский автомобильный завод имени Сталина',
    'DESCENDS_FROM Ульяновский автомобильный завод → Московский автомобильный завод имени Сталина',
    'DESCENDS_FROM Челябинский кузнечнопрессовый завод → Московский автомобильный завод имени Сталина',
    'LOCATED_IN Автокомпонент → Ульяновск',
    'LOCATED_IN Автомобильный завод «Урал» → Миасс',
    'LOCATED_IN АльфаПаскаль → Челябинск',
    'LOCATED_IN Мидаус → Ульяновск',
    'PRODUCES Ульяновский автомобильный завод → – [пикапы ST6] ACTIVE',
    'PRODUCES Ульяновский автомобильный завод → – [пикапы ST8] ACTIVE',
    'PRODUCES Ульяновское конструкторское бюро приборостроения → – [блоки и системы] ACTIVE',
    'PRODUCES Ульяновское конструкторское бюро приборостроения → – [высокотехнологичное инновационное оборудование] ACTIVE',
    'PRODUCES Ульяновское конструкторское бюро приборостроения → – [электронные модули] ACTIVE',
    'SUPPLIES Автокомпонент → Автомобильный завод «Урал» [карданные валы отбора мощности] PROPOSED',
    'SUPPLIES АльфаПаскаль → Мидаус [грузопоршневые манометры] ACTIVE',
    'SUPPLIES Метран Менеджмент → ульяновские компании [средства измерений] NEGOTIATING',
    'SUPPLIES Мидаус → АльфаПаскаль [эталонные сенсоры давления] ACTIVE',
    'SUPPLIES Наши компании → машиностроители Ульяновской области [автохимия] PROPOSED',
    'SUPPLIES Наши компании → машиностроители Ульяновской области [детали из композитных материалов] PROPOSED',
    'SUPPLIES Наши компании → машиностроители Ульяновской области [осевые агрегаты] PROPOSED',
    'VISITED Алексей Текслер → Ульяновский автомобильный завод',
    'VISITED Алексей Текслер → Ульяновское конструкторское бюро приборостроения',
    'WORKS_FOR Наталья Артемьева → Центр компетенций развития промышленности',
  ].sort());
});

test('every claim points at the words that state it', () => {
  for (const { evidence } of claims) expect(text.slice(evidence.start, evidence.end)).toBe(evidence.text);
});
