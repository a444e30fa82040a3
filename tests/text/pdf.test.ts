import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readFile } from '../../src/text/index.js';
import { readPdf } from '../../src/text/pdf/index.js';
import { blocksOf } from '../../src/text/pdf/columns.js';
import { lineEnds } from '../../src/text/pdf/hyphens.js';
import type { Piece } from '../../src/text/pdf/lines.js';
import { withoutMargins } from '../../src/text/pdf/margins.js';
import { paragraphsOf } from '../../src/text/pdf/paragraphs.js';

const fixture = (name: string): string => join(import.meta.dirname, `../fixtures/pdf/${name}.pdf`);
const linesIn = async (name: string): Promise<string[]> => (await readFile(fixture(name))).text.split('\n');

/** Text set in a font of 10 points whose letters are 5 wide. */
const piece = (text: string, left: number, baseline: number, size = 10): Piece => ({ text, left, right: left + text.length * (size / 2), baseline, size });

describe('PDF files', () => {
  test('two columns are read one after the other, broken words are mended, heads and numbers left out', async () => {
    expect(await linesIn('two-columns')).toEqual([
      '«Поршень» набирает обороты на новом рынке',
      'Пензенский завод «Поршень» начал выпуск колец для конструкторского бюро «Дизель». Первые сто комплектов отправлены заказчику в январе.',
      'Кузнечно-прессовый цех завода перешёл на работу в две смены. По словам мастера, кузнечно-прессовое оборудование купили у рязанской фирмы «Молот».',
      'Кольца проверяют на стенде, который построил научно-исследовательский институт «Сталь». Кто-то из рабочих вспомнил, что раньше кольца возили из Минска.',
      'Директор завода Фёдор Шатунов надеется, что к осени заказов станет вдвое больше: переговоры с заводом «Трактор» идут с весны.',
      'Другие новости читайте в следующем номере.',
    ]);
  });

  test('paragraphs go on over pages, rows of a table and items of a list stay apart', async () => {
    expect(await linesIn('report')).toEqual([
      '1. Поставщики',
      'Завод «Гранит» покупает щебень у карьера «Южный» и цемент у комбината «Сухой Лог». За год закуплено больше, чем за три прошлых года вместе взятых.',
      'Доли поставщиков показаны в таблице.',
      'Поставщик | Товар | Доля',
      'Карьер «Южный» | щебень | 62 %',
      '«Сухой Лог» | цемент | 38 %',
      '2. Покупатели',
      'Плиты завода идут на стройки Перми, Кирова и Ижевска. Самый крупный покупатель – трест «Уралстрой»; договор с ним заключён до 2027 года и может быть продлён по согласию сторон.',
      '• склад открыли в Кирове;',
      '• второй склад строят в Ижевске.',
      '3. Планы',
      'Завод намерен освоить выпуск свай.',
    ]);
  });

  test('a page printed by a browser', async () => {
    const lines = await linesIn('browser');
    expect(lines).toHaveLength(6);
    expect(lines[1]).toMatch(/^Завод «Изумруд» из Миасса .* винторулевых колонок\. .* – два года\.$/);
    expect(lines[5]).toMatch(/^Полный текст .* прочесть\.$/);
  });

  test('title and date are the file’s own, unless a program made them up', async () => {
    expect(await readFile(fixture('two-columns'))).toMatchObject({ title: 'Вестник машиностроителя', date: '2000-01-01' });
    expect((await readFile(fixture('report'))).title).toBeUndefined();
    expect(await readFile(fixture('browser'))).toMatchObject({ title: 'Завод «Изумруд» расширил сбыт', date: undefined });
  });

  test.each([
    ['scanned', 'no text layer'],
    ['protected', 'password'],
  ])('a %s file is refused', async (name, reason) => {
    await expect(readFile(fixture(name))).rejects.toMatchObject({ code: 'BAD_INPUT', message: expect.stringContaining(reason) });
  });

  test('a file cut anywhere is read or refused', async () => {
    const bytes = readFileSync(fixture('report'));
    for (const share of [0.1, 0.5, 0.9, 0.99]) {
      const outcome: unknown = await readPdf(bytes.subarray(0, bytes.length * share)).catch((error: unknown) => error);
      expect(outcome).toEqual(expect.objectContaining('text' in (outcome as object) ? { text: expect.any(String) } : { code: 'BAD_INPUT' }));
    }
  });
});

