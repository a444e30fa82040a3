import { describe, expect, test } from '@jest/globals';
import type { ClaimRow } from '../../src/web/api/types.js';
import { browserAddress, withParameters } from '../../src/web/format/browser-query.js';
import { formatCitation } from '../../src/web/format/citation.js';
import { inWords } from '../../src/web/format/claim.js';
import { formatCsv } from '../../src/web/format/csv.js';
import { formatDate, formatPeriod } from '../../src/web/format/date.js';
import { plural } from '../../src/web/format/plural.js';
import { segmentsOf } from '../../src/web/format/segments.js';
import { sourceName } from '../../src/web/format/source.js';
import { stagesOf } from '../../src/web/format/stages.js';
import { webAddress } from '../../src/web/format/web-address.js';
import { sortRows } from '../../src/web/parts/sort.js';
import { preferredLanguage } from '../../src/web/words/language.js';

const CLAIM: ClaimRow = {
  id: 'claim:1', type: 'SUPPLIES', status: 'ACTIVE', denied: false, confidence: 0.9, rule: 'supply.verb', product: 'насосы',
  subject: { id: 'entity:1', kind: 'Company', name: 'Заря' }, object: { id: 'entity:2', kind: 'Company', name: 'Восход' },
  date: null, from: null, to: null, role: null, topic: null, quantity: null, value: null, attribution: null,
  evidence: {
    quote: 'поставляет насосы', start: 5, end: 22, sentence: 'Заря поставляет насосы.',
    document: { id: 'document:1', name: 'pumps', title: 'Насосы', date: '2024-03-11', url: 'https://example.org/pumps' },
  },
};

const published = (date: string | null, rest: Partial<ClaimRow>): ClaimRow =>
  ({ ...CLAIM, ...rest, evidence: { ...CLAIM.evidence, document: { ...CLAIM.evidence.document, date } } });

test.each([
  ['2024-01-30', '30 янв. 2024', '30 Jan 2024'], ['2024-01', 'янв. 2024', 'Jan 2024'], ['2024', '2024', '2024'], ['--01-30', '30 января', '30 January'], ['давно', 'давно', 'давно'],
])('%s is a date as exact as it is', (date, ru, en) => {
  expect([formatDate(date, 'ru'), formatDate(date, 'en')]).toEqual([ru, en]);
});

test('a query for Neo4j Browser has its parameters written into it', () => {
  const text = '// Who?\n//   Parameters: ids\nMATCH (a)-[r]->() WHERE a.id IN $ids AND r.kind = $filter.kind AND $filter.to IS NULL\nRETURN a LIMIT $limit // $other\n';
  const cypher = { text, parameters: JSON.stringify({ ids: ['a"b'], filter: { kind: 'Завод \\' }, limit: 5 }) };
  expect(withParameters(cypher)).toBe('MATCH (a)-[r]->() WHERE a.id IN ["a\\"b"] AND r.kind = "Завод \\\\" AND null IS NULL\nRETURN a LIMIT 5 // $other');
  expect(new URL(browserAddress(cypher)!).searchParams.get('arg')).toBe(withParameters(cypher));
  expect(withParameters({ text: 'RETURN $map', parameters: '{"map": {"a": [1, {"b": null}]}}' })).toBe('RETURN {a: [1, {b: null}]}');
  expect(browserAddress({ text: 'x'.repeat(10_000), parameters: '{}' })).toBeUndefined();
});

test.each([['/home/me/news/2024.txt', '2024.txt'], ['C:\\news\\a.pdf', 'a.pdf'], ['https://www.example.org/a/b', 'example.org'], ['news', 'news']])('%s is known as %s', (source, name) => {
  expect(sourceName(source)).toBe(name);
});

test('a period has two ends, or one where they are the same or one is missing', () => {
  expect([formatPeriod('2019', '2024-01', 'ru'), formatPeriod('2019', '2019', 'ru'), formatPeriod(null, '2019', 'ru'), formatPeriod(null, undefined, 'ru')])
    .toEqual(['2019 – янв. 2024', '2019', '2019', '']);
});

test('a citation has the words, the headline, the date and the address that there are', () => {
  expect(formatCitation(CLAIM, 'ru')).toBe('«поставляет насосы» // Насосы. 11 мар. 2024. https://example.org/pumps');
  const bare = { ...CLAIM, evidence: { ...CLAIM.evidence, document: { id: 'document:1', name: 'pumps', title: null, date: null, url: null } } };
  expect(formatCitation(bare, 'ru')).toBe('«поставляет насосы» // pumps.');
});

