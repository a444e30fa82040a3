import { loadLanguage } from '../../src/language/index.js';
import { Lexicon, loadKnowledge, type NameDecision, type NameRecord, Resolver } from '../../src/resolve/index.js';

export const lexicon = new Lexicon(loadKnowledge(), loadLanguage().morphology);

type Line = Omit<NameRecord, 'document'>;
export type Documents = Readonly<Record<string, readonly Line[]>>;

export const company = (name: string, more: Partial<Line> = {}): Line => ({ kind: 'Company', name, ...more });
export const body = (name: string): Line => ({ kind: 'PublicBody', name });
export const person = (name: string): Line => ({ kind: 'Person', name });
export const place = (name: string): Line => ({ kind: 'Place', name });

export function put(resolver: Resolver, document: string, lines: readonly Line[]): void {
  resolver.put(document, lines.map((line) => ({ document, ...line })));
}

export function resolverOf(documents: Documents, decisions: readonly NameDecision[] = []): Resolver {
  const resolver = new Resolver(lexicon, { decisions });
  for (const [document, lines] of Object.entries(documents)) put(resolver, document, lines);
  return resolver;
}

/** What means one thing: `document/name` of each name, by entity, in the order of the letters. */
export function partition(resolver: Resolver, documents: Documents): string[] {
  const groups = new Map<string, string[]>();
  for (const [document, lines] of Object.entries(documents)) {
    for (const { kind, name } of lines) {
      const id = resolver.entityOf(document, kind, name)!;
      groups.set(id, [...(groups.get(id) ?? []), `${document}/${name}`]);
    }
  }
  return [...groups.values()].map((names) => [...new Set(names)].sort().join(' = ')).sort();
}

export const resolved = (documents: Documents, decisions: readonly NameDecision[] = []): string[] => partition(resolverOf(documents, decisions), documents);

/** Mulberry32: numbers from 0 to 1 that are the same at each run. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function shuffled<T>(items: readonly T[], next: () => number): T[] {
  return items.map((item) => ({ item, at: next() })).sort((a, b) => a.at - b.at).map(({ item }) => item);
}
