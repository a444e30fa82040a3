import { addAbortSignal } from 'node:stream';
import type { Command } from 'commander';
import { readConfig } from '../../config.js';
import { load, type LoadReport, type ReaderPool, readerPool, watch } from '../../pipeline.js';
import type { Graph } from '../../store/index.js';
import { EXIT } from '../exit.js';
import { examples } from '../help.js';
import { interruption } from '../interrupt.js';
import { showProgress } from '../progress.js';
import { summary, warnOf } from '../report.js';
import { collectInput } from '../inputs.js';
import { addStoreOptions, type StoreOptions, withGraph } from '../store.js';
import { countDocuments } from '../total.js';
import { UsageError } from '../usage-error.js';
import { using } from '../using.js';

interface LoadCommandOptions extends StoreOptions {
  readonly watch?: boolean;
}

/** What a load needs, whatever it is of. */
interface Needs {
  readonly graph: Graph;
  readonly reader: ReaderPool;
  readonly signal: AbortSignal;
  readonly knowledge: string;
}

function tell(report: LoadReport): void {
  console.log(summary(report));
  warnOf(report);
}

async function loadOnce(inputs: readonly string[], { graph, signal, ...needs }: Needs): Promise<void> {
  if (inputs.includes('-')) addAbortSignal(signal, process.stdin);
  const progress = showProgress((ended) => countDocuments(inputs, ended));
  const report = await load(graph, inputs, { ...needs, signal, onProgress: progress.update });
  progress.end();
  tell(report);
  if (signal.aborted) process.exitCode = EXIT.interrupted;
  else if (report.failures.length > 0) process.exitCode = EXIT.failed;
}

/** Ctrl-C is how it ends, and no failure. */
async function loadAsItComes([folder, ...others]: readonly string[], { graph, ...needs }: Needs): Promise<void> {
  if (folder === undefined || folder === '-' || others.length > 0) throw new UsageError('--watch wants one folder');
  await watch(graph, folder, { ...needs, onPass: tell });
}

function loadInputs(inputs: readonly string[], options: LoadCommandOptions): Promise<void> {
  const signal = interruption();
  return withGraph(options, (graph) => using(readerPool(), (reader) => {
    const needs = { graph, reader, signal, knowledge: readConfig().knowledgeFolder };
    return options.watch ? loadAsItComes(inputs, needs) : loadOnce(inputs, needs);
  }));
}

export function registerLoad(program: Command): void {
  const command = program.command('load')
    .summary('read documents into the graph')
    .description('Reads documents into the graph, each whole or not at all. Loading again changes nothing, so a load that was ended is '
      + 'taken up by giving it again; a changed document replaces its claims. Claims as extract writes them are taken without reading. '
      + 'Ctrl-C ends once what is being written is written, a second one at once.')
    .argument('<inputs...>', 'files, folders, patterns such as "news/2024-*.txt", archives (zip, tar, tar.gz), or - for JSON lines on standard input', collectInput)
    .option('--watch', 'keep the graph at what one folder holds, as start does: read what comes or changes in it, withdraw what goes, until Ctrl-C');
  addStoreOptions(command)
    .addHelpText('after', examples(
      'smezhnik load documents/',
      'smezhnik load archive.zip lines.jsonl report.pdf',
      'smezhnik extract --documents news/ > claims.jsonl && smezhnik load claims.jsonl',
      'smezhnik load --watch ~/news',
      'NEO4J_PASSWORD=… smezhnik load documents/ --store bolt://127.0.0.1:7687',
    ))
    .action(loadInputs);
}
