import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createApi, type Api } from '../../src/graphql/index.js';
import { loadLanguage } from '../../src/language/index.js';
import { Curation, load } from '../../src/pipeline.js';
import { type Graph, openGraph } from '../../src/store/index.js';
import { ask, type AskedError } from './ask.js';

const language = loadLanguage();
const NEWS: Record<string, string> = {
  a: 'Самарский завод «Ветролит» поставляет компании «Ондатра» гидроцилиндры.',
  b: 'Пермский завод «Ветролит» выпускает шпиндели.',
  c: 'Заречное бюро станков (ЗБС) поставляет компании «Ондатра» шпиндели.',
  d: 'ЗБС поставляет заводу «Ляпис» станки.',
};
const writer = { load: () => Promise.reject(new Error('loads nothing')), withdraw: () => Promise.resolve(false) };

let folder: string;
let graph: Graph;
let api: Api;
let curation: Curation;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'smezhnik-curation-'));
  for (const [name, text] of Object.entries(NEWS)) writeFileSync(join(folder, `${name}.txt`), text);
  graph = await openGraph({ url: join(folder, 'data') });
  await reload();
  curation = new Curation(graph, { knowledge: join(folder, 'own'), loadLanguage: () => language });
  api = createApi({ graph, curation, writing: { token: 'secret', writer } });
});
afterEach(async () => {
  await graph.close();
  rmSync(folder, { recursive: true });
});

const reload = () => load(graph, Object.keys(NEWS).map((name) => join(folder, `${name}.txt`)), { loadLanguage: () => language, knowledge: join(folder, 'own') });

