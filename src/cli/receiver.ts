import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import type { Given, LoadFailure, Writer } from '../graphql/index.js';
import type { SmezhnikError } from '../model/index.js';
import { type Curation, readerPool, synchronise } from '../pipeline.js';
import type { Graph } from '../store/index.js';
import { READABLE, REFUSED } from '../text/format.js';

/** Characters of a file's name that are kept; file systems allow 255 bytes. */
const LONGEST_NAME = 80;

export interface Receiver extends Writer {
  /** Ends the loads under way, each after the document it is at. */
  close(): Promise<void>;
}

export interface ReceiverOptions {
  /** Folder in which what is given is kept. */
  readonly folder: string;
  /** Folder of one's own knowledge. */
  readonly knowledge: string;
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

/**
 * What the file of that name is called where it is kept; documents are named for it, and dated by it. What has no ending that
 * folders are searched for is told by its content, and else is text.
 */
function fileName(name: string): string {
  const plain = basename(name.replaceAll('\\', '/')).replace(/[\p{Cc}<>:"|?*#]/gu, '_').replace(/^\.+/, '');
  const ending = extname(plain);
  const isKnown = (READABLE as readonly string[]).includes(ending.toLowerCase()) || ending.toLowerCase() in REFUSED;
  const stem = isKnown ? plain.slice(0, -ending.length) : plain;
  return `${stem.slice(0, LONGEST_NAME) || 'file'}${isKnown ? ending : '.txt'}`;
}

/** A text is kept as a file of one line, which holds what else is said of it. */
function fileOf(given: Given): readonly [name: string, content: string | Uint8Array] {
  if ('bytes' in given) return [fileName(given.name), given.bytes];
  const { name, ...text } = given;
  return ['text.jsonl', `${JSON.stringify({ id: name, ...text })}\n`];
}

/** The failure as the giver knows the file. */
const named = ({ code, message }: SmezhnikError, file: string, name: string): LoadFailure => ({ code, message: message.replace(file, name) });

/** Keeps what the API is given as files in a folder, so that the graph can be loaded again from them; one change at a time. */
export function receiverFor(graph: Graph, curation: Curation, { folder: dataFolder, knowledge }: ReceiverOptions): Receiver {
  const folder = resolve(dataFolder, 'received');
  const closing = new AbortController();
  const reader = readerPool();
  const reading = { knowledge, reader };
  let last: Promise<unknown> = Promise.resolve();
  const alone = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const result = curation.whileLoading(work);
    last = result.catch(() => undefined);
    return result;
  };
  /** A file of several documents stays as long as one of them does. */
  const forget = async (file: string): Promise<void> => {
    if ((await graph.documentsWithin(dirname(file) + sep)).length === 0) await rm(dirname(file), { recursive: true, force: true });
  };
  return {
    load: (given, { signal, onProgress } = {}) => alone(async () => {
      const place = join(folder, hash(given.name));
      const [name, content] = fileOf(given);
      const file = join(place, name);
      const before = await readFile(file).catch(() => undefined);
      await mkdir(place, { recursive: true });
      await writeFile(file, content);
      const signals = signal ? [signal, closing.signal] : [closing.signal];
      const { loaded, unchanged, failures } = await synchronise(graph, place, { signal: AbortSignal.any(signals), onProgress, ...reading });
      const isRead = loaded + unchanged > 0;
      if (!isRead) await (before ? writeFile(file, before) : rm(place, { recursive: true }));
      return {
        documents: isRead ? await graph.documentsWithin(place + sep) : [],
        failures: failures.map(({ error }) => named(error, file, given.name)),
      };
    }),
    withdraw: (source) => alone(async () => {
      const known = await curation.withdraw(source);
      if (source.startsWith(folder + sep)) await forget(source.replace(/#.*$/s, ''));
      return known;
    }),
    async close() {
      closing.abort();
      await last;
      await reader.close();
    },
  };
}
