import { overlap } from '../model/span.js';
import type { Sentence, Token } from '../model/span.js';
import type { Mask } from './types.js';

/** A token as the networks read it: `as` differs from `text` under a mask. */
export interface Input extends Token {
  readonly as: string;
}

/** The sentence's tokens, those under a mask made one, which stands where the mask does. */
export function maskTokens({ tokens }: Sentence, masks: readonly Mask[]): Input[] {
  const inputs: Input[] = [];
  let last: Mask | undefined;
  for (const token of tokens) {
    const mask = masks.find((one) => overlap(one, token));
    if (!mask) inputs.push({ ...token, as: token.text });
    else if (mask !== last) inputs.push({ start: mask.start, end: mask.end, text: textUnder(mask, tokens), as: mask.as });
    last = mask;
  }
  return inputs;
}

/** The text of a span as its tokens give it: white space between them becomes spaces. */
function textUnder(span: Mask, tokens: readonly Token[]): string {
  let text = '';
  for (const token of tokens.filter((one) => overlap(span, one))) {
    const start = Math.max(token.start, span.start);
    text += ' '.repeat(start - span.start - text.length) + token.text.slice(start - token.start, span.end - token.start);
  }
  return text;
}

/** Cuts a list longer than `size` into pieces, where possible after one of the last items that `mayEnd` accepts. */
export function windows<T>(items: readonly T[], size: number, mayEnd: (item: T) => boolean): T[][] {
  const pieces: T[][] = [];
  for (let start = 0; start < items.length; start += pieces.at(-1)!.length) {
    const piece = items.slice(start, start + size);
    const end = start + piece.length < items.length ? piece.findLastIndex(mayEnd) + 1 : piece.length;
    pieces.push(piece.slice(0, end > size / 2 ? end : size));
  }
  return pieces;
}
