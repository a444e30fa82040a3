import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { Command } from 'commander';
import { badInput, SmezhnikError } from '../../model/index.js';
import { readBackup, restoreGraph, writeBackup } from '../../store/index.js';
import { examples } from '../help.js';
import { interruption } from '../interrupt.js';
import { count } from '../output.js';
import { showRows } from '../progress.js';
import { addStoreOptions, graphTarget, type StoreOptions, withExistingGraph } from '../store.js';
import { using } from '../using.js';

/** Errors of files and of zlib name neither the file nor what to do. */
function named(file: string, error: unknown): unknown {
  if (error instanceof SmezhnikError) return new SmezhnikError(error.code, `${file}: ${error.message}`, { cause: error });
  return error instanceof Error && 'code' in error ? badInput(`${file}: ${error.message}; give a file that can be read or written`, error) : error;
}

/** The file appears under its name when it is whole. */
async function backup(file: string, options: StoreOptions): Promise<void> {
  const signal = interruption();
  const partial = `${file}.partial`;
  await withExistingGraph(options, async (graph) => {
    const progress = showRows();
    try {
      await pipeline(Readable.from(writeBackup(graph.contents, progress.update)), createGzip(), createWriteStream(partial), { signal });
      await rename(partial, file);
    } catch (error) {
      await rm(partial, { force: true });
      throw signal.aborted ? badInput(`${file}: not written, as asked`) : named(file, error);
    } finally {
      progress.end();
    }
    const { nodes, relationships } = await graph.contents.size();
    console.log(`backed up ${count(nodes, 'node')} and ${count(relationships, 'relationship')}`);
  });
}

/** The lines of a file that gzip wrote; what breaks in any part breaks the reading of the lines. */
function linesOf(file: string): AsyncIterable<string> {
  const unpacked = createGunzip();
  createReadStream(file).on('error', (error) => unpacked.destroy(error)).pipe(unpacked);
  return createInterface({ input: unpacked, crlfDelay: Infinity });
}

async function restore(file: string, options: StoreOptions): Promise<void> {
  const progress = showRows();
  try {
    const graph = await restoreGraph(graphTarget(options), await readBackup(linesOf(file)), progress.update);
    await using(graph, async ({ contents }) => {
      const { nodes, relationships } = await contents.size();
      console.log(`restored ${count(nodes, 'node')} and ${count(relationships, 'relationship')}`);
    });
  } catch (error) {
    throw named(file, error);
  } finally {
    progress.end();
  }
}

export function registerBackup(program: Command): void {
  const command = program.command('backup')
    .summary('write the graph into one file')
    .description('Writes the whole graph into one file, gzip of JSON lines, from which smezhnik restore fills either engine. Nobody may write '
      + 'to the graph meanwhile. The folder of your own knowledge and decisions is not in it: copy that folder as it is.')
    .argument('<file>', 'file to write, such as graph.jsonl.gz');
  addStoreOptions(command)
    .addHelpText('after', examples('smezhnik backup graph.jsonl.gz', 'NEO4J_PASSWORD=… smezhnik backup graph.jsonl.gz --store bolt://127.0.0.1:7687'))
    .action(backup);
}

export function registerRestore(program: Command): void {
  const command = program.command('restore')
    .summary('fill an empty graph from a backup')
    .description('Fills an empty folder or database from a file that smezhnik backup wrote, of whichever engine. Until it is done, nobody can '
      + 'open it as a graph; one that did not finish is restored again from the start.')
    .argument('<file>', 'file that smezhnik backup wrote');
  addStoreOptions(command)
    .addHelpText('after', examples('smezhnik restore graph.jsonl.gz --data .smezhnik', 'NEO4J_PASSWORD=… smezhnik restore graph.jsonl.gz --store bolt://127.0.0.1:7687'))
    .action(restore);
}
