import type { Block } from './columns.js';
import { lineEnds } from './hyphens.js';
import { cellsOf, median, textOf } from './lines.js';
import type { Line } from './lines.js';

const SENTENCE_END = /[.!?…:;]["»”)]*$/;
const ITEM_START = /^(?:[•●▪■◦·]|\d{1,2}[.)]\s|[а-я]\)\s)/;
const DASH_START = /^[–—-]\s/;

interface Row {
  readonly line: Line;
  readonly text: string;
  /** Cells of a table stand alone. */
  readonly isRow: boolean;
}

/** The paragraphs, headings, list items and table rows of blocks in reading order. */
export function paragraphsOf(blocks: readonly Block[]): string[] {
  const texts = blocks.flatMap(({ lines }) => lines.map(textOf));
  const endOf = lineEnds(texts);
  const paragraphs: string[][] = [];
  let last: Row | undefined;
  for (const block of blocks) {
    const rows = rowsOf(block);
    const continues = continuation(rows.map(({ line }) => line));
    rows.forEach((row, index) => {
      const isJoined = last && !last.isRow && !row.isRow && (index === 0 ? continuesOver(last, row) : continues(last, row));
      const open = isJoined ? paragraphs.at(-1) : undefined;
      if (open) open.push(endOf(open.pop()!, row.text), row.text);
      else paragraphs.push([row.text]);
      last = row;
    });
  }
  return paragraphs.map((lines) => lines.join(''));
}

function rowsOf({ lines, isColumn }: Block): Row[] {
  return lines.map((line, index) => {
    const isRow = !isColumn && (sharesCells(line, lines[index - 1]) || sharesCells(line, lines[index + 1]));
    return { line, isRow, text: isRow ? cellsOf(line).map(textOf).join(' | ') : textOf(line) };
  });
}

/** Whether cells of two lines stand under each other, by their left or right edges. */
function sharesCells(line: Line, neighbour: Line | undefined): boolean {
  if (!neighbour) return false;
  const [cells, others] = [cellsOf(line).slice(1), cellsOf(neighbour).slice(1)];
  return cells.some((a) => others.some((b) => Math.abs(a.left - b.left) < 2 || Math.abs(a.right - b.right) < 2));
}

/** From one column or page to the next. */
function continuesOver(before: Row, row: Row): boolean {
  if (!sameSize(before.line, row.line) || SENTENCE_END.test(before.text) || ITEM_START.test(row.text)) return false;
  return /^[\p{Ll}\d«(–—]/u.test(row.text);
}

/** Whether a line goes on with the paragraph of the line above it in the same block. */
function continuation(lines: readonly Line[]): (before: Row, row: Row) => boolean {
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const leading = median(lines.slice(1).map((line, index) => line.baseline - lines[index]!.baseline));
  return (before, row) => {
    const [above, line] = [before.line, row.line];
    const indented = line.left > left + 0.8 * line.size && line.left > above.left + 0.5 * line.size;
    const spaced = line.baseline - above.baseline > Math.max(1.35 * leading, 1.2 * line.size);
    if (!sameSize(above, line) || indented || spaced || startsItem(before, row)) return false;
    const short = above.right < right - Math.max(0.15 * (right - left), 3 * line.size);
    return !short || !(SENTENCE_END.test(before.text) || /^[\p{Lu}«]/u.test(row.text));
  };
}

const startsItem = (before: Row, row: Row): boolean =>
  ITEM_START.test(row.text) || (DASH_START.test(row.text) && SENTENCE_END.test(before.text));

const sameSize = (a: Line, b: Line): boolean => Math.abs(a.size - b.size) < 0.12 * Math.max(a.size, b.size);
