import { availableParallelism } from 'node:os';
import type { Piscina } from 'piscina';
import { loadMorphology, type SharedModels, shareModels } from '../language/index.js';
import { badInput, type Document, SmezhnikError } from '../model/index.js';
import type { Morphologist, Reader } from './reader.js';
import type { Answer, Tasks } from './reader-worker.js';

type ResultOf<Name extends keyof Tasks> = Awaited<ReturnType<Tasks[Name]>> extends Answer<infer Result> ? Result : never;

/** Reads in threads of its own, which start as there is work for them and share the language models. */
export interface ReaderPool extends Reader {
  mentions(document: Document): Promise<ResultOf<'mentions'>>;
  explanations(document: Document): Promise<ResultOf<'explanations'>>;
  /** Ends the threads, whatever they are at. */
  close(): Promise<void>;
}

export interface ReaderPoolOptions {
  /** As many as there are processors, when left out. */
  readonly threads?: number | undefined;
  /** Megabytes of JavaScript objects that a thread may hold before it is given up; Node's own limit when left out. */
  readonly memory?: number | undefined;
}

/** Documents under way for each thread: enough that none waits while a batch is written. */
const DOCUMENTS_PER_THREAD = 256;
/** Milliseconds after which a thread without work gives its memory back. */
const IDLE = 30_000;

/** Threads run what is built: they cannot load the sources, from which the tests run the rest. */
const FROM_SOURCES = import.meta.url.endsWith('.ts');
const WORKER = new URL(FROM_SOURCES ? '../../dist/pipeline/reader-worker.js' : './reader-worker.js', import.meta.url).href;

/** A thread that dies, as for want of memory, fails the document it was at, and another takes its place. */
export function readerPool({ threads = availableParallelism(), memory }: ReaderPoolOptions = {}): ReaderPool {
  let models: SharedModels | undefined;
  let pool: Promise<Piscina> | undefined;
  let morphologist: Morphologist | undefined;
  const shared = (): SharedModels => (models ??= shareModels());
  const start = async (): Promise<Piscina> => {
    const workerData = shared();
    const { Piscina } = await import('piscina');
    return new Piscina({
      filename: WORKER, workerData, minThreads: 0, maxThreads: threads, idleTimeout: IDLE, ...(memory !== undefined && { resourceLimits: { maxOldGenerationSizeMb: memory } }),
    });
  };

  async function ask<Name extends keyof Tasks>(name: Name, task: Parameters<Tasks[Name]>[0], place: string): Promise<ResultOf<Name>> {
    const answer = await (await (pool ??= start())).run(task, { name }).catch((error: unknown) => {
      throw badInput(`${place}: the reader broke on it (${String(error).split('\n')[0]}); please report the document`, error);
    }) as Answer<ResultOf<Name>>;
    if ('result' in answer) return answer.result;
    throw new SmezhnikError(answer.error.code, answer.error.message);
  }

  return {
    atOnce: threads * DOCUMENTS_PER_THREAD,
    document: (file) => ask('document', file, file.path),
    claims: (document) => ask('claims', document, document.source),
    mentions: (document) => ask('mentions', document, document.source),
    explanations: (document) => ask('explanations', document, document.source),
    language: () => (morphologist ??= { morphology: loadMorphology(shared()) }),
    close: async () => { await (await pool)?.destroy(); },
  };
}
