import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createApi, type Api } from '../../src/graphql/index.js';
import { ask, dataOf } from './ask.js';
import { deliveries, openWorld, type OpenedGraph } from './world.js';

const SUPPLIERS = Array.from({ length: 12 }, (_, i) => `Поставщик ${String(i + 10)}`);

let world: OpenedGraph;
let api: Api;
beforeAll(async () => {
  world = await openWorld([deliveries('list', SUPPLIERS, 'Заказчик')]);
  api = createApi({ graph: world.graph });
});
afterAll(() => world.close());

interface Suppliers {
  readonly totalCount: number;
  readonly pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  readonly edges: readonly { cursor: string; node: { supplier: { name: string } } }[];
  readonly nodes: readonly { supplier: { name: string } }[];
}

const QUERY = `query ($first: Int!, $after: String) { organisation(name: "Заказчик") { suppliers(first: $first, after: $after) {
  totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { supplier { name } } } nodes { supplier { name } }
} } }`;

async function page(first: number, after?: string | null): Promise<Suppliers> {
  return (await dataOf<{ organisation: { suppliers: Suppliers } }>(api, QUERY, { first, after })).organisation.suppliers;
}

const names = ({ nodes }: Suppliers): string[] => nodes.map(({ supplier }) => supplier.name);

test('a page tells its cursors, its neighbours and how many rows there are', async () => {
  const first = await page(5);
  expect(first.totalCount).toBe(12);
  expect(first.edges.map(({ node }) => node.supplier.name)).toEqual(names(first));
  expect(first.pageInfo).toEqual({ hasNextPage: true, hasPreviousPage: false, startCursor: first.edges[0]!.cursor, endCursor: first.edges[4]!.cursor });
  const last = await page(20, first.pageInfo.endCursor);
  expect(last.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  expect([...names(first), ...names(last)]).toEqual(SUPPLIERS);
});

test('no row comes twice or is missed when others are added between pages', async () => {
  const first = await page(5);
  await world.graph.put(deliveries('more', ['Поставщик 00', 'Поставщик 13 бис', 'Поставщик 99'], 'Заказчик'));
  const second = await page(5, first.pageInfo.endCursor);
  const third = await page(5, second.pageInfo.endCursor);
  const seen = [...names(first), ...names(second), ...names(third)];
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen).toEqual(expect.arrayContaining(SUPPLIERS));
  expect(third.totalCount).toBe(15);
});

test('a page of no rows counts them', async () => {
  const none = await page(0);
  expect(none.totalCount).toBeGreaterThanOrEqual(12);
  expect(none).toMatchObject({ edges: [], nodes: [], pageInfo: { startCursor: null, endCursor: null } });
});

test('documents are paged too', async () => {
  const query = 'query ($after: String) { documents(first: 1, after: $after) { totalCount edges { cursor node { name } } } }';
  interface Documents { documents: { edges: { cursor: string; node: { name: string } }[] } }
  const first = (await dataOf<Documents>(api, query)).documents.edges[0]!;
  const second = (await dataOf<Documents>(api, query, { after: first.cursor })).documents.edges[0]!;
  expect([first.node.name, second.node.name].sort()).toEqual(['list', 'more']);
});

test('a cursor of nothing, and less than no rows, are refused', async () => {
  for (const variables of [{ first: 5, after: 'nonsense' }, { first: -1 }]) {
    const { status, data, errors } = await ask(api, QUERY, variables);
    expect(status).toBe(200);
    expect(data).toEqual({ organisation: { suppliers: null } });
    expect(errors).toMatchObject([{ path: ['organisation', 'suppliers'], extensions: { code: 'BAD_INPUT' } }]);
  }
});
