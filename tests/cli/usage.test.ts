import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ROOT, smezhnik, temporaryFolder } from './smezhnik.js';

const COMMANDS = ['start', 'load', 'ask', 'demo', 'export', 'extract', 'resolve', 'serve'];

describe('smezhnik', () => {
  test.each(COMMANDS)('%s explains itself, with examples', async (command) => {
    const { code, stdout, stderr } = await smezhnik([command, '--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`Usage: smezhnik ${command}`);
    expect(stdout).toContain(`Examples:\n`);
  });

  test('lists its commands', async () => {
    const { code, stdout } = await smezhnik(['--help']);
    expect(code).toBe(0);
    for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^ {2}${command} `, 'm'));
  });

  test('says its version', async () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(await smezhnik(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  test.each([
    ['an unknown command', ['lod']],
    ['an unknown option', ['extract', '--claims', '-']],
    ['a missing argument', ['load']],
  ])('ends with 2 and one line on %s', async (_, args) => {
    const { code, stdout, stderr } = await smezhnik(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^smezhnik: .+\n/);
  });

  test.each([
    ['SMEZHNIK_PORT', '70000'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'localhost:4318'],
    ['SMEZHNIK_GRAPHIQL', 'yes'],
    ['SMEZHNIK_STORE', 'http://127.0.0.1'],
    ['SMEZHNIK_COLOUR', 'red'],
  ])('does not start with a bad %s', async (variable, value) => {
    const { code, stdout, stderr } = await smezhnik(['serve'], { env: { [variable]: value } });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(new RegExp(`^smezhnik: ${variable}.*\n$`));
  });

  test.each([
    [['serve', '--host', ''], '--host='],
    [['serve', '--port', 'x'], '--port=x'],
    [['load', '--data', '', 'documents'], '--data='],
    [['load', '--store', 'http://x', 'documents'], '--store=http://x'],
    [['load', ''], 'it is empty'],
    [['extract', ' '], 'it is empty'],
    [['load', '--store', 'bolt://127.0.0.1:99999', 'documents'], '99999'],
    [['resolve'], '--names'],
    [['resolve', '--review', '0'], '--review 0'],
    [['resolve', '--same', 'a', 'b', '--kind', 'Foo'], '--kind Foo'],
  ])('%j is a wrong command line', async (args, named) => {
    const { code, stderr } = await smezhnik(args);
    expect(code).toBe(2);
    expect(stderr).toContain(named);
    expect(stderr.trimEnd()).not.toContain('\n');
  });

  test.each([['ask', 'кто поставляет Ондатре?'], ['export'], ['serve'], ['resolve', '--review']])('%s makes no graph where there is none', async (...args) => {
    const folder = join(temporaryFolder(), 'mistyped');
    const { code, stdout, stderr } = await smezhnik([...args, '--data', folder]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^smezhnik: There is no graph in .*mistyped: .*\n$/);
    expect(existsSync(folder)).toBe(false);
  });

  test('takes no password on the command line', async () => {
    const { code, stderr } = await smezhnik(['serve', '--store', 'bolt://neo4j:secret@127.0.0.1:7687']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^smezhnik: --store: .*NEO4J_PASSWORD\n$/);
    expect(stderr).not.toContain('secret');
  });
});
