import type { BackupReading, OnRow } from './backup.js';
import { CypherGraph } from './cypher-graph.js';
import type { Engine, GraphTarget } from './engine.js';
import type { Graph } from './graph.js';
import { restoreInto } from './restoring.js';
import { prepare } from './schema.js';
import { loadStatements } from './statements.js';

/** Loads one driver only, as they take a while. */
const openEngine = async (target: GraphTarget): Promise<Engine> => (target.url.includes('://')
  ? (await import('./neo4j.js')).openNeo4j(target)
  : (await import('./embedded.js')).openEmbedded(target.url, target.mustExist));

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

/** Fills an empty database from a backup, and opens it. Throws UNAVAILABLE when it is not empty, BAD_INPUT for a damaged backup. */
export async function restoreGraph(target: GraphTarget, backup: BackupReading, onRow: OnRow = () => undefined): Promise<Graph> {
  const engine = await openEngine(target);
  try {
    await restoreInto(engine, loadStatements(engine.name), backup, target.url, onRow);
  } catch (error) {
    await engine.close();
    throw error;
  }
  return graphOn(engine, target.url);
}
