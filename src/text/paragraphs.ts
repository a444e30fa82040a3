import type { Span } from '../model/index.js';

const ENDS_SENTENCE = /[.!?…:;»")\]]\s*$/u;
const GOES_ON = /^\s*[\p{Ll}(,]/u;

/**
 * The paragraphs of a text: lines, where lines are paragraphs, and runs of lines, where the text was wrapped at a column.
 * A line that no sentence can run over from (a title, a caption) is one of its own.
 */
export function paragraphs(text: string): Span[] {
  const lines = [...text.matchAll(/[^\n]+/g)].map((match) => ({ start: match.index, end: match.index + match[0].length, text: match[0] })).filter((line) => line.text.trim() !== '');
  const wrapped = isWrapped(lines.map((line) => line.text.length));
  const found: { start: number; end: number }[] = [];
  lines.forEach((line, i) => {
    const last = found.at(-1);
    const adjoining = last !== undefined && text.slice(last.end, line.start).split('\n').length === 2;
    const runsOn = adjoining && (GOES_ON.test(line.text) || (wrapped && !ENDS_SENTENCE.test(lines[i - 1]!.text) && lines[i - 1]!.text.length >= SHORTEST_WRAPPED));
    if (runsOn) last.end = line.end;
    else found.push({ start: line.start, end: line.end });
  });
  return found;
}

const SHORTEST_WRAPPED = 50;
const LONGEST_WRAPPED = 130;

/** Most lines of a text wrapped at a column are nearly as long as the column. */
function isWrapped(lengths: readonly number[]): boolean {
  const longest = Math.max(0, ...lengths);
  return longest <= LONGEST_WRAPPED && lengths.filter((length) => length >= longest * 0.75).length * 2 > lengths.length;
}
