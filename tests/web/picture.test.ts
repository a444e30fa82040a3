import { describe, expect, test } from '@jest/globals';
import { STATUSES } from '../../src/ontology/index.js';
import type { EntityRef, Relationship, Rows } from '../../src/web/api/types.js';
import { BOX, type Box, type Drawing } from '../../src/web/picture/drawing.js';
import { placeTrees } from '../../src/web/picture/layout.js';
import { drawLineage } from '../../src/web/picture/lineage.js';
import { LINES } from '../../src/web/picture/lines.js';
import { drawSupply, type SupplyTiers } from '../../src/web/picture/supply.js';
import { wrapText } from '../../src/web/picture/text.js';
import { ru } from '../../src/web/words/ru.js';

const WIDTH = 1000;

const firm = (name: string): EntityRef => ({ id: name, kind: 'Company', name });

const tie = (type: 'SUPPLIES' | 'DESCENDS_FROM', from: string, to: string): Relationship => ({
  id: `${from}>${to}`, type, subject: firm(from), object: firm(to), ...(type === 'SUPPLIES' && { status: 'ACTIVE', products: ['насосы'] }),
  firstDate: null, lastDate: null, claimCount: 1, documentCount: 1,
  supplier: { ...firm(from), suppliers: { totalCount: 3 } }, buyer: { ...firm(to), buyers: { totalCount: 2 } },
});

const rowsOf = (nodes: readonly Relationship[], totalCount = nodes.length): Rows<Relationship> => ({ totalCount, pageInfo: { hasNextPage: false, endCursor: null }, nodes });

interface Tied {
  readonly supplies: readonly (readonly [string, string])[];
  readonly up?: readonly string[];
  readonly down?: readonly string[];
}

const tiersOf = ({ supplies, up = [], down = [] }: Tied): SupplyTiers => {
  const all = supplies.map(([from, to]) => tie('SUPPLIES', from, to));
  return {
    focal: firm('Ц'),
    neighbours: { up: (id) => rowsOf(all.filter(({ object }) => object.id === id)), down: (id) => rowsOf(all.filter(({ subject }) => subject.id === id)) },
    opened: { up, down },
  };
};

const draw = (tied: Tied): Drawing => drawSupply(tiersOf(tied), WIDTH, { words: ru, language: 'ru' });
const box = ({ boxes }: Drawing, name: string): Box => boxes.find(({ entity }) => entity.name === name)!;

const apart = ({ boxes }: Drawing): boolean => boxes.every((a, i) => boxes.every((b, j) => i === j
  || a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y));

