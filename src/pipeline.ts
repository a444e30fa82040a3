import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { resolve as absolute, sep } from 'node:path';
import { extract, READER_VERSION } from './extract/index.js';
import { type Language, loadLanguage as loadDefaultLanguage } from './language/index.js';
import {
  badInput, type Claim, type Document, type DocumentGraph, overlap, type Party, type Sentence, SmezhnikError, type Span, type StoredClaim,
  type StoredDocument,
} from './model/index.js';
import { whyIllegal } from './ontology/index.js';
import {
  type AllKnowledge, applyVerdicts, type ClaimVerdict, createResolver, Origins, readKnowledge, recordsOf, resolveEnds, type Resolver, verdictsOn,
} from './resolve/index.js';
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

const textHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);
const hash = (...parts: unknown[]): string => textHash(JSON.stringify(parts));

const fingerprintOf = ({ text, title, date, url }: Omit<Document, 'source'>, verdicts: readonly ClaimVerdict[]): string =>
  hash(READER_VERSION, text, title, date, url, ...verdicts);

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

const documentIdOf = ({ text }: Pick<Document, 'text'>): string => textHash(text);

/** What identifies a claim: where it stands, and what it says in its document's own names, so that resolving them better changes no id. */
function claimIdOf(documentId: string, { evidence, type, subject, object, product, status }: Claim): string {
  return hash(documentId, evidence.start, evidence.end, type, subject.kind, subject.name, object?.kind, object?.name, product, status);
}

/**
 * All that the document brings into the graph. The resolver holds it from now on.
 * @param verdicts a person's verdicts on claims, of whatever documents
 */
export function documentGraph(
  { source, ...document }: Document, read: readonly Claim[], resolver: Resolver, verdicts: readonly ClaimVerdict[] = [],
): DocumentGraph {
  const documentId = documentIdOf(document);
  const own = verdictsOn(documentId, verdicts);
  const claims = applyVerdicts(document, read, own);
  resolver.put(documentId, recordsOf(documentId, claims));
  const sentences = segment(document.text);
  const { entities, ends } = resolveEnds(resolver, documentId, claims);
  const stored = claims.map((claim, i): StoredClaim => {
    const { document: _, ...rest } = claim;
    return { ...rest, ...ends[i]!, id: claimIdOf(documentId, claim), documentId, sentence: sentenceAround(claim.evidence, sentences) };
  });
  return {
    document: { ...document, id: documentId, fingerprint: fingerprintOf(document, own), sources: [source] },
    entities,
    claims: [...new Map(stored.map((claim) => [claim.id, claim])).values()],
  };
}

const PAGE = 1000;

async function* storedDocuments(graph: Graph): AsyncGenerator<StoredDocument> {
  let after: string | undefined;
  do {
    const { rows, hasNext } = await graph.listDocuments({ first: PAGE, after });
    for (const { value } of rows) yield value;
    after = hasNext ? rows.at(-1)?.cursor : undefined;
  } while (after);
}

async function claimsOf(graph: Graph, documentId: string): Promise<StoredClaim[]> {
  const claims: StoredClaim[] = [];
  let after: string | undefined;
  do {
    const [page] = await graph.claims('document', [documentId], { first: PAGE, after });
    claims.push(...page!.rows.map(({ value }) => value));
    after = page!.hasNext ? page!.rows.at(-1)?.cursor : undefined;
  } while (after);
  return claims;
}

/** What a claim of a document takes its ends to mean. */
interface Meaning {
  readonly documentId: string;
  readonly party: Party;
  readonly id: string | undefined;
}

const meaningsOf = ({ documentId, subject, subjectId, object, objectId }: StoredClaim): Meaning[] =>
  [{ documentId, party: subject, id: subjectId }, ...(object ? [{ documentId, party: object, id: objectId }] : [])];

/** Puts the graph's documents into the resolver, and gives each. */
async function* putStored(graph: Graph, resolver: Resolver): AsyncGenerator<{ readonly document: StoredDocument; readonly claims: readonly StoredClaim[] }> {
  for await (const document of storedDocuments(graph)) {
    const claims = await claimsOf(graph, document.id);
    resolver.put(document.id, recordsOf(document.id, claims));
    yield { document, claims };
  }
}

/** What the names of the graph's documents mean by what is known today; the graph itself stays as it is. */
export async function resolverOf(graph: Graph, { morphology }: Language, knowledge: AllKnowledge = readKnowledge()): Promise<Resolver> {
  const resolver = createResolver(morphology, knowledge);
  const documents = putStored(graph, resolver);
  while (!(await documents.next()).done);
  return resolver;
}

/** Documents that are mended in one transaction. */
const MENDED_AT_ONCE = 200;

/** Keeps the entities of the graph as its documents, all together, make them out. */
class Resolving {
  /** Documents that had to be mended at the start. */
  mended = 0;
  private readonly origins = new Origins();
  private readonly documents = new Map<string, string>();
  private readonly sources = new Map<string, Set<string>>();

  private constructor(private readonly graph: Graph, private readonly resolver: Resolver, private readonly verdicts: readonly ClaimVerdict[]) {}

