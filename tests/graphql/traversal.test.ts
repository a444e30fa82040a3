import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { productId } from '../../src/store/index.js';
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

const id = (name: string): string => `entity:e-${name}`;
const of = async <T>(name: string, fields: string): Promise<T> => {
  const { entity } = await dataOf<{ entity: T }>(api, `{ entity(id: "${id(name)}") { ...F } } fragment F on Company { ${fields} }`);
  return entity;
};
const codes = async (query: string): Promise<unknown[] | undefined> => (await ask(api, query)).errors?.map(({ extensions }) => extensions?.['code']);

interface Net {
  readonly nodes: { readonly entity: { readonly name: string }; readonly tier: number }[];
  readonly edges: { readonly supplier: { readonly name: string }; readonly buyer: { readonly name: string } }[];
  readonly truncated: boolean;
  readonly truncation: string | null;
  readonly permalink: string;
  readonly cypher: { readonly text: string; readonly parameters: string };
}
const NET = 'nodes { entity { name } tier } edges { supplier { name } buyer { name } } truncated truncation permalink cypher { text parameters }';
const tiers = ({ nodes }: Net): Record<string, number> => Object.fromEntries(nodes.map(({ entity, tier }) => [entity.name, tier]));
const arrows = (edges: Net['edges']): string[] => edges.map(({ supplier, buyer }) => `${supplier.name}→${buyer.name}`).sort();

describe('a network', () => {
  test('answers who supplies to tier 2 with evidence, Cypher and a permalink', async () => {
    const { network } = await of<{ network: Net }>('Моторист', `network { ${NET} }`);
    expect(tiers(network)).toEqual({ Моторист: 0, Валмаш: 1, Прокатчик: 2, Сталевар: 2 });
    expect(arrows(network.edges)).toEqual(['Валмаш→Моторист', 'Прокатчик→Валмаш', 'Сталевар→Валмаш']);
    expect(network).toMatchObject({ truncated: false, truncation: null, permalink: `/?entity=${id('Моторист')}&up=${id('Валмаш')}` });
    expect(network.cypher.text).toContain('RETURN paths1');
    expect(JSON.parse(network.cypher.parameters)).toMatchObject({ focal: { ids: ['e-Моторист'] }, tiers: 2 });
  });

  test('goes downstream, is filtered, and says that it was cut', async () => {
    const found = await of<{ down: Net; agreed: Net; late: Net; place: Net; cut: Net }>('Трактор', `
      down: network(direction: DOWNSTREAM, tiers: 1) { ${NET} } agreed: network(filter: { statuses: [AGREED] }) { ${NET} }
      late: network(tiers: 1, filter: { since: "2024" }) { ${NET} } place: network(tiers: 1, filter: { place: "республика мордовия" }) { ${NET} }
      cut: network(limit: 2) { ${NET} }`);
    expect(tiers(found.down)).toEqual({ Трактор: 0, Рудник: 1 });
    expect(arrows(found.agreed.edges)).toEqual(['Резинщик→Трактор']);
    expect(arrows(found.late.edges)).toEqual(['Резинщик→Трактор']);
    expect(arrows(found.place.edges)).toEqual(['Валмаш→Трактор']);
    expect(found.cut).toMatchObject({ truncated: true, truncation: expect.stringContaining('limit') });
  });

  test('takes one call, evidence aside', async () => {
    log.length = 0;
    await dataOf(api, `{ network(of: ["${id('Трактор')}"], tiers: 6) { ${NET} } }`);
    expect(log[0]).toMatchObject({ calls: 1 });
  });

  test.each([
    'tiers: 7', 'limit: 0', 'filter: { since: "вчера" }', 'filter: { until: "2024-02-31" }', 'filter: { since: "2024", until: "2023" }', 'filter: { place: "" }',
    'filter: { document: "entity:x" }', 'filter: { statuses: [] }',
  ])('refuses %s', async (argument) => {
    expect(await codes(`{ entity(id: "${id('Трактор')}") { network(${argument}) { truncated } } }`)).toEqual(['BAD_INPUT']);
  });

  test('is limited', async () => {
    expect(await codes(`{ network(of: ["${id('Трактор')}"], limit: 100000) { truncated } }`)).toEqual(['LIMIT']);
  });
});

