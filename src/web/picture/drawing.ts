import type { Status } from '../../ontology/index.js';
import type { EntityRef } from '../api/types.js';

/** Towards those who supply, or towards those who buy. */
export type Side = 'up' | 'down';

export interface Toggle {
  readonly side: Side;
  readonly open: boolean;
  /** How many neighbours it shows or hides. */
  readonly count: number;
}

export interface Box {
  readonly key: string;
  readonly entity: EntityRef;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** What the view is about. */
  readonly focal: boolean;
  readonly note?: string | undefined;
  readonly toggle?: Toggle | undefined;
}

export interface Wire {
  readonly key: string;
  /** Relationship whose evidence it opens. */
  readonly id: string;
  readonly path: string;
  /** Whether it points from right to left. */
  readonly backwards?: boolean;
  readonly status?: Status | undefined;
  /** Above the line: products, or a date. */
  readonly label: string;
  /** Below the line. */
  readonly foot: string;
  /** The middle of the straight part, and its length. */
  readonly labelX: number;
  readonly labelY: number;
  readonly labelWidth: number;
  /** The whole statement, for those who do not see the line. */
  readonly statement: string;
}

export interface Remark {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly wires: readonly Wire[];
  readonly remarks: readonly Remark[];
}

export const BOX = { width: 168, height: 50 };
export const ROW = 62;
const MARGIN = 24;

export interface Gap {
  /** Less makes the picture wider than its place. */
  readonly least: number;
  /** Where the picture is wider than its place anyway. */
  readonly scrolled: number;
}

const GAP: Gap = { least: 136, scrolled: 170 };
const MOST_GAP = 300;


/** Pixels of the part of a gap in which the line bends. */
const BEND = 34;

export interface Columns {
  readonly gap: number;
  readonly width: number;
  /** Left edge of a column, the leftmost being 0. */
  readonly x: (column: number) => number;
}

/** Columns of boxes that fill the width where they can; the picture is wider where they cannot. */
export function columnsWithin(width: number, count: number, { least, scrolled } = GAP): Columns {
  const free = (width - 2 * MARGIN - count * BOX.width) / Math.max(1, count - 1);
  const gap = free < least ? scrolled : Math.min(MOST_GAP, free);
  const taken = count * BOX.width + (count - 1) * gap + 2 * MARGIN;
  const indent = MARGIN + Math.max(0, (width - taken) / 2);
  return { gap, width: Math.max(width, taken), x: (column) => indent + column * (BOX.width + gap) };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A line from left to right that is straight beside the outer end, where its label stands, and bends beside the inner one. */
export function route(left: Point, right: Point, outer: 'left' | 'right'): Pick<Wire, 'path' | 'labelX' | 'labelY' | 'labelWidth'> {
  const labelWidth = right.x - left.x - BEND;
  const turn = outer === 'left' ? left.x + labelWidth : left.x + BEND;
  const middle = outer === 'left' ? (turn + right.x) / 2 : (left.x + turn) / 2;
  const path = outer === 'left'
    ? `M${left.x} ${left.y}H${turn}C${middle} ${left.y} ${middle} ${right.y} ${right.x} ${right.y}`
    : `M${left.x} ${left.y}C${middle} ${left.y} ${middle} ${right.y} ${turn} ${right.y}H${right.x}`;
  const centre = outer === 'left' ? (left.x + turn) / 2 : (turn + right.x) / 2;
  return { path, labelX: centre, labelY: outer === 'left' ? left.y : right.y, labelWidth: labelWidth - 8 };
}
