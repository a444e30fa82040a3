import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { loadLanguage } from '../../src/language/index.js';
import type { Claim, StoredClaim } from '../../src/model/index.js';
import { Curation, documentGraph, documentIdOf, judgedClaim, load, readClaims, reread } from '../../src/pipeline.js';
import { Resolving } from '../../src/pipeline/resolving.js';
import { type ClaimVerdict, type DecidedName, keepDecision, Lexicon, loadKnowledge, readKnowledge, recordsOf, Resolver } from '../../src/resolve/index.js';
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
  const resolver = new Resolver(new Lexicon(loadKnowledge(), language.morphology));
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

  test('keeps verdicts, merges and splits, and leads from ids that were merged away', async () => {
    const own = mkdtempSync(join(folder, 'own-'));
    const mine = { loadLanguage: () => language, knowledge: own };
    const texts = [
      'Самарский завод «Ветролит» поставляет компании «Ондатра» гидроцилиндры. Завод «Ляпис» выпускает станки. Цех открыл директор.',
      'Пермский завод «Ветролит» выпускает шпиндели.',
      'Завод «Велома» поставляет компании «Ковылянка» насосы.',
      'Завод «Veloma» поставляет компании «Ковылянка» редукторы.',
    ];
    const documents = texts.map((text, i) => ({ name: `n${i}`, source: `n${i}`, text }));
    const graph = await openGraph(await empty());
    const claims = async (): Promise<StoredClaim[]> => {
      const pages = await graph.claims('document', documents.map(documentIdOf), { first: 50 });
      return pages.flatMap(({ rows }) => rows.map(({ value }) => value));
    };
    const idOf = async (name: string, product: string): Promise<string> =>
      (await claims()).find((claim) => claim.subject.name === name && claim.product === product)!.subjectId;

    // An earlier reader saw the same, and a production in words that say nothing of it.
    const seen = documents.map((document) => readClaims(document, language).claims);
    const stray: Claim = { ...seen[0]!.find(({ type }) => type === 'PRODUCES')!, product: 'прессы', evidence: { start: 98, end: 119, text: texts[0]!.slice(98, 119) } };
    await new Resolving(graph, language, readKnowledge(own)).mend();
    await new Resolving(graph, language, readKnowledge(own)).put(documents.map((document, i) =>
      ({ document, claims: i === 0 ? [...seen[0]!, stray] : seen[i]!, fingerprint: 'earlier' })));

    const curation = new Curation(graph, mine);
    const judge = async (decision: ClaimVerdict['decision'], product: string, correction?: ClaimVerdict['correction']) =>
      curation.judge({ decision, claim: judgedClaim((await claims()).find((claim) => claim.product === product)!), correction });
    await judge('wrong', 'станки');
    await judge('corrected', 'гидроцилиндры', { status: 'ENDED' });
    await judge('confirmed', 'прессы');
    const firm = (name: string, place?: string): DecidedName => ({ kind: 'Company', name, place });
    const [before, other] = [await idOf('Ветролит', 'гидроцилиндры'), await idOf('Ветролит', 'шпиндели')];
    expect(before).not.toBe(other);
    expect(await idOf('Велома', 'насосы')).toBe(await idOf('Veloma', 'редукторы'));
    await curation.decide({ decision: 'same', names: [firm('Ветролит', 'Самара'), firm('Ветролит', 'Пермь')] });
    await curation.decide({ decision: 'different', names: [firm('Велома'), firm('Veloma')] });

    const check = async (): Promise<void> => {
      const said = (await claims()).map(({ product, status, confidence }) => [product, status, confidence === 1]);
      expect(said).not.toContainEqual(expect.arrayContaining(['станки']));
      expect(said).toContainEqual(['гидроцилиндры', 'ENDED', true]);
      expect(said).toContainEqual(['прессы', 'ACTIVE', true]);
      const merged = await idOf('Ветролит', 'шпиндели');
      expect(await idOf('Ветролит', 'гидроцилиндры')).toBe(merged);
      expect(await idOf('Велома', 'насосы')).not.toBe(await idOf('Veloma', 'редукторы'));
      for (const id of [before, other]) expect(await new Curation(graph, mine).canonicalId(id)).toBe(merged);
    };
    await check();
    expect(await reread(graph, mine)).toMatchObject({ loaded: 4, failures: [] });
    await check();
    expect((await claims()).find(({ product }) => product === 'прессы')).toMatchObject({ rule: 'person' });
    expect(await reread(graph, mine)).toMatchObject({ loaded: 0 });
    await graph.close();
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