describe('broken words', () => {
  const joined = (line: string, next: string, elsewhere: readonly string[]): string => lineEnds([line, next, ...elsewhere])(line, next) + next;

  test.each([
    ['новый кон-', 'структор', [], 'новый конструктор'],
    ['новый', 'конструктор', [], 'новый конструктор'],
    ['цех кузнечно-', 'прессовый', ['Кузнечно-прессового цеха'], 'цех кузнечно-прессовый'],
    ['цех кузнечно-', 'прессовый', ['кузнечно-штамповочный'], 'цех кузнечнопрессовый'],
    ['кто-', 'то из них', [], 'кто-то из них'],
    ['в про-', 'тоне', [], 'в протоне'],
    ['город Нью-', 'Йорк', [], 'город Нью-Йорк'],
    ['двигатель Д-', '245', [], 'двигатель Д-245'],
    ['Северо-', 'западный', [], 'Северо-западный'],
    ['вин\u00ad', 'товой', [], 'винтовой'],
    ['мост –', 'это', [], 'мост – это'],
  ])('«%s» + «%s»', (line, next, elsewhere, text) => {
    expect(joined(line, next, elsewhere)).toBe(text);
  });
});

describe('layout', () => {
  const column = (left: number, words: readonly string[], top = 100): Piece[] => words.map((word, index) => piece(word, left, top + index * 12));
  const full = 'слово слово слово слово слово';
  const order = (pieces: readonly Piece[]): string[] => blocksOf(pieces).flatMap(({ lines }) => lines.map((line) => line.pieces.map(({ text }) => text).join('|')));

  test('columns that do not share baselines, under a heading and over a footing', () => {
    const left = column(50, ['а1', 'а2', 'а3', 'а4'].map((mark) => `${full} ${mark}`));
    const right = column(250, ['б1', 'б2', 'б3', 'б4'].map((mark) => `${full} ${mark}`), 105);
    const wide = (mark: string, baseline: number): Piece => piece(`${full} ${full} ${mark}`, 50, baseline);
    const texts = order([{ ...wide('низ', 180), left: 90, right: 360 }, ...right, ...left, { ...wide('верх', 80), right: 600 }]);
    expect(texts.map((text) => text.split(' ').at(-1))).toEqual(['верх', 'а1', 'а2', 'а3', 'а4', 'б1', 'б2', 'б3', 'б4', 'низ']);
  });

  test('three columns', () => {
    const pieces = [50, 250, 450].flatMap((left, index) => column(left, Array<string>(5).fill(`${full} ${index}`)));
    expect(order(pieces).map((text) => text.at(-1)).join('')).toBe('000001111122222');
  });

  test('a table is read by its rows', () => {
    const rows = ['пресс', 'станок', 'печь', 'кран', 'вал'].flatMap((word, index) => [piece(word, 50, 100 + index * 12), piece(`${index}`, 250, 100 + index * 12)]);
    expect(paragraphsOf(blocksOf(rows))).toEqual(['пресс | 0', 'станок | 1', 'печь | 2', 'кран | 3', 'вал | 4']);
  });

  test('what is printed twice for boldness is read once', () => {
    expect(paragraphsOf(blocksOf([piece('Завод', 50, 100), piece('Завод', 50.4, 100), piece('купил', 80, 100)]))).toEqual(['Завод купил']);
  });

  test('the only page has a number too', () => {
    const [page] = withoutMargins([[piece('Текст', 50, 100), piece('— 3 —', 300, 800)]]);
    expect(page!.map(({ text }) => text)).toEqual(['Текст']);
  });

  test.each([
    ['an indent', [piece(`${full} а.`, 50, 100), piece(`  ${full}`, 65, 112), piece(`${full} б`, 50, 124)]],
    ['a gap', [piece(`${full} а.`, 50, 100), piece(`${full} в`, 50, 125), piece(`${full} б`, 50, 137), piece(`${full} б`, 50, 149)]],
    ['the sign of an item', [piece(`${full} а;`, 50, 100), piece(`• ${full}`, 50, 112), piece(`${full} б`, 50, 124)]],
    ['another size', [piece(`${full} а`, 50, 100, 14), piece(`${full} ${full}`, 50, 116)]],
  ])('%s begins a paragraph', (_, pieces) => {
    expect(paragraphsOf(blocksOf(pieces))).toHaveLength(2);
  });

  test('heads of even and odd pages and numbers go, text that only looks like them stays', () => {
    const pages = Array.from({ length: 6 }, (_, index) => [
      piece(index % 2 ? 'Годовой отчёт' : `Раздел ${index}`, 50, 30),
      piece(`Первая строка ${'абвгде'[index]!}`, 50, 60),
      piece('2024', 50, 72),
      piece(`Последняя ${'абвгде'[index]!}`, 50, 84),
      piece(`стр. ${index + 1} из 6`, 50, 800),
    ]);
    const kept = withoutMargins(pages).map((page) => page.map(({ text }) => text));
    expect(kept[0]).toEqual(['Первая строка а', '2024', 'Последняя а']);
    expect(kept[3]).toEqual(['Первая строка г', '2024', 'Последняя г']);
  });
});
