// Fills graphs of growing size and then loads single documents into them, each by a resolver that holds nothing yet, as a process
// that has just started; prints what one took: milliseconds, statements asked, and memory that the program holds more than before.
//   node bench/incremental.mjs [SIZE…] [--embedded | --neo4j]      sizes are numbers of firms; by default 1000 10000 100000
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadLanguage } from '../dist/language/index.js';
import { Resolving } from '../dist/pipeline/resolving.js';
import { readKnowledge } from '../dist/resolve/index.js';
import { openGraph } from '../dist/store/index.js';
import { p50, p95, printTable } from './measure.mjs';
import { startNeo4j } from './neo4j.mjs';
import { firmName, productName, townName } from './network/names.mjs';
import { randomOf } from './random.mjs';

const FIRMS_PER_DOCUMENT = 6;
const DOCUMENTS_AT_ONCE = 100;
/** Documents that warm the engine up, and those that are measured. */
const FIRST = 40;
const MEASURED = 60;

/** Few are named often, most are named seldom. */
const skewed = (count, random) => Math.floor(count * random() ** 4);

const FIRST_NAMES = ['Иван', 'Пётр', 'Сергей', 'Анна', 'Ольга', 'Николай', 'Юрий', 'Елена', 'Павел', 'Вера'];
const surnameOf = (index) => `${firmName(index).slice(0, 6)}ов`;

/** Persons are a fifth of all; ten share a surname, and of the commonest thousands, as in a country's news. */
function personOf(size, random) {
  const surname = surnameOf(skewed(size / 50, random));
  return random() < 0.3 ? surname : `${FIRST_NAMES[Math.floor(10 * random())]} ${surname}`;
}

/** A report of some firms that supply each other, of their directors, and of what every report names: the country, a great firm, a name of many firms. */
function report(number, size, random) {
  const name = `report-${number}`;
  const some = Array.from({ length: FIRMS_PER_DOCUMENT }, () => Math.floor(size * random()));
  const firm = (index) => ({ kind: 'Company', name: firmName(index) });
  const place = (town) => ({ kind: 'Place', name: town });
  const [great, namesake] = [firm(skewed(20, random)), { kind: 'Company', name: 'Маяк' }];
  const stated = [
    ...some.slice(1).flatMap((buyer, i) => [
      [{ type: 'SUPPLIES', subject: firm(some[i]), object: firm(buyer), product: productName(buyer), status: 'ACTIVE' }, 'поставляет'],
      [{ type: 'LOCATED_IN', subject: firm(some[i]), object: place(townName(some[i])) }, 'работает в городе'],
    ]),
    [{ type: 'LOCATED_IN', subject: great, object: place('Россия') }, 'работает в стране'],
    [{ type: 'WORKS_FOR', subject: { kind: 'Person', name: personOf(size, random) }, object: great }, 'работает на заводе'],
    [{ type: 'LOCATED_IN', subject: namesake, object: place(townName(skewed(200, random))) }, 'работает в городе'],
  ];
  let text = '';
  const claims = stated.map(([claim, verb]) => {
    const sentence = [claim.subject.name, verb, claim.object.name, claim.product ?? ''].join(' ').trim();
    const start = text.length;
    text += `${sentence}. `;
    return { document: name, rule: 'bench', confidence: 1, ...claim, evidence: { start, end: start + sentence.length, text: sentence } };
  });
  return { document: { name, text, source: `/${name}` }, claims, fingerprint: name };
}

async function resolvingOn(graph) {
  const resolving = new Resolving(graph, language, knowledge);
  await resolving.mend();
  return resolving;
}

async function fill(store, size) {
  const graph = await openGraph(store);
  const resolving = await resolvingOn(graph);
  const random = randomOf(size);
  for (let number = 0; number < size / 3; number += DOCUMENTS_AT_ONCE)
    await resolving.put(Array.from({ length: DOCUMENTS_AT_ONCE }, (_, i) => report(number + i, size, random)));
  await graph.close();
}

const language = loadLanguage();
const knowledge = readKnowledge();

/** Bytes that the program itself holds, without the engine. */
function heap() {
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}

/** Runs in a process of its own: loads documents one by one. */
async function probe(store, size) {
  const started = performance.now();
  const graph = await openGraph(store);
  const opened = performance.now() - started;
  const coverage = await graph.coverage();
  const random = randomOf(size + 1);
  const measured = [];
  for (let i = 0; i < FIRST + MEASURED; i++) {
    const resolving = await resolvingOn(graph);
    const before = { calls: graph.calls, heap: heap() };
    const from = performance.now();
    await resolving.put([report(`new-${i}`, size, random)]);
    measured.push({ milliseconds: performance.now() - from, calls: graph.calls - before.calls, megabytes: (heap() - before.heap) / 2 ** 20 });
  }
  const [first] = measured;
  const of = (what) => measured.slice(FIRST).map((one) => one[what]);
  console.log(JSON.stringify([`${coverage.entities}`, `${coverage.documents}`, opened, first.milliseconds,
    p50(of('milliseconds')), p95(of('milliseconds')), p50(of('calls')), p50(of('megabytes'))]));
  await graph.close();
}

function run(words, environment = {}) {
  const { SMEZHNIK_TEST_PID: _, ...inherited } = process.env;
  return execFileSync(process.execPath, words, { encoding: 'utf8', env: { ...inherited, ...environment }, stdio: ['ignore', 'pipe', 'inherit'] });
}
const smezhnik = (words, environment) => run([fileURLToPath(new URL('../bin/smezhnik.js', import.meta.url)), ...words], environment);
const probed = (store, size) => JSON.parse(run(['--expose-gc', import.meta.filename, 'probe', JSON.stringify(store), `${size}`]));

/** Fills the embedded engine, and Neo4j with a backup of that. */
async function measure(size, engines) {
  const folder = mkdtempSync(join(tmpdir(), 'smezhnik-incremental-'));
  const [graph, backup] = [join(folder, 'graph'), join(folder, 'backup.gz')];
  await fill({ url: graph }, size);
  smezhnik(['backup', backup], { SMEZHNIK_DATA: graph });
  const rows = [];
  if (engines.includes('embedded')) rows.push(['embedded', ...probed({ url: graph }, size)]);
  if (engines.includes('neo4j')) {
    const { url, password } = await startNeo4j(`incremental-${size}`, { heap: '1g', pageCache: '512m' });
    smezhnik(['restore', backup, '--store', url], { NEO4J_PASSWORD: password });
    rows.push(['neo4j', ...probed({ url, user: 'neo4j', password }, size)]);
  }
  rmSync(folder, { recursive: true });
  return rows;
}

async function main(engines, sizes) {
  const rows = [];
  for (const size of sizes) {
    rows.push(...(await measure(size, engines)));
    printTable(['', 'entities', 'documents', 'open ms', 'first document ms', 'p50', 'p95', 'statements', 'MB more'], rows);
  }
}

const [task, ...rest] = process.argv.slice(2);
if (task === 'probe') await probe(JSON.parse(rest[0]), Number(rest[1]));
else {
  const words = process.argv.slice(2);
  const sizes = words.filter((word) => /^\d+$/.test(word)).map(Number);
  const engines = ['embedded', 'neo4j'].filter((name) => !words.some((word) => word.startsWith('--')) || words.includes(`--${name}`));
  await main(engines, sizes.length > 0 ? sizes : [1_000, 10_000, 100_000]);
}
