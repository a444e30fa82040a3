import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { jsonLines, smezhnik } from './smezhnik.js';

interface Resolved {
  readonly document: string;
  readonly surface: string;
  readonly entity: string;
  readonly name: string;
}

const line = (document: string, surface: string, kind: string): string => `${JSON.stringify({ document, surface, kind })}\n`;

describe('smezhnik resolve --names', () => {
  test('gives each name its nominative, and one entity to the names of one thing', async () => {
    const input = line('a', 'Заречному комбинату', 'ORG') + line('b', 'Заречный комбинат', 'Company') + line('b', 'Заречном', 'LOC');
    const { code, stdout } = await smezhnik(['resolve', '--names', '-'], { input });
    expect(code).toBe(0);
    const [first, second, third] = jsonLines(stdout) as Resolved[];
    expect(first).toMatchObject({ document: 'a', surface: 'Заречному комбинату', name: 'Заречный комбинат' });
    expect(second).toMatchObject({ document: 'b', name: 'Заречный комбинат', entity: first!.entity });
    expect(third!.entity).not.toBe(first!.entity);
  });

  test('reports a bad line by its number and answers the others', async () => {
    const input = `{]\n${line('a', '', 'ORG')}${line('a', 'Заречье', 'LOC')}${line('a', 'Заречье', 'GPE')}`;
    const { code, stdout, stderr } = await smezhnik(['resolve', '--names', '-'], { input });
    expect(code).toBe(1);
    expect(stderr.match(/^smezhnik: standard input:\d+: /gm)).toEqual([1, 2, 4].map((number) => `smezhnik: standard input:${number}: `));
    expect(jsonLines(stdout)).toHaveLength(1);
  });

  test('names a missing file', async () => {
    const { code, stdout, stderr } = await smezhnik(['resolve', '--names', 'нет-такого.jsonl']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe('smezhnik: нет-такого.jsonl: does not exist: check the path\n');
  });
});

describe('smezhnik resolve on a graph', () => {
  let folder: string;
  const run = (...args: string[]) => smezhnik(args, { cwd: folder });
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'smezhnik-resolve-'));
    writeFileSync(join(folder, 'a.txt'), 'Самарский завод «Ветролит» поставляет компании «Ондатра» гидроцилиндры. Завод «Ветролит» находится в Самаре.');
    writeFileSync(join(folder, 'b.txt'), 'Пермский завод «Ветролит» поставляет компании «Ковылянка» шпиндели. Завод «Ветролит» находится в Перми.');
    await run('load', 'a.txt', 'b.txt');
  });
  afterAll(() => { rmSync(folder, { recursive: true }); });

  test('offers namesakes for review until a person has decided, and keeps the decision', async () => {
    const before = await run('resolve', '--review');
    expect(before.stdout).toContain('other place');
    expect((await run('resolve', '--explain', 'Ветролит')).stdout.match(/Ветролит · Company/g)).toHaveLength(2);
    const { stdout } = await run('resolve', '--same', 'Ветролит (Самара)', 'Ветролит (Пермь)');
    expect(stdout).toMatch(/^resolved [12] documents? anew\n$/);
    expect(jsonLines(readFileSync(join(folder, 'own-knowledge/decisions.jsonl'), 'utf8'))).toMatchObject([{ decision: 'same' }]);
    const explained = (await run('resolve', '--explain', '«ветролит»')).stdout;
    expect(explained.match(/Ветролит · Company/g)).toHaveLength(1);
    expect(explained).toContain('decided by a person');
    expect((await run('resolve', '--review')).stdout).toBe('No doubtful pairs.\n');
    expect((await run('resolve', '--again')).stdout).toBe('resolved 0 documents anew\n');
  });

  test('wants one task, two names, a kind there is and a name it knows', async () => {
    const misused = [[], ['--names', '-', '--review'], ['--same', 'Ветролит'], ['--same', 'Ветролит', 'Ондатра', '--kind', 'Firm'], ['--review', 'x']];
    for (const [args, expected] of [...misused.map((one) => [one, 2] as const), [['--explain', 'Неведомое'], 1] as const]) {
      const { code, stdout, stderr } = await run('resolve', ...args);
      expect({ code, stdout }).toEqual({ code: expected, stdout: '' });
      expect(stderr).toMatch(/^smezhnik: [^\n]+\n$/);
    }
  });
});
