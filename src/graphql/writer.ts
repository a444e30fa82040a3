import { createHash, timingSafeEqual } from 'node:crypto';
import { SmezhnikError } from '../model/index.js';
import type { LoadReport } from '../pipeline.js';

/** A text to be read into the graph. */
export interface GivenText {
  /** What it is known by: giving another text under the same name replaces the earlier one. */
  readonly name: string;
  readonly text: string;
  readonly title?: string | undefined;
  /** ISO day. */
  readonly date?: string | undefined;
  readonly url?: string | undefined;
}

/** A file to be read into the graph. */
export interface GivenFile {
  /** Its name with its ending; giving another file under the same name replaces the earlier one. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type Given = GivenText | GivenFile;

export type LoadFailure = Pick<SmezhnikError, 'code' | 'message'>;

export interface Loaded {
  /** Ids of the documents that it holds, in its order. */
  readonly documents: readonly string[];
  /** Why parts of it, or all of it, could not be read. */
  readonly failures: readonly LoadFailure[];
}

export interface LoadingOptions {
  /** Ends the reading after the document under way. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((report: Readonly<LoadReport>) => void) | undefined;
}

/** Changes the graph. Given only to a server that may. */
export interface Writer {
  /** Reads a text or file into the graph. */
  load(given: Given, options?: LoadingOptions): Promise<Loaded>;
  /** Takes a source away; false when it is unknown. */
  withdraw(source: string): Promise<boolean>;
}

export interface Writing {
  readonly writer: Writer;
  /** What a request has to bring as `Authorization: Bearer …`. */
  readonly token: string;
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Whether the request brings the token. Compares in constant time. */
export function mayWrite(request: Request, writing: Writing | undefined): boolean {
  const given = /^Bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';
  return writing !== undefined && timingSafeEqual(digest(given), digest(writing.token));
}

/** The writer, for a request that brings the token. Throws FORBIDDEN where nobody may write, UNAUTHENTICATED for any other request. */
export function writerFor(request: Request, writing: Writing | undefined): Writer {
  if (!writing) throw new SmezhnikError('FORBIDDEN', 'This server only reads: start it with SMEZHNIK_TOKEN to change the graph over it');
  if (!mayWrite(request, writing)) throw new SmezhnikError('UNAUTHENTICATED', 'Send the server’s token as Authorization: Bearer …');
  return writing.writer;
}
