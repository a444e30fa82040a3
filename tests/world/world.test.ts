import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ask } from '../../src/ask/index.js';
import { createApi, type Api } from '../../src/graphql/index.js';
import { load } from '../../src/pipeline.js';
import { openGraph, type Graph } from '../../src/store/index.js';
import { dataOf } from '../graphql/ask.js';

const REPORTS = fileURLToPath(new URL('reports', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'smezhnik-world-'));

let graph: Graph;
let api: Api;
beforeAll(async () => {
  graph = await openGraph({ url: folder });
  const report = await load(graph, [REPORTS]);
  expect(report).toMatchObject({ loaded: 44, failures: [], illegal: [] });
  api = createApi({ graph });
});
afterAll(async () => {
  await graph.close();
  rmSync(folder, { recursive: true });
});

const company = async <T>(name: string, fields: string): Promise<T> => (await dataOf<{ organisation: T }>(api, `{ organisation(name: "${name}") { ${fields} } }`)).organisation;
const idOf = async (name: string): Promise<string> => (await company<{ id: string }>(name, 'id')).id;

interface Net {
  readonly nodes: { readonly entity: { readonly name: string }; readonly tier: number }[];
}
const tiersOf = ({ nodes }: Net): Record<string, number> => Object.fromEntries(nodes.map(({ entity, tier }) => [entity.name, tier]));
const answer = async (question: string): Promise<string[] | string> => {
  const found = await ask(graph, question);
  return 'refusal' in found ? found.refusal : found.sentences.map(({ text }) => text).sort();
};

test('reprints are one document, and every claim quotes its text', async () => {
  const { about } = await dataOf<{ about: { documents: number } }>(api, '{ about { documents } }');
  expect(about.documents).toBe(43);
  const { documents } = await dataOf<{ documents: { nodes: { text: string; claims: { nodes: { evidence: { quote: string; start: number; end: number } }[] } }[] } }>(api,
    '{ documents(first: 100) { nodes { text claims { nodes { evidence { quote start end } } } } } }');
  for (const { text, claims } of documents.nodes) for (const { evidence } of claims.nodes) expect(text.slice(evidence.start, evidence.end)).toBe(evidence.quote);
});

describe('who supplies whom', () => {
  test('to tier 2 upstream', async () => {
    const { network } = await company<{ network: Net }>('Тракторея', 'network { nodes { entity { name } tier } }');
    expect(tiersOf(network)).toEqual({ Тракторея: 0, Мотояр: 1, Валоград: 1, Резинея: 1, Шарикея: 1, Сталеяр: 2, Прокатея: 2, Форсунея: 2, Электрояр: 2 });
  });

  test('downstream of the mine', async () => {
    const { network } = await company<{ network: Net }>('Кремнегор', 'network(direction: DOWNSTREAM, tiers: 3) { nodes { entity { name } tier } }');
    expect(tiersOf(network)).toEqual({ Кремнегор: 0, Сталеяр: 1, Валоград: 2, Мотояр: 2, Тракторея: 3, Агроярь: 3, Судоярь: 3 });
  });

  test.each([
    ['filter: { product: "прокат" }', 'Валоград', ['Прокатея', 'Сталеяр']], ['filter: { since: "2022-11" }', 'Валоград', ['Сталеяр']],
    ['filter: { place: "Саранск" }', 'Тракторея', ['Валоград']], ['filter: { place: "Республика Мордовия" }', 'Сталеяр', ['Заря']], ['filter: { statuses: [PLANNED] }', 'Шарикея', ['Электрояр']],
  ])('with %s of %s', async (filter, name, expected) => {
    const { suppliers } = await company<{ suppliers: { nodes: { supplier: { name: string } }[] } }>(name, `suppliers(${filter}) { nodes { supplier { name } } }`);
    expect(suppliers.nodes.map(({ supplier }) => supplier.name).sort()).toEqual(expected);
  });

  test('and back', async () => {
    const { mutualSuppliers } = await dataOf<{ mutualSuppliers: { one: { supplier: { name: string } }; other: { supplier: { name: string } } }[] }>(api, '{ mutualSuppliers { one { supplier { name } } other { supplier { name } } } }');
    expect(mutualSuppliers.map(({ one, other }) => [one.supplier.name, other.supplier.name].sort())).toEqual([['Прибояр', 'Электрояр']]);
  });
});

