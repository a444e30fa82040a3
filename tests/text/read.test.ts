import { mkdir, mkdtemp, readFile as readBytes, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readDocuments, readFile } from '../../src/text/index.js';
import type { Reading } from '../../src/text/index.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'smezhnik-text-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function put(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, content);
  return path;
}
async function read(...inputs: string[]): Promise<Reading[]> {
  const readings: Reading[] = [];
  for await (const reading of readDocuments(inputs)) readings.push(reading);
  return readings;
}
const nameOf = (reading: Reading): string =>
  'document' in reading ? reading.document.name : `! ${relative(folder, reading.failure.input)}`;

describe('readFile', () => {
  test('gives a text exactly as it stands in its file', async () => {
    const text = '  Завод купил пресс.\r\n\r\nПресс везли морем.\n\n';
    const path = await put('plain/пресс 2024-03-05.txt', text);
    expect(await readFile(path)).toEqual({ name: 'пресс 2024-03-05', text, source: path, date: '2024-03-05' });
  });

  test('believes a page’s own date before the date in its name, and a name before a file’s properties', async () => {
    const page = '<html><head><meta name="date" content="2024-03-05"></head><body><p>Завод купил пресс.</p></body></html>';
    expect((await readFile(await put('plain/2024-04-01.html', page))).date).toBe('2024-03-05');
    const word = await readBytes(join(import.meta.dirname, '../fixtures/docx/supplies.docx'));
    expect((await readFile(await put('plain/2024-04-02.docx', word))).date).toBe('2024-04-02');
  });

  test('makes the source absolute', async () => {
    const path = await put('plain/source.txt', 'Текст');
    expect((await readFile(relative(process.cwd(), path))).source).toBe(path);
  });

  test('goes by what a file holds before what it is called', async () => {
    const path = await put('plain/page.txt', '\n<!-- saved from url=(0019)https://a.example/1 -->\n<html><body><p>Завод купил пресс.</p></body></html>');
    expect(await readFile(path)).toMatchObject({ text: 'Завод купил пресс.', url: 'https://a.example/1' });
    const pdf = join(import.meta.dirname, '../fixtures/pdf/browser.pdf');
    expect((await readFile(await put('plain/print.txt', await readBytes(pdf)))).title).toBe('Завод «Изумруд» расширил сбыт');
    expect((await readFile(await put('plain/letter', 'Завод < цеха'))).text).toBe('Завод < цеха');
    expect((await readFile(await put('plain/bare.html', 'Завод купил <b>пресс</b>.'))).text).toBe('Завод купил пресс.');
  });

  test.each([
    ['empty', 'empty.txt', ''],
    ['blank', 'blank.txt', ' \n\t'],
    ['an image', 'image.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0)],
    ['an old Word document', 'old.doc', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('WordDocument', 'utf16le')])],
    ['a protected Word document', 'locked.docx', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')])],
    ['an RTF document', 'letter.doc', '{\\rtf1\\ansi text}'],
    ['a web archive', 'page.mhtml', 'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n'],
    ['one JSON value', 'news.json', '{"text":"Т"}'],
    ['JSON lines', 'news.jsonl', '{"id":"1","text":"Т"}'],
    ['a broken archive', 'broken.docx', 'PK\x03\x04 broken'],
    ['a broken PDF', 'broken.pdf', '%PDF-1.7 broken'],
  ])('refuses %s in one line that names the file', async (_, name, content) => {
    const path = await put(`refused/${name}`, content);
    const error: unknown = await readFile(path).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'SmezhnikError', code: 'BAD_INPUT' });
    const { message } = error as Error;
    expect(message.startsWith(`${path}: `)).toBe(true);
    expect(message).not.toContain('\n');
    expect(message).toMatch(/: [^:]+: \S/);
  });

  test('says how a password and an old format are told apart', async () => {
    await expect(readFile(await put('refused/a.docx', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')])))).rejects.toThrow('password');
    await expect(readFile(await put('refused/b.doc', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('WordDocument', 'utf16le')])))).rejects.toThrow('.docx');
  });

  test('refuses what is no file', async () => {
    await expect(readFile(join(folder, 'nowhere.txt'))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(readFile('/dev/null')).rejects.toMatchObject({ code: 'BAD_INPUT', message: expect.stringContaining('device') });
    await expect(readFile(folder)).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await symlink('loop.txt', join(folder, 'loop.txt'));
    await expect(readFile(join(folder, 'loop.txt'))).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await rm(join(folder, 'loop.txt'));
  });

  test('refuses a file too large to hold, unread', async () => {
    const path = await put('huge/huge.txt', '');
    await truncate(path, 201 * 1024 * 1024);
    await expect(readFile(path)).rejects.toThrow('larger than 200 MB');
  });
});

describe('readDocuments', () => {
  test('reads a folder by the order of its paths and passes over what is no document', async () => {
    await put('tree/б.txt', 'Б');
    await put('tree/а.txt', 'А');
    await put('tree/в/г.html', '<p>Завод купил пресс.</p>');
    await put('tree/в/г_files/ad.html', '<p>Реклама</p>');
    await put('tree/в/д.jsonl', '{"id":"д1","text":"Один"}\nсбой\n{"id":"д2","text":"Два"}');
    await put('tree/в/е.doc', '{\\rtf1}');
    await put('tree/photo.jpg', Uint8Array.of(0xff, 0xd8, 0));
    await put('tree/.hidden/ж.txt', 'Ж');
    await symlink(join(folder, 'tree'), join(folder, 'tree/в/circle'));
    expect((await read(join(folder, 'tree'))).map(nameOf)).toEqual(['а', 'б', 'г', 'д1', '! tree/в/д.jsonl:2', 'д2', '! tree/в/е.doc']);
  });

  test('names the line of JSON lines in a document’s source', async () => {
    const path = await put('lines/news.jsonl', '{"id":"1","text":"Один"}');
    expect(await read(path)).toMatchObject([{ document: { source: `${path}#1` } }]);
  });

  test('goes on after an input that cannot be read', async () => {
    const good = await put('mixed/good.txt', 'Хорошо');
    const inputs = [join(folder, 'none.txt'), good, '/dev/null', join(folder, 'none.jsonl'), good];
    expect((await read(...inputs)).map((reading) => ('document' in reading ? 'good' : reading.failure.error.code))).toEqual([
      'NOT_FOUND', 'good', 'BAD_INPUT', 'NOT_FOUND', 'good',
    ]);
  });

  test('reports a folder with nothing to read', async () => {
    await put('nothing/inside/photo.jpg', 'x');
    const [reading, ...rest] = await read(join(folder, 'nothing'));
    expect(reading).toMatchObject({ failure: { input: join(folder, 'nothing'), error: { code: 'BAD_INPUT' } } });
    expect(rest).toEqual([]);
  });

  test('reads one document at a time', async () => {
    const good = await put('lazy/good.txt', 'Хорошо');
    const documents = readDocuments([good, good]);
    expect((await documents.next()).value).toHaveProperty('document');
    await rm(good);
    expect((await documents.next()).value).toHaveProperty('failure');
  });
});