describe('a picture of supply', () => {
  test('has suppliers to the left and buyers to the right, none over another, all within it', () => {
    const drawing = draw({ supplies: [['А', 'Ц'], ['Б', 'Ц'], ['Ц', 'В']] });
    const centre = box(drawing, 'Ц');
    expect(box(drawing, 'А').x + BOX.width).toBeLessThan(centre.x);
    expect(box(drawing, 'В').x).toBeGreaterThan(centre.x + centre.width);
    expect(apart(drawing)).toBe(true);
    expect(drawing.boxes.every(({ x, y, width, height }) => x >= 0 && y >= 0 && x + width <= drawing.width && y + height <= drawing.height)).toBe(true);
    expect(drawing.wires.map(({ statement }) => statement)).toEqual(['А → Ц · поставляет · насосы', 'Б → Ц · поставляет · насосы', 'Ц → В · поставляет · насосы']);
  });

  test('comes closer where that spares scrolling', () => {
    const narrow = drawSupply(tiersOf({ supplies: [['А', 'Ц'], ['Ц', 'В']] }), 840, { words: ru, language: 'ru' });
    expect(narrow.width).toBe(840);
    expect(apart(narrow)).toBe(true);
  });

  test('opens tiers outwards, and grows wider than its place rather than closer', () => {
    const supplies = [['А', 'Ц'], ['Б', 'А'], ['Г', 'Б'], ['Ц', 'В'], ['В', 'Д']] as const;
    const drawing = draw({ supplies, up: ['А', 'Б'], down: ['В'] });
    expect(['Г', 'Б', 'А', 'Ц', 'В', 'Д'].map((name) => box(drawing, name).x)).toEqual([...drawing.boxes.map(({ x }) => x)].sort((a, b) => a - b));
    expect(drawing.width).toBeGreaterThan(WIDTH);
    expect(apart(drawing)).toBe(true);
    expect(box(drawing, 'А').toggle).toEqual({ side: 'up', open: true, count: 3 });
  });

  test('ends where goods run in a circle', () => {
    const drawing = draw({ supplies: [['А', 'Ц'], ['Ц', 'А']], up: ['А', 'Ц'], down: ['А', 'Ц'] });
    const again = drawing.boxes.filter(({ note }) => note === ru.picture.again);
    expect(again.map(({ entity, toggle }) => [entity.name, toggle])).toEqual([['Ц', undefined], ['Ц', undefined]]);
  });

  test('draws the first of very many, and says how many are left', () => {
    const many = Array.from({ length: 50 }, (_, i) => tie('SUPPLIES', `П${i}`, 'Ц'));
    const none = rowsOf([]);
    const drawing = drawSupply({ focal: firm('Ц'), neighbours: { up: () => rowsOf(many, 1000), down: () => none }, opened: { up: [], down: [] } }, WIDTH, { words: ru, language: 'ru' });
    expect(drawing.wires).toHaveLength(12);
    expect(drawing.remarks.map(({ text }) => text.replace(/\s/g, ' '))).toEqual(['ещё 988 в таблице']);
  });
});

describe('a family tree', () => {
  const lineage = (...pairs: readonly (readonly [string, string])[]): Drawing =>
    drawLineage(pairs.map(([from, to]) => tie('DESCENDS_FROM', from, to)), 'Ц', WIDTH, { language: 'ru', date: () => '1993', foot: ru.briefly });

  test('runs from the eldest, and each stands right of all it descends from', () => {
    const pairs = [['Ц', 'Б'], ['Б', 'А'], ['В', 'А'], ['Ц', 'А'], ['Г', 'Ц'], ['Г', 'В']] as const;
    const drawing = lineage(...pairs);
    for (const [younger, elder] of pairs) expect(box(drawing, younger).x).toBeGreaterThan(box(drawing, elder).x + BOX.width);
    expect(drawing.boxes).toHaveLength(5);
    expect(apart(drawing)).toBe(true);
    expect(box(drawing, 'Ц').focal).toBe(true);
  });

  test('is drawn even where documents contradict each other about who came first', () => {
    expect(lineage(['Ц', 'А'], ['А', 'Ц']).boxes).toHaveLength(2);
  });
});

test('a parent stands in the middle of its children', () => {
  const leaf = (node: string): { node: string; children: never[] } => ({ node, children: [] });
  const places = placeTrees([{ node: 'a', children: [leaf('b'), { node: 'c', children: [leaf('d'), leaf('e')] }] }]);
  expect(places.map(({ node, depth, row }) => [node, depth, row])).toEqual([['a', 0, 0.75], ['b', 1, 0], ['c', 1, 1.5], ['d', 2, 1], ['e', 2, 2]]);
});

test('text wraps between words, and what is too long ends in an ellipsis', () => {
  const wrap = (text: string, lines: number): string[] => wrapText(text, 10, lines, ({ length }) => length);
  expect(wrap('завод имени Седых', 3)).toEqual(['завод', 'имени', 'Седых']);
  expect(wrap('а б в', 2)).toEqual(['а б в']);
  expect(wrap('машиностроительное объединение', 2)).toEqual(['машиностр…', 'объединен…']);
  expect(wrap('раз два три четыре пять', 2)).toEqual(['раз два', 'три четыр…']);
});

test('every status has a line of its own', () => {
  const lines = Object.keys(STATUSES).map((status) => JSON.stringify(LINES[status as keyof typeof LINES]));
  expect(new Set(lines).size).toBe(lines.length);
});
