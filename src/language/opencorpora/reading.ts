import type { Analysis } from '../types.js';
import type { Dictionary, Entry } from './dictionary.js';
import type { Tag } from './tag.js';

/** A form of a lexeme. */
export interface Form {
  readonly text: string;
  readonly tag: Tag;
}

/** Where a reading comes from: its lexeme, and a key that tells lexemes of one spelling apart. */
export interface Lexeme {
  readonly key: string;
  readonly forms: () => Form[];
}

/** One way to read a word form, with all forms of its lexeme. */
export class Reading implements Analysis {
  constructor(
    readonly form: string, readonly tag: Tag, readonly lemma: string, readonly score: number, readonly lexeme: Lexeme, readonly known = false,
  ) {}

  get pos(): string {
    return this.tag.pos;
  }

  get grammemes(): ReadonlySet<string> {
    return this.tag.grammemes;
  }

  withScore(score: number): Reading {
    return new Reading(this.form, this.tag, this.lemma, score, this.lexeme, this.known);
  }

  /** The same reading of a longer word, whose score is `share` of this one's. */
  within(before: string, after: string, share: number): Reading {
    const wrap = (text: string): string => before + text + after;
    const lexeme = {
      key: this.lexeme.key,
      forms: () => this.lexeme.forms().map(({ text, tag }) => ({ text: wrap(text), tag })),
    };
    return new Reading(wrap(this.form), this.tag, wrap(this.lemma), this.score * share, lexeme);
  }
}

/** A word that has no other forms. */
export function unchanging(form: string, tag: Tag, score: number): Reading {
  return new Reading(form, tag, form, score, { key: '', forms: () => [{ text: form, tag }] });
}

/** Reads an entry by its paradigm, whether the entry is in the dictionary or was made up from a known ending. */
export function fromParadigm(dictionary: Dictionary, entry: Entry, score: number, known: boolean): Reading {
  const stem = dictionary.stem(entry);
  const { prefix, suffix } = dictionary.form(entry.paradigm, 0);
  const lexeme = {
    key: String(entry.paradigm),
    forms: () => dictionary.paradigm(entry.paradigm).map((form) => ({ text: form.prefix + stem + form.suffix, tag: form.tag })),
  };
  const lemma = entry.index === 0 ? entry.form : prefix + stem + suffix;
  return new Reading(entry.form, dictionary.form(entry.paradigm, entry.index).tag, lemma, score, lexeme, known);
}

/** Drops readings that repeat an earlier one, also across calls with the same `seen`. */
export function unseen(readings: readonly Reading[], seen: Set<string>): Reading[] {
  return readings.filter(({ form, tag, lexeme }) => {
    const key = `${form} ${tag.text} ${lexeme.key}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
