import type { Engine, Row } from './engine.js';
import { gramsOf } from './grams.js';
import { productGrams } from './products.js';
import { asker, type Ask, type Statements } from './statements.js';
import type { Tally } from './tally.js';

/** Nodes or edges that are changed in one transaction. */
const BATCH = 10_000;

/** Changes up to a batch of what is as the version before had it. Gives how many; 0 when nothing is left. */
type Step = (ask: Ask) => Promise<number>;

export interface Migration {
  /** The version that the graph has afterwards. */
  readonly to: number;
  readonly steps: readonly Step[];
}

/** A statement that finds what it changes. */
const byCypher = (change: string): Step => async (ask) => {
  const [row] = await ask(change, { limit: BATCH });
  return row!['changed'] as number;
};

/** What `find` gives is changed by `change` into what is computed from it. */
const byRows = (find: string, change: string, compute: (row: Row) => Readonly<Record<string, unknown>>): Step => async (ask) => {
  const rows = await ask(find, { limit: BATCH });
  if (rows.length > 0) await ask(change, { rows: rows.map(compute) });
  return rows.length;
};

/**
 * What leads from each version to the next, in order; the statements of each begin with its number. Every step changes only
 * what lacks it, so that a migration that was killed goes on where it ended.
 */
const MIGRATIONS: readonly Migration[] = [
  {
    to: 2,
    steps: [
      byCypher('migrations/002-origins'),
      byRows('migrations/002-names-without-grams', 'migrations/002-name-grams', ({ id, key }) => ({ id, grams: gramsOf(key as string) })),
      byRows('migrations/002-products-without-grams', 'migrations/002-product-grams', ({ id, votes }) =>
        ({ id, grams: productGrams(JSON.parse(votes as string) as Tally) })),
    ],
  },
  // The memory of names is filled by whoever resolves first.
  { to: 3, steps: [] },
];

/** The version that this program writes. */
export const VERSION = MIGRATIONS.at(-1)!.to;

/** Brings a graph of a version, null for one without anything, to that of this program, a batch a transaction; the schema must stand. */
export async function migrate(engine: Engine, statements: Statements, version: number | null): Promise<void> {
  if (version === null) await engine.write((run) => run(statements('schema/new-version'), { version: VERSION }));
  for (const { to, steps } of MIGRATIONS.filter((migration) => migration.to > (version ?? VERSION))) {
    for (const step of steps) while (await engine.write((run) => step(asker(statements, run))) > 0);
    await engine.write((run) => run(statements('schema/set-version'), { version: to }));
  }
}
