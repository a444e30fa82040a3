const TYPES: readonly (readonly [string, RegExp])[] = [
  ['RU', /^[а-яё]/i],
  ['EN', /^[a-z]/i],
  ['NUM', /^[+-]?\p{Nd}/u],
  ['PUNCT', /^[!#$%&()[\]\\/*+,.:;<=>?@^_{|}~\-‐−‒⁃–—―`"'«»„“ʼʻ”№…]/],
];
const UPPER = /^(?=.*\p{Uppercase})[^\p{Lowercase}\p{Lt}]+$/su;
const LOWER = /^(?=.*\p{Lowercase})[^\p{Uppercase}\p{Lt}]+$/su;

const isTitle = (word: string): boolean => UPPER.test(word.charAt(0)) && LOWER.test(word.slice(1));

function isDashTitle(word: string): boolean {
  const dash = word.indexOf('-');
  return dash !== -1 && isTitle(word.slice(0, dash)) && isTitle(word.slice(dash + 1));
}

function outline(word: string): string {
  if (word.length === 1) return UPPER.test(word) ? 'X' : 'x';
  if (UPPER.test(word)) return 'XX';
  if (LOWER.test(word)) return 'xx';
  if (isTitle(word)) return 'Xx';
  return isDashTitle(word) ? 'Xx-Xx' : 'OTHER';
}

/** The look of a token, by the alphabet of its beginning and its capitals: RU_Xx, EN_XX, PUNCT_«, NUM. */
export function shape(word: string): string {
  const type = TYPES.find(([, pattern]) => pattern.test(word))?.[0] ?? 'OTHER';
  if (type === 'RU' || type === 'EN') return `${type}_${outline(word)}`;
  if (type === 'PUNCT') return `PUNCT_${word.length === 1 ? word : 'OTHER'}`;
  return type;
}
