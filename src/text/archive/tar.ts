import { on } from 'node:events';
import type { Readable } from 'node:stream';
import { Parser, type ReadEntry } from 'tar';
import { badInput } from '../../model/errors.js';
import type { ArchiveEntry } from './entry.js';

const FILES = new Set(['File', 'OldFile', 'ContiguousFile']);

/** The entries of a tar archive, plain or packed by gzip, in the order they stand in it. */
export async function* tarEntries(bytes: Readable): AsyncGenerator<ArchiveEntry> {
  const parser = new Parser();
  const fail = (error: unknown): void => { parser.emit('error', badInput('is a damaged tar archive: make it anew', error)); };
  parser.on('warn', (code, message) => { if (['TAR_ABORT', 'TAR_BAD_ARCHIVE', 'TAR_ENTRY_INVALID'].includes(code)) fail(message); });
  const entries = on(parser, 'entry', { close: ['end'] }) as AsyncIterable<[ReadEntry]>;
  bytes.on('error', fail);
  bytes.pipe(parser);
  try {
    for await (const [entry] of entries) {
      if (FILES.has(entry.type)) yield { name: entry.path, content: entry as unknown as AsyncIterable<Uint8Array> };
      entry.resume();
    }
  } finally {
    bytes.unpipe(parser).destroy();
  }
}
