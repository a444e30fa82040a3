import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, test } from '@jest/globals';
import { openEmbedded } from '../../src/store/embedded.js';
import { openNeo4j } from '../../src/store/neo4j.js';
import { neo4jServers, wipe } from '../support/neo4j.js';
import { migrationsContract } from './migrations-contract.js';

const folder = mkdtempSync(join(tmpdir(), 'smezhnik-migrations-'));
afterAll(() => { rmSync(folder, { recursive: true }); });

describe('the embedded engine', () => {
  migrationsContract({
    async bare() {
      const url = mkdtempSync(join(folder, 'graph-'));
      return { engine: await openEmbedded(url), target: { url } };
    },
    open: ({ url }) => openEmbedded(url),
  });
});

const servers = await neo4jServers();

if (servers.length === 0) test.skip('Neo4j: see the end of the run', () => undefined);

for (const { version, target } of servers) {
  describe(`Neo4j ${version}`, () => {
    migrationsContract({
      async bare() {
        await wipe(target);
        return { engine: await openNeo4j(target), target };
      },
      open: openNeo4j,
    });
  });
}
