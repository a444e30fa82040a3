import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { receiverFor, type Receiver } from '../../src/cli/receiver.js';
import { createApi, type Api } from '../../src/graphql/index.js';
import { Curation } from '../../src/pipeline.js';
import { keepDecision } from '../../src/resolve/index.js';
import { openGraph, type Graph } from '../../src/store/index.js';
import type { Asked } from './ask.js';

const TOKEN = 'a token of our own';
const folder = mkdtempSync(join(tmpdir(), 'smezhnik-mutations-'));
const knowledge = join(folder, 'own-knowledge');
let graph: Graph;
let receiver: Receiver;
let api: Api;
beforeAll(async () => {
  graph = await openGraph({ url: join(folder, 'graph') });
  receiver = receiverFor(graph, new Curation(graph, { knowledge }), { folder, knowledge });
  api = createApi({ graph, writing: { token: TOKEN, writer: receiver } });
});
afterAll(async () => {
  await graph.close();
  rmSync(folder, { recursive: true });
});

async function mutate<Data>(query: string, variables: object, token: string | undefined = TOKEN, to = api): Promise<Asked<Data>> {
  const response = await to.fetch(new Request('http://localhost/graphql', {
    method: 'POST', headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }, body: JSON.stringify({ query, variables }),
  }));
  return { status: response.status, headers: response.headers, ...await response.json() as { data: Data; errors: Asked<Data>['errors'] } };
}
const codesOf = ({ errors }: Asked<unknown>): unknown[] | undefined => errors?.map(({ extensions }) => extensions?.['code']);

const LOAD = 'mutation ($input: LoadTextInput!) { loadText(input: $input) { document { id name date claims { nodes { subject { name } object { name } product } } } } }';
const input = (text: string): object => ({ input: { name: 'news', text, title: 'Новость', date: '2024-05-01' } });
const FIRST = input('Компания «Ветролит» поставляет насосы заводу «Ондатра».');

const LOAD_FILE = `mutation ($input: LoadFileInput!) { loadFile(input: $input) {
  documentCount documents { id name date sources claims { nodes { subject { name } object { name } product } } } failures { code message } } }`;
const base64 = (content: string | Buffer): string => Buffer.from(content).toString('base64');
const file = (name: string, content: string | Buffer): object => ({ input: { name, content: base64(content) } });
const WITHDRAW = 'mutation ($id: ID!) { withdrawDocument(id: $id) { withdrawnSources } }';

interface LoadedText { readonly loadText: { readonly document: { readonly id: string } } }
interface LoadedFile { readonly loadFile: { readonly documentCount: number; readonly documents: { readonly id: string; readonly name: string }[] } }

/** What the folder of received files holds. */
const emptied = async (): Promise<void> => {
  for (const id of await graph.documentsWithin('/')) await mutate(WITHDRAW, { id: `document:${id}` });
};
beforeEach(emptied);

describe('changes over the API', () => {
  test.each([['FORBIDDEN', 403, false, TOKEN], ['UNAUTHENTICATED', 401, true, ''], ['UNAUTHENTICATED', 401, true, 'another']])(
    'are refused as %s (%i) where the server may write: %s, and the token is «%s»', async (code, status, isWriting, token) => {
      const refused = await mutate(LOAD, FIRST, token, isWriting ? api : createApi({ graph }));
      expect({ status: refused.status, data: refused.data, codes: codesOf(refused) }).toEqual({ status, data: { loadText: null }, codes: [code] });
      expect(await graph.coverage()).toMatchObject({ documents: 0 });
    });

  test('load a text, replace it, and withdraw it', async () => {
    const loaded = await mutate<LoadedText>(LOAD, FIRST);
    expect(loaded.data).toMatchObject({ loadText: { document: { name: 'news', date: '2024-05-01', claims: { nodes: [{ subject: { name: 'Ветролит' }, object: { name: 'Ондатра' }, product: 'насосы' }] } } } });
    const again = await mutate<LoadedText>(LOAD, input('Компания «Ветролит» поставляет валы заводу «Ковылянка».'));
    expect(again.data).toMatchObject({ loadText: { document: { claims: { nodes: [{ product: 'валы' }] } } } });
    expect(await graph.coverage()).toMatchObject({ documents: 1, claims: 1 });
    const { data } = await mutate(WITHDRAW, { id: again.data.loadText.document.id });
    expect(data).toEqual({ withdrawDocument: { withdrawnSources: 1 } });
    expect(await graph.coverage()).toMatchObject({ documents: 0, claims: 0 });
  });

  test('refuse what is no text, no date, and no document', async () => {
    for (const given of [{ input: { name: 'x', text: ' ' } }, { input: { name: 'x', text: 'Текст.', date: 'вчера' } }]) {
      expect(codesOf(await mutate(LOAD, given))).toEqual(['BAD_INPUT']);
    }
    expect(codesOf(await mutate(WITHDRAW, { id: 'document:none' }))).toEqual(['NOT_FOUND']);
  });
});

