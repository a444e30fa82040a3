import type { ForceAtlas2Settings } from 'graphology-layout-forceatlas2';
import iterate from 'graphology-layout-forceatlas2/iterate.js';
import type { LayoutProgress, LayoutTask } from './layout.js';

/** Numbers in a row of a node, as ForceAtlas2 has them. */
const ROW = 10;
const [MASS, CONVERGENCE, SIZE] = [6, 7, 8];

/** How often the work is reported; each report is drawn, which takes its time. */
const REPORTS = 16;

const settingsFor = (count: number): Required<ForceAtlas2Settings> => ({
  linLogMode: true,
  outboundAttractionDistribution: false,
  adjustSizes: false,
  edgeWeightInfluence: 0,
  scalingRatio: 2,
  strongGravityMode: false,
  gravity: 1,
  slowDown: 1 + Math.log(count),
  barnesHutOptimize: count > 1_000,
  barnesHutTheta: 0.8,
});

function nodesOf({ positions, edges }: LayoutTask): Float32Array {
  const nodes = new Float32Array((positions.length / 2) * ROW);
  for (let node = 0; node < nodes.length; node += ROW) {
    nodes[node] = positions[node / 5]!;
    nodes[node + 1] = positions[node / 5 + 1]!;
    nodes[node + MASS] = nodes[node + CONVERGENCE] = nodes[node + SIZE] = 1;
  }
  for (const end of edges) nodes[end * ROW + MASS]! += 1;
  return nodes;
}

function edgesOf({ edges }: LayoutTask): Float32Array {
  const rows = new Float32Array((edges.length / 2) * 3);
  for (let edge = 0; edge < edges.length / 2; edge += 1) rows.set([edges[edge * 2]! * ROW, edges[edge * 2 + 1]! * ROW, 1], edge * 3);
  return rows;
}

function report(nodes: Float32Array, done: number): void {
  const positions = new Float32Array((nodes.length / ROW) * 2);
  for (let node = 0; node < nodes.length; node += ROW) positions.set([nodes[node]!, nodes[node + 1]!], node / 5);
  postMessage({ positions, done } satisfies LayoutProgress, { transfer: [positions.buffer] });
}

addEventListener('message', ({ data: task }: MessageEvent<LayoutTask>) => {
  const [nodes, edges] = [nodesOf(task), edgesOf(task)];
  const settings = settingsFor(nodes.length / ROW);
  const pause = Math.ceil(task.steps / REPORTS);
  for (let step = 1; step <= task.steps; step += 1) {
    iterate(settings, nodes, edges);
    if (step % pause === 0 || step === task.steps) report(nodes, step / task.steps);
  }
});