describe('paths', () => {
  interface Found { readonly paths: { readonly paths: { readonly length: number; readonly entities: { readonly name: string }[] }[]; readonly truncated: boolean } }
  const between = async (from: string, to: string, rest = ''): Promise<string[]> => {
    const { paths } = await of<Found>(from, `paths(to: "${id(to)}" ${rest}) { paths { length entities { name } relationships { type claims(first: 1) { nodes { evidence { quote } } } } } truncated cypher { text } }`);
    return paths.paths.map(({ length, entities }) => `${length} ${entities.map(({ name }) => name).join('–')}`);
  };

  test('are the shortest', async () => {
    expect(await between('Сталевар', 'Трактор')).toEqual(['2 Сталевар–Валмаш–Трактор', '2 Сталевар–Рудник–Трактор', '2 Сталевар–Рудник–Трактор']);
    expect(await between('Сталевар', 'Трактор', 'directed: true')).toEqual(['2 Сталевар–Валмаш–Трактор']);
    expect(await between('Сталевар', 'Сталевар')).toEqual([]);
  });

  test('are all up to a length', async () => {
    expect(await between('Сталевар', 'Трактор', 'directed: true, shortest: false, longest: 3')).toEqual(['2 Сталевар–Валмаш–Трактор', '3 Сталевар–Валмаш–Моторист–Трактор']);
    expect(await between('Сталевар', 'Трактор', 'longest: 1')).toEqual([]);
    expect(await between('Рудник', 'Трактор', 'directed: true, shortest: false, longest: 8')).toEqual([
      '1 Рудник–Трактор', '3 Рудник–Сталевар–Валмаш–Трактор', '4 Рудник–Сталевар–Валмаш–Моторист–Трактор',
    ]);
  });

  test('may pass through lineage and ownership', async () => {
    expect(await between('Поршень', 'Трактор', 'longest: 4')).toEqual([]);
    expect(await between('Поршень', 'Трактор', 'through: [SUPPLIES, DESCENDS_FROM]')).toEqual(['2 Поршень–Моторист–Трактор']);
    expect(await between('Запчасть', 'Валмаш', 'through: [SUPPLIES, PART_OF]')).toEqual(['3 Запчасть–Концерн–Прокатчик–Валмаш']);
  });

  test('are limited, and refuse what cannot be', async () => {
    const { paths } = await of<Found>('Сталевар', `paths(to: "${id('Трактор')}", shortest: false, limit: 1) { paths { length } truncated }`);
    expect(paths).toMatchObject({ paths: [{ length: 2 }], truncated: true });
    expect(await codes(`{ entity(id: "${id('Трактор')}") { paths(to: "entity:nobody") { truncated } } }`)).toEqual(['NOT_FOUND']);
    expect(await codes(`{ entity(id: "${id('Трактор')}") { paths(to: "${id('Рудник')}", longest: 9) { truncated } } }`)).toEqual(['BAD_INPUT']);
  });
});

test('lineage tells ancestors, descendants, relatives, supplies among them, and names', async () => {
  const found = await of('Моторист', `lineage { ancestors { organisation { name } generations } descendants { organisation { name } generations }
    relatives { organisation { name } generations } supplies { supplier { name } } descents { successor { name } firstDate } names { name documentCount firstDate lastDate } truncated permalink }`);
  expect(found).toEqual({ lineage: {
    ancestors: [{ organisation: { name: 'Старый двор' }, generations: 1 }, { organisation: { name: 'Кузница' }, generations: 2 }],
    descendants: [{ organisation: { name: 'Поршень' }, generations: 1 }],
    relatives: [{ organisation: { name: 'Валмаш' }, generations: 2 }],
    supplies: [{ supplier: { name: 'Валмаш' } }],
    descents: expect.arrayContaining([{ successor: { name: 'Моторист' }, firstDate: '1992' }]),
    names: [{ name: 'Моторист', documentCount: 4, firstDate: '2021-06-01', lastDate: '2024-06-02' }],
    truncated: false,
    permalink: `/?entity=${id('Моторист')}`,
  } });
});

