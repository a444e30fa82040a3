import type { Command } from 'commander';
import { readConfig } from '../../config.js';
import { Curation, readerPool, synchronise } from '../../pipeline.js';
import type { Graph } from '../../store/index.js';
import { EXIT } from '../exit.js';
import { examples } from '../help.js';
import { interruption } from '../interrupt.js';
import { showProgress } from '../progress.js';
import { summary, warnOf } from '../report.js';
import { addStoreOptions, type StoreOptions, withGraph } from '../store.js';
import { countDocuments } from '../total.js';
import { using } from '../using.js';
import { addServerOptions, type ServerOptions, serveUntil, startServer } from './server.js';

async function read(graph: Graph, folder: string, knowledge: string, signal: AbortSignal): Promise<void> {
  await using(readerPool(), async (reader) => {
    const progress = showProgress((ended) => countDocuments([folder], ended));
    const report = await synchronise(graph, folder, { signal, onProgress: progress.update, knowledge, reader });
    progress.end();
    console.log(summary(report));
    warnOf(report);
  });
}

/** The server listens before the documents are read, so that a port in use is told at once. */
async function start(folder: string | undefined, options: StoreOptions & ServerOptions): Promise<void> {
  const config = readConfig();
  const signal = interruption();
  await withGraph(options, async (graph) => {
    const curation = new Curation(graph, { knowledge: config.knowledgeFolder });
    await using(await startServer(graph, options, config, curation), async (server) => {
      await curation.whileLoading(() => read(graph, folder ?? config.documentsFolder, config.knowledgeFolder, signal));
      if (signal.aborted) process.exitCode = EXIT.interrupted;
      else await serveUntil(signal, graph, server);
    });
  }, config);
}

export function registerStart(program: Command): void {
  const command = program.command('start')
    .summary('read the documents folder, then answer GraphQL')
    .description('Makes the graph hold what a folder holds (new and changed documents are read, those gone are withdrawn), then serves the '
      + 'GraphQL API over it.')
    .argument('[folder]', 'folder of documents (default: documents)');
  addServerOptions(addStoreOptions(command))
    .addHelpText('after', examples('smezhnik start', 'smezhnik start ~/news --port 8080'))
    .action(start);
}
