import { once } from 'node:events';
import { basename } from 'node:path';
import { isDocument } from '../text/files.js';

/** How long a file has to stay as it is before it is read, in milliseconds: it may be half written. */
const SETTLED = 500;

/** Hidden files, and the folders that a browser writes beside a saved page. */
const PASSED_OVER = /^\.|(?:_|\.)files$/;

/** The folder itself, once changes in it are heard of, and then the paths in it that have changed, until the signal. */
export async function* changesIn(folder: string, signal: AbortSignal): AsyncGenerator<string[]> {
  const { watch } = await import('chokidar');
  const watcher = watch(folder, {
    ignoreInitial: true, awaitWriteFinish: { stabilityThreshold: SETTLED }, ignored: (path) => path !== folder && PASSED_OVER.test(basename(path)),
  });
  const changed = new Set<string>();
  for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, (path) => { if (isDocument(path)) changed.add(path); });
  try {
    await once(watcher, 'ready', { signal });
    yield [folder];
    while (!signal.aborted) {
      if (changed.size === 0) await once(watcher, 'all', { signal });
      const paths = [...changed].sort();
      changed.clear();
      if (paths.length > 0) yield paths;
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    await watcher.close();
  }
}
