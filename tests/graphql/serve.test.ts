import { Agent, request as send, type IncomingMessage } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Graph } from '../../src/store/graph.js';
import { serve, type RunningServer } from '../../src/graphql/index.js';
import { openWorld, type OpenedGraph } from './world.js';

let world: OpenedGraph;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const start = (graph: Graph = world.graph): Promise<RunningServer> => serve({ graph, port: 0 });
const search = (url: string): Promise<Response> => fetch(`${url}/graphql?query=${encodeURIComponent('{ search(text: "а") { name } }')}`);

/** Node keeps an idle connection for 5 seconds: a server that waits for that does not close with the last answer. */
const SOONER_THAN_IDLE = 4_000;

/** The graph itself, each of whose answers to a search comes late. */
function slow(delay: number): Graph {
  const late: Graph['search'] = async (request) => {
    await setTimeout(delay);
    return world.graph.search(request);
  };
  return Object.defineProperties(Object.create(world.graph) as Graph, { search: { value: late }, until: { value() { return this as Graph; } } });
}

test('this machine alone is served unless told otherwise, and a browser finds GraphiQL', async () => {
  const server = await start();
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(await (await search(server.url)).json()).toMatchObject({ data: { search: [{ name: 'Арматрон' }] } });
  expect(await (await fetch(`${server.url}/graphql`, { headers: { accept: 'text/html' } })).text()).toContain('GraphiQL');
  await server.close();
});

test('another name made to point here is refused', async () => {
  const server = await serve({ graph: world.graph, port: 0, hosts: undefined });
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    send(`${server.url}/graphql?query={about{claims}}`, { headers: { host: 'evil.example' } }, resolve).on('error', reject).end();
  });
  answer.resume();
  expect(answer.statusCode).toBe(421);
  await server.close();
});

test('other machines get no GraphiQL', async () => {
  const server = await serve({ graph: world.graph, host: '0.0.0.0', port: 0 });
  const response = await fetch(`${server.url}/graphql`, { headers: { accept: 'text/html' } });
  expect(await response.text()).not.toContain('<html');
  await server.close();
});

test('a port in use is told in one line', async () => {
  const server = await start();
  const port = Number(new URL(server.url).port);
  await expect(serve({ graph: world.graph, port })).rejects.toMatchObject({ code: 'BAD_SETTING', message: `port ${String(port)} of 127.0.0.1 is in use: stop what uses it, or choose another port` });
  await server.close();
});

test('requests in flight finish before the server closes', async () => {
  const server = await start(slow(400));
  const agent = new Agent({ keepAlive: true });
  const answer = new Promise<number | undefined>((resolve, reject) => {
    send(`${server.url}/graphql?query=${encodeURIComponent('{ search(text: "а") { name } }')}`, { agent }, (response) => {
      response.resume().on('end', () => { resolve(response.statusCode); });
    }).on('error', reject).end();
  });
  await setTimeout(100);
  let closed = false;
  const closing = server.close().then(() => { closed = true; });
  await expect(fetch(server.url)).rejects.toThrow();
  expect(closed).toBe(false);
  expect(await answer).toBe(200);
  await closing;
  agent.destroy();
}, SOONER_THAN_IDLE);

test('a kept connection that is idle does not hold the server back', async () => {
  const server = await start();
  const agent = new Agent({ keepAlive: true });
  await new Promise<void>((resolve, reject) => {
    send(`${server.url}/health`, { agent }, (response) => { response.resume().on('end', resolve); }).on('error', reject).end();
  });
  await server.close();
  agent.destroy();
});

test.each([['*', 'localhost'], ['http://[', 'localhost'], ['/', 'a b']])('a request for %j at %j is refused in one line', async (path, host) => {
  const server = await start();
  const { port } = new URL(server.url);
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    send({ port, path, headers: { host } }, resolve).on('error', reject).end();
  });
  expect(response.statusCode).toBe(400);
  response.resume();
  await server.close();
});
