import { linesOf } from './lines.js';
import type { Line, Piece } from './lines.js';

/** Lines that are read one after the other, between the same margins. */
export interface Block {
  readonly lines: readonly Line[];
  /** Columns of running text hold no tables. */
  readonly isColumn: boolean;
}

/** Narrowest space between columns, in points. */
const GUTTER = 8;
const FEWEST_LINES = 4;

interface Columns {
  /** The line after them. */
  readonly end: number;
  readonly sides: readonly Piece[][];
}
interface Interval {
  readonly from: number;
  readonly to: number;
}

/** The blocks of a page in reading order: a column is read to its end before the next one. */
export function blocksOf(pieces: readonly Piece[], isColumn = false): Block[] {
  const lines = linesOf(pieces);
  const blocks: Block[] = [];
  let plain: Line[] = [];
  const flush = (): void => {
    if (plain.length > 0) blocks.push({ lines: plain, isColumn });
    plain = [];
  };
  for (let start = 0; start < lines.length; ) {
    const columns = columnsFrom(lines, start);
    if (columns) {
      flush();
      for (const side of columns.sides) blocks.push(...blocksOf(side, true));
      start = columns.end;
    } else plain.push(lines[start++]!);
  }
  flush();
  return blocks;
}

/** The columns that begin at a line: as many lines as leave one common gutter free. */
function columnsFrom(lines: readonly Line[], start: number): Columns | undefined {
  let text = { from: Infinity, to: -Infinity };
  let free: readonly Interval[] = [extentOf(lines)];
  let end = start;
  while (end < lines.length) {
    const line = lines[end]!;
    const next = freeBetween(free, gapsOf(line));
    const widened = { from: Math.min(text.from, line.left), to: Math.max(text.to, line.right) };
    const closesGutter = free.some((gap) => isInside(gap, text)) && !next.some((gap) => isInside(gap, widened));
    if (next.length === 0 || closesGutter) break;
    [free, text] = [next, widened];
    end += 1;
  }
  const [gutter] = free.filter((gap) => isInside(gap, text)).sort((a, b) => b.to - b.from - (a.to - a.from));
  if (!gutter) return undefined;
  const pieces = lines.slice(start, end).flatMap((line) => line.pieces);
  const sides = [pieces.filter(({ right }) => right <= gutter.from), pieces.filter(({ left }) => left >= gutter.to)];
  return sides.every(isRunningText) ? { end, sides } : undefined;
}

const extentOf = (lines: readonly Line[]): Interval => ({
  from: Math.min(...lines.map(({ left }) => left)),
  to: Math.max(...lines.map(({ right }) => right)),
});

const isInside = (gap: Interval, text: Interval): boolean => text.from < gap.from && gap.to < text.to;

/** Where a line leaves the page white. */
function gapsOf({ pieces, left, right }: Line): Interval[] {
  const gaps: Interval[] = [{ from: -Infinity, to: left }, { from: right, to: Infinity }];
  pieces.slice(1).forEach((piece, index) => gaps.push({ from: pieces[index]!.right, to: piece.left }));
  return gaps;
}

function freeBetween(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  return a
    .flatMap((one) => b.map((other) => ({ from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) })))
    .filter(({ from, to }) => to - from >= GUTTER);
}

/** Lines of running text fill their column; cells of a table do not. */
function isRunningText(side: readonly Piece[]): boolean {
  const lines = linesOf(side);
  if (lines.length < FEWEST_LINES) return false;
  const { from, to } = extentOf(lines);
  return lines.filter((line) => line.right - from > 0.75 * (to - from)).length >= 0.6 * lines.length;
}
