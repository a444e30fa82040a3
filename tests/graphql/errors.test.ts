import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { unavailable } from '../../src/model/index.js';
import type { Graph } from '../../src/store/graph.js';
import { createApi, type Api, type LogEntry } from '../../src/graphql/index.js';
import { ask } from './ask.js';
import { entityId, NAMESAKES, openWorld, type OpenedGraph } from './world.js';

let world: OpenedGraph;
let api: Api;
beforeAll(async () => {
  world = await openWorld();
  api = createApi({ graph: world.graph });
});
afterAll(() => world.close());

const ofArmatron = (field: string): string => `{ organisation(name: "Арматрон") { name ${field} } }`;

describe('what is impossible is refused, never ignored', () => {
  test.each([
    ['an empty list of statuses', ofArmatron('suppliers(filter: { statuses: [] }) { totalCount }')],
    ['an empty product', ofArmatron('suppliers(filter: { product: " « » " }) { totalCount }')],
    ['a status that a type of claim cannot have', ofArmatron('claims(filter: { types: [SUPPLIES, VISITED], statuses: [ACTIVE] }) { totalCount }')],
    ['an empty list of types', ofArmatron('claims(filter: { types: [] }) { totalCount }')],
    ['an empty search', '{ search(text: "  ") { id } }'],
    ['a search among no kinds', '{ search(text: "а", kinds: []) { id } }'],
    ['a search for no rows', '{ search(text: "а", first: 0) { id } }'],
    ['an empty name', '{ organisation(name: "«»") { id } }'],
  ])('%s', async (_, query) => {
    expect((await ask(api, query)).errors).toMatchObject([{ extensions: { code: 'BAD_INPUT' } }]);
  });

  test.each([
    ['an unknown filter', ofArmatron('suppliers(filter: { colour: "red" }) { totalCount }')],
    ['an unknown status', ofArmatron('suppliers(filter: { statuses: [WISHED] }) { totalCount }')],
    ['a filter that the question does not have', ofArmatron('places(filter: { statuses: [ACTIVE] }) { totalCount }')],
    ['an unknown kind', '{ search(text: "а", kinds: [Robot]) { id } }'],
    ['an argument of another type', '{ organisation(name: 5) { id } }'],
    ['no page at all', ofArmatron('suppliers(first: null) { totalCount }')],
  ])('%s, by GraphQL', async (_, query) => {
    const { data, errors } = await ask<unknown>(api, query);
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
  });

  test('an unknown value in a variable', async () => {
    const { status, errors } = await ask(api, 'query ($kinds: [EntityKind!]) { search(text: "а", kinds: $kinds) { id } }', { kinds: ['Robot'] });
    expect(status).toBe(400);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_INPUT' } }]);
  });
});

test('a name that several bear is answered by the list of them', async () => {
  const namesakes = await openWorld([NAMESAKES]);
  const { data, errors } = await ask(createApi({ graph: namesakes.graph }), '{ organisation(name: "Заря") { id } }');
  await namesakes.close();
  expect(data).toEqual({ organisation: null });
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_INPUT' } }]);
  for (const name of ['zaryaUnion', 'zaryaFund'] as const) expect(errors![0]!.message).toContain(entityId(name));
});

test('syntax errors keep their code and place', async () => {
  expect((await ask(api, '{ about {')).errors).toMatchObject([{ locations: [{ line: 1, column: 10 }], extensions: { code: 'GRAPHQL_PARSE_FAILED' } }]);
});

test('one field that fails leaves the others their answers', async () => {
  const { status, data, errors } = await ask(api, ofArmatron('suppliers { totalCount } buyers(after: "nonsense") { totalCount } kind'));
  expect(status).toBe(200);
  expect(data).toEqual({ organisation: { name: 'Арматрон', suppliers: { totalCount: 2 }, buyers: null, kind: 'Company' } });
  expect(errors).toMatchObject([{ path: ['organisation', 'buyers'], extensions: { code: 'BAD_INPUT' } }]);
});

describe('a store that fails', () => {
  /** The graph itself, whose one reading fails. */
  function failing(method: keyof Graph, error: Error): Graph {
    const graph = Object.create(world.graph) as Graph;
    return Object.defineProperties(graph, { [method]: { value: () => Promise.reject(error) }, until: { value: () => graph } });
  }

  async function askFailing(method: keyof Graph, error: Error, query: string) {
    const entries: LogEntry[] = [];
    const answer = await ask(createApi({ graph: failing(method, error), log: (entry) => { entries.push(entry); } }), query);
    return { ...answer, entries };
  }

  test('with a reason of its own is told by code and message', async () => {
    const { data, errors } = await askFailing('neighbours', unavailable('bolt://db:7687 does not answer: start it'), ofArmatron('suppliers { totalCount } partners { totalCount }'));
    expect(data).toMatchObject({ organisation: { name: 'Арматрон', suppliers: null } });
    expect(errors).toMatchObject([{ message: 'bolt://db:7687 does not answer: start it', extensions: { code: 'UNAVAILABLE' } }, {}]);
  });

  test('for no reason known is masked by an id, under which the log has it once', async () => {
    const { errors, entries } = await askFailing('documents', new TypeError('secret of /etc/passwd'), ofArmatron('a: claims { nodes { evidence { sentence } } } b: claims { totalCount nodes { evidence { sentence } } }'));
    const id = errors![0]!.extensions!['id'] as string;
    expect(JSON.stringify(errors)).not.toContain('secret');
    expect(errors!.map(({ path }) => path![1])).toEqual(expect.arrayContaining(['a', 'b']));
    expect(errors!.every(({ extensions }) => extensions!['code'] === 'INTERNAL' && extensions!['id'] === id)).toBe(true);
    const logged = entries.filter(({ event }) => event === 'error');
    expect(logged).toHaveLength(1);
    expect(logged[0]).toMatchObject({ id, error: expect.stringContaining('secret of /etc/passwd') });
    expect(entries.at(-1)).toMatchObject({ event: 'request', errors: ['INTERNAL'] });
  });

  test('is not ready', async () => {
    const down = createApi({ graph: failing('entities', new Error('down')) });
    expect((await down.fetch(new Request('http://localhost/ready'))).status).toBe(503);
    expect((await down.fetch(new Request('http://localhost/health'))).status).toBe(200);
    expect((await api.fetch(new Request('http://localhost/ready'))).status).toBe(200);
  });
});
