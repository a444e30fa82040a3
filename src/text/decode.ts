import { badInput } from '../model/errors.js';

const SINGLE_BYTE = ['windows-1251', 'koi8-r', 'ibm866'] as const;
const SAMPLE = 65_536;

/**
 * The text of a file's bytes: UTF-8, UTF-16 or a Russian single-byte code page.
 * A byte-order mark is dropped, nothing else changes.
 * @param declared the encoding that the file claims for itself; believed where the bytes do not show another
 * @throws SmezhnikError BAD_INPUT if the bytes are no text
 */
export function decode(bytes: Uint8Array, declared?: string): string {
  const encoding = utf16Encoding(bytes) ?? (isUtf8(bytes) ? 'utf-8' : known(declared) ?? cyrillicEncoding(bytes));
  const text = new TextDecoder(encoding).decode(bytes);
  if (looksBinary(text)) throw badInput('holds binary data, not text: save it as .txt, .html, .docx or .pdf');
  return text;
}

/** UTF-16's byte order, told by its mark or by its bytes; undefined if the bytes are something else. */
export function utf16Encoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return unmarkedUtf16(bytes);
}

/** High bytes of Russian UTF-16 are 00 (Latin, spaces) and 04 (Cyrillic); a single-byte text has neither. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  const high = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0x00 || byte === 0x04) high[index % 2]! += 1;
  });
  const [even, odd] = high as [number, number];
  const enough = sample.length * 0.35;
  if (odd > enough && even < odd / 4) return 'utf-16le';
  return even > enough && odd < even / 4 ? 'utf-16be' : undefined;
}

/** A stray broken byte does not turn a UTF-8 text into another encoding. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    const sample = new TextDecoder().decode(bytes.subarray(0, SAMPLE));
    const foreign = count(sample, /[^\x00-\x7f]/g);
    return count(sample, /\ufffd/g) * 20 < foreign;
  }
}

function known(encoding: string | undefined): string | undefined {
  if (!encoding) return undefined;
  try {
    const name = new TextDecoder(encoding).encoding;
    return name.startsWith('utf') ? undefined : name;
  } catch {
    return undefined;
  }
}

/** Read in the wrong code page, Russian turns into capitals and signs. */
function cyrillicEncoding(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE);
  const score = (encoding: string): number => count(new TextDecoder(encoding).decode(sample), /(?<=[А-Яа-яё ])[а-яё]/g);
  return [...SINGLE_BYTE].sort((a, b) => score(b) - score(a))[0]!;
}

function looksBinary(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  return sample.includes('\0') || count(sample, /[\x01-\x08\x0e-\x1a\x1c-\x1f]/g) > sample.length / 100;
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
