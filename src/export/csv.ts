import type { Selection, SourcedClaim } from './selection.js';

const COLUMNS: readonly (readonly [string, (row: SourcedClaim) => string | number | boolean | undefined])[] = [
  ['claim', ({ claim }) => claim.id],
  ['type', ({ claim }) => claim.type],
  ['subject', ({ claim }) => claim.subject.name],
  ['subject_kind', ({ claim }) => claim.subject.kind],
  ['subject_id', ({ claim }) => claim.subjectId],
  ['object', ({ claim }) => claim.object?.name],
  ['object_kind', ({ claim }) => claim.object?.kind],
  ['object_id', ({ claim }) => claim.objectId],
  ['product', ({ claim }) => claim.product],
  ['status', ({ claim }) => claim.status],
  ['date', ({ claim }) => claim.date],
  ['from', ({ claim }) => claim.from],
  ['to', ({ claim }) => claim.to],
  ['role', ({ claim }) => claim.role],
  ['topic', ({ claim }) => claim.topic],
  ['quantity', ({ claim }) => claim.quantity],
  ['value', ({ claim }) => claim.value],
  ['attribution', ({ claim }) => claim.attribution],
  ['denied', ({ claim }) => claim.denied ?? false],
  ['confidence', ({ claim }) => claim.confidence],
  ['rule', ({ claim }) => claim.rule],
  ['quote', ({ claim }) => claim.evidence.text],
  ['sentence', ({ claim, document }) => document.text.slice(claim.sentence.start, claim.sentence.end)],
  ['document', ({ document }) => document.title ?? document.name],
  ['document_date', ({ document }) => document.date],
  ['document_url', ({ document }) => document.url ?? document.sources[0]],
];

/** A spreadsheet takes a cell that begins so for a formula. */
const FORMULA = /^[=+@\t\r-]/u;

function cell(value: string | number | boolean | undefined): string {
  if (typeof value !== 'string') return value === undefined ? '' : String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const line = (cells: readonly string[]): string => `${cells.join(',')}\r\n`;

/** One claim a line with its evidence, as RFC 4180 has it; the mark at the start tells spreadsheets that it is UTF-8. */
export async function* toCsv(selection: Selection): AsyncGenerator<string> {
  yield `\uFEFF${line(COLUMNS.map(([name]) => name))}`;
  for await (const row of selection.claims()) yield line(COLUMNS.map(([, read]) => cell(read(row))));
}