test('how two firms are connected', async () => {
  const { paths } = await company<{ paths: { paths: { entities: { name: string }[] }[] } }>('Кремнегор', `paths(to: "${await idOf('Тракторея')}", directed: true, shortest: false, longest: 4) { paths { entities { name } } }`);
  expect(paths.paths.map(({ entities }) => entities.map(({ name }) => name).join('→')).sort()).toEqual([
    'Кремнегор→Сталеяр→Валоград→Мотояр→Тракторея', 'Кремнегор→Сталеяр→Валоград→Тракторея', 'Кремнегор→Сталеяр→Мотояр→Тракторея',
  ]);
});

test('who descends from the old plant, and supplies among relatives', async () => {
  const { lineage } = await company<{ lineage: Record<string, { organisation: { name: string }; generations: number; supplier: { name: string } }[]> }>('Мотояр',
    'lineage { ancestors { organisation { name } generations } descendants { organisation { name } } relatives { organisation { name } } supplies { supplier { name } } }');
  expect(lineage['ancestors']!.map(({ organisation, generations }) => `${organisation.name} ${generations}`)).toEqual(['Ярский механический завод 1', 'Ярские мастерские 2']);
  expect(lineage['descendants']!.map(({ organisation }) => organisation.name)).toEqual(['Поршнея']);
  expect(lineage['relatives']!.map(({ organisation }) => organisation.name)).toEqual(['Валоград']);
  expect(lineage['supplies']!.map(({ supplier }) => supplier.name)).toEqual(['Валоград']);
});

test('who makes, buys and could supply crankshafts', async () => {
  const { product } = await dataOf<{ product: unknown }>(api, `{ product(name: "коленчатые валы") { makers { nodes { maker { name } } } supplies { nodes { supplier { name } buyer { name } status } }
    alternatives(buyer: "${await idOf('Мотояр')}") { name } } }`);
  expect(product).toEqual({
    makers: { nodes: [{ maker: { name: 'Токарея' } }] },
    supplies: { nodes: expect.arrayContaining([{ supplier: { name: 'Валоград' }, buyer: { name: 'Мотояр' }, status: 'ACTIVE' }, { supplier: { name: 'Токарея' }, buyer: { name: 'Поршнея' }, status: 'PLANNED' }]) },
    alternatives: [{ name: 'Токарея' }],
  });
});

test('who is stranded when one firm stops', async () => {
  const { disruption } = await dataOf<{ disruption: { tiers: { affected: { buyer: { name: string }; stranded: boolean }[] }[] } }>(api,
    `{ disruption(entities: ["${await idOf('Прокатея')}"]) { tiers { affected { buyer { name } stranded } } } }`);
  expect(disruption.tiers).toEqual([{ affected: [{ buyer: { name: 'Валоград' }, stranded: false }] }]);
  expect(await answer('Кто пострадает, если Форсунея остановится?')).toEqual([
    '1. Мотояр: других поставщиков в документах нет (топливные насосы)',
    '2. Агроярь: других поставщиков в документах нет (дизельные двигатели)',
    '2. Судоярь: других поставщиков в документах нет (дизельные двигатели)',
    '2. Тракторея: других поставщиков в документах нет (дизельные двигатели)',
  ]);
});

test('the stages of a relation, and contradictions', async () => {
  const { suppliers } = await company<{ suppliers: { nodes: { stages: { status: string; date: string }[]; early: { status: string }[] }[] } }>('Тракторея', 'suppliers(filter: { product: "шины" }) { nodes { stages { status date } early: stages(asOf: "2022-03") { status } } }');
  expect(suppliers.nodes[0]!.stages.map(({ status, date }) => `${date} ${status}`)).toEqual(['2021-02-10 NEGOTIATING', '2021-09-08 PROPOSED', '2022-03-15 AGREED', '2022-09-30 ACTIVE']);
  expect(suppliers.nodes[0]!.early.map(({ status }) => status)).toEqual(['NEGOTIATING', 'PROPOSED', 'AGREED']);
  const { suppliers: steel } = await company<{ suppliers: { nodes: { supplier: { name: string }; contradictions: { why: string }[] }[] } }>('Валоград', 'suppliers { nodes { supplier { name } contradictions { why } } }');
  expect(steel.nodes.find(({ supplier }) => supplier.name === 'Сталеяр')!.contradictions).toEqual([{ why: 'ENDED_AND_STANDING' }]);
});

