import { describe, expect, test } from '@jest/globals';
import { dayOfLine, dayOfText, isoDay, onlyDayIn } from '../../src/text/day.js';

describe('isoDay', () => {
  test.each([
    ['2025-02-03', '2025-02-03'],
    ['2025-02-03T23:59:00+03:00', '2025-02-03'],
    ['2024-02-29 10:00', '2024-02-29'],
    ['2025-02-29', undefined],
    ['2025-13-01', undefined],
    ['2025-2-3', undefined],
    ['03.02.2025', undefined],
    ['', undefined],
  ])('%s → %s', (written, day) => {
    expect(isoDay(written)).toBe(day);
  });
});

describe('dayOfLine', () => {
  test.each([
    ['3 февраля 2025', '2025-02-03'],
    ['  03.02.2025, 12:30 ', '2025-02-03'],
    ['17 мая 2023 года', '2023-05-17'],
    ['1 июл. 2023 г.', '2023-07-01'],
    ['Опубликовано: 9 сентября 2021 в 10:15', '2021-09-09'],
    ['Дата публикации 2021-09-09', '2021-09-09'],
    ['10:15 18.08.2023 (обновлено: 11:00 19.08.2023)', '2023-08-18'],
    ['9 сентября 2021 автор Ольга Строева', '2021-09-09'],
    ['3 февраля', undefined],
    ['31 июня 2025', undefined],
    ['Завод основан 3 февраля 1943 года', undefined],
    ['3 февраля 2025 года в Доме техники прошла встреча', undefined],
    ['Договор № 03.02.2025.7', undefined],
  ])('%s → %s', (line, day) => {
    expect(dayOfLine(line)).toBe(day);
  });
});

describe('onlyDayIn', () => {
  test.each([
    ['2025-02-03 встреча', '2025-02-03'],
    ['встреча_03.02.2025', '2025-02-03'],
    ['2025-02-03 и 2025-02-04', undefined],
    ['отчёт 2025', undefined],
    ['12025-02-033', undefined],
  ])('%s → %s', (text, day) => {
    expect(onlyDayIn(text)).toBe(day);
  });
});

test('a day in the name comes before one on the first lines, and later lines are not looked at', () => {
  expect(dayOfText('2025-02-03', '4 февраля 2025\nТекст')).toBe('2025-02-03');
  expect(dayOfText('встреча', '\r\nЗаголовок\r\n4 февраля 2025\r\nТекст')).toBe('2025-02-04');
  expect(dayOfText('встреча', 'Заголовок\nТекст\nЕщё\n4 февраля 2025')).toBeUndefined();
});
