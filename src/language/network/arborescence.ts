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
  const weights = Array.from({ length: tokens + 1 }, () => new Float64Array(tokens + 1));
  for (let node = 1; node <= tokens; node++) {
    const row = weights[node]!;
    for (let head = 0; head <= tokens; head++) row[head] = values[(node - 1) * stride + head]! - DISTANCE_COST * Math.abs(node - head);
  }
  return weights;
}

/** Makes each edge from the root cost more than all others could win, so that the best tree has only the one it needs. */
function chargeRoot(weights: readonly Float64Array[]): void {
  const largestSize = weights.reduce((most, row) => row.reduce((size, score) => Math.max(size, Math.abs(score)), most), 0);
  for (const row of weights) row[0]! -= 2 * weights.length * largestSize + 1;
}

/** A cycle that became one node, which goes on under the index of the cycle's first. */
interface Contraction {
  readonly cycle: readonly number[];
  /** Heads of the cycle's nodes within it. */
  readonly heads: readonly number[];
  readonly outside: readonly number[];
  /** For each node outside, by index: the node of the cycle that is its best head, and the one that it is best head of. */
  readonly exits: Int32Array;
  readonly entrances: Int32Array;
}

/**
 * Chu-Liu and Edmonds: take every node's best head; make each cycle one node, whose incoming edges are weighed by what they cost
 * the cycle; then open the cycles, last first, where the chosen edges enter them. Quadratic in the nodes; overwrites the weights.
 * @returns heads by node; node 0 is the root
 */
function spanningArborescence(weights: readonly Float64Array[]): number[] {
  const heads = weights.map(bestHead);
  const contractions: Contraction[] = [];
  let alive = heads.map((_, node) => node);
  for (let cycle = findCycle(heads); cycle; cycle = findCycle(heads)) {
    const contraction = contract(weights, heads, cycle, alive);
    contractions.push(contraction);
    alive = [...contraction.outside, cycle[0]!];
  }
  for (const contraction of contractions.reverse()) open(contraction, heads);
  return heads;
}

function contract(weights: readonly Float64Array[], heads: number[], cycle: readonly number[], alive: readonly number[]): Contraction {
  const outside = alive.filter((node) => !cycle.includes(node));
  const [exits, entrances] = [new Int32Array(heads.length), new Int32Array(heads.length)];
  const [node, ...rest] = cycle as [number, ...number[]];
  const within = cycle.map((one) => weights[one]![heads[one]!]!);
  for (const other of outside) {
    const row = weights[other]!;
    let [entrance, gain] = [0, -Infinity];
    cycle.forEach((one, i) => {
      const difference = weights[one]![other]! - within[i]!;
      if (difference > gain) [entrance, gain] = [one, difference];
    });
    const exit = cycle.reduce((best, one) => (row[one]! > row[best]! ? one : best));
    [exits[other], entrances[other]] = [exit, entrance];
    row[node] = row[exit]!;
    for (const gone of rest) row[gone] = -Infinity;
    weights[node]![other] = gain;
  }
  const contraction = { cycle, heads: cycle.map((one) => heads[one]!), outside, exits, entrances };
  for (const other of outside) if (cycle.includes(heads[other]!)) heads[other] = node;
  for (const gone of rest) [heads[gone], weights[node]![gone]] = [0, -Infinity];
  heads[node] = bestHead(weights[node]!, node);
  return contraction;
}

function open({ cycle, heads: within, outside, exits, entrances }: Contraction, heads: number[]): void {
  const node = cycle[0]!;
  const entering = heads[node]!;
  for (const other of outside) if (other !== 0 && heads[other] === node) heads[other] = exits[other]!;
  cycle.forEach((one, i) => {
    heads[one] = within[i]!;
  });
  heads[entrances[entering]!] = entering;
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
