/** How often each text was given. */
export type Tally = Readonly<Record<string, number>>;

/** Order of texts by code unit, the same on every machine. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The tally with `by` added to the count of each text; what nobody gives any more is left out. Keys are sorted. */
export function count(tally: Tally, texts: Iterable<string>, by: 1 | -1): Tally {
  const counts = new Map(Object.entries(tally));
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + by);
  return Object.fromEntries([...counts].filter(([, n]) => n !== 0).sort(([a], [b]) => byText(a, b)));
}

/** The text given most often; of equals the longest, then the first by code unit. Throws on an empty tally. */
export function favourite(tally: Tally): string {
  const [best] = Object.entries(tally).sort(([a, n], [b, m]) => m - n || b.length - a.length || byText(a, b));
  if (!best) throw new RangeError('An empty tally has no favourite');
  return best[0];
}

export const commonest = (texts: readonly string[]): string => favourite(count({}, texts, 1));
