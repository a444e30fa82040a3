import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openGraph, type GraphTarget } from '../../src/store/index.js';
import { openNeo4j } from '../../src/store/neo4j.js';
import { neo4jServers, OLDEST, RUN, untested, untilItAnswers, wipe } from '../support/neo4j.js';
import { findProgram, startFromMaven } from '../support/neo4j-maven.js';
import { documentOf } from './documents.js';

const [server] = await neo4jServers();

(server ? describe : describe.skip)('a Neo4j by routing', () => {
  let target: GraphTarget;
  beforeAll(async () => {
    target = { ...server!.target, url: server!.target.url.replace(/^bolt/, 'neo4j'), database: 'neo4j' };
    await wipe(target);
  });

  test('is written and read, by as many writers as there are', async () => {
    const graphs = await Promise.all([openGraph(target), openGraph(target)]);
    for (const [i, graph] of graphs.entries()) {
      for (let n = 0; n < 5; n += 1) {
        const name = `Маяк ${i} ${n}`;
        await graph.put(documentOf({ name, claims: [['SUPPLIES', name, 'Заря']] }));
        expect((await graph.search({ text: name, limit: 1 })).map((found) => found.name)).toEqual([name]);
      }
    }
    for (const graph of graphs) await graph.close();
  });

  test('lets a statement that only reads change nothing, so that a follower may answer it', async () => {
    const engine = await openNeo4j(target);
    await expect(engine.read('CREATE (n:Recipe) RETURN n.name AS name')).rejects.toMatchObject({ code: 'Neo.ClientError.Statement.AccessMode' });
    await engine.close();
  });

  test('runs a transaction again that lost a deadlock', async () => {
    const engines = await Promise.all([openNeo4j(target), openNeo4j(target)]);
    await engines[0].write((run) => run("CREATE (:Recipe {name: 'a'}), (:Recipe {name: 'b'})"));
    let attempts = 0;
    const inOrder = (first: string, second: string) => async (run: (statement: string, parameters: Record<string, string>) => Promise<unknown>): Promise<void> => {
      attempts += 1;
      for (const name of [first, second]) {
        await run('MATCH (r:Recipe {name: $name}) SET r.cooked = coalesce(r.cooked, 0) + 1', { name });
        await new Promise((resolve) => { setTimeout(resolve, 300); });
      }
    };
    await Promise.all([engines[0].write(inOrder('a', 'b')), engines[1].write(inOrder('b', 'a'))]);
    expect(attempts).toBeGreaterThan(2);
    expect(await engines[0].read('MATCH (r:Recipe) RETURN r.cooked AS cooked')).toEqual([{ cooked: 2 }, { cooked: 2 }]);
    await engines[0].write((run) => run('MATCH (r:Recipe) DELETE r'));
    for (const engine of engines) await engine.close();
  });
});

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;
const canEncrypt = process.env['NEO4J_URI'] === undefined && hasOpenssl && findProgram(OLDEST) !== undefined;
if (!canEncrypt) untested('Not tested: Neo4j over TLS. Install Java 17 or newer, Maven and openssl, and leave NEO4J_URI unset');

(canEncrypt ? describe : describe.skip)('a Neo4j over TLS with a certificate of its own', () => {
  const home = join(RUN, 'encrypted');
  const password = 'encrypted-graph';
  const at = (scheme: string): GraphTarget => ({ url: `${scheme}://127.0.0.1:${port}`, user: 'neo4j', password });
  let port = '';

  /** Gives the server a certificate that nobody has signed, and lets it take nothing without encryption. */
  function encrypt(): void {
    const certificates = join(home, 'certificates');
    mkdirSync(certificates);
    execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1',
      '-keyout', join(certificates, 'private.key'), '-out', join(certificates, 'public.crt')], { stdio: 'pipe' });
    appendFileSync(join(home, 'conf/neo4j.conf'), `
server.bolt.tls_level=REQUIRED
dbms.ssl.policy.bolt.enabled=true
dbms.ssl.policy.bolt.base_directory=${certificates}
`);
  }

  beforeAll(async () => {
    const started = await startFromMaven(OLDEST, home, password, undefined, encrypt);
    port = started!.target.url.split(':').at(-1)!;
    await untilItAnswers(at('bolt+ssc'), home);
  });
  afterAll(() => { process.kill(Number(readFileSync(join(home, 'keeper.pid'), 'utf8'))); });

  test.each(['bolt+ssc', 'neo4j+ssc'])('is used when such certificates are trusted: %s', async (scheme) => {
    const graph = await openGraph(at(scheme));
    await graph.put(documentOf({ name: 'a', claims: [['PART_OF', 'Заря', 'Маяк']] }));
    expect((await graph.coverage()).documents).toBe(1);
    await graph.close();
  });

  test.each(['bolt+s', 'neo4j+s', 'bolt'])('is refused otherwise, in one line that names it: %s', async (scheme) => {
    const { url } = at(scheme);
    await expect(openGraph(at(scheme))).rejects.toMatchObject({ code: 'UNAVAILABLE', message: expect.stringMatching(new RegExp(`^[^\n]*${url.replace('+', '\\+')}[^\n]*$`)) });
  });
});
