import { resolve as absolute } from 'node:path';
import DataLoader from 'dataloader';
import { type Claim, type Document, SmezhnikError } from '../model/index.js';
import { type AllKnowledge, readKnowledge, verdictsOn } from '../resolve/index.js';
import type { Graph } from '../store/index.js';
import { findDocuments, type Found, type ReadFailure } from '../text/index.js';
import { documentIdOf, fingerprintOf, type ReadDocument } from './document-graph.js';
import { inBatches } from './flow.js';
import type { Reader } from './reader.js';
import { type Outcome, readEach } from './reading.js';
import { Resolving } from './resolving.js';
import { fileOf, isMissing, sourcesWithin } from './sources.js';

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
  /** Ends the load once what is being written is written. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((report: Readonly<LoadReport>) => void) | undefined;
  /** Folder of one's own knowledge: tables of names, registers, decisions. */
  readonly knowledge?: string | undefined;
}

/** A document of the inputs; without `read` where it is as it was. */
interface Considered {
  readonly source: string;
  readonly read?: ReadDocument;
  readonly illegal: readonly string[];
}
type Batch = readonly Outcome<Considered>[];

/** Most that is written in one transaction: some hundred documents at once are several times faster than one at a time. */
const DOCUMENTS_PER_BATCH = 512;
const CLAIMS_PER_BATCH = 4_000;

const consideredIn = (batch: Batch): Considered[] => batch.flatMap((outcome) => ('result' in outcome ? outcome.result : []));
const readIn = (batch: Batch): ReadDocument[] => consideredIn(batch).flatMap(({ read }) => read ?? []);
const isFull = (batch: Batch): boolean =>
  batch.length >= DOCUMENTS_PER_BATCH || readIn(batch).reduce((sum, { claims }) => sum + claims.length, 0) >= CLAIMS_PER_BATCH;

const newReport = (): LoadReport =>
  ({ loaded: 0, unchanged: 0, withdrawn: 0, mended: 0, claims: 0, illegal: [], failures: [], unusable: [], interrupted: false });

/** A load under way: what it reads with, and what it has done. */
export class Loading {
  report = newReport();
  private readonly knowledge: AllKnowledge;
  private readonly fingerprints: DataLoader<string, string | undefined>;
  private resolvingNow: Promise<Resolving> | undefined;

  constructor(private readonly graph: Graph, private readonly reader: Reader, private readonly options: LoadOptions) {
    this.knowledge = readKnowledge(options.knowledge);
    this.report.unusable.push(...this.knowledge.failures);
    this.fingerprints = new DataLoader((sources) => graph.fingerprints(sources), { cache: false });
  }

  /** Reads the inputs into the graph, in transactions of whole documents. `onSource` is told each source that holds a document. */
  load(inputs: readonly string[], onSource?: (source: string) => void): Promise<void> {
    return this.take(findDocuments(inputs), onSource);
  }

  /** Reads what was found into the graph, as `load` does. */
  async take(found: AsyncIterable<Found>, onSource: (source: string) => void = () => undefined): Promise<void> {
    const { signal, onProgress } = this.options;
    const outcomes = readEach(found, this.reader, (document, given) => this.readChanged(document, given), signal);
    for await (const batch of inBatches(outcomes, isFull)) {
      for (const outcome of batch) if ('result' in outcome) onSource(outcome.result.source);
      await this.write(batch);
      onProgress?.(this.report);
      if (signal?.aborted) break;
    }
    this.report.interrupted = signal?.aborted ?? false;
  }

  /** Makes the graph hold what a folder holds: loads it, and withdraws what once came from it and is gone. */
  async synchronise(folder: string): Promise<void> {
    const root = absolute(folder);
    const seen = new Set<string>();
    await this.load([root], (source) => { seen.add(source); });
    if (!this.report.interrupted) await this.withdrawGone(root, seen);
  }

