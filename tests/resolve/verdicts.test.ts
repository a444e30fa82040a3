import { describe, expect, test } from '@jest/globals';
import type { Claim } from '../../src/model/index.js';
import { applyVerdicts, type ClaimVerdict, type JudgedClaim, type SaidOfClaim } from '../../src/resolve/index.js';

const SENTENCE = 'Завод «Велома» поставляет комбинату «Ондатра» насосы и валы';
const TEXT = `Новости. ${SENTENCE}. Завод «Велома» молчит.`;
const document = { name: 'd', text: TEXT };
const start = TEXT.indexOf(SENTENCE);

const read = (rest: Partial<Claim> = {}): Claim => ({
  document: 'd', type: 'SUPPLIES', subject: { kind: 'Company', name: 'Велома' }, object: { kind: 'Company', name: 'Ондатра' }, product: 'насосы', status: 'ACTIVE',
  confidence: 0.7, rule: 'supply', evidence: { start, end: start + SENTENCE.length, text: SENTENCE }, ...rest,
});
const about: JudgedClaim = { documentId: 'id', type: 'SUPPLIES', subject: 'Велома', object: 'Ондатра', product: 'насосы', quotation: SENTENCE };
const verdict = (decision: ClaimVerdict['decision'], correction?: Partial<SaidOfClaim>): ClaimVerdict => ({ decision, claim: about, correction });
const said = (claims: readonly Claim[]): unknown[] => claims.map(({ subject, object, product, status, confidence }) => [subject.name, object?.name, product, status, confidence]);

describe('a verdict', () => {
  const other = read({ product: 'валы' });

  test('that a claim is wrong takes it away, and no other', () => {
    expect(applyVerdicts(document, [read(), other], [verdict('wrong')])).toEqual([other]);
  });

  test('that it is right makes it sure', () => {
    expect(said(applyVerdicts(document, [read(), other], [verdict('confirmed')]))).toEqual([
      ['Велома', 'Ондатра', 'насосы', 'ACTIVE', 1], ['Велома', 'Ондатра', 'валы', 'ACTIVE', 0.7],
    ]);
  });

  test('that corrects it changes what it names', () => {
    const [claim] = applyVerdicts(document, [read({ date: '2020' })], [verdict('corrected', { subject: 'Ондатра', object: 'Велома', status: 'ENDED' })]);
    expect(claim).toMatchObject({ subject: { name: 'Ондатра', kind: 'Company' }, object: { name: 'Велома' }, product: 'насосы', status: 'ENDED', date: '2020' });
  });

  test('the last about a claim holds', () => {
    expect(applyVerdicts(document, [read()], [verdict('wrong'), verdict('confirmed')])).toHaveLength(1);
    expect(applyVerdicts(document, [read()], [verdict('confirmed'), verdict('wrong')])).toEqual([]);
  });
});

describe('a newer reader', () => {
  const partly = read({ subject: { kind: 'Company', name: 'завод Велома', aliases: ['ВЕЛОМА'] }, evidence: { start: start + 6, end: start + 30, text: TEXT.slice(start + 6, start + 30) } });

  test('that quotes another part and knows the end by another name still meets the verdict', () => {
    expect(applyVerdicts(document, [partly], [verdict('wrong')])).toEqual([]);
    expect(said(applyVerdicts(document, [partly], [verdict('confirmed')]))).toEqual([['завод Велома', 'Ондатра', 'насосы', 'ACTIVE', 1]]);
  });

  test('that reads the same of another sentence does not', () => {
    const at = TEXT.indexOf('Завод «Велома» молчит');
    const elsewhere = read({ evidence: { start: at, end: at + 10, text: TEXT.slice(at, at + 10) } });
    expect(applyVerdicts(document, [elsewhere], [verdict('wrong')])).toEqual([elsewhere]);
  });

  test.each([
    ['confirmed', verdict('confirmed'), ['Велома', 'Ондатра', 'насосы', 'ACTIVE', 1]],
    ['corrected', verdict('corrected', { product: 'валы', status: 'ENDED' }), ['Велома', 'Ондатра', 'валы', 'ENDED', 1]],
  ])('that misses a %s claim gets it back, with its place in the text', (_, kept, expected) => {
    const claims = applyVerdicts(document, [], [kept]);
    expect(said(claims)).toEqual([expected]);
    expect(claims[0]).toMatchObject({ document: 'd', rule: 'person', evidence: { start, text: SENTENCE } });
    expect(TEXT.slice(claims[0]!.evidence.start, claims[0]!.evidence.end)).toBe(SENTENCE);
  });

  test('that reads it right by itself states it once', () => {
    expect(said(applyVerdicts(document, [read({ product: 'валы' })], [verdict('corrected', { product: 'валы' })]))).toEqual([['Велома', 'Ондатра', 'валы', 'ACTIVE', 1]]);
  });

  test('gets nothing back that its text does not say', () => {
    expect(applyVerdicts({ name: 'd', text: 'Другое.' }, [], [verdict('confirmed')])).toEqual([]);
  });
});

test('a correction to another type has what that type has', () => {
  const [made] = applyVerdicts(document, [read()], [verdict('corrected', { type: 'PRODUCES' })]);
  expect(made).toMatchObject({ type: 'PRODUCES', object: undefined, product: 'насосы', status: 'ACTIVE' });
  const [located] = applyVerdicts(document, [read()], [verdict('corrected', { type: 'LOCATED_IN', object: 'Самара' })]);
  expect(located).toMatchObject({ type: 'LOCATED_IN', object: { kind: 'Place', name: 'Самара' }, product: undefined, status: undefined });
});
