import { describe, expect, test } from '@jest/globals';
import type { Claim } from '../../src/model/index.js';
import { type Reading, readDocuments } from '../../src/text/index.js';

async function* chunks(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(text));
}

async function read(...lines: readonly (object | string)[]): Promise<Reading[]> {
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  const readings: Reading[] = [];
  for await (const reading of readDocuments(['-'], chunks(text))) readings.push(reading);
  return readings;
}

const SUPPLY = {
  document: 'a', type: 'SUPPLIES', subject: { name: 'Ветролит', kind: 'Company', aliases: ['ВТЛ'] }, object: { name: 'Ондатра', kind: 'Company' },
  product: 'насосы', status: 'ACTIVE', date: null, confidence: 0.9, rule: 'supply.verb', evidence: { start: 10, end: 25, text: 'поставит насосы' },
};
const MAKING = { document: 'a', type: 'PRODUCES', subject: SUPPLY.subject, product: 'насосы', status: 'ACTIVE', evidence: { start: 19, end: 32, text: 'насосы и валы' } };
const claimsIn = (reading: Reading | undefined): readonly Claim[] => (reading && 'claims' in reading ? reading.claims ?? [] : []);
const failuresIn = (readings: readonly Reading[]): string[] => readings.flatMap((reading) => ('failure' in reading ? `${reading.failure.input} ${reading.failure.error.message}` : []));

describe('claim lines', () => {
  test('that follow each other are one document, whose text is what they quote, where they quote it', async () => {
    const readings = await read(SUPPLY, MAKING, { ...SUPPLY, document: 'b' });
    expect(readings).toMatchObject([{ document: { name: 'a', source: '-#a' } }, { document: { name: 'b' } }]);
    const [reading] = readings;
    if (!reading || !('document' in reading)) throw new Error('no document');
    expect(reading.document.text).toBe(`${'\n'.repeat(10)}поставит насосы и валы`);
    for (const { evidence } of claimsIn(reading)) expect(reading.document.text.slice(evidence.start, evidence.end)).toBe(evidence.text);
  });

  test('keep every field, and need neither rule nor confidence', async () => {
    const [reading] = await read(SUPPLY, MAKING);
    const { date: _, ...supply } = SUPPLY;
    expect(claimsIn(reading)).toMatchObject([supply, { rule: 'given', confidence: 1 }]);
  });

  test('may come with their document', async () => {
    const text = 'Завод скоро поставит насосы и валы.';
    const [given] = await read({ document: 'a', text, date: '2024-05-06', claims: [{ ...SUPPLY, evidence: { start: 12, end: 27, text: 'поставит насосы' } }] });
    expect(given).toMatchObject({ document: { text, date: '2024-05-06' }, claims: [{ type: 'SUPPLIES' }] });
    const [none] = await read({ document: 'a', text, claims: [] });
    expect(none).toMatchObject({ document: { text }, claims: [] });
    expect(failuresIn(await read({ document: 'a', text, claims: [SUPPLY] }))).toEqual([expect.stringContaining('claim 1 quotes what the text does not say')]);
  });

  test.each([
    ['an unknown type', { type: 'BUYS' }, '"type"'],
    ['an unknown kind', { subject: { name: 'Ветролит', kind: 'Firm' } }, '"kind"'],
    ['no name', { subject: { name: ' ', kind: 'Company' } }, '"name"'],
    ['no subject', { subject: null }, '"subject"'],
    ['an unknown status', { status: 'DONE' }, '"status"'],
    ['what the ontology forbids', { type: 'LOCATED_IN' }, 'LOCATED_IN'],
    ['a date that is none', { date: 'вчера' }, '"date"'],
    ['a confidence over 1', { confidence: 7 }, '"confidence"'],
    ['evidence of another length', { evidence: { start: 10, end: 20, text: 'поставит насосы' } }, '"evidence"'],
    ['no evidence', { evidence: undefined }, '"evidence"'],
    ['another quotation at the same place', { evidence: { start: 12, end: 18, text: 'продаёт'.slice(0, 6) } }, 'otherwise'],
  ])('with %s is reported with its number, and the others go on', async (_, fault, named) => {
    const readings = await read(SUPPLY, { ...SUPPLY, ...fault }, MAKING);
    expect(failuresIn(readings)).toEqual([expect.stringMatching(new RegExp(`^standard input:2 .*${named}`))]);
    expect(readings.flatMap(claimsIn)).toHaveLength(2);
  });

  test('of a document that stand apart are refused, so that none replaces the others', async () => {
    const readings = await read(SUPPLY, { ...SUPPLY, document: 'b' }, MAKING);
    expect(failuresIn(readings)).toEqual([expect.stringContaining('standard input:3')]);
    expect(readings.flatMap(claimsIn)).toHaveLength(2);
  });
});
