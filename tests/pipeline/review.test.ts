import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { loadLanguage } from '../../src/language/index.js';
import type { Claim } from '../../src/model/index.js';
import { Resolving } from '../../src/pipeline/resolving.js';
import { type DoubtfulPair, type NameDecision, readKnowledge } from '../../src/resolve/index.js';
import { type Graph, openGraph } from '../../src/store/index.js';
import { body, company, type Documents, person, place, random, shuffled } from '../resolve/world.js';
import { neo4jServers, wipe } from '../support/neo4j.js';

const language = loadLanguage();
const knowledge = readKnowledge();
const folder = mkdtempSync(join(tmpdir(), 'smezhnik-review-'));
afterAll(() => { rmSync(folder, { recursive: true }); });

const SENTENCE = 'Выставка открылась.';

/** A document whose claims name what the lines name. */
function documentOf(name: string, lines: Documents[string]) {
  const claims = lines.flatMap(({ kind, name: called, aliases, places = [] }, i): Claim[] => {
    const common = { document: name, rule: 'test', confidence: 1, evidence: { start: 0, end: SENTENCE.length, text: SENTENCE } };
    const subject = { kind, name: called, aliases };
    if (kind === 'Place') return [{ ...common, type: 'WORKS_FOR', subject: { kind: 'Person', name: `Лев Ляпис${name}` }, object: subject }];
    return [
      { ...common, type: 'PRODUCES', subject, product: `изделие ${name}${i}`, status: 'ACTIVE' },
      ...places.map((at): Claim => ({ ...common, type: 'LOCATED_IN', subject, object: { kind: 'Place', name: at } })),
    ];
  });
  return { document: { name, text: `${SENTENCE} ${name}`, source: name }, claims, fingerprint: name };
}

/** A resolving that holds nothing yet, as in a process that has just started. */
async function freshOn(graph: Graph): Promise<Resolving> {
  const resolving = new Resolving(graph, language, knowledge);
  await resolving.mend();
  return resolving;
}

async function fill(graph: Graph, documents: Documents): Promise<void> {
  for (const [name, lines] of Object.entries(documents)) await (await freshOn(graph)).put([documentOf(name, lines)]);
}

const asked = async (graph: Graph, limit = 50): Promise<DoubtfulPair[]> => (await freshOn(graph)).review(limit);
/** Without ids of documents, which are hashes. */
const told = (pairs: readonly DoubtfulPair[]) => pairs.map(({ names, score, claims, documents }) => ({ names: [...names].sort(), score, claims, documents }));

function reviewContract(empty: () => Promise<Graph>): void {
  const at = (...places: string[]) => company('Ондатра', { places });
  const firms: Documents = {
    a: [at('Самара')], b: [at('Пермь')], c: [at('Пермь')], d: [company('Ондатра')], e: [company('Заречное бюро станков')], f: [company('ЗБС')],
    g: [company('Ondatra')], h: [company('Велема')], i: [company('Велома')],
  };

  test('offers each doubtful pair once, those first on which most depends, whatever the order of loading', async () => {
    const graph = await empty();
    await fill(graph, firms);
    const pairs = await asked(graph);
    expect(told(pairs).map(({ names }) => names)).toContainEqual(['ЗБС', 'Заречное бюро станков']);
    expect(pairs.map(({ claims }) => claims)).toEqual(pairs.map(({ claims }) => claims).sort((x, y) => y - x));
    const entities = pairs.map((pair) => [...pair.entities].sort().join());
    expect(new Set(entities).size).toBe(entities.length);
    expect(await asked(graph, 1)).toEqual(pairs.slice(0, 1));
    for (const name of Object.keys(firms)) await (await freshOn(graph)).withdraw(name);
    expect(await asked(graph)).toEqual([]);
    await fill(graph, Object.fromEntries(shuffled(Object.entries(firms), random(3))));
    expect(told(await asked(graph))).toEqual(told(pairs));
    await (await freshOn(graph)).resolveAll();
    expect(told(await asked(graph))).toEqual(told(pairs));
    await graph.close();
  });

  const known = [body('МИД Дании'), place('Дания'), person('Иван Ковылянкин'), company('Велома')];
  const bare: Documents = { a: known, b: [body('МИД'), place('Дания'), company('Велома')], c: [body('МИД'), company('Ляпис')] };
  const offered = async (graph: Graph) => (await asked(graph)).filter(({ names }) => names.includes('МИД'));

  test('offers names that say too little with what they may mean, in company that speaks for it, until a person has decided', async () => {
    const graph = await empty();
    await fill(graph, bare);
    const [pair, ...others] = await offered(graph);
    expect(others).toEqual([]);
    expect([...pair!.names].sort()).toEqual(['МИД', 'МИД Дании']);
    expect(pair!.score).toBeLessThan(1);
    const decision: NameDecision = { decision: 'different', names: pair!.decided };
    const resolving = await freshOn(graph);
    await resolving.decide(decision);
    expect((await resolving.review(50)).filter(({ names }) => names.includes('МИД'))).toEqual([]);
    await graph.close();
  });

  test('forgets a doubt with what it was about', async () => {
    const graph = await empty();
    await fill(graph, bare);
    expect(await offered(graph)).toHaveLength(1);
    await (await freshOn(graph)).put([documentOf('a', [company('Ляпис')])]);
    expect(await offered(graph)).toEqual([]);
    await graph.close();
  });
}

describe('the review list, embedded,', () => {
  let graphs = 0;
  reviewContract(() => openGraph({ url: join(folder, `${graphs++}`) }));
});

for (const { version, target } of await neo4jServers()) {
  describe(`the review list in Neo4j ${version}`, () => {
    reviewContract(async () => {
      await wipe(target);
      return openGraph(target);
    });
  });
}
