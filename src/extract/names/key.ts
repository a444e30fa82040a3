import { wordAt, type Line } from './line.js';
import { isWord, type Range } from './token.js';

const ENDING =
  /(?:ами|ями|[оеы]го|[оеы]му|[ыи]ми|ией|ью|[оеыи]й|ая|яя|[оеыи]е|[ыи]х|ую|юю|[оеая]м|[ая]х|[ое]в|[аяоеуюыиьй])$/u;
/** «ОВЗа», «АгроОВЗом»: a case ending behind capitals. */
const BEHIND_CAPITALS = /^(.*\p{Lu}{2})(?:а|у|ом|е|ы|и|ов|ам|ами|ах)$/u;

/** The initials or brand without the small ending they are declined with; undefined where there is none. */
export const withoutSmallEnding = (word: string): string | undefined => BEHIND_CAPITALS.exec(word)?.[1];

/** The vowel that comes and goes: «Белочка», «Белочек». */
const FLEETING = /([^аеиоуыэюя])[ео]([кцнл])$/u;

const LOOKALIKES: Readonly<Record<string, string>> = {
  а: 'a', в: 'b', е: 'e', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p', с: 'c', т: 't', у: 'y', х: 'x',
};

/** A word of two alphabets (a Cyrillic letter before a Latin one or a digit) is meant in Latin ones. */
const inOneAlphabet = (word: string): string => word.replace(/[авекмнорстух]/gu, (letter) => LOOKALIKES[letter]!);

/** What the inflected forms of a word have in common. */
export function stem(word: string): string {
  const lower = (withoutSmallEnding(word) ?? word).toLowerCase().replaceAll('ё', 'е');
  if (/[a-z\d]/u.test(lower)) return inOneAlphabet(lower);
  const cut = lower.replace(ENDING, '');
  return /^[а-я-]{4,}$/u.test(lower) && cut.length >= 3 ? cut.replace(FLEETING, '$1$2') : lower;
}

/** Names of the same key are forms of one name. */
export const keyOfText = (name: string): string => (name.match(/[\p{L}\d+.&-]*[\p{L}\d]/gu) ?? []).map(stem).join(' ');

export function keyOf(line: Line, { from, to }: Range): string {
  const words: string[] = [];
  for (let index = from; index < to; index++) if (isWord(wordAt(line, index))) words.push(stem(wordAt(line, index)));
  return words.join(' ');
}
