import { createHash, timingSafeEqual } from 'node:crypto';
import { SmezhnikError } from '../model/index.js';

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

/** Changes the graph. Given only to a server that may. */
export interface Writer {
  /** Reads a text into the graph; gives its source. Throws BAD_INPUT for a text that cannot be read. */
  load(text: GivenText): Promise<string>;
  /** Takes a source away; false when it is unknown. */
  withdraw(source: string): Promise<boolean>;
}

export interface Writing {
  readonly writer: Writer;
  /** What a request has to bring as `Authorization: Bearer …`. */
  readonly token: string;
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

function forbidden(message: string): SmezhnikError {
  return new SmezhnikError('BAD_INPUT', message);
}

/** The writer, for a request that brings the token; BAD_INPUT that says what is missing for any other. Compares in constant time. */
export function writerFor(request: Request, writing: Writing | undefined): Writer {
  if (!writing) throw forbidden('writing: this server only reads: start it with SMEZHNIK_TOKEN to change the graph over it');
  const given = /^Bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';
  if (!timingSafeEqual(digest(given), digest(writing.token))) throw forbidden('writing: send the server’s token as Authorization: Bearer …');
  return writing.writer;
}
