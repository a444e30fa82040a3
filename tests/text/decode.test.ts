import { describe, expect, test } from '@jest/globals';
import { decode } from '../../src/text/index.js';
import { encodeSingleByte, encodeUtf16 } from './encodings.js';

const NEWS = '\r\nЗавод «Ёлка» из Орла купил 5 станков.\r\n\tСтанки везли морем; ждали год…\n\n';
const utf8 = (text: string): Uint8Array => Buffer.from(text);

describe('decode', () => {
  test.each([
    ['UTF-8', utf8(NEWS)],
    ['UTF-8 with its mark', utf8(`\ufeff${NEWS}`)],
    ['UTF-16 LE with its mark', encodeUtf16(NEWS, 'le', true)],
    ['UTF-16 BE with its mark', encodeUtf16(NEWS, 'be', true)],
    ['UTF-16 LE', encodeUtf16(NEWS, 'le', false)],
    ['UTF-16 BE', encodeUtf16(NEWS, 'be', false)],
    ['windows-1251', encodeSingleByte(NEWS, 'windows-1251')],
  ])('gives the text exactly as written in %s', (_, bytes) => {
    expect(decode(bytes)).toBe(NEWS);
  });

  test.each(['koi8-r', 'ibm866'] as const)('tells %s from windows-1251', (encoding) => {
    const text = 'Завод из Орла купил пять станков, и везли их морем.';
    expect(decode(encodeSingleByte(text, encoding))).toBe(text);
  });

  test('reads a capitals-only headline of windows-1251 with its text', () => {
    const text = 'ЗАВОД КУПИЛ СТАНКИ\nВезли их морем целый год.';
    expect(decode(encodeSingleByte(text, 'windows-1251'))).toBe(text);
  });

  test('reads English of one byte a letter', () => {
    expect(decode(utf8('A plant bought lathes.'))).toBe('A plant bought lathes.');
  });

  test('keeps UTF-8 where a byte is broken', () => {
    const bytes = Buffer.concat([utf8(NEWS), Uint8Array.of(0xd0), utf8(NEWS)]);
    expect(decode(bytes)).toBe(`${NEWS}\ufffd${NEWS}`);
  });

  test('believes what the bytes show before what the file claims', () => {
    expect(decode(utf8(NEWS), 'windows-1251')).toBe(NEWS);
    expect(decode(encodeSingleByte(NEWS, 'windows-1251'), 'utf-8')).toBe(NEWS);
    expect(decode(encodeSingleByte('ЗАВОД', 'koi8-r'), 'koi8-r')).toBe('ЗАВОД');
    expect(decode(encodeSingleByte(NEWS, 'windows-1251'), 'no-such-encoding')).toBe(NEWS);
  });

  test.each([
    ['an image', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48])],
    ['random bytes', Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256)],
    ['control signs', utf8('\u0001\u0002\u0003 текст \u0004')],
  ])('refuses %s', (_, bytes) => {
    expect(() => decode(bytes)).toThrow(expect.objectContaining({ code: 'BAD_INPUT' }));
  });
});
