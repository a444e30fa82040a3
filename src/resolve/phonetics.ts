import { fold, isLatin } from './spelling.js';

/** Latin spellings and what a Russian text writes for them, longest first. */
const TRANSCRIPTION: readonly (readonly [string, string])[] = [
  ['shch', 'щ'], ['tsch', 'ч'], ['sch', 'ш'], ['tch', 'ч'], ['cz', 'ч'], ['ch', 'ч'], ['sh', 'ш'], ['zh', 'ж'], ['kh', 'х'],
  ['ts', 'ц'], ['tz', 'ц'],
  ['ph', 'ф'], ['th', 'т'], ['ck', 'к'], ['qu', 'кв'], ['ee', 'и'], ['ea', 'и'], ['oo', 'у'], ['ou', 'у'], ['eau', 'о'],
  ['au', 'ау'], ['ei', 'ай'], ['yo', 'е'],
  ['x', 'кс'], ['a', 'а'], ['b', 'б'], ['c', 'к'], ['d', 'д'], ['e', 'е'], ['f', 'ф'], ['g', 'г'],
  ['h', 'х'], ['i', 'и'], ['j', 'й'], ['k', 'к'], ['l', 'л'], ['m', 'м'], ['n', 'н'], ['o', 'о'], ['p', 'п'], ['q', 'к'],
  ['r', 'р'], ['s', 'с'],
  ['t', 'т'], ['u', 'у'], ['v', 'в'], ['w', 'в'], ['y', 'и'], ['z', 'з'],
];

function transcribe(word: string): string {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss');
  let written = '';
  for (let at = 0; at < plain.length; ) {
    const found = TRANSCRIPTION.find(([letters]) => plain.startsWith(letters, at));
    const [latin, cyrillic] = found ?? [plain.charAt(at), plain.charAt(at)];
    written += cyrillic;
    at += latin.length;
  }
  return written;
}

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/[ьъ']/g, ''], [/э/g, 'е'], [/я/g, 'иа'], [/ю/g, 'иу'], [/[йы]/g, 'и'], [/дж/g, 'ж'], [/кс/g, 'х'], [/з/g, 'с'], [/тс/g, 'ц'],
  [/(.)\1+/g, '$1'],
];

/** What a name sounds like, roughly: equal for «Бернар» and «Бернарр», Veloma and «Велома». */
export function soundOf(name: string): string {
  const cyrillic = fold(name).split(/[\s-]+/).map((word) => (isLatin(word) ? transcribe(word) : word)).join('');
  return SOUNDS.reduce((sound, [pattern, by]) => sound.replace(pattern, by), cyrillic);
}

const VOICED = 'бвгджз';
const VOICELESS = 'пфхтшс';

/** Consonants of the sound, voiced as voiceless: a key to look for candidates by, never a reason to merge. */
export const skeletonOf = (sound: string): string =>
  sound
    .replace(/[аеиоу]/g, '')
    .replace(/[бвгджз]/g, (letter) => VOICELESS[VOICED.indexOf(letter)]!)
    .replace(/к/g, 'х')
    .replace(/(.)\1+/g, '$1');

/**
 * Letters to insert, delete, replace or swap with a neighbour to make one word of the other; more than `limit` counts as `limit
 * + 1`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (!same && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
    }
    if (Math.min(...row) > limit) return limit + 1;
    before = last;
    last = row;
  }
  return Math.min(last[b.length]!, limit + 1);
}
