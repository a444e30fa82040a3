/* eslint-disable @typescript-eslint/no-unsafe-class-instance-assignment -- the driver declares its plain options as classes */
import neo4j, { type Driver, type ManagedTransaction, type Session, type SessionMode } from 'neo4j-driver';
import { SmezhnikError, unavailable } from '../model/index.js';
import type { Storage } from './contents.js';
import type { Engine, GraphTarget, Parameters, Read, Row, Run, TextIndex } from './engine.js';
import { neo4jStorage } from './neo4j-storage.js';
import type { Statements } from './statements.js';

const CONNECTION_TIMEOUT = 10_000;
/** The 5.x line ends with 5.26; later versions are named for their year. */
const LAST_OF_5 = 26;
const FIRST_YEAR = 2025;

const DEFINED_ALREADY = /^Neo\.ClientError\.Schema\.\w+AlreadyExists$/;

const WHAT_TO_DO: Readonly<Record<string, string>> = {
  'ServiceUnavailable': 'start the server, or correct its address',
  'SessionExpired': 'start the server, or correct its address',
  'Neo.ClientError.Security.Unauthorized': 'correct the user or the password',
  'Neo.ClientError.Security.AuthenticationRateLimit': 'correct the password, and wait a few seconds before the next attempt',
  'Neo.ClientError.Security.CredentialsExpired': 'change the initial password first, with ALTER CURRENT USER SET PASSWORD',
  'Neo.ClientError.Security.Forbidden': 'give the user the right to read, write, and define indexes',
  'Neo.ClientError.Database.DatabaseNotFound': 'correct the name of the database, or create it',
  'Neo.TransientError.General.DatabaseUnavailable': 'wait until the database has started',
};

/** The driver takes a whole number for a float, and leaves out what is undefined. */
function toDriver(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') return Number.isInteger(value) ? neo4j.int(value) : value;
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(toDriver);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, toDriver(each)]));
}

/** Reads through the observer interface: half the time of collecting the driver's records first. */
function collect(runner: Session | ManagedTransaction, statement: string, parameters: Parameters): Promise<Row[]> {
  return new Promise((resolve, reject) => {
    const rows: Row[] = [];
    runner.run(statement, toDriver(parameters)).subscribe({
      onNext: (record) => { rows.push(record.toObject()); },
      onCompleted: () => { resolve(rows); },
      onError: reject,
    });
  });
}

/** What happened, in the driver's words but without its general advice. */
const reasonIn = (message: string): string => /Caused by: (.+)/.exec(message)?.[1] ?? message.split('\n')[0]!.split('. ')[0]!;

/** The answer, unless the signal comes first. A session that is closed before its answer is complete tells the server to stop the query. */
function unlessAborted<T>(answer: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => { reject(signal.reason as Error); };
    signal.addEventListener('abort', stop, { once: true });
    answer.then(resolve, reject).finally(() => { signal.removeEventListener('abort', stop); });
  });
}

/** Whether a server that calls itself so runs our statements. */
export function isSupported(agent: string): boolean {
  const [, major = 0, minor = 0] = (/^Neo4j\/(\d+)\.(\d+)/.exec(agent) ?? []).map(Number);
  return major >= FIRST_YEAR || (major === 5 && minor >= LAST_OF_5);
}

class Neo4jEngine implements Engine {
  readonly name = 'neo4j';
  calls = 0;
  /** Lets a read see the writes before it on every server of a cluster. */
  private readonly bookmarkManager = neo4j.bookmarkManager();

  constructor(private readonly driver: Driver, private readonly target: GraphTarget) {}

  readonly read: Read = (statement, parameters, signal) => this.commit('READ', statement, parameters, signal);

  /** Several programs may define the same at once: `IF NOT EXISTS` looks before it waits for the others. */
  readonly define: Run = (statement, parameters) => this.write((run) => run(statement, parameters)).catch((error: unknown) => {
    if (DEFINED_ALREADY.test(String((error as { code?: unknown }).code))) return [];
    throw error;
  });

