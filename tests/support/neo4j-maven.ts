import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GraphTarget } from '../../src/store/index.js';
import { findJava } from './java.js';
import { freePort, keep } from './neo4j-process.js';

/** A version of Neo4j Community, and what it takes to run it from Maven's artefacts. */
export interface Version {
  readonly name: string;
  readonly java: number;
  readonly main: string;
}

const CACHE = fileURLToPath(new URL('../../.cache/neo4j/', import.meta.url));

/** What Maven downloads with all that it needs. */
interface Artefact {
  readonly group: string;
  readonly name: string;
  readonly version: string;
}

const pom = ({ group, name, version }: Artefact): string => `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>tests</groupId>
  <artifactId>neo4j-server</artifactId>
  <version>1</version>
  <dependencies>
    <dependency><groupId>${group}</groupId><artifactId>${name}</artifactId><version>${version}</version></dependency>
  </dependencies>
</project>
`;

/** How much a server may hold, and where it keeps it. */
export interface Room {
  /** As Java writes sizes. */
  readonly heap: string;
  readonly pageCache: string;
  /** Folder that stays when the server goes, with the password of its first start; inside the home when left out. */
  readonly data?: string;
}

/** Modest memory, quick start and stop. */
const TESTS: Room = { heap: '512m', pageCache: '128m' };

/** No calls home. */
const configuration = (data: string, pageCache: string, bolt: number, http: number): string => `
server.directories.data=${data}
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:${bolt}
server.http.listen_address=127.0.0.1:${http}
server.https.enabled=false
server.memory.pagecache.size=${pageCache}
db.tx_log.preallocate=false
internal.server.bolt.thread_pool_shutdown_wait_time=0s
dbms.usage_report.enabled=false
`;

const OPENS = '--add-opens=java.base/java.nio=ALL-UNNAMED';
/** A quick start rather than speed later on. */
const QUICK = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

const jvm = (room: Room): string[] => [`-Xmx${room.heap}`, ...(room === TESTS ? QUICK : []), OPENS];

/** The classes of an artefact, downloaded once into a folder of the checkout's cache; undefined where Maven is missing or cannot get them. */
function libraryOf(cache: string, artefact: Artefact): string | undefined {
  const library = join(CACHE, cache, 'lib');
  if (existsSync(library)) return library;
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(join(CACHE, `${cache}-`));
  writeFileSync(join(folder, 'pom.xml'), pom(artefact));
  const { status } = spawnSync('mvn', ['-q', '-B', 'dependency:copy-dependencies', '-DoutputDirectory=lib'], { cwd: folder });
  if (status === 0 && !existsSync(join(CACHE, cache))) renameSync(folder, join(CACHE, cache));
  else rmSync(folder, { recursive: true });
  return existsSync(library) ? library : undefined;
}

/** What it takes to run a program of Neo4j; undefined where Java or Maven is missing. */
export function findProgram({ name, java: atLeast }: Version, room = TESTS): { readonly java: string; readonly options: readonly string[]; readonly hasBrowser: boolean } | undefined {
  const java = findJava(atLeast);
  const library = java && libraryOf(name, { group: 'org.neo4j', name: 'neo4j', version: name });
  if (!library) return undefined;
  const browser = libraryOf('browser', { group: 'org.neo4j.client', name: 'neo4j-browser', version: '5.24.0' });
  const classPath = [library, browser].flatMap((each) => (each ? [join(each, '*')] : [])).join(delimiter);
  return { java: join(java.home, 'bin', 'java'), options: [...jvm(room), '-cp', classPath], hasBrowser: browser !== undefined };
}

/** A server that was told to start. */
export interface Started {
  readonly target: GraphTarget;
  /** Where Neo4j Browser is, if the server has it. */
  readonly browser?: string | undefined;
}

/** The tool of a server that does not run yet, as a program of its own in the server's home. */
function writeAdmin(home: string, conf: string, command: readonly string[]): string {
  const path = join(home, 'neo4j-admin');
  writeFileSync(path, `#!/bin/sh\nNEO4J_HOME='${home}' NEO4J_CONF='${conf}' exec ${command.map((word) => `'${word}'`).join(' ')} "$@"\n`, { mode: 0o755 });
  return path;
}

/**
 * Starts a server of this version in a home of its own; undefined where Java or Maven is missing. It may take a while until it
 * answers. `prepare` is given the path of neo4j-admin before the server starts.
 */
export async function startFromMaven(
  version: Version, home: string, password: string, room = TESTS, prepare: (admin: string) => void = () => undefined,
): Promise<Started | undefined> {
  const program = findProgram(version, room);
  if (!program) return undefined;
  const { java, options, hasBrowser } = program;
  const [bolt, http] = [await freePort(), await freePort()];
  const conf = join(home, 'conf');
  const data = room.data ?? join(home, 'data');
  mkdirSync(conf, { recursive: true });
  writeFileSync(join(conf, 'neo4j.conf'), configuration(data, room.pageCache, bolt, http));
  const admin = writeAdmin(home, conf, [java, ...options, 'org.neo4j.cli.AdminTool']);
  if (!existsSync(data)) execFileSync(admin, ['dbms', 'set-initial-password', password], { stdio: 'pipe' });
  prepare(admin);
  keep(home, [java, ...options, version.main, `--home-dir=${home}`, `--config-dir=${conf}`, '--console-mode']);
  const target = { url: `bolt://127.0.0.1:${bolt}`, user: 'neo4j', password };
  return { target, ...(hasBrowser && { browser: `http://127.0.0.1:${http}/browser/` }) };
}
