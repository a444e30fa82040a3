import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createApi, type Api, type RequestEntry } from '../../src/graphql/index.js';
import { ask, dataOf } from './ask.js';
import { CHAIN } from './chain.js';
import { openWorld, type OpenedGraph } from './world.js';

let world: OpenedGraph;
let api: Api;
const log: RequestEntry[] = [];
beforeAll(async () => {
  world = await openWorld(CHAIN);
  api = createApi({ graph: world.graph, log: (entry) => { if (entry.event === 'request') log.push(entry); } });
});
afterAll(() => world.close());

interface Overview {
  readonly nodes: { readonly entity: { readonly id: string; readonly name: string }; readonly relationCount: number; readonly region: string | null }[];
  readonly edges: { readonly id: string; readonly type: string; readonly status: string | null; readonly from: string; readonly to: string; readonly productCount: number; readonly originCount: number }[];
  readonly truncated: boolean;
  readonly truncation: string | null;
  readonly permalink: string;
  readonly cypher: { readonly text: string; readonly parameters: string };
}
const FIELDS = 'nodes { entity { id name } relationCount region } edges { id type status from to productCount originCount } truncated truncation permalink cypher { text parameters }';
const overview = async (args = ''): Promise<Overview> => (await dataOf<{ overview: Overview }>(api, `{ overview${args} { ${FIELDS} } }`)).overview;

describe('the overview', () => {
  test('shows the whole graph with one call, the most connected first', async () => {
    const { nodes, edges, truncated, truncation, permalink } = await overview();
    expect(nodes[0]).toMatchObject({ entity: { name: 'Валмаш' }, relationCount: 7 });
    expect(nodes.map(({ relationCount }) => relationCount)).toEqual([...nodes.map(({ relationCount }) => relationCount)].sort((a, b) => b - a));
    expect(edges.length).toBeGreaterThan(15);
    const ids = new Set(nodes.map(({ entity }) => entity.id));
    for (const { from, to } of edges) expect([ids.has(from), ids.has(to)]).toEqual([true, true]);
    expect([truncated, truncation, permalink]).toEqual([false, null, '/?overview']);
    expect(log.at(-1)).toMatchObject({ calls: 1 });
  });

  test('tells the region of each, or its place where the list of regions does not know it', async () => {
    const { nodes } = await overview();
    const regions = Object.fromEntries(nodes.map(({ entity, region }) => [entity.name, region]));
    expect(regions).toMatchObject({ Валмаш: 'Республика Мордовия', Пенза: 'Пензенская область', Моторист: 'Пензенская область', Токарь: 'Озёрск-на-Каме', Трактор: null });
  });

  test('has relations that open to their claims', async () => {
    const { edges: [edge] } = await overview('(filter: { product: "шины" })');
    expect(edge).toMatchObject({ type: 'SUPPLIES', status: 'AGREED', productCount: 1, originCount: 2 });
    const { node } = await dataOf<{ node: { claims: { totalCount: number } } }>(api, `{ node(id: "${edge!.id}") { ... on Supply { claims { totalCount } } } }`);
    expect(node.claims.totalCount).toBe(2);
  });

  test('is filtered, and its link and Cypher keep the filter', async () => {
    const { nodes, permalink, cypher } = await overview('(limit: 9, filter: { types: [SUPPLIES, LOCATED_IN], place: "Пензенская область", kinds: [Company, Place] })');
    expect(nodes.map(({ entity }) => entity.name)).toEqual(['Моторист', 'Пенза']);
    expect(permalink).toBe('/?overview&types=SUPPLIES%2CLOCATED_IN&kinds=Company%2CPlace&place=%D0%9F%D0%B5%D0%BD%D0%B7%D0%B5%D0%BD%D1%81%D0%BA%D0%B0%D1%8F+%D0%BE%D0%B1%D0%BB%D0%B0%D1%81%D1%82%D1%8C');
    expect(JSON.parse(cypher.parameters)).toMatchObject({ limit: 9, filter: { types: ['SUPPLIES', 'LOCATED_IN'], kinds: ['Company', 'Place'] } });
    expect(cypher.text).toContain('RETURN path');
  });

  test('says why it was cut', async () => {
    const { nodes, truncated, truncation } = await overview('(limit: 2)');
    expect([nodes.length, truncated, truncation]).toEqual([2, true, expect.stringContaining('limit')]);
  });

  test.each([
    ['(limit: 0)', 'BAD_INPUT'], ['(limit: 10001)', 'LIMIT'], ['(filter: { types: [PRODUCES] })', 'BAD_INPUT'], ['(filter: { types: [] })', 'BAD_INPUT'], ['(filter: { kinds: [] })', 'BAD_INPUT'],
    ['(filter: { place: "" })', 'BAD_INPUT'], ['(filter: { product: " " })', 'BAD_INPUT'], ['(filter: { types: [LOCATED_IN], statuses: [ACTIVE] })', 'BAD_INPUT'],
  ])('%s is refused with %s', async (args, code) => {
    const { errors } = await ask(api, `{ overview${args} { truncated } }`);
    expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual([code]);
  });
});
