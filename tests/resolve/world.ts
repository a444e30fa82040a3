import { loadLanguage } from '../../src/language/index.js';
import type { Doubt } from '../../src/model/index.js';
import { Lexicon, loadKnowledge, type NameDecision, type NameRecord, Resolver, type Signal } from '../../src/resolve/index.js';

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

/** Keys of all names of the documents. */
export const keysIn = (resolver: Resolver, documents: Documents): Set<string> =>
  new Set(Object.values(documents).flat().flatMap(({ name }) => resolver.nodesNamed(name)).map(({ key }) => key));

export const signalsOf = ({ signals }: Doubt): Signal[] => JSON.parse(signals) as Signal[];

/** What a person would be asked about the names of the documents. */
export const doubtsIn = (resolver: Resolver, documents: Documents): Doubt[] => resolver.doubtsAbout(keysIn(resolver, documents));

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

/** Names that may be taken for each other in every way. */
const VOCABULARY = [
  company('Ондатра'), company('Ондатра', { places: ['Самара'] }), company('Ондатра', { places: ['Пермь'] }), company('ООО «Ондатра»', { products: ['насосы'] }),
  company('Заречное бюро станков', { aliases: ['ЗБС'] }), company('ЗБС'), company('Западная башня света', { aliases: ['ЗБС'] }), company('Зимняя база связи'),
  company('Veloma'), company('Велома'), company('Велема'), company('Велома Украины'), company('Велома 2'),
  company('завод Ондатра'), company('Ондатра завод'), company('завод Андатра'), company('компания «Ондатра»'), company('Velo'), company('Вело Сервис ГмбХ'),
  body('МИД'), body('МИД Дании'), body('датский МИД'), body('МИД Чили'), place('Дания'), place('Чили'), place('Россия'), place('РФ'),
  person('Иван Ковылянкин'), person('Иван Петрович Ковылянкин'), person('Иван Ильич Ковылянкин'), person('Ковылянкин'), person('И. Ковылянкин'),
  person('Мухаммед Бернар'), person('Мухаммад Бернар'), person('Ганс Бернарр'), person('Ханс Бернар'), person('Бернар'), { kind: 'Group' as const, name: 'наши компании' },
];

export function randomDocuments(seed: number): Documents {
  const next = random(seed);
  return Object.fromEntries(Array.from({ length: 24 }, (_, i) => [`d${i}`, shuffled(VOCABULARY, next).slice(0, 2 + Math.floor(next() * 5))]));
}