describe('a product', () => {
  test('is made, supplied, replaced, and followed through the tiers', async () => {
    const data = await dataOf(api, `{ product(name: "ВАЛЫ") { id name spellings
      makers { totalCount nodes { maker { name } product { name } status claims { nodes { evidence { quote } } } } }
      supplies { nodes { supplier { name } buyer { name } } }
      alternatives(buyer: "${id('Трактор')}") { name }
      network(tiers: 1) { nodes { entity { name } tier } } } }`);
    expect(data).toEqual({ product: {
      id: `product:${productId('валы')}`, name: 'валы', spellings: ['валы'],
      makers: { totalCount: 2, nodes: expect.arrayContaining([
        expect.objectContaining({ maker: { name: 'Токарь' }, product: { name: 'валы' }, status: 'ACTIVE', claims: { nodes: [{ evidence: { quote: expect.stringContaining('Токарь') } }] } }),
      ]) },
      supplies: { nodes: expect.arrayContaining([{ supplier: { name: 'Валмаш' }, buyer: { name: 'Моторист' } }, { supplier: { name: 'Токарь' }, buyer: { name: 'Запчасть' } }]) },
      alternatives: [{ name: 'Токарь' }],
      network: { nodes: expect.arrayContaining([{ entity: { name: 'Рудник' }, tier: 1 }]) },
    } });
  });

  test('is found by its id, and stands beside its makers', async () => {
    const { product } = await dataOf<{ product: { id: string } | null }>(api, '{ product(name: "нет такого") { id } }');
    expect(product).toBeNull();
    const made = await of<{ products: { nodes: { id: string; product: { id: string } }[] } }>('Токарь', 'products { nodes { id product { id } } }');
    const [production] = made.products.nodes;
    expect(await dataOf(api, `{ a: node(id: "${production!.product.id}") { __typename } b: node(id: "${production!.id}") { __typename ... on Production { maker { name } } } }`))
      .toEqual({ a: { __typename: 'Product' }, b: { __typename: 'Production', maker: { name: 'Токарь' } } });
    expect(await codes('{ product { id } }')).toEqual(['BAD_INPUT']);
  });
});

describe('the catalogue', () => {
  const PAGE = 'totalCount nodes { name makerCount supplierCount buyerCount } pageInfo { hasNextPage endCursor }';
  const page = async (args: string): Promise<{ totalCount: number; nodes: { name: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } }> =>
    (await dataOf<{ catalogue: never }>(api, `{ catalogue${args} { ${PAGE} } }`)).catalogue;

  test('lists every product with its makers, suppliers and buyers, in two calls', async () => {
    const first = await page('(first: 2)');
    expect(first).toMatchObject({ totalCount: 7, pageInfo: { hasNextPage: true }, nodes: [
      { name: 'валы', makerCount: 2, supplierCount: 2, buyerCount: 3 }, { name: 'прокат', makerCount: 0, supplierCount: 2, buyerCount: 1 },
    ] });
    expect(log.at(-1)).toMatchObject({ calls: 2 });
    const rest = await page(`(first: 9, after: "${first.pageInfo.endCursor}")`);
    expect(rest.nodes.map(({ name }) => name)).toEqual(['шины', 'двигатели', 'камень', 'руда', 'тракторы']);
  });

  test('is searched in any grammatical case', async () => {
    expect((await page('(text: "валов")')).nodes.map(({ name }) => name)).toEqual(['валы']);
    expect(await page('(text: "пшеница")')).toMatchObject({ totalCount: 0, nodes: [] });
    expect(await codes('{ catalogue(text: "«»") { totalCount } }')).toEqual(['BAD_INPUT']);
    expect(await codes('{ catalogue(after: "x") { totalCount } }')).toEqual(['BAD_INPUT']);
  });
});

