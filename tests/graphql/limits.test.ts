import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { createApi, DEFAULT_LIMITS, type Api, type Limits } from '../../src/graphql/index.js';
import type { Graph } from '../../src/store/graph.js';
import { ask } from './ask.js';
import { entityId, openWorld, type OpenedGraph } from './world.js';

let world: OpenedGraph;
let api: Api;
beforeAll(async () => {
  world = await openWorld();
  api = createApi({ graph: world.graph });
});
afterAll(() => world.close());

const withLimits = (limits: Partial<Limits>): Api => createApi({ graph: world.graph, limits });
const nested = (depth: number): string => depth === 0 ? 'id' : `suppliers(first: 1) { nodes { supplier { ${nested(depth - 1)} } } }`;
const ofArmatron = (field: string): string => `{ organisation(name: "Арматрон") { ${field} } }`;

/** The one error of a request that went over a limit. */
async function excess(over: Api, query: string, variables?: Record<string, unknown>): Promise<Record<string, unknown>> {
  const before = world.graph.calls;
  const { status, data, errors } = await ask<unknown>(over, query, variables);
  expect(data).toBeUndefined();
  expect(errors).toHaveLength(1);
  expect(world.graph.calls).toBe(before);
  return { status, ...errors![0]!.extensions };
}

test('what is within every limit is answered', async () => {
  expect((await ask(api, ofArmatron(nested(8)))).errors).toBeUndefined();
});

describe('depth', () => {
  test('counts fields inside fields', async () => {
    expect(await excess(api, ofArmatron(nested(10)))).toEqual({ status: 400, code: 'LIMIT', name: 'depth', limit: 30, actual: 32 });
  });

  test('counts through fragments', async () => {
    const query = `${ofArmatron('...A')} fragment A on Company { suppliers { nodes { ...B } } } fragment B on Supply { supplier { ... on Company { name } } }`;
    expect(await excess(withLimits({ depth: 4 }), query)).toMatchObject({ name: 'depth', limit: 4, actual: 5 });
    expect((await ask(withLimits({ depth: 5 }), query)).errors).toBeUndefined();
  });

  test('does not count introspection', async () => {
    const { status, errors } = await ask(withLimits({ depth: 3 }), getIntrospectionQuery({ inputValueDeprecation: true, schemaDescription: true }));
    expect([status, errors]).toEqual([200, undefined]);
  });
});

describe('fields', () => {
  test('count aliases one by one', async () => {
    const aliases = Array.from({ length: 1200 }, (_, i) => `a${String(i)}: __typename`).join(' ');
    expect(await excess(withLimits({ tokens: 10_000 }), `{ ${aliases} }`)).toEqual({ status: 400, code: 'LIMIT', name: 'fields', limit: 1_000, actual: 1_200 });
  });

  test('count a fragment wherever it is spread, without spreading it', async () => {
    const spread = (name: string, inner: string) => `fragment ${name} on Company { a: suppliers { nodes { supplier { ${inner} } } } b: suppliers { nodes { supplier { ${inner} } } } }`;
    const bomb = [...Array.from({ length: 40 }, (_, i) => spread(`F${String(i)}`, `...F${String(i + 1)}`)), 'fragment F40 on Company { name }'].join(' ');
    const error = await excess(withLimits({ depth: 1_000 }), `${ofArmatron('...F0')} ${bomb}`);
    expect(error).toMatchObject({ status: 400, code: 'LIMIT', name: 'fields' });
    expect(error['actual']).toBeGreaterThan(2 ** 40);
  });
});

test('tokens are counted before anything is parsed, and only of what is a query', async () => {
  expect(await excess(api, `{ ${'about { claims } '.repeat(2_000)}}`)).toEqual({ status: 400, code: 'LIMIT', name: 'tokens', limit: 4_000, actual: 8_002 });
  expect((await ask(api, '{ "unfinished')).errors).toMatchObject([{ extensions: { code: 'GRAPHQL_PARSE_FAILED' } }]);
});

