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

export const indexesOf = ({ from, to }: Range): number[] => Array.from({ length: to - from }, (_, i) => from + i);
export const lengthOf = ({ from, to }: Range): number => to - from;
