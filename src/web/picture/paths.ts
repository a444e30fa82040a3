import { CLAIM_TYPES } from '../../ontology/index.js';
import type { Path, Relationship } from '../api/types.js';
import { inWords } from '../format/claim.js';
import { BOX, columnsWithin, ROW, type Box, type Drawing, type Wire } from './drawing.js';
import type { SupplyWords } from './supply.js';

/** How many paths are drawn; the table has all of them. */
const DRAWN = 10;

const MARGIN = 14;

/** Each path a row between its two ends, which stand at the sides, in a picture of at least the width in pixels. */
export function drawPaths(paths: readonly Path[], width: number, { words, language }: SupplyWords): Drawing {
  const drawn = paths.slice(0, DRAWN);
  const columns = columnsWithin(width, Math.max(2, ...drawn.map(({ entities }) => entities.length)));
  const middle = (row: number): number => MARGIN + (row + 0.5) * ROW;
  const last = ({ entities }: Path): number => entities.length - 1;
  const end = (at: 'from' | 'to', path: Path): Box => ({
    key: at, entity: path.entities.at(at === 'from' ? 0 : -1)!, focal: at === 'from',
    width: BOX.width, height: drawn.length * ROW - (ROW - BOX.height), x: columns.x(at === 'from' ? 0 : last(path)), y: middle(0) - BOX.height / 2,
  });
  const between = (path: Path, row: number): Box[] => path.entities.slice(1, -1).map((entity, i) => ({
    key: `${row}/${entity.id}`, entity, focal: false, ...BOX, x: columns.x(i + 1), y: middle(row) - BOX.height / 2,
  }));
  const wireOf = (path: Path, row: number) => (relationship: Relationship, i: number): Wire => {
    const { id, type, status, products = [], documentCount, subject } = relationship;
    const [left, right] = [columns.x(i) + BOX.width, columns.x(i + 1)];
    return {
      key: `${row}/${id}`, id, path: `M${left} ${middle(row)}H${right}`, backwards: subject.id !== path.entities[i]!.id, ...(status && { status }),
      label: products.join(', ') || CLAIM_TYPES[type][language], foot: words.briefly(documentCount),
      labelX: (left + right) / 2, labelY: middle(row), labelWidth: right - left - 24, statement: inWords(relationship, language, products),
    };
  };
  const [first] = drawn;
  return {
    width: columns.width,
    height: drawn.length * ROW + 2 * MARGIN,
    boxes: first ? [end('from', first), ...drawn.flatMap(between), end('to', first)] : [],
    wires: drawn.flatMap((path, row) => path.relationships.map(wireOf(path, row))),
    remarks: [],
  };
}
