import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { segment } from '../../src/text/segment.js';

const sentences = (text: string): string[] => segment(text).map(({ start, end }) => text.slice(start, end));
const tokens = (text: string): string[] => segment(text).flatMap((sentence) => sentence.tokens.map((token) => token.text));

/** One text a line; «|» is a boundary between sentences. */
const SENTENCES = `
Завод работает. | Цех стоит.
Родился в 1941 г. в Омске. | Работал до 1999 года. | Завод закрыли.
Директор И. И. Дорофеев уволен.
Выставка им. Попова открыта на ул. Мира, д. 5.
Валы, муфты и т. д. | Всё это делают здесь.
«Мы готовы!» | Так сказал директор.
«Мы готовы», — сказал он.
— Готовы? — спросил он.
Отгружено 3,5 тыс. т. стали.
1. Поставка сырья.
Он (как говорят) уехал. | Вернётся ли?! | Неизвестно...
Вырос в т. ч. за счёт экспорта.
`;

/** One sentence a line; a space is a boundary between tokens. */
const TOKENS = `
завод-изготовитель , северо-запад — Ростов-на-Дону
3,14 1/2 10.5 % , 1:3 -> 3,14 1/2 10.5 % , 1 : 3
«КамАЗ» -> « КамАЗ »
ООО "Вал" -> ООО " Вал "
что?! Да... -> что ?! Да ...
АБ_12 № 4 -> АБ_12 № 4
мΩ и Δσ
`;

const lines = (text: string): string[] => text.trim().split('\n');

describe('segment', () => {
  test.each(lines(SENTENCES))('sentences: %s', (line) => {
    const expected = line.split(' | ');
    expect(sentences(expected.join(' '))).toEqual(expected);
  });

  test.each(lines(TOKENS))('tokens: %s', (line) => {
    const [text, expected] = line.split(' -> ');
    expect(tokens(text!).join(' ')).toBe(expected ?? text);
  });

  test('offsets point into the whole text', () => {
    const text = '  Первый вал.\n\n\tВторой — вал!  ';
    const found = segment(text);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['Первый вал.', 'Второй — вал!']);
    for (const token of found.flatMap((sentence) => sentence.tokens)) expect(text.slice(token.start, token.end)).toBe(token.text);
  });

  test('a text without words has no sentences', () => {
    expect(segment('')).toEqual([]);
    expect(segment(' \n\t ')).toEqual([]);
  });

  test('characters outside the basic plane stay whole', () => {
    expect(tokens('Завод 🏭 растёт')).toEqual(['Завод', '🏭', 'растёт']);
  });

  test('razdel cuts the seed document alike', () => {
    const text = readFileSync('documents/ulyanovsk-chelyabinsk.txt', 'utf8');
    const found = segment(text).map(({ start, end, tokens: parts }) => ({
      range: `${start}:${end}`, tokens: parts.map((token) => `${token.start - start}:${token.end - start}`),
    }));
    expect(found).toEqual(readReference('seed'));
  });
});

function readReference(document: string): { range: string; tokens: string[] }[] {
  return readFileSync('tests/language/parity/reference.conllu', 'utf8').trim().split('\n\n')
    .filter((block) => block.includes(`# document = ${document}\n`))
    .map((block) => ({
      range: /# range = (.*)/.exec(block)![1]!, tokens: Array.from(block.matchAll(/TokenRange=(.*)/g), (match) => match[1]!),
    }));
}
