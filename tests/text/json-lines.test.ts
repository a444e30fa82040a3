import { describe, expect, test } from '@jest/globals';
import { readDocuments, readJsonLine } from '../../src/text/index.js';
import type { Reading } from '../../src/text/index.js';
import { encodeUtf16 } from './encodings.js';

async function* chunks(bytes: Uint8Array, size = bytes.length): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield await Promise.resolve(bytes.subarray(start, start + size));
}
async function read(text: string | Uint8Array, size?: number): Promise<Reading[]> {
  const readings: Reading[] = [];
  for await (const reading of readDocuments(['-'], chunks(Buffer.from(text), size))) readings.push(reading);
  return readings;
}
const texts = (readings: readonly Reading[]): string[] =>
  readings.map((reading) => ('document' in reading ? reading.document.text : reading.failure.input));

describe('readJsonLine', () => {
  test('takes every field', () => {
    const line = { document: 'а-1', text: ' Завод купил пресс.\n', date: '2024-01-02', title: 'Пресс', url: 'https://n.example/1', other: 5 };
    expect(readJsonLine(JSON.stringify(line), '/data/news.jsonl')).toEqual({
      name: 'а-1',
      text: ' Завод купил пресс.\n',
      source: '/data/news.jsonl#а-1',
      title: 'Пресс',
      date: '2024-01-02',
      url: 'https://n.example/1',
    });
  });

  test('takes "id" for "document", null for nothing, and the day of a time', () => {
    const document = readJsonLine('{"id":"7","text":"Т","title":null,"date":"2024-01-02T10:00:00Z"}', '-');
    expect(document).toMatchObject({ name: '7', source: '-#7', title: undefined, date: '2024-01-02' });
  });

  test.each([
    ['no JSON', '{"document":"1","text":'],
    ['no object', '["1","текст"]'],
    ['null', 'null'],
    ['no id', '{"text":"Т"}'],
    ['a number for an id', '{"id":1,"text":"Т"}'],
    ['an empty id', '{"id":" ","text":"Т"}'],
    ['no text', '{"id":"1"}'],
    ['an inherited text', '{"id":"1","__proto__":{"text":"Т"}}'],
    ['an empty text', '{"id":"1","text":" \\n"}'],
    ['a list for a text', '{"id":"1","text":["Т"]}'],
    ['a day that is none', '{"id":"1","text":"Т","date":"2024-02-30"}'],
    ['a date in words', '{"id":"1","text":"Т","date":"вчера"}'],
    ['a number for a title', '{"id":"1","text":"Т","title":5}'],
  ])('refuses %s', (_, line) => {
    expect(() => readJsonLine(line, '-')).toThrow(expect.objectContaining({ code: 'BAD_INPUT' }));
  });
});

describe('JSON lines on standard input', () => {
  test('a line at fault is reported by its number, and the rest goes on', async () => {
    const readings = await read('{"id":"1","text":"Один"}\n\nне JSON\r\n{"id":"2","text":"Два"}\n{"id":"3"}\n{"id":"4","text":"Четыре"}');
    expect(texts(readings)).toEqual(['Один', 'standard input:3', 'Два', 'standard input:5', 'Четыре']);
    expect(readings[1]).toMatchObject({ failure: { error: { code: 'BAD_INPUT', message: expect.stringMatching(/^standard input:3: .+$/) } } });
  });

  test('lines and letters may break anywhere between chunks', async () => {
    const text = '\ufeff{"id":"1","text":"Ёж и уж"}\r\n{"id":"2","text":"Щука"}\n';
    for (const size of [1, 2, 3, 7]) expect(texts(await read(text, size))).toEqual(['Ёж и уж', 'Щука']);
  });

  test('reads the UTF-16 that Windows shells write', async () => {
    const bytes = encodeUtf16('{"id":"1","text":"Один"}\r\n{"id":"2","text":"Два"}\r\n', 'le', true);
    expect(texts(await read(bytes, 63))).toEqual(['Один', 'Два']);
  });

  test('a text of 10 MB comes through whole', async () => {
    const text = 'Завод купил пресс. '.repeat(600_000);
    expect(texts(await read(`{"id":"1","text":${JSON.stringify(text)}}\n{"id":"2","text":"Два"}`, 65_536))).toEqual([text, 'Два']);
  });

  test('a line too long to hold is passed over', async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      const chunk = new Uint8Array(1024 * 1024).fill(0x61);
      for (let size = 0; size <= 200; size++) yield await Promise.resolve(chunk);
      yield Buffer.from('\n{"id":"2","text":"Два"}');
    }
    const readings: Reading[] = [];
    for await (const reading of readDocuments(['-'], endless())) readings.push(reading);
    expect(texts(readings)).toEqual(['standard input:1', 'Два']);
  });

  test('a binary line is reported', async () => {
    expect(texts(await read(Buffer.concat([Buffer.from([0, 1, 2, 10]), Buffer.from('{"id":"1","text":"Один"}')])))).toEqual(['standard input:1', 'Один']);
  });

  test('a stream that breaks is reported after what came before', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('{"id":"1","text":"Один"}\n');
      throw await Promise.resolve(Object.assign(new Error('read'), { code: 'EIO' }));
    }
    const readings: Reading[] = [];
    for await (const reading of readDocuments(['-'], broken())) readings.push(reading);
    expect(texts(readings)).toEqual(['Один', 'standard input']);
  });
});
