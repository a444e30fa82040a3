import { nameKey } from './ids.js';

/** How Latin letters are written in Cyrillic, longest first: names are found in either script. */
const TRANSLITERATION: readonly (readonly [string, string])[] = [
  ['shch', 'щ'], ['sch', 'щ'], ['sh', 'ш'], ['ch', 'ч'], ['zh', 'ж'], ['kh', 'х'], ['ts', 'ц'], ['yu', 'ю'], ['ya', 'я'], ['yo', 'е'], ['ph', 'ф'],
  ['a', 'а'], ['b', 'б'], ['c', 'к'], ['d', 'д'], ['e', 'е'], ['f', 'ф'], ['g', 'г'], ['h', 'х'], ['i', 'и'], ['j', 'й'], ['k', 'к'], ['l', 'л'], ['m', 'м'],
  ['n', 'н'], ['o', 'о'], ['p', 'п'], ['q', 'к'], ['r', 'р'], ['s', 'с'], ['t', 'т'], ['u', 'у'], ['v', 'в'], ['w', 'в'], ['x', 'кс'], ['y', 'й'], ['z', 'з'],
];
const LATIN = new RegExp(TRANSLITERATION.map(([latin]) => latin).join('|'), 'g');
const CYRILLIC: ReadonlyMap<string, string> = new Map(TRANSLITERATION);

/** A letter that no Russian name has: it marks where a word begins. */
const START = 'ў';

/** The words of a name in lower case and one script. */
export const wordsOf = (name: string): string[] =>
  nameKey(name).replace(LATIN, (latin) => CYRILLIC.get(latin)!).match(/[\p{L}\p{N}]+/gu) ?? [];

function gramsOfWord(word: string): string[] {
  const marked = START + word;
  return marked.length < 3 ? [marked] : Array.from({ length: marked.length - 2 }, (_, i) => marked.slice(i, i + 3));
}

/** Trigrams of a name's words, each once, by which an index of texts finds it in other forms and with errors. */
export const gramsOf = (name: string): string => [...new Set(wordsOf(name).flatMap(gramsOfWord))].join(' ');
