import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { jsonLines, smezhnik } from './smezhnik.js';

describe('smezhnik judge', () => {
  let folder: string;
  const run = (...args: string[]) => smezhnik(args, { cwd: folder });
  const claims = async (): Promise<[id: string, said: string][]> =>
    [...(await run('judge', '--about', 'Ондатра')).stdout.matchAll(/^([0-9a-f]{32}) {2}(.*)$/gm)].map(([, id, said]) => [id!, said!]);
  const said = async (): Promise<string[]> => (await claims()).map(([, each]) => each).sort();

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'smezhnik-judge-'));
    writeFileSync(join(folder, 'a.txt'), 'Завод «Ветролит» поставляет компании «Ондатра» гидроцилиндры. Комбинат «Ковылянка» поставляет компании «Ондатра» шпиндели.');
    await run('load', 'a.txt');
  });
  afterEach(() => { rmSync(folder, { recursive: true }); });

  test('takes a claim out, corrects another, keeps both verdicts, and a document that is read again changes neither', async () => {
    expect(await said()).toEqual(['Ветролит SUPPLIES Ондатра (гидроцилиндры) ACTIVE', 'Ковылянка SUPPLIES Ондатра (шпиндели) ACTIVE']);
    const [first, second] = [...await claims()].sort((x, y) => (x[1] < y[1] ? -1 : 1));
    expect(await run('judge', first![0], '--wrong')).toMatchObject({ code: 0, stdout: 'changed 1 document\n' });
    expect(await run('judge', `claim:${second![0]}`, '--corrected', 'product=валы', 'status=ENDED')).toMatchObject({ code: 0 });
    expect(await said()).toEqual(['Ковылянка SUPPLIES Ондатра (валы) ENDED']);
    expect(jsonLines(readFileSync(join(folder, 'own-knowledge/decisions.jsonl'), 'utf8'))).toMatchObject([{ decision: 'wrong' }, { decision: 'corrected' }]);
    writeFileSync(join(folder, 'a.txt'), readFileSync(join(folder, 'a.txt'), 'utf8'));
    expect((await run('load', 'a.txt')).code).toBe(0);
    expect(await said()).toEqual(['Ковылянка SUPPLIES Ондатра (валы) ENDED']);
  });

  test('wants a claim that there is, one verdict, and fields that a claim has', async () => {
    const [[id]] = await claims() as [[string, string]];
    const misused = [['judge'], ['judge', id], ['judge', id, '--wrong', '--confirmed'], ['judge', id, '--corrected', 'colour=red'], ['judge', id, '--corrected', 'status=MAYBE'], ['judge', id, '--corrected', 'date=yesterday']];
    for (const [args, expected] of [...misused.map((one) => [one, 2] as const), [['judge', '00', '--wrong'], 1] as const, [['judge', '--about', 'Неведомое'], 1] as const]) {
      const { code, stdout, stderr } = await run(...args);
      expect({ args, code, stdout }).toEqual({ args, code: expected, stdout: '' });
      expect(stderr).toMatch(/^smezhnik: [^\n]+\n$/);
    }
  });

  test('says in one line that a file cannot be the folder of decisions', async () => {
    const [[id]] = await claims() as [[string, string]];
    const { code, stderr } = await smezhnik(['judge', id, '--wrong'], { cwd: folder, env: { SMEZHNIK_KNOWLEDGE: 'a.txt' } });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^smezhnik: a\.txt: a file, where a folder [^\n]+\n$/);
  });
});
