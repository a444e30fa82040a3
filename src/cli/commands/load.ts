import { addAbortSignal } from 'node:stream';
import type { Command } from 'commander';
import { readConfig } from '../../config.js';
import { load } from '../../pipeline.js';
import { EXIT } from '../exit.js';
import { examples } from '../help.js';
import { interruption } from '../interrupt.js';
import { showProgress } from '../progress.js';
import { summary, warnOf } from '../report.js';
import { collectInput } from '../inputs.js';
import { addStoreOptions, type StoreOptions, withGraph } from '../store.js';
import { countDocuments } from '../total.js';

async function loadInputs(inputs: readonly string[], options: StoreOptions): Promise<void> {
  const signal = interruption();
  await withGraph(options, async (graph) => {
    if (inputs.includes('-')) addAbortSignal(signal, process.stdin);
    const progress = showProgress(await countDocuments(inputs));
    const report = await load(graph, inputs, { signal, onProgress: progress.update, knowledge: readConfig().knowledgeFolder });
    progress.end();
    console.log(summary(report));
    warnOf(report);
    if (signal.aborted) process.exitCode = EXIT.interrupted;
    else if (report.failures.length > 0) process.exitCode = EXIT.failed;
  });
}

export function registerLoad(program: Command): void {
  const command = program.command('load')
    .summary('read documents into the graph')
    .description('Reads documents into the graph, one transaction a document. Loading again changes nothing; a changed document '
      + 'replaces its claims. Ctrl-C ends after the document under way, a second one at once.')
    .argument('<inputs...>', 'files, folders, or - for JSON lines on standard input', collectInput);
  addStoreOptions(command)
    .addHelpText('after', examples(
      'smezhnik load documents/',
      'smezhnik load archive.jsonl report.pdf',
      'NEO4J_PASSWORD=… smezhnik load documents/ --store bolt://127.0.0.1:7687',
    ))
    .action(loadInputs);
}
