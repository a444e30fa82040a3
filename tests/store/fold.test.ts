import { describe, expect, test } from '@jest/globals';
import type { Status } from '../../src/ontology/index.js';
import { fold, type FoldedClaim } from '../../src/store/fold.js';
import { random } from './documents.js';

const KEY = { type: 'SUPPLIES', subjectId: 'a', objectId: 'b' } as const;
const claim = (rest: Partial<FoldedClaim> = {}): FoldedClaim => ({ documentId: 'd', originId: rest.documentId ?? 'd', status: 'ACTIVE', confidence: 0.5, ...rest });
const statusOf = (...claims: Partial<FoldedClaim>[]): Status | undefined => fold(KEY, claims.map(claim))?.status;
const datesOf = (...claims: Partial<FoldedClaim>[]): (string | undefined)[] => {
  const edge = fold(KEY, claims.map(claim));
  return [edge?.firstDate, edge?.lastDate];
};

describe('fold', () => {
  test('of no claim, or of denied ones alone, is no edge', () => {
    expect(fold(KEY, [])).toBeUndefined();
    expect(fold(KEY, [claim({ denied: true }), claim({ denied: true })])).toBeUndefined();
  });

  test('counts claims, documents and the highest confidence of what is not denied', () => {
    const claims = [claim({ confidence: 0.4 }), claim({ documentId: 'e' }), claim({ documentId: 'f', confidence: 1, denied: true })];
    expect(fold(KEY, claims)).toMatchObject({ claims: 2, documents: 2, confidence: 0.5 });
  });

  test('counts what reprints state again once, by the one that states most', () => {
    const of = (documentId: string, originId: string) => claim({ documentId, originId });
    expect(fold(KEY, [of('d', 'd'), of('e', 'd'), of('e', 'd'), of('f', 'f')])).toMatchObject({ claims: 3, documents: 3, origins: 2 });
  });

  test('does not depend on the order of the claims', () => {
    const below = random(3);
    const pick = <T>(values: readonly T[]): T => values[below(values.length)]!;
    for (let i = 0; i < 200; i += 1) {
      const claims = Array.from({ length: 1 + below(6) }, () => claim({
        documentId: pick(['d', 'e']), status: pick(['ACTIVE', 'ENDED', 'PLANNED', undefined]), product: pick(['валы', 'Валы', 'насосы', undefined]),
        date: pick(['2020', '2020-05', '2021-01-01', '--01-30', undefined]), published: pick(['2020-05-05', '2022-01-01', undefined]), denied: pick([true, false]),
      }));
      expect(fold(KEY, [...claims].reverse())).toEqual(fold(KEY, claims));
    }
  });

  test('keeps one spelling of a product, the commonest, then the longest, then the first', () => {
    const products = (...names: string[]): readonly string[] | undefined => fold(KEY, names.map((product) => claim({ product })))?.products;
    expect(products('Валы', 'валы', 'валы', 'насосы')).toEqual(['валы', 'насосы']);
    expect(products('валы', '«валы»')).toEqual(['«валы»']);
    expect(products('ёмкости', 'емкости')).toEqual(['емкости']);
    expect(fold(KEY, [claim()])?.products).toEqual([]);
  });

  test('has the smaller id of a symmetric edge as its subject', () => {
    const [there, back] = [['a', 'b'], ['b', 'a']].map(([subjectId, objectId]) =>
      fold({ type: 'COOPERATES_WITH', subjectId: subjectId!, objectId: objectId! }, [claim()]));
    expect(there).toMatchObject({ subjectId: 'a', objectId: 'b' });
    expect(back).toEqual(there);
  });
});

describe('dates of a fold', () => {
  test('span all that the claims name, each as exact as it was given', () => {
    expect(datesOf({ date: '2021-03' }, { date: '2020' }, { date: '2021-03-05' })).toEqual(['2020', '2021-03-05']);
    expect(datesOf({ from: '2015', to: '2019' }, { date: '2018' })).toEqual(['2015', '2019']);
  });

  test('are never days without a year, and absent when no claim names one', () => {
    expect(datesOf({ date: '--01-30' }, { date: '2020' })).toEqual(['2020', '2020']);
    expect(datesOf({ date: '--01-30' })).toEqual([undefined, undefined]);
  });
});

describe('status of a fold', () => {
  test('is that of the latest date', () => {
    expect(statusOf({ status: 'ENDED', date: '2020' }, { status: 'ACTIVE', date: '2021' })).toBe('ACTIVE');
    expect(statusOf({ status: 'ENDED', from: '2015', to: '2020' }, { status: 'ACTIVE', date: '2019' })).toBe('ENDED');
  });

  test('is the furthest stage among claims of one day, or of none', () => {
    const stages: Status[] = ['NEGOTIATING', 'PROPOSED', 'PLANNED', 'AGREED', 'ACTIVE', 'ENDED'];
    for (const [i, status] of stages.entries()) {
      const upTo = stages.slice(0, i + 1).map((each) => ({ status: each, date: '2020' }));
      expect(statusOf(...upTo)).toBe(status);
      expect(statusOf(...upTo.map((each) => ({ ...each, date: undefined })).reverse())).toBe(status);
    }
  });

  test('takes a claim without a date, or with one that its document’s day falls into, as of its document', () => {
    expect(statusOf({ status: 'ACTIVE', date: '2018' }, { status: 'PLANNED', published: '2024-02-01' })).toBe('PLANNED');
    expect(statusOf({ status: 'ACTIVE', date: '2024', published: '2024-05-01' }, { status: 'PLANNED', date: '2024-03' })).toBe('ACTIVE');
    expect(statusOf({ status: 'ACTIVE', date: '--05-01', published: '2019-05-02' }, { status: 'PLANNED', date: '2020' })).toBe('PLANNED');
  });

  test('is not that of a future which an older document announces', () => {
    expect(statusOf({ status: 'PLANNED', date: '2025', published: '2023-01-01' }, { status: 'ACTIVE', published: '2024-01-01' })).toBe('ACTIVE');
  });

  test('is not that of a denied claim, and absent where no claim has one', () => {
    expect(statusOf({ status: 'ENDED', date: '2024', denied: true }, { status: 'ACTIVE', date: '2020' })).toBe('ACTIVE');
    expect(statusOf({ status: undefined })).toBeUndefined();
  });
});
