import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { freePort, keep } from './neo4j-process.js';
import type { Started, Version } from './neo4j-maven.js';

/** Starts a container of this version; undefined where Docker does not run. It may take a while until it answers. */
export async function startFromDocker({ name }: Version, home: string, password: string): Promise<Started | undefined> {
  if (spawnSync('docker', ['info']).status !== 0) return undefined;
  const port = await freePort();
  mkdirSync(home);
  keep(home, ['docker', 'run', '--rm', '--publish', `127.0.0.1:${port}:7687`, '--env', `NEO4J_AUTH=neo4j/${password}`, `neo4j:${name}`]);
  return { target: { url: `bolt://127.0.0.1:${port}`, user: 'neo4j', password } };
}
