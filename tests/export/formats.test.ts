import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SaxesParser } from 'saxes';
import { FORMATS, selectAll, selectNetwork, type FormatName, type Selection } from '../../src/export/index.js';
import { createApi } from '../../src/graphql/index.js';
import { CHAIN } from '../graphql/chain.js';
import { dataOf } from '../graphql/ask.js';
import { openWorld, WORLD, documentGraph, firm, type OpenedGraph } from '../graphql/world.js';

let world: OpenedGraph;
let network: Selection;
let all: Selection;

const TRICKY = documentGraph({ name: 'tricky', date: '2024-01-01', text: '=1+1 поставляет «A & B», "<C>": трубы.\nДа.' }, [
  { type: 'SUPPLIES', subject: firm('=1+1'), object: firm('A & "B", <C>'), product: 'трубы', status: 'ACTIVE', quote: '=1+1 поставляет «A & B», "<C>": трубы.' },
]);

beforeAll(async () => {
  world = await openWorld([...CHAIN, ...WORLD, TRICKY]);
  network = await selectNetwork(world.graph, { ids: ['e-Трактор'], direction: 'upstream', tiers: 2, limit: 50 });
  all = selectAll(world.graph);
});
afterAll(() => world.close());

async function textOf(format: FormatName, selection: Selection): Promise<string> {
  let text = '';
  for await (const piece of FORMATS[format].write(selection)) text += piece;
  return text;
}

/** Cells of a table as RFC 4180 writes it. */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.replace('\uFEFF', '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gu)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.filter((row) => row.length > 1);
}

/** Elements of a document that must be well formed, counted by name. */
function elementsOf(text: string): Record<string, number> {
  const counts: Record<string, number> = {};
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => { throw error; });
  parser.on('opentag', ({ local }) => { counts[local] = (counts[local] ?? 0) + 1; });
  parser.write(text).close();
  return counts;
}

test('CSV has every claim with its evidence, and no formula', async () => {
  const [header, ...rows] = cellsOf(await textOf('csv', all));
  const { claims } = await world.graph.coverage();
  expect(rows).toHaveLength(claims);
  expect(rows.every((row) => row.length === header!.length)).toBe(true);
  const tricky = rows.find((row) => row.includes("'=1+1"))!;
  expect(tricky[header!.indexOf('object')]).toBe('A & "B", <C>');
  expect(tricky[header!.indexOf('quote')]).toBe('\'=1+1 поставляет «A & B», "<C>": трубы.');
  expect(rows.flat().filter((value) => /^[=+@-]/.test(value))).toEqual([]);
});

test.each(['graphml', 'gexf'] as const)('%s is well formed and whole', async (format) => {
  const text = await textOf(format, network);
  const counts = elementsOf(text);
  expect(counts).toMatchObject({ node: 7, edge: 8 });
  const { entities } = await world.graph.coverage();
  expect(elementsOf(await textOf(format, all))).toMatchObject({ node: entities });
  expect(await textOf(format, all)).toContain('A &amp; &quot;B&quot;, &lt;C&gt;');
});

test('JSON-LD tells what each claim is quoted from', async () => {
  const graph = (JSON.parse(await textOf('jsonld', all)) as { '@graph': { '@id': string; '@type': string[]; wasQuotedFrom?: string; value?: string }[] })['@graph'];
  const ids = new Set(graph.map((node) => node['@id']));
  expect(ids.size).toBe(graph.length);
  const claims = graph.filter(({ wasQuotedFrom }) => wasQuotedFrom !== undefined);
  expect(claims).toHaveLength((await world.graph.coverage()).claims);
  expect(claims.filter(({ wasQuotedFrom, value }) => !ids.has(wasQuotedFrom!) || !value)).toEqual([]);
});

test('FollowTheMoney links lead between its entities', async () => {
  const rows = (await textOf('ftm', all)).trim().split('\n').map((row) => JSON.parse(row) as { id: string; schema: string; properties: Record<string, string[]> });
  const ids = new Set(rows.map(({ id }) => id));
  const ends = rows.flatMap(({ properties }) => ['subject', 'object', 'owner', 'asset', 'successor', 'predecessor', 'employee', 'employer'].flatMap((name) => properties[name] ?? []));
  expect(ends.length).toBeGreaterThan(20);
  expect(ends.filter((id) => !ids.has(id))).toEqual([]);
  expect(rows.map(({ schema }) => schema)).toEqual(expect.arrayContaining(['Company', 'Person', 'Address', 'UnknownLink', 'Succession', 'Ownership', 'Employment']));
});

describe('over HTTP', () => {
  const get = (path: string): Promise<Response> => createApi({ graph: world.graph }).fetch(new Request(`http://localhost${path}`));

  test('a network’s link gives its file', async () => {
    const { network: { export: path } } = await dataOf<{ network: { export: string } }>(createApi({ graph: world.graph }), '{ network(of: ["entity:e-Трактор"]) { export(format: CSV) } }');
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-disposition')).toContain('smezhnik.csv');
    expect(Buffer.from(await response.arrayBuffer()).toString()).toBe(await textOf('csv', network));
  });

  test.each(['', 'entity=claim:x', 'entity=entity:x&tiers=9', 'entity=entity:x&format=doc', 'entity=entity:x&colour=red', 'entity=entity:x&limit=100000', 'entity=entity:x&direction=up'])('%s is refused', async (query) => {
    expect((await get(`/export?${query}`)).status).toBe(400);
  });
});
