import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { badInput } from '../model/index.js';
import { placeAt, unreadable } from '../text/files.js';

async function openInput(input: string): Promise<Readable> {
  if (input === '-') return process.stdin;
  try {
    if ((await placeAt(input)) === 'folder') throw badInput('is a folder: give a file');
    return createReadStream(input);
  } catch (error) {
    throw badInput(`${input}: ${unreadable(error).message}`, error);
  }
}

/**
 * The lines of a file, or of standard input for `-`, numbered from 1; blank ones are left out.
 * @throws SmezhnikError BAD_INPUT if there is no such file
 */
export async function* readLines(input: string): AsyncGenerator<{ readonly number: number; readonly line: string }> {
  let number = 0;
  for await (const line of createInterface({ input: await openInput(input), crlfDelay: Infinity })) {
    number++;
    if (line.trim()) yield { number, line };
  }
}
