import type { Edge, Entity } from '../model/index.js';
import type { Family } from '../store/index.js';

export interface Kin {
  readonly entity: Entity;
  /** Descents between it and the entity asked about; for a relative, up to the nearest common ancestor and down. */
  readonly generations: number;
}

export interface Lineage {
  readonly ancestors: readonly Kin[];
  readonly descendants: readonly Kin[];
  /** All others that descend from an ancestor. */
  readonly relatives: readonly Kin[];
  readonly descents: readonly Edge[];
  /** Supplies among all of them. */
  readonly supplies: readonly Edge[];
}

/** Least numbers of hops from the starts, each of which begins with its own number. */
function distances(starts: ReadonlyMap<string, number>, next: (id: string) => readonly string[]): Map<string, number> {
  const found = new Map(starts);
  const queue = [...starts.keys()];
  for (const id of queue) {
    for (const other of next(id)) {
      const distance = found.get(id)! + 1;
      if (distance >= (found.get(other) ?? Infinity)) continue;
      found.set(other, distance);
      queue.push(other);
    }
  }
  return found;
}

/** Sorts a family by kinship to one of its members. */
export function lineageOf(id: string, { members, edges }: Family): Lineage {
  const descents = edges.filter(({ type }) => type === 'DESCENDS_FROM');
  const predecessors = (of: string): string[] => descents.filter(({ subjectId }) => subjectId === of).map(({ objectId }) => objectId);
  const successors = (of: string): string[] => descents.filter(({ objectId }) => objectId === of).map(({ subjectId }) => subjectId);
  const up = distances(new Map([[id, 0]]), predecessors);
  const down = distances(new Map([[id, 0]]), successors);
  const across = distances(up, successors);
  const kin = (found: ReadonlyMap<string, number>, isKin: (other: string) => boolean): Kin[] => members
    .filter((entity) => entity.id !== id && found.has(entity.id) && isKin(entity.id))
    .map((entity) => ({ entity, generations: found.get(entity.id)! }))
    .sort((a, b) => a.generations - b.generations || (a.entity.name < b.entity.name ? -1 : 1));
  return {
    ancestors: kin(up, () => true),
    descendants: kin(down, (other) => !up.has(other)),
    relatives: kin(across, (other) => !up.has(other) && !down.has(other)),
    descents,
    supplies: edges.filter(({ type }) => type === 'SUPPLIES'),
  };
}
