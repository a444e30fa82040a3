import { CypherGraph } from './cypher-graph.js';
import { openEmbedded } from './embedded.js';
import type { Engine } from './engine.js';
import type { Graph } from './graph.js';
import { prepare } from './schema.js';
import { loadStatements } from './statements.js';

/** Where a graph is. */
export interface GraphTarget {
  /** Address of a Neo4j server (`bolt://…`, `neo4j://…`, with `+s` or `+ssc` for TLS), or the folder of an embedded graph. */
  readonly url: string;
  readonly user?: string | undefined;
  readonly password?: string | undefined;
  /** Database of the Neo4j server; its default one when left out. */
  readonly database?: string | undefined;
}

async function openEngine({ url }: GraphTarget): Promise<Engine> {
  return openEmbedded(url);
}

/** Opens a graph, which is made ready when it is new. Throws UNAVAILABLE, saying what to do. */
export async function openGraph(target: GraphTarget): Promise<Graph> {
  return graphOn(await openEngine(target), target.url);
}

/** The graph on an engine, which is closed when it cannot be used. `place` is what errors call it. */
export async function graphOn(engine: Engine, place: string): Promise<Graph> {
  try {
    const statements = loadStatements(engine.name);
    await prepare(engine, statements, place);
    return new CypherGraph(engine, statements);
  } catch (error) {
    await engine.close();
    throw error;
  }
}
