import { unavailable } from '../model/index.js';
import type { Engine } from './engine.js';
import { finishImport } from './imported.js';
import { migrate, VERSION } from './migrations.js';
import type { Statements } from './statements.js';

const SCHEMA = [
  'schema/smezhnik-version-unique', 'schema/smezhnik-version-index',
  'schema/document-id-unique', 'schema/document-id-index',
  'schema/source-id-unique', 'schema/source-id-index',
  'schema/sentence-id-unique', 'schema/sentence-id-index',
  'schema/claim-id-unique', 'schema/claim-id-index',
  'schema/entity-id-unique', 'schema/entity-id-index',
  'schema/name-id-unique', 'schema/name-id-index',
  'schema/product-id-unique', 'schema/product-id-index',
  'schema/claim-document-id-index', 'schema/claim-edge-id-index',
  'schema/name-key-index', 'schema/name-stem-index',
  'schema/sense-id-unique', 'schema/sense-id-index',
  'schema/block-id-unique', 'schema/block-id-index',
  'schema/passage-id-unique', 'schema/passage-id-index',
  'schema/doubt-id-unique', 'schema/doubt-id-index',
  'schema/document-origin-id-index',
] as const;

export const NAME_GRAMS = { label: 'Name', property: 'grams' } as const;
export const PRODUCT_GRAMS = { label: 'Product', property: 'grams' } as const;

interface Found {
  readonly version: number | null;
  readonly restoring: boolean;
  /** Lists of a graph that neo4j-admin imported which are still to be made empty. */
  readonly emptyLists: readonly string[] | null;
  readonly nodes: number;
}

function whyForeign({ version, restoring, nodes }: Found): string | undefined {
  if (restoring) return 'a restore into it did not finish; restore again';
  if (version === null && nodes > 0) return 'it holds nodes that are not ours; give an empty database, so that nothing of yours is touched';
  return version !== null && version > VERSION ? `it is of version ${version}, newer than this program's ${VERSION}; update the program` : undefined;
}

/** What stands in a database. */
export async function findGraph(engine: Engine, statements: Statements): Promise<Found> {
  const [row] = await engine.read(statements('schema/version'));
  return row as unknown as Found;
}

/**
 * Makes an empty database ready for a graph, and brings a graph of an earlier version up to date. Throws UNAVAILABLE, and
 * changes nothing, when the database is neither empty nor ours, or newer than this program.
 */
export async function prepare(engine: Engine, statements: Statements, place: string): Promise<void> {
  const found = await findGraph(engine, statements);
  const why = whyForeign(found);
  if (why) throw unavailable(`Cannot use the database ${place}: ${why}`);
  for (const name of SCHEMA) await engine.define(statements(name));
  if (found.emptyLists) await finishImport(engine, statements, found.emptyLists);
  await migrate(engine, statements, found.version);
  await engine.defineText(NAME_GRAMS, () => statements('schema/name-grams-text'));
  await engine.defineText(PRODUCT_GRAMS, () => statements('schema/product-grams-text'));
}
