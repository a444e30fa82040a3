import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId, useMemo, useState } from 'preact/hooks';
import { formatCsv } from '../format/csv.js';
import type { MoreRows } from '../api/use-rows.js';
import { useLanguage, useWords } from '../words/index.js';
import { download } from './download.js';
import { isMissing, sortRows, type SortKey } from './sort.js';

export interface Column<Row> {
  readonly title: string;
  /** What the column is sorted by and what a CSV file says; a number sorts as one. */
  readonly value: (row: Row) => SortKey;
  /** What the reader sees, where it is more than the value. */
  readonly cell?: (row: Row) => ComponentChildren;
  readonly class?: string;
}

export interface TableProps<Row> extends Partial<Omit<MoreRows<Row>, 'rows'>> {
  readonly title: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Shown above the table where the table is a section of its own. */
  readonly heading?: ComponentChildren;
  /** How many rows more are shown at a time, where all of very many are here. */
  readonly step?: number;
}

interface Sorting<Row> {
  readonly column: Column<Row>;
  readonly descending: boolean;
}

interface HeaderProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly sorting: Sorting<Row> | undefined;
  readonly sortBy: (column: Column<Row>) => void;
}

function Header<Row>({ columns, sorting, sortBy }: HeaderProps<Row>): JSX.Element {
  const { table } = useWords();
  return (
    <thead>
      <tr>
        {columns.map((column) => {
          const { title, class: className } = column;
          const direction = sorting?.column.title === title ? (sorting.descending ? 'descending' : 'ascending') : undefined;
          return (
            <th key={title} scope="col" class={className} aria-sort={direction ?? 'none'}>
              <button type="button" title={table.sortHint} onClick={() => { sortBy(column); }}>
                {title}<span class="sort-mark" aria-hidden="true">{direction === 'descending' ? '▾' : direction ? '▴' : ''}</span>
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

/** One click sorts upwards, the next downwards, the third as it came. */
const nextSorting = <Row,>(sorting: Sorting<Row> | undefined, column: Column<Row>): Sorting<Row> | undefined => {
  if (sorting?.column.title !== column.title) return { column, descending: false };
  return sorting.descending ? undefined : { column, descending: true };
};

type Footing = Required<Pick<TableProps<unknown>, 'total'>> & Pick<TableProps<unknown>, 'more' | 'busy' | 'failed'> & {
  readonly shown: number;
  /** Whether rows that are not here yet stand out of the order. */
  readonly partial: boolean;
};

function Footer({ shown, total, partial, more, busy, failed }: Footing): JSX.Element | null {
  const { table } = useWords();
  if (total <= shown && !more) return null;
  return (
    <p class="table-foot">
      <span role="status">{table.shown(shown, total)}{partial && `; ${table.sortedPart}`}</span>
      {more && <button type="button" class="button small" disabled={busy} onClick={more}>{table.more}</button>}
      {failed && <span role="alert">{table.failed}</span>}
    </p>
  );
}

/** A column in which no row has anything is left out, save the first. */
const columnsWithContent = <Row,>(columns: readonly Column<Row>[], rows: readonly Row[]): Column<Row>[] =>
  columns.filter(({ value }, i) => i === 0 || rows.some((row) => !isMissing(value(row))));

/** A table that sorts by every column, grows by pages, and is saved as CSV. */
export function Table<Row>({ title, columns: possible, rows, keyOf, heading, step = Infinity, total = rows.length, ...paging }: TableProps<Row>): JSX.Element {
  const language = useLanguage();
  const { table } = useWords();
  const id = useId();
  const [sorting, setSorting] = useState<Sorting<Row>>();
  const [limit, setLimit] = useState(step);
  useEffect(() => { setLimit(step); }, [possible, rows, step]);
  const columns = useMemo(() => columnsWithContent(possible, rows), [possible, rows]);
  const sorted = useMemo(
    () => (sorting ? sortRows(rows, sorting.column.value, sorting.descending, language) : rows),
    [rows, columns, sorting, language],
  );
  const shown = limit < sorted.length ? sorted.slice(0, limit) : sorted;
  const more = shown.length < rows.length ? (): void => { setLimit(limit + step); } : paging.more;
  const save = (): void => {
    const cells = sorted.map((row) => columns.map(({ value }) => String(value(row) ?? '')));
    download(`${title}.csv`, new Blob([formatCsv(columns.map((column) => column.title), cells)], { type: 'text/csv' }));
  };
  return (
    <div class="table-block">
      <div class="table-head">
        <span id={id} class={heading ? 'heading' : 'visually-hidden'}>{heading ?? title}</span>
        <button type="button" class="tool" aria-label={table.csvLabel(title)} onClick={save}>{table.csv}</button>
      </div>
      <div class="table-scroll" role="region" aria-labelledby={id} tabIndex={0}>
        <table aria-labelledby={id}>
          <Header columns={columns} sorting={sorting} sortBy={(column) => { setSorting(nextSorting(sorting, column)); }} />
          <tbody>
            {shown.map((row) => (
              <tr key={keyOf(row)}>
                {columns.map(({ title: key, cell, value, class: className }, i) => {
                  const content = cell ? cell(row) : value(row);
                  return i === 0 ? <th key={key} scope="row" class={className}>{content}</th> : <td key={key} class={className}>{content}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Footer {...paging} shown={shown.length} total={total} partial={rows.length < total} more={more} />
    </div>
  );
}
