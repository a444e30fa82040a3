import { createReadStream } from 'node:fs';
import { parse, resolve } from 'node:path';
import { badInput, SmezhnikError } from '../model/errors.js';
import type { Document } from '../model/document.js';
import type { Content } from './content.js';
import { dayOfText } from './day.js';
import { decode } from './decode.js';
import { endingOf, entriesOf, placeAt, readBytes, unreadable } from './files.js';
import { detectFormat, isJsonLines, READABLE } from './format.js';
import type { Format } from './format.js';
import { readJsonLines } from './json-lines.js';

/** A file or line that gave no document. */
export interface ReadFailure {
  /** The file, or `file:line`. */
  readonly input: string;
  readonly error: SmezhnikError;
}
export type Reading = { readonly document: Document } | { readonly failure: ReadFailure };

/** Readers of heavy formats are loaded when the first such file comes. */
const READERS: Readonly<Record<Format, (bytes: Uint8Array) => Promise<Content>>> = {
  text: (bytes) => Promise.resolve({ text: decode(bytes) }),
  html: async (bytes) => (await import('./html/index.js')).readHtml(bytes),
  pdf: async (bytes) => (await import('./pdf/index.js')).readPdf(bytes),
  docx: async (bytes) => (await import('./docx/index.js')).readDocx(bytes),
};

/**
 * Reads files, folders (every readable file under them, in the order of their paths) and, for `-`, JSON lines on standard input.
 * A file or line that cannot be read yields its failure, and the rest goes on.
 */
export async function* readDocuments(
  inputs: readonly string[],
  standardInput: AsyncIterable<Uint8Array> = process.stdin,
): AsyncGenerator<Reading> {
  for (const input of inputs) {
    if (input === '-') yield* readLines(standardInput, '-', 'standard input');
    else yield* readPath(input);
  }
}

/**
 * Reads the one document of a file, by its content and then by its ending.
 * @throws SmezhnikError BAD_INPUT or NOT_FOUND that names the file and what to do
 */
export async function readFile(path: string): Promise<Document> {
  try {
    return await readOne(path);
  } catch (error) {
    throw located(path, error);
  }
}

async function readOne(path: string): Promise<Document> {
  const ending = endingOf(path);
  if (isJsonLines(ending)) throw badInput('holds a document a line: read it as a stream');
  const bytes = await readBytes(path);
  const format = detectFormat(bytes, ending);
  const content = await READERS[format](bytes).catch((error: unknown) => {
    if (error instanceof SmezhnikError) throw error;
    throw badInput(`could not be read as ${format} (${firstLine(error)}): save it anew or as .txt`, error);
  });
  if (!content.text.trim()) throw badInput('has no text: give a file with text');
  const { name } = parse(path);
  const written = dayOfText(name, content.text);
  const date = format === 'html' ? (content.date ?? written) : (written ?? content.date);
  return { name, source: resolve(path), ...content, date };
}

async function* readPath(path: string): AsyncGenerator<Reading> {
  try {
    if ((await placeAt(path)) === 'folder') yield* readFolder(path);
    else if (isJsonLines(endingOf(path))) yield* readLines(createReadStream(path), resolve(path), path);
    else yield { document: await readOne(path) };
  } catch (error) {
    yield failed(path, error);
  }
}

async function* readFolder(folder: string): AsyncGenerator<Reading> {
  const files = yield* readTree(folder);
  if (files === 0) yield failed(folder, badInput(`holds nothing to read: put ${READABLE.join(', ')} files there`));
}

/** Returns the number of files met, of folders that cannot be listed too. */
async function* readTree(folder: string): AsyncGenerator<Reading, number> {
  let files = 0;
  try {
    for (const { path, place } of await entriesOf(folder)) {
      if (place === 'folder') files += yield* readTree(path);
      else {
        files += 1;
        yield* readPath(path);
      }
    }
  } catch (error) {
    files += 1;
    yield failed(folder, error);
  }
  return files;
}

async function* readLines(chunks: AsyncIterable<Uint8Array>, source: string, input: string): AsyncGenerator<Reading> {
  try {
    for await (const line of readJsonLines(chunks, source)) {
      yield 'document' in line ? { document: line.document } : failed(`${input}:${line.number}`, line.error);
    }
  } catch (error) {
    yield failed(input, error);
  }
}

const failed = (input: string, error: unknown): Reading => ({ failure: { input, error: located(input, error) } });

/** The same error with the place it came from in front. */
function located(place: string, error: unknown): SmezhnikError {
  const { code, message, cause } = unreadable(error);
  return new SmezhnikError(code, `${place}: ${message}`, { cause });
}

const firstLine = (error: unknown): string => String(error).split('\n')[0]!.slice(0, 120);