test('exposure tells what hangs on one firm or one document', async () => {
  const { exposure } = await of<{ exposure: Record<string, unknown> }>('Трактор', `exposure(tiers: 4) {
    singleSources { product buyer { name } supply { supplier { name } } } sharedSuppliers { supplier { name } supplies { buyer { name } } }
    chokePoints { entity { name } cuts { name } } singleDocument { id } truncated }`);
  expect(exposure['singleSources']).toEqual(expect.arrayContaining([{ product: 'двигатели', buyer: { name: 'Трактор' }, supply: { supplier: { name: 'Моторист' } } }]));
  expect(exposure['sharedSuppliers']).toEqual(expect.arrayContaining([{ supplier: { name: 'Валмаш' }, supplies: expect.arrayContaining([{ buyer: { name: 'Моторист' } }]) }]));
  expect(exposure['chokePoints']).toEqual([{ entity: { name: 'Валмаш' }, cuts: expect.arrayContaining([{ name: 'Прокатчик' }, { name: 'Сталевар' }]) }]);
  expect((exposure['singleDocument'] as unknown[]).length).toBeGreaterThan(3);
});

describe('disruption', () => {
  const lost = async (args: string): Promise<unknown> => {
    const { disruption } = await dataOf<{ disruption: { tiers: { affected: { buyer: { name: string }; stranded: boolean; lost: string[] }[] }[] } }>(api,
      `{ disruption(${args}) { tiers { tier affected { buyer { name } stranded lost supplies { id } others { supplier { name } } } } truncated } }`);
    return disruption.tiers.map(({ affected }) => affected.map(({ buyer, stranded, lost: products }) => `${buyer.name} ${stranded ? products.join() : 'covered'}`).sort());
  };

  test('strands who has no other documented supplier, tier by tier', async () => {
    expect(await lost(`entities: ["${id('Валмаш')}"]`)).toEqual([['Моторист валы', 'Трактор валы'], ['Рудник тракторы']]);
    expect(await lost(`entities: ["${id('Прокатчик')}"]`)).toEqual([['Валмаш covered']]);
  });

  test('is of a place, of a product, and of nothing unnamed', async () => {
    expect(await lost('place: "Республика Мордовия", tiers: 1')).toEqual([['Моторист валы', 'Трактор валы']]);
    expect(await lost('product: "шины"')).toEqual([['Трактор шины'], ['Рудник тракторы']]);
    expect(await lost(`entities: ["${id('Рудник')}"], product: "руда"`)).toEqual([['Сталевар руда'], ['Валмаш covered']]);
    expect(await codes('{ disruption { truncated } }')).toEqual(['BAD_INPUT']);
  });
});

test('mutual suppliers are told of all and of one', async () => {
  const pair = { one: { supplier: { name: 'Рудник' } }, other: { supplier: { name: 'Трактор' } } };
  const fields = '{ one { supplier { name } } other { supplier { name } } }';
  expect(await dataOf(api, `{ mutualSuppliers ${fields} }`)).toEqual({ mutualSuppliers: [pair] });
  expect(await of('Трактор', `mutualSuppliers ${fields}`)).toEqual({ mutualSuppliers: [{ one: pair.other, other: pair.one }] });
});

describe('regions', () => {
  test('hold their cities', async () => {
    const { flows } = await dataOf<{ flows: unknown }>(api, '{ flows { flows { from to supplyCount products supplies { supplier { name } } } truncated } }');
    expect(flows).toEqual({ flows: [{ from: 'Республика Мордовия', to: 'Пензенская область', supplyCount: 1, products: ['валы'], supplies: [{ supplier: { name: 'Валмаш' } }] }], truncated: false });
    expect(await dataOf(api, '{ flows(from: "Пензенская область") { flows { to } } }')).toEqual({ flows: { flows: [] } });
  });

  test('are related, also after a date', async () => {
    const between = (after: string): string => `relationsBetween(from: "республика мордовия", to: "Пенза" ${after}) { relationship { type } firstDay }`;
    const cooperation = { relationship: { type: 'COOPERATES_WITH' }, firstDay: '2024-05-20' };
    expect(await dataOf(api, `{ all: ${between('')} late: ${between('after: "2023"')} }`))
      .toEqual({ all: [cooperation, { relationship: { type: 'SUPPLIES' }, firstDay: '2023-03-01' }], late: [cooperation] });
  });
});

