import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Claim, Document } from '../../src/model/index.js';
import { jsonLines, smezhnik, start, temporaryFolder } from './smezhnik.js';

const TEXT = 'Завод «Ветролит» поставляет компании «Ондатра» гидроцилиндры.';
const line = (fields: Partial<Document> & { readonly document?: string; readonly id?: string }): string => `${JSON.stringify(fields)}\n`;

describe('smezhnik extract', () => {
  test('writes the claims of a file, named without its ending, with evidence in the text as given', async () => {
    const file = join(temporaryFolder(), 'новость.txt');
    writeFileSync(file, TEXT);
    const { code, stdout, stderr } = await smezhnik(['extract', file]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const claims = jsonLines(stdout) as Claim[];
    expect(claims).toContainEqual(expect.objectContaining({
      document: 'новость',
      type: 'SUPPLIES',
      subject: expect.objectContaining({ name: 'Ветролит', kind: 'Company' }),
      object: expect.objectContaining({ name: 'Ондатра', kind: 'Company' }),
      product: 'гидроцилиндры',
      status: 'ACTIVE',
    }));
    for (const { evidence } of claims) expect(TEXT.slice(evidence.start, evidence.end)).toBe(evidence.text);
  });

  test('tells with --explain which rule held and what filled its roles', async () => {
    const { code, stdout } = await smezhnik(['extract', '--explain', '-'], { input: line({ id: 'b', text: TEXT }) });
    expect(code).toBe(0);
    expect(stdout.split('\n').slice(0, 3)).toEqual([
      'b',
      expect.stringMatching(/^held {2}supply\.verb, «поставляет»: .*supplier Ветролит \(name\).*/),
      `  ${TEXT}`,
    ]);
  });

  test('answers every good line of standard input, and reports the bad ones by number', async () => {
    const input = ['это не JSON\n', line({ document: 'a' }), '\n', line({ id: 'b', text: TEXT }), line({ document: 'c', text: TEXT })].join('');
    const { code, stdout, stderr } = await smezhnik(['extract', '-'], { input });
    expect(code).toBe(1);
    expect(stderr.trim().split('\n')).toEqual([
      expect.stringMatching(/^smezhnik: standard input:1: /),
      expect.stringMatching(/^smezhnik: standard input:2: /),
    ]);
    expect([...new Set((jsonLines(stdout) as Claim[]).map(({ document }) => document))]).toEqual(['b', 'c']);
  });

  test('answers a line before the next one comes', async () => {
    const { child, printed, ended } = start(['extract', '-']);
    child.stdin.write(line({ document: 'first', text: TEXT }));
    expect(await printed(/"document":"first".*\n/)).not.toBeNull();
    child.stdin.end(line({ document: 'second', text: TEXT }));
    expect((await ended).stdout).toMatch(/"document":"second"/);
  });

  test('writes the mentions of each document as one line', async () => {
    const { code, stdout } = await smezhnik(['extract', '--mentions', '-'], { input: line({ document: 'a', text: TEXT }) + line({ document: 'b', text: 'Нет имён.' }) });
    expect(code).toBe(0);
    const [a, b] = jsonLines(stdout) as { document: string; mentions: { start: number; end: number; kind: string; text: string }[] }[];
    expect(a!.document).toBe('a');
    expect(a!.mentions.length).toBeGreaterThan(0);
    for (const { start: from, end, text, kind } of a!.mentions) {
      expect(TEXT.slice(from, end)).toBe(text);
      expect(kind).toBe('Company');
    }
    expect(b).toEqual({ document: 'b', mentions: [] });
  });

  test('ends quietly when its reader stops', async () => {
    const { child, ended } = start(['extract', '-']);
    child.stdout.destroy();
    child.stdin.on('error', () => undefined).end(line({ document: 'a', text: TEXT }).repeat(50));
    expect(await ended).toMatchObject({ code: 0, stderr: '' });
  });

  test('names a missing file and ends with 1', async () => {
    const { code, stdout, stderr } = await smezhnik(['extract', 'нет-такого.txt']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe('smezhnik: нет-такого.txt: does not exist: check the path\n');
  });

  test('is ended by Ctrl-C', async () => {
    const { child } = start(['extract', '-']);
    child.stdin.write(line({ document: 'a', text: TEXT }));
    await once(child.stdout, 'data');
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([null, 'SIGINT']);
  });
});