describe('a file', () => {
  test('is read as its format, named and dated by its name, and withdrawn', async () => {
    const page = '<!doctype html><html><body><article><p>Компания «Ветролит» поставляет насосы заводу «Ондатра».</p></article></body></html>';
    const { data } = await mutate<LoadedFile>(LOAD_FILE, file('C:\\новости\\2024-05-01 отчёт.html', page));
    expect(data.loadFile).toMatchObject({
      documentCount: 1, failures: [],
      documents: [{ name: '2024-05-01 отчёт', date: '2024-05-01', claims: { nodes: [{ subject: { name: 'Ветролит' }, product: 'насосы' }] } }],
    });
    await mutate(WITHDRAW, { id: data.loadFile.documents[0]!.id });
    expect(await graph.coverage()).toMatchObject({ documents: 0 });
  });

  test.each(['pdf/report.pdf', 'docx/supplies.docx'])('%s is read', async (path) => {
    const { data } = await mutate<LoadedFile>(LOAD_FILE, file(path, readFileSync(new URL(`../fixtures/${path}`, import.meta.url))));
    expect(data.loadFile).toMatchObject({ documentCount: 1, failures: [] });
  });

  test('of JSON lines gives its documents, and tells which lines it could not read; given again, it replaces them', async () => {
    const line = (id: string, buyer: string): string => JSON.stringify({ id, text: `Компания «Ветролит» поставляет насосы заводу «${buyer}».` });
    const { data } = await mutate<LoadedFile>(LOAD_FILE, file('lines.jsonl', `${line('a', 'Ондатра')}\n{}\n${line('b', 'Ковылянка')}\n`));
    expect(data.loadFile).toMatchObject({
      documentCount: 2, documents: [{ name: 'a' }, { name: 'b' }], failures: [{ code: 'BAD_INPUT', message: expect.stringMatching(/^lines\.jsonl:2: /) }],
    });
    const again = await mutate<LoadedFile>(LOAD_FILE, file('lines.jsonl', `${line('b', 'Ковылянка')}\n`));
    expect(again.data.loadFile).toMatchObject({ documentCount: 1, documents: [{ name: 'b' }] });
    expect(await graph.coverage()).toMatchObject({ documents: 1 });
  });

  test.each([
    ['scan.pdf', readFileSync(new URL('../fixtures/pdf/scanned.pdf', import.meta.url)), /^scan\.pdf: /], ['old.rtf', '{\\rtf1 text}', /^old\.rtf: .*docx/], ['empty.txt', '', /^empty\.txt: /],
  ])('%s that cannot be read is refused by its name alone', async (name, content, message) => {
    const refused = await mutate(LOAD_FILE, file(name, content));
    expect(refused.errors).toMatchObject([{ message: expect.stringMatching(message), extensions: { code: 'BAD_INPUT' } }]);
    expect(JSON.stringify(refused.errors)).not.toContain(folder);
  });

  test('that cannot be read leaves the one of the same name as it was', async () => {
    await mutate(LOAD_FILE, file('news.txt', 'Компания «Ветролит» поставляет насосы заводу «Ондатра».'));
    await mutate(LOAD_FILE, file('news.txt', '{\\rtf1 text}'));
    expect(await graph.coverage()).toMatchObject({ documents: 1, claims: 1 });
  });

  test.each([['../../escape.txt', 'escape'], ['..', 'file'], [`${'я'.repeat(300)}.txt`, 'я'.repeat(80)], ['a#b:c?.txt', 'a_b_c_'], ['заметка.md', 'заметка.md']])('named %j stays in its folder', async (name, kept) => {
    const { data } = await mutate<{ loadFile: { documents: { name: string; sources: string[] }[] } }>(LOAD_FILE, file(name, 'Компания «Ветролит» поставляет насосы заводу «Ондатра».'));
    expect(data.loadFile.documents).toMatchObject([{ name: kept, sources: [expect.stringContaining(join(folder, 'received'))] }]);
  });

  test('whose content is not base64, or without a name, is refused', async () => {
    expect(codesOf(await mutate(LOAD_FILE, { input: { name: 'a.txt', content: 'не base64' } }))).toEqual(['BAD_INPUT']);
    expect(codesOf(await mutate(LOAD_FILE, file(' ', 'Текст.')))).toEqual(['BAD_INPUT']);
  });

  test('may be larger than a query for those who may write, up to a limit', async () => {
    const text = `${'Компания «Ветролит» поставляет насосы заводу «Ондатра». '.repeat(3)}${' '.repeat(150_000)}`;
    expect((await mutate<LoadedFile>(LOAD_FILE, file('long.txt', text))).data.loadFile.documentCount).toBe(1);
    expect(await mutate(LOAD_FILE, file('long.txt', text), 'another')).toMatchObject({ status: 413, errors: [{ extensions: { code: 'LIMIT', name: 'body' } }] });
    const narrow = createApi({ graph, writing: { token: TOKEN, writer: receiver }, limits: { upload: 100_000 } });
    expect(await mutate(LOAD_FILE, file('long.txt', text), TOKEN, narrow)).toMatchObject({ status: 413, errors: [{ extensions: { code: 'LIMIT', name: 'upload', limit: 100_000 } }] });
  });
});

test('what is given is read by one’s own decisions', async () => {
  const names = ['Самара', 'Пермь'].map((place) => ({ kind: 'Company', name: 'Ветролит', place }) as const);
  await keepDecision(knowledge, { decision: 'same', names: [names[0]!, names[1]!], date: '2024-05-01' });
  await mutate(LOAD_FILE, file('a.txt', 'Самарский завод «Ветролит» поставляет компании «Ондатра» гидроцилиндры.'));
  await mutate(LOAD_FILE, file('b.txt', 'Пермский завод «Ветролит» выпускает шпиндели.'));
  expect(await graph.search({ text: 'Ветролит', limit: 9 })).toHaveLength(1);
});
