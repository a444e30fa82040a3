import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createApi, type Api } from '../../src/graphql/index.js';
import { ask, dataOf } from './ask.js';
import { entityId, openWorld, type OpenedGraph } from './world.js';

let world: OpenedGraph;
let api: Api;
beforeAll(async () => {
  world = await openWorld();
  api = createApi({ graph: world.graph });
});
afterAll(() => world.close());

const codesOf = async (query: string) => (await ask(api, query)).errors?.map(({ extensions }) => extensions?.['code']);

describe('an organisation', () => {
  test.each(['Арматрон', '«арматрон»', '"АРМАТРОН"', 'ат', 'ООО «Арматрон»', 'Арматрон, АО', 'публичное акционерное общество "Арматрон"'])('is found by %s', async (name) => {
    const data = await dataOf(api, 'query ($name: String!) { organisation(name: $name) { __typename id name aliases kind } }', { name });
    expect(data).toEqual({ organisation: { __typename: 'Company', id: entityId('armatron'), name: 'Арматрон', aliases: ['АТ'], kind: 'Company' } });
  });

  test('is found by its id', async () => {
    expect(await dataOf(api, `{ organisation(id: "${entityId('fund')}") { __typename name } }`))
      .toEqual({ organisation: { __typename: 'PublicBody', name: 'Фонд станкостроения' } });
  });

  test('is not found by a part of a name, nor by the name of what is none', async () => {
    expect(await dataOf(api, '{ part: organisation(name: "Арма") { id } place: organisation(name: "Ярск") { id } none: organisation(id: "entity:none") { id } }'))
      .toEqual({ part: null, place: null, none: null });
  });

  test('is found by its name before others by an alias', async () => {
    expect(await dataOf(api, '{ organisation(name: "заря") { id } }')).toEqual({ organisation: { id: entityId('zarya') } });
  });

  test('is asked for by id or name, not both or neither, and not by the id of a person', async () => {
    expect(await codesOf('{ organisation { id } }')).toEqual(['BAD_INPUT']);
    expect(await codesOf(`{ organisation(id: "${entityId('fund')}", name: "АТ") { id } }`)).toEqual(['BAD_INPUT']);
    expect(await codesOf(`{ organisation(id: "${entityId('orlova')}") { id } }`)).toEqual(['BAD_INPUT']);
  });
});