describe('the course of a relation', () => {
  test('is its stages by day, as of a date, and its contradictions', async () => {
    const { suppliers } = await of<{ suppliers: { nodes: Record<string, unknown>[] } }>('Валмаш', `suppliers { nodes {
      supplier { name } stages { status date claim { evidence { sentence } } } early: stages(asOf: "2024-01") { status } contradictions { why one { date } other { date } }
    } }`);
    const steel = suppliers.nodes.find(({ supplier }) => (supplier as { name: string }).name === 'Сталевар')!;
    expect(steel).toMatchObject({
      stages: [{ status: 'ACTIVE', date: '2023-03-01' }, { status: 'ENDED', date: '2024-04' }],
      early: [{ status: 'ACTIVE' }],
      contradictions: [{ why: 'ENDED_AND_STANDING', one: { date: '2024-06' }, other: { date: '2024-04' } }],
    });
    const { buyers } = await of<{ buyers: { nodes: unknown[] } }>('Валмаш', 'buyers { nodes { buyer { name } contradictions { why other { denied } } } }');
    expect(buyers.nodes).toEqual(expect.arrayContaining([{ buyer: { name: 'Моторист' }, contradictions: [{ why: 'DENIED', other: { denied: true } }] }]));
  });

  test('shows what changed since a day', async () => {
    const { changes } = await dataOf<{ changes: unknown[] }>(api, '{ changes(since: "2024") { isNew before now published relationship { subject { name } object { name } } production { maker { name } } } }');
    expect(changes).toEqual(expect.arrayContaining([
      { isNew: false, before: 'NEGOTIATING', now: 'AGREED', published: '2024-05-20', relationship: { subject: { name: 'Резинщик' }, object: { name: 'Трактор' } }, production: null },
      expect.objectContaining({ isNew: true, relationship: { subject: { name: 'Токарь' }, object: { name: 'Запчасть' } } }),
    ]));
    expect(changes).toHaveLength(3);
    expect(await codes('{ changes(since: "May") { isNew } }')).toEqual(['BAD_INPUT']);
  });
});

test('a question in words is answered with evidence, or refused with examples', async () => {
  const asked = (question: string): string => `ask(question: "${question}") { understood refusal reason examples sentences { text claims { evidence { quote document { title } } } } }`;
  const data = await dataOf(api, `{ answered: ${asked('Кто поставляет двигатели Трактору?')} refused: ${asked('Который час?')} }`);
  expect(data).toMatchObject({
    answered: { understood: expect.stringContaining('поставляет Трактор'), refusal: null, reason: null, sentences: [{ text: expect.stringContaining('Моторист'), claims: [{ evidence: { document: { title: 'chain' } } }] }] },
    refused: { understood: null, refusal: expect.stringContaining('час'), reason: 'NOT_UNDERSTOOD', sentences: [], examples: expect.arrayContaining([expect.any(String)]) },
  });
});

describe('an export', () => {
  const csv = async (path: string): Promise<string[]> => {
    const response = await api.fetch(new Request(`http://localhost${path}`));
    expect(response.status).toBe(200);
    return (await response.text()).trim().split('\r\n').slice(1).map((line) => line.split(',')).map(([, type, subject, , , object]) => `${subject!} ${type!} ${object!}`);
  };

  test('of a network keeps its filter', async () => {
    const { network } = await of<{ network: { export: string } }>('Трактор', 'network(tiers: 1, filter: { product: "двигатели", statuses: [ACTIVE], since: "2023" }) { export(format: CSV) }');
    expect(network.export).toContain('statuses=ACTIVE');
    expect(await csv(network.export)).toEqual(['Моторист SUPPLIES Трактор']);
  });

  test('of a search holds what is claimed of the entities it finds', async () => {
    expect((await csv(`/export?search=${encodeURIComponent('токар')}`)).sort()).toEqual(['Токарь LOCATED_IN Озёрск-на-Каме', 'Токарь PRODUCES ', 'Токарь SUPPLIES Запчасть']);
  });

  test.each(['statuses=NEVER&entity=entity:e-Трактор', 'search= ', 'colour=red', 'since=yesterday&entity=entity:e-Трактор'])('%s is refused', async (query) => {
    expect((await api.fetch(new Request(`http://localhost/export?${encodeURI(query)}`))).status).toBe(400);
  });
});
