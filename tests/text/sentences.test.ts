import { expect, test } from '@jest/globals';
import { sentencesOf } from '../../src/text/sentences.js';

const texts = (text: string): string[] => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

test('a title is a sentence of its own', () => {
  expect(texts('Завод открыт\n\nЗавод «Вымпел» открыт. Он велик.')).toEqual(['Завод открыт', 'Завод «Вымпел» открыт.', 'Он велик.']);
});

test('a text wrapped at a column is one paragraph', () => {
  const line = 'Завод «Вымпел» выпускает насосы, редукторы и прочую технику для';
  expect(texts(`${line}\nсельского хозяйства и промышленности края.`)).toHaveLength(1);
});

test('offsets point into the whole text', () => {
  const text = 'Первый абзац.\nВторой абзац о заводе.';
  for (const { tokens } of sentencesOf(text)) for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
});

test('an endless sentence is cut behind a comma, and loses no word', () => {
  const text = 'слово и дело, '.repeat(1000);
  const found = sentencesOf(text);
  expect(Math.max(...found.map(({ tokens }) => tokens.length))).toBeLessThanOrEqual(250);
  expect(found.flatMap(({ tokens }) => tokens.map((token) => token.text)).join(' ')).toBe('слово и дело , '.repeat(1000).trim());
  expect(found[0]!.tokens.at(-1)!.text).toBe(',');
});
