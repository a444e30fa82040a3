import type { Engine, Value } from '../../src/store/engine.js';

interface NodeLine {
  readonly labels: readonly string[];
  readonly properties: Value;
}

interface RelationshipLine {
  readonly from: string;
  readonly type: string;
  readonly to: string;
  readonly properties: Value;
}

/** Writes what `dump` gave into an engine without anything. */
export async function undump(engine: Engine, lines: readonly string[]): Promise<void> {
  const rows = lines.map((line) => JSON.parse(line) as NodeLine | RelationshipLine);
  await engine.write(async (run) => {
    for (const row of rows) if ('labels' in row) await run(`CREATE (n:${row.labels.join(':')}) SET n = $properties`, { properties: row.properties });
    for (const row of rows) {
      if ('type' in row) await run(`MATCH (a {id: $from}), (b {id: $to}) CREATE (a)-[r:${row.type}]->(b) SET r = $properties`, { ...row });
    }
  });
}
