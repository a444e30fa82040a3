import type { Scores } from './parser.js';
import { largest } from './tagger.js';

/** The best head of each token by itself: may hold cycles, no root or several. */
export function greedyHeads({ values, stride, tokens }: Scores): number[] {
  return Array.from({ length: tokens }, (_, token) => largest(values, token * stride, token * stride + tokens + 1));
}

/**
 * Heads of the tree with the highest sum of scores, with exactly one token under the root: a maximum spanning arborescence.
 * @returns for each token its head: 0 for the root, i for token i - 1
 */
export function treeHeads(scores: Scores): number[] {
  const greedy = greedyHeads(scores);
  return isTree(greedy) ? greedy : spanningArborescence(dense(scores)).slice(1);
}

function isTree(heads: readonly number[]): boolean {
  if (heads.filter((head) => head === 0).length !== 1) return false;
  const nodes = [0, ...heads];
  return findCycle(nodes) === undefined;
}

/**
 * A matrix `weights[dependent][head]` over the root and the tokens. The root's edges lose more than all other
 * edges could win, so that the best tree has only the one it needs.
 */
function dense({ values, stride, tokens }: Scores): Float64Array[] {
  const rows = Array.from({ length: tokens }, (_, token) => Float64Array.from(values.subarray(token * stride, token * stride + tokens + 1)));
  const all = rows.flatMap((row) => [row.reduce((a, b) => Math.max(a, b)), -row.reduce((a, b) => Math.min(a, b))]);
  const penalty = 2 * tokens * all.reduce((a, b) => Math.max(a, b), 0) + 1;
  for (const row of rows) row[0]! -= penalty;
  return [new Float64Array(tokens + 1), ...rows];
}

/**
 * Chu-Liu and Edmonds: take every node's best head; contract a cycle to one node, whose incoming edges are weighed by what
 * they cost the cycle; solve the smaller graph; open the cycle where the chosen edge enters it.
 * @returns heads by node; node 0 is the root
 */
function spanningArborescence(weights: readonly Float64Array[]): number[] {
  const heads = weights.map((row, node) => (node === 0 ? 0 : bestHead(row, node)));
  const cycle = findCycle(heads);
  if (!cycle) return heads;
  const inside = new Set(cycle);
  const outside = weights.map((_, node) => node).filter((node) => !inside.has(node));
  const entrance = (head: number): number => cycle.reduce((best, node) => (gain(node, head) > gain(best, head) ? node : best));
  const exit = (node: number): number => cycle.reduce((best, head) => (weights[node]![head]! > weights[node]![best]! ? head : best));
  const gain = (node: number, head: number): number => weights[node]![head]! - weights[node]![heads[node]!]!;
  const rows = outside.map((node) => Float64Array.from([...outside.map((head) => weights[node]![head]!), weights[node]![exit(node)]!]));
  const contracted = Float64Array.from([...outside.map((head) => gain(entrance(head), head)), 0]);
  const solved = spanningArborescence([...rows, contracted]);
  outside.forEach((node, i) => {
    if (node !== 0) heads[node] = outside[solved[i]!] ?? exit(node);
  });
  const enteredFrom = outside[solved.at(-1)!]!;
  heads[entrance(enteredFrom)] = enteredFrom;
  return heads;
}

function bestHead(row: Float64Array, node: number): number {
  let best = node === 0 ? 1 : 0;
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
