import { type FileHandle, mkdir, open, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { badInput } from '../model/index.js';
import { type Contents, EMPTY_LIST, type ListPlace, OWN, type Properties } from '../store/index.js';

/** Separates the values of a list; no text that people write has it. */
const SEPARATOR = '\u001F';
const SEPARATOR_NAME = 'U+001F';

const SCRIPT = 'import.sh';

/** Characters of one write. */
const CHUNK = 64 * 1024;

type ColumnType = 'string' | 'boolean' | 'long' | 'double' | 'string[]';
type Columns = Map<string, ColumnType>;

function typeOf(value: Properties[string]): ColumnType {
  if (Array.isArray(value)) return 'string[]';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'number') return Number.isInteger(value) ? 'long' : 'double';
  return 'string';
}

/** Widens the columns of a table so that they hold the properties. */
function widen({ columns, emptyLists }: Table, properties: Properties): void {
  for (const [key, value] of Object.entries(properties)) {
    if (Array.isArray(value) && value.length === 0) emptyLists.add(key);
    if (value !== null && columns.get(key) !== 'double') columns.set(key, typeOf(value));
  }
}

/** Quoted, as an empty text in quotation marks is one, and without them is none. */
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

function cell(value: Properties[string] | undefined): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return quoted(value.length === 0 ? EMPTY_LIST : value.map((each) => String(each).replaceAll(SEPARATOR, ' ')).join(SEPARATOR));
  return typeof value === 'string' ? quoted(value) : JSON.stringify(value);
}

/** Nodes with the same labels, or relationships of one type: a file each. */
interface Table {
  readonly file: string;
  /** What names them in the tool's command line. */
  readonly named: string;
  readonly columns: Columns;
  /** Columns that hold empty lists. */
  readonly emptyLists: Set<string>;
}

type Tables = ReadonlyMap<string, Table>;

interface Row {
  readonly table: string;
  /** Cells before those of the properties. */
  readonly keys: readonly number[];
  readonly properties: Properties;
}

async function* nodeRows(contents: Contents): AsyncGenerator<Row> {
  for await (const { ref, labels, properties } of contents.nodes()) yield { table: labels.join(':'), keys: [ref], properties };
}

async function* relationshipRows(contents: Contents): AsyncGenerator<Row> {
  for await (const { from, to, type, properties } of contents.relationships()) yield { table: type, keys: [from, to], properties };
}

async function tablesOf(rows: AsyncIterable<Row>, prefix: string): Promise<Tables> {
  const tables = new Map<string, Table>();
  for await (const { table: named, properties } of rows) {
    const table = tables.get(named) ?? { file: `${prefix}-${named.replaceAll(':', '-')}.csv`, named, columns: new Map<string, ColumnType>(), emptyLists: new Set<string>() };
    tables.set(named, table);
    widen(table, properties);
  }
  return tables;
}

/** Lines wait until they are worth a write. */
class Output {
  private waiting = '';

  constructor(private readonly handle: FileHandle) {}

  async write(line: string): Promise<void> {
    this.waiting += line;
    if (this.waiting.length >= CHUNK) await this.flush();
  }

  async close(): Promise<void> {
    await this.flush();
    await this.handle.close();
  }

  private async flush(): Promise<void> {
    await this.handle.appendFile(this.waiting);
    this.waiting = '';
  }
}

/** Writes rows into the files of their tables, which are few, as labels and types are. */
async function writeTables(folder: string, tables: Tables, keys: readonly string[], rows: AsyncIterable<Row>): Promise<void> {
  const outputs = new Map<string, Output>();
  for (const [name, { file, columns }] of tables) {
    const output = new Output(await open(join(folder, file), 'wx'));
    outputs.set(name, output);
    await output.write(`${[...keys, ...[...columns].map(([key, type]) => `${key}:${type}`)].join(',')}\n`);
  }
  for await (const { table, keys: ids, properties } of rows) {
    const { columns } = tables.get(table)!;
    await outputs.get(table)!.write(`${[...ids, ...[...columns.keys()].map((key) => cell(properties[key]))].join(',')}\n`);
  }
  for (const output of outputs.values()) await output.close();
}

const placesOf = (on: ListPlace['on'], tables: Tables): ListPlace[] =>
  [...tables.values()].flatMap(({ named, emptyLists }) => [...emptyLists].map((key) => ({ on, labels: named.split(':'), key })));

/** The rows of nodes, in which the graph's own says where lists are to be made empty when it is opened. */
async function* withOwnMark(rows: AsyncIterable<Row>, places: readonly ListPlace[]): AsyncGenerator<Row> {
  const emptyLists = places.map((place) => JSON.stringify(place));
  for await (const row of rows) yield row.table === OWN && emptyLists.length > 0 ? { ...row, properties: { ...row.properties, emptyLists } } : row;
}

const options = (option: string, tables: Tables): string =>
  [...tables.values()].map(({ named, file }) => `  --${option}=${named}=${file} \\\n`).join('');

const script = (nodes: Tables, relationships: Tables): string => `#!/bin/sh
# Fills the database of a Neo4j that does not run: sh ${SCRIPT} [DATABASE], neo4j when left out.
# What that database held is gone then. NEO4J_ADMIN names the tool where it is not on the path.
set -e
cd "$(dirname "$0")"
"\${NEO4J_ADMIN:-neo4j-admin}" database import full "\${1:-neo4j}" --overwrite-destination=true \\
  --id-type=integer --multiline-fields=true --array-delimiter=${SEPARATOR_NAME} \\
${options('nodes', nodes)}${options('relationships', relationships).replace(/ \\\n$/, '\n')}`;

/**
 * Writes the files that `neo4j-admin database import` takes, and the command line, into a folder that is empty or missing: the
 * fastest way to fill a large Neo4j. The contents are read twice, first for the columns. Gives the path of the script to run.
 * @throws SmezhnikError BAD_INPUT if the folder holds anything
 */
export async function exportForAdmin(contents: Contents, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) throw badInput(`${folder} is not empty: give a new folder`);
  const relationships = await tablesOf(relationshipRows(contents), 'relationships');
  const nodes = await tablesOf(nodeRows(contents), 'nodes');
  nodes.get(OWN)?.columns.set('emptyLists', 'string[]');
  const places = [...placesOf('nodes', nodes), ...placesOf('relationships', relationships)];
  await writeTables(folder, nodes, [':ID'], withOwnMark(nodeRows(contents), places));
  await writeTables(folder, relationships, [':START_ID', ':END_ID'], relationshipRows(contents));
  const path = join(folder, SCRIPT);
  await writeFile(path, script(nodes, relationships), { mode: 0o755 });
  return path;
}
