import { createReadStream } from 'node:fs';
import { endingOf, entriesOf, type Place, placeAt } from '../text/files.js';
import { isJsonLines } from '../text/format.js';

const NEWLINE = 0x0a;

async function countLines(file: string): Promise<number> {
  let lines = 0;
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) for (const byte of chunk) if (byte === NEWLINE) lines++;
  return lines;
}

async function countAt(path: string, place: Place): Promise<number> {
  if (place === 'file') return isJsonLines(endingOf(path)) ? countLines(path) : 1;
  let documents = 0;
  for (const entry of await entriesOf(path)) documents += await countAt(entry.path, entry.place);
  return documents;
}

/** What cannot be read counts as one, and is told when its turn comes. */
async function countInput(input: string): Promise<number> {
  try {
    return await countAt(input, await placeAt(input));
  } catch {
    return 1;
  }
}

/** About how many documents the inputs hold; undefined where only reading them can tell. */
export async function countDocuments(inputs: readonly string[]): Promise<number | undefined> {
  if (inputs.includes('-')) return undefined;
  const counts = await Promise.all(inputs.map(countInput));
  return counts.reduce((sum, n) => sum + n, 0);
}
