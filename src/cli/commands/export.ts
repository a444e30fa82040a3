import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Writable } from 'node:stream';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { exportForAdmin, FORMATS, isFormatName, type FormatName, selectAll, selectEntities, selectNetwork, type Selection } from '../../export/index.js';
import { badInput, notFound } from '../../model/index.js';
import { isStatus, STATUSES, type Status } from '../../ontology/index.js';
import { type Direction, type Graph, MOST_TIERS } from '../../store/index.js';
import { examples } from '../help.js';
import { addStoreOptions, type StoreOptions, withExistingGraph } from '../store.js';
import { UsageError } from '../usage-error.js';

interface ExportOptions extends StoreOptions {
  readonly of?: string;
  readonly search?: string;
  readonly direction: Direction;
  readonly tiers: number;
  readonly limit: number;
  readonly statuses?: readonly Status[];
  readonly product?: string;
  readonly place?: string;
  readonly document?: string;
  readonly since?: string;
  readonly until?: string;
  readonly format: FormatName;
  readonly output?: string;
  readonly neo4jAdmin?: string;
}

const CONDITIONS = ['statuses', 'product', 'place', 'document', 'since', 'until'] as const;

/** Pieces of text between two states shown. */
const PACE = 1_000;

function numberUpTo(most: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (!/^\d+$/.test(value) || number < 1 || number > most) throw new InvalidArgumentError(`give a whole number from 1 to ${most}`);
    return number;
  };
}

function parseFormat(value: string): FormatName {
  if (!isFormatName(value)) throw new InvalidArgumentError(`give one of ${Object.keys(FORMATS).join(', ')}`);
  return value;
}

function parseDirection(value: string): Direction {
  if (value !== 'upstream' && value !== 'downstream') throw new InvalidArgumentError('give upstream or downstream');
  return value;
}

function parseStatuses(value: string): readonly Status[] {
  const statuses = value.split(',');
  if (!statuses.every(isStatus)) throw new InvalidArgumentError(`give some of ${Object.keys(STATUSES).join(', ')}`);
  return statuses;
}

async function select(graph: Graph, { of, search, direction, tiers, limit, ...filter }: ExportOptions): Promise<Selection> {
  const { requiredText, supplyFilter } = await import('../../graphql/arguments.js');
  if (search !== undefined) return selectEntities(graph, await graph.search({ text: requiredText('--search', search), limit }));
  if (of === undefined) {
    const idle = CONDITIONS.find((name) => filter[name] !== undefined);
    if (idle) throw new UsageError(`--${idle}: it chooses among the supplies of a network: give --of as well`);
    return selectAll(graph);
  }
  const [entity] = [...await graph.search({ text: of, limit: 1 }), ...await graph.similar({ text: of, limit: 1 })];
  if (!entity) throw notFound(`the documents do not name «${of}»: give another form of the name`);
  return selectNetwork(graph, { ids: [entity.id], direction, tiers, limit, filter: supplyFilter(filter) });
}

async function write(text: AsyncIterable<string>, output: Writable): Promise<void> {
  let pieces = 0;
  for await (const piece of text) {
    if (!output.write(piece)) await once(output, 'drain');
    pieces += 1;
    if (process.stderr.isTTY && pieces % PACE === 0) process.stderr.write(`\r${pieces.toLocaleString('en')} rows`);
  }
  if (process.stderr.isTTY && pieces >= PACE) process.stderr.write('\r\u001B[2K');
}

async function writeFile(text: AsyncIterable<string>, path: string): Promise<void> {
  const file = createWriteStream(path);
  try {
    await once(file, 'open');
  } catch (error) {
    throw badInput(`--output ${path}: ${(error as Error).message}`, error);
  }
  await write(text, file);
  file.end();
  await once(file, 'close');
}

async function exportGraph(options: ExportOptions): Promise<void> {
  await withExistingGraph(options, async (graph) => {
    if (options.neo4jAdmin !== undefined) {
      console.log(`run sh ${await exportForAdmin(graph.contents, options.neo4jAdmin)} where the Neo4j is, while it is stopped`);
      return;
    }
    const text = FORMATS[options.format].write(await select(graph, options));
    if (options.output === undefined) await write(text, process.stdout);
    else await writeFile(text, options.output);
  });
}

/** A condition on the supplies of a network, as the API's `SupplyFilter` has it. */
const condition = (flags: string, is: string): Option => new Option(flags, `of the network ${is}`).conflicts(['search', 'neo4jAdmin']);

export function registerExport(program: Command): void {
  const command = program.command('export')
    .summary('write the graph, or a network, in the format of another tool')
    .description(`Writes the graph, or the network of one entity, as one of: ${Object.entries(FORMATS).map(([name, { is }]) => `${name} (${is})`).join('; ')}.`)
    .option('--of <name>', 'the network of this entity; the whole graph when left out')
    .addOption(new Option('--search <text>', 'the entities whose names begin so, and what is claimed of them').conflicts('of'))
    .option('--direction <way>', 'upstream or downstream of the entity', parseDirection, 'upstream')
    .option('--tiers <number>', `tiers of the network, 1 to ${MOST_TIERS}`, numberUpTo(MOST_TIERS), 2)
    .option('--limit <number>', 'entities of the network, or found, at most', numberUpTo(100_000), 1_000)
    .addOption(condition('--statuses <names>', `only supplies that are one of these: ${Object.keys(STATUSES).join(',')}`).argParser(parseStatuses))
    .addOption(condition('--product <text>', 'only supplies of a product with this in its name'))
    .addOption(condition('--place <name>', 'only supplies whose far end is there'))
    .addOption(condition('--document <id>', 'only supplies that this document states, by its id in the API'))
    .addOption(condition('--since <date>', 'only supplies of this year, month or day and later'))
    .addOption(condition('--until <date>', 'only supplies of this year, month or day and earlier'))
    .option('--format <name>', Object.keys(FORMATS).join(', '), parseFormat, 'csv')
    .option('--output <file>', 'file to write; standard output when left out')
    .addOption(new Option('--neo4j-admin <folder>', 'the whole graph as the files of neo4j-admin database import, with the script that runs it, in a new '
      + 'folder; the fastest way to fill a large Neo4j').conflicts(['of', 'search', 'output']));
  addStoreOptions(command)
    .addHelpText('after', examples('smezhnik export --output claims.csv', 'smezhnik export --search "завод"', 'smezhnik export --of "завод" --product насос --tiers 3 --format gexf --output network.gexf', 'smezhnik export --neo4j-admin import/'))
    .action(exportGraph);
}
