import type { LoadReport } from '../pipeline.js';
import { count } from './output.js';

/** Milliseconds between two states shown. */
const TERMINAL_PACE = 100;
const PLAIN_PACE = 5_000;

const CLEAR_LINE = '\r\u001B[2K';

export interface Progress {
  readonly update: (report: Readonly<LoadReport>) => void;
  /** Leaves a clean line behind. */
  readonly end: () => void;
}

const documentsIn = ({ loaded, unchanged, failures }: Readonly<LoadReport>): number => loaded + unchanged + failures.length;

/** `95 s left`, `12 min left`. */
const timeLeft = (seconds: number): string => (seconds < 100 ? `${Math.ceil(seconds)} s left` : `${Math.ceil(seconds / 60)} min left`);

/**
 * What a load has done, as one line.
 * @param total number of documents to come in all, if known
 * @param seconds since the load began
 */
export function describe(report: Readonly<LoadReport>, total: number | undefined, seconds: number): string {
  const done = documentsIn(report);
  const rate = done / seconds;
  const parts = [
    total === undefined ? count(done, 'document') : `${done} of ${count(total, 'document')}`,
    count(report.claims, 'claim'),
    `${rate.toFixed(1)} documents/s`,
  ];
  if (total !== undefined && done < total) parts.push(timeLeft((total - done) / rate));
  return parts.join(' · ');
}

/** Shows work on standard error: a line that overwrites itself on a terminal, a plain line now and then elsewhere. */
function showLines(stream: NodeJS.WriteStream): { readonly update: (line: (seconds: number) => string) => void; readonly end: () => void } {
  const start = performance.now();
  let shown = start;
  return {
    update: (line) => {
      const now = performance.now();
      if (now - shown < (stream.isTTY ? TERMINAL_PACE : PLAIN_PACE)) return;
      shown = now;
      const text = line((now - start) / 1000);
      stream.write(stream.isTTY ? CLEAR_LINE + text.slice(0, (stream.columns || 80) - 1) : `${text}\n`);
    },
    end: () => {
      if (stream.isTTY) stream.write(CLEAR_LINE);
    },
  };
}

/**
 * Shows a load.
 * @param countAll tells how many documents there are in all, if that can be known, until the signal; it is shown from then on
 */
export function showProgress(countAll: (signal: AbortSignal) => Promise<number | undefined>, stream: NodeJS.WriteStream = process.stderr): Progress {
  const { update, end } = showLines(stream);
  const ended = new AbortController();
  let total: number | undefined;
  void countAll(ended.signal).then((count) => { total = count; });
  return {
    update: (report) => { update((seconds) => describe(report, total, seconds)); },
    end: () => {
      ended.abort();
      end();
    },
  };
}

/** Shows rows that pass by. */
export function showRows(stream: NodeJS.WriteStream = process.stderr): { readonly update: (done: number, total: number) => void; readonly end: () => void } {
  const { update, end } = showLines(stream);
  const inWords = (done: number, total: number, seconds: number): string =>
    `${done} of ${count(total, 'row')} · ${(done / seconds).toFixed(0)} rows/s · ${timeLeft((total - done) * seconds / done)}`;
  return { update: (done, total) => { update((seconds) => inWords(done, total, seconds)); }, end };
}
