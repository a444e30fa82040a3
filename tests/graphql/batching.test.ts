import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createApi, type Api, type RequestEntry } from '../../src/graphql/index.js';
import { dataOf } from './ask.js';
import { deliveries, openWorld, type OpenedGraph } from './world.js';

const FIRST_TIER = Array.from({ length: 20 }, (_, i) => `Завод ${String(i)}`);
const secondTier = (firm: string): string[] => Array.from({ length: 5 }, (_, i) => `${firm} цех ${String(i)}`);

let world: OpenedGraph;
let api: Api;
const entries: RequestEntry[] = [];
beforeAll(async () => {
  world = await openWorld([deliveries('first', FIRST_TIER, 'Заказчик'), ...FIRST_TIER.map((firm) => deliveries(`of ${firm}`, secondTier(firm), firm))]);
  api = createApi({ graph: world.graph, log: (entry) => { if (entry.event === 'request') entries.push(entry); } });
});
afterAll(() => world.close());

async function callsOf(query: string): Promise<number> {
  const before = world.graph.calls;
  await dataOf(api, query);
  return world.graph.calls - before;
}

const claims = 'claims(first: 2) { nodes { subject { name } object { name } evidence { quote sentence document { title name } } } }';

test.each([
  ['ends of relationships', 2, (first: number) => `suppliers(first: ${String(first)}) { nodes { supplier { name } buyer { name } subject { id } } }`],
  ['further tiers', 2, (first: number) => `suppliers(first: ${String(first)}) { edges { node { supplier { ...tier } } } } } } fragment tier on Company { suppliers(first: ${String(first)}) { nodes { supplier { name suppliers(first: 3) { nodes { status } } } }`],
  ['further tiers of another filter', 3, (first: number) => `suppliers(first: ${String(first)}, filter: { statuses: [ACTIVE] }) { nodes { supplier { suppliers(first: ${String(first)}) { nodes { supplier { name } } } } } }`],
  ['further tiers with their number', 3, (first: number) => `suppliers(first: ${String(first)}) { nodes { supplier { suppliers(first: ${String(first)}) { totalCount nodes { supplier { name } buyer { name } } } } } }`],
  ['claims with their evidence', 4, (first: number) => `suppliers(first: ${String(first)}) { nodes { ${claims} } }`],
  ['claims of entities', 5, (first: number) => `suppliers(first: ${String(first)}) { nodes { supplier { ${claims} } } }`],
  ['two questions of one level', 4, (first: number) => `suppliers(first: ${String(first)}) { nodes { supplier { suppliers { totalCount } buyers { totalCount } } } }`],
])('%s take %i calls, however many rows there are', async (_, calls, field) => {
  const query = (first: number) => `{ organisation(name: "Заказчик") { ${field(first)} } }`;
  expect(await callsOf(query(20))).toBe(calls);
  expect(await callsOf(query(1))).toBe(calls);
});

test('tiers read at once are those read one by one', async () => {
  const tier = (count: string, inner: string): string => `suppliers(first: 2) { ${count} pageInfo { hasNextPage endCursor } nodes { id products status supplier { name ${inner} } } }`;
  const query = (count: string, after: string): string => `{ organisation(name: "Заказчик") { suppliers(first: 3, after: ${after}) { ${count} pageInfo { hasNextPage endCursor }
    nodes { supplier { name ${tier(count, tier(count, ''))} } } } } }`;
  interface Suppliers { organisation: { suppliers: { totalCount?: number; pageInfo: { endCursor: string } } } }
  const strip = (answer: Suppliers): unknown => JSON.parse(JSON.stringify(answer, (key, value: unknown) => (key === 'totalCount' ? undefined : value)));
  let after = 'null';
  for (let page = 0; page < 2; page++) {
    const [atOnce, oneByOne] = [await dataOf<Suppliers>(api, query('', after)), await dataOf<Suppliers>(api, query('totalCount', after))];
    expect(oneByOne.organisation.suppliers.totalCount).toBe(20);
    expect(atOnce).toEqual(strip(oneByOne));
    after = JSON.stringify(atOnce.organisation.suppliers.pageInfo.endCursor);
  }
});

test('the same question in two places of a level is one call', async () => {
  expect(await callsOf('{ organisation(name: "Заказчик") { a: suppliers { totalCount } b: suppliers { nodes { supplier { name } } } } }')).toBe(2);
});

test('numbers of suppliers and buyers come with a search', async () => {
  const query = '{ search(text: "Заказчик", first: 1) { name suppliers(first: 0) { totalCount } buyers(first: 0) { totalCount pageInfo { hasNextPage } } } }';
  expect(await callsOf(query)).toBe(1);
  expect(await dataOf(api, query)).toEqual({ search: [{ name: 'Заказчик', suppliers: { totalCount: 20 }, buyers: { totalCount: 0, pageInfo: { hasNextPage: false } } }] });
});

test('what is asked of an entity by its id is read beside it, once', async () => {
  const query = '{ organisation(id: "entity:e-Заказчик") { name suppliers { nodes { supplier { name } } } network(tiers: 1) { nodes { tier } } } }';
  expect(await callsOf(query)).toBe(2);
  expect(await dataOf(api, query)).toEqual(await dataOf(api, query));
});

test('many nodes of a kind are one call', async () => {
  const ids = FIRST_TIER.map((firm) => `"entity:e-${firm}"`).join(', ');
  expect(await callsOf(`{ nodes(ids: [${ids}]) { ... on Company { name } } }`)).toBe(1);
});

test('the log tells the calls of its own request alone', async () => {
  entries.length = 0;
  await Promise.all([
    dataOf(api, 'query Two { organisation(name: "Заказчик") { suppliers { totalCount } } }'),
    dataOf(api, 'query One { about { claims } }'),
  ]);
  expect(entries.map(({ operation, calls }) => [operation, calls]).sort()).toEqual([['One', 1], ['Two', 2]]);
});
