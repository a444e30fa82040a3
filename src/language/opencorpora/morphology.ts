import { readByGuess, readByKnownPrefix } from './by-analogy.js';
import { readAdverb, readHalves, readWithParticle } from './by-hyphen.js';
import { readInitial, readShape, readUnknown } from './by-shape.js';
import { fromParadigm, Reading } from './reading.js';
import { spellAs } from './spelling.js';
import { commonCases } from './tag.js';
import type { Analysis, Morphology } from '../types.js';
import type { Dictionary } from './dictionary.js';
import type { Form } from './reading.js';

const KEPT_WORDS = 20_000;

/** Reads words by OpenCorpora's dictionary, and words that it lacks by their parts, in pymorphy's order. */
export class DictionaryMorphology implements Morphology {
  private readonly kept = new Map<string, readonly Reading[]>();

  constructor(private readonly dictionary: Dictionary) {}

  analyses(word: string): Reading[] {
    return [...this.read(word)];
  }

  inflect(word: string, wanted: Iterable<string>, as?: Analysis): string | undefined {
    const reading = as instanceof Reading ? as : this.read(word)[0]!;
    const form = this.choose(reading, [...wanted]);
    return form && spellAs(form.text, word, reading.form);
  }

  isKnown(word: string): boolean {
    return this.dictionary.isKnown(word.toLowerCase());
  }

  private read = (word: string): readonly Reading[] => {
    let readings = this.kept.get(word);
    if (!readings) {
      readings = this.weigh(word.toLowerCase(), this.readFirst(word));
      if (this.kept.size >= KEPT_WORDS) this.kept.clear();
      this.kept.set(word, readings);
    }
    return readings;
  };

  /** The readings of the first way that yields any. */
  private readFirst(word: string): Reading[] {
    const { dictionary, read } = this;
    const lower = word.toLowerCase();
    const ways: readonly (() => Reading[])[] = [
      () => [...dictionary.find(lower).map((entry) => fromParadigm(dictionary, entry, 1, true)), ...readInitial(word)],
      () => readShape(word),
      () => readWithParticle(lower, read),
      () => readAdverb(lower, read),
      () => readHalves(lower, read),
      () => readByKnownPrefix(lower, read),
      () => readByGuess(lower, dictionary),
    ];
    for (const way of ways) {
      const readings = way();
      if (readings.length > 0) return readings;
    }
    return readUnknown(word);
  }

  /** Scores become the tags' shares in real use, best first; where nothing is known of that, they are made to sum to one. */
  private weigh(word: string, readings: readonly Reading[]): Reading[] {
    const shares = readings.map(({ tag }) => this.dictionary.tagShare(word, tag));
    if (shares.some((share) => share > 0)) {
      return readings.map((reading, i) => reading.withScore(shares[i]!)).sort((a, b) => b.score - a.score);
    }
    const total = readings.reduce((sum, { score }) => sum + score, 0);
    return readings.map((reading) => reading.withScore(reading.score / total));
  }

  /** Of the forms with the wanted grammemes the one that keeps most of the rest; among equals the one spelled most like the word. */
  private choose(reading: Reading, wanted: readonly string[]): Form | undefined {
    const forms = reading.lexeme.forms();
    const exact = forms.filter(({ tag }) => tag.has(wanted));
    const required = exact.length > 0 ? wanted : commonCases(wanted);
    const candidates = exact.length > 0 ? exact : forms.filter(({ tag }) => tag.has(required));
    const target = this.dictionary.tags.update(reading.grammemes, required);
    const likeness = ({ text, tag }: Form): number => {
      const common = [...tag.grammemes].filter((grammeme) => target.has(grammeme)).length;
      return common - 0.1 * (target.size + tag.grammemes.size - 2 * common) + 0.001 * commonStart(text, reading.form);
    };
    return candidates.length === 0 ? undefined : candidates.reduce((best, form) => (likeness(form) > likeness(best) ? form : best));
  }
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
