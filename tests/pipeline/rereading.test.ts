import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { loadLanguage } from '../../src/language/index.js';
import type { Claim } from '../../src/model/index.js';
import { documentGraph, documentIdOf, load, readClaims, reread } from '../../src/pipeline.js';
import { createResolver, keepDecision, recordsOf } from '../../src/resolve/index.js';
import { openGraph, type Graph, type GraphTarget } from '../../src/store/index.js';
import { openEmbedded } from '../../src/store/embedded.js';
import { openNeo4j } from '../../src/store/neo4j.js';
import { readFile } from '../../src/text/index.js';
import { dump } from '../support/dump.js';
import { neo4jServers, wipe } from '../support/neo4j.js';

const language = loadLanguage();
const folder = mkdtempSync(join(tmpdir(), 'smezhnik-reread-'));
const knowledge = join(folder, 'knowledge');
afterAll(() => { rmSync(folder, { recursive: true }); });

const file = (name: string, text: string): string => {
  const path = join(folder, `${name}.txt`);
  writeFileSync(path, text);
  return path;
};
const SUPPLY = 'Завод «Ветролит» поставляет компании «Ондатра» гидроцилиндры. Комбинат «Ковылянка» выпускает шпиндели.';
const FILES = [file('a', SUPPLY), file('copy', SUPPLY), file('b', 'Компания «Ондатра» поставляет заводу «Велома» насосы.')];

const places: readonly (readonly [string, () => Promise<GraphTarget>, typeof openNeo4j])[] = [
  ['the embedded engine', () => Promise.resolve({ url: mkdtempSync(join(folder, 'graph-')) }), ({ url }) => openEmbedded(url)],
  ...(await neo4jServers()).slice(0, 1).map(({ version, target }) => [`Neo4j ${version}`, async () => {
    await wipe(target);
    return target;
  }, openNeo4j] as const),
];

/** What an earlier reader would have put: it missed what comes after the first claim, and took every supply for ended. */
async function putEarlier(graph: Graph): Promise<void> {
  const resolver = createResolver(language.morphology);
  for (const path of FILES) {
    const document = await readFile(path);
    const claims = readClaims(document, language).claims.slice(0, 1).map((claim): Claim => ({ ...claim, status: 'ENDED' }));
    const read = { document, claims, fingerprint: 'earlier' };
    resolver.put(documentIdOf(document), recordsOf(documentIdOf(document), claims));
    await graph.put(documentGraph(read, resolver));
  }
}

describe.each(places)('reading again on %s', (_, empty, open) => {
  const options = { loadLanguage: () => language, knowledge };

  async function linesAfter(fill: (graph: Graph) => Promise<void>): Promise<string[]> {
    const target = await empty();
    const graph = await openGraph(target);
    await fill(graph);
    await graph.close();
    const engine = await open(target);
    const lines = await dump(engine);
    await engine.close();
    return lines;
  }

  test('replaces the claims by those of this reader, and keeps what a person said', async () => {
    const document = await readFile(FILES[0]!);
    const wrong = readClaims(document, language).claims.find(({ type }) => type === 'PRODUCES')!;
    await keepDecision(knowledge, {
      decision: 'wrong',
      claim: { documentId: documentIdOf(document), quotation: wrong.evidence.text, type: wrong.type, subject: wrong.subject.name, product: wrong.product },
    });
    const loaded = await linesAfter(async (graph) => { await load(graph, FILES, options); });
    expect(loaded.join('\n')).not.toContain('"type":"PRODUCES"');

    const again = await linesAfter(async (graph) => {
      await putEarlier(graph);
      expect(await reread(graph, options)).toMatchObject({ loaded: 2, unchanged: 0, failures: [], interrupted: false });
      expect(await reread(graph, options)).toMatchObject({ loaded: 0, unchanged: 2 });
      await load(graph, FILES, options);
      expect(await load(graph, FILES, options)).toMatchObject({ loaded: 0, unchanged: 3 });
    });
    expect(again).toEqual(loaded);
  });

  test('stops when asked, and goes on later', async () => {
    await linesAfter(async (graph) => {
      await putEarlier(graph);
      const signal = AbortSignal.abort();
      expect(await reread(graph, { ...options, signal })).toMatchObject({ interrupted: true });
      const rest = await reread(graph, options);
      expect(rest.failures).toEqual([]);
      expect(await reread(graph, options)).toMatchObject({ loaded: 0, unchanged: 2 });
    });
  });
});
