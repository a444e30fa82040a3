import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { resolve as absolute, sep } from 'node:path';
import { extract, READER_VERSION } from './extract/index.js';
import { type Language, loadLanguage as loadDefaultLanguage } from './language/index.js';
import {
  badInput, type Claim, type Document, type DocumentGraph, overlap, type Sentence, SmezhnikError, type Span, type StoredClaim,
} from './model/index.js';
import { whyIllegal } from './ontology/index.js';
import { resolve } from './resolve/index.js';
import type { Graph } from './store/index.js';
import { type ReadFailure, readDocuments } from './text/index.js';
import { segment } from './text/segment.js';

/** What a load has done so far. */
export interface LoadReport {
  /** Documents read and written. */
  loaded: number;
  /** Documents whose text, title, date and address are as they were at the last load. */
  unchanged: number;
  /** Sources withdrawn because they are gone. */
  withdrawn: number;
  /** Claims written. */
  claims: number;
  /** Why claims were left out: the ontology forbids them. Any is a defect of the reader. */
  illegal: string[];
  failures: ReadFailure[];
  /** The signal came before the last document. */
  interrupted: boolean;
}

export interface LoadOptions {
  /** Ends the load after the document under way. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((report: Readonly<LoadReport>) => void) | undefined;
  /** Gives the language models; called once, when the first document has to be read. */
  readonly loadLanguage?: (() => Language) | undefined;
}

/** The part of a source after the name of its JSON-lines file. */
const JSON_LINES_ID = /(?<=\.(?:jsonl|ndjson))#.*$/is;

const textHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);
const hash = (...parts: unknown[]): string => textHash(JSON.stringify(parts));

const fingerprintOf = ({ text, title, date, url }: Omit<Document, 'source'>): string => hash(READER_VERSION, text, title, date, url);

function illegality(claim: Claim): string | undefined {
  const { type, subject, object, product, status } = claim;
  const why = whyIllegal({ type, subject: subject.kind, object: object?.kind, product, status });
  return why && `${claim.document}, rule ${claim.rule}: ${why}`;
}

/** The sentences that the evidence touches, as one span. */
function sentenceAround(evidence: Span, sentences: readonly Sentence[]): Span {
  const touched = sentences.filter((sentence) => overlap(sentence, evidence));
  return { start: Math.min(evidence.start, ...touched.map(({ start }) => start)), end: Math.max(evidence.end, ...touched.map(({ end }) => end)) };
}

export interface DocumentReading {
  readonly claims: readonly Claim[];
  /** Why claims were left out: the ontology forbids them. */
  readonly illegal: readonly string[];
}

/**
 * What the document states, as the ontology allows it.
 * @throws SmezhnikError BAD_INPUT if the reading broke on this document
 */
export function readClaims(document: Document, language: Language): DocumentReading {
  try {
    const claims = extract(document, language).map((claim) => ({ claim, illegal: illegality(claim) }));
    return { claims: claims.flatMap(({ claim, illegal }) => (illegal ? [] : claim)), illegal: claims.flatMap(({ illegal }) => illegal ?? []) };
  } catch (error) {
    throw badInput(`${document.source}: the reader broke on it (${String(error)}); please report the document`, error);
  }
}

/** All that the document brings into the graph. */
export function documentGraph({ source, ...document }: Document, claims: readonly Claim[]): DocumentGraph {
  const documentId = textHash(document.text);
  const sentences = segment(document.text);
  const { entities, ends } = resolve(claims);
  const stored = claims.map(({ document: _, ...claim }, i): StoredClaim => {
    const { subjectId, objectId } = ends[i]!;
    const { type, product, status, evidence } = claim;
    const id = hash(documentId, evidence.start, evidence.end, type, subjectId, objectId, product, status);
    return { ...claim, id, documentId, subjectId, objectId, sentence: sentenceAround(evidence, sentences) };
  });
  return {
    document: { ...document, id: documentId, fingerprint: fingerprintOf(document), sources: [source] },
    entities,
    claims: [...new Map(stored.map((claim) => [claim.id, claim])).values()],
  };
}

async function loadDocument(graph: Graph, document: Document, language: () => Language, report: LoadReport): Promise<void> {
  const [fingerprint] = await graph.fingerprints([document.source]);
  if (fingerprint === fingerprintOf(document)) {
    report.unchanged++;
    return;
  }
  const { claims, illegal } = readClaims(document, language());
  const read = documentGraph(document, claims);
  await graph.put(read);
  report.loaded++;
  report.claims += read.claims.length;
  report.illegal.push(...illegal);
}

async function loadAll(graph: Graph, inputs: readonly string[], options: LoadOptions, seen: Set<string>): Promise<LoadReport> {
  const { signal, onProgress, loadLanguage = loadDefaultLanguage } = options;
  let language: Language | undefined;
  const theLanguage = (): Language => (language ??= loadLanguage());
  const report: LoadReport = { loaded: 0, unchanged: 0, withdrawn: 0, claims: 0, illegal: [], failures: [], interrupted: false };
  for await (const reading of readDocuments(inputs)) {
    if (signal?.aborted) {
      report.interrupted = true;
      break;
    }
    if ('failure' in reading) report.failures.push(reading.failure);
    else {
      seen.add(reading.document.source);
      await loadDocument(graph, reading.document, theLanguage, report).catch((error: unknown) => {
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
  return loadAll(graph, inputs, options, new Set());
}

async function* storedSources(graph: Graph): AsyncGenerator<string> {
  let after: string | undefined;
  do {
    const { rows, hasNext } = await graph.listDocuments({ first: 1000, after });
    for (const { value } of rows) yield* value.sources;
    after = hasNext ? rows.at(-1)?.cursor : undefined;
  } while (after);
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
  const report = await loadAll(graph, [root], options, seen);
  if (report.interrupted) return report;
  const failed = new Set(report.failures.map(({ input }) => input.replace(/:\d+$/, '')));
  const isGone = async (source: string): Promise<boolean> => {
    const file = source.replace(JSON_LINES_ID, '');
    return (await isMissing(file)) || (file !== source && !failed.has(file) && !failed.has(root));
  };
  const unseen: string[] = [];
  for await (const source of storedSources(graph)) if (source.startsWith(root + sep) && !seen.has(source)) unseen.push(source);
  for (const source of unseen) {
    if ((await isGone(source)) && (await graph.withdraw(source))) report.withdrawn++;
  }
  return report;
}