test('what flows between regions, and what is new', async () => {
  const { flows } = await dataOf<{ flows: { flows: { from: string; to: string; supplyCount: number }[] } }>(api, '{ flows { flows { from to supplyCount } } }');
  expect(flows.flows).toEqual(expect.arrayContaining([
    { from: 'Республика Мордовия', to: 'Пензенская область', supplyCount: 2 }, { from: 'Пензенская область', to: 'Пензенская область', supplyCount: 1 },
  ]));
  const { changes } = await dataOf<{ changes: { isNew: boolean; relationship: { object: { name: string } } | null }[] }>(api, '{ changes(since: "2024-03") { isNew relationship { object { name } } } }');
  expect(changes.filter(({ isNew }) => isNew).map(({ relationship }) => relationship?.object.name).sort()).toEqual(['Пенза', 'Пенза', 'Саранск', 'Судоярь']);
});

test('two firms of one name stay two', async () => {
  expect(await dataOf(api, '{ search(text: "Заря") { name } }')).toEqual({ search: [{ name: 'Заря' }, { name: 'Заря' }] });
});

describe('questions in words', () => {
  test.each([
    ['Кто поставляет шины Тракторее?', ['Резинея поставляет Тракторея: шины (действует)']],
    ['кому поставляет «Прибояр»', ['Прибояр поставляет Электрояр: датчики температуры (действует)']],
    ['Кто производит силовые кабели?', ['Электрояр производит: силовые кабели (действует)']],
    ['Кому принадлежит Кабелея?', ['Кабелея входит в Яринвест (действует)']],
    ['Кто посетил Валоград?', ['Анна Верескова посетил Валоград']],
    ['Где работает Пётр Ладожин?', ['Пётр Ладожин работает в Валоград (генеральный директор)']],
    ['С кем сотрудничает Прибояр?', ['Мотояр сотрудничает с Прибояр (согласовано)']],
    ['Where is Валоград?', ['Валоград located in Саранск']],
    ['Тракторее шины кто поставляет?', ['Резинея поставляет Тракторея: шины (действует)']],
    ['Бетон на Сталеяр кто возит?', ['Заря поставляет Сталеяр: бетон (действует)']],
    ['КТО ПОСТАВЛЯЕТ ШИНЫ ТРАКТОРЕЕ', ['Резинея поставляет Тракторея: шины (действует)']],
    ['кто поставляет прокат валограду', ['Прокатея поставляет Валоград: стальной прокат (действует)', 'Сталеяр поставляет Валоград: стальной прокат (действует)']],
    ['Подскажите, пожалуйста, кто снабжает Мотояр топливными насосами?', ['Форсунея поставляет Мотояр: топливные насосы (действует)']],
    ['кто поставляит подшипники Мотаяру', ['Шарикея поставляет Мотояр: подшипники (действует)']],
    ['Чьи подшипники покупает Мотояр?', ['Шарикея поставляет Мотояр: подшипники (действует)']],
    ['Что Мотояр покупает у Сталеяра?', ['Сталеяр поставляет Мотояр: чугунные отливки (действует)']],
    ['Кто занимается поставками железной руды?', ['Кремнегор поставляет Сталеяр: железная руда (действует)']],
    ['Кому Шарикея продаёт подшипники?', ['Шарикея поставляет Мотояр: подшипники (действует)', 'Шарикея поставляет Тракторея: подшипники (действует)']],
    ['Какие заводы снабжает Форсунея?', ['Форсунея поставляет Мотояр: топливные насосы (действует)']],
    ['Куда идут карданные валы Валограда?', ['Валоград поставляет Тракторея: карданные валы (действует)']],
    ['Правда ли, что Сталеяр поставляет прокат Валограду?', ['Сталеяр поставляет Валоград: стальной прокат (действует)']],
    ['Поставляет ли Мотояр подшипники Шарикее?', []],
    ['Чем занимается Токарея?', ['Токарея поставляет Поршнея: коленчатые валы (планируется)', 'Токарея производит: коленчатые валы (действует)']],
    ['Производит ли Электрояр трансформаторы?', ['Электрояр поставляет Шарикея: трансформаторы (планируется)', 'Электрояр производит: трансформаторы (действует)']],
    ['Кто планирует поставлять трансформаторы?', ['Электрояр поставляет Шарикея: трансформаторы (планируется, 2024-02-14)']],
    ['Кто прекратил поставки Валограду?', ['Сталеяр поставляет Валоград: стальной прокат (прекращено, 2022-11-11)']],
    ['Как Кремнегор связан с Трактореей?', ['Тракторея поставляет Кремнегор: самосвалы (действует)']],
    ['Чья компания Кабелея?', ['Кабелея входит в Яринвест (действует)']],
    ['Чем владеет Яринвест?', ['Кабелея входит в Яринвест (действует)', 'Прокатея входит в Яринвест (действует)']],
    ['Как зовут директора Валограда?', ['Пётр Ладожин работает в Валоград (генеральный директор)']],
    ['Кто был на Валограде с визитом?', ['Анна Верескова посетил Валоград']],
    ['Что стало с Ярским механическим заводом?', ['Валоград происходит от Ярский механический завод (1994)', 'Мотояр происходит от Ярский механический завод (1993)', 'Поршнея происходит от Мотояр (2005)']],
    ['С кем Мотояр подписал соглашение?', ['Мотояр сотрудничает с Прибояр (согласовано, 2023-04-12)']],
    ['Кто мог бы заменить Прокатею?', ['Сталеяр поставляет Валоград: стальной прокат (действует)', 'Сталеяр производит: стальной прокат (действует)']],
    ['Что поставляют из Мордовии в Пензенскую область?', ['Валоград поставляет Мотояр: коленчатые валы (действует)', 'Валоград поставляет Тракторея: карданные валы (действует)']],
    ['Что поставляет Заря из Саранска?', ['Заря поставляет Сталеяр: бетон (действует)']],
    ['Что делает Заря (Пенза)?', ['Заря производит: манометры (действует)']],
    ['Who are Шарикея\'s customers?', ['Шарикея supplies Мотояр: подшипники (active)', 'Шарикея supplies Тракторея: подшипники (active)']],
    ['Who is the general director of Валоград?', ['Пётр Ладожин works for Валоград (генеральный директор)']],
    ['What does Мотояр buy from Сталеяр?', ['Сталеяр supplies Мотояр: чугунные отливки (active)']],
    ['Could you please tell me who owns Kabeleya?', ['Кабелея part of Яринвест (active)']],
  ])('%s', async (question, expected) => {
    const found = await answer(question);
    expect(Array.isArray(found) ? found.map((text) => text.replace(/Прибояр сотрудничает с Мотояр/, 'Мотояр сотрудничает с Прибояр')) : found).toEqual(expected);
  });
});

