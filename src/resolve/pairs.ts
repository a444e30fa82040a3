import type { NodePair } from './cluster.js';

const NONE: ReadonlyMap<string, NodePair> = new Map();

/** Pairs of names that are worth a look, each found from both its ends. */
export class Pairs {
  private readonly byKey = new Map<string, Map<string, NodePair>>();
  private readonly explored = new Set<string>();

  of(key: string): Iterable<NodePair> {
    return (this.byKey.get(key) ?? NONE).values();
  }

  /** Whether all pairs of the name are here. */
  isExplored(key: string): boolean {
    return this.explored.has(key);
  }

  addAll(key: string, pairs: readonly NodePair[]): void {
    this.explored.add(key);
    for (const pair of pairs) {
      this.enter(pair.a.key, pair.b.key, pair);
      this.enter(pair.b.key, pair.a.key, pair);
    }
  }

  /** Drops all pairs of the name. */
  forget(key: string): void {
    for (const other of (this.byKey.get(key) ?? NONE).keys()) {
      const its = this.byKey.get(other)!;
      its.delete(key);
      if (its.size === 0) this.byKey.delete(other);
    }
    this.byKey.delete(key);
    this.explored.delete(key);
  }

  private enter(key: string, other: string, pair: NodePair): void {
    const its = this.byKey.get(key) ?? new Map<string, NodePair>();
    this.byKey.set(key, its.set(other, pair));
  }
}
