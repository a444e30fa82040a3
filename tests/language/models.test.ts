import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { loadLanguage } from '../../src/language/index.js';
import { ModelFiles } from '../../src/language/model-files.js';
import { SmezhnikError } from '../../src/model/errors.js';

const { manifest } = new ModelFiles('models');
const NAMES = Object.keys(manifest);
const FORTY_MEGABYTES = 40 * 2 ** 20;

describe('the manifest', () => {
  test.each(NAMES)('states the size and hash of %s', (name) => {
    const bytes = readFileSync(join('models', name));
    expect({ bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }).toEqual(manifest[name]);
    expect(bytes.length).toBeLessThan(FORTY_MEGABYTES);
  });

  test('names every file that is not text', () => {
    const files = readdirSync('models', { recursive: true, encoding: 'utf8' }).filter((name) => /\.(safetensors|gz|dawg|intdawg|array)$/.test(name));
    expect(NAMES).toEqual(expect.arrayContaining(files));
  });

  test.each(NAMES)('and the README of its folder tells of %s', (name) => {
    expect(readFileSync(join('models', dirname(name), 'README.md'), 'utf8')).toContain(`\`${basename(name)}\``);
  });
});

describe('a models folder that is not whole', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'smezhnik-models-'));
    for (const name of [...NAMES, 'manifest.json']) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      symlinkSync(join(process.cwd(), 'models', name), join(folder, name));
    }
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  function replace(name: string, bytes?: Buffer): void {
    rmSync(join(folder, name));
    if (bytes) writeFileSync(join(folder, name), bytes);
  }

  function failure(): unknown {
    try {
      loadLanguage(folder);
    } catch (error) {
      return error;
    }
    return undefined;
  }

  function expectFailureOf(name: string): void {
    const error = failure();
    expect(error).toBeInstanceOf(SmezhnikError);
    expect((error as SmezhnikError).code).toBe('UNAVAILABLE');
    expect((error as SmezhnikError).message).toContain(name);
    expect((error as SmezhnikError).message).not.toContain('\n');
  }

  const READ = NAMES.filter((name) => !name.endsWith('meta.json'));

  test.each([...READ, 'manifest.json'])('lacks %s', (name) => {
    replace(name);
    expectFailureOf(name);
  });

  test.each(READ)('has half of %s', (name) => {
    const bytes = readFileSync(join('models', name));
    replace(name, bytes.subarray(0, bytes.length / 2));
    expectFailureOf(name);
  });

  test.each(READ)('has zeros for %s', (name) => {
    replace(name, Buffer.alloc(manifest[name]!.bytes));
    expectFailureOf(name);
  });
});
