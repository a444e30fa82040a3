import { createReadStream } from 'node:fs';
import { entriesOfArchive, isArchive } from '../text/archive/index.js';
import { endingOf, entriesOf, isDocument, type Place, placeAt } from '../text/files.js';
import { isJsonLines } from '../text/format.js';
import { pathsMatching } from '../text/glob.js';

const NEWLINE = 0x0a;

async function countLines(chunks: AsyncIterable<Uint8Array>, signal: AbortSignal): Promise<number> {
  let lines = 0;
  for await (const chunk of chunks) {
    signal.throwIfAborted();
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, at + 1)) lines++;
  }
  return lines;
}

async function countInArchive(path: string, signal: AbortSignal): Promise<number> {
  let documents = 0;
  for await (const { name, content } of entriesOfArchive(path)) {
    signal.throwIfAborted();
    if (isJsonLines(endingOf(name))) documents += await countLines(content, signal);
    else if (isDocument(name)) documents++;
  }
  return documents;
}

async function countAt(path: string, place: Place, signal: AbortSignal): Promise<number> {
  if (place === 'file') {
    if (isArchive(path)) return countInArchive(path, signal);
    return isJsonLines(endingOf(path)) ? countLines(createReadStream(path), signal) : 1;
  }
  let documents = 0;
  for (const entry of await entriesOf(path)) documents += await countAt(entry.path, entry.place, signal);
  return documents;
}

/** What cannot be read counts as one, and is told when its turn comes. */
async function countInput(path: string, signal: AbortSignal): Promise<number> {
  try {
    return await countAt(path, await placeAt(path), signal);
  } catch {
    return 1;
  }
}

/** About how many documents the inputs hold; undefined where only reading them can tell, and of no meaning once the signal has come. */
export async function countDocuments(inputs: readonly string[], signal: AbortSignal): Promise<number | undefined> {
  if (inputs.includes('-')) return undefined;
  const paths = await Promise.all(inputs.map(pathsMatching));
  const counts = await Promise.all(paths.flat().map((path) => countInput(path, signal)));
  return counts.reduce((sum, n) => sum + n, 0);
}
