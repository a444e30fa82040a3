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

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** A sunflower of nodes, the first in its middle: the same graph always begins, and so ends, in the same way. */
function sunflower(count: number): Float32Array {
  const positions = new Float32Array(count * 2);
  for (let i = 0; i < count; i += 1) positions.set([Math.cos(i * GOLDEN_ANGLE) * 10 * Math.sqrt(i), Math.sin(i * GOLDEN_ANGLE) * 10 * Math.sqrt(i)], i * 2);
  return positions;
}

/** Lays the graph out by ForceAtlas2 in a worker and reports as it goes; the result stops it. Nodes with most edges come first. */
export function startLayout(count: number, edges: Uint32Array, onProgress: (progress: LayoutProgress) => void): () => void {
  const positions = sunflower(count);
  const steps = Math.round(Math.min(STEPS.most, Math.max(STEPS.least, STEPS.work / Math.max(1, count))));
  onProgress({ positions, done: 0 });
  const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<LayoutProgress>) => {
    onProgress(data);
    if (data.done === 1) worker.terminate();
  });
  worker.postMessage({ positions, edges, steps } satisfies LayoutTask);
  return () => { worker.terminate(); };
}
