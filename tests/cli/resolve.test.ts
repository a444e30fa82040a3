import { describe, expect, test } from '@jest/globals';
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
