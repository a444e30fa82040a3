import { type Claim, type Document, SmezhnikError } from '../model/index.js';
import type { Found, ReadFailure } from '../text/index.js';
import { mapInOrder } from './flow.js';
import type { Reader } from './reader.js';

/** Most text that is under way at once, in UTF-16 code units, and in bytes of archives. */
const TEXT_AT_ONCE = 16_000_000;

export type Outcome<Result> = { readonly result: Result } | { readonly failure: ReadFailure };

/** What becomes of a document; `given` are the claims that came with it. */
export type Work<Result> = (document: Document, given: readonly Claim[] | undefined) => Promise<Result>;

function sizeOf(found: Found): number {
  if ('document' in found) return found.document.text.length;
  return 'file' in found ? found.file.entry?.bytes.length ?? 0 : 0;
}

/**
 * Reads what was found, several documents at once, and gives in their order what `work` makes of each. A document that cannot be read, or
 * that `work` refuses, gives its failure, and the rest goes on. The signal ends it at once.
 */
export function readEach<Result>(found: AsyncIterable<Found>, reader: Reader, work: Work<Result>, signal?: AbortSignal): AsyncGenerator<Outcome<Result>> {
  const read = async (each: Found): Promise<Outcome<Result>> => {
    if ('failure' in each) return each;
    try {
      const given = 'document' in each ? each : { document: await reader.document(each.file) };
      return { result: await work(given.document, given.claims) };
    } catch (error) {
      if (!(error instanceof SmezhnikError) || error.code === 'UNAVAILABLE') throw error;
      return { failure: { input: 'document' in each ? each.document.source : each.file.path, error } };
    }
  };
  return mapInOrder(found, read, { items: reader.atOnce, size: TEXT_AT_ONCE, sizeOf }, signal);
}