describe('a page', () => {
  test.each([
    ['too many rows', ofArmatron('suppliers(first: 101) { totalCount }'), undefined, 101],
    ['too many rows in a variable', `query ($n: Int!) ${ofArmatron('claims(first: $n) { totalCount }')}`, { n: 2_000_000_000 }, 2_000_000_000],
    ['too many entities', '{ search(text: "а", first: 500) { id } }', undefined, 500],
    ['too many ids', 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: Array.from({ length: 150 }, () => entityId('fund')) }, 150],
  ])('of %s is refused', async (_, query, variables, actual) => {
    expect(await excess(api, query, variables)).toEqual({ status: 400, code: 'LIMIT', name: 'page', limit: 100, actual });
  });
});

describe('cost', () => {
  test('counts the values that full pages would hold', async () => {
    const query = ofArmatron('suppliers(first: 100) { nodes { supplier { suppliers(first: 100) { nodes { supplier { name buyers(first: 100) { totalCount } } } } } } }');
    expect(await excess(api, query)).toMatchObject({ status: 400, code: 'LIMIT', name: 'cost', limit: DEFAULT_LIMITS.cost });
  });

  test('is not lowered by fewer than no rows', async () => {
    const query = ofArmatron('a: suppliers(first: 100) { nodes { supplier { name } } } b: suppliers(first: -1000000) { nodes { supplier { name } } }');
    expect(await excess(withLimits({ cost: 300 }), query)).toMatchObject({ name: 'cost' });
  });

  test('leaves operations that cannot run to GraphQL', async () => {
    const { errors } = await ask(api, 'query A { about { claims } }', undefined, 'B');
    expect(errors).toMatchObject([{ extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } }]);
  });
});

describe('time', () => {
  /** The graph itself, each of whose answers to a search comes late. */
  function slow(graph: Graph, delay: number): Graph {
    const search: Graph['search'] = async (request) => {
      await setTimeout(delay);
      return graph.search(request);
    };
    return Object.defineProperties(Object.create(graph) as Graph, { search: { value: search }, until: { value() { return this as Graph; } } });
  }

  test('ends the request, and nothing more is read', async () => {
    const late = createApi({ graph: slow(world.graph, 300), limits: { time: 50 } });
    const before = world.graph.calls;
    const { status, data, errors } = await ask<unknown>(late, ofArmatron('suppliers { totalCount }'));
    expect([status, data]).toEqual([400, undefined]);
    expect(errors).toMatchObject([{ extensions: { code: 'LIMIT', name: 'time', limit: 50, actual: expect.any(Number) } }]);
    await setTimeout(500);
    expect(world.graph.calls - before).toBe(1);
  });
});

describe('a body', () => {
  const post = (body: BodyInit) => api.fetch(new Request('http://localhost/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body, duplex: 'half' } as RequestInit));
  const huge = JSON.stringify({ query: `{ about { claims } } #${'x'.repeat(200_000)}` });

  test('that says it is too large is not read', async () => {
    const response = await api.fetch(new Request('http://localhost/graphql', {
      method: 'POST', headers: { 'content-type': 'application/json', 'content-length': '123456789' }, body: '{}',
    }));
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'LIMIT', name: 'body', limit: 100_000, actual: 123_456_789 } }] });
  });

  test('that does not say so is read no further than the limit', async () => {
    let sent = 0;
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 50_000;
        controller.enqueue(new Uint8Array(50_000).fill(32));
        if (sent > 10_000_000) controller.close();
      },
    });
    const response = await post(stream);
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'LIMIT', name: 'body', actual: 150_000 } }] });
    expect(sent).toBeLessThan(1_000_000);
  });

  test('is limited in bytes', async () => {
    expect((await post(huge)).status).toBe(413);
    const cyrillic = JSON.stringify({ query: `{ about { claims } } #${'ж'.repeat(60_000)}` });
    expect((await post(cyrillic)).status).toBe(413);
  });
});
