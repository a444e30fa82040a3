import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { receiverFor, type Receiver } from '../../src/cli/receiver.js';
import { serve, type LogEntry, type RunningServer } from '../../src/graphql/index.js';
import { Curation } from '../../src/pipeline.js';
import { openGraph, type Graph } from '../../src/store/index.js';

const TOKEN = 'a token of our own';
const folder = mkdtempSync(join(tmpdir(), 'smezhnik-loading-'));
const log: LogEntry[] = [];
let graph: Graph;
let receiver: Receiver;
let server: RunningServer;
beforeAll(async () => {
  graph = await openGraph({ url: join(folder, 'graph') });
  const knowledge = join(folder, 'own-knowledge');
  receiver = receiverFor(graph, new Curation(graph, { knowledge }), { folder, knowledge });
  server = await serve({ graph, port: 0, writing: { token: TOKEN, writer: receiver }, log: (entry) => { log.push(entry); } });
});
afterAll(async () => {
  await server.close();
  await graph.close();
  rmSync(folder, { recursive: true });
});

const LOAD = `subscription Add($files: [LoadFileInput!]!, $texts: [LoadTextInput!]! = []) { load(files: $files, texts: $texts) {
  stage name doneCount totalCount documentCount claimCount failures { code message }
  documents { id claims { nodes { subject { name } object { name } evidence { quote } } } } } }`;

interface Event { readonly data?: { readonly load: Record<string, unknown> & { readonly stage: string } } | null; readonly errors?: { readonly message: string; readonly extensions: Record<string, unknown> }[] }

const subscribe = (variables: object, { token = TOKEN, signal, query = LOAD }: { token?: string; signal?: AbortSignal; query?: string } = {}): Promise<Response> =>
  fetch(`${server.url}/graphql`, {
    method: 'POST', signal: signal ?? null, body: JSON.stringify({ query, variables }),
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', authorization: `Bearer ${token}` },
  });

/** The events of a stream, as they come. */
async function* eventsOf(response: Response): AsyncGenerator<Event> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true });
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const data = /^data: ?(.+)$/m.exec(text.slice(0, end))?.[1];
      text = text.slice(end + 2);
      if (data) yield JSON.parse(data) as Event;
    }
  }
}

async function allOf(response: Response): Promise<Event[]> {
  const events: Event[] = [];
  for await (const event of eventsOf(response)) events.push(event);
  return events;
}

const file = (name: string, content: string): object => ({ name, content: Buffer.from(content).toString('base64') });
const sentence = (buyer: string): string => `Компания «Ветролит» поставляет насосы заводу «${buyer}».`;
const lines = (n: number): string => Array.from({ length: n }, (_, i) => JSON.stringify({ id: `строка ${String(i)}`, text: sentence(`Ондатра-${String(i)}`) })).join('\n');

test('a load tells its stages, counts, and the claims it reads', async () => {
  const response = await subscribe({ files: [file('a.txt', sentence('Ондатра')), file('b.rtf', '{\\rtf1 x}')], texts: [{ name: 'pasted', text: sentence('Ковылянка') }] });
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
  const events = (await allOf(response)).map(({ data }) => data!.load);
  expect(events.filter(({ stage }) => stage !== 'READING')).toMatchObject([
    { stage: 'RECEIVED', name: 'a.txt', doneCount: 0, totalCount: 3 },
    { stage: 'READ', name: 'a.txt', doneCount: 1, documentCount: 1, claimCount: 1, documents: [{ claims: { nodes: [{ subject: { name: 'Ветролит' }, object: { name: 'Ондатра' } }] } }] },
    { stage: 'RECEIVED', name: 'b.rtf' },
    { stage: 'REFUSED', name: 'b.rtf', doneCount: 2, documents: [], failures: [{ code: 'BAD_INPUT', message: expect.stringMatching(/^b\.rtf: /) }] },
    { stage: 'RECEIVED', name: 'pasted' },
    { stage: 'READ', name: 'pasted', documentCount: 2, claimCount: 2, documents: [{ claims: { nodes: [{ object: { name: 'Ковылянка' } }] } }] },
    { stage: 'DONE', name: null, doneCount: 3, totalCount: 3, documentCount: 2, claimCount: 2 },
  ]);
  expect(log.at(-1)).toMatchObject({ event: 'request', operation: 'Add', status: 200 });
});

test('a load ends with the document under way when its client goes', async () => {
  const leaving = new AbortController();
  const response = await subscribe({ files: [file('long.jsonl', lines(400)), file('next.txt', sentence('Ляпис'))] }, { signal: leaving.signal });
  await expect((async () => {
    for await (const { data } of eventsOf(response)) if (data?.load.stage === 'READING') leaving.abort();
  })()).rejects.toThrow();
  await pause(50);
  await receiver.load({ name: 'after', text: sentence('Кварц') });
  const names = (await graph.listDocuments({ first: 1_000 })).rows.map(({ value }) => value.name);
  expect(names.filter((name) => name.startsWith('строка')).length).toBeLessThan(400);
  expect(names).not.toContain('next');
  expect(names).toContain('after');
});

test.each([['no token', { token: 'another' }, 'UNAUTHENTICATED'], ['too many rows', { query: LOAD.replace('documents {', 'documents(first: 101) {') }, 'LIMIT']])('%s is refused', async (_, options, code) => {
  const response = await subscribe({ files: [file('refused.txt', sentence('Ондатра'))] }, options);
  const text = await response.text();
  expect(text).toContain(`"code":"${code}"`);
  expect((await graph.listDocuments({ first: 1_000 })).rows.map(({ value }) => value.name)).not.toContain('refused');
});

test.each([['nothing', { files: [] }], ['no base64', { files: [{ name: 'a.txt', content: '!' }] }]])('%s is refused', async (_, variables) => {
  expect(await (await subscribe(variables)).text()).toContain('"code":"BAD_INPUT"');
});