test('a claim in words keeps its names as they are', () => {
  expect(inWords(CLAIM, 'ru', ['насосы'])).toBe('Заря → Восход · поставляет · насосы');
  expect(inWords({ ...CLAIM, type: 'COOPERATES_WITH' }, 'en')).toBe('Заря ↔ Восход · cooperates with');
  expect(inWords({ ...CLAIM, type: 'PRODUCES', object: null }, 'ru', ['насосы'])).toBe('Заря · производит · насосы');
});

test('CSV quotes what needs it and disarms what a spreadsheet would run', () => {
  expect(formatCsv(['имя', 'что'], [['Завод «Луч», филиал', '=1+1'], ['"А"', 'две\nстроки']]))
    .toBe('\uFEFFимя,что\r\n"Завод «Луч», филиал",\'=1+1\r\n"""А""","две\nстроки"\r\n');
});

test.each([[1, '1 документ'], [2, '2 документа'], [5, '5 документов'], [21, '21 документ'], [112, '112 документов']])('%d goes with its form of the noun', (count, said) => {
  expect(plural('ru', count, { one: 'документ', few: 'документа', many: 'документов', other: 'документа' })).toBe(said);
});

describe('segments', () => {
  test('cut a text where marks begin and end, and tell which overlap', () => {
    const marks = [{ name: 'a', start: 0, end: 6 }, { name: 'b', start: 4, end: 9 }];
    const names = (some: readonly { name: string }[]): string => some.map(({ name }) => name).join('');
    expect(segmentsOf('абвгдежзик', marks).map(({ text, marks: covering, ending }) => [text, names(covering), names(ending)]))
      .toEqual([['абвг', 'a', ''], ['де', 'ab', 'a'], ['жзи', 'b', 'b'], ['к', '', '']]);
  });

  test('leave a text without marks whole', () => {
    expect(segmentsOf('текст', []).map(({ text }) => text)).toEqual(['текст']);
  });
});

describe('stages', () => {
  test('stand in time, by the claim\'s own day before the document\'s, the undated last', () => {
    const claims = [
      published(null, { status: 'PROPOSED' }),
      published('2024-06-18', { status: 'ACTIVE', date: '2024-06' }),
      published('2023-04-12', { status: 'NEGOTIATING' }),
      published('2023-11-02', { status: 'AGREED', date: '--10-30' }),
    ];
    expect(stagesOf(claims).map(({ status, date, byDocument }) => [status, date, byDocument])).toEqual([
      ['NEGOTIATING', '2023-04-12', true], ['AGREED', '--10-30', false], ['ACTIVE', '2024-06', false], ['PROPOSED', null, false],
    ]);
  });

  test('fold claims that agree, and keep a denial apart', () => {
    const claims = [published('2024-01-01', {}), published('2024-01-01', {}), published('2024-01-01', { denied: true })];
    expect(stagesOf(claims).map(({ denied, claims: { length } }) => [denied, length])).toEqual([[false, 2], [true, 1]]);
  });
});

test('only an address of the web becomes a link', () => {
  expect(webAddress('https://www.example.org/a')).toEqual({ href: 'https://www.example.org/a', host: 'example.org' });
  expect(['javascript:alert(1)', 'file:///etc/passwd', 'example', ''].map(webAddress)).toEqual([undefined, undefined, undefined, undefined]);
});

test('rows sort by number within names, and what is missing stays last', () => {
  const rows = ['завод 10', null, 'Завод 2', 'ёмкость'];
  expect(sortRows(rows, (row) => row, false, 'ru')).toEqual(['ёмкость', 'Завод 2', 'завод 10', null]);
  expect(sortRows(rows, (row) => row, true, 'ru')).toEqual(['завод 10', 'Завод 2', 'ёмкость', null]);
  expect(sortRows([10, 9, 100], (row) => row, false, 'ru')).toEqual([9, 10, 100]);
});

test('the first language that the page speaks is chosen', () => {
  expect([preferredLanguage(['de-DE', 'ru-RU', 'en']), preferredLanguage(['en-GB']), preferredLanguage(['zh-CN']), preferredLanguage([])]).toEqual(['ru', 'en', 'en', 'en']);
});
