import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { readConfig } from '../../config.js';
import { load, readerPool } from '../../pipeline.js';
import { examples } from '../help.js';
import { interruption } from '../interrupt.js';
import { summary } from '../report.js';
import { withGraph } from '../store.js';
import { using } from '../using.js';
import { addServerOptions, type ServerOptions, serveUntil, startServer } from './server.js';

/** Invented news of an invented region. */
const REPORTS = fileURLToPath(new URL('../../../tests/world/reports/', import.meta.url));

/** Nothing stays behind: the graph is in a folder that goes with the program. */
async function demo(options: ServerOptions): Promise<void> {
  const config = readConfig();
  const signal = interruption();
  const data = mkdtempSync(join(tmpdir(), 'smezhnik-demo-'));
  try {
    await withGraph({ data }, async (graph) => {
      await using(readerPool(), async (reader) => { console.log(summary(await load(graph, [REPORTS], { signal, reader }))); });
      await using(await startServer(graph, options, { ...config, dataFolder: data }), (server) => serveUntil(signal, graph, server));
    }, config);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

export function registerDemo(program: Command): void {
  const command = program.command('demo')
    .summary('look around in an invented region')
    .description('Reads some forty invented reports of a fictional industrial region into a graph of its own, and serves it until Ctrl-C. '
      + 'Nothing is kept.');
  addServerOptions(command)
    .addHelpText('after', examples('smezhnik demo', 'smezhnik demo --port 8080'))
    .action(demo);
}
