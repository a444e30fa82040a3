import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { originsAfter } from '../../src/pipeline/origins.js';
import { COMMON, encodeSketch, Origins, passagesOf, sketchOf } from '../../src/resolve/index.js';
import { type Graph, openGraph } from '../../src/store/index.js';
import { random, shuffled } from '../resolve/world.js';
import { neo4jServers, wipe } from '../support/neo4j.js';

const folder = mkdtempSync(join(tmpdir(), 'smezhnik-origins-'));
afterAll(() => { rmSync(folder, { recursive: true }); });

const WORDS = ['завод', 'комбинат', 'поставил', 'насосы', 'шпиндели', 'область', 'губернатор', 'договор', 'сообщил', 'линия', 'станок', 'год'];

function textOf(seed: number, words: number): string {
  const next = random(seed);
  return Array.from({ length: words }, () => WORDS[Math.floor(next() * WORDS.length)]).join(' ');
}

type Texts = Readonly<Record<string, string>>;

/** Lets documents come and others go, and keeps of which origin each is. */
async function turn(graph: Graph, coming: Texts, going: readonly string[] = []): Promise<void> {
  const { changed, originOf, sketches } = await originsAfter(graph.names, Object.entries(coming).map(([id, text]) => ({ id, text })), going);
  const graphOf = (id: string, text: string) =>
    ({ document: { id, name: id, text, fingerprint: id, sources: [id], originId: originOf(id) }, entities: [], claims: [] });
  const repointed = (await graph.documents(changed)).flatMap((document) => (document ? graphOf(document.id, document.text) : []));
  const names = {
    senses: [], gone: [], blocks: [], uses: [], doubts: { of: [], pairs: [] },
    sketches: Array.from(sketches, ([documentId, sketch]) => ({ documentId, sketch: encodeSketch(sketch), passages: passagesOf(sketch) })),
  };
  if (Object.keys(coming).length > 0) await graph.putAll(Object.entries(coming).map(([id, text]) => graphOf(id, text)), repointed, names);
  else await graph.withdraw(going[0]!, repointed, names);
}

async function kept(graph: Graph, ids: readonly string[]): Promise<(string | undefined)[]> {
  return (await graph.documents(ids)).map((document) => document?.originId);
}

/** Of which origin documents are, by all of them at once. */
function expected(texts: Texts): string[] {
  const sketches = new Map(Object.entries(texts).map(([id, text]) => [id, sketchOf(text)]));
  const counts = new Map<string, number>();
  for (const passage of [...sketches.values()].flatMap(passagesOf)) counts.set(passage, (counts.get(passage) ?? 0) + 1);
  const origins = new Origins((passage) => counts.get(passage)! > COMMON);
  for (const [id, sketch] of sketches) origins.put(id, sketch);
  return Object.keys(texts).map((id) => origins.originOf(id));
}

const pick = (texts: Texts, ids: readonly string[]): Texts => Object.fromEntries(ids.map((id) => [id, texts[id]!]));

function originsContract(empty: () => Promise<Graph>): void {
  const some = Object.fromEntries(Array.from({ length: 16 }, (_, i) => [`d${i}`, `${textOf(i % 4, 200)} ${textOf(100 + i, 25 * (i % 9))}`]));

  test.each([1, 2, 3])('come out the same in whatever order documents come and go (%i)', async (seed) => {
    const next = random(seed);
    const graph = await empty();
    const ids = shuffled(Object.keys(some), next);
    for (let at = 0; at < ids.length; at += 3) await turn(graph, pick(some, ids.slice(at, at + 3)));
    expect(new Set(await kept(graph, ids)).size).toBeLessThan(ids.length);
    expect(await kept(graph, Object.keys(some))).toEqual(expected(some));
    await turn(graph, pick(some, ids.slice(0, 3)));
    expect(await kept(graph, Object.keys(some))).toEqual(expected(some));
    for (const id of ids.slice(0, 6)) await turn(graph, {}, [id]);
    expect(await kept(graph, ids.slice(6))).toEqual(expected(pick(some, ids.slice(6))));
    await graph.close();
  });

  test('are not told by a passage once too many documents hold it, until some of those are gone', async () => {
    const notice = textOf(7, 120);
    const ids = Array.from({ length: COMMON + 2 }, (_, i) => `n${i}`);
    const texts = { ...Object.fromEntries(ids.map((id) => [id, notice])), other: `Иначе говоря, ${notice}` };
    const graph = await empty();
    await turn(graph, pick(texts, ids.slice(0, COMMON - 1)));
    for (const id of [...ids.slice(COMMON - 1), 'other']) {
      await turn(graph, pick(texts, [id]));
      const here = [...new Set([...ids.slice(0, ids.indexOf(id) + 1), ...(id === 'other' ? [...ids, id] : [])])];
      expect(await kept(graph, here)).toEqual(expected(pick(texts, here)));
    }
    expect(new Set(expected(texts)).size).toBe(COMMON + 3);
    for (const id of ids.slice(0, 4)) await turn(graph, {}, [id]);
    const left = [...ids.slice(4), 'other'];
    expect(await kept(graph, left)).toEqual(expected(pick(texts, left)));
    expect(new Set(expected(pick(texts, left))).size).toBe(1);
    await graph.close();
  });
}

describe('origins, embedded,', () => {
  let graphs = 0;
  originsContract(() => openGraph({ url: join(folder, `${graphs++}`) }));
});

for (const { version, target } of await neo4jServers()) {
  describe(`origins in Neo4j ${version}`, () => {
    originsContract(async () => {
      await wipe(target);
      return openGraph(target);
    });
  });
}
