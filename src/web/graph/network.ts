import Graph from 'graphology';
import type { Overview } from '../api/types.js';

export interface NodeAttributes {
  readonly label: string;
  hue: number;
  readonly size: number;
  x: number;
  y: number;
}

export type Network = Graph<NodeAttributes>;

/** Radius in pixels of a node with no edge, and of the one with most. */
const SIZE = { least: 2.2, most: 13 };

/** The graph to draw, the nodes with most relations first; what is tied more than once is one edge. */
export function networkOf({ nodes, edges }: Overview): Network {
  const graph: Network = new Graph({ type: 'undirected', multi: false });
  const most = Math.max(1, nodes[0]?.relationCount ?? 0);
  for (const { entity: { id, name }, relationCount } of nodes) {
    graph.addNode(id, { label: name, hue: 0, x: 0, y: 0, size: SIZE.least + (SIZE.most - SIZE.least) * Math.sqrt(relationCount / most) });
  }
  for (const { from, to } of edges) if (from !== to) graph.mergeEdge(from, to);
  return graph;
}

/** Pairs of nodes by their numbers. */
export function edgesOf(graph: Network): Uint32Array {
  const numbers = new Map(graph.nodes().map((id, i) => [id, i]));
  return Uint32Array.from(graph.mapEdges((_, __, source, target) => [numbers.get(source)!, numbers.get(target)!]).flat());
}

/** Places the nodes, in their order. Nobody is told: a picture of the graph is to be drawn anew. */
export function place(graph: Network, positions: Float32Array): void {
  let i = 0;
  graph.forEachNode((_, attributes) => {
    attributes.x = positions[i]!;
    attributes.y = positions[i + 1]!;
    i += 2;
  });
}
