import { linesOf, textOf } from './lines.js';
import type { Piece } from './lines.js';

/** Running heads stand among the first or last lines of a page. */
const MARGIN_LINES = 2;
/** Even and odd pages may have heads of their own. */
const LEAST_SHARE = 0.4;
const PAGE_NUMBER = /^[\s—–\-•|]*(?:стр(?:аница|\.)?\s*)?\d{1,4}(?:\s*(?:из|\/)\s*\d{1,4})?[\s—–\-•|.]*$/i;

interface MarginLine {
  readonly key: string;
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** Pages without their numbers and running heads. */
export function withoutMargins(pages: readonly (readonly Piece[])[]): Piece[][] {
  const margins = pages.map(marginLines);
  const seen = new Map<string, number>();
  for (const lines of margins) {
    for (const key of new Set(lines.map((line) => line.key))) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const repeats = (key: string): boolean => (seen.get(key) ?? 0) >= Math.max(2, LEAST_SHARE * pages.length);
  return pages.map((page, index) => {
    const dropped = margins[index]!.filter(({ key, text }) => repeats(key) || PAGE_NUMBER.test(text));
    const pieces = new Set(dropped.flatMap((line) => line.pieces));
    return page.filter((piece) => !pieces.has(piece));
  });
}

/** The outer lines of a page; the key is the same where only a number and a few points of height differ. */
function marginLines(page: readonly Piece[]): MarginLine[] {
  const lines = linesOf(page);
  const outer = [...new Set([...lines.slice(0, MARGIN_LINES), ...lines.slice(-MARGIN_LINES)])];
  return outer.map((line) => {
    const text = textOf(line);
    return { text, key: `${Math.round(line.baseline / 10)} ${text.replace(/\d+/g, '#')}`, pieces: line.pieces };
  });
}
