import { resolve as absolute } from 'node:path';
import { type Language, loadLanguage as loadDefaultLanguage } from './language/index.js';
import { Loading, type LoadOptions, type LoadReport } from './pipeline/loading.js';
import { type Reader, readerHere } from './pipeline/reader.js';
import { Resolving } from './pipeline/resolving.js';
import { givenDocuments } from './pipeline/stored-documents.js';
import { changesIn } from './pipeline/watching.js';
import { type DoubtfulPair, type Explanation, readKnowledge } from './resolve/index.js';
import type { Graph } from './store/index.js';
import type { Found } from './text/index.js';

export { documentGraph, type DocumentReading, documentIdOf, fingerprintOf, judgedClaim, judgedClaims, readClaims } from './pipeline/document-graph.js';
export { Curation, type CurationOptions } from './pipeline/curation.js';
export type { LoadReport } from './pipeline/loading.js';
export { type ReaderPool, readerPool } from './pipeline/reader-pool.js';
export { readEach } from './pipeline/reading.js';

export interface ReadingOptions extends LoadOptions {
  /** What reads the documents; left out, they are read in this thread. */
  readonly reader?: Reader | undefined;
  /** Gives the language models to a reader in this thread; called once, when they are needed first. */
  readonly loadLanguage?: (() => Language) | undefined;
}

const startLoading = (graph: Graph, { reader, loadLanguage, ...options }: ReadingOptions): Loading =>
  new Loading(graph, reader ?? readerHere(loadLanguage), options);

/**
 * Reads the inputs (files, folders, patterns, archives, `-` for JSON lines on standard input) into the graph, whole documents to a
 * transaction. Documents that are as they were are not read again; what cannot be read becomes a failure of the report.
 */
export async function load(graph: Graph, inputs: readonly string[], options: ReadingOptions = {}): Promise<LoadReport> {
  const loading = startLoading(graph, options);
  await loading.load(inputs);
  return loading.report;
}

/**
 * Reads the documents of the graph again that an earlier reader has read, from the texts that the graph itself holds. Their
 * claims are replaced, document by document; what a person decided about names and claims holds on. Done again after an
 * interruption, it reads what is left.
 */
export async function reread(graph: Graph, options: ReadingOptions = {}): Promise<LoadReport> {
  const loading = startLoading(graph, options);
  const found = async function* (): AsyncGenerator<Found> {
    for await (const document of givenDocuments(graph)) yield { document };
  };
  await loading.take(found());
  return loading.report;
}

/** Makes the graph hold what the folder holds: loads it, and withdraws what once came from it and is gone. */
export async function synchronise(graph: Graph, folder: string, options: ReadingOptions = {}): Promise<LoadReport> {
  const loading = startLoading(graph, options);
  await loading.synchronise(folder);
  return loading.report;
}

/**
 * Keeps the graph at what the folder holds until the signal: synchronises it, and then whatever changes in it. `onPass` is told what
 * each pass did.
 */
export async function watch(
  graph: Graph, folder: string, { onPass, ...options }: ReadingOptions & { readonly signal: AbortSignal; readonly onPass: (report: LoadReport) => void },
): Promise<void> {
  const root = absolute(folder);
  const loading = startLoading(graph, options);
  for await (const paths of changesIn(root, options.signal)) {
    for (const path of paths) await (path === root ? loading.synchronise(path) : loading.follow(path));
    onPass(loading.takeReport());
  }
}

/**
 * Points the claims anew that mean something else by what is known today, such as a new decision. Gives the number of documents.
 * @param all resolves all names, also where nothing new is known
 */
export function resolveAnew(
  graph: Graph,
  { loadLanguage = loadDefaultLanguage, knowledge }: Pick<ReadingOptions, 'loadLanguage' | 'knowledge'> = {},
  all = false,
): Promise<number> {
  const resolving = new Resolving(graph, loadLanguage(), readKnowledge(knowledge));
  return all ? resolving.resolveAll() : resolving.mend();
}

/** The doubtful pairs, those first on which most depends, once the graph is resolved by what is known today. */
export async function reviewNames(graph: Graph, limit: number, knowledge?: string): Promise<DoubtfulPair[]> {
  const resolving = new Resolving(graph, loadDefaultLanguage(), readKnowledge(knowledge));
  await resolving.mend();
  return resolving.review(limit);
}

/** Why the names of each entity that any document calls so are together, once the graph is resolved by what is known today. */
export async function explainName(graph: Graph, name: string, knowledge?: string): Promise<Explanation[]> {
  const resolving = new Resolving(graph, loadDefaultLanguage(), readKnowledge(knowledge));
  await resolving.mend();
  return resolving.explainName(name);
}
