import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { serve, type LogEntry, type RunningServer } from '../../src/graphql/index.js';
import { CypherGraph } from '../../src/store/cypher-graph.js';
import type { Engine } from '../../src/store/engine.js';
import { openNeo4j } from '../../src/store/neo4j.js';
import { loadStatements } from '../../src/store/statements.js';
import { neo4jServers } from '../support/neo4j.js';
import { openWorld, type OpenedGraph } from './world.js';

/** Takes hours, and gives nothing meanwhile. */
const ENDLESS = 'UNWIND range(1, 100000000) AS a UNWIND range(1, 1000) AS b WITH a * b AS endless WHERE endless < 0 RETURN count(*) AS documents';
const COVERAGE = '{ about { documents } }';
const PATIENCE = 10_000;

const servers = await neo4jServers();

if (servers.length === 0) test.skip('Neo4j: see the end of the run', () => undefined);

for (const { version, target } of servers) {
  describe(`Neo4j ${version}`, () => {
    let engine: Engine;
    let watcher: Engine;
    let server: RunningServer;
    const log: LogEntry[] = [];
    beforeAll(async () => {
      engine = await openNeo4j(target);
      watcher = await openNeo4j(target);
      const statements = loadStatements('neo4j');
      const graph = new CypherGraph(engine, (name) => (name === 'read/coverage' ? ENDLESS : statements(name)));
      server = await serve({ graph, port: 0, limits: { time: 3_000 }, log: (entry) => { log.push(entry); } });
    });
    afterAll(async () => {
      await server.close();
      await engine.close();
      await watcher.close();
    });

    const running = async (): Promise<number> => {
      const rows = await watcher.read("SHOW TRANSACTIONS YIELD currentQuery, status WHERE currentQuery CONTAINS 'AS endless' AND NOT currentQuery STARTS WITH 'SHOW' RETURN status");
      return rows.length;
    };
    async function until(n: number): Promise<void> {
      for (const deadline = Date.now() + PATIENCE; await running() !== n;) {
        if (Date.now() > deadline) throw new Error(`${String(await running())} queries run, and not ${String(n)}`);
        await pause(50);
      }
    }

    test('a query stops when its client goes', async () => {
      const leaving = new AbortController();
      const answer = fetch(`${server.url}/graphql?query=${encodeURIComponent(COVERAGE)}`, { signal: leaving.signal });
      await until(1);
      leaving.abort();
      await expect(answer).rejects.toThrow();
      await until(0);
      expect(log.filter(({ event }) => event === 'error')).toEqual([]);
    });

    test('a query stops when its time is over', async () => {
      const response = await fetch(`${server.url}/graphql?query=${encodeURIComponent(COVERAGE)}`);
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'LIMIT', name: 'time' } }] });
      await until(0);
    });

    test('the connection serves the next query', async () => {
      expect(await (await fetch(`${server.url}/graphql?query=${encodeURIComponent('{ documents { totalCount } }')}`)).json()).toMatchObject({ data: { documents: { totalCount: expect.any(Number) } } });
    });
  });
}

describe('the embedded engine', () => {
  let world: OpenedGraph;
  beforeAll(async () => { world = await openWorld(); });
  afterAll(() => world.close());

  test('reads nothing more once the signal came', async () => {
    const leaving = new AbortController();
    const graph = world.graph.until(leaving.signal);
    expect(await graph.coverage()).toMatchObject({ documents: 3 });
    leaving.abort(new Error('gone'));
    await expect(graph.coverage()).rejects.toThrow('gone');
    await expect(graph.similar({ text: 'Арматрон', limit: 1 })).rejects.toThrow('gone');
    expect(await world.graph.coverage()).toMatchObject({ documents: 3 });
  });
});
