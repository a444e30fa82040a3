import { wordsOf } from './grams.js';

/** An ending that a case may change, in letters. */
const ENDING = 3;
/** Letters that must stay the same when an ending changes. */
const LEAST_STEM = 3;
/** Shorter words are not taken for misspelt. */
const LEAST_MISSPELT = 4;

const SAME = 1;
const BEGINNING = 0.95;
const INFLECTED = 0.9;
const MISSPELT = 0.8;
const BOTH = 0.7;
/** What each further word of the name takes away, and all of them at most. */
const EXTRA_WORD = 0.12;
const EXTRA_WORDS = 0.3;

/** Whether one letter inserted, left out, changed or swapped with the next makes one text of the other. */
export function isOneErrorAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  const [restA, restB] = [a.slice(same), b.slice(same)];
  return restA.slice(1) === restB.slice(1) || restA === restB.slice(1) || restA.slice(1) === restB
    || (restA.slice(2) === restB.slice(2) && restA[0] === restB[1] && restA[1] === restB[0]);
}

function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

const isInflection = (a: string, b: string): boolean => {
  const stem = commonLength(a, b);
  return stem >= LEAST_STEM && a.length - stem <= ENDING && b.length - stem <= ENDING;
};

/** Whether the beginnings of two words, their endings left out, are one error apart. */
const isMisspeltStem = (a: string, b: string): boolean => [1, 2, 3].some((ending) => {
  const stem = a.slice(0, -ending);
  return stem.length >= LEAST_MISSPELT && [0, 1, -1].some((more) => isOneErrorAway(stem, b.slice(0, stem.length + more)) && b.length - stem.length - more <= ENDING);
});

function wordLikeness(asked: string, word: string, isLast: boolean): number {
  if (asked === word) return SAME;
  if (isLast && word.startsWith(asked)) return BEGINNING;
  if (isInflection(asked, word)) return INFLECTED;
  if (asked.length < LEAST_MISSPELT) return 0;
  if (isOneErrorAway(asked, word)) return MISSPELT;
  if (isLast && [0, 1, -1].some((more) => isOneErrorAway(asked, word.slice(0, asked.length + more)))) return MISSPELT;
  return isMisspeltStem(asked, word) ? BOTH : 0;
}

/** How like a name is to what was asked for, 0 to 1: in any case and script, cut short at the end if it may be, with an error in a word. */
export function likeness(asked: string, name: string, isCut = true): number {
  const [words, others] = [wordsOf(asked), wordsOf(name)];
  if (words.length === 0 || others.length === 0) return 0;
  const letters = words.join('').length;
  const found = words.map((word, i) => word.length * Math.max(...others.map((other) => wordLikeness(word, other, isCut && i === words.length - 1))));
  return Math.max(0, found.reduce((sum, each) => sum + each, 0) / letters - Math.min(EXTRA_WORDS, EXTRA_WORD * Math.max(0, others.length - words.length)));
}
