/**
 * Reads shards of documents on a local Spark cluster and loads the claims into one Neo4j with several loaders at once:
 *   SMEZHNIK_STORE=bolt://… NEO4J_PASSWORD=… npm run bench:spark -- [--documents 2000] [--shards 8] [--workers 2] [--loaders 3] [--folder FOLDER]
 * PySpark is installed into .cache/spark at the first run (about 460 MB). FOLDER keeps the shards and the claims.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const rootFile = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const PYTHON = rootFile('.cache/spark/bin/python');
const PROGRAM = [process.execPath, rootFile('bin/smezhnik.js')];
const PYSPARK = 'pyspark==4.3.0';
/** Memory of a worker in MB, by Spark's own count; the processes it pipes to come on top. */
const MEMORY = 1024;

const { values } = parseArgs({ options: {
  documents: { type: 'string', default: '2000' }, shards: { type: 'string', default: '8' }, workers: { type: 'string', default: '2' },
  loaders: { type: 'string', default: '3' }, folder: { type: 'string', default: mkdtempSync(join(tmpdir(), 'smezhnik-spark-')) },
} });
const { folder } = values;
const [documents, shards, workers, loaders] = [values.documents, values.shards, values.workers, values.loaders].map(Number);

function run(command, args, env = {}) {
  const { status } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, ...env } });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}`);
}

function install() {
  if (existsSync(PYTHON)) return;
  run('python3', ['-m', 'venv', rootFile('.cache/spark')]);
  run(PYTHON, ['-m', 'pip', 'install', '--quiet', PYSPARK]);
}

/** Firms that supply each other, some of them in several shards. */
const documentOf = (n) => ({
  document: `news-${n}`,
  date: `2024-05-${String(1 + n % 28).padStart(2, '0')}`,
  text: `Завод «Вентор-${n % 97}» поставляет комбинату «Кордис-${n % 89}» насосы. Комбинат «Кордис-${n % 89}» выпускает клапаны К-${n}.`,
});

function writeShards() {
  mkdirSync(join(folder, 'shards'), { recursive: true });
  for (let shard = 0; shard < shards; shard += 1) {
    const lines = Array.from({ length: documents }, (_, n) => n).filter((n) => n % shards === shard).map((n) => `${JSON.stringify(documentOf(n))}\n`);
    writeFileSync(join(folder, 'shards', `${shard}.jsonl`), lines.join(''));
  }
}

async function loadShard(path) {
  const [program, ...args] = PROGRAM;
  const loader = spawn(program, [...args, 'load', '-'], { stdio: ['pipe', 'ignore', 'inherit'] });
  createReadStream(path).pipe(loader.stdin);
  const [code] = await once(loader, 'exit');
  if (code !== 0) throw new Error(`loading ${path} ended with ${code}`);
}

/** So many loaders side by side, each with the next file that nobody has taken. */
async function loadAll(paths) {
  const waiting = [...paths];
  const work = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) await loadShard(path);
  };
  await Promise.all(Array.from({ length: loaders }, work));
}

const timed = async (what, work) => {
  const start = performance.now();
  await work();
  const seconds = (performance.now() - start) / 1000;
  console.log(`${what}: ${seconds.toFixed(1)} s, ${(documents / seconds).toFixed(1)} documents/s`);
};

if (!process.env.SMEZHNIK_STORE) throw new Error('SMEZHNIK_STORE must say which Neo4j takes the claims');
install();
writeShards();
const claims = join(folder, 'claims');
await timed(`read by ${workers} workers`, () =>
  run(PYTHON, [rootFile('bench/extract-spark.py'), `local-cluster[${workers},1,${MEMORY}]`, join(folder, 'shards'), claims], { SMEZHNIK: PROGRAM.join(' ') }));
await timed(`loaded by ${loaders} loaders`, () => loadAll(readdirSync(claims).filter((name) => name.startsWith('part-')).map((name) => join(claims, name))));
