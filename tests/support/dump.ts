import type { Engine, Value } from '../../src/store/engine.js';

const NODES = 'MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties';
const RELATIONSHIPS = 'MATCH (a)-[r]->(b) RETURN a.id AS from, type(r) AS type, b.id AS to, properties(r) AS properties';

function canonical(value: Value): Value {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(canonical);
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== null).sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => [k, canonical(v)]));
}

/** Every node and relationship of a graph, one line each, the same for equal graphs on either engine. */
export async function dump(engine: Engine): Promise<string[]> {
  const nodes = (await engine.read(NODES)).map(({ labels, properties }) => ({ labels: [...labels as string[]].sort(), properties: properties! }));
  const relationships = await engine.read(RELATIONSHIPS);
  return [...nodes, ...relationships].map((row) => JSON.stringify(canonical(row))).sort();
}
