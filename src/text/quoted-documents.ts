import type { Claim } from '../model/claim.js';
import { badInput } from '../model/errors.js';
import type { GivenDocument, Line } from './json-lines.js';

/** Last place that a claim may quote, in UTF-16 code units. */
const MAX_TEXT = 32 * 1024 * 1024;

interface Numbered {
  readonly number: number;
  readonly claim: Claim;
}

/**
 * Puts claims that speak of one document together. As they come without its text, it has what they quote, where they quote it, and
 * empty lines between. Claims of a document follow each other: one that stands apart is an error.
 */
export async function* withQuotedDocuments(lines: AsyncIterable<Line>, source: string): AsyncGenerator<Line<GivenDocument>> {
  const gathered = new Set<string>();
  let open: Numbered[] = [];
  for await (const line of lines) {
    if ('error' in line) {
      yield line;
      continue;
    }
    const name = 'claim' in line ? line.claim.document : undefined;
    if (open.length > 0 && name !== open[0]!.claim.document) {
      yield* quoted(open, source);
      open = [];
    }
    if (!('claim' in line)) yield line;
    else if (open.length === 0 && gathered.has(line.claim.document)) {
      yield { number: line.number, error: badInput(`is a claim about "${line.claim.document}", others of which stand further up: keep the claims of a document together`) };
    } else {
      open.push(line);
      gathered.add(line.claim.document);
    }
  }
  if (open.length > 0) yield* quoted(open, source);
}

function* quoted(numbered: readonly Numbered[], source: string): Generator<Line<GivenDocument>> {
  const name = numbered[0]!.claim.document;
  const claims: Claim[] = [];
  let text = '';
  for (const { number, claim } of [...numbered].sort((a, b) => a.claim.evidence.start - b.claim.evidence.start)) {
    const longer = withQuotation(text, claim);
    if (longer === undefined) yield { number, error: badInput(`quotes "${name}" otherwise than another claim about it: give the claims of one text`) };
    else {
      text = longer;
      claims.push(claim);
    }
  }
  if (claims.length > 0) yield { number: numbered[0]!.number, document: { name, text, source: `${source}#${name}` }, claims };
}

/** The text so far with a quotation that starts in or after it; undefined where the text says something else. */
function withQuotation(text: string, { evidence: { start, end, text: quotation } }: Claim): string | undefined {
  if (end > MAX_TEXT) return undefined;
  const longer = text.padEnd(start, '\n') + quotation.slice(Math.max(0, text.length - start));
  return longer.startsWith(quotation, start) ? longer : undefined;
}
