import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { jsonLines, smezhnik, temporaryFolder, type Run } from './smezhnik.js';

const folder = temporaryFolder();
const REPORTS = [
  { document: 'a', date: '2023-04-01', text: 'Завод «Ветролит» поставляет компании «Ондатра» гидроцилиндры.' },
  { document: 'b', date: '2024-09-01', text: 'Компания «Кварцит» поставляет насосы компании «Ондатра».' },
];

beforeAll(async () => {
  writeFileSync(join(folder, 'reports.jsonl'), REPORTS.map((report) => JSON.stringify(report)).join('\n'));
  await smezhnik(['load', join(folder, 'reports.jsonl'), '--data', join(folder, 'graph')]);
});

const run = (...args: string[]): Promise<Run> => smezhnik(['export', '--data', join(folder, 'graph'), ...args]);

/** Names of the firms in an export. */
async function firms(...args: string[]): Promise<string[]> {
  const { code, stdout, stderr } = await run('--format', 'ftm', ...args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const rows = jsonLines(stdout) as { schema: string; properties: { name?: string[] } }[];
  return rows.filter(({ schema }) => schema === 'Company').flatMap(({ properties }) => properties.name?.[0] ?? []).sort();
}

describe('smezhnik export', () => {
  test.each([
    [[], ['Ветролит', 'Кварцит', 'Ондатра']],
    [['--product', 'насос'], ['Кварцит', 'Ондатра']],
    [['--since', '2024'], ['Кварцит', 'Ондатра']],
    [['--until', '2023-12'], ['Ветролит', 'Ондатра']],
    [['--statuses', 'PLANNED,ENDED'], ['Ондатра']],
  ])('writes the network with %j', async (args, names) => {
    expect(await firms('--of', 'Ондатра', ...args)).toEqual(names);
  });

  test('writes what a search finds', async () => {
    expect(await firms('--search', 'кварц')).toEqual(['Кварцит']);
    expect((await run('--search', 'кварц')).stdout).toContain('поставляет насосы компании «Ондатра»');
    expect((await run('--search', 'кварц')).stdout).not.toContain('гидроцилиндры');
  });

  test.each([
    [['--product', 'насос'], 2], [['--search', 'а', '--since', '2024'], 2], [['--search', 'а', '--of', 'Ондатра'], 2], [['--of', 'Ондатра', '--statuses', 'GOOD'], 2],
    [['--of', 'Ондатра', '--since', 'вчера'], 1], [['--search', ' '], 1],
  ])('refuses %j in one line', async (args, code) => {
    expect(await run(...args)).toMatchObject({ code, stdout: '', stderr: expect.stringMatching(/^smezhnik: .+\n/) });
  });
});
