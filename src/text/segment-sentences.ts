import type { Span } from '../model/span.js';
import { ABBREVIATIONS, LEADING, LEADING_PAIRS, NAME_ABBREVIATIONS, PAIRS } from './segment-abbreviations.js';
import { CLOSE_BRACKETS, CLOSE_QUOTES, DASHES, ENDINGS, GENERIC_QUOTES, QUOTES, SMILE, SPACE } from './segment-characters.js';

/** A mark that may end a sentence, and what stands around it. */
interface Boundary {
  readonly mark: string;
  /** The nearest tokens: a row of letters, a row of digits, or one other character. */
  readonly left: string;
  readonly right: string;
  readonly spaceBefore: boolean;
  readonly spaceAfter: boolean;
  /** A few characters on each side. */
  readonly before: string;
  readonly after: string;
  /** The sentence so far, without the mark. */
  readonly sentence: string;
}

const WINDOW = 10;
const BULLET_LENGTH = 20;
const DELIMITERS = `${ENDINGS};${GENERIC_QUOTES}${CLOSE_QUOTES}${CLOSE_BRACKETS}`;
const MARK = new RegExp(`${SMILE}|[${DELIMITERS.replace(']', '\\]')}]`, 'gu');
const TOKEN = `[\\p{L}\\p{Nl}\\p{No}_]+|\\p{Nd}+|[^\\p{L}\\p{N}_${SPACE}]`;
const FIRST_TOKEN = new RegExp(`^[${SPACE}]*(${TOKEN})`, 'u');
const LAST_TOKEN = new RegExp(`(${TOKEN})[${SPACE}]*$`, 'u');
const TOKENS = new RegExp(TOKEN, 'gu');
const WORD = /[\p{L}\p{Nl}\p{No}_]+|\p{Nd}+/u;
const PAIR = new RegExp(`([\\p{L}\\p{N}_])[${SPACE}]*\\.[${SPACE}]*([\\p{L}\\p{N}_])[${SPACE}]*$`, 'u');
const LEADING_SPACE = new RegExp(`^[${SPACE}]`, 'u');
const TRAILING_SPACE = new RegExp(`[${SPACE}]$`, 'u');
const LEADING_SMILE = new RegExp(`^[${SPACE}]*${SMILE}`, 'u');
const BULLET = /^(?:\p{Nd}+|[.)]|[§абвгдеabcdef]|[IVXML]+)$/u;
const LETTERS = /^\p{L}+$/u;
const LOWER = /^(?=.*\p{Lowercase})[^\p{Uppercase}\p{Lt}]+$/u;
const CAPITAL = /^\p{Uppercase}$/u;

const isLower = (token: string): boolean => LETTERS.test(token) && LOWER.test(token);

/** Each says why the mark does not end the sentence. */
const JOINING_RULES: readonly ((boundary: Boundary) => boolean)[] = [
  function nothingOnOneSide({ left, right }) {
    return left === '' || right === '';
  },
  function noSpaceAfter({ spaceAfter }) {
    return !spaceAfter;
  },
  function lowerCaseAfter({ right }) {
    return isLower(right);
  },
  function markAfter({ right, after }) {
    return !GENERIC_QUOTES.includes(right) && (DELIMITERS.includes(right) || LEADING_SMILE.test(after));
  },
  function abbreviationBefore({ mark, left, right, before }) {
    if (mark !== '.') return false;
    const pair = PAIR.exec(before)?.slice(1).join(' ').toLowerCase();
    const goesOn = isLower(right) || !LETTERS.test(right);
    if (pair !== undefined && LEADING_PAIRS.has(pair)) return true;
    if (pair !== undefined && PAIRS.has(pair)) return goesOn;
    return LEADING.has(left.toLowerCase()) || (ABBREVIATIONS.has(left.toLowerCase()) && goesOn);
  },
  function insidePairOfAbbreviations({ mark, left, right }) {
    return mark === '.' && PAIRS.has(`${left} ${right}`.toLowerCase());
  },
  function initialBefore({ mark, left }) {
    return mark === '.' && (CAPITAL.test(left) || NAME_ABBREVIATIONS.has(left.toLowerCase()));
  },
  function numberOfListItem({ mark, sentence }) {
    if (!'.)'.includes(mark) || sentence.length > BULLET_LENGTH) return false;
    return (sentence.match(TOKENS) ?? []).every((token) => BULLET.test(token) || BULLET.test(token.toLowerCase()));
  },
  function quotationInsideSentence({ mark, left, spaceBefore }) {
    if (!QUOTES.includes(mark)) return false;
    return (GENERIC_QUOTES.includes(mark) && spaceBefore) || !ENDINGS.includes(left);
  },
  function bracketInsideSentence({ mark, left }) {
    return CLOSE_BRACKETS.includes(mark) && !ENDINGS.includes(left);
  },
  function speechGoesOnAfterDash({ right, after }) {
    return DASHES.includes(right) && isLower(WORD.exec(after)?.[0] ?? '');
  },
];

/** Places of the sentences of a text, without the white space around them. */
export function sentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const { index, 0: mark } of text.matchAll(MARK)) {
    const boundary = boundaryAt(text, start, index, index + mark.length);
    if (JOINING_RULES.some((joins) => joins(boundary))) continue;
    spans.push(trim(text, start, index + mark.length));
    start = index + mark.length;
  }
  return [...spans, trim(text, start, text.length)].filter((span) => span.start < span.end);
}

function boundaryAt(text: string, sentenceStart: number, start: number, end: number): Boundary {
  const before = text.slice(Math.max(0, start - WINDOW), start);
  const after = text.slice(end, end + WINDOW);
  return {
    mark: text.slice(start, end),
    left: LAST_TOKEN.exec(before)?.[1] ?? '',
    right: FIRST_TOKEN.exec(after)?.[1] ?? '',
    spaceBefore: TRAILING_SPACE.test(before),
    spaceAfter: LEADING_SPACE.test(after),
    before,
    after,
    sentence: text.slice(sentenceStart, start),
  };
}

function trim(text: string, start: number, end: number): Span {
  while (start < end && LEADING_SPACE.test(text.charAt(start))) start++;
  while (end > start && LEADING_SPACE.test(text.charAt(end - 1))) end--;
  return { start, end };
}
