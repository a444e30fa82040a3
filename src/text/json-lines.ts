import type { Claim } from '../model/claim.js';
import { readClaimLine } from '../model/claim-line.js';
import { badInput, SmezhnikError } from '../model/errors.js';
import type { Document } from '../model/document.js';
import { decode, utf16Encoding } from './decode.js';
import { isoDay } from './day.js';

/** Longest line, in bytes. */
export const MAX_LINE = 200 * 1024 * 1024;
const NEWLINE = 0x0a;

type Fields = Readonly<Record<string, unknown>>;

/** A document, and its claims where its line brings them. */
export interface GivenDocument {
  readonly document: Document;
  readonly claims?: readonly Claim[];
}
/** What a line holds: a document, or a claim about one. */
type Held = GivenDocument | { readonly claim: Claim };
export type Line<Content = Held> = { readonly number: number } & (Content | { readonly error: SmezhnikError });

/**
 * The document of one JSON line: `{"document" or "id", "text", "date"?, "title"?, "url"?}`.
 * @param source where the lines come from; the document's source is `source#id`
 * @throws SmezhnikError BAD_INPUT that names the key at fault
 */
export const readJsonLine = (line: string, source: string): Document => documentOf(parseObject(line), source);

function idOf(fields: Fields): string {
  const id = stringAt(fields, 'document') ?? stringAt(fields, 'id');
  if (!id?.trim()) throw badInput('needs a string "document" (or "id") that is not empty');
  return id;
}

function documentOf(fields: Fields, source: string): Document {
  const id = idOf(fields);
  const text = stringAt(fields, 'text');
  if (!text?.trim()) throw badInput('needs a string "text" that is not empty');
  const written = stringAt(fields, 'date');
  const date = written === undefined ? undefined : isoDay(written);
  if (written !== undefined && !date) throw badInput(`"date" is "${written.slice(0, 40)}": give a day as YYYY-MM-DD`);
  return { name: id, text, source: `${source}#${id}`, title: stringAt(fields, 'title'), date, url: stringAt(fields, 'url') };
}

/** A document, `{"document", "text", …, "claims": […]}` with its claims, or a claim as `extract` writes it. */
function readHeld(line: string, source: string): Held {
  const fields = parseObject(line);
  if (fields['text'] === undefined && fields['type'] !== undefined) return { claim: readClaimLine(idOf(fields), fields) };
  const document = documentOf(fields, source);
  const { claims } = fields;
  if (claims === undefined || claims === null) return { document };
  if (!Array.isArray(claims)) throw badInput('"claims" is no list');
  return { document, claims: claims.map((claim, i) => claimOf(document, claim, i)) };
}

function claimOf({ name, text }: Document, value: unknown, i: number): Claim {
  try {
    const claim = readClaimLine(name, asObject(value));
    const { evidence } = claim;
    if (text.slice(evidence.start, evidence.end) !== evidence.text) throw badInput('quotes what the text does not say there');
    return claim;
  } catch (error) {
    if (!(error instanceof SmezhnikError)) throw error;
    throw badInput(`claim ${i + 1} ${error.message}`, error);
  }
}

/** Reads documents and claims from a stream of bytes, line by line; a line at fault yields its error and the rest goes on. */
export async function* readJsonLines(chunks: AsyncIterable<Uint8Array>, source: string): AsyncGenerator<Line> {
  let number = 0;
  for await (const bytes of splitLines(toUtf8(chunks))) {
    number += 1;
    try {
      const line = lineText(bytes);
      if (line.trim()) yield { number, ...readHeld(line, source) };
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

function parseObject(line: string): Fields {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw badInput('is not JSON: give one object {"document", "text"} a line', error);
  }
  return asObject(value);
}

function asObject(value: unknown): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw badInput('is not a JSON object: give {"document", "text"}');
  }
  return value as Fields;
}

function stringAt(fields: Fields, key: string): string | undefined {
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
