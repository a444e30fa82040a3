import { badInput, unavailable } from '../model/index.js';
import { type BackupItem, type BackupReading, type OnRow, OWN } from './backup.js';
import type { ContentRelationship, Properties, Storage } from './contents.js';
import type { Engine } from './engine.js';
import { findGraph } from './schema.js';
import type { Statements } from './statements.js';

/** Nodes or relationships that wait to be created together. */
const BATCH = 5_000;

interface WaitingNode {
  readonly ref: number;
  readonly properties: Properties;
}

/** Rows that wait under a key, until they are enough to be written. */
class Waiting<Row> {
  private rows = new Map<string, Row[]>();
  private count = 0;

  constructor(private readonly write: (key: string, rows: readonly Row[]) => Promise<void>) {}

  async add(key: string, row: Row): Promise<void> {
    const rows = this.rows.get(key);
    if (rows) rows.push(row);
    else this.rows.set(key, [row]);
    this.count += 1;
    if (this.count >= BATCH) await this.flush();
  }

  async flush(): Promise<void> {
    for (const [key, rows] of this.rows) await this.write(key, rows);
    this.rows = new Map();
    this.count = 0;
  }
}

/** Fills an empty database with what a backup holds. The new number of each node takes 8 bytes of memory, and nothing else stays. */
class Filling {
  private readonly refs: number[] = [];
  private readonly nodes: Waiting<WaitingNode>;
  private readonly relationships: Waiting<Omit<ContentRelationship, 'type'>>;
  /** Properties of the graph's own node, which is written when all is there. */
  own: Properties | undefined;

  constructor(storage: Storage) {
    this.nodes = new Waiting(async (labels, rows) => {
      const created = await storage.createNodes(JSON.parse(labels) as string[], rows.map(({ properties }) => properties));
      for (const [i, { ref }] of rows.entries()) this.refs[ref] = created[i]!;
    });
    this.relationships = new Waiting((type, rows) => storage.createRelationships(type, rows));
  }

  async add(item: BackupItem): Promise<void> {
    if ('node' in item) {
      const { ref, labels, properties } = item.node;
      if (labels.includes(OWN)) this.own = properties;
      else await this.nodes.add(JSON.stringify(labels), { ref, properties });
      return;
    }
    await this.nodes.flush();
    const { from, to, type, properties } = item.relationship;
    await this.relationships.add(type, { from: this.refOf(from), to: this.refOf(to), properties });
  }

  async end(): Promise<Properties> {
    await this.nodes.flush();
    await this.relationships.flush();
    if (!this.own) throw badInput('the backup does not say of which version its graph is: it is damaged; take another one');
    return this.own;
  }

  private refOf(old: number): number {
    const ref = this.refs[old];
    if (ref === undefined) throw badInput(`the backup has a relationship of a node ${old} that it does not have: it is damaged; take another one`);
    return ref;
  }
}

async function clear(engine: Engine, statements: Statements): Promise<void> {
  const clearOnce = async (): Promise<number> => {
    const [row] = await engine.write((run) => run(statements('schema/clear'), { limit: BATCH }));
    return row!['cleared'] as number;
  };
  while (await clearOnce() > 0);
}

/**
 * Fills an empty database, or one in which a restore did not finish, from a backup. Until the last row is there, nobody can
 * open it as a graph. Throws UNAVAILABLE for a database that is not empty, BAD_INPUT for a damaged backup.
 */
export async function restoreInto(engine: Engine, statements: Statements, { size, items }: BackupReading, place: string, onRow: OnRow): Promise<void> {
  const { restoring, nodes } = await findGraph(engine, statements);
  if (nodes > 0 && !restoring) throw unavailable(`Cannot restore into ${place}: it is not empty; give an empty database or folder`);
  await engine.write((run) => run(statements('schema/begin-restore')));
  await clear(engine, statements);
  const filling = new Filling(engine.storage(statements));
  let done = 0;
  for await (const item of items) {
    await filling.add(item);
    onRow(done += 1, size.nodes + size.relationships);
  }
  const properties = await filling.end();
  await engine.write((run) => run(statements('schema/end-restore'), { properties }));
}
