import { PARADIGM_PREFIXES } from './dictionary.js';
import { KNOWN_PREFIXES } from './prefixes.js';
import { fromParadigm, unseen } from './reading.js';
import type { Dictionary } from './dictionary.js';
import type { Reading } from './reading.js';

const KNOWN_PREFIX_SHARE = 0.75;
const GUESS_SHARE = 0.5;
const MIN_REMAINDER = 3;
const MAX_PREFIX = 5;
const MAX_ENDING = 5;
const MIN_LENGTH_FOR_ENDING = 4;

/** «микро» + «волновый»: a known prefix, longest first, and a word that is read by itself. */
export function readByKnownPrefix(word: string, read: (word: string) => readonly Reading[]): Reading[] {
  const prefixes = KNOWN_PREFIXES.filter((prefix) => word.startsWith(prefix) && word.length - prefix.length >= MIN_REMAINDER);
  const readings = prefixes.sort((a, b) => b.length - a.length).flatMap((prefix) =>
    read(word.slice(prefix.length)).filter(({ tag }) => tag.isProductive).map((reading) => reading.within(prefix, '', KNOWN_PREFIX_SHARE)));
  return unseen(readings, new Set());
}

/** «бай» + «код»: any short beginning before a word of the dictionary; then words with the same ending. */
export function readByGuess(word: string, dictionary: Dictionary): Reading[] {
  const seen = new Set<string>();
  return [...unseen(readByUnknownPrefix(word, dictionary), seen), ...readByEnding(word, dictionary, seen)];
}

function readByUnknownPrefix(word: string, dictionary: Dictionary): Reading[] {
  const lengths = Array.from({ length: Math.max(0, Math.min(MAX_PREFIX, word.length - MIN_REMAINDER)) }, (_, i) => i + 1);
  return lengths.flatMap((length) =>
    dictionary.find(word.slice(length))
      .map((entry) => fromParadigm(dictionary, entry, 1, false))
      .filter(({ tag }) => tag.isProductive)
      .map((reading) => reading.within(word.slice(0, length), '', GUESS_SHARE)));
}

function readByEnding(word: string, dictionary: Dictionary, seen: Set<string>): Reading[] {
  if (word.length < MIN_LENGTH_FOR_ENDING) return [];
  const readings = PARADIGM_PREFIXES.flatMap((prefix, i) => (word.startsWith(prefix) ? [readLongestEnding(word, i, dictionary, seen)] : []));
  return readings.reverse().flat().sort((a, b) => b.score - a.score);
}

/** Readings by the longest ending that any productive word has; their scores are the shares of such words. */
function readLongestEnding(word: string, prefix: number, dictionary: Dictionary, seen: Set<string>): Reading[] {
  for (let length = MAX_ENDING; length > 0; length--) {
    const start = word.slice(0, -length);
    const endings = dictionary.findEndings(prefix, word.slice(-length));
    const counted = endings.map((ending) => ({
      count: ending.count,
      reading: fromParadigm(dictionary, { ...ending, form: start + ending.form }, 1, false),
    })).filter(({ reading }) => reading.tag.isProductive);
    if (counted.length === 0) continue;
    const total = counted.reduce((sum, { count }) => sum + count, 1);
    const scored = counted.map(({ reading, count }) => reading.withScore((count / total) * GUESS_SHARE));
    return unseen(scored, seen);
  }
  return [];
}