  write<T>(work: (run: Run) => Promise<T>): Promise<T> {
    return this.inSession('WRITE', (session) =>
      session.executeWrite((transaction) => work((statement, parameters) => this.run(transaction, statement, parameters))));
  }

  async defineText(_: TextIndex, statement: () => string): Promise<void> {
    await this.define(statement());
  }

  async findText(_: TextIndex, words: string, limit: number, statement: () => string, signal?: AbortSignal): Promise<string[]> {
    return (await this.read(statement(), { words, limit }, signal)).map(({ id }) => id as string);
  }

  storage(statements: Statements): Storage {
    return neo4jStorage(this, statements, (statement) => this.stream(statement));
  }

  /** Throws UNAVAILABLE when the server cannot be reached, does not let us in, or is of a version we do not know. */
  async verify(): Promise<void> {
    const { agent = '' } = await this.mended(() => this.driver.getServerInfo(this.databaseConfig()));
    if (isSupported(agent)) return;
    throw unavailable(`Cannot use ${agent || 'the server'} at ${this.target.url}: Neo4j 5.${LAST_OF_5} or ${FIRST_YEAR} and later is needed; update the server`);
  }

  close(): Promise<void> {
    return this.driver.close();
  }

  private databaseConfig(): { database?: string } {
    return this.target.database ? { database: this.target.database } : {};
  }

  private run(runner: Session | ManagedTransaction, statement: string, parameters: Parameters = {}): Promise<Row[]> {
    this.calls += 1;
    return collect(runner, statement, parameters);
  }

  /** One statement that commits by itself. */
  private commit(mode: SessionMode, statement: string, parameters?: Parameters, signal?: AbortSignal): Promise<Row[]> {
    signal?.throwIfAborted();
    return this.inSession(mode, (session) => {
      const answer = this.run(session, statement, parameters);
      return signal ? unlessAborted(answer, signal) : answer;
    });
  }

  /** The rows of a statement as they come, so that they never stand in memory together. */
  private async *stream(statement: string): AsyncGenerator<Row> {
    const session = this.session('READ');
    try {
      for await (const record of session.run(statement)) yield record.toObject();
    } finally {
      await session.close();
    }
  }

  private session(defaultAccessMode: SessionMode): Session {
    return this.driver.session({ ...this.databaseConfig(), defaultAccessMode, bookmarkManager: this.bookmarkManager });
  }

  private async inSession<T>(defaultAccessMode: SessionMode, work: (session: Session) => Promise<T>): Promise<T> {
    const session = this.session(defaultAccessMode);
    try {
      return await this.mended(() => work(session));
    } finally {
      await session.close();
    }
  }

  /** Tells the user what to do about an error, where something can be done. */
  private async mended<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const { code, message } = error as { code?: unknown; message?: unknown };
      const remedy = typeof code === 'string' ? WHAT_TO_DO[code] : undefined;
      if (remedy === undefined) throw error;
      throw unavailable(`Neo4j at ${this.target.url}: ${reasonIn(String(message))}; ${remedy}`, error);
    }
  }
}

function connect({ url, user = 'neo4j', password }: GraphTarget): Driver {
  try {
    return neo4j.driver(url, password === undefined ? undefined : neo4j.auth.basic(user, password), {
      disableLosslessIntegers: true, connectionTimeout: CONNECTION_TIMEOUT, telemetryDisabled: true,
    });
  } catch (error) {
    throw new SmezhnikError('BAD_SETTING', `Cannot use ${url} as the address of a Neo4j server: ${(error as Error).message}; give one like neo4j://localhost:7687`, { cause: error });
  }
}

/** Connects to a Neo4j server. Throws BAD_SETTING for a bad address and UNAVAILABLE, saying what to do, for the rest. */
export async function openNeo4j(target: GraphTarget): Promise<Engine> {
  const engine = new Neo4jEngine(connect(target), target);
  try {
    await engine.verify();
    return engine;
  } catch (error) {
    await engine.close();
    throw error;
  }
}
