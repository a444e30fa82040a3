import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { findPaths, lineageOf } from '../../src/ask/index.js';
import type { Edge } from '../../src/model/index.js';
import type { Engine } from '../../src/store/engine.js';
import type { Direction, Graph, NeighbourQuestion } from '../../src/store/index.js';
import { openNeo4j } from '../../src/store/neo4j.js';
import { graphOn } from '../../src/store/open.js';
import { CHAIN } from '../graphql/chain.js';
import { firm, WORLD } from '../graphql/world.js';
import { projectFiles, textOf } from '../house/files.js';
import { neo4jServers, wipe } from '../support/neo4j.js';

interface DriverNode {
  readonly labels: readonly string[];
  readonly properties: { readonly id: string };
}

interface DriverPath {
  readonly segments: readonly { readonly start: DriverNode; readonly relationship: { readonly properties: { readonly id?: string } }; readonly end: DriverNode }[];
}

const isPath = (value: unknown): value is DriverPath => typeof value === 'object' && value !== null && 'segments' in value;
const PAGE = { first: 100 };
const MANY = 1_000;
const ids = (edges: readonly Edge[]): string[] => [...new Set(edges.map(({ id }) => id))].sort();

const [server] = await neo4jServers();

(server ? describe : describe.skip)('what the saved queries draw', () => {
  let engine: Engine;
  let graph: Graph;

  beforeAll(async () => {
    await wipe(server!.target);
    engine = await openNeo4j(server!.target);
    graph = await graphOn(engine, 'test');
    for (const document of [...CHAIN, ...WORLD]) await graph.put(document);
  });
  afterAll(() => graph.close());

  /** Ids of the relations, or of the nodes with a label, that a saved query draws. */
  async function drawn(query: string, parameters: Record<string, string>, label?: string): Promise<string[]> {
    const rows = await engine.read(textOf(`cypher/browser/${query}.cypher`), parameters);
    const segments = rows.flatMap((row) => Object.values(row)).flatMap((value: unknown) => (isPath(value) ? value.segments : []));
    const found = label === undefined
      ? segments.map(({ relationship }) => relationship.properties.id)
      : segments.flatMap(({ start, end }) => [start, end]).filter(({ labels }) => labels.includes(label)).map(({ properties }) => properties.id);
    return [...new Set(found.filter((id) => id !== undefined))].sort();
  }

  async function neighbours(question: NeighbourQuestion, name: string): Promise<string[]> {
    const [page] = await graph.neighbours(question, [firm(name).id], PAGE);
    return ids(page!.rows.map(({ value }) => value.edge));
  }

  async function network(name: string, direction: Direction): Promise<string[]> {
    return ids((await graph.traversal.network({ ids: [firm(name).id], direction, tiers: 3, limit: MANY })).edges);
  }

  /** Claims between two firms, or of one. */
  async function claims(name: string, other?: string): Promise<string[]> {
    const [page] = await graph.claims('entity', [firm(name).id], PAGE);
    const about = page!.rows.map(({ value }) => value).filter(({ subjectId, objectId }) => other === undefined || [subjectId, objectId].includes(firm(other).id));
    return about.map(({ id }) => id).sort();
  }

  const cases: readonly (readonly [query: string, parameters: Record<string, string>, answered: () => Promise<string[]>])[] = [
    ['02-suppliers', { name: 'ТРАКТОР' }, () => neighbours('suppliers', 'Трактор')],
    ['03-buyers', { name: 'Валмаш' }, () => neighbours('buyers', 'Валмаш')],
    ['04-upstream', { name: 'Трактор' }, () => network('Трактор', 'upstream')],
    ['05-downstream', { name: 'Рудник' }, () => network('Рудник', 'downstream')],
    ['06-paths', { name: 'Поршень', other: 'Прокатчик' }, async () => {
      const request = { from: firm('Поршень'), to: firm('Прокатчик'), longest: 6, shortest: true, directed: false, limit: 100, types: ['SUPPLIES', 'DESCENDS_FROM', 'PART_OF'] as const };
      return ids((await findPaths(graph.traversal, request)).paths.flatMap(({ edges }) => edges));
    }],
    ['07-lineage', { name: 'Моторист' }, async () => {
      const { descents, supplies } = lineageOf(firm('Моторист').id, await graph.traversal.family(firm('Моторист').id, MANY));
      return ids([...descents, ...supplies]);
    }],
    ['08-product', { product: 'вал' }, async () => {
      const products = (await graph.traversal.similarProducts('валы', 10)).filter(({ name }) => name.includes('вал')).map(({ id }) => id);
      const [makers, supplies] = [await graph.traversal.makers(products, PAGE), await graph.traversal.suppliesOfProducts(products, PAGE)];
      return ids([...makers, ...supplies].flatMap(({ rows }) => rows.map(({ value }) => value.edge)));
    }],
    ['11-mutual-supplies', {}, async () => ids((await graph.traversal.mutualSupplies(undefined, MANY)).flat())],
  ];

  test.each(cases)('%s: the relations that the API answers', async (query, parameters, answered) => {
    const edges = await drawn(query, parameters);
    expect(edges.length).toBeGreaterThan(1);
    expect(edges).toEqual(await answered());
  });

  test('01-contents: as many relations as the graph has', async () => {
    expect(await drawn('01-contents', {})).toHaveLength((await graph.coverage()).edges);
  });

  test.each([
    ['09-claims', { name: 'Валмаш' }, () => claims('Валмаш')],
    ['10-quotation', { name: 'Сталевар', other: 'Валмаш' }, () => claims('Сталевар', 'Валмаш')],
  ] as const)('%s: the claims that the API answers, down to their documents', async (query, parameters, answered) => {
    const found = await drawn(query, parameters, 'Claim');
    expect(found.length).toBeGreaterThan(1);
    expect(found).toEqual(await answered());
    const documents = (await graph.claimsById(found)).map((claim) => claim!.documentId);
    expect(await drawn(query, parameters, 'Document')).toEqual([...new Set(documents)].sort());
  });

  test('every saved query is among these', () => {
    const tested = ['01-contents', ...cases.map(([query]) => query), '09-claims', '10-quotation'].sort();
    expect(projectFiles('cypher/browser').flatMap((path) => /([^/]+)\.cypher$/.exec(path)?.[1] ?? [])).toEqual(tested);
  });
});
