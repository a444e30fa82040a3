import { createReadStream, statSync } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { badInput } from '../../model/errors.js';
import type { ArchiveEntry } from './entry.js';

export type { ArchiveEntry } from './entry.js';

/** How much an archive may unpack to: so many times its own size, and for a small one so many bytes. Text packs to a tenth. */
const MAX_GROWTH = 100;
const ALWAYS_ALLOWED = 64 * 1024 * 1024;

const ARCHIVE = /\.(?:zip|tar|tar\.gz|tgz)$/i;

/** Whether a name is that of an archive. */
export const isArchive = (name: string): boolean => ARCHIVE.test(name);

/**
 * The files of an archive, unpacked as they are read: memory does not grow with it.
 * @throws SmezhnikError BAD_INPUT, with a message that starts after the path, for a damaged archive or one that unpacks to too much
 */
export async function* entriesOfArchive(path: string): AsyncGenerator<ArchiveEntry> {
  const allowed = Math.max(ALWAYS_ALLOWED, statSync(path).size * MAX_GROWTH);
  let unpacked = 0;
  const refuseGrowth = (): void => {
    if (unpacked > allowed) throw badInput(`unpacks to more than ${MAX_GROWTH} times its size: unpack it yourself, if you trust it`);
  };
  async function* counted(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of content) {
      unpacked += chunk.length;
      refuseGrowth();
      yield chunk;
    }
  }
  const entries = await openArchive(path);
  for await (const { name, content } of entries) {
    refuseGrowth();
    yield { name, content: counted(content) };
  }
}

async function openArchive(path: string): Promise<AsyncIterable<ArchiveEntry>> {
  const file = createReadStream(path);
  if (/\.zip$/i.test(path)) return (await import('./zip.js')).zipEntries(file);
  const { tarEntries } = await import('./tar.js');
  if (/\.tar$/i.test(path)) return tarEntries(file);
  const unpacked = createGunzip();
  file.on('error', (error) => { unpacked.destroy(error); });
  return tarEntries(file.pipe(unpacked));
}
