import { randomBytes } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll } from '@jest/globals';
import type { GraphTarget } from '../../src/store/index.js';
import { openNeo4j } from '../../src/store/neo4j.js';
import { startFromDocker } from './neo4j-docker.js';
import { startFromMaven, type Version } from './neo4j-maven.js';

/** A Neo4j server to test against. */
export interface Neo4jServer {
  readonly version: string;
  readonly target: GraphTarget;
  /** Where Neo4j Browser is, if the server has it. */
  readonly browser?: string | undefined;
}

export const OLDEST: Version = { name: '5.26.30', java: 17, main: 'org.neo4j.server.CommunityEntryPoint' };
const NEWEST: Version = { name: '2026.08.1', java: 21, main: 'org.neo4j.server.Neo4jCommunity' };

const START_TIMEOUT = 120_000;
/** The folder of this run. */
export const RUN = process.env['SMEZHNIK_TEST_RUN']!;

async function nodesIn(target: GraphTarget): Promise<number> {
  const engine = await openNeo4j(target);
  try {
    const [row] = await engine.read('MATCH (n) RETURN count(n) AS nodes');
    return row!['nodes'] as number;
  } finally {
    await engine.close();
  }
}

/** A server answers once it has answered a query; its port opens before that. */
export async function untilItAnswers(target: GraphTarget, home: string): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT;
  for (;;) {
    try {
      await nodesIn(target);
      return;
    } catch (error) {
      if (!existsSync(home)) throw new Error(`The Neo4j server died at its start: ${readFileSync(`${home}.log`, 'utf8').slice(-2000)}`, { cause: error });
      if (Date.now() > deadline) throw error;
      await pause(100);
    }
  }
}

/** The run's server of this version, started at its first use. */
async function started(version: Version, start: typeof startFromMaven): Promise<Neo4jServer | undefined> {
  const note = join(RUN, `${version.name}.json`);
  if (existsSync(note)) return JSON.parse(readFileSync(note, 'utf8')) as Neo4jServer;
  const home = join(RUN, version.name);
  const server = await start(version, home, randomBytes(12).toString('hex'));
  if (!server) return undefined;
  await untilItAnswers(server.target, home);
  const known: Neo4jServer = { version: version.name, ...server };
  writeFileSync(note, JSON.stringify(known));
  return known;
}

async function given(url: string): Promise<Neo4jServer> {
  const target = { url, user: process.env['NEO4J_USER'], password: process.env['NEO4J_PASSWORD'] };
  if (await nodesIn(target) > 0) throw new Error(`The database at NEO4J_URI ${url} is not empty: tests would erase it; give an empty one, or unset NEO4J_URI`);
  return { version: `at ${url}`, target };
}

export const untested = (line: string): void => { appendFileSync(join(RUN, 'untested.txt'), `${line}\n`); };

async function findServers(): Promise<Neo4jServer[]> {
  const url = process.env['NEO4J_URI'];
  if (url) return [await given(url)];
  const oldest = await started(OLDEST, startFromMaven) ?? await started(OLDEST, startFromDocker);
  const newest = await started(NEWEST, startFromMaven);
  const servers = [oldest, newest].filter((server) => server !== undefined);
  if (servers.length === 0) {
    if (process.env['CI']) throw new Error(`No Neo4j to test against: set NEO4J_URI, or install Java ${OLDEST.java} or newer and Maven, or Docker`);
    untested(`Not tested: Neo4j. Set NEO4J_URI, or install Java ${OLDEST.java} or newer (better ${NEWEST.java}) and Maven, or Docker`);
  } else if (!newest) {
    untested(`Not tested: Neo4j ${NEWEST.name}. Install Java ${NEWEST.java} or newer and Maven`);
  }
  return servers;
}

/**
 * The Neo4j servers that can be had here, for the calling test file alone until it ends: at the address NEO4J_URI, if its
 * database is empty; else from Maven with Java; else from Docker. None, and a line at the end of the run, where there is
 * neither; in CI that is an error.
 */
export async function neo4jServers(): Promise<Neo4jServer[]> {
  const lock = join(RUN, 'neo4j.lock');
  while (!lockedBy(lock)) await pause(100);
  afterAll(() => { rmdirSync(lock); });
  return findServers();
}

function lockedBy(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}

/** Empties the graph of a server, its schema included. */
export async function wipe(target: GraphTarget): Promise<void> {
  const engine = await openNeo4j(target);
  await engine.write((run) => run('MATCH (n) DETACH DELETE n'));
  await engine.close();
}
