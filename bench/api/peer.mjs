import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../.cache/bench/peer', import.meta.url));

/** With exact versions: one copy of `graphql` must serve both its schema and its server. */
const DEPENDENCIES = { '@neo4j/graphql': '7.6.3', 'graphql': '16.15.0', 'graphql-yoga': '5.24.1', 'neo4j-driver': '6.3.0' };

/** Folder where @neo4j/graphql is installed: not a dependency, since packages that it brings declare a later Node. */
export function peerFolder() {
  if (existsSync(join(FOLDER, 'node_modules', '@neo4j', 'graphql'))) return FOLDER;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, 'package.json'), JSON.stringify({ private: true, dependencies: DEPENDENCIES }));
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: FOLDER, stdio: 'inherit' });
  return FOLDER;
}
