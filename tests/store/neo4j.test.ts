import { describe, expect, test } from '@jest/globals';
import { openNeo4j } from '../../src/store/neo4j.js';
import { graphOn, openGraph } from '../../src/store/open.js';
import { dump } from '../support/dump.js';
import { neo4jServers, wipe } from '../support/neo4j.js';
import { graphContract, type Opened } from './contract.js';
import { randomDocument } from './documents.js';
import { explainAll } from './plans.js';

/** Statements that are about all documents or edges, or all there is. */
const WHOLE_GRAPH = [
  'all-nodes.neo4j', 'all-relationships.neo4j', 'coverage', 'list-documents', 'list-products', 'mutual-supplies', 'overview-drawn', 'overview',
].map((name) => `cypher/read/${name}.cypher`);

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

    describe('refuses, and says what to do about,', () => {
      const refusal = (...parts: string[]): object => ({ code: 'UNAVAILABLE', message: expect.stringMatching(new RegExp(`^[^\\n]*${parts.join('[^\\n]*')}[^\\n]*$`)) });

      test('a wrong password', async () => {
        await expect(openGraph({ ...target, password: 'wrong' })).rejects.toMatchObject(refusal(target.url, 'correct the user or the password'));
      });

      test('an unknown database', async () => {
        await expect(openGraph({ ...target, database: 'elsewhere' })).rejects.toMatchObject(refusal(target.url, 'correct the name of the database'));
      });

      test('a database that holds somebody else’s nodes, and does not touch it', async () => {
        await wipe(target);
        const engine = await openNeo4j(target);
        await engine.write((run) => run("CREATE (:Recipe {name: 'soup'})"));
        await expect(openGraph(target)).rejects.toMatchObject(refusal(target.url, 'not ours', 'empty database'));
        expect(await dump(engine)).toEqual(['{"labels":["Recipe"],"properties":{"name":"soup"}}']);
        await wipe(target);
        await engine.close();
      });
    });

    test('finds where every statement starts by an index', async () => {
      await wipe(target);
      await (await open()).graph.close();
      const explained = await explainAll(target);
      expect(explained.flatMap(({ deprecations }) => deprecations)).toEqual([]);
      expect(explained.filter(({ scans }) => scans.length > 0).map(({ statement }) => statement)).toEqual(WHOLE_GRAPH);
    });

    test('takes loaders side by side', async () => {
      await wipe(target);
      const documents = Array.from({ length: 40 }, (_, i) => randomDocument(900 + i));
      const kept = documents.filter((_, i) => i % 2 === 1);
      const loaders = [await open(), await open()] as const;
      for (const document of kept) await loaders[0].graph.put(document);
      const oneByOne = await dump(loaders[0].engine);

      await Promise.all(documents.map(async (document, i) => {
        const [mine, other] = i % 3 === 0 ? loaders : [loaders[1], loaders[0]];
        await Promise.all([mine.graph.put(document), other.graph.put(document)]);
        if (i % 2 === 0) await other.graph.withdraw(document.document.sources[0]!);
      }));
      expect(await dump(loaders[0].engine)).toEqual(oneByOne);
      for (const { graph } of loaders) await graph.close();
    });
  });
}
