import { once } from 'node:events';

/** Writes one JSON line to standard output and waits until the reader keeps up. */
export async function writeJsonLine(value: object): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(value)}\n`)) await once(process.stdout, 'drain');
}

/** One line about what went wrong. */
export function warn(message: string): void {
  process.stderr.write(`smezhnik: ${message.replaceAll(/\s*\n\s*/g, ' ')}\n`);
}

/** A reader that stops early (`smezhnik … | head`) ends the program quietly. */
export function endQuietlyOnClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit();
      throw error;
    });
  }
}

/** `1 claim`, `12 claims`. */
export const count = (n: number, noun: string): string => `${n.toLocaleString('en')} ${noun}${n === 1 ? '' : 's'}`;
