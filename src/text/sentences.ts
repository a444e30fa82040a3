import type { Sentence } from '../model/index.js';
import { paragraphs } from './paragraphs.js';
import { segment } from './segment.js';

/** Tokens past which a sentence is no sentence but a list or a text without full stops; reading it whole would cost their square. */
const LONGEST = 250;

/** Sentences that end where their paragraph does, none of them endless. */
export const sentencesOf = (text: string): Sentence[] =>
  paragraphs(text).flatMap(({ start, end }) => segment(text.slice(start, end)).map((sentence) => shifted(sentence, start)).flatMap(cut));

const shifted = (sentence: Sentence, by: number): Sentence => ({
  start: sentence.start + by,
  end: sentence.end + by,
  tokens: sentence.tokens.map((token) => ({ ...token, start: token.start + by, end: token.end + by })),
});

/** Pieces of at most LONGEST tokens, cut behind punctuation where there is some. */
function cut(sentence: Sentence): Sentence[] {
  const pieces: Sentence[] = [];
  let rest = sentence.tokens;
  while (rest.length > LONGEST) {
    const mark = rest.slice(0, LONGEST).findLastIndex(({ text }) => /^[,;:—–]$/.test(text));
    const length = mark > 0 ? mark + 1 : LONGEST;
    pieces.push(pieceOf(rest.slice(0, length)));
    rest = rest.slice(length);
  }
  return pieces.length > 0 ? [...pieces, pieceOf(rest)] : [sentence];
}

const pieceOf = (tokens: Sentence['tokens']): Sentence => ({ start: tokens[0]!.start, end: tokens.at(-1)!.end, tokens });
