import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GraphTarget } from '../../src/store/index.js';
import { findJava, type Java } from './java.js';
import { freePort, keep } from './neo4j-process.js';

/** A version of Neo4j Community, and what it takes to run it from Maven's artefacts. */
export interface Version {
  readonly name: string;
  readonly java: number;
  readonly main: string;
}

const CACHE = fileURLToPath(new URL('../../.cache/neo4j/', import.meta.url));

const pom = (version: string): string => `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>tests</groupId>
  <artifactId>neo4j-server</artifactId>
  <version>1</version>
  <dependencies>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>${version}</version></dependency>
  </dependencies>
</project>
`;

/** Modest memory, quick start and stop, no calls home. */
const configuration = (home: string, bolt: number, http: number): string => `
server.directories.data=${join(home, 'data')}
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:${bolt}
server.http.listen_address=127.0.0.1:${http}
server.https.enabled=false
server.memory.pagecache.size=128m
db.tx_log.preallocate=false
internal.server.bolt.thread_pool_shutdown_wait_time=0s
dbms.usage_report.enabled=false
`;

const JVM = ['-Xmx512m', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '--add-opens=java.base/java.nio=ALL-UNNAMED'];

/** The server's classes, downloaded once into the checkout's cache; undefined where Maven is missing or cannot get them. */
function libraryOf({ name }: Version): string | undefined {
  const library = join(CACHE, name, 'lib');
  if (existsSync(library)) return library;
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(join(CACHE, `${name}-`));
  writeFileSync(join(folder, 'pom.xml'), pom(name));
  const { status } = spawnSync('mvn', ['-q', '-B', 'dependency:copy-dependencies', '-DoutputDirectory=lib'], { cwd: folder });
  if (status === 0 && !existsSync(join(CACHE, name))) renameSync(folder, join(CACHE, name));
  else rmSync(folder, { recursive: true });
  return existsSync(library) ? library : undefined;
}

async function start({ home: javaHome }: Java, { main }: Version, library: string, home: string, password: string): Promise<string> {
  const [bolt, http] = [await freePort(), await freePort()];
  const java = join(javaHome, 'bin', 'java');
  const conf = join(home, 'conf');
  const classes = ['-cp', join(library, '*')];
  mkdirSync(conf, { recursive: true });
  writeFileSync(join(conf, 'neo4j.conf'), configuration(home, bolt, http));
  execFileSync(java, [...JVM, ...classes, 'org.neo4j.cli.AdminTool', 'dbms', 'set-initial-password', password],
    { env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: conf }, stdio: 'pipe' });
  keep(home, [java, ...JVM, ...classes, main, `--home-dir=${home}`, `--config-dir=${conf}`, '--console-mode']);
  return `bolt://127.0.0.1:${bolt}`;
}

/** Starts a server of this version in a home of its own; undefined where Java or Maven is missing. It may take a while until it answers. */
export async function startFromMaven(version: Version, home: string, password: string): Promise<GraphTarget | undefined> {
  const java = findJava(version.java);
  const library = java && libraryOf(version);
  return library ? { url: await start(java, version, library, home, password), user: 'neo4j', password } : undefined;
}
