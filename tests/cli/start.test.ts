import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { smezhnik, type Smezhnik, start, temporaryFolder } from './smezhnik.js';

const SUPPLY = 'Завод «Ветролит» поставляет компании «Ондатра» гидроцилиндры.';
const MAKING = 'Комбинат «Ковылянка» выпускает шпиндели.';
const ANY_PORT = { SMEZHNIK_PORT: '0' };

interface Running {
  readonly loaded: string;
  readonly url: string;
  readonly question: string;
}

let folder: string;
let program: Smezhnik | undefined;
beforeEach(() => {
  folder = temporaryFolder();
  mkdirSync(join(folder, 'documents'));
  writeFileSync(join(folder, 'documents', 'supply.txt'), SUPPLY);
  writeFileSync(join(folder, 'documents', 'making.txt'), MAKING);
});
afterEach(() => {
  program?.child.kill('SIGKILL');
  program = undefined;
});

async function run(env: Readonly<Record<string, string>> = {}): Promise<Running> {
  program = start(['start'], { cwd: folder, env: { ...ANY_PORT, ...env } });
  const match = await program.printed(/^(?<loaded>loaded .+)\nPage +(?<url>http:\S+)\/\nGraphiQL +\k<url>\/graphql\nAsk there (?<question>.+)\n/m);
  if (!match) throw new Error((await program.ended).stderr);
  return match.groups as unknown as Running;
}

async function stop(): Promise<number | null> {
  program!.child.kill('SIGINT');
  return (await program!.ended).code;
}

async function query(url: string, text: string): Promise<unknown> {
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: text }) });
  return response.json();
}

describe('smezhnik start', () => {
  test('reads the documents, says where it answers, and answers the question it proposes', async () => {
    const { loaded, url, question } = await run();
    expect(loaded).toMatch(/^loaded 2 documents with \d+ claims$/);
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await query(url, question)).toEqual({
      data: { organisation: { suppliers: { nodes: [{ supplier: { name: 'Ветролит' }, products: ['гидроцилиндры'], status: 'ACTIVE' }] } } },
    });
    expect((await fetch(`${url}/`)).status).toBe(200);
    expect((await fetch(`${url}/graphql`, { headers: { accept: 'text/html' } })).status).toBe(200);
    expect(await stop()).toBe(0);
  });

  test('keeps the graph between starts, reads what changed, and withdraws what is gone', async () => {
    await run();
    await stop();
    expect((await run()).loaded).toBe('loaded 0 documents with 0 claims, 2 unchanged');
    await stop();
    writeFileSync(join(folder, 'documents', 'making.txt'), `${MAKING} И штифты.`);
    rmSync(join(folder, 'documents', 'supply.txt'));
    const { loaded, url } = await run();
    expect(loaded).toMatch(/^loaded 1 document with \d+ claims?, 1 withdrawn$/);
    expect(await query(url, '{ about { documents } organisation(name: "Ондатра") { name } }')).toEqual({ data: { about: { documents: 1 }, organisation: null } });
  });

  test('logs each request where standard error is no terminal, with its operation and Cypher calls', async () => {
    const { url } = await run();
    await query(url, 'query Firm { organisation(name: "Ондатра") { suppliers { totalCount } } }');
    program!.child.kill('SIGTERM');
    const { code, stderr } = await program!.ended;
    expect(code).toBe(0);
    expect(stderr.trim().split('\n').map((line) => JSON.parse(line) as unknown))
      .toMatchObject([{ event: 'request', method: 'POST', path: '/graphql', status: 200, operation: 'Firm', calls: 2, duration: expect.any(Number) }]);
  });

  test('sends its traces to the collector before it ends', async () => {
    let traces = '';
    const collector = createHttpServer((request, response) => {
      void text(request).then((body) => {
        traces += body;
        response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
      });
    }).listen(0, '127.0.0.1');
    await once(collector, 'listening');
    const { url } = await run({ OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(collector.address() as AddressInfo).port}/` });
    await query(url, 'query Firm { organisation(name: "Ондатра") { name } }');
    expect(await stop()).toBe(0);
    expect(traces).toContain('"query Firm"');
    collector.close();
  });

  test('starts without any document', async () => {
    rmSync(join(folder, 'documents'), { recursive: true });
    const { url, question } = await run();
    expect(await query(url, question)).toEqual({ data: { about: { documents: 0, claims: 0 } } });
  });

  test('says what to do about a port in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, stdout, stderr } = await smezhnik(['start', '--port', String(port)], { cwd: folder });
    other.close();
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(new RegExp(`^smezhnik: port ${port} .*\n$`));
  });

  test('says what to do about a second process on the same data', async () => {
    await run();
    const { code, stdout, stderr } = await smezhnik(['start'], { cwd: folder, env: ANY_PORT });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^smezhnik: .*\.smezhnik.*\n$/);
  });
});
