import type { Morphology } from '../types.js';

const WORD = /^[а-яё]+(?:-[а-яё]+)*$/;

/**
 * Known words that stand for words without an embedding: the most frequent one with the same ending and the same readings,
 * or, where there is none, with less in common. It lends the networks case, number and part of speech.
 */
export class Substitutes {
  private byKey: Map<string, string> | undefined;

  /** @param words most frequent first */
  constructor(private readonly words: readonly string[], private readonly morphology: Morphology) {}

  find(word: string): string | undefined {
    if (!WORD.test(word)) return undefined;
    this.byKey ??= this.index();
    for (const key of this.keys(word)) {
      const substitute = this.byKey.get(key);
      if (substitute !== undefined) return substitute;
    }
    return undefined;
  }

  private index(): Map<string, string> {
    const byKey = new Map<string, string>();
    for (const word of this.words) {
      for (const key of this.keys(word)) if (!byKey.has(key)) byKey.set(key, word);
    }
    return byKey;
  }

  /** What two words may have in common, most telling first. */
  private keys(word: string): string[] {
    const tags = this.morphology.analyses(word).map(({ grammemes }) => [...grammemes].join());
    const [top, all] = [tags[0]!, [...tags].sort().join(';')];
    return [`${word.slice(-3)} ${all}`, `${word.slice(-2)} ${all}`, `${word.slice(-1)} ${all}`, `${word.slice(-2)} ${top}`, top];
  }
}
