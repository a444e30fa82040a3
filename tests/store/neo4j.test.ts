import { describe, test } from '@jest/globals';
import { openNeo4j } from '../../src/store/neo4j.js';
import { graphOn } from '../../src/store/open.js';
import { neo4jServers, wipe } from '../support/neo4j.js';
import { graphContract, type Opened } from './contract.js';

const servers = await neo4jServers();

if (servers.length === 0) test.skip('Neo4j: see the end of the run', () => undefined);

for (const { version, target } of servers) {
  const open = async (): Promise<Opened> => {
    const engine = await openNeo4j(target);
    return { engine, graph: await graphOn(engine, target.url) };
  };

  describe(`Neo4j ${version}`, () => {
    graphContract({
      async empty() {
        await wipe(target);
        return open();
      },
      reopen: open,
    });
  });
}
