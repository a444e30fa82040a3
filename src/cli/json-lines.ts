import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** The lines of a file, or of standard input for `-`, numbered from 1; blank ones are left out. */
export async function* readLines(input: string): AsyncGenerator<{ readonly number: number; readonly line: string }> {
  const stream = input === '-' ? process.stdin : createReadStream(input);
  let number = 0;
  for await (const line of createInterface({ input: stream, crlfDelay: Infinity })) {
    number++;
    if (line.trim()) yield { number, line };
  }
}
