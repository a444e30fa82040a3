import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { receiverFor } from '../../src/cli/receiver.js';
import { createApi, type Api } from '../../src/graphql/index.js';
import { openGraph, type Graph } from '../../src/store/index.js';
import type { Asked } from './ask.js';

const TOKEN = 'a token of our own';
const folder = mkdtempSync(join(tmpdir(), 'smezhnik-mutations-'));
let graph: Graph;
let api: Api;
beforeAll(async () => {
  graph = await openGraph({ url: join(folder, 'graph') });
  api = createApi({ graph, writing: { token: TOKEN, writer: receiverFor(graph, folder) } });
});
afterAll(async () => {
  await graph.close();
  rmSync(folder, { recursive: true });
});

async function mutate<Data>(to: Api, query: string, variables: object, token?: string): Promise<Asked<Data>> {
  const response = await to.fetch(new Request('http://localhost/graphql', {
    method: 'POST', headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }, body: JSON.stringify({ query, variables }),
  }));
  return { status: response.status, headers: response.headers, ...await response.json() as { data: Data; errors: Asked<Data>['errors'] } };
}

const LOAD = 'mutation ($input: LoadTextInput!) { loadText(input: $input) { document { id name date claims { nodes { subject { name } object { name } product } } } } }';
const input = (text: string): object => ({ input: { name: 'news', text, title: 'Новость', date: '2024-05-01' } });
const FIRST = input('Компания «Ветролит» поставляет насосы заводу «Ондатра».');

interface Loaded { readonly loadText: { readonly document: { readonly id: string } } }

describe('changes over the API', () => {
  test('are off for a server without a token, and for requests without it', async () => {
    for (const [server, token] of [[createApi({ graph }), TOKEN], [api, undefined], [api, 'another']] as const) {
      const { data, errors } = await mutate(server, LOAD, FIRST, token);
      expect({ data, code: errors?.[0]?.extensions?.['code'] }).toEqual({ data: { loadText: null }, code: 'BAD_INPUT' });
    }
    expect(await graph.coverage()).toMatchObject({ documents: 0 });
  });

  test('load a text, replace it, and withdraw it', async () => {
    const loaded = await mutate<Loaded>(api, LOAD, FIRST, TOKEN);
    expect(loaded.data).toMatchObject({ loadText: { document: { name: 'news', date: '2024-05-01', claims: { nodes: [{ subject: { name: 'Ветролит' }, object: { name: 'Ондатра' }, product: 'насосы' }] } } } });
    const again = await mutate<Loaded>(api, LOAD, input('Компания «Ветролит» поставляет валы заводу «Ковылянка».'), TOKEN);
    expect(again.data).toMatchObject({ loadText: { document: { claims: { nodes: [{ product: 'валы' }] } } } });
    expect(await graph.coverage()).toMatchObject({ documents: 1, claims: 1 });
    const { data } = await mutate(api, 'mutation ($id: ID!) { withdrawDocument(id: $id) { withdrawnSources } }', { id: again.data.loadText.document.id }, TOKEN);
    expect(data).toEqual({ withdrawDocument: { withdrawnSources: 1 } });
    expect(await graph.coverage()).toMatchObject({ documents: 0, claims: 0 });
  });

  test('refuse what is no text, no date, and no document', async () => {
    for (const given of [{ input: { name: 'x', text: ' ' } }, { input: { name: 'x', text: 'Текст.', date: 'вчера' } }]) {
      expect((await mutate(api, LOAD, given, TOKEN)).errors).toMatchObject([{ extensions: { code: 'BAD_INPUT' } }]);
    }
    expect((await mutate(api, 'mutation { withdrawDocument(id: "document:none") { withdrawnSources } }', {}, TOKEN)).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });
});
