import type { ModelFiles } from '../model-files.js';
import type { Morphology } from '../types.js';

const WORD = /^[а-яё]+(?:-[а-яё]+)*$/;

/**
 * Known words that stand for words without an embedding: the most frequent one with the same ending and the same readings,
 * or, where there is none, with less in common. It lends the networks case, number and part of speech.
 */
export class Substitutes {
  private readonly byKey: ReadonlyMap<string, string>;

  constructor(files: ModelFiles, private readonly morphology: Morphology) {
    const lines = files.gunzipped('substitutes.tsv.gz').toString().split('\n');
    this.byKey = new Map(lines.map((line) => line.split('\t') as [string, string]));
  }

  find(word: string): string | undefined {
    if (!WORD.test(word)) return undefined;
    const key = this.keys(word).find((one) => this.byKey.has(one));
    return key === undefined ? undefined : this.byKey.get(key);
  }

  /** What two words may have in common, most telling first; as in make-models.py. */
  private keys(word: string): string[] {
    const tags = this.morphology.analyses(word).map(({ grammemes }) => [...grammemes].join());
    const [top, all] = [tags[0]!, [...tags].sort().join(';')];
    return [`${word.slice(-3)} ${all}`, `${word.slice(-2)} ${all}`, `${word.slice(-1)} ${all}`, `${word.slice(-2)} ${top}`, top];
  }
}
