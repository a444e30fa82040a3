// A national production network loaded by `smezhnik load`, with resolution, on both engines, beside the bare engine and an adjacency in memory.
//   npm run bench:scale -- [SIZE…] [--embedded | --neo4j]       sizes are numbers of firms; by default 10000 100000 1000000
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findPaths } from '../dist/ask/index.js';
import { nameKey, productId } from '../dist/store/index.js';
import { stemOf } from '../dist/store/ids.js';
import { openEmbedded } from '../dist/store/embedded.js';
import { openNeo4j } from '../dist/store/neo4j.js';
import { graphOn } from '../dist/store/open.js';
import { interleaved, p50, p95, printTable, short } from './measure.mjs';
import { startNeo4j } from './neo4j.mjs';
import { lines } from './network/lines.mjs';
import { firmName } from './network/names.mjs';
import { Network } from './network/network.mjs';
import { writeBare } from './scale/bare.mjs';
import { Adjacency, questionsOn } from './scale/questions.mjs';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const FOLDER = join(ROOT, '.cache/bench/scale');
const words = process.argv.slice(2);
const sizes = words.filter((word) => /^\d+$/.test(word)).map(Number);
const engines = ['embedded', 'neo4j'].filter((name) => !words.some((word) => word.startsWith('--')) || words.includes(`--${name}`));
const ROWS_AT_ONCE = 2_000;
const ROUNDS = 60;
const SUBJECTS = 30;
const MEGABYTE = 2 ** 20;

const bytesIn = (path) => (statSync(path).isDirectory() ? readdirSync(path).reduce((sum, name) => sum + bytesIn(join(path, name)), 0) : statSync(path).size);

/** Bytes of memory that a process held at most, or holds now. */
const memoryOf = (pid, field) => {
  const file = `/proc/${pid}/status`;
  return existsSync(file) ? Number(new RegExp(`${field}:\\s+(\\d+)`).exec(readFileSync(file, 'utf8'))?.[1] ?? 0) * 1024 : 0;
};

async function fileOf(firms) {
  const path = join(FOLDER, `network-${firms}.jsonl`);
  mkdirSync(FOLDER, { recursive: true });
  const stream = createWriteStream(path);
  const written = await lines(stream, { firms });
  stream.end();
  await once(stream, 'finish');
  return { path, ...written };
}

/** Runs `smezhnik load`; gives its seconds and the most memory it held. */
async function load(path, environment) {
  const started = performance.now();
  const { SMEZHNIK_TEST_PID: _, ...inherited } = process.env;
  const child = spawn(process.execPath, ['--max-old-space-size=8000', join(ROOT, 'bin/smezhnik.js'), 'load', path], { env: { ...inherited, ...environment }, stdio: ['ignore', 'inherit', 'inherit'] });
  let most = 0;
  const watch = setInterval(() => { most = Math.max(most, memoryOf(child.pid, 'VmHWM')); }, 500);
  const [code] = await once(child, 'exit');
  clearInterval(watch);
  if (code !== 0) throw new Error(`smezhnik load ended with ${code}`);
  return { seconds: (performance.now() - started) / 1000, most };
}

/** An empty database of an engine twice: for the load and for the bare engine. */
async function places(engine, firms) {
  const names = ['load', 'bare'].map((use) => `${engine}-${firms}-${use}`);
  for (const name of names) for (const path of [join(FOLDER, name), join(ROOT, '.cache/bench', `data-${name}`)]) rmSync(path, { recursive: true, force: true });
  if (engine === 'embedded') {
    return names.map((name) => ({ environment: { SMEZHNIK_DATA: join(FOLDER, name) }, data: join(FOLDER, name), open: () => openEmbedded(join(FOLDER, name)) }));
  }
  const heap = firms > 100_000 ? '4g' : '2g';
  return Promise.all(names.map(async (name) => {
    const { url, password } = await startNeo4j(name, { heap, pageCache: heap });
    return { environment: { SMEZHNIK_STORE: url, NEO4J_PASSWORD: password }, data: join(ROOT, '.cache/bench', `data-${name}`), open: () => openNeo4j({ url, user: 'neo4j', password }) };
  }));
}

async function subjectsOf(graph, network) {
  const subjects = [];
  for (const { buyer, supplies } of network.buyers()) {
    if (supplies.length < 5 || supplies.length > 8) continue;
    const [entity] = await graph.search({ text: firmName(buyer), limit: 1 });
    subjects.push({ firm: buyer, id: entity.id, entity, product: supplies[0].product, text: firmName(buyer).slice(0, 5) });
    if (subjects.length === SUBJECTS) break;
  }
  return subjects.map((subject, i) => ({ ...subject, other: subjects[(i + 7) % subjects.length] }));
}

async function measureQuestions(graph, engine, firms) {
  const subjects = await subjectsOf(graph, new Network(firms));
  const questions = questionsOn({ graph, engine, adjacency: new Adjacency(firms), findPaths, productId, stemOf, nameKey });
  const rows = [];
  for (const [name, ways] of Object.entries(questions)) {
    const times = await interleaved(Object.fromEntries(Object.entries(ways).map(([way, ask]) => [way, (i) => ask(subjects[i % subjects.length])])), ROUNDS);
    rows.push([name, ...Object.keys(ways).map((way) => `${short(p50(times[way]))}/${short(p95(times[way]))}`), p50(times.store) / p50(times.hand)]);
  }
  return rows;
}

async function measure(engineName, firms, file) {
  const [loaded, bare] = await places(engineName, firms);
  const { seconds, most } = await load(file.path, loaded.environment);
  const engine = await loaded.open();
  const graph = await graphOn(engine, loaded.data);
  const { claims, entities, edges } = await graph.coverage();
  const resident = memoryOf(process.pid, 'VmRSS');
  const questions = await measureQuestions(graph, engine, firms);
  const empty = await bare.open();
  const emptyGraph = await graphOn(empty, bare.data);
  const bareSeconds = await writeBare(graph.contents, empty, ROWS_AT_ONCE);
  await Promise.all([graph.close(), emptyGraph.close()]);
  console.log(`\n${engineName}, ${firms} firms: ${claims} claims of ${file.documents} documents, ${entities} entities, ${edges} edges`);
  console.log(`claims a second: load ${Math.round(claims / seconds)}, bare engine ${Math.round(claims / bareSeconds)}, ratio ${short(bareSeconds / seconds)}`);
  console.log(`memory: load at most ${Math.round(most / MEGABYTE)} MB (${Math.round(most / claims)} bytes a claim)`
    + `${engineName === 'embedded' ? `, open ${Math.round(resident / MEGABYTE)} MB` : ''}; disk ${Math.round(bytesIn(loaded.data) / claims)} bytes a claim`);
  printTable(['milliseconds p50/p95', 'store', 'Cypher by hand', 'in memory', 'store to hand'], questions);
}

for (const firms of sizes.length > 0 ? sizes : [10_000, 100_000, 1_000_000]) {
  const file = await fileOf(firms);
  for (const engine of engines) await measure(engine, firms, file);
}
