import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { create } from 'tar';
import { readDocuments } from '../../src/text/index.js';

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'smezhnik-archive-'));
  for (const [name, content] of Object.entries(FILES)) {
    mkdirSync(join(folder, 'in', name, '..'), { recursive: true });
    writeFileSync(join(folder, 'in', name), content);
  }
  for (const [file, gzip] of [['a.tar', false], ['a.tar.gz', true], ['a.tgz', true]] as const) await create({ cwd: join(folder, 'in'), file: join(folder, file), gzip }, ['.']);
  writeFileSync(join(folder, 'a.zip'), zipSync(FILES));
});
afterAll(() => { rmSync(folder, { recursive: true }); });

const FILES = {
  'новости/пресс.txt': strToU8('Завод купил пресс.'),
  'lines.jsonl': strToU8('{"id":"1","text":"Один"}\nсбой\n'),
  'page.html': strToU8('<p>Завод купил кран.</p>'),
  'old.rtf': strToU8('{\\rtf1}'),
  'photo.jpg': Uint8Array.of(0xff, 0xd8, 0),
  '.hidden/a.txt': strToU8('Тайное'),
  'inner.zip': zipSync({ 'a.txt': strToU8('Глубоко') }),
  'empty.txt': new Uint8Array(),
};

async function read(...inputs: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for await (const reading of readDocuments(inputs)) {
    found.push('failure' in reading ? `! ${reading.failure.error.message}` : `${reading.document.name}: ${reading.document.text}, ${relative(folder, reading.document.source)}`);
  }
  return found.map((line) => line.replaceAll(`${folder}/`, '')).sort();
}

describe('archives', () => {
  test.each(['a.zip', 'a.tar', 'a.tar.gz', 'a.tgz'])('%s gives what a folder would give', async (name) => {
    expect(await read(join(folder, name))).toEqual([
      `! ${name}#empty.txt: is empty: give a file with text`,
      `! ${name}#inner.zip: is an archive in an archive: unpack it`,
      `! ${name}#lines.jsonl:2: is not JSON: give one object {"document", "text"} a line`,
      `! ${name}#old.rtf: is an RTF document: save it as .docx`,
      `1: Один, ${name}#lines.jsonl#1`,
      `page: Завод купил кран., ${name}#page.html`,
      `пресс: Завод купил пресс., ${name}#новости/пресс.txt`,
    ].sort());
  });

  test('of Windows have Russian names', async () => {
    const zip = Buffer.from(zipSync({ 'aaaaaa.txt': strToU8('Текст') }));
    const name = Buffer.from([0xaf, 0xe0, 0xa5, 0xe1, 0xe1, 0x31]);
    for (let at = zip.indexOf('aaaaaa'); at >= 0; at = zip.indexOf('aaaaaa', at)) name.copy(zip, at);
    writeFileSync(join(folder, 'windows.zip'), zip);
    expect(await read(join(folder, 'windows.zip'))).toEqual(['пресс1: Текст, windows.zip#пресс1.txt']);
  });

  test.each(['a.zip', 'a.tar.gz', 'a.tar'])('that end early, as %s cut short, say so', async (name) => {
    const cut = join(folder, `cut-${name}`);
    const bytes = readFileSync(join(folder, name));
    writeFileSync(cut, bytes);
    truncateSync(cut, Math.floor(bytes.length * 0.2));
    expect((await read(cut)).filter((line) => line.startsWith(`! cut-${name}: `))).toHaveLength(1);
  });

  test.each(['no.zip', 'no.tar', 'no.tar.gz'])('that are none, such as %s, say so', async (name) => {
    writeFileSync(join(folder, name), 'Завод купил пресс.');
    expect(await read(join(folder, name))).toEqual([expect.stringContaining(`! ${name}: is `)]);
  });

  test('that swell past reason are left, and what follows is read', async () => {
    writeFileSync(join(folder, 'bomb.zip'), zipSync({ 'a.jsonl': new Uint8Array(70 * 1024 * 1024), 'b.txt': strToU8('Текст') }));
    expect(await read(join(folder, 'bomb.zip'), join(folder, 'in/page.html'))).toEqual([
      expect.stringContaining('! bomb.zip#a.jsonl: unpacks to more than 100 times'), expect.stringContaining('! bomb.zip: unpacks'), expect.stringContaining('page: '),
    ]);
  });

  test('under a password say so', async () => {
    const zip = Buffer.from(zipSync({ 'a.txt': strToU8('Завод купил пресс.'.repeat(9)) }));
    zip.fill(0x5a, zip.indexOf('a.txt') + 5, zip.indexOf('PK\x01\x02'));
    writeFileSync(join(folder, 'locked.zip'), zip);
    expect(await read(join(folder, 'locked.zip'))).toEqual(['! locked.zip#a.txt: is packed or locked in a way that is not read here: pack it anew, without a password']);
  });
});

describe('patterns', () => {
  test('stand for the paths that match them, in order', async () => {
    const cwd = process.cwd();
    process.chdir(folder);
    try {
      expect(await read('in/*.htm*', 'in/*/*.txt')).toEqual([expect.stringContaining('page: '), expect.stringContaining('пресс: ')]);
      expect(await read('in/*.pdf')).toEqual(['! in/*.pdf: does not exist: check the path']);
    } finally {
      process.chdir(cwd);
    }
  });
});
