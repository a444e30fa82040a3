/** Milliseconds that each of the tasks took, one after the other in turns, so that what slows the machine slows all of them. */
export async function interleaved(tasks, rounds, warm = Math.ceil(rounds / 3)) {
  const times = Object.fromEntries(Object.keys(tasks).map((name) => [name, []]));
  for (let round = -warm; round < rounds; round++) {
    for (const [name, task] of Object.entries(tasks)) {
      const started = performance.now();
      await task(round + warm);
      if (round >= 0) times[name].push(performance.now() - started);
    }
  }
  return times;
}

export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

export const p50 = (values) => percentile(values, 0.5);
export const p95 = (values) => percentile(values, 0.95);

/** Three digits that count. */
export const short = (number) => (number === undefined ? '–' : number >= 100 ? Math.round(number).toString() : number.toPrecision(number >= 10 ? 3 : 2));

/** Prints rows under a header, in columns as wide as their longest cell. */
export function printTable(header, rows) {
  const cells = [header, ...rows].map((row) => row.map((cell) => (typeof cell === 'number' ? short(cell) : cell ?? '–')));
  const widths = header.map((_, i) => Math.max(...cells.map((row) => row[i].length)));
  for (const row of cells) console.log(row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  '));
}
