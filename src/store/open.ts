import { CypherGraph } from './cypher-graph.js';
import type { Engine, GraphTarget } from './engine.js';
import type { Graph } from './graph.js';
import { prepare } from './schema.js';
import { loadStatements } from './statements.js';

/** Loads one driver only, as they take a while. */
const openEngine = async (target: GraphTarget): Promise<Engine> => (target.url.includes('://')
  ? (await import('./neo4j.js')).openNeo4j(target)
  : (await import('./embedded.js')).openEmbedded(target.url));

/** Opens a graph, which is made ready when it is new. Throws UNAVAILABLE, or BAD_SETTING for a bad address, saying what to do. */
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
