import type { Language, NameSpan } from '../../language/index.js';
import { overlap, type Sentence, type Span, type Token } from '../../model/span.js';
import { cleanNetwork, type NetworkSpan } from './network.js';
import { isCapitalised, isWord, type Range } from './token.js';
import type { Words } from './words.js';

/** A sentence as names are read from it. */
export interface Line {
  readonly tokens: readonly Token[];
  /** What the network calls each token. */
  readonly labels: readonly (NameSpan['kind'] | undefined)[];
  /** The network's names. */
  readonly network: readonly NetworkSpan[];
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

function toRange(tokens: readonly Token[], span: Span): Range {
  const from = tokens.findIndex(({ end }) => end > span.start);
  let to = from;
  while (to < tokens.length && tokens[to]!.start < span.end) to++;
  return { from, to };
}

/** Where a line break stands between two tokens: a title runs into the text without a full stop. */
function breaksOf(text: string, tokens: readonly Token[]): number[] {
  return tokens.flatMap((token, index) => (index > 0 && text.slice(tokens[index - 1]!.end, token.start).includes('\n') ? [index] : []));
}

function toLine(text: string, tokens: readonly Token[], spans: readonly NameSpan[], words: Words): Line {
  const network = cleanNetwork(spans.map((span) => ({ ...toRange(tokens, span), kind: span.kind })), tokens, words);
  const labels: (NameSpan['kind'] | undefined)[] = tokens.map(() => undefined);
  for (const { from, to, kind } of network) labels.fill(kind, from, to);
  return { tokens, labels, network, closing: matchQuotes(text, tokens), words };
}

/** The lines of a sentence: one, unless line breaks cut it. */
export function readLines(text: string, sentence: Sentence, language: Language, words: Words): Line[] {
  const { tokens } = sentence;
  const spans = language.names(sentence);
  const cuts = [0, ...breaksOf(text, tokens), tokens.length];
  return cuts.slice(1).flatMap((to, i) => {
    const part = tokens.slice(cuts[i], to);
    return part.length > 0 ? [toLine(text, part, spans.filter((span) => overlap(span, { start: part[0]!.start, end: part.at(-1)!.end })), words)] : [];
  });
}

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
