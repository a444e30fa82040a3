/** How a name is written, apart from what it says: quotation marks, ё, hyphens, lookalike letters, invisible characters. */

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const QUOTES = /[«»"“”„‟‘’`]/g;
const DASHES = /[‐‑‒–—−]/g;
const LATIN_LOOKALIKES = 'AaBCcEeHKMOoPpTXxy';
const CYRILLIC_LOOKALIKES = 'АаВСсЕеНКМОоРрТХху';
const LATIN = /\p{Script=Latin}/u;
const WORD = /[\p{L}\p{N}]+/gu;

function mendWord(word: string): string {
  const latin = word.match(/\p{Script=Latin}/gu) ?? [];
  if (latin.length === word.length || !latin.every((letter) => LATIN_LOOKALIKES.includes(letter))) return word;
  return word.replace(/\p{Script=Latin}/gu, (letter) => CYRILLIC_LOOKALIKES.charAt(LATIN_LOOKALIKES.indexOf(letter)));
}

/** One line without invisible characters, with Latin letters that stand inside Cyrillic words made Cyrillic. */
export function tidy(name: string): string {
  const line = name.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
  return LATIN.test(line) ? line.replace(WORD, mendWord) : line;
}

/** Lower case, ё as е, no quotation marks. Names that fold to the same are the same name. */
export const fold = (name: string): string =>
  tidy(name)
    .toLowerCase()
    .replace(DASHES, '-')
    .replace(/ё/g, 'е')
    .replace(QUOTES, '')
    .replace(/\s*-\s*/g, '-')
    .replace(/[.,;:]+$/, '')
    .trim();

/** The words of a name in lower case, hyphens inside words kept. */
export const wordsOf = (name: string): string[] => fold(name).match(/[\p{L}\p{N}]+(?:[-'][\p{L}\p{N}]+)*/gu) ?? [];

export const isLatin = (word: string): boolean => /^[^\p{Script=Cyrillic}]*\p{Script=Latin}[^\p{Script=Cyrillic}]*$/u.test(word);

/** Capitals only, as in УАЗ; digits may follow. */
export const isAcronym = (word: string): boolean => /^\p{Lu}{2,7}\d*$/u.test(word);
