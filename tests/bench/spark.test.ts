import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { openNeo4j } from '../../src/store/neo4j.js';
import { smezhnik, ROOT } from '../cli/smezhnik.js';
import { findJava } from '../support/java.js';
import { dump } from '../support/dump.js';
import { neo4jServers, untested, wipe } from '../support/neo4j.js';

const PYTHON = join(ROOT, '.cache/spark/bin/python');
const hasSpark = existsSync(PYTHON) && spawnSync(PYTHON, ['-c', 'import pyspark']).status === 0;
const java = findJava(17);
// The servers are given back after the last test: a file whose tests are all left out would keep them from the others.
const [server] = hasSpark && java ? await neo4jServers() : [];
const canRun = server !== undefined;
if (!canRun) untested('Not tested: reading under Spark. Run `npm run bench:spark` once, which installs PySpark (about 460 MB), and have Java 17 or newer');

const folder = mkdtempSync(join(tmpdir(), 'smezhnik-spark-'));
afterAll(() => { rmSync(folder, { recursive: true }); });

async function dumpOf(): Promise<string[]> {
  const engine = await openNeo4j(server!.target);
  const lines = await dump(engine);
  await engine.close();
  return lines;
}

(canRun ? test : test.skip)('shards that Spark reads and several loaders load give the graph that one loader gives', async () => {
  const { url, user = 'neo4j', password = '' } = server!.target;
  const store = { SMEZHNIK_STORE: url, NEO4J_USER: user, NEO4J_PASSWORD: password };
  await wipe(server!.target);
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(SMEZHNIK|NEO4J)_/.test(name)));
  const bench = spawn(process.execPath, ['bench/spark.mjs', '--documents', '60', '--shards', '4', '--loaders', '3', '--folder', folder], {
    cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'], env: { ...inherited, ...store, JAVA_HOME: java!.home },
  });
  let told = '';
  bench.stderr.setEncoding('utf8').on('data', (text: string) => { told += text; });
  const [code] = await once(bench, 'close') as [number | null];
  expect(code === 0 ? '' : told).toBe('');
  const parallel = await dumpOf();

  await wipe(server!.target);
  const parts = readdirSync(join(folder, 'claims')).filter((name) => name.startsWith('part-'));
  expect(parts).toHaveLength(4);
  const input = parts.map((name) => readFileSync(join(folder, 'claims', name), 'utf8')).join('');
  expect(await smezhnik(['load', '-'], { input, env: store })).toMatchObject({ code: 0, stdout: expect.stringMatching(/^loaded 60 documents with 120 claims/) });
  expect(parallel).toEqual(await dumpOf());
}, 600_000);
