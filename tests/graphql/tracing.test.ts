import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { createApi, type Api, type Tracing } from '../../src/graphql/index.js';
import { traceTo } from '../../src/graphql/open-telemetry.js';
import { ask } from './ask.js';
import { openWorld, type OpenedGraph } from './world.js';

/** A span as OTLP writes it in JSON. */
interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
  readonly attributes: readonly { readonly key: string; readonly value: object }[];
  readonly status: { readonly code: number; readonly message?: string };
}

interface Traces {
  readonly resourceSpans: readonly { readonly scopeSpans: readonly { readonly spans: readonly Span[] }[] }[];
}

const ERROR = 2;

let world: OpenedGraph;
let collector: Server;
let address: string;
let received: { readonly path: string | undefined; readonly traces: Traces }[];
let tracing: Tracing;
let api: Api;

beforeAll(async () => {
  world = await openWorld();
  collector = createServer((request, response) => {
    void json(request).then((traces) => {
      received.push({ path: request.url, traces: traces as Traces });
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  }).listen(0, '127.0.0.1');
  await once(collector, 'listening');
  address = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
});
afterAll(async () => {
  collector.close();
  collector.closeAllConnections();
  await world.close();
});
beforeEach(() => {
  received = [];
  tracing = traceTo(address);
  api = createApi({ graph: world.graph, tracing });
});

/** All spans, once the last is sent. */
async function spans(): Promise<Span[]> {
  await tracing.close();
  return received.flatMap(({ traces }) => traces.resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)));
}

const attributesOf = ({ attributes }: Span): Record<string, object> => Object.fromEntries(attributes.map(({ key, value }) => [key, value]));
const text = (stringValue: string): object => ({ stringValue });

test('an operation is a span, and each of its Cypher calls one below it', async () => {
  const before = world.graph.calls;
  await ask(api, 'query Firms { search(text: "а") { name suppliers { totalCount } claims(first: 1) { nodes { id } } } }');
  const calls = world.graph.calls - before;
  const all = await spans();
  const [operation, ...others] = all.filter(({ parentSpanId }) => !parentSpanId);
  expect(others).toEqual([]);
  expect(operation).toMatchObject({ name: 'query Firms', status: { code: 0 } });
  expect(attributesOf(operation!)).toEqual({ 'graphql.operation.type': text('query'), 'graphql.operation.name': text('Firms') });
  const children = all.filter((span) => span !== operation);
  expect(calls).toBeGreaterThan(1);
  expect(children).toHaveLength(calls);
  expect(children.map(({ name }) => name)).toEqual(expect.arrayContaining(['read/search-short', 'read/claims-of-entity']));
  for (const { traceId, parentSpanId, startTimeUnixNano, endTimeUnixNano } of children) {
    expect({ traceId, parentSpanId }).toEqual({ traceId: operation!.traceId, parentSpanId: operation!.spanId });
    expect(BigInt(operation!.startTimeUnixNano) <= BigInt(startTimeUnixNano) && BigInt(startTimeUnixNano) <= BigInt(endTimeUnixNano)).toBe(true);
    expect(BigInt(endTimeUnixNano) <= BigInt(operation!.endTimeUnixNano)).toBe(true);
  }
  expect(received.every(({ path }) => path === '/v1/traces')).toBe(true);
});

test('a span has the codes of the errors answered', async () => {
  await ask(api, '{ node(id: "entity") { id } other: node(id: "x") { id } search(text: "") { name } }');
  const [operation] = await spans();
  expect(operation).toMatchObject({ name: 'query', status: { code: ERROR, message: 'BAD_INPUT' } });
  expect(attributesOf(operation!)['graphql.error.codes']).toEqual({ arrayValue: { values: [text('BAD_INPUT')] } });
});

test('what runs at the same time stays apart', async () => {
  const before = world.graph.calls;
  await Promise.all(['A', 'B', 'C'].map((name) => ask(api, `query ${name} { search(text: "а") { name } }`)));
  const all = await spans();
  const sizes = all.filter(({ parentSpanId }) => !parentSpanId).map(({ traceId, name }) => [name, all.filter((span) => span.traceId === traceId).length]);
  const size = 1 + (world.graph.calls - before) / 3;
  expect(sizes.sort()).toEqual([['query A', size], ['query B', size], ['query C', size]]);
});

test('a stream is one span, to its last event', async () => {
  const writing = { token: 'a token', writer: { load: () => Promise.resolve({ documents: [], failures: [] }), withdraw: () => Promise.resolve(false) } };
  const response = await createApi({ graph: world.graph, tracing, writing }).fetch(new Request('http://localhost/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', authorization: 'Bearer a token' },
    body: JSON.stringify({ query: 'subscription Add { load(texts: [{ name: "a", text: "б" }]) { stage } }' }),
  }));
  expect(await response.text()).toContain('DONE');
  expect(await spans()).toMatchObject([{ name: 'subscription Add', status: { code: 0 } }]);
});

test('what is no operation is not traced', async () => {
  await ask(api, '{ nonsense');
  await api.fetch(new Request('http://localhost/health'));
  expect(await spans()).toEqual([]);
});

test('a collector that is not there disturbs no request, and is told of at the end', async () => {
  const gone = traceTo('http://127.0.0.1:1');
  expect(await ask(createApi({ graph: world.graph, tracing: gone }), '{ about { claims } }')).toMatchObject({ status: 200, errors: undefined });
  await expect(gone.close()).rejects.toMatchObject({ code: 'UNAVAILABLE', message: expect.stringMatching(/127\.0\.0\.1:1: .*ECONNREFUSED/) });
});