async function decide(query: string, variables: Record<string, unknown>, token = 'secret'): Promise<{ data: Record<string, { documentCount: number } | null> | null; errors?: AskedError[] }> {
  const response = await api.fetch(new Request('http://localhost/graphql', {
    method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` }, body: JSON.stringify({ query, variables }),
  }));
  return await response.json() as never;
}

const read = async (query: string): Promise<Record<string, never>> => {
  const { data, errors } = await ask(api, query);
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
};
const named = async (text: string): Promise<string[]> => (await graph.search({ text, limit: 10 })).map(({ id }) => `entity:${id}`);

const PAIR = '{ doubtfulPairs { claimCount documentCount entities { name } pair { score names { kind name place document } signals { signal weight detail } } } }';
const MERGE = 'mutation ($names: [DecidedName!]!) { mergeNames(names: $names, by: "Анна") { documentCount } }';
const SPLIT = 'mutation ($names: [DecidedName!]!) { splitNames(names: $names) { documentCount } }';

describe('the review list', () => {
  test('gives doubtful pairs with their reasons, as decisions take them, and a decided pair no more', async () => {
    const { doubtfulPairs: [pair] } = await read(PAIR) as unknown as { doubtfulPairs: { claimCount: number; entities: unknown[]; pair: { score: number; names: Record<string, unknown>[]; signals: unknown[] } }[] };
    expect(pair).toMatchObject({ claimCount: expect.any(Number), entities: [{ name: 'Ветролит' }, { name: 'Ветролит' }] });
    expect(pair!.pair.score).toBeGreaterThanOrEqual(0.5);
    expect(pair!.pair.signals).toContainEqual(expect.objectContaining({ signal: 'other place', weight: -0.4 }));
    expect(await named('Ветролит')).toHaveLength(2);
    expect((await decide(MERGE, { names: pair!.pair.names })).data).toMatchObject({ mergeNames: { documentCount: 1 } });
    expect(await named('Ветролит')).toHaveLength(1);
    expect(await read(PAIR)).toEqual({ doubtfulPairs: [] });
  });
});

describe('a decision', () => {
  const vetrolit = ['Самара', 'Пермь'].map((place) => ({ kind: 'Company', name: 'Ветролит', place }));

  test('is kept, survives a load, and leads from the id that is gone to the one that is left', async () => {
    const before = await named('Ветролит');
    await decide(MERGE, { names: vetrolit });
    const [left] = await named('Ветролит');
    await reload();
    expect(await named('Ветролит')).toEqual([left]);
    for (const id of before) expect(await read(`{ canonicalId(id: "${id}") }`)).toEqual({ canonicalId: left });
    const [line] = readFileSync(join(folder, 'own', 'decisions.jsonl'), 'utf8').trim().split('\n');
    expect(JSON.parse(line!)).toMatchObject({ decision: 'same', by: 'Анна', names: vetrolit });
    await decide(SPLIT, { names: vetrolit });
    expect(await named('Ветролит')).toEqual(before);
  });

  test.each([
    ['without the token', 'no', vetrolit, 'Authorization', 'UNAUTHENTICATED'],
    ['about one name', 'secret', vetrolit.slice(1), 'two names', 'BAD_INPUT'],
    ['about two kinds', 'secret', [vetrolit[0]!, { kind: 'Place', name: 'Самара' }], 'one kind', 'BAD_INPUT'],
  ])('%s is refused, and not kept', async (_, token, names, why, code) => {
    const { errors } = await decide(MERGE, { names }, token);
    expect(errors).toMatchObject([{ message: expect.stringContaining(why), extensions: { code } }]);
    expect(await named('Ветролит')).toHaveLength(2);
  });

  test('is refused while documents are read', async () => {
    await curation.whileLoading(async () => {
      expect((await decide(MERGE, { names: vetrolit })).errors).toMatchObject([{ extensions: { code: 'UNAVAILABLE' } }]);
    });
    expect((await decide(MERGE, { names: vetrolit })).errors).toBeUndefined();
  });
});

test('an entity tells why its names are together', async () => {
  const [bureau] = await named('ЗБС');
  const { entity } = await read(`{ entity(id: "${bureau}") { names {
    members { name documentCount } together { score signals { signal } } attached { name document { name } } } } }`) as unknown as { entity: { names: unknown } };
  expect(entity.names).toMatchObject({
    members: expect.arrayContaining([{ name: 'ЗБС', documentCount: 1 }]),
    together: [{ score: expect.any(Number), signals: expect.arrayContaining([{ signal: 'called so in the same document' }]) }],
    attached: [],
  });
});

describe('a verdict', () => {
  const JUDGE = 'mutation ($claim: ID!, $verdict: Verdict!, $correction: ClaimCorrection) { judgeClaim(claim: $claim, verdict: $verdict, correction: $correction) { documentCount } }';
  const supplies = async () => {
    const { rows } = await graph.listDocuments({ first: 10 });
    const pages = await graph.claims('document', rows.map(({ value }) => value.id), { first: 10 }, { types: ['SUPPLIES'] });
    return pages.flatMap((page) => page.rows.map(({ value }) => value)).sort((x, y) => (x.evidence.text < y.evidence.text ? -1 : 1));
  };
  const about = async (product: string) => `claim:${(await supplies()).find((claim) => claim.product === product)!.id}`;
  const products = async (): Promise<unknown[]> => (await supplies()).map(({ product, confidence }) => [product, confidence === 1]);

  test('holds at once, and when the document is read again', async () => {
    await decide(JUDGE, { claim: await about('станки'), verdict: 'WRONG' });
    await decide(JUDGE, { claim: await about('гидроцилиндры'), verdict: 'CORRECTED', correction: { product: 'насосы' } });
    await decide(JUDGE, { claim: await about('шпиндели'), verdict: 'CONFIRMED' });
    const expected = [['шпиндели', true], ['насосы', true]];
    expect(await products()).toEqual(expect.arrayContaining(expected));
    expect(await products()).toHaveLength(2);
    expect(await reload()).toMatchObject({ loaded: 3 });
    expect(await products()).toEqual(expect.arrayContaining(expected));
    expect(await products()).toHaveLength(2);
  });

  test('that the ontology forbids is refused, and not kept', async () => {
    const claim = await about('станки');
    const { errors } = await decide(JUDGE, { claim, verdict: 'CORRECTED', correction: { type: 'VISITED' } });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_INPUT' } }]);
    expect(await products()).toContainEqual(['станки', false]);
    expect((await reload()).loaded).toBe(0);
  });
});
