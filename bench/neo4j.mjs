import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import neo4j from 'neo4j-driver';
import ts from 'typescript';

const SUPPORT = new URL('../tests/support/', import.meta.url);
const FOLDER = new URL('../.cache/bench/', import.meta.url);
const VERSION = { name: '5.26.30', java: 17, main: 'org.neo4j.server.CommunityEntryPoint' };
const PASSWORD = 'smezhnik-bench';

/** The tests' own way to a Neo4j, translated for plain Node. */
async function support() {
  mkdirSync(FOLDER, { recursive: true });
  for (const name of ['java', 'neo4j-process', 'neo4j-maven']) {
    const { outputText } = ts.transpileModule(readFileSync(new URL(`${name}.ts`, SUPPORT), 'utf8'), { compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 } });
    writeFileSync(new URL(`${name}.js`, FOLDER), outputText);
  }
  copyFileSync(new URL('neo4j-keeper.js', SUPPORT), new URL('neo4j-keeper.js', FOLDER));
  writeFileSync(new URL('package.json', FOLDER), '{"type": "module"}');
  return import(new URL('neo4j-maven.js', FOLDER));
}

async function untilItAnswers(target) {
  const driver = neo4j.driver(target.url, neo4j.auth.basic('neo4j', target.password));
  for (let attempt = 0; attempt < 600; attempt++) {
    const answered = await driver.executeQuery('RETURN 1').then(() => true, () => false);
    if (answered) return driver.close();
    await pause(200);
  }
  throw new Error(`No Neo4j answers at ${target.url}`);
}

/**
 * The Neo4j at NEO4J_URI, or one from Maven that ends with this process and keeps what it holds under the name for the next run.
 * @param memory {heap, pageCache}, as Java and Neo4j write sizes
 */
export async function startNeo4j(name, memory) {
  const { NEO4J_URI: url, NEO4J_PASSWORD: password = PASSWORD } = process.env;
  if (url) return { url, password };
  process.env.SMEZHNIK_TEST_PID = String(process.pid);
  const { startFromMaven } = await support();
  // Its keeper removes the folder above, too.
  const home = join(mkdtempSync(join(tmpdir(), 'smezhnik-bench-')), 'server');
  const started = await startFromMaven(VERSION, home, PASSWORD, { ...memory, data: new URL(`data-${name}`, FOLDER).pathname });
  if (!started) throw new Error('No Neo4j: set NEO4J_URI, or install Java 17 or newer and Maven');
  await untilItAnswers(started.target);
  return started.target;
}
