import { on } from 'node:events';
import type { Readable } from 'node:stream';
import { Parser, type ReadEntry } from 'tar';
import { badInput } from '../../model/errors.js';
import type { ArchiveEntry } from './entry.js';

const FILES = new Set(['File', 'OldFile', 'ContiguousFile']);

/** The entries of a tar archive, plain or packed by gzip, in the order they stand in it. */
export async function* tarEntries(bytes: Readable): AsyncGenerator<ArchiveEntry> {
  const parser = new Parser();
  const fail = (error: unknown): void => { parser.emit('error', error); };
  parser.on('warn', (code: string, message: string) => { if (['TAR_ABORT', 'TAR_BAD_ARCHIVE', 'TAR_ENTRY_INVALID'].includes(code)) fail(new Error(message)); });
  let open: ReadEntry | undefined;
  parser.on('error', (error: unknown) => { open?.destroy(error); });
  const entries = on(parser, 'entry', { close: ['end'] }) as AsyncIterable<readonly [ReadEntry]>;
  bytes.on('error', fail);
  bytes.pipe(parser);
  try {
    for await (const [entry] of entries) {
      open = entry.on('error', () => undefined);
      if (FILES.has(entry.type)) yield { name: entry.path, content: contentOf(entry) };
      entry.resume();
    }
  } catch (error) {
    throw badInput('is a damaged tar archive: make it anew', error);
  } finally {
    bytes.unpipe(parser).destroy();
  }
}

async function* contentOf(entry: ReadEntry): AsyncGenerator<Uint8Array> {
  try {
    yield* entry;
  } catch (error) {
    throw badInput('ends within a file: it is damaged, make it anew', error);
  }
}
