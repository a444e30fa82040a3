import type { Command } from 'commander';
import { checkFilled, checkStore, type Config, readConfig } from '../config.js';
import type { Graph, GraphTarget } from '../store/index.js';
import { fromCommandLine } from './usage-error.js';
import { using } from './using.js';

export interface StoreOptions {
  readonly store?: string;
  readonly data?: string;
}

export function addStoreOptions(command: Command): Command {
  return command
    .option('--store <address>', 'a Neo4j server, bolt://… or neo4j://…, with NEO4J_USER and NEO4J_PASSWORD from the environment; '
      + 'the embedded graph when left out')
    .option('--data <folder>', 'folder of the embedded graph (default: .smezhnik)');
}

/** Where the options, and then the settings, say that the graph is: an address, or a folder. */
function storePlace({ store, data }: StoreOptions, config: Config): string {
  if (store !== undefined) return fromCommandLine(() => checkStore(store, '--store'));
  if (data !== undefined) return fromCommandLine(() => checkFilled(data, '--data', 'a folder'));
  return config.store ?? config.dataFolder;
}

/** Where the options say that the graph is, and how to log in there. */
export const graphTarget = (options: StoreOptions, config = readConfig()): GraphTarget => ({ url: storePlace(options, config), ...config.neo4j });

/** Works with the graph that the options name, which is made where there is none, and closes it however the work ends. */
export async function withGraph(options: StoreOptions, work: (graph: Graph) => Promise<void>, config = readConfig(), mustExist = false): Promise<void> {
  const { openGraph } = await import('../store/index.js');
  await using(await openGraph({ ...graphTarget(options, config), mustExist }), work);
}

/** The same for those who only read: a folder that holds no graph is refused. */
export const withExistingGraph = (options: StoreOptions, work: (graph: Graph) => Promise<void>, config = readConfig()): Promise<void> =>
  withGraph(options, work, config, true);
