import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Writer } from '../graphql/index.js';
import { load, resolveAnew } from '../pipeline.js';
import type { Graph } from '../store/index.js';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** Keeps what the API is given as files in a folder, so that the graph can be loaded again from them; one change at a time. */
export function receiverFor(graph: Graph, dataFolder: string): Writer {
  const folder = resolve(dataFolder, 'received');
  let before: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = before.then(work, work);
    before = result.catch(() => undefined);
    return result;
  };
  return {
    load: ({ name, ...text }) => inTurn(async () => {
      const file = join(folder, `${hash(name)}.jsonl`);
      await mkdir(folder, { recursive: true });
      await writeFile(file, `${JSON.stringify({ id: name, ...text })}\n`);
      const { failures: [failure] } = await load(graph, [file]);
      if (failure) {
        await rm(file);
        throw failure.error;
      }
      return `${file}#${name}`;
    }),
    withdraw: (source) => inTurn(async () => {
      const known = await graph.withdraw(source);
      if (known) await resolveAnew(graph);
      if (source.startsWith(folder)) await rm(source.replace(/#.*$/s, ''), { force: true });
      return known;
    }),
  };
}
