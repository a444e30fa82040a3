/** What the worker is given: x and y of each node, and pairs of nodes by their numbers. */
export interface LayoutTask {
  readonly positions: Float32Array;
  readonly edges: Uint32Array;
  readonly steps: number;
}

/** Where the nodes are after a part of the work, from 0 to 1. */
export interface LayoutProgress {
  readonly positions: Float32Array;
  readonly done: number;
}

/** Steps by which small and large graphs come to rest; a large one has to do with fewer. */
const STEPS = { least: 200, most: 800, work: 4_000_000 };

/** Pixels between neighbours at the start. */
const START = 10;

/** The fraction of turns by which the golden angle spreads points evenly. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * A disc of which each group has a slice, its first nodes towards the middle. The same graph always begins, and so ends, in the same
 * way, and what is of one region begins together.
 */
export function startingPositions(groups: readonly (string | null)[]): Float32Array {
  const members = new Map<string | null, number[]>();
  for (const [node, group] of groups.entries()) {
    const known = members.get(group);
    if (known) known.push(node);
    else members.set(group, [node]);
  }
  const positions = new Float32Array(groups.length * 2);
  let passed = 0;
  for (const nodes of members.values()) {
    nodes.forEach((node, i) => {
      const turn = (passed + nodes.length * ((i * GOLDEN) % 1)) / groups.length;
      const radius = START * Math.sqrt(groups.length * ((i + 0.5) / nodes.length));
      positions.set([Math.cos(turn * 2 * Math.PI) * radius, Math.sin(turn * 2 * Math.PI) * radius], node * 2);
    });
    passed += nodes.length;
  }
  return positions;
}

/** Lays the graph out by ForceAtlas2 in a worker and reports as it goes; the result stops it. */
export function startLayout(positions: Float32Array, edges: Uint32Array, onProgress: (progress: LayoutProgress) => void): () => void {
  const steps = Math.round(Math.min(STEPS.most, Math.max(STEPS.least, (STEPS.work * 2) / Math.max(1, positions.length))));
  onProgress({ positions, done: 0 });
  const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<LayoutProgress>) => {
    onProgress(data);
    if (data.done === 1) worker.terminate();
  });
  worker.postMessage({ positions, edges, steps } satisfies LayoutTask);
  return () => { worker.terminate(); };
}
