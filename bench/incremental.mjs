// Loads one document into graphs of growing size, each time by a process of its own, and prints what that took: time without
// opening the graph, statements asked, and memory that the program holds more than before.
//   node bench/incremental.mjs [SIZE…]      sizes are numbers of entities; by default 1000 10000 100000
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadLanguage } from '../dist/language/index.js';
import { Resolving } from '../dist/pipeline/resolving.js';
import { readKnowledge } from '../dist/resolve/index.js';
import { openGraph } from '../dist/store/index.js';
import { firmName, productName, townName } from './network/names.mjs';
import { randomOf } from './random.mjs';

const ENTITIES_PER_DOCUMENT = 6;
const DOCUMENTS_AT_ONCE = 100;
const PROBES = 5;

/** A report of some firms that supply each other, of which most are named in other reports too. */
function report(number, firms, random) {
  const name = `report-${number}`;
  const some = Array.from({ length: ENTITIES_PER_DOCUMENT }, () => Math.floor(firms * random()));
  const sentences = some.slice(1).map((buyer, i) => ({ seller: firmName(some[i]), buyer: firmName(buyer), product: productName(buyer), town: townName(some[i]) }));
  const text = sentences.map(({ seller, buyer, product, town }) => `Завод «${seller}» (${town}) поставляет заводу «${buyer}» ${product}.`).join(' ');
  let end = 0;
  const claims = sentences.flatMap(({ seller, buyer, product, town }) => {
    const start = end === 0 ? 0 : end + 1;
    end = text.indexOf('.', start) + 1;
    const common = { document: name, rule: 'bench', confidence: 1, evidence: { start, end, text: text.slice(start, end) } };
    const subject = { kind: 'Company', name: seller };
    return [
      { ...common, type: 'SUPPLIES', subject, object: { kind: 'Company', name: buyer }, product, status: 'ACTIVE' },
      { ...common, type: 'LOCATED_IN', subject, object: { kind: 'Place', name: town } },
    ];
  });
  return { document: { name, text, source: `/${name}` }, claims, fingerprint: name };
}

async function fill(folder, size) {
  const graph = await openGraph({ url: folder });
  const resolving = new Resolving(graph, language, knowledge);
  await resolving.mend();
  const random = randomOf(size);
  for (let number = 0; number < size / 3; number += DOCUMENTS_AT_ONCE)
    await resolving.put(Array.from({ length: DOCUMENTS_AT_ONCE }, (_, i) => report(number + i, size, random)));
  const coverage = await graph.coverage();
  await graph.close();
  return coverage;
}

const language = loadLanguage();
const knowledge = readKnowledge();
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
/** Bytes that the program itself holds, without the engine. */
function heap() {
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}

const column = (value, width) => String(value).padStart(width);

/** Runs in a process of its own: loads the document that stands in a file. */
async function probe(folder, file) {
  const started = performance.now();
  const graph = await openGraph({ url: folder });
  const opened = performance.now();
  const before = { calls: graph.calls, memory: heap() };
  const { readFileSync } = await import('node:fs');
  const resolving = new Resolving(graph, language, knowledge);
  await resolving.mend();
  await resolving.put([JSON.parse(readFileSync(file, 'utf8'))]);
  const done = performance.now();
  console.log(JSON.stringify({
    open: opened - started, put: done - opened, calls: graph.calls - before.calls, memory: (heap() - before.memory) / 2 ** 20,
  }));
  await graph.close();
}

async function main(sizes) {
  console.log(' entities documents  open ms  load ms  statements  MB more');
  for (const size of sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'smezhnik-incremental-'));
    const { entities, documents } = await fill(folder, size);
    const random = randomOf(size + 1);
    const probes = Array.from({ length: PROBES }, (_, i) => {
      const file = join(folder, 'probe.json');
      writeFileSync(file, JSON.stringify(report(`new-${i}`, size, random)));
      return JSON.parse(execFileSync(process.execPath, ['--expose-gc', import.meta.filename, 'probe', folder, file], { encoding: 'utf8' }));
    });
    const middle = (what) => Math.round(median(probes.map((one) => one[what])));
    console.log(`${column(entities, 9)}${column(documents, 10)}${column(middle('open'), 9)}${column(middle('put'), 9)}${column(middle('calls'), 12)}${column(middle('memory'), 9)}`);
    rmSync(folder, { recursive: true });
  }
}

const [task, ...rest] = process.argv.slice(2);
if (task === 'probe') await probe(...rest);
else await main([task, ...rest].filter(Boolean).map(Number).concat(task ? [] : [1_000, 10_000, 100_000]));
