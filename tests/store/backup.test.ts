import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import type { Engine } from '../../src/store/engine.js';
import { openEmbedded } from '../../src/store/embedded.js';
import { openGraph, readBackup, restoreGraph, writeBackup, type Graph, type GraphTarget } from '../../src/store/index.js';
import { openNeo4j } from '../../src/store/neo4j.js';
import { dump } from '../support/dump.js';
import { neo4jServers, wipe } from '../support/neo4j.js';
import { documentOf, randomDocument } from './documents.js';

const folder = mkdtempSync(join(tmpdir(), 'smezhnik-backup-'));
afterAll(() => { rmSync(folder, { recursive: true }); });

interface Place {
  readonly name: string;
  /** A place without anything. */
  readonly empty: () => Promise<GraphTarget>;
  readonly open: (target: GraphTarget) => Promise<Engine>;
}

const EMBEDDED: Place = { name: 'the embedded engine', empty: () => Promise.resolve({ url: mkdtempSync(join(folder, 'graph-')) }), open: ({ url }) => openEmbedded(url) };
const places: readonly Place[] = [EMBEDDED, ...(await neo4jServers()).map(({ version, target }): Place => ({
  name: `Neo4j ${version}`,
  async empty() {
    await wipe(target);
    return target;
  },
  open: openNeo4j,
}))];

const DOCUMENTS = [...Array.from({ length: 12 }, (_, i) => randomDocument(i + 1)), documentOf({
  name: 'знаки', title: '«Заголовок» \\ "x"', claims: [['SUPPLIES', 'Заря', 'Восход', { product: 'насосы «Н-1» 🚀\n{a: 1}', confidence: 1 }]],
})];

async function backup(graph: Graph): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of writeBackup(graph.contents)) lines.push(line);
  return lines;
}

// eslint-disable-next-line @typescript-eslint/require-await -- what is at hand is read like what comes from a file
async function* each(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

const restore = async (target: GraphTarget, lines: readonly string[]): Promise<Graph> => restoreGraph(target, await readBackup(each(lines)));

async function dumpOf({ open }: Place, target: GraphTarget): Promise<string[]> {
  const engine = await open(target);
  const lines = await dump(engine);
  await engine.close();
  return lines;
}

/** A graph from which something was taken away, and its backup. */
async function filled(place: Place): Promise<{ readonly lines: string[]; readonly graph: string[] }> {
  const target = await place.empty();
  const graph = await openGraph(target);
  await graph.putAll(DOCUMENTS);
  await graph.withdraw(DOCUMENTS[3]!.document.sources[0]!);
  const lines = await backup(graph);
  await graph.close();
  return { lines, graph: await dumpOf(place, target) };
}

describe.each(places)('a backup of $name', (from) => {
  test.each(places)('restores into $name, which then goes on as if it had loaded the documents itself', async (to) => {
    const { lines, graph: before } = await filled(from);
    const target = await to.empty();
    const graph = await restore(target, lines);
    expect((await graph.similar({ text: 'Камета', limit: 1 })).map(({ name }) => name)).toEqual(['Комета']);
    const added = documentOf({ name: 'новое', claims: [['SUPPLIES', 'Заря', 'Комета', { product: 'валы' }]] });
    await graph.put(added);
    await graph.withdraw(added.document.sources[0]!);
    await graph.close();
    expect(await dumpOf(to, target)).toEqual(before);
  });
});

describe.each(places)('restoring into $name', (to) => {
  const refused = (why: string): object => ({ message: expect.stringContaining(why) });

  test('leaves a database alone that holds a graph', async () => {
    const { lines } = await filled(EMBEDDED);
    const target = await to.empty();
    await (await openGraph(target)).close();
    const before = await dumpOf(to, target);
    await expect(restore(target, lines)).rejects.toMatchObject({ code: 'UNAVAILABLE', ...refused('not empty') });
    expect(await dumpOf(to, target)).toEqual(before);
  });

  test.each([
    ['was cut short', (lines: string[]) => lines.slice(0, -20), 'cut short'],
    ['lacks a node', (lines: string[]) => lines.filter((line) => !line.includes('"Document"]')), 'does not have'],
  ])('from a backup that %s leaves no graph, and works when it is done again', async (_, damage, why) => {
    const { lines, graph } = await filled(EMBEDDED);
    const target = await to.empty();
    await expect(restore(target, damage(lines))).rejects.toMatchObject({ code: 'BAD_INPUT', ...refused(why) });
    await expect(openGraph(target)).rejects.toMatchObject({ code: 'UNAVAILABLE', ...refused('restore again') });
    await (await restore(target, lines)).close();
    expect(await dumpOf(to, target)).toEqual(graph);
  });
});

describe('a backup', () => {
  test.each([['', 'no backup'], ['{"id": "x"}', 'no backup'], ['{"smezhnik":"backup","format":99}', 'format 99']])('is told from other files: %j', async (first, why) => {
    await expect(readBackup(each([first]))).rejects.toMatchObject({ code: 'BAD_INPUT', message: expect.stringContaining(why) });
  });

  test('is refused when somebody wrote meanwhile', async () => {
    const graph = await openGraph(await EMBEDDED.empty());
    await graph.putAll(DOCUMENTS);
    const lines = writeBackup(graph.contents);
    await lines.next();
    await lines.next();
    await graph.put(randomDocument(99));
    const toItsEnd = async (): Promise<void> => { while (!(await lines.next()).done); };
    await expect(toItsEnd()).rejects.toMatchObject({ code: 'UNAVAILABLE', message: expect.stringContaining('changed') });
    await graph.close();
  });
});
