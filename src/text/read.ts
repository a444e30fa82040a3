import { createReadStream } from 'node:fs';
import { parse, posix, resolve } from 'node:path';
import { badInput, SmezhnikError } from '../model/errors.js';
import type { Document } from '../model/document.js';
import { type ArchiveEntry, entriesOfArchive, isArchive } from './archive/index.js';
import type { Content } from './content.js';
import { dayOfText } from './day.js';
import { decode } from './decode.js';
import { collectBytes, endingOf, entriesOf, isDocument, placeAt, readBytes, unreadable } from './files.js';
import { detectFormat, isJsonLines, READABLE } from './format.js';
import type { Format } from './format.js';
import { pathsMatching } from './glob.js';
import { type GivenDocument, readJsonLines } from './json-lines.js';
import { withQuotedDocuments } from './quoted-documents.js';

/** A file or line that gave no document. */
export interface ReadFailure {
  /** The file, or `file:line`, or `archive#file`. */
  readonly input: string;
  readonly error: SmezhnikError;
}
export type Reading = GivenDocument | { readonly failure: ReadFailure };

/** A file that holds one document and is not read yet. */
export interface DocumentFile {
  /** As the user named it; for one in an archive `archive#file`. */
  readonly path: string;
  /** What an archive holds of it; others are read from the disk. */
  readonly entry?: { readonly name: string; readonly bytes: Uint8Array };
}
/** What inputs hold: files to read, and documents that JSON lines bring. */
export type Found = { readonly file: DocumentFile } | Reading;

/** Bytes of a file of JSON lines that are read at once: some hundred documents, which are then looked up together. */
const READ_AT_ONCE = 1024 * 1024;

/** Readers of heavy formats are loaded when the first such file comes. */
const READERS: Readonly<Record<Format, (bytes: Uint8Array) => Promise<Content>>> = {
  text: (bytes) => Promise.resolve({ text: decode(bytes) }),
  html: async (bytes) => (await import('./html/index.js')).readHtml(bytes),
  pdf: async (bytes) => (await import('./pdf/index.js')).readPdf(bytes),
  docx: async (bytes) => (await import('./docx/index.js')).readDocx(bytes),
};

/**
 * Finds what files, folders (every readable file under them, in the order of their paths), patterns (`news/*.txt`), archives and, for
 * `-`, JSON lines on standard input hold. An input, file or line that cannot be read yields its failure, and the rest goes on.
 */
export async function* findDocuments(
  inputs: readonly string[],
  standardInput: AsyncIterable<Uint8Array> = process.stdin,
): AsyncGenerator<Found> {
  for (const input of inputs) {
    if (input === '-') yield* readLines(standardInput, '-', 'standard input');
    else for (const path of await pathsMatching(input)) yield* findAt(path);
  }
}

/** Reads what `findDocuments` finds, one after the other. */
export async function* readDocuments(inputs: readonly string[], standardInput?: AsyncIterable<Uint8Array>): AsyncGenerator<Reading> {
  for await (const found of findDocuments(inputs, standardInput)) {
    if (!('file' in found)) yield found;
    else yield await readFound(found.file).then((document) => ({ document }), (error: unknown) => ({ failure: { input: found.file.path, error: unreadable(error) } }));
  }
}

/**
 * Reads the one document of a file, by its content and then by its ending.
 * @throws SmezhnikError BAD_INPUT or NOT_FOUND that names the file and what to do
 */
export const readFile = (path: string): Promise<Document> => readFound({ path });

/** As `readFile`, of a file that was found. */
export async function readFound({ path, entry }: DocumentFile): Promise<Document> {
  try {
    return await documentOf(path, entry);
  } catch (error) {
    throw located(path, error);
  }
}

async function documentOf(path: string, entry: DocumentFile['entry']): Promise<Document> {
  const ending = endingOf(path);
  if (isJsonLines(ending)) throw badInput('holds a document a line: read it as a stream');
  const bytes = entry?.bytes ?? await readBytes(path);
  const format = detectFormat(bytes, ending);
  const content = await READERS[format](bytes).catch((error: unknown) => {
    if (error instanceof SmezhnikError) throw error;
    throw badInput(`could not be read as ${format} (${firstLine(error)}): save it anew or as .txt`, error);
  });
  if (!content.text.trim()) throw badInput('has no text: give a file with text');
  const { name } = parse(entry?.name ?? path);
  const written = dayOfText(name, content.text);
  const date = format === 'html' ? (content.date ?? written) : (written ?? content.date);
  return { name, source: resolve(path), ...content, date };
}

async function* findAt(path: string): AsyncGenerator<Found> {
  try {
    if ((await placeAt(path)) === 'folder') yield* findInFolder(path);
    else if (isArchive(path)) for await (const entry of entriesOfArchive(path)) yield* findInArchive(path, entry);
    else if (isJsonLines(endingOf(path))) yield* readLines(createReadStream(path, { highWaterMark: READ_AT_ONCE }), resolve(path), path);
    else yield { file: { path } };
  } catch (error) {
    yield failed(path, error);
  }
}

async function* findInArchive(archive: string, { name: written, content }: ArchiveEntry): AsyncGenerator<Found> {
  const name = posix.normalize(written);
  const path = `${archive}#${name}`;
  if (name.split('/').some((part) => part.startsWith('.') || part === '__MACOSX') || !isDocument(name)) return;
  try {
    if (isArchive(name)) throw badInput('is an archive in an archive: unpack it');
    else if (isJsonLines(endingOf(name))) yield* readLines(content, resolve(path), path);
    else yield { file: { path, entry: { name, bytes: await collectBytes(content) } } };
  } catch (error) {
    yield failed(path, error);
  }
}

async function* findInFolder(folder: string): AsyncGenerator<Found> {
  const files = yield* findInTree(folder);
  if (files === 0) yield failed(folder, badInput(`holds nothing to read: put ${READABLE.join(', ')} files there`));
}

/** Returns the number of files met, of folders that cannot be listed too. */
async function* findInTree(folder: string): AsyncGenerator<Found, number> {
  let files = 0;
  try {
    for (const { path, place } of await entriesOf(folder)) {
      if (place === 'folder') files += yield* findInTree(path);
      else {
        files += 1;
        yield* findAt(path);
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
    for await (const line of withQuotedDocuments(readJsonLines(chunks, source), source)) {
      if ('error' in line) yield failed(`${input}:${line.number}`, line.error);
      else {
        const { number: _, ...given } = line;
        yield given;
      }
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
