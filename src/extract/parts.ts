import type { Document } from '../model/index.js';

/**
 * Length of text that is read at once, in UTF-16 code units: a report of some hundred and fifty pages. Longer ones are read in parts,
 * so that time and memory grow no faster than the text; a name or a reference does not reach from one part into another.
 */
const PART = 300_000;

export interface Part {
  /** The document with the part for its text. */
  readonly document: Document;
  /** Where the part starts in the whole text. */
  readonly offset: number;
}

/** The document in parts that end with a paragraph, or else with a sentence, where there is one to end with. */
export function partsOf(document: Document): Part[] {
  const { text } = document;
  const parts: Part[] = [];
  for (let offset = 0; offset < text.length || offset === 0; ) {
    const end = endOfPart(text, offset);
    parts.push({ document: offset === 0 && end === text.length ? document : { ...document, text: text.slice(offset, end) }, offset });
    offset = Math.max(end, offset + 1);
  }
  return parts;
}

function endOfPart(text: string, offset: number): number {
  const limit = offset + PART;
  if (limit >= text.length) return text.length;
  const half = offset + PART / 2;
  const marks = ['\n\n', '\n', '. ', ' '].map((mark) => text.lastIndexOf(mark, limit - mark.length) + mark.length);
  return marks.find((end) => end > half) ?? limit;
}
