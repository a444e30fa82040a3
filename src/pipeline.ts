import { stat } from 'node:fs/promises';
import { resolve as absolute, sep } from 'node:path';
import { type Language, loadLanguage as loadDefaultLanguage } from './language/index.js';
import { type Document, SmezhnikError } from './model/index.js';
import { documentIdOf, fingerprintOf, readClaims } from './pipeline/document-graph.js';
import { Resolving } from './pipeline/resolving.js';
import { storedDocuments } from './pipeline/stored-documents.js';
import { type AllKnowledge, readKnowledge, verdictsOn } from './resolve/index.js';
import type { Graph } from './store/index.js';
import { type ReadFailure, readDocuments } from './text/index.js';

export { documentGraph, type DocumentReading, readClaims } from './pipeline/document-graph.js';
export { Curation, type CurationOptions } from './pipeline/curation.js';
export { resolverOf } from './pipeline/stored-documents.js';

/** What a load has done so far. */
export interface LoadReport {
  /** Documents read and written. */
  loaded: number;
  /** Documents whose text, title, date and address are as they were at the last load. */
  unchanged: number;
  /** Sources withdrawn because they are gone. */
  withdrawn: number;
  /** Documents that earlier knowledge, or the loss of a process, left pointing elsewhere, and that are mended. */
  mended: number;
  /** Claims written. */
  claims: number;
  /** Why claims were left out: the ontology forbids them. Any is a defect of the reader. */
  illegal: string[];
  failures: ReadFailure[];
  /** Lines of one's own registers that cannot be used, and why. */
  unusable: string[];
  /** The signal came before the last document. */
  interrupted: boolean;
}

export interface LoadOptions {
  /** Ends the load after the document under way. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((report: Readonly<LoadReport>) => void) | undefined;
  /** Gives the language models; called once, when the first document has to be read. */
  readonly loadLanguage?: (() => Language) | undefined;
  /** Folder of one's own knowledge: tables of names, registers, decisions. */
  readonly knowledge?: string | undefined;
}

/** The part of a source after the name of its JSON-lines file. */
const JSON_LINES_ID = /(?<=\.(?:jsonl|ndjson))#.*$/is;

async function loadDocument(graph: Graph, document: Document, reading: Reading, report: LoadReport): Promise<void> {
  const [fingerprint] = await graph.fingerprints([document.source]);
  if (fingerprint === fingerprintOf(document, verdictsOn(documentIdOf(document), reading.knowledge.verdicts))) {
    report.unchanged++;
    return;
  }
  const { claims, illegal } = readClaims(document, reading.language());
  const read = await reading.resolving((resolving) => resolving.put(document, claims));
  report.loaded++;
  report.claims += read.claims.length;
  report.illegal.push(...illegal);
}

/** What reading takes; the language and the resolver are made when the first document needs them. */
interface Reading {
  readonly knowledge: AllKnowledge;
  readonly language: () => Language;
  /** After a task that failed, the graph is taken in anew for the next one. */
  readonly resolving: <Result>(task: (resolving: Resolving) => Promise<Result>) => Promise<Result>;
}

function readingFor(graph: Graph, { loadLanguage = loadDefaultLanguage, knowledge }: LoadOptions, report: LoadReport): Reading {
  let language: Language | undefined;
  let resolving: Promise<Resolving> | undefined;
  const theLanguage = (): Language => (language ??= loadLanguage());
  const all = readKnowledge(knowledge);
  report.unusable.push(...all.failures);
  const mended = async (): Promise<Resolving> => {
    const resolvingNow = await Resolving.of(graph, theLanguage(), all);
    report.mended += await resolvingNow.mend();
    return resolvingNow;
  };
  const work = async <Result>(task: (resolving: Resolving) => Promise<Result>): Promise<Result> => {
    try {
      return await task(await (resolving ??= mended()));
    } catch (error) {
      resolving = undefined;
      throw error;
    }
  };
  return { knowledge: all, language: theLanguage, resolving: work };
}

const newReport = (): LoadReport =>
  ({ loaded: 0, unchanged: 0, withdrawn: 0, mended: 0, claims: 0, illegal: [], failures: [], unusable: [], interrupted: false });

/** A load under way: what it reads with, and what it has done. */
interface Loading {
  readonly graph: Graph;
  readonly needs: Reading;
  readonly report: LoadReport;
}

function startLoading(graph: Graph, options: LoadOptions): Loading {
  const report = newReport();
  return { graph, needs: readingFor(graph, options, report), report };
}

async function loadAll(
  { graph, needs, report }: Loading,
  inputs: readonly string[],
  { signal, onProgress }: LoadOptions,
  seen: Set<string>,
): Promise<LoadReport> {
  for await (const reading of readDocuments(inputs)) {
    if (signal?.aborted) {
      report.interrupted = true;
      break;
    }
    if ('failure' in reading) report.failures.push(reading.failure);
    else {
      seen.add(reading.document.source);
      await loadDocument(graph, reading.document, needs, report).catch((error: unknown) => {
        if (!(error instanceof SmezhnikError) || error.code !== 'BAD_INPUT') throw error;
        report.failures.push({ input: reading.document.source, error });
      });
    }
    onProgress?.(report);
  }
  return report;
}

/**
 * Reads the inputs (files, folders, `-` for JSON lines on standard input) into the graph, one transaction a document.
 * Documents that are as they were are not read again; an input that cannot be read becomes a failure of the report.
 */
export function load(graph: Graph, inputs: readonly string[], options: LoadOptions = {}): Promise<LoadReport> {
  return loadAll(startLoading(graph, options), inputs, options, new Set());
}

async function isMissing(file: string): Promise<boolean> {
  try {
    await stat(file);
    return false;
  } catch (error) {
    return ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
  }
}

/** Makes the graph hold what the folder holds: loads it, and withdraws what once came from it and is gone. */
export async function synchronise(graph: Graph, folder: string, options: LoadOptions = {}): Promise<LoadReport> {
  const root = absolute(folder);
  const seen = new Set<string>();
  const loading = startLoading(graph, options);
  const report = await loadAll(loading, [root], options, seen);
  if (report.interrupted) return report;
  const failed = new Set(report.failures.map(({ input }) => input.replace(/:\d+$/, '')));
  const isGone = async (source: string): Promise<boolean> => {
    const file = source.replace(JSON_LINES_ID, '');
    return (await isMissing(file)) || (file !== source && !failed.has(file) && !failed.has(root));
  };
  const unseen: string[] = [];
  for await (const { sources } of storedDocuments(graph))
    unseen.push(...sources.filter((source) => source.startsWith(root + sep) && !seen.has(source)));
  for (const source of unseen) {
    if ((await isGone(source)) && (await loading.needs.resolving((resolving) => resolving.withdraw(source)))) report.withdrawn++;
  }
  return report;
}

/**
 * Points the claims anew that mean something else by what is known today, such as a new decision. Gives the number of documents.
 */
export async function resolveAnew(
  graph: Graph,
  { loadLanguage = loadDefaultLanguage, knowledge }: Pick<LoadOptions, 'loadLanguage' | 'knowledge'> = {},
): Promise<number> {
  return (await Resolving.of(graph, loadLanguage(), readKnowledge(knowledge))).mend();
}
