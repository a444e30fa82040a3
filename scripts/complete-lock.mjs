#!/usr/bin/env node
// Completes package-lock.json with the optional platform packages that `npm install` drops when the registry in reach
// does not serve them; without them `npm ci` of npm 11 stops with "Missing … from lock file".
//   node scripts/complete-lock.mjs [--check] [LOCK]      --check only reports, and exits with 1 when something is missing
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const PLATFORM = /-(?<os>aix|android|darwin|freebsd|linux|openharmony|win32)-(?<cpu>arm|arm64|ia32|loong64|ppc64|riscv64|s390x|x64)(?:-(?<abi>\w+))?$/;
const EXACT_VERSION = /^\d+\.\d+\.\d+(-[\w.]+)?$/;

/** What npm would have written for the package, save the integrity that only its registry knows. */
function platformEntry(name, version, dev) {
  const platform = PLATFORM.exec(name)?.groups;
  if (!platform || !EXACT_VERSION.test(version)) throw new Error(`${name}@${version}: cannot tell its platform or version; add it to the lock by hand`);
  const libc = { gnu: 'glibc', musl: 'musl' }[platform.abi];
  return { version, cpu: [platform.cpu], ...(dev && { dev }), ...(libc && { libc: [libc] }), optional: true, os: [platform.os] };
}

/** The places where Node looks for `name` from the package at `path`, nearest first. */
function* lookups(path, name) {
  for (let folder = path; folder; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) yield `${folder}/node_modules/${name}`;
  yield `node_modules/${name}`;
}

function missingEntries(packages) {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {}, dev }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => ![...lookups(path, name)].some((place) => place in packages))
      .map(([name, version]) => [`node_modules/${name}`, platformEntry(name, version, dev)]));
}

const { values, positionals } = parseArgs({ options: { check: { type: 'boolean' } }, allowPositionals: true });
const file = positionals[0] ?? 'package-lock.json';
const lock = JSON.parse(readFileSync(file, 'utf8'));
const missing = missingEntries(lock.packages);
for (const [path, { version }] of missing) console.error(`${values.check ? 'missing' : 'added'}: ${path}@${version}`);
if (values.check) process.exitCode = missing.length > 0 ? 1 : 0;
else if (missing.length > 0) {
  const sorted = Object.entries({ ...lock.packages, ...Object.fromEntries(missing) }).sort(([a], [b]) => a.localeCompare(b, 'en'));
  writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
}
