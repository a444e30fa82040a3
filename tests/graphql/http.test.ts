import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { createApi, type Api, type LogEntry } from '../../src/graphql/index.js';
import { ask } from './ask.js';
import { openWorld, type OpenedGraph } from './world.js';

let world: OpenedGraph;
let folder: string;
let api: Api;
const entries: LogEntry[] = [];
beforeAll(async () => {
  world = await openWorld();
  folder = await mkdtemp(join(tmpdir(), 'smezhnik-page-'));
  await mkdir(join(folder, 'public', 'assets'), { recursive: true });
  await writeFile(join(folder, 'public', 'index.html'), '<!doctype html><title>Смежник</title>');
  await writeFile(join(folder, 'public', 'assets', 'page.js'), 'export {};');
  await writeFile(join(folder, 'public', 'notes.bak'), 'old');
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await symlink(join(folder, 'secret.txt'), join(folder, 'public', 'link.txt'));
  api = createApi({ graph: world.graph, graphiql: true, page: join(folder, 'public'), hosts: ['localhost'], log: (entry) => { entries.push(entry); } });
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> => api.fetch(new Request(`http://localhost${path}`, { headers }));
const post = (body: string, headers: Record<string, string>): Promise<Response> =>
  api.fetch(new Request('http://localhost/graphql', { method: 'POST', headers, body }));
const json = { 'content-type': 'application/json' };
const ABOUT = '{ about { documents } }';
const link = (query: string, rest = ''): string => `/graphql?query=${encodeURIComponent(query)}${rest}`;

describe('GraphQL over HTTP', () => {
  const audits = serverAudits({ url: 'http://localhost/graphql', fetchFn: (url: string, init: RequestInit) => api.fetch(new Request(url, init)) });

  test('has 61 audits', () => {
    expect(audits).toHaveLength(61);
  });

  test.each(audits.map((audit) => [audit.id, audit.name, audit] as const))('%s %s', async (_, __, audit) => {
    const result = await audit.fn();
    expect([result.status, 'reason' in result ? result.reason : '']).toEqual(['ok', '']);
  });
});

describe('a request', () => {
  test('may be a link, but for what changes anything', async () => {
    expect(await (await get(link(ABOUT))).json()).toEqual({ data: { about: { documents: 3 } } });
    expect((await get(link('mutation { forget }'))).status).toBe(405);
    expect((await get(link(ABOUT, '&variables={'))).status).toBe(400);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain; application/json'])(
    'that a form of another site could post (%s) is refused', async (type) => {
      const response = await post(JSON.stringify({ query: ABOUT }), { 'content-type': type });
      expect(response.status).toBe(415);
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
    });

  test.each([['no JSON', '{'], ['no object', '"{ about { claims } }"'], ['null', 'null'], ['no query', '{}'], ['an empty query', '{"query":" "}'], ['a batch', `[{ "query": "${ABOUT}" }]`]])('of %s is refused', async (_, body) => {
    const response = await post(body, json);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });

  test('from another site gets no leave to read the answer', async () => {
    const response = await post(JSON.stringify({ query: ABOUT }), { ...json, origin: 'https://evil.example' });
    expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    const preflight = await api.fetch(new Request('http://localhost/graphql', { method: 'OPTIONS', headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' } }));
    expect([...preflight.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  test.each(['evil.example', 'localhost.evil.example:4000', 'evil.example:80@localhost/', '', ' '])('addressed to the host "%s" is refused', async (host) => {
    expect((await get(link(ABOUT), { host })).status).toBe(421);
  });

  test.each(['localhost', 'localhost:4000', 'LOCALHOST'])('addressed to the host "%s" is answered', async (host) => {
    expect((await get(link(ABOUT), { host })).status).toBe(200);
  });
});

test('every answer has the headers that keep a browser safe', async () => {
  for (const path of ['/', '/graphql', '/health', '/ready', '/nothing', link(ABOUT)]) {
    const { headers } = await get(path, { accept: '*/*' });
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    expect(headers.get('content-security-policy')).not.toMatch(/script-src[^;]*unsafe|https?:/);
  }
});

describe('GraphiQL', () => {
  test('carries all it needs in itself, and its policy admits its own script alone', async () => {
    const response = await get('/graphql', { accept: 'text/html' });
    const html = await response.text();
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(html.slice(0, 20)).toContain('<!doctype html>');
    expect(html.replace(/<style>.*?<\/style>|<script>.*<\/script>/gs, '')).not.toMatch(/(src|href)="?https?:/);
    expect(response.headers.get('content-security-policy')).toMatch(/script-src 'sha256-[\w+/]+=*'/);
  });

  test('is not there unless asked for', async () => {
    const without = createApi({ graph: world.graph });
    expect(await (await without.fetch(new Request('http://localhost/graphql', { headers: { accept: 'text/html' } }))).text()).not.toContain('<html');
  });
});

describe('the page', () => {
  test.each([['/', 'text/html; charset=utf-8', 'Смежник'], ['/assets/page.js', 'text/javascript; charset=utf-8', 'export'], ['/index.html', 'text/html; charset=utf-8', 'Смежник']])(
    '%s is a file of the folder', async (path, type, text) => {
      const response = await get(path);
      expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
      expect(response.headers.get('content-security-policy')).toContain("script-src 'self';");
      expect(await response.text()).toContain(text);
    });

  test.each(['/nothing.html', '/assets/', '/assets', '/notes.bak', '/link.txt', '/..%2fsecret.txt', '/%2e%2e/secret.txt', '/..%5csecret.txt', '/%00.html', '/%E0%A4.html', '/assets/..%2f..%2fsecret.txt'])(
    '%s is none', async (path) => {
      const response = await get(path);
      expect(response.status).toBe(404);
      expect(await response.text()).not.toContain('secret');
    });

  test('tells where things are, to whom asks for what is not there', async () => {
    for (const [path, method] of [['/nothing', 'GET'], ['/nothing', 'POST'], ['/', 'DELETE']]) {
      const response = await api.fetch(new Request(`http://localhost${path!}`, { method: method! }));
      expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([404, 'text/plain; charset=utf-8', expect.stringContaining('/graphql')]);
    }
  });

  test('is not written to', async () => {
    expect((await api.fetch(new Request('http://localhost/index.html', { method: 'PUT', body: 'x' }))).status).toBe(404);
    const head = await api.fetch(new Request('http://localhost/', { method: 'HEAD' }));
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  test('without a folder, the way to the endpoint is told', async () => {
    const response = await createApi({ graph: world.graph }).fetch(new Request('http://localhost/'));
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await response.text()).toContain('/graphql');
  });
});

test('the log has a line for each request', async () => {
  entries.length = 0;
  await ask(api, 'query Firm { organisation(name: "Арматрон") { suppliers { totalCount } } }');
  await ask(api, '{ nope }');
  await get('/health');
  const line = { event: 'request', time: expect.stringMatching(/^\d{4}-.*Z$/), duration: expect.any(Number) };
  expect(entries).toEqual([
    { ...line, method: 'POST', path: '/graphql', status: 200, operation: 'Firm', calls: 2 },
    { ...line, method: 'POST', path: '/graphql', status: 200, errors: ['GRAPHQL_VALIDATION_FAILED'] },
    { ...line, method: 'GET', path: '/health', status: 200 },
  ]);
});
