import type { Edge, Entity } from '../model/index.js';
import type { Neighbour, TieType, Traversal } from '../store/index.js';

export interface PathRequest {
  readonly from: Entity;
  readonly to: Entity;
  /** Relations of the longest path. */
  readonly longest: number;
  /** Only the paths of the least length; else all up to `longest`. */
  readonly shortest: boolean;
  readonly types: readonly TieType[];
  /** Goods flow from the first to the last; else supplies are followed either way. */
  readonly directed: boolean;
  /** Paths at most. */
  readonly limit: number;
}

export interface Path {
  readonly entities: readonly Entity[];
  /** One less than entities. */
  readonly edges: readonly Edge[];
}

export interface Paths {
  /** The shortest first, then the best documented. */
  readonly paths: readonly Path[];
  /** Whether some were left out: there are more than `limit`, or firms with too many relations to follow all. */
  readonly truncated: boolean;
}

/** Relations followed from one entity, entities followed at once, and steps of the search through what was read. */
const TIES = 500;
const FRONTIER = 2_000;
const STEPS = 200_000;

/** One side of the search: how far each entity is from where it began. */
class Side {
  readonly distances = new Map<string, number>();
  depth = 0;
  frontier: string[];

  constructor(readonly way: 'upstream' | 'downstream' | undefined, id: string) {
    this.distances.set(id, 0);
    this.frontier = [id];
  }

  distance(id: string): number {
    return this.distances.get(id) ?? this.depth + 1;
  }
}

class Search {
  private readonly steps = new Map<string, Map<string, Neighbour>>();
  private readonly entities: Map<string, Entity>;
  private truncated = false;

  constructor(private readonly traversal: Traversal, private readonly request: PathRequest) {
    this.entities = new Map([request.from, request.to].map((entity) => [entity.id, entity]));
  }

  /** Grows the smaller side level by level, one call each, until the sides have met or the length is used up. */
  async run(): Promise<Paths> {
    const { from, to, longest, directed } = this.request;
    if (from.id === to.id) return { paths: [], truncated: false };
    const start = new Side(directed ? 'downstream' : undefined, from.id);
    const end = new Side(directed ? 'upstream' : undefined, to.id);
    let met = Infinity;
    while (start.depth + end.depth < Math.min(longest, met)) {
      const side = start.frontier.length <= end.frontier.length ? start : end;
      if (side.frontier.length === 0) break;
      await this.grow(side);
      if (this.request.shortest) met = this.meeting(start, end);
    }
    return this.collect(end, Math.min(longest, met));
  }

  private async grow(side: Side): Promise<void> {
    const ids = side.frontier.slice(0, FRONTIER);
    this.truncated ||= ids.length < side.frontier.length;
    const ties = await this.traversal.ties(ids, { types: this.request.types, way: side.way, limit: TIES });
    side.depth += 1;
    side.frontier = [];
    ties.forEach((rows, i) => {
      this.truncated ||= rows.length === TIES;
      for (const { edge, entity } of rows) {
        this.note(ids[i]!, edge, entity);
        if (side.distances.has(entity.id)) continue;
        side.distances.set(entity.id, side.depth);
        side.frontier.push(entity.id);
      }
    });
  }

  private note(id: string, edge: Edge, entity: Entity): void {
    this.stepsFrom(id).set(edge.id, { edge, entity });
    this.stepsFrom(entity.id).set(edge.id, { edge, entity: this.entities.get(id)! });
    this.entities.set(entity.id, entity);
  }

  private stepsFrom(id: string): Map<string, Neighbour> {
    const steps = this.steps.get(id) ?? new Map<string, Neighbour>();
    this.steps.set(id, steps);
    return steps;
  }

  private meeting(start: Side, end: Side): number {
    let least = Infinity;
    for (const [id, distance] of start.distances) least = Math.min(least, distance + (end.distances.get(id) ?? Infinity));
    return least;
  }

  private allowed(id: string, { type, subjectId }: Edge): boolean {
    return !this.request.directed || type !== 'SUPPLIES' || subjectId === id;
  }

  private collect(end: Side, longest: number): Paths {
    const paths: Path[] = [];
    const { from, to, limit } = this.request;
    let steps = 0;
    const walk = (entities: readonly Entity[], edges: readonly Edge[], most: number): void => {
      const here = entities.at(-1)!;
      if (here.id === to.id) {
        if (edges.length === most) paths.push({ entities, edges });
        return;
      }
      for (const { edge, entity } of this.stepsFrom(here.id).values()) {
        steps += 1;
        if (paths.length > limit || steps > STEPS) return;
        const passed = entities.some(({ id }) => id === entity.id);
        if (passed || !this.allowed(here.id, edge) || edges.length + 1 + end.distance(entity.id) > most) continue;
        walk([...entities, entity], [...edges, edge], most);
      }
    };
    for (let length = 1; length <= longest && length < Infinity; length += 1) walk([from], [], length);
    return { paths: paths.slice(0, limit).sort(byEvidence), truncated: this.truncated || paths.length > limit || steps > STEPS };
  }
}

/** A path rests on its least documented relation. */
const documentsOf = ({ edges }: Path): number => Math.min(...edges.map(({ documents }) => documents));
const nameOf = ({ entities }: Path): string => entities.map(({ name }) => name).join();
const byEvidence = (a: Path, b: Path): number =>
  a.edges.length - b.edges.length || documentsOf(b) - documentsOf(a) || (nameOf(a) < nameOf(b) ? -1 : 1);

/** How two entities are connected: a search from both ends over batched reads of neighbours. */
export const findPaths = (traversal: Traversal, request: PathRequest): Promise<Paths> => new Search(traversal, request).run();
