import type { NameNode } from './name-index.js';
import type { Signal } from './types.js';
import { UnionFind } from './union-find.js';

/** Two nodes that were compared. */
export interface NodePair {
  readonly a: NameNode;
  readonly b: NameNode;
  readonly score: number;
  readonly signals: readonly Signal[];
  /** The end that says less, where one is short for the other or lacks what tells the other from its namesakes. */
  readonly short?: NameNode | undefined;
}

const byScore = (x: NodePair, y: NodePair): number => y.score - x.score || (x.a.key + x.b.key < y.a.key + y.b.key ? -1 : 1);

/** What members of one cluster may not disagree on. */
function contradict(a: readonly NameNode[], b: readonly NameNode[], apart: (x: NameNode, y: NameNode) => boolean): boolean {
  return a.some((x) => b.some((y) => apart(x, y)));
}

class Clusters {
  private readonly sets = new UnionFind<NameNode>();
  private readonly members = new Map<NameNode, NameNode[]>();

  constructor(nodes: readonly NameNode[], private readonly apart: (x: NameNode, y: NameNode) => boolean) {
    for (const node of nodes) this.members.set(this.sets.find(node), [node]);
  }

  root = (node: NameNode): NameNode => this.sets.find(node);

  /** Leaves clusters as they are that must stay apart. */
  unite(x: NameNode, y: NameNode): void {
    const [a, b] = [this.root(x), this.root(y)];
    if (a === b) return;
    const [inA, inB] = [this.members.get(a)!, this.members.get(b)!];
    if (contradict(inA, inB, this.apart)) return;
    this.sets.union(a, b);
    this.members.delete(a);
    this.members.delete(b);
    this.members.set(this.root(x), [...inA, ...inB]);
  }

  all = (): NameNode[][] => Array.from(this.members.values(), (nodes) => [...nodes].sort((a, b) => (a.id < b.id ? -1 : 1)));
}

/** By how much the best of several must lead. */
const LEAD = 0.25;

/** The one cluster that a short name can stand for, or that which far more speaks for than for any other. */
function clearlyMeant(options: readonly { readonly root: NameNode; readonly score: number }[]): NameNode | undefined {
  const scores = new Map<NameNode, number>();
  for (const { root, score } of options) scores.set(root, Math.max(score, scores.get(root) ?? 0));
  const [best, second] = [...scores].sort(([, x], [, y]) => y - x);
  return second && best![1] - second[1] < LEAD ? undefined : best?.[0];
}

/**
 * Merges in a fixed order, whatever the order of `nodes` and `merging`: pairs of equals by score, then each short name into
 * the one cluster that it can be short for.
 * @param merging pairs that score high enough
 * @param apart whether two nodes that no pair brings together must not come together by way of others
 */
export function clusterComponent(
  nodes: readonly NameNode[],
  merging: readonly NodePair[],
  apart: (x: NameNode, y: NameNode) => boolean,
): NameNode[][] {
  const ordered = [...merging].sort(byScore);
  const together = new Set(ordered.map(({ a, b }) => a.id + b.id));
  const clusters = new Clusters(nodes, (x, y) => !together.has(x.id < y.id ? x.id + y.id : y.id + x.id) && apart(x, y));
  const shorts = new Map<NameNode, NodePair[]>();
  for (const pair of ordered) {
    if (pair.short) shorts.set(pair.short, [...(shorts.get(pair.short) ?? []), pair]);
    else clusters.unite(pair.a, pair.b);
  }
  for (const [short, options] of [...shorts].sort(([x], [y]) => (x.id < y.id ? -1 : 1))) {
    const target = clearlyMeant(options.map(({ a, b, score }) => ({ root: clusters.root(a === short ? b : a), score })));
    if (target) clusters.unite(short, target);
  }
  return clusters.all();
}
