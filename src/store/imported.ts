import type { Engine } from './engine.js';
import type { Statements } from './statements.js';

/** Lists that are changed in one transaction. */
const BATCH = 10_000;

/** What an export for neo4j-admin writes in place of an empty list, which the tool takes for none: its only value. */
export const EMPTY_LIST = '\u001E';

/** Where such a list may be: on nodes with these labels, or on relationships of this type. */
export interface ListPlace {
  readonly on: 'nodes' | 'relationships';
  readonly labels: readonly string[];
  readonly key: string;
}

const STATEMENTS = { nodes: 'schema/empty-node-lists', relationships: 'schema/empty-relationship-lists' } as const;

/** Makes lists empty that neo4j-admin could not import so. Done again after a kill, it does what is left. */
export async function finishImport(engine: Engine, statements: Statements, places: readonly string[]): Promise<void> {
  for (const place of places) {
    const { on, labels, key } = JSON.parse(place) as ListPlace;
    const change = async (): Promise<number> => {
      const [row] = await engine.write((run) => run(statements(STATEMENTS[on]), { labels, key, mark: EMPTY_LIST, limit: BATCH }));
      return row!['changed'] as number;
    };
    while (await change() > 0);
  }
  await engine.write((run) => run(statements('schema/end-import')));
}
