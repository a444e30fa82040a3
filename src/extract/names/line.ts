import type { Language, NameSpan } from '../../language/index.js';
import type { Sentence, Span, Token } from '../../model/span.js';
import type { Words } from './words.js';

/** Tokens `from` (included) to `to` (excluded) of a line. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A sentence as names are read from it. */
export interface Line {
  readonly tokens: readonly Token[];
  /** What the network calls each token. */
  readonly labels: readonly (NameSpan['kind'] | undefined)[];
  /** The network's names. */
  readonly network: readonly (Range & { readonly kind: NameSpan['kind'] })[];
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

export function readLine(text: string, sentence: Sentence, language: Language, words: Words): Line {
  const { tokens } = sentence;
  const labels: (NameSpan['kind'] | undefined)[] = tokens.map(() => undefined);
  const network = language.names(sentence).map((span) => ({ ...toRange(tokens, span), kind: span.kind }));
  for (const { from, to, kind } of network) labels.fill(kind, from, to);
  return { tokens, labels, network, closing: matchQuotes(text, tokens), words };
}

export const wordAt = (line: Line, index: number): string => line.tokens[index]?.text ?? '';

export const isCapitalised = (word: string): boolean => /^\p{Lu}/u.test(word);
export const isWord = (word: string): boolean => /[\p{L}\d]/u.test(word);
/** Capitals throughout or inside («ГАЗ», «АвтоВАЗ»), with a small ending perhaps («ГАЗа»). */
export const isBrandShaped = (word: string): boolean => /^[\p{Lu}\d-]*\p{Lu}{2}[\p{Lu}\d-]*\p{Ll}{0,3}$|\p{Ll}\p{Lu}/u.test(word);
export const isLatin = (word: string): boolean => /^[A-Z\d][\w.&'’À-ɏ-]*$/u.test(word) && /[A-Z]/u.test(word);

/** The first word of its sentence, where a capital says nothing. */
export function isFirstWord(line: Line, index: number): boolean {
  for (let i = 0; i < index; i++) if (isWord(wordAt(line, i))) return false;
  return true;
}

/** A capital that grammar does not ask for. */
export const isProper = (line: Line, index: number): boolean => isCapitalised(wordAt(line, index)) && !isFirstWord(line, index);

export function spanOf(line: Line, { from, to }: Range): Span {
  return { start: line.tokens[from]!.start, end: line.tokens[to - 1]!.end };
}

export const isInside = (outer: Range, inner: Range): boolean => outer.from <= inner.from && inner.to <= outer.to;
export const meet = (a: Range, b: Range): boolean => a.from < b.to && b.from < a.to;
