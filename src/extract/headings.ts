import type { Document } from '../model/index.js';
import type { ReadSentence } from './reading.js';

/** Titles and captions state nothing: a line without a full stop at its end. */
export function isHeading({ start, end }: ReadSentence, { text }: Document): boolean {
  const before = text.slice(0, start).trimEnd();
  const opensLine = start === 0 || before === '' || text.slice(before.length, start).includes('\n');
  return opensLine && /^\s*(\n|$)/.test(text.slice(end)) && !/[.!?…»"]\s*$/.test(text.slice(start, end));
}
