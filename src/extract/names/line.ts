import type { Language, NameSpan } from '../../language/index.js';
import type { Sentence, Span, Token } from '../../model/span.js';
import { cleanNetwork, type NetworkSpan } from './network.js';
import { isCapitalised, isWord, type Range } from './token.js';
import type { Words } from './words.js';

/** A sentence as names are read from it. */
export interface Line {
  readonly tokens: readonly Token[];
  /** The network's names. */
  readonly network: readonly NetworkSpan[];
  /** For each token the network's name that it is part of. */
  readonly spanAt: readonly (NetworkSpan | undefined)[];
  /** For an opening quotation mark the index of its closing one, else -1. */
  readonly closing: readonly number[];
  readonly words: Words;
}

const OPENING = /^[«“„‹]$/u;
const CLOSING = /^[»”›]$/u;
const STRAIGHT = /^["“']$/u;

/** Opening and closing marks are told apart by shape, straight ones by the blanks around them. */
function opens(text: string, token: Token): boolean {
  if (OPENING.test(token.text)) return true;
  return STRAIGHT.test(token.text) && /[\s([«—-]/u.test(text[token.start - 1] ?? ' ') && !/\s/u.test(text[token.end] ?? ' ');
}

const closes = (token: Token): boolean => CLOSING.test(token.text) || STRAIGHT.test(token.text);

function matchQuotes(text: string, tokens: readonly Token[]): number[] {
  const closing = tokens.map(() => -1);
  const open: number[] = [];
  tokens.forEach((token, index) => {
    if (opens(text, token)) open.push(index);
    else if (closes(token)) {
      const start = open.pop();
      if (start !== undefined) closing[start] = index;
    }
  });
  return closing;
}

/** The tokens of each span; spans and tokens come in order. */
function toRanges(tokens: readonly Token[], spans: readonly NameSpan[]): NetworkSpan[] {
  let from = 0;
  return spans.map((span) => {
    while (from < tokens.length && tokens[from]!.end <= span.start) from++;
    let to = from;
    while (to < tokens.length && tokens[to]!.start < span.end) to++;
    return { from, to, kind: span.kind };
  });
}

/** Tokens between line breaks: a title runs into the text without a full stop. */
function splitAtBreaks(text: string, tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [];
  tokens.forEach((token, index) => {
    const breaks = index === 0 || text.slice(tokens[index - 1]!.end, token.start).includes('\n');
    if (breaks) parts.push([token]);
    else parts.at(-1)!.push(token);
  });
  return parts;
}

function toLine(text: string, tokens: readonly Token[], spans: readonly NameSpan[], words: Words): Line {
  const spanAt: (NetworkSpan | undefined)[] = tokens.map(() => undefined);
  const network = cleanNetwork(toRanges(tokens, spans), tokens, words);
  for (const span of network) spanAt.fill(span, span.from, span.to);
  return { tokens, network, spanAt, closing: matchQuotes(text, tokens), words };
}

/** The lines of a sentence: one, unless line breaks cut it. */
export function readLines(text: string, sentence: Sentence, language: Language, words: Words): Line[] {
  const spans = language.names(sentence);
  let next = 0;
  return splitAtBreaks(text, sentence.tokens).map((tokens) => {
    const own: NameSpan[] = [];
    for (const { end } = tokens.at(-1)!; next < spans.length && spans[next]!.start < end; next++) own.push(spans[next]!);
    return toLine(text, tokens, own, words);
  });
}

/** What the network calls a token. */
export const labelAt = (line: Line, index: number): NameSpan['kind'] | undefined => line.spanAt[index]?.kind;

export const wordAt = (line: Line, index: number): string => line.tokens[index]?.text ?? '';


/** The first word of its sentence, where a capital says nothing. */
export function isFirstWord(line: Line, index: number): boolean {
  for (let i = index - 1; i >= 0; i--) {
    if (wordAt(line, i) === ':') return true;
    if (isWord(wordAt(line, i))) return false;
  }
  return true;
}

/** A capital that grammar does not ask for. */
export const isProper = (line: Line, index: number): boolean => isCapitalised(wordAt(line, index)) && !isFirstWord(line, index);

export function spanOf(line: Line, { from, to }: Range): Span {
  return { start: line.tokens[from]!.start, end: line.tokens[to - 1]!.end };
}
