/** Tokens `from` (included) to `to` (excluded) of a line. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export const isCapitalised = (word: string): boolean => /^\p{Lu}/u.test(word);
export const isWord = (word: string): boolean => /[\p{L}\d]/u.test(word);
/** Capitals throughout or inside («ОВЗ», «АгроОВЗ»), with a small ending perhaps («ОВЗа»). */
export const isBrandShaped = (word: string): boolean => /^[\p{Lu}\d-]*\p{Lu}{2}[\p{Lu}\d-]*\p{Ll}{0,3}$|\p{Ll}\p{Lu}/u.test(word);
export const isLatin = (word: string): boolean => /^[A-Z\d][\w.&'’À-ɏ-]*$/u.test(word) && /[A-Z]/u.test(word);
export const isOpeningMark = (word: string): boolean => /^[«"„“‹]$/u.test(word);

export const isInside = (outer: Range, inner: Range): boolean => outer.from <= inner.from && inner.to <= outer.to;
export const meet = (a: Range, b: Range): boolean => a.from < b.to && b.from < a.to;
export const lengthOf = ({ from, to }: Range): number => to - from;
