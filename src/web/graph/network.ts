import Graph from 'graphology';
import type { Overview } from '../api/types.js';

export interface NodeAttributes {
  readonly label: string;
  readonly region: string | null;
  readonly size: number;
  x: number;
  y: number;
}

export type Network = Graph<NodeAttributes>;

/** Radius in pixels of the smallest node among few and among very many, and what the largest has more. */
const SIZE = { few: 3, many: 1.3, most: 10 };

/** How many nodes are very many. */
const MANY = 10_000;

/** The graph to draw, the nodes with most relations first; what is tied more than once is one edge. */
export function networkOf({ nodes, edges }: Overview): Network {
  const graph: Network = new Graph({ type: 'undirected', multi: false });
  const most = Math.max(1, nodes[0]?.relationCount ?? 0);
  const least = SIZE.few + (SIZE.many - SIZE.few) * Math.min(1, nodes.length / MANY);
  for (const { entity: { id, name }, region, relationCount } of nodes) {
    graph.addNode(id, { label: name, region, x: 0, y: 0, size: least + SIZE.most * Math.sqrt(relationCount / most) });
  }
  for (const { from, to } of edges) if (from !== to) graph.mergeEdge(from, to);
  return graph;
}

/** The nodes alone, in the same order. */
export function withoutEdges(graph: Network): Network {
  const nodes: Network = new Graph({ type: 'undirected' });
  graph.forEachNode((id, attributes) => { nodes.addNode(id, { ...attributes }); });
  return nodes;
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
