import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { explain, readKnowledge, type RegisteredFirm, readRegister, Resolver } from '../../src/resolve/index.js';
import { isInn, isOgrn } from '../../src/resolve/taxpayer-numbers.js';
import { company, type Documents, lexicon, partition, put } from './world.js';

let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'registers-')); });
afterEach(() => { rmSync(folder, { recursive: true }); });

const write = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

describe('checksums', () => {
  test.each(['7707083893', '500100732259', '1234567894'])('ИНН %s is right', (inn) => {
    expect(isInn(inn)).toBe(true);
    const wrong = inn.slice(0, -1) + String((Number(inn.at(-1)) + 1) % 10);
    expect(isInn(wrong)).toBe(false);
    expect(isInn(inn.slice(1))).toBe(false);
  });

  test.each(['1027700132195', '304500116000157'])('ОГРН %s is right', (ogrn) => {
    expect(isOgrn(ogrn)).toBe(true);
    const wrong = ogrn.slice(0, -1) + String((Number(ogrn.at(-1)) + 1) % 10);
    expect(isOgrn(wrong)).toBe(false);
    expect(isOgrn(`${ogrn}0`)).toBe(false);
  });
});

describe('a register', () => {
  test('is read by its header, whatever the order, the quotes and the sign between cells', () => {
    const path = write('a.csv', '\uFEFFНаименование;ИНН;Регион;ОКВЭД;ОГРН\n"ООО ""Ветролит""; завод";7707083893;Самарская область;28.12;\n');
    expect(readRegister(path)).toEqual({
      firms: [{ names: ['ООО "Ветролит"; завод'], inn: '7707083893', ogrn: undefined, region: 'Самарская область', okved: '28.12', source: `${path}:2` }],
      failures: [],
    });
  });

  test('reports each line that cannot be used, with its number', () => {
    const path = write('a.csv', 'name,inn,ogrn\nВетролит,7707083894,\nОндатра,,1027700132196\n,7707083893,\nВелома,,\nЛяпис,7707083893,1027700132195\n');
    const { firms, failures } = readRegister(path);
    expect(firms.map(({ names }) => names)).toEqual([['Ляпис']]);
    expect(failures.map((failure) => failure.replace(/: .*/s, ''))).toEqual([2, 3, 4, 5].map((line) => `${path}:${line}`));
  });

  test('that is no CSV is refused', () => {
    expect(() => readRegister(write('a.csv', 'name,inn\n"Ветролит,1\n'))).toThrow(expect.objectContaining({ code: 'BAD_INPUT' }));
  });
});

describe('a firm of a register', () => {
  const firm = (names: readonly string[], region: string, line: number): RegisteredFirm => ({ names, region, inn: '7707083893', source: `r.csv:${line}` });
  const resolverOf = (documents: Documents, firms: readonly RegisteredFirm[]): Resolver => {
    const resolver = new Resolver(lexicon, { firms });
    for (const [document, lines] of Object.entries(documents)) put(resolver, document, lines);
    return resolver;
  };
  const documents: Documents = { a: [company('Заречное бюро станков', { places: ['Самара'] })], b: [company('Велома', { places: ['Самара'] })] };

  test('brings two of its names together, and says by which line', () => {
    const resolver = resolverOf(documents, [firm(['Заречное бюро станков', 'Велома'], 'Самарская область', 2)]);
    expect(partition(resolver, documents)).toHaveLength(1);
    expect(explain(resolver, 'Велома')[0]!.merged[0]!.signals).toContainEqual({ signal: 'one firm of a register', weight: 0.9, detail: 'ИНН 7707083893 (r.csv:2)' });
  });

  test('is evidence only: without more, the pair is left to a person', () => {
    const elsewhere: Documents = { ...documents, b: [company('Велома')] };
    expect(partition(resolverOf(elsewhere, [firm(['Заречное бюро станков', 'Велома'], 'Самарская область', 2)]), elsewhere)).toHaveLength(2);
  });

  test('of another region says nothing', () => {
    expect(partition(resolverOf(documents, [firm(['Заречное бюро станков', 'Велома'], 'Пермский край', 2)]), documents)).toHaveLength(2);
  });
});

describe("a folder of one's own", () => {
  test('adds names, firms and decisions to what is known', () => {
    write('names.tsv', 'kind\tname\taliases\tsource\nCompany\tВелома\tВетролит\tvelome.test\n');
    write('firms.csv', 'name,inn\nВелома,7707083893\nОндатра,1\n');
    write('decisions.jsonl', `${JSON.stringify({ decision: 'same', names: [{ kind: 'Company', name: 'а' }, { kind: 'Company', name: 'б' }] })}\n`);
    const { knowledge, firms, decisions, failures } = readKnowledge(folder);
    expect(knowledge.entities).toContainEqual(expect.objectContaining({ name: 'Велома', names: [{ name: 'Ветролит', source: 'velome.test' }] }));
    expect([firms?.length, decisions.length, failures.length]).toEqual([1, 1, 1]);
  });

  test('may be missing', () => {
    expect(readKnowledge(join(folder, 'none'))).toMatchObject({ decisions: [], verdicts: [], failures: [] });
  });

  test.each([['a source', 'kind\tname\tsource\nCompany\tВелома\t\n'], ['a kind', 'kind\tname\tsource\nFirm\tВелома\tx\n'], ['cells', 'kind\tname\tsource\nCompany\tВелома\tx\ty\n']])('names the line that lacks %s', (_, text) => {
    const path = write('names.tsv', text);
    expect(() => readKnowledge(folder)).toThrow(expect.objectContaining({ code: 'BAD_INPUT', message: expect.stringContaining(`${path}:2: `) }));
  });
});
