import { accessSync, constants, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { GrafeoDB } from '@grafeo-db/js';
import { notFound, unavailable } from '../model/index.js';
import type { Storage } from './contents.js';
import { embeddedStorage } from './embedded-storage.js';
import type { Engine, Parameters, Read, Row, Run, TextIndex } from './engine.js';

const FILE = 'graph.grafeo';
const ATTEMPTS = 10;
/** After a crash, opening replays what was logged since the last checkpoint: about a second for this much. */
const CHECKPOINT_BYTES = 32 * 1024 * 1024;
/** A checkpoint writes the whole graph. One is due once a share of its size was logged, so that a load does not write it over and over. */
const CHECKPOINT_SHARE = 0.25;
const WRITE_CONFLICT = 'GRAFEO-T001';
const LOCKED = 'cannot be locked';

type Session = Pick<GrafeoDB, 'executeCypher'>;

const messageOf = (error: unknown): string => String((error as { message?: unknown } | null)?.message ?? error);

/** Step by step: Node's own recursive way never ends where the system refuses a name, as in /proc. */
function makeFolders(folder: string): void {
  if (existsSync(folder)) return;
  makeFolders(dirname(folder));
  mkdirSync(folder);
}

const WHY_UNUSABLE: Readonly<Record<string, string>> = {
  ENOTDIR: 'it is a file, or in one',
  EEXIST: 'it is a file, or in one',
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'its disk can only be read',
  ENOSPC: 'its disk is full',
};

const whyUnusable = (error: unknown): string => WHY_UNUSABLE[(error as NodeJS.ErrnoException).code ?? ''] ?? messageOf(error);

function makeFolder(folder: string): void {
  try {
    makeFolders(resolve(folder));
    readdirSync(folder);
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw unavailable(`Cannot use ${folder} as the data folder: ${whyUnusable(error)}; give another folder, or mend this one`, error);
  }
}

/** Loaded at need: it is not built for every platform. */
async function loadDriver(): Promise<typeof GrafeoDB> {
  try {
    return (await import('@grafeo-db/js')).default.GrafeoDB;
  } catch (error) {
    throw unavailable(`The embedded engine does not run on ${process.platform} ${process.arch} as it is installed here; install again, or use a Neo4j server`, error);
  }
}

async function openDatabase(folder: string): Promise<GrafeoDB> {
  const driver = await loadDriver();
  try {
    return driver.create(join(folder, FILE));
  } catch (error) {
    if (messageOf(error).includes(LOCKED)) {
      throw unavailable(`The graph in ${folder} is in use by another process; stop that process, or ask it over GraphQL, or use Neo4j to share a graph`, error);
    }
    throw unavailable(`Cannot open the graph in ${folder}: ${messageOf(error)}; move the folder away and load the documents again`, error);
  }
}

class EmbeddedEngine implements Engine {
  readonly name = 'embedded';
  calls = 0;
  /** Settles when the writer before has finished: transactions are written one at a time. */
  private written: Promise<unknown> = Promise.resolve();
  /** Bytes that may be logged between two checkpoints. */
  private logged = 0;

  constructor(private readonly database: GrafeoDB, private readonly file: string) {
    this.spaceCheckpoints();
  }

  readonly read: Read = async (statement, parameters, signal) => {
    signal?.throwIfAborted();
    return this.run(this.database, statement, parameters);
  };

  readonly define: Run = (statement, parameters) => this.run(this.database, statement, parameters);

  write<T>(work: (run: Run) => Promise<T>): Promise<T> {
    const result = this.written.then(() => this.transact(work));
    this.written = result.catch(() => undefined);
    return result;
  }

  defineText({ label, property }: TextIndex): Promise<void> {
    return this.database.createTextIndex(label, property, { tokenizer: 'standard' });
  }

  async findText({ label, property }: TextIndex, words: string, limit: number, _?: () => string, signal?: AbortSignal): Promise<string[]> {
    signal?.throwIfAborted();
    this.calls += 1;
    const found = await this.database.textSearch(label, property, words, limit);
    return found.flatMap(([node]) => {
      const id: unknown = this.database.getNode(node!)?.get('id');
      return typeof id === 'string' ? [id] : [];
    });
  }

  storage(): Storage {
    return embeddedStorage(this.database);
  }

  async close(): Promise<void> {
    await this.written;
    this.database.close();
  }

  private async run(session: Session, statement: string, parameters: Parameters = {}): Promise<Row[]> {
    this.calls += 1;
    const result = await session.executeCypher(statement, parameters);
    return result.toArray() as Row[];
  }

  private spaceCheckpoints(): void {
    const share = Math.round(CHECKPOINT_SHARE * (statSync(this.file, { throwIfNoEntry: false })?.size ?? 0));
    const walBytes = Math.max(CHECKPOINT_BYTES, share);
    if (walBytes === this.logged) return;
    this.database.setCheckpointTriggers({ walBytes });
    this.logged = walBytes;
  }

  private async transact<T>(work: (run: Run) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.attempt(work);
      } catch (error) {
        if (attempt === ATTEMPTS || !messageOf(error).includes(WRITE_CONFLICT)) throw error;
        await pause(2 ** attempt);
      }
    }
  }

  private async attempt<T>(work: (run: Run) => Promise<T>): Promise<T> {
    const transaction = this.database.beginTransaction();
    let before: Promise<unknown> = Promise.resolve();
    const run: Run = (statement, parameters) => {
      const rows = before.then(() => this.run(transaction, statement, parameters));
      before = rows;
      return rows;
    };
    try {
      const result = await work(run);
      await before;
      transaction.commit();
      this.spaceCheckpoints();
      return result;
    } catch (error) {
      await before.catch(() => undefined);
      if (transaction.isActive) transaction.rollback();
      throw error;
    }
  }
}

/**
 * Opens the graph in a folder, which is created when it is missing, unless the graph must exist: then NOT_FOUND is thrown. Throws
 * UNAVAILABLE when the folder cannot be written to or another process has the graph open.
 */
export async function openEmbedded(path: string, mustExist = false): Promise<Engine> {
  const folder = resolve(path);
  if (mustExist && !existsSync(join(folder, FILE))) {
    throw notFound(`There is no graph in ${folder}: load documents into it with \`smezhnik load\` or \`smezhnik start\`, or correct the path`);
  }
  makeFolder(folder);
  return new EmbeddedEngine(await openDatabase(folder), join(folder, FILE));
}
