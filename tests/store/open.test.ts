import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { openEmbedded } from '../../src/store/embedded.js';
import { openGraph } from '../../src/store/index.js';
import { VERSION } from '../../src/store/migrations.js';
import { isSupported } from '../../src/store/neo4j.js';
import { compiled } from '../support/compiled.js';
import { freePort } from '../support/neo4j-process.js';
import { documentOf } from './documents.js';

const folder = mkdtempSync(join(tmpdir(), 'smezhnik-open-'));
const program = compiled('ontology', 'model', 'store');
afterAll(() => { for (const each of [folder, program]) rmSync(each, { recursive: true }); });
const path = (name: string): string => join(folder, name);

/** Runs one statement on an embedded graph that nobody else has open. */
async function write(name: string, statement: string): Promise<void> {
  const engine = await openEmbedded(path(name));
  await engine.write((run) => run(statement));
  await engine.close();
}

const refusal = (code: string, ...parts: string[]): object => ({ code, message: expect.stringMatching(new RegExp(`^[^\\n]*${parts.join('[^\\n]*')}[^\\n]*$`)) });

describe('an embedded graph', () => {
  test('is made in a folder that is missing', async () => {
    const graph = await openGraph({ url: path('deep/down') });
    expect(graph.engine).toBe('embedded');
    expect(existsSync(path('deep/down'))).toBe(true);
    await graph.close();
  });

  test('has one process at a time', async () => {
    const graph = await openGraph({ url: path('shared') });
    await expect(openGraph({ url: path('shared') })).rejects.toMatchObject(refusal('UNAVAILABLE', path('shared'), 'in use by another process; stop'));
    await graph.close();
    await (await openGraph({ url: path('shared') })).close();
  });

  test('cannot be where a file is, nor below one', async () => {
    writeFileSync(path('file'), '');
    await expect(openGraph({ url: path('file') })).rejects.toMatchObject(refusal('UNAVAILABLE', path('file'), 'give another folder'));
    await expect(openGraph({ url: path('file/below') })).rejects.toMatchObject(refusal('UNAVAILABLE', path('file/below'), 'give another folder'));
  });

  test('that must exist is not made', async () => {
    const refused = refusal('NOT_FOUND', path('mistyped'), 'correct the path');
    await expect(openGraph({ url: path('mistyped'), mustExist: true })).rejects.toMatchObject(refused);
    expect(existsSync(path('mistyped'))).toBe(false);
    await (await openGraph({ url: path('mistyped') })).close();
    await (await openGraph({ url: path('mistyped'), mustExist: true })).close();
  });

  const onLinux = process.platform === 'linux' ? test : test.skip;
  onLinux('is refused where the system lets no folder be made', async () => {
    await expect(openGraph({ url: '/proc/no-such-process/graph' })).rejects.toMatchObject(refusal('UNAVAILABLE', '/proc/no-such-process/graph', 'give another folder'));
  });

  test('is not opened when its file is damaged', async () => {
    await (await openGraph({ url: path('damaged') })).close();
    writeFileSync(path('damaged/graph.grafeo'), 'no graph '.repeat(10_000));
    await expect(openGraph({ url: path('damaged') })).rejects.toMatchObject(refusal('UNAVAILABLE', path('damaged'), 'load the documents again'));
  });

  test('is not touched when it belongs to another program or to a newer version, and is let go', async () => {
    await write('foreign', "CREATE (:Recipe {name: 'soup'})");
    await expect(openGraph({ url: path('foreign') })).rejects.toMatchObject(refusal('UNAVAILABLE', path('foreign'), 'not ours', 'empty database'));
    await (await openGraph({ url: path('newer') })).close();
    await write('newer', 'MATCH (v:Smezhnik) SET v.version = 1000');
    await expect(openGraph({ url: path('newer') })).rejects.toMatchObject(refusal('UNAVAILABLE', path('newer'), 'version 1000', 'update the program'));
    const engine = await openEmbedded(path('foreign'));
    expect(await engine.read('MATCH (n) RETURN labels(n) AS labels')).toEqual([{ labels: ['Recipe'] }]);
    expect(await engine.read('SHOW INDEXES')).toEqual([]);
    await engine.close();
  });

  test('is of the version after the first open, with or without documents', async () => {
    for (let i = 0; i < 2; i += 1) {
      const graph = await openGraph({ url: path('again') });
      await graph.put(documentOf({ name: 'a', claims: [['PART_OF', 'Заря', 'Маяк']] }));
      await graph.close();
    }
    const engine = await openEmbedded(path('again'));
    expect(await engine.read('MATCH (v:Smezhnik) RETURN v.version AS version')).toEqual([{ version: VERSION }]);
    await engine.close();
  });
});

test('a platform without the embedded engine is told to use Neo4j', () => {
  const open = `const { openGraph } = await import('./dist/store/index.js'); await openGraph({ url: 'graph' }).catch(({ code, message }) => console.log(code, message));`;
  const environment = { ...process.env, NAPI_RS_NATIVE_LIBRARY_PATH: path('missing.node') };
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', open], { cwd: program, env: environment, encoding: 'utf8' });
  expect(output).toMatch(/^UNAVAILABLE The embedded engine does not run on .* use a Neo4j server\n$/);
});

describe('the address of a Neo4j server', () => {
  test('is refused when the driver does not know its scheme', async () => {
    await expect(openGraph({ url: 'http://localhost:7474' })).rejects.toMatchObject(refusal('BAD_SETTING', 'http://localhost:7474', 'neo4j://localhost:7687'));
  });

  test('has to answer', async () => {
    const url = `bolt://127.0.0.1:${await freePort()}`;
    await expect(openGraph({ url, password: 'x' })).rejects.toMatchObject(refusal('UNAVAILABLE', url, 'start the server'));
  });

  test.each([
    ['Neo4j/5.26.30', true], ['Neo4j/5.26.0', true], ['Neo4j/2025.01.0', true], ['Neo4j/2026.08.1', true],
    ['Neo4j/5.25.1', false], ['Neo4j/4.4.40', false], ['Memgraph/3.1', false], ['', false],
  ])('has to lead to a version that runs our statements: %s %s', (agent, supported) => {
    expect(isSupported(agent)).toBe(supported);
  });
});
