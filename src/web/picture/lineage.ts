import type { EntityRef, Relationship } from '../api/types.js';
import { inWords } from '../format/claim.js';
import type { Language } from '../words/language.js';
import { BOX, columnsWithin, route, type Drawing, type Wire } from './drawing.js';
import { placeTrees, rowsOf, type Branch, type Place } from './layout.js';

/** Pixels between two columns that leave room for a date. */
const DATE_GAP = { least: 112, scrolled: 112 };

/** Names of plants are long: a box has room for four lines. */
const KIN = { width: BOX.width, height: 66 };
const ROW = 78;

interface Kin {
  readonly entity: EntityRef;
}

/** How many generations stand before each: one more than before the latest of those it descends from. */
function generationsOf(descents: readonly Relationship[]): Map<string, number> {
  const known = new Map<string, number>();
  const visit = (id: string, descendants: ReadonlySet<string>): number => {
    const elders = descents.filter(({ subject, object }) => subject.id === id && object.id !== id && !descendants.has(object.id));
    const generation = known.get(id) ?? Math.max(0, ...elders.map(({ object }) => 1 + visit(object.id, new Set([...descendants, id]))));
    known.set(id, generation);
    return generation;
  };
  for (const { subject } of descents) visit(subject.id, new Set());
  return known;
}

/** The families as trees from the eldest down; one that descends from several stands under the latest of them. */
function familiesOf(descents: readonly Relationship[]): Branch<Kin>[] {
  const entities = new Map(descents.flatMap(({ subject, object }) => [[object.id, object], [subject.id, subject]]));
  const generations = generationsOf(descents);
  const drawn = new Set<string>();
  const branchOf = (id: string): Branch<Kin> => {
    drawn.add(id);
    const children: Branch<Kin>[] = [];
    for (const { subject, object } of descents) {
      const next = object.id === id && generations.get(subject.id) === generations.get(id)! + 1;
      if (next && !drawn.has(subject.id)) children.push(branchOf(subject.id));
    }
    return { node: { entity: entities.get(id)! }, children };
  };
  const eldestFirst = [...entities.keys()].sort((a, b) => generations.get(a)! - generations.get(b)!);
  return eldestFirst.flatMap((id) => (drawn.has(id) ? [] : [branchOf(id)]));
}

export interface LineageWords {
  readonly language: Language;
  readonly date: (relationship: Relationship) => string;
  readonly foot: (documentCount: number) => string;
}

/** A family tree from left to right, in a picture of at least the width in pixels. */
export function drawLineage(descents: readonly Relationship[], focalId: string, width: number, said: LineageWords): Drawing {
  const places = placeTrees(familiesOf(descents));
  const columns = columnsWithin(width, 1 + Math.max(0, ...places.map(({ depth }) => depth)), DATE_GAP);
  const placeOf = new Map(places.map((place) => [place.node.entity.id, place]));
  const y = ({ row }: Place<Kin>): number => 14 + (row + 0.5) * ROW;
  const wireOf = (descent: Relationship): Wire => {
    const elder = placeOf.get(descent.object.id)!;
    const younger = placeOf.get(descent.subject.id)!;
    const from = { x: columns.x(elder.depth) + BOX.width, y: y(elder) };
    return {
      ...route(from, { x: columns.x(younger.depth), y: y(younger) }, 'right'),
      key: descent.id, id: descent.id, label: said.date(descent), foot: said.foot(descent.documentCount), statement: inWords(descent, said.language, [said.date(descent)].filter(Boolean)),
    };
  };
  return {
    width: columns.width,
    height: rowsOf(places) * ROW + 28,
    boxes: places.map((place) => ({
      key: place.node.entity.id, entity: place.node.entity, ...KIN, x: columns.x(place.depth), y: y(place) - KIN.height / 2,
      focal: place.node.entity.id === focalId,
    })),
    wires: descents.map(wireOf),
    remarks: [],
  };
}
