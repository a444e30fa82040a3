import type { Command } from 'commander';
import { readConfig } from '../../config.js';
import { readerPool, reread } from '../../pipeline.js';
import { EXIT } from '../exit.js';
import { examples } from '../help.js';
import { interruption } from '../interrupt.js';
import { showProgress } from '../progress.js';
import { summary, warnOf } from '../report.js';
import { addStoreOptions, type StoreOptions, withExistingGraph } from '../store.js';
import { using } from '../using.js';

async function rereadGraph(options: StoreOptions): Promise<void> {
  const signal = interruption();
  await withExistingGraph(options, async (graph) => {
    const progress = showProgress(async () => (await graph.coverage()).documents);
    await using(readerPool(), async (reader) => {
      const report = await reread(graph, { reader, signal, onProgress: progress.update, knowledge: readConfig().knowledgeFolder });
      progress.end();
      console.log(summary(report));
      warnOf(report);
      if (signal.aborted) process.exitCode = EXIT.interrupted;
      else if (report.failures.length > 0) process.exitCode = EXIT.failed;
    });
  });
}

export function registerReread(program: Command): void {
  const command = program.command('reread')
    .summary('read the documents of the graph again, after an update of the program')
    .description('Reads again the documents of the graph that an earlier version has read, from the texts in the graph itself, so that no file '
      + 'has to be there. Their claims are replaced, a document at a time; decisions about names and claims hold on. After Ctrl-C, run it '
      + 'again for the rest.');
  addStoreOptions(command)
    .addHelpText('after', examples('smezhnik reread', 'NEO4J_PASSWORD=… smezhnik reread --store bolt://127.0.0.1:7687'))
    .action(rereadGraph);
}
