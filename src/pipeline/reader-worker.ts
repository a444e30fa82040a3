import { workerData } from 'piscina';
import { explain, type Explanation, findMentions, type Mention } from '../extract/index.js';
import { type Language, loadLanguage, type SharedModels } from '../language/index.js';
import { type Document, type ErrorCode, SmezhnikError } from '../model/index.js';
import { type DocumentFile, readFound } from '../text/index.js';
import { type DocumentReading, readClaims } from './document-graph.js';

/** What a task gave, or the error by whose fault it gave nothing: classes do not pass between threads. */
export type Answer<Result> = { readonly result: Result } | { readonly error: { readonly code: ErrorCode; readonly message: string } };

/** What a thread can be asked for. */
export interface Tasks {
  readonly document: (file: DocumentFile) => Promise<Answer<Document>>;
  readonly claims: (document: Document) => Promise<Answer<DocumentReading>>;
  readonly mentions: (document: Document) => Promise<Answer<readonly Mention[]>>;
  readonly explanations: (document: Document) => Promise<Answer<readonly Explanation[]>>;
}

let loaded: Language | undefined;
const language = (): Language => (loaded ??= loadLanguage(workerData as SharedModels));

async function answer<Result>(work: () => Result | Promise<Result>): Promise<Answer<Result>> {
  try {
    return { result: await work() };
  } catch (error) {
    if (!(error instanceof SmezhnikError)) throw error;
    return { error: { code: error.code, message: error.message } };
  }
}

export const document: Tasks['document'] = (file) => answer(() => readFound(file));
export const claims: Tasks['claims'] = (read) => answer(() => readClaims(read, language()));
export const mentions: Tasks['mentions'] = (read) => answer(() => findMentions(read, language()));
export const explanations: Tasks['explanations'] = (read) => answer(() => explain(read, language()));
