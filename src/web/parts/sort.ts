export type SortKey = string | number | null | undefined;

export const isMissing = (key: SortKey): key is null | undefined | '' => key === null || key === undefined || key === '';

/** The rows by one key, names as people sort them («завод 2» before «завод 10»); what is missing stands last in either direction. */
export function sortRows<Row>(rows: readonly Row[], keyOf: (row: Row) => SortKey, descending: boolean, language: string): Row[] {
  const { compare } = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  const direction = descending ? -1 : 1;
  return rows.map((row) => ({ row, key: keyOf(row) })).sort((a, b) => {
    if (isMissing(a.key) || isMissing(b.key)) return Number(isMissing(a.key)) - Number(isMissing(b.key));
    const order = typeof a.key === 'number' && typeof b.key === 'number' ? a.key - b.key : compare(String(a.key), String(b.key));
    return direction * order;
  }).map(({ row }) => row);
}
