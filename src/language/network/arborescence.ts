import type { Scores } from './parser.js';
import { largest } from './tagger.js';

/** What a step of distance costs a head: decides between heads that score alike, as words in alike places do. */
const DISTANCE_COST = 1e-4;

/** The best head of each token by itself: may hold cycles, no root or several. */
export function greedyHeads({ values, stride, tokens }: Scores): number[] {
  return Array.from({ length: tokens }, (_, token) => largest(values, token * stride, token * stride + tokens + 1));
}

/**
 * Heads of the tree with the highest sum of scores, with exactly one token under the root: a maximum spanning arborescence.
 * @returns for each token its head: 0 for the root, i for token i - 1
 */
export function treeHeads(scores: Scores): number[] {
  const weights = weigh(scores);
  const greedy = weights.map(bestHead);
  if (isTree(greedy)) return greedy.slice(1);
  chargeRoot(weights);
  return spanningArborescence(weights).slice(1);
}

function isTree(heads: readonly number[]): boolean {
  return heads.filter((head, node) => node > 0 && head === 0).length === 1 && findCycle(heads) === undefined;
}

/** A matrix `weights[dependent][head]` over the root and the tokens. */
function weigh({ values, stride, tokens }: Scores): Float64Array[] {
  const rows = Array.from({ length: tokens }, (_, token) => {
    const row = Float64Array.from(values.subarray(token * stride, token * stride + tokens + 1));
    return row.map((score, head) => score - DISTANCE_COST * Math.abs(token + 1 - head));
  });
  return [new Float64Array(tokens + 1), ...rows];
}

/** Makes each edge from the root cost more than all others could win, so that the best tree has only the one it needs. */
function chargeRoot(weights: readonly Float64Array[]): void {
  const largestSize = weights.reduce((most, row) => row.reduce((size, score) => Math.max(size, Math.abs(score)), most), 0);
  for (const row of weights) row[0]! -= 2 * weights.length * largestSize + 1;
}

/**
 * Chu-Liu and Edmonds: take every node's best head; contract a cycle to one node, whose incoming edges are weighed by what
 * they cost the cycle; solve the smaller graph; open the cycle where the chosen edge enters it.
 * @returns heads by node; node 0 is the root
 */
function spanningArborescence(weights: readonly Float64Array[]): number[] {
  const heads = weights.map(bestHead);
  const cycle = findCycle(heads);
  if (!cycle) return heads;
  const outside = weights.map((_, node) => node).filter((node) => !cycle.includes(node));
  const { contracted, entrances, exits } = contract(weights, heads, cycle, outside);
  const solved = spanningArborescence(contracted);
  outside.forEach((node, i) => {
    if (node !== 0) heads[node] = outside[solved[i]!] ?? exits[i]!;
  });
  const entering = solved[outside.length]!;
  heads[entrances[entering]!] = outside[entering]!;
  return heads;
}

interface Contraction {
  /** Weights among the nodes outside and, last, the cycle. */
  readonly contracted: Float64Array[];
  /** For each node outside, in their order: the node of the cycle that it best is head of, and that which is its best head. */
  readonly entrances: number[];
  readonly exits: number[];
}

function contract(weights: readonly Float64Array[], heads: readonly number[], cycle: readonly number[], outside: readonly number[]): Contraction {
  const [size, entrances, exits] = [outside.length, [] as number[], [] as number[]];
  const contracted = Array.from({ length: size + 1 }, () => new Float64Array(size + 1));
  const gain = (node: number, head: number): number => weights[node]![head]! - weights[node]![heads[node]!]!;
  outside.forEach((node, i) => {
    const [row, compact] = [weights[node]!, contracted[i]!];
    for (let j = 0; j < size; j++) compact[j] = row[outside[j]!]!;
    const exit = cycle.reduce((best, head) => (row[head]! > row[best]! ? head : best));
    const entrance = cycle.reduce((best, one) => (gain(one, node) > gain(best, node) ? one : best));
    compact[size] = row[exit]!;
    contracted[size]![i] = gain(entrance, node);
    exits.push(exit);
    entrances.push(entrance);
  });
  return { contracted, entrances, exits };
}

function bestHead(row: Float64Array, node: number): number {
  let best = 0;
  if (node === 0) return best;
  for (let head = 0; head < row.length; head++) if (head !== node && row[head]! > row[best]!) best = head;
  return best;
}

/** Nodes of one cycle, if there is any; the root's head is not looked at. */
function findCycle(heads: readonly number[]): number[] | undefined {
  const seenFrom = new Int32Array(heads.length);
  for (let start = 1; start < heads.length; start++) {
    let node = start;
    while (node !== 0 && seenFrom[node] === 0) {
      seenFrom[node] = start;
      node = heads[node]!;
    }
    if (node !== 0 && seenFrom[node] === start) return cycleThrough(node, heads);
  }
  return undefined;
}

function cycleThrough(node: number, heads: readonly number[]): number[] {
  const cycle = [node];
  for (let next = heads[node]!; next !== node; next = heads[next]!) cycle.push(next);
  return cycle;
}
