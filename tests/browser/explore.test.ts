import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { serve, type RunningServer } from '../../src/graphql/index.js';
import { openGraph, type Graph } from '../../src/store/index.js';
import { ENTITY_KINDS } from '../../src/ontology/index.js';
import type { Cypher } from '../../src/web/api/types.js';
import { browserAddress } from '../../src/web/format/browser-query.js';
import { CHAIN } from '../graphql/chain.js';
import { WORLD } from '../graphql/world.js';
import { projectFiles, ROOT, textOf } from '../house/files.js';
import { neo4jServers, untested, wipe } from '../support/neo4j.js';
import { Explorer } from './neo4j-browser.js';

const server = (await neo4jServers()).find(({ browser }) => browser);
if (!server) untested('Not tested: Neo4j Browser. Install Java 17 or newer and Maven, and leave NEO4J_URI unset');

const FOLDER = `${ROOT}cypher/browser/`;
const titles = projectFiles('cypher/browser').filter((path) => path.endsWith('.cypher')).map((path) => textOf(path).split('\n')[0]!.slice('// '.length));
const titleOf = (beginning: string): string => titles.find((title) => title.startsWith(beginning))!;

/** Some of what each query has to show about the firms below; a caption may be cut where it has no room. */
const SHOWN: Readonly<Record<string, readonly string[]>> = {
  'What is in here': ['Трактор', 'Саранск', 'валы'],
  'Who supplies a firm.': ['Трактор', 'Резинщик', 'Валмаш'],
  'Whom a firm supplies.': ['Трактор', 'Рудник'],
  'Who supplies a firm, who': ['Трактор', 'Сталевар', 'Рудник'],
  'Whom a firm supplies, whom': ['Трактор', 'Рудник', 'Сталевар'],
  'How two firms are connected': ['Трактор', 'Валмаш'],
  'What a firm descends from': ['Трактор'],
  'Who makes a product': ['валы', 'Токарь', 'Запчасть'],
  'All that is claimed of a firm': ['Трактор', 'SUPPLIES', 'news'],
  'Which sentences state': ['Трактор', 'Валмаш', 'SUPPLIES', 'chain'],
  'Which firms supply each other': ['Трактор', 'Рудник'],
};

(server ? describe : describe.skip)('Neo4j Browser', () => {
  let graph: Graph;
  let api: RunningServer;
  let explorer: Explorer;

  beforeAll(async () => {
    await wipe(server!.target);
    graph = await openGraph(server!.target);
    for (const document of [...CHAIN, ...WORLD]) await graph.put(document);
    api = await serve({ graph, port: 0 });
    explorer = await Explorer.open(server!.browser!, server!.target);
  });
  afterAll(async () => {
    await explorer.close();
    await api.close();
    await graph.close();
  });

  test('draws a query without the style with names and types for captions', async () => {
    await explorer.run("MATCH path = (:Company {name: 'Рудник'})-[:SUPPLIES]->() RETURN path");
    const { nodes, captions } = await explorer.drawing();
    expect([...nodes].sort()).toEqual(['Рудник', 'Сталевар', 'Трактор']);
    expect(new Set(captions)).toEqual(new Set(['SUPPLIES']));
    await explorer.clear();
  });

  test('imports the style, and draws kinds in the colours of the page and statuses for captions', async () => {
    await explorer.drop(`${FOLDER}style.grass`);
    await explorer.run("MATCH path = (:Company {name: 'Резинщик'})-[:SUPPLIES]->() RETURN path, [(c:Company)-[i:LOCATED_IN]->(p) | p] AS places");
    const { captions, colours } = await explorer.drawing();
    const colourOf = (kind: string): string => new RegExp(`node\\.${kind} \\{\\s+color: (#\\w+)`).exec(textOf('cypher/browser/style.grass'))![1]!;
    expect(Object.keys(ENTITY_KINDS)).toContain('Place');
    expect(new Set(colours)).toEqual(new Set([colourOf('Company'), colourOf('Place')]));
    expect(captions).toContain('AGREED');
    await explorer.clear();
  });

  test('imports the saved queries', async () => {
    await explorer.drop(`${FOLDER}saved-queries.zip`);
    expect((await explorer.savedQueries('Smezhnik')).sort()).toEqual([...titles].sort());
    await explorer.run(":params {name: 'Трактор', other: 'Валмаш', product: 'вал'}");
    await explorer.page.waitForSelector('text=Successfully set your parameters');
  });

  test('there is an expectation for every saved query', () => {
    expect(Object.keys(SHOWN).map(titleOf).sort()).toEqual([...titles].sort());
  });

  test.each(Object.entries(SHOWN))('runs the saved query: %s', async (beginning, expected) => {
    await explorer.clear();
    const { nodes } = await explorer.runSaved(titleOf(beginning));
    for (const caption of expected) expect(nodes.join(' ')).toContain(caption);
  });

  test('shows the guide that the server has, slide by slide, and its style', async () => {
    const origin = api.url.replace('127.0.0.1', 'localhost');
    await explorer.run(`:guide ${origin}/neo4j/guide.html`);
    await explorer.page.getByRole('heading', { name: 'What is in here' }).waitFor();
    await explorer.page.getByText(`:style ${origin}/neo4j/style.grass`).click();
    await explorer.page.getByText('Next', { exact: true }).click();
    await explorer.page.getByRole('heading', { name: 'Suppliers of one firm' }).waitFor();
  });

  test('opens by a link of the page with the query in its editor, and draws it', async () => {
    const query = '{ overview(filter: { types: [DESCENDS_FROM] }) { cypher { text parameters } } }';
    const response = await fetch(`${api.url}/graphql?query=${encodeURIComponent(query)}`);
    const { data } = await response.json() as { data: { overview: { cypher: Cypher } } };
    await explorer.page.goto(browserAddress(data.overview.cypher)!.replace('http://localhost:7474/browser/', server!.browser!));
    await explorer.page.click('[data-testid=editor-Run]');
    expect((await explorer.drawing()).captions).toContain('DESCENDS_FROM');
  });
});
