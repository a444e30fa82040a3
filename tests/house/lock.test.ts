import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import semver from 'semver';
import { ROOT, textOf } from './files.js';

interface LockEntry {
  readonly engines?: { readonly node?: string };
  readonly resolved?: string;
}

interface Lock {
  readonly packages: Record<string, LockEntry>;
}

const OLDEST_NODE = '20.19.0';
const lock = JSON.parse(textOf('package-lock.json')) as Lock;
function complete(...args: string[]): { status: number | null; stderr: string } {
  const { status, stderr } = spawnSync(process.execPath, [`${ROOT}scripts/complete-lock.mjs`, ...args], { cwd: ROOT, encoding: 'utf8' });
  return { status, stderr };
}

describe('package-lock.json', () => {
  test('has every platform package', () => {
    expect(complete('--check')).toEqual({ status: 0, stderr: '' });
  });

  test('is completed by scripts/complete-lock.mjs', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'smezhnik-lock-')), 'package-lock.json');
    const { 'node_modules/@grafeo-db/js-darwin-arm64': dropped, ...packages } = lock.packages;
    expect(dropped).toBeDefined();
    writeFileSync(file, JSON.stringify({ ...lock, packages }));
    expect(complete('--check', file)).toEqual({ status: 1, stderr: 'missing: node_modules/@grafeo-db/js-darwin-arm64@0.6.0\n' });
    expect(complete(file).status).toBe(0);
    const completed = JSON.parse(readFileSync(file, 'utf8')) as Lock;
    expect(Object.keys(completed.packages)).toEqual(Object.keys(lock.packages));
    expect(completed.packages['node_modules/@grafeo-db/js-darwin-arm64']).toMatchObject({ os: ['darwin'], cpu: ['arm64'], optional: true });
  });

  test(`has no package that refuses Node ${OLDEST_NODE}`, () => {
    const refusing = Object.entries(lock.packages).filter(([, { engines }]) => engines?.node && !semver.satisfies(OLDEST_NODE, engines.node));
    expect(refusing.map(([path, { engines }]) => `${path} wants ${engines?.node ?? ''}`)).toEqual([]);
  });

  test('names no registry', () => {
    expect(Object.entries(lock.packages).filter(([, { resolved }]) => resolved).map(([path]) => path)).toEqual([]);
  });
});
