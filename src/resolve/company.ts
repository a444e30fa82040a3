import type { NameNode } from './name-index.js';
import type { Signal } from './types.js';

/** What names keep company with: the other things that their documents name, each with the number of documents. */
export type Company = ReadonlyMap<string, number>;

/** How much a shared acquaintance says: many things are named together with a country, few with a given person or firm. */
const weightOf = (key: string): number => (key.startsWith('Place ') ? 0.3 : 1);

export function companyOf(nodes: readonly NameNode[], thingsOf: (document: string) => readonly string[]): Company {
  const own = new Set(nodes.map(({ key }) => key));
  const company = new Map<string, number>();
  for (const { documents } of nodes) {
    for (const document of documents.ids)
      for (const key of thingsOf(document)) if (!own.has(key)) company.set(key, (company.get(key) ?? 0) + 1);
  }
  return company;
}

const sum = (company: Iterable<string>): number => {
  let total = 0;
  for (const key of company) total += weightOf(key);
  return total;
};

export interface Shared {
  /** Sum of the weights of what is shared. */
  readonly weight: number;
  readonly keys: readonly string[];
}

export function sharedCompany(a: Company, b: Company): Shared {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  const keys = [...small.keys()].filter((key) => large.has(key)).sort();
  return { weight: sum(keys), keys };
}

const MOST = 0.5;

export function companySignal(a: Company, b: Company): Signal[] {
  const { weight, keys } = sharedCompany(a, b);
  if (weight < 1) return [];
  const share = weight / Math.min(sum(a.keys()), sum(b.keys()));
  return [
    {
      signal: 'named together with the same',
      weight: Math.min(MOST, 0.05 * weight + 0.4 * share),
      detail: keys.slice(0, 5).join(', '),
    },
  ];
}