describe('neighbours', () => {
  test('suppliers come with products, dates, counts and evidence', async () => {
    const { organisation } = await dataOf<{ organisation: unknown }>(api, `{
      organisation(name: "Арматрон") { suppliers { totalCount pageInfo { hasNextPage hasPreviousPage } edges { node {
        type supplier { name } buyer { name } subject { id } object { id } products status firstDate lastDate claimCount documentCount confidence
        claims(first: 1) { totalCount nodes { product evidence { quote start end sentence document { id name title date url sources text } } } }
      } } } }
    }`);
    expect(organisation).toMatchObject({ suppliers: { totalCount: 2, pageInfo: { hasNextPage: false, hasPreviousPage: false }, edges: [
      { node: { type: 'SUPPLIES', supplier: { name: 'Вектор-Сталь' }, buyer: { name: 'Арматрон' }, products: ['листовая сталь'], claimCount: 2, documentCount: 2 } },
      { node: {
        supplier: { name: 'Завод «Луч»' }, subject: { id: entityId('luch') }, object: { id: entityId('armatron') },
        products: ['втулки', 'подшипники'], status: 'ACTIVE', firstDate: '2022', claimCount: 2, documentCount: 1, confidence: 0.9,
        claims: { totalCount: 2, nodes: [{ evidence: { document: { name: 'valves', date: '2024-03-11', url: 'https://example.org/valves' } } }] },
      } },
    ] } });
    const edges = (organisation as { suppliers: { edges: { node: { claims: { nodes: { evidence: Evidence }[] } } }[] } }).suppliers.edges;
    for (const { node } of edges) {
      const { quote, start, end, sentence, document } = node.claims.nodes[0]!.evidence;
      expect(quote).toBe(document.text.slice(start, end));
      expect(sentence).toContain(quote);
      expect(sentence).toMatch(/^[А-Я].*\.$/);
    }
  });

  test('buyers are filtered by product and status', async () => {
    const buyers = (filter: string) => `buyers(filter: ${filter}) { nodes { buyer { name } } }`;
    const data = await dataOf(api, `{ organisation(name: "АТ") { all: ${buyers('{}')} valves: ${buyers('{ product: "КЛАПАН" }')} none: ${buyers('{ product: "сталь" }')}
      ended: ${buyers('{ statuses: [ENDED] }')} } }`);
    const comrade = { nodes: [{ buyer: { name: 'Северный газовый комплекс' } }] };
    expect(data).toEqual({ organisation: { all: comrade, valves: comrade, none: { nodes: [] }, ended: { nodes: [] } } });
  });

  test('every other question is answered in both directions', async () => {
    const data = await dataOf(api, `{
      armatron: organisation(name: "Арматрон") {
        predecessors { nodes { type successor { name } predecessor { name } firstDate } }
        owners(filter: { statuses: [ACTIVE] }) { nodes { part { name } owner { name } status } }
        partners { edges { partner { name } node { status parties { name } claims { nodes { topic } } } } }
        places { nodes { organisation { name } place { name } } }
        people { nodes { person { name } employer { name } status claims { nodes { role } } } }
        visitors { nodes { visitor { name } organisation { name } } }
      }
      kuznya: organisation(name: "Старая кузня") { successors { nodes { successor { name } } } }
      fund: organisation(name: "Фонд станкостроения") { partners { edges { partner { name } } } }
      union: organisation(name: "Палата машиностроителей") { parts { nodes { part { __typename name } } } }
      person: entity(id: "${entityId('orlova')}") { ... on Person { employers { nodes { employer { name } } } } }
      guest: entity(id: "${entityId('belov')}") { ... on Person { visits { nodes { organisation { name } } } } }
      place: entity(id: "${entityId('yarsk')}") { ... on Place { residents { nodes { organisation { name } } } } }
    }`);
    const armatron = { name: 'Арматрон' };
    expect(data).toEqual({
      armatron: {
        predecessors: { nodes: [{ type: 'DESCENDS_FROM', successor: armatron, predecessor: { name: 'Старая кузня' }, firstDate: '1993' }] },
        owners: { nodes: [{ part: armatron, owner: { name: 'Холдинг «Меридиан»' }, status: 'ACTIVE' }] },
        partners: { edges: [{
          partner: { name: 'Фонд станкостроения' },
          node: { status: 'AGREED', parties: [armatron, { name: 'Фонд станкостроения' }], claims: { nodes: [{ topic: 'литьё' }] } },
        }] },
        places: { nodes: [{ organisation: armatron, place: { name: 'Ярск' } }] },
        people: { nodes: [{ person: { name: 'Мария Орлова' }, employer: armatron, status: null, claims: { nodes: [{ role: 'директор' }] } }] },
        visitors: { nodes: [{ visitor: { name: 'Игорь Белов' }, organisation: armatron }] },
      },
      kuznya: { successors: { nodes: [{ successor: armatron }] } },
      fund: { partners: { edges: [{ partner: armatron }] } },
      union: { parts: { nodes: [{ part: { __typename: 'Group', name: 'ярские предприятия' } }] } },
      person: { employers: { nodes: [{ employer: armatron }] } },
      guest: { visits: { nodes: [{ organisation: armatron }] } },
      place: { residents: { nodes: [{ organisation: armatron }] } },
    });
  });
});

interface Evidence {
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly sentence: string;
  readonly document: { readonly text: string };
}

