import { badInput, SmezhnikError } from '../model/errors.js';
import type { Document } from '../model/document.js';
import { decode, utf16Encoding } from './decode.js';
import { isoDay } from './day.js';

/** Longest line, in bytes. */
export const MAX_LINE = 200 * 1024 * 1024;
const NEWLINE = 0x0a;

export type Line = { readonly number: number } & ({ readonly document: Document } | { readonly error: SmezhnikError });

/**
 * The document of one JSON line: `{"document" or "id", "text", "date"?, "title"?, "url"?}`.
 * @param source where the lines come from; the document's source is `source#id`
 * @throws SmezhnikError BAD_INPUT that names the key at fault
 */
export function readJsonLine(line: string, source: string): Document {
  const fields = parseObject(line);
  const id = stringAt(fields, 'document') ?? stringAt(fields, 'id');
  if (!id?.trim()) throw badInput('needs a string "document" (or "id") that is not empty');
  const text = stringAt(fields, 'text');
  if (!text?.trim()) throw badInput('needs a string "text" that is not empty');
  const written = stringAt(fields, 'date');
  const date = written === undefined ? undefined : isoDay(written);
  if (written !== undefined && !date) throw badInput(`"date" is "${written.slice(0, 40)}": give a day as YYYY-MM-DD`);
  return { name: id, text, source: `${source}#${id}`, title: stringAt(fields, 'title'), date, url: stringAt(fields, 'url') };
}

/** Reads documents from a stream of bytes, line by line; a line at fault yields its error and the rest goes on. */
export async function* readJsonLines(chunks: AsyncIterable<Uint8Array>, source: string): AsyncGenerator<Line> {
  let number = 0;
  for await (const bytes of splitLines(toUtf8(chunks))) {
    number += 1;
    try {
      const line = lineText(bytes);
      if (line.trim()) yield { number, document: readJsonLine(line, source) };
    } catch (error) {
      if (!(error instanceof SmezhnikError)) throw error;
      yield { number, error };
    }
  }
}

function lineText(bytes: Uint8Array | undefined): string {
  if (!bytes) throw badInput(`is longer than ${MAX_LINE / 1024 / 1024} MB: split the document`);
  return bytes.length === 0 ? '' : decode(bytes);
}

function parseObject(line: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw badInput('is not JSON: give one object {"document", "text"} a line', error);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw badInput('is not a JSON object: give {"document", "text"}');
  }
  return value as Record<string, unknown>;
}

function stringAt(fields: Readonly<Record<string, unknown>>, key: string): string | undefined {
  const value = fields[key];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw badInput(`"${key}" is not a string`);
  return value;
}

/** Windows shells write UTF-16 when a command's output goes to a file. */
async function* toUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let decoder: TextDecoder | undefined;
  let first = true;
  for await (const chunk of chunks) {
    const encoding = first ? utf16Encoding(chunk) : undefined;
    if (encoding) decoder = new TextDecoder(encoding);
    first = false;
    yield decoder ? Buffer.from(decoder.decode(chunk, { stream: true })) : chunk;
  }
}

/** The lines of a stream; undefined for a line too long to hold. */
async function* splitLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | undefined> {
  let pending: Uint8Array[] = [];
  let size = 0;
  const take = (): Uint8Array | undefined => {
    const line = size > MAX_LINE ? undefined : Buffer.concat(pending);
    pending = [];
    size = 0;
    return line;
  };
  const hold = (part: Uint8Array): void => {
    size += part.length;
    if (size > MAX_LINE) pending = [];
    else pending.push(part);
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      hold(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    hold(chunk.subarray(start));
  }
  if (size > 0) yield take();
}
