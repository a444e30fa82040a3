import { once } from 'node:events';
import { EXIT } from './exit.js';

/** Writes one JSON line to standard output and waits until the reader keeps up. */
export async function writeJsonLine(value: object): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(value)}\n`)) await once(process.stdout, 'drain');
}

/** Text from documents on one line, without what would steer the terminal. */
export const printable = (text: string): string => text.replaceAll(/\s+/g, ' ').replaceAll(/\p{Cc}/gu, '');

/** One line about what went wrong. */
export function warn(message: string): void {
  process.stderr.write(`smezhnik: ${printable(message)}\n`);
}

/** A reader that stops early (`smezhnik … | head`) ends the program quietly; output that cannot be written, with one line. */
export function endQuietlyOnClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit();
      if (stream === process.stdout) warn(`cannot write the output: ${error.message}`);
      process.exit(EXIT.failed);
    });
  }
}

/** `1 claim`, `12 claims`. */
export const count = (n: number, noun: string): string => `${n.toLocaleString('en')} ${noun}${n === 1 ? '' : 's'}`;