describe('claims', () => {
  test('of an entity are filtered by type and status, and denied ones are marked', async () => {
    const fields = 'nodes { type status denied attribution product quantity value subject { name } object { name } }';
    const data = await dataOf(api, `{ organisation(name: "Арматрон") {
      made: claims(filter: { types: [PRODUCES] }) { ${fields} }
      denied: claims(filter: { types: [SUPPLIES], statuses: [ENDED] }) { ${fields} }
      sold: claims(filter: { types: [SUPPLIES, PRODUCES], statuses: [NEGOTIATING, ENDED] }) { totalCount }
    } }`);
    const armatron = { name: 'Арматрон' };
    const nothing = { denied: false, attribution: null, product: null, quantity: null, value: null };
    expect(data).toEqual({ organisation: {
      made: { nodes: [{ ...nothing, type: 'PRODUCES', status: 'ACTIVE', product: 'задвижки', subject: armatron, object: null }] },
      denied: { nodes: [{ ...nothing, type: 'SUPPLIES', status: 'ENDED', denied: true, attribution: 'Арматрон', subject: armatron, object: { name: 'Заря' } }] },
      sold: { totalCount: 2 },
    } });
  });

  test('of a document come in the order of its text', async () => {
    const data = await dataOf(api, '{ documents { totalCount nodes { name claims(first: 3) { totalCount nodes { type } } } } }');
    expect(data).toEqual({ documents: { totalCount: 3, nodes: [
      { name: 'valves', claims: { totalCount: 6, nodes: [{ type: 'SUPPLIES' }, { type: 'SUPPLIES' }, { type: 'SUPPLIES' }] } },
      { name: 'origins', claims: { totalCount: 9, nodes: [{ type: 'DESCENDS_FROM' }, { type: 'LOCATED_IN' }, { type: 'PART_OF' }] } },
      { name: 'namesakes', claims: { totalCount: 1, nodes: [{ type: 'COOPERATES_WITH' }] } },
    ] } });
  });
});

describe('search', () => {
  test('begins with the text, whole names first, of the kinds asked for', async () => {
    const data = await dataOf(api, '{ begin: search(text: "фонд") { name } kinds: search(text: "ЯРСК", kinds: [Group]) { __typename name } none: search(text: "ёжик") { name } like: search(text: "кузнею") { name } latin: search(text: "Armatron") { name } }');
    expect(data).toMatchObject({ kinds: [{ __typename: 'Group', name: 'ярские предприятия' }], none: [], like: [{ name: 'Старая кузня' }], latin: [{ name: 'Арматрон' }] });
    expect((data['begin'] as unknown as { name: string }[]).map(({ name }) => name).sort()).toEqual(['Фонд развития', 'Фонд станкостроения']);
  });
});

describe('global ids', () => {
  test('lead back to the thing they were given for', async () => {
    const found = await dataOf<{ organisation: { suppliers: { nodes: { id: string; claims: { nodes: { id: string; evidence: { document: { id: string } } }[] } }[] } } }>(api,
      '{ organisation(name: "АТ") { suppliers(first: 1) { nodes { id claims(first: 1) { nodes { id evidence { document { id } } } } } } } }');
    const supply = found.organisation.suppliers.nodes[0]!;
    const claim = supply.claims.nodes[0]!;
    const ids = [entityId('armatron'), supply.id, claim.id, claim.evidence.document.id, 'claim:none'];
    const data = await dataOf(api, `query ($ids: [ID!]!, $document: ID!) {
      nodes(ids: $ids) { __typename id ... on Supply { supplier { name } buyer { name } } ... on Claim { subject { name } } }
      document(id: $document) { id title }
    }`, { ids, document: ids[3] });
    expect(data).toMatchObject({
      nodes: [
        { __typename: 'Company', id: ids[0] },
        { __typename: 'Supply', id: ids[1], supplier: { name: 'Вектор-Сталь' }, buyer: { name: 'Арматрон' } },
        { __typename: 'Claim', id: ids[2], subject: { name: 'Вектор-Сталь' } },
        { __typename: 'Document', id: ids[3] },
        null,
      ],
      document: { id: ids[3] },
    });
  });

  test('of another kind, or of none, are refused', async () => {
    expect(await codesOf('{ node(id: "e-armatron") { id } }')).toEqual(['BAD_INPUT']);
    expect(await codesOf(`{ document(id: "${entityId('armatron')}") { id } }`)).toEqual(['BAD_INPUT']);
  });
});

test('about says what is covered and what cannot be told', async () => {
  const { about } = await dataOf<{ about: { note: string } }>(api, '{ about { documents claims entities relationships firstDate lastDate note } }');
  expect(about).toMatchObject({ documents: 3, claims: 16, firstDate: '2023-09-01', lastDate: '2024-03-11' });
  expect(about.note).toContain('The absence of a claim is not the absence of a relation');
});
