import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { smezhnik, start, temporaryFolder } from './smezhnik.js';

const folder = temporaryFolder();
const path = (name: string): string => join(folder, name);
const REPORT = 'Завод «Ветролит» поставляет компании «Ондатра» гидроцилиндры.';
const QUESTION = 'кто поставляет Ондатре?';

beforeAll(async () => {
  writeFileSync(path('supply.txt'), REPORT);
  await smezhnik(['load', path('supply.txt'), '--data', path('graph')]);
});

describe('smezhnik backup and restore', () => {
  test('carry a graph over in one file, to the same answers', async () => {
    const backup = await smezhnik(['backup', path('graph.gz'), '--data', path('graph')]);
    expect(backup).toMatchObject({ code: 0, stderr: '', stdout: expect.stringMatching(/^backed up \d+ nodes and \d+ relationships\n$/) });
    const restore = await smezhnik(['restore', path('graph.gz'), '--data', path('copy')]);
    expect(restore).toMatchObject({ code: 0, stderr: '', stdout: backup.stdout.replace('backed up', 'restored') });
    const [here, there] = await Promise.all(['graph', 'copy'].map((data) => smezhnik(['ask', QUESTION, '--data', path(data)])));
    expect(there).toMatchObject({ code: 0, stdout: here!.stdout });
    expect(here!.stdout).toContain('Ветролит поставляет Ондатра');
  });

  test('a backup that fails leaves no file', async () => {
    expect(await smezhnik(['backup', path('missing/graph.gz'), '--data', path('graph')])).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining(path('missing/graph.gz')) });
    expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([]);
  });

  test.each([
    ['nothing', () => undefined],
    ['text', () => REPORT],
    ['half a backup', () => readFileSync(path('graph.gz')).subarray(0, 400)],
  ])('a file that is %s restores nothing that could be opened', async (what, contentOf) => {
    const [file, data] = [path(`${what}.gz`), path(`from ${what}`)];
    const content = contentOf();
    if (content !== undefined) writeFileSync(file, content);
    expect(await smezhnik(['restore', file, '--data', data])).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(new RegExp(`^smezhnik: [^\n]*${file}[^\n]*\n$`)) });
    if (existsSync(data)) expect(await smezhnik(['ask', QUESTION, '--data', data])).toMatchObject({ code: 1, stderr: expect.stringContaining('restore again') });
  });

  test('a restore that is killed is done again', async () => {
    const { child, ended } = start(['restore', path('graph.gz'), '--data', path('killed')]);
    while (!existsSync(path('killed/graph.grafeo')) && child.exitCode === null) await new Promise((resolve) => { setTimeout(resolve, 5); });
    child.kill('SIGKILL');
    await ended;
    const again = await smezhnik(['restore', path('graph.gz'), '--data', path('killed')]);
    expect(again.code === 0 || again.stderr.includes('not empty')).toBe(true);
    expect((await smezhnik(['ask', QUESTION, '--data', path('killed')])).stdout).toContain('Ветролит поставляет Ондатра');
  });
});

test('smezhnik export --neo4j-admin writes the files and says what to run', async () => {
  const run = await smezhnik(['export', '--neo4j-admin', path('import'), '--data', path('graph')]);
  expect(run).toMatchObject({ code: 0, stderr: '', stdout: `run sh ${path('import/import.sh')} where the Neo4j is, while it is stopped\n` });
  expect(readdirSync(path('import'))).toEqual(expect.arrayContaining(['import.sh', 'nodes-Claim.csv', 'relationships-SUPPLIES.csv']));
  expect(await smezhnik(['export', '--neo4j-admin', path('import'), '--data', path('graph')])).toMatchObject({ code: 1, stderr: expect.stringContaining('not empty') });
});
