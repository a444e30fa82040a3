import type { Scores } from './parser.js';

const ROOT = 'root';

/** The best relation of each token to its head (0 for the root): `root` for that of the root, and for no other. */
export function chooseRelations({ values, stride }: Scores, heads: readonly number[], names: readonly string[]): string[] {
  return heads.map((head, token) => {
    if (head === 0) return ROOT;
    const scored = names.map((name, i) => ({ name, score: values[token * stride + i]! })).filter(({ name }) => name !== ROOT);
    return scored.reduce((best, one) => (one.score > best.score ? one : best)).name;
  });
}
