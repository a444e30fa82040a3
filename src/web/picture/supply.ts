import type { EntityRef, Relationship, Tier } from '../api/types.js';
import { inWords } from '../format/claim.js';
import type { Language } from '../words/language.js';
import type { Words } from '../words/ru.js';
import { BOX, columnsWithin, ROW, route, type Box, type Drawing, type Remark, type Side, type Wire } from './drawing.js';
import { placeTrees, rowsOf, type Branch, type Place } from './layout.js';

/** How many neighbours are drawn; the table has all of them. */
const DRAWN = { first: 12, further: 6 };

/** Pixels between the ends of lines on the box they share. */
const PORT = 11;

const FOCAL_LEAST = 76;

export interface SupplyTiers {
  readonly focal: EntityRef;
  /** The known suppliers (up) and buyers (down) of an entity; undefined where they were not asked for. */
  readonly neighbours: Readonly<Record<Side, (id: string) => Tier | undefined>>;
  /** Ids of the entities whose neighbours are open. */
  readonly opened: Readonly<Record<Side, readonly string[]>>;
}

interface Partner {
  readonly key: string;
  readonly entity: EntityRef;
  /** How it is tied to the one before it; none for the focal entity. */
  readonly relationship?: Relationship;
  readonly again: boolean;
  readonly open: boolean;
  readonly hidden: number;
}

const other = (side: Side, { subject, object }: Relationship): EntityRef => (side === 'up' ? subject : object);
const countOf = (side: Side, { supplier, buyer }: Relationship): number =>
  (side === 'up' ? supplier?.suppliers?.totalCount : buyer?.buyers?.totalCount) ?? 0;

/** The neighbours of one side as a tree. An entity that is drawn already is not opened again, so that circles end. */
function treeOf({ focal, neighbours, opened }: SupplyTiers, side: Side): Branch<Partner> {
  const drawn = new Set([focal.id]);
  const childrenOf = (id: string, path: string, limit: number): { branches: Branch<Partner>[]; hidden: number } => {
    const rows = neighbours[side](id);
    const nodes = rows?.nodes.slice(0, limit) ?? [];
    const fresh = nodes.map((relationship) => {
      const again = drawn.has(other(side, relationship).id);
      drawn.add(other(side, relationship).id);
      return { relationship, again };
    });
    const branches = fresh.map(({ relationship, again }) => {
      const entity = other(side, relationship);
      const key = `${path}/${entity.id}`;
      const open = !again && opened[side].includes(entity.id);
      const { branches: children, hidden } = open ? childrenOf(entity.id, key, DRAWN.further) : { branches: [], hidden: 0 };
      return { node: { key, entity, relationship, again, open, hidden }, children };
    });
    return { branches, hidden: (rows?.totalCount ?? 0) - nodes.length };
  };
  const { branches, hidden } = childrenOf(focal.id, side, DRAWN.first);
  return { node: { key: focal.id, entity: focal, again: false, open: true, hidden }, children: branches };
}

interface Canvas {
  readonly side: Side;
  readonly words: Words;
  readonly language: Language;
  readonly x: (depth: number) => number;
  readonly y: (row: number) => number;
  readonly focalHeight: number;
}

function boxOf({ node, depth, row }: Place<Partner>, { side, words, x, y }: Canvas): Box {
  const { key, entity, relationship, again, open } = node;
  const count = again || !relationship ? 0 : countOf(side, relationship);
  return {
    key, entity, ...BOX, x: x(depth), y: y(row) - BOX.height / 2, focal: false,
    ...(again && { note: words.picture.again }),
    ...(count > 0 && { toggle: { side, open, count } }),
  };
}

/** Lines end apart from each other on a box that many share. */
function portOf({ node, parent }: Place<Partner>, siblings: readonly Place<Partner>[], { y, focalHeight }: Canvas): number {
  const order = siblings.findIndex((place) => place.node === node);
  const room = (parent!.depth === 0 ? focalHeight : BOX.height) - 16;
  const step = Math.min(PORT, room / Math.max(1, siblings.length));
  return y(parent!.row) + (order - (siblings.length - 1) / 2) * step;
}

function wireOf(place: Place<Partner>, siblings: readonly Place<Partner>[], canvas: Canvas): Wire {
  const { side, words, language, x, y } = canvas;
  const { key, relationship } = place.node;
  const { id, status, products = [], documentCount } = relationship!;
  const outer = { x: x(place.depth), y: y(place.row) };
  const inner = { x: x(place.depth - 1), y: portOf(place, siblings, canvas) };
  const ends = side === 'up'
    ? route({ x: outer.x + BOX.width, y: outer.y }, inner, 'left')
    : route({ x: inner.x + BOX.width, y: inner.y }, outer, 'right');
  return {
    ...ends, key, id, ...(status && { status }), label: products.join(', '), foot: words.briefly(documentCount), statement: inWords(relationship!, language, products),
  };
}

function remarkOf({ node, depth, row }: Place<Partner>, last: Place<Partner> | undefined, { words, x, y }: Canvas): Remark {
  const under = last ? y(last.row) + BOX.height / 2 + 16 : y(row);
  return { key: node.key, x: x(depth + 1) + BOX.width / 2, y: under, text: words.picture.rest(node.hidden) };
}

function drawSide(places: readonly Place<Partner>[], canvas: Canvas): Omit<Drawing, 'width' | 'height'> {
  const childrenOf = (place: Place<Partner>): Place<Partner>[] => places.filter(({ parent }) => parent === place);
  const outer = places.filter(({ parent }) => parent);
  return {
    boxes: outer.map((place) => boxOf(place, canvas)),
    wires: outer.map((place) => wireOf(place, childrenOf(place.parent!), canvas)),
    remarks: places.filter(({ node }) => node.hidden > 0).map((place) => remarkOf(place, childrenOf(place).at(-1), canvas)),
  };
}

const depthOf = (places: readonly Place<unknown>[]): number => Math.max(...places.map(({ depth }) => depth));

export interface SupplyWords {
  readonly words: Words;
  readonly language: Language;
}

/** Suppliers to the left, buyers to the right, goods flowing from left to right, in a picture of at least the width in pixels. */
export function drawSupply(tiers: SupplyTiers, width: number, said: SupplyWords): Drawing {
  const up = placeTrees([treeOf(tiers, 'up')]);
  const down = placeTrees([treeOf(tiers, 'down')]);
  const centre = depthOf(up);
  const columns = columnsWithin(width, centre + 1 + depthOf(down));
  const ports = Math.max(up[0]!.node.hidden > 0 ? 1 : 0, ...[up, down].map((places) => places.filter(({ depth }) => depth === 1).length));
  const focalHeight = Math.max(FOCAL_LEAST, ports * PORT + 24);
  const height = Math.max(focalHeight + 24, Math.max(rowsOf(up), rowsOf(down)) * ROW + 28);
  const canvas = (places: readonly Place<Partner>[], side: Side): Canvas => ({
    ...said, side, focalHeight,
    x: (depth) => columns.x(side === 'up' ? centre - depth : centre + depth),
    y: (row) => height / 2 + (row - places[0]!.row) * ROW,
  });
  const left = drawSide(up, canvas(up, 'up'));
  const right = drawSide(down, canvas(down, 'down'));
  const focal: Box = {
    key: 'focal', entity: tiers.focal, focal: true, width: BOX.width, height: focalHeight, x: columns.x(centre), y: (height - focalHeight) / 2,
  };
  return {
    width: columns.width, height,
    boxes: [...left.boxes, focal, ...right.boxes],
    wires: [...left.wires, ...right.wires],
    remarks: [...left.remarks, ...right.remarks],
  };
}
