import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Language, loadLanguage as loadDefaultLanguage } from '../language/index.js';
import type { Document } from '../model/index.js';
import { type DocumentFile, readFound } from '../text/index.js';
import { type DocumentReading, readClaims } from './document-graph.js';

export type Morphologist = Pick<Language, 'morphology'>;

/** Reads files into documents, and documents into claims. */
export interface Reader {
  /** How many documents it should be given at once, so that it never waits for the next. */
  readonly atOnce: number;
  /** @throws SmezhnikError if the file cannot be read */
  document(file: DocumentFile): Promise<Document>;
  /** @throws SmezhnikError BAD_INPUT if the reading broke on this document */
  claims(document: Document): Promise<DocumentReading>;
  /** The dictionary, for resolving names. */
  language(): Morphologist;
}

/** Reads in this thread, one document at a time; the language models are asked for once, when they are needed first. */
export function readerHere(loadLanguage: () => Language = loadDefaultLanguage): Reader {
  let loaded: Language | undefined;
  const language = (): Language => (loaded ??= loadLanguage());
  return {
    atOnce: 1,
    document: readFound,
    language,
    async claims(document) {
      await nextTurn();
      return readClaims(document, language());
    },
  };
}
