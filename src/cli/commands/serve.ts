import type { Command } from 'commander';
import { readConfig } from '../../config.js';
import { examples } from '../help.js';
import { interruption } from '../interrupt.js';
import { addStoreOptions, type StoreOptions, withGraph } from '../store.js';
import { using } from '../using.js';
import { addServerOptions, type ServerOptions, serveUntil, startServer } from './server.js';

async function serve(options: StoreOptions & ServerOptions): Promise<void> {
  const config = readConfig();
  const signal = interruption();
  const isFilledLater = config.writeToken !== undefined;
  await withGraph(options, async (graph) => {
    await using(await startServer(graph, options, config), (server) => serveUntil(signal, graph, server));
  }, config, !isFilledLater);
}

export function registerServe(program: Command): void {
  const command = program.command('serve')
    .summary('answer GraphQL over the graph as it is')
    .description('Serves the GraphQL API over the graph as it is, without reading documents.');
  addServerOptions(addStoreOptions(command))
    .addHelpText('after', examples('smezhnik serve --port 8080', 'NEO4J_PASSWORD=… smezhnik serve --store bolt://127.0.0.1:7687'))
    .action(serve);
}
