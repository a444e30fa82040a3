import { FOREIGN_LEGAL_FORMS } from './lexicon.js';
import { wordAt, type Line } from './line.js';
import { isBrandShaped, isCapitalised, isLatin, type Range } from './token.js';

/** A quotation longer than this is speech or a title. */
const LONGEST_QUOTED_NAME = 12;
const LONGEST_FOREIGN_NAME = 12;
const LONGEST_BRAND = 4;
const LINKS = /^(?:&|und|and|of|the|de|for|der|von|-|\+)$/u;
const SPOKEN = new Set(['VERB', 'INFN', 'GRND', 'PRED']);

/** Something is said in the range, so it is speech or a title rather than a name. */
export const isSaid = (line: Line, { from, to }: Range): boolean =>
  line.tokens.slice(from, to).some(({ text }) => !isCapitalised(text) && SPOKEN.has(line.words.analyses(text)[0]?.pos ?? ''));

export function quotedAt(line: Line, open: number): Range | undefined {
  const close = line.closing[open] ?? -1;
  return close > open + 1 && close - open <= LONGEST_QUOTED_NAME ? { from: open + 1, to: close } : undefined;
}

const isGlued = (line: Line, index: number): boolean => index > 0 && line.tokens[index - 1]?.end === line.tokens[index]?.start;

/** The tokens that blanks hold together: «Abc.Ru», «B.V.», «K9». */
function endOfChunk(line: Line, from: number): number {
  let to = from + 1;
  while (isGlued(line, to) && /^[\p{L}\d.&+!'-]+$/u.test(wordAt(line, to))) to++;
  const last = wordAt(line, to - 1);
  const isAbbreviation = /^\p{Lu}$/u.test(wordAt(line, to - 2)) || FOREIGN_LEGAL_FORMS.has(`${wordAt(line, to - 2)}.`);
  return last === '.' && (!isAbbreviation || to === line.tokens.length) ? to - 1 : to;
}

/** Where a run of foreign words ends; `from` if there is none. */
export function endOfLatin(line: Line, from: number): number {
  let to = from;
  while (to < from + LONGEST_FOREIGN_NAME) {
    let next = wordAt(line, to) === ',' && to > from && /^(?:Ltd|Inc|LLC|Limited)\.?$/u.test(wordAt(line, to + 1)) ? to + 1 : to;
    while (to > from && LINKS.test(wordAt(line, next))) next++;
    if (!isLatin(wordAt(line, next)) && !FOREIGN_LEGAL_FORMS.has(wordAt(line, next))) return to;
    to = endOfChunk(line, next);
  }
  return to;
}

/** Where the unquoted name right after a common noun ends: «холдинг K9 Invest», «завод ОВЗ». */
export function endOfBrand(line: Line, from: number): number {
  const named = line.spanAt[from];
  const latin = endOfLatin(line, from);
  if (latin > from) return named?.kind === 'PER' ? from : latin;
  if (named && (named.from === from || named.kind !== 'ORG')) return named.kind === 'ORG' ? named.to : from;
  let to = from;
  while (to < from + LONGEST_BRAND && isBrandShaped(wordAt(line, to)) && line.spanAt[to] === named) to++;
  return to;
}
