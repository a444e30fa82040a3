import { open, readdir, stat } from 'node:fs/promises';
import { extname, join, parse } from 'node:path';
import { badInput, notFound, SmezhnikError } from '../model/errors.js';
import { isArchive } from './archive/index.js';
import { isJsonLines, READABLE, REFUSED } from './format.js';

/** Largest file read whole, in bytes. */
export const MAX_FILE = 200 * 1024 * 1024;

export type Place = 'file' | 'folder';
export const endingOf = (path: string): string => extname(path).toLowerCase();

/** @throws SmezhnikError if nothing can be read at `path`; the message starts after the path */
export async function placeAt(path: string): Promise<Place> {
  const found = await stat(path).catch((error: unknown) => {
    throw unreadable(error);
  });
  if (found.isDirectory()) return 'folder';
  if (!found.isFile()) throw badInput('is a device, pipe or socket: give a file, or - for JSON lines on standard input');
  if (found.size > MAX_FILE && !isJsonLines(endingOf(path)) && !isArchive(path)) throw tooLarge();
  return 'file';
}

/** @throws SmezhnikError if the file is missing, empty, too large or may not be read */
export async function readBytes(path: string): Promise<Uint8Array> {
  if ((await placeAt(path)) === 'folder') throw badInput('is a folder: give a file');
  const file = await open(path).catch((error: unknown) => {
    throw unreadable(error);
  });
  try {
    const bytes = await file.readFile();
    if (bytes.length === 0) throw badInput('is empty: give a file with text');
    if (bytes.length > MAX_FILE) throw tooLarge();
    return bytes;
  } finally {
    await file.close();
  }
}

/** @throws SmezhnikError if a file in an archive is empty or too large */
export async function collectBytes(content: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of content) {
    size += chunk.length;
    if (size > MAX_FILE) throw tooLarge();
    chunks.push(chunk);
  }
  if (size === 0) throw badInput('is empty: give a file with text');
  return Buffer.concat(chunks);
}

export interface Entry {
  readonly path: string;
  readonly place: Place;
}

/**
 * What a folder holds that may give documents, sorted by name: files that are read or only need another format, and folders,
 * but for hidden ones and those that a browser writes beside a saved page.
 */
export async function entriesOf(folder: string): Promise<readonly Entry[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw unreadable(error);
  });
  const pages = new Set(entries.filter(({ name }) => /\.x?html?$/i.test(name)).map(({ name }) => parse(name).name));
  const savedWithPage = (name: string): boolean => pages.has(name.replace(/(?:_files|\.files)$/, ''));
  return entries
    .filter((entry) => !entry.name.startsWith('.') && (entry.isDirectory() ? !savedWithPage(entry.name) : isDocument(entry.name)))
    .map((entry): Entry => ({ path: join(folder, entry.name), place: entry.isDirectory() ? 'folder' : 'file' }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** An error of the file system as a SmezhnikError whose message starts after the path; any other error is thrown on. */
export function unreadable(error: unknown): SmezhnikError {
  if (error instanceof SmezhnikError) return error;
  const { code } = error as { readonly code?: unknown };
  if (typeof code !== 'string') throw error;
  if (code === 'ENOENT' || code === 'ENOTDIR') return notFound('does not exist: check the path');
  if (code === 'EACCES' || code === 'EPERM') return badInput('may not be read: change its permissions', error);
  return badInput(`could not be read (${code}): check the path and the disk`, error);
}

/** Whether a file may give documents: one that is read, or only needs another format. */
export function isDocument(name: string): boolean {
  const ending = endingOf(name);
  return (READABLE as readonly string[]).includes(ending) || isArchive(name) || Object.hasOwn(REFUSED, ending);
}

const tooLarge = (): SmezhnikError => badInput(`is larger than ${MAX_FILE / 1024 / 1024} MB: split it, or give JSON lines`);
