/** A run of text on a page, in points from its top left corner. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Size of the font. */
  readonly size: number;
}

/** Pieces on one baseline, from left to right. */
export interface Line {
  readonly pieces: readonly Piece[];
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
}

/** Least gap that reads as a space, and least that parts the cells of a row, in sizes of the font. */
const SPACE = 0.12;
const CELL_GAP = 1.5;

/** Lines of a page or column from top to bottom. */
export function linesOf(pieces: readonly Piece[]): Line[] {
  const groups: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => a.baseline - b.baseline)) {
    const group = groups.at(-1);
    if (group && piece.baseline - group[0]!.baseline < 0.4 * Math.max(piece.size, group[0]!.size)) group.push(piece);
    else groups.push([piece]);
  }
  return groups.map(lineOf);
}

export function textOf({ pieces }: Line): string {
  const texts = pieces.map((piece, index) => (isApart(pieces[index - 1], piece, SPACE) ? ' ' : '') + piece.text);
  return texts.join('').replace(/\s+/g, ' ').trim();
}

/** The parts of a line between its wide gaps. */
export function cellsOf(line: Line): Line[] {
  const cells: Piece[][] = [];
  line.pieces.forEach((piece, index) => {
    if (index === 0 || isApart(line.pieces[index - 1], piece, CELL_GAP)) cells.push([piece]);
    else cells.at(-1)!.push(piece);
  });
  return cells.map(lineOf);
}

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

function lineOf(group: readonly Piece[]): Line {
  const sorted = [...group].sort((a, b) => a.left - b.left);
  const pieces = sorted.filter((piece, index) => !isShadow(sorted[index - 1], piece));
  const letters = pieces.flatMap(({ size, text }) => Array<number>(Math.min(text.length, 100)).fill(size));
  return {
    pieces,
    left: pieces[0]!.left,
    right: Math.max(...pieces.map(({ right }) => right)),
    baseline: median(pieces.map(({ baseline }) => baseline)),
    size: median(letters),
  };
}

/** Some programs print bold by printing twice. */
const isShadow = (before: Piece | undefined, piece: Piece): boolean =>
  before?.text === piece.text && Math.abs(before.left - piece.left) < piece.size / 5;

const isApart = (before: Piece | undefined, piece: Piece, sizes: number): boolean =>
  before !== undefined && piece.left - before.right > sizes * piece.size;