  /** Takes in what the graph holds, and mends what earlier knowledge or the loss of a process left otherwise. */
  static async of(graph: Graph, { morphology }: Language, knowledge: AllKnowledge): Promise<Resolving> {
    const resolving = new Resolving(graph, createResolver(morphology, knowledge), knowledge.verdicts);
    const { resolver } = resolving;
    const meanings: Meaning[] = [];
    const origins = new Map<string, string | undefined>();
    for await (const { document, claims } of putStored(graph, resolver)) {
      for (const source of document.sources) resolving.hold(source, document.id);
      resolving.origins.put(document.id, document.text);
      origins.set(document.id, document.originId);
      meanings.push(...claims.flatMap(meaningsOf));
    }
    resolving.takeChanged();
    const wrong = meanings.filter(({ documentId, party, id }) => resolver.entityOf(documentId, party.kind, party.name) !== id);
    const moved = [...origins].filter(([id, origin]) => resolving.origins.originOf(id) !== origin);
    await resolving.mend([...new Set([...wrong.map(({ documentId }) => documentId), ...moved.map(([id]) => id)])]);
    return resolving;
  }

  private async mend(ids: readonly string[]): Promise<void> {
    for (let at = 0; at < ids.length; at += MENDED_AT_ONCE) {
      const repointed = await this.pointedAnew(new Set(ids.slice(at, at + MENDED_AT_ONCE)));
      await this.graph.repoint(repointed);
      this.mended += repointed.length;
    }
  }

  /** Writes a document, and in one transaction with it whatever others in which a name means something else now that it is there. */
  async put(document: Document, claims: readonly Claim[]): Promise<DocumentGraph> {
    this.release(document.source);
    const graph = documentGraph(document, claims, this.resolver, this.verdicts);
    const { id } = graph.document;
    this.origins.put(id, document.text);
    this.hold(document.source, id);
    const changed = this.takeChanged();
    changed.delete(id);
    const read = { ...graph, document: this.withOrigin(graph.document) };
    await this.graph.put(read, await this.pointedAnew(changed));
    return read;
  }

  async withdraw(source: string): Promise<boolean> {
    this.release(source);
    return this.graph.withdraw(source, await this.pointedAnew(this.takeChanged()));
  }

  private withOrigin(document: StoredDocument): StoredDocument {
    return { ...document, originId: this.origins.originOf(document.id) };
  }

  private hold(source: string, document: string): void {
    this.documents.set(source, document);
    this.sources.set(document, (this.sources.get(document) ?? new Set()).add(source));
  }

  private release(source: string): void {
    const document = this.documents.get(source);
    const others = document === undefined ? undefined : this.sources.get(document);
    if (document === undefined || !others?.delete(source)) return;
    this.documents.delete(source);
    if (others.size > 0) return;
    this.sources.delete(document);
    this.resolver.remove(document);
    this.origins.remove(document);
  }

  private takeChanged(): Set<string> {
    return new Set([...this.resolver.takeChanges().flatMap(({ documents }) => documents), ...this.origins.takeChanges()]);
  }

  /** The documents as they stand in the graph, with the meaning that their names have now. */
  private async pointedAnew(ids: ReadonlySet<string>): Promise<DocumentGraph[]> {
    const documents = ids.size > 0 ? await this.graph.documents([...ids]) : [];
    return Promise.all(documents.flatMap((document) => (document ? [this.pointAnew(document)] : [])));
  }

  private async pointAnew(document: StoredDocument): Promise<DocumentGraph> {
    const claims = await claimsOf(this.graph, document.id);
    const { entities, ends } = resolveEnds(this.resolver, document.id, claims);
    return { document: this.withOrigin(document), entities, claims: claims.map((claim, i) => ({ ...claim, ...ends[i]! })) };
  }
}

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
  const work = async <Result>(task: (resolving: Resolving) => Promise<Result>): Promise<Result> => {
    try {
      return await task(await (resolving ??= Resolving.of(graph, theLanguage(), all)));
    } catch (error) {
      resolving = undefined;
      throw error;
    }
  };
  return { knowledge: all, language: theLanguage, resolving: work };
}

const newReport = (): LoadReport =>
  ({ loaded: 0, unchanged: 0, withdrawn: 0, claims: 0, illegal: [], failures: [], unusable: [], interrupted: false });

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

async function loadAll({ graph, needs, report }: Loading, inputs: readonly string[], { signal, onProgress }: LoadOptions, seen: Set<string>): Promise<LoadReport> {
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
  for await (const { sources } of storedDocuments(graph)) unseen.push(...sources.filter((source) => source.startsWith(root + sep) && !seen.has(source)));
  for (const source of unseen) {
    if ((await isGone(source)) && (await loading.needs.resolving((resolving) => resolving.withdraw(source)))) report.withdrawn++;
  }
  return report;
}

/** Points the claims anew that mean something else by what is known today, such as a new decision. Gives the number of documents. */
export async function resolveAnew(graph: Graph, options: Pick<LoadOptions, 'loadLanguage' | 'knowledge'> = {}): Promise<number> {
  const { needs } = startLoading(graph, options);
  return needs.resolving(({ mended }) => Promise.resolve(mended));
}
