import type { Storage } from './contents.js';
import type { Statements } from './statements.js';

/** A value as a statement returns it: no type of any database. Integers and floats are numbers, what is absent is null. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value };

export type Row = Readonly<Record<string, Value>>;

/** Values of a statement's parameters; undefined counts as null, whole numbers arrive as integers. */
export type Parameters = Readonly<Record<string, unknown>>;

/** Runs one statement of Cypher. Inside a transaction the statements run in the order they are asked for. */
export type Run = (statement: string, parameters?: Parameters) => Promise<Row[]>;

/**
 * The signal ends it: it is rejected with the signal's reason, and where the engine can, the statement stops to run. The embedded
 * engine cannot, and lets none begin.
 */
export type Read = (statement: string, parameters?: Parameters, signal?: AbortSignal) => Promise<Row[]>;

/** A property that holds words to find nodes by. */
export interface TextIndex {
  readonly label: string;
  readonly property: string;
}

/** A database that speaks Cypher. Where it fails for reasons a user can mend, it throws a SmezhnikError that says how. */
export interface Engine {
  readonly name: 'embedded' | 'neo4j';
  /** Statements run so far. */
  readonly calls: number;
  /** A statement that only reads, in a transaction of its own. */
  readonly read: Read;
  /** A statement that changes the schema, in a transaction of its own. */
  readonly define: Run;
  /** Indexes the words of a property of the nodes with a label; `statement` does it where Cypher can. */
  defineText(index: TextIndex, statement: () => string): Promise<void>;
  /** Ids of up to `limit` nodes that share most words with the text, the likest first; `statement` asks where Cypher can. */
  findText(index: TextIndex, words: string, limit: number, statement: () => string, signal?: AbortSignal): Promise<string[]>;
  /** Runs all statements of `work` as one transaction, and again from its start when another writer got in between. */
  write<T>(work: (run: Run) => Promise<T>): Promise<T>;
  /** The database as nodes and relationships; `statements` ask where Cypher can. */
  storage(statements: Statements): Storage;
  close(): Promise<void>;
}

/** Where a graph is. */
export interface GraphTarget {
  /** A folder that holds no graph is refused; else one is made there. */
  readonly mustExist?: boolean | undefined;
  /** Address of a Neo4j server (`bolt://…`, `neo4j://…`, with `+s` or `+ssc` for TLS), or the folder of an embedded graph. */
  readonly url: string;
  /** Of a Neo4j server, as are the others: `neo4j` when left out. */
  readonly user?: string | undefined;
  /** Left out for a server that asks for none. */
  readonly password?: string | undefined;
  /** The server's default database when left out. */
  readonly database?: string | undefined;
}
