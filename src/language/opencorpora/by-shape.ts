import { Reading, unchanging } from './reading.js';
import { Tag } from './tag.js';

const GENDERS = ['masc', 'femn'];
const CASES = ['nomn', 'gent', 'datv', 'accs', 'ablt', 'loct'];
const INITIAL = /^[АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЭЮЯ]$/;
const INTEGER = /^[+-]?\p{Nd}+$/u;
const REAL = /^[+-]?(?:\p{Nd}+[.,]?\p{Nd}*|[.,]\p{Nd}+)(?:e[+-]?\p{Nd}+)?$/iu;
const PUNCTUATION = /^\s*\p{P}[\p{P}\s]*$/u;
const ROMAN = /^(?=.)m{0,4}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/i;
const LATIN = /^(?=.*\p{L})[^\p{L}]*(?:\p{Script=Latin}[^\p{L}]*)+$/su;
const SHAPE_SCORE = 0.9;
const INITIAL_SCORE = 0.1;

const tagsOf = (kind: 'Name' | 'Patr', genders: readonly string[]): Tag[] =>
  genders.flatMap((gender) => CASES.map((one) => new Tag(`NOUN,anim,${gender},Sgtm,${kind},Fixd,Abbr,Init sing,${one}`)));

const FIRST_NAMES = GENDERS.map((gender) => tagsOf('Name', [gender]));
const PATRONYMICS = [tagsOf('Patr', GENDERS)];
const SHAPES: readonly (readonly [RegExp, Tag])[] = [
  [INTEGER, new Tag('NUMB,intg')], [REAL, new Tag('NUMB,real')], [PUNCTUATION, new Tag('PNCT')],
];
const NUMERAL_OR_WORD: readonly (readonly [RegExp, Tag])[] = [[ROMAN, new Tag('ROMN')], [LATIN, new Tag('LATN')]];
const UNKNOWN = new Tag('UNKN');

/** A capital letter may be an initial, of a first name or a patronymic, in any case. */
export function readInitial(word: string): Reading[] {
  if (!INITIAL.test(word)) return [];
  const text = word.toLowerCase();
  return [...FIRST_NAMES, ...PATRONYMICS].flatMap((tags) => {
    const lexeme = { key: '', forms: () => tags.map((tag) => ({ text, tag })) };
    return tags.map((tag) => new Reading(text, tag, text, INITIAL_SCORE, lexeme));
  });
}

/** Numbers, marks, then Roman numerals and Latin words, which may be both. */
export function readShape(word: string): Reading[] {
  const shape = SHAPES.find(([pattern]) => pattern.test(word));
  const shapes = shape ? [shape] : NUMERAL_OR_WORD.filter(([pattern]) => pattern.test(word));
  return shapes.map(([, tag]) => unchanging(word.toLowerCase(), tag, SHAPE_SCORE));
}

export const readUnknown = (word: string): Reading[] => [unchanging(word.toLowerCase(), UNKNOWN, 1)];
