import { describe, expect, test } from '@jest/globals';
import { extract } from '../../src/extract/index.js';
import { loadLanguage } from '../../src/language/index.js';
import { segment } from '../../src/text/segment.js';

const language = loadLanguage();
const supplies = (text: string) => extract({ name: 'text', text, source: 'text.txt' }, language).filter(({ type }) => type === 'SUPPLIES');
const supply = (number: number): string => `Завод «Ветролит-${number}» поставляет компании «Ондатра» гидроцилиндры`;

describe('long texts', () => {
  test('a sentence of more than 5,000 tokens is read to its end', () => {
    const text = `${supply(1)}, ${'а по вечерам над тихой рекой стоит густой туман, '.repeat(500)}${supply(2)}.`;
    const [sentence, ...others] = segment(text);
    expect(others).toEqual([]);
    expect(sentence!.tokens.length).toBeGreaterThan(5_000);
    expect(supplies(text).map(({ subject }) => subject.name)).toEqual(['Ветролит-1', 'Ветролит-2']);
  }, 60_000);

  test('a document of 2 MB is read to its end, and evidence is where it says', () => {
    const chapters = 20;
    const text = Array.from({ length: chapters }, (_, i) => `${supply(i)}.\n\n${'По вечерам над тихой рекой стоит густой туман.\n'.repeat(1_250)}`).join('\n');
    expect(Buffer.byteLength(text)).toBeGreaterThan(2_000_000);
    const claims = supplies(text);
    expect(claims.map(({ subject }) => subject.name)).toEqual(Array.from({ length: chapters }, (_, i) => `Ветролит-${i}`));
    for (const { evidence } of claims) expect(text.slice(evidence.start, evidence.end)).toBe(evidence.text);
  }, 120_000);
});