  /** As `synchronise`, for a file or folder that has changed or is gone. */
  async follow(path: string): Promise<void> {
    if (await isMissing(path)) await this.withdrawGone(path, new Set());
    else await this.synchronise(path);
  }

  /** What the load has done since the last time this was asked. */
  takeReport(): LoadReport {
    const { report } = this;
    this.report = newReport();
    return report;
  }

  /** What could not be read this time is not gone. */
  private async withdrawGone(root: string, seen: ReadonlySet<string>): Promise<void> {
    const failed = new Set(this.report.failures.map(({ input }) => fileOf(input.replace(/:\d+$/, ''))));
    const unseen = (await sourcesWithin(this.graph, root)).filter((source) => !seen.has(source));
    const copies = new Set<string>();
    for (const source of unseen) {
      const file = fileOf(source);
      const isGone = (await isMissing(file)) || (file !== source && !failed.has(file) && !failed.has(root));
      const [held] = isGone ? await this.graph.documentsOf([source]) : [];
      if (!held || !await this.resolving((resolving) => resolving.withdraw(source))) continue;
      this.report.withdrawn++;
      for (const copy of held.sources) copies.add(copy);
      copies.delete(source);
    }
    await this.readUnread([...copies]);
  }

  /** Reads of these sources those that describe their documents now and whose claims were read from copies that are gone. */
  private async readUnread(sources: readonly string[]): Promise<void> {
    const prints = await this.fingerprints.loadMany(sources);
    const files = [...new Set(sources.filter((_, i) => prints[i] === undefined).map(fileOf))];
    const { unchanged } = this.report;
    for (const file of files) if (!await isMissing(file)) await this.load([file]);
    this.report.unchanged = unchanged;
  }

  private async readChanged(document: Document, given: readonly Claim[] | undefined): Promise<Considered> {
    const { source } = document;
    const fingerprint = fingerprintOf(document, verdictsOn(documentIdOf(document), this.knowledge.verdicts), given);
    if ((await this.fingerprints.load(source)) === fingerprint) return { source, illegal: [] };
    const { claims, illegal } = given ? { claims: given, illegal: [] } : await this.reader.claims(document);
    return { source, read: { document, claims, fingerprint }, illegal };
  }

  private async write(batch: Batch): Promise<void> {
    const { report } = this;
    const [considered, read] = [consideredIn(batch), readIn(batch)];
    report.failures.push(...batch.flatMap((outcome) => ('failure' in outcome ? outcome.failure : [])));
    report.unchanged += considered.length - read.length;
    report.illegal.push(...considered.flatMap(({ illegal }) => illegal));
    if (read.length > 0) await this.put(read);
  }

  /** Of several documents of one source the last stays. What cannot be written together is written one by one, to tell which it is. */
  private async put(read: readonly ReadDocument[]): Promise<void> {
    const { report } = this;
    const bySource = new Map(read.map((one) => [one.document.source, one]));
    try {
      const graphs = await this.resolving((resolving) => resolving.put([...bySource.values()]));
      report.loaded += read.length;
      report.claims += graphs.reduce((sum, { claims }) => sum + claims.length, 0);
    } catch (error) {
      if (!(error instanceof SmezhnikError) || error.code !== 'BAD_INPUT') throw error;
      if (read.length > 1) for (const one of read) await this.put([one]);
      else report.failures.push({ input: read[0]!.document.source, error });
    }
  }

  /** After a task that failed, the graph is taken in anew for the next one. */
  private async resolving<Result>(task: (resolving: Resolving) => Promise<Result>): Promise<Result> {
    try {
      return await task(await (this.resolvingNow ??= this.takeInGraph()));
    } catch (error) {
      this.resolvingNow = undefined;
      throw error;
    }
  }

  private async takeInGraph(): Promise<Resolving> {
    const resolving = new Resolving(this.graph, this.reader.language(), this.knowledge);
    this.report.mended += await resolving.mend();
    return resolving;
  }
}
