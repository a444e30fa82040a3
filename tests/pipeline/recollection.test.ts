import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { LARGEST } from '../../src/resolve/blocks.js';
import { Recollection } from '../../src/pipeline/recollection.js';
import { Resolver, SAMPLED } from '../../src/resolve/index.js';
import { type Graph, openGraph } from '../../src/store/index.js';
import { neo4jServers, wipe } from '../support/neo4j.js';
import { type Documents, lexicon, partition, person, random, randomDocuments, resolverOf, shuffled } from '../resolve/world.js';

const folder = mkdtempSync(join(tmpdir(), 'smezhnik-recollection-'));
afterAll(() => { rmSync(folder, { recursive: true }); });

/** A resolver that holds nothing yet, as in a process that has just started. */
const freshOn = (graph: Graph): Recollection => new Recollection(graph.names, () => new Resolver(lexicon, {}, false));

/** Lets a document say this, or nothing any more, and keeps what follows. */
async function say(recollection: Recollection, graph: Graph, document: string, lines?: Documents[string]): Promise<void> {
  const records = lines?.map((line) => ({ document, ...line }));
  await recollection.ask((resolver) => { resolver.foresee([{ document, records }]); });
  if (records) recollection.resolver.put(document, records);
  else recollection.resolver.remove(document);
  await recollection.ask((resolver) => { resolver.settle(); });
  recollection.resolver.takeChanges();
  await graph.names.change({ ...recollection.resolver.takeNameChanges(), sketches: [] });
}

/** What means one thing by what the graph keeps. */
async function kept(graph: Graph, documents: Documents): Promise<string[]> {
  const groups = new Map<string, string[]>();
  for (const document of Object.keys(documents)) {
    const [uses] = await graph.names.uses([document]);
    const senses = await graph.names.senses(uses!.map(({ senseId }) => senseId));
    uses!.forEach(({ said }, i) => {
      const { kind, names } = JSON.parse(said) as { kind: string; names: string[] };
      const id = senses[i]!.entityId;
      const own = documents[document]!.filter((line) => line.kind === kind && names.includes(line.name));
      groups.set(id, [...(groups.get(id) ?? []), ...own.map(({ name }) => `${document}/${name}`)]);
    });
  }
  return [...groups.values()].map((names) => [...new Set(names)].sort().join(' = ')).sort();
}

const addDocuments = (graph: Graph, names: readonly string[]): Promise<void> =>
  graph.putAll(names.map((name) => ({ document: { id: name, name, text: name, fingerprint: name, sources: [name] }, entities: [], claims: [] })));

/** Names of persons that share a block, more than may meet in one: the same first letters and consonants. */
const VOWELS = ['а', 'е', 'и', 'о', 'у'];
const ALIKE = ['Иван'].flatMap((first) => VOWELS.flatMap((x) => VOWELS.flatMap((y) =>
  VOWELS.map((z) => [person(`${first} К${x}в${y}л${z}вский`)])))).slice(0, LARGEST + 20);

function memoryContract(empty: () => Promise<Graph>): void {
  test.each([1, 2, 3])('gives what a resolver of all names gives, each document in a process of its own (world %i)', async (seed) => {
    const documents = randomDocuments(seed);
    const next = random(seed + 300);
    const graph = await empty();
    await addDocuments(graph, Object.keys(documents));
    const before = randomDocuments(seed + 60);
    for (const [name, lines] of Object.entries(before).slice(0, 12)) await say(freshOn(graph), graph, name, lines);
    for (const name of shuffled(Object.keys(documents), next)) await say(freshOn(graph), graph, name, documents[name]);
    expect(await kept(graph, documents)).toEqual(partition(resolverOf(documents), documents));
    const left = Object.fromEntries(Object.entries(documents).filter(() => next() < 0.6));
    for (const name of shuffled(Object.keys(documents), next)) if (!(name in left)) await say(freshOn(graph), graph, name);
    expect(await kept(graph, left)).toEqual(partition(resolverOf(left), left));
    await graph.close();
  });

  test('does so too where a block grows too large, and where it shrinks again', async () => {
    const documents: Documents = Object.fromEntries(ALIKE.map((lines, i) => [`d${i}`, lines]));
    const names = shuffled(Object.keys(documents), random(9));
    const graph = await empty();
    await addDocuments(graph, names);
    const common = freshOn(graph);
    for (const name of names.slice(0, LARGEST - 10)) await say(common, graph, name, documents[name]);
    for (const name of names.slice(LARGEST - 10)) await say(freshOn(graph), graph, name, documents[name]);
    const many = Object.fromEntries(names.map((name) => [name, documents[name]!]));
    expect(await kept(graph, many)).toEqual(partition(resolverOf(many), many));
    for (const name of names.slice(0, 30)) await say(freshOn(graph), graph, name);
    const few = Object.fromEntries(names.slice(30).map((name) => [name, documents[name]!]));
    expect(await kept(graph, few)).toEqual(partition(resolverOf(few), few));
    await graph.close();
  });

  test('finds other documents for a name that loses one of those that it is judged by', async () => {
    const documents: Documents = Object.fromEntries(Array.from({ length: SAMPLED + 3 }, (_, i) => [`d${i + 10}`, [person('Иван Ковылянкин')]]));
    const graph = await empty();
    await addDocuments(graph, Object.keys(documents));
    const common = freshOn(graph);
    for (const [name, lines] of Object.entries(documents)) await say(common, graph, name, lines);
    await say(freshOn(graph), graph, 'd10');
    const [use] = (await graph.names.uses(['d11']))[0]!;
    const [sense] = await graph.names.senses([use!.senseId]);
    expect(JSON.parse(sense!.state)).toMatchObject({ documents: SAMPLED + 2, sample: Object.keys(documents).slice(1, SAMPLED + 1) });
    await graph.close();
  });

  test('forgets names that no document uses', async () => {
    const graph = await empty();
    await addDocuments(graph, ['a']);
    const [lines] = Object.values(randomDocuments(1));
    await say(freshOn(graph), graph, 'a', lines);
    const [uses] = await graph.names.uses(['a']);
    await say(freshOn(graph), graph, 'a');
    expect(await graph.names.senses(uses!.map(({ senseId }) => senseId))).toEqual(uses!.map(() => undefined));
    await graph.close();
  });

  test('lets only one of two writers change what both have seen', async () => {
    const graph = await empty();
    await addDocuments(graph, ['a', 'b']);
    const [one, other] = [freshOn(graph), freshOn(graph)];
    await one.ask((resolver) => { resolver.foresee([{ document: 'a', records: [{ document: 'a', ...person('Иван Ковылянкин') }] }]); });
    await say(other, graph, 'b', [person('Иван Ковылянкин')]);
    await expect(say(one, graph, 'a', [person('Иван Ковылянкин')])).rejects.toMatchObject({ name: 'Overtaken' });
    expect(await graph.names.uses(['a'])).toEqual([[]]);
    await graph.close();
  });
}

describe('the memory of names, embedded,', () => {
  let graphs = 0;
  memoryContract(() => openGraph({ url: join(folder, `${graphs++}`) }));
});

for (const { version, target } of await neo4jServers()) {
  describe(`the memory of names in Neo4j ${version}`, () => {
    memoryContract(async () => {
      await wipe(target);
      return openGraph(target);
    });
  });
}