describe('questions that are refused, in the language they were asked in', () => {
  test.each([
    ['Что ты знаешь о Париже?', 'NOT_NAMED', /^документы не называют «Париже»/], ['Кто поставляет ракеты в Мотояр?', 'NOT_NAMED', /«ракеты»/], ['Кому поставляет ВАЗ?', 'NOT_NAMED', /«ВАЗ»/],
    ['Кто поставляет Ивановскому заводу?', 'NOT_NAMED', /Ивановскому/], ['Сколько стоит трактор?', 'NOT_UNDERSTOOD', /«трактор»/], ['Почему Сталеяр прекратил поставки?', 'NOT_UNDERSTOOD', /«Почему»/],
    ['Кто купил Кабелею?', 'NOT_UNDERSTOOD', /«Кабелею»/], ['Кто самый крупный поставщик Трактореи?', 'NOT_UNDERSTOOD', /самый крупный/], ['Какой телефон у Мотояра?', 'NOT_UNDERSTOOD', /«телефон»/],
    ['Что поставляет Заря?', 'AMBIGUOUS', /«Заря \((?:Пенза|Саранск)\)»/], ['How much does Мотояр sell?', 'NOT_UNDERSTOOD', /is not understood/], ['Who supplies helmets to Тракторея?', 'NOT_NAMED', /«helmets»/],
    [`Что такое ${'ы'.repeat(100)}?`, 'NOT_UNDERSTOOD', /«ы{60}…»$/], ['Кто поставляет заводу «Мотор»?', 'NOT_NAMED', /может быть, «Мотояр»\?$/], ['', 'NOT_UNDERSTOOD', /empty/],
  ])('%s', async (question, reason, why) => {
    expect(await ask(graph, question)).toMatchObject({ reason, refusal: expect.stringMatching(why) });
  });

  test('with examples that this graph answers', async () => {
    for (const question of ['Как дела?', 'How are you?']) {
      const refused = await ask(graph, question);
      if (!('refusal' in refused)) throw new Error('it is answered');
      expect(refused.examples).toHaveLength(4);
      for (const example of refused.examples) {
        const answered = await ask(graph, example);
        expect('refusal' in answered ? answered.refusal : answered.sentences.length).toBeGreaterThan(0);
      }
    }
  });
});
