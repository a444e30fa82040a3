import { readFileSync } from 'node:fs';
import { nameKey, wordsOf } from '../store/index.js';
import { type Case, casesOfForm } from './forms.js';

const FILE = new URL('../../knowledge/regions.csv', import.meta.url);

let cities: ReadonlyMap<string, readonly string[]> | undefined;

function loadRegions(): ReadonlyMap<string, readonly string[]> {
  const regions = new Map<string, string[]>();
  for (const line of readFileSync(FILE, 'utf8').trim().split('\n').slice(1)) {
    const [region = '', city = ''] = line.split(',');
    regions.set(region, [...(regions.get(region) ?? []), city]);
  }
  return regions;
}

/** Every region and its cities. */
export const regions = (): ReadonlyMap<string, readonly string[]> => (cities ??= loadRegions());

/** Words that say what sort of region it is. */
const SORT = /^(?:республика|область|край|округ|автономный|автономная|город)$/u;

/** The region or city of the list that the words, in lower case, are a form of, and its cases; undefined where they are none. */
export function regionNamed(words: readonly string[]): { readonly name: string; readonly cases: Set<Case>; readonly isAdjective: boolean } | undefined {
  for (const name of [...regions()].flatMap(([region, within]) => [region, ...within])) {
    const parts = wordsOf(name);
    const forms = words.map((word) => parts.map((part) => casesOfForm(word, part)).find(({ size }) => size > 0));
    const isTold = parts.filter((part) => !SORT.test(part)).every((part) => words.some((word) => casesOfForm(word, part).size > 0));
    if (isTold && forms.every((cases) => cases !== undefined)) {
      return { name, cases: forms.at(-1)!, isAdjective: words.length < parts.length && parts.every((part) => SORT.test(part) || /[сц]кая$/u.test(part)) };
    }
  }
  return undefined;
}

/** Keys of the names of a place and, of a region, of its cities. */
export function placeKeys(name: string): string[] {
  const within = [...regions()].find(([region]) => nameKey(region) === nameKey(name))?.[1] ?? [];
  return [name, ...within].map(nameKey);
}

let regionsByKey: ReadonlyMap<string, string> | undefined;

const loadRegionsByKey = (): ReadonlyMap<string, string> =>
  new Map([...regions()].reverse().flatMap(([region, within]) => [...within, region].map((name) => [nameKey(name), region] as const)));

/** The region that a key of a name belongs to; undefined for places that the file does not know. */
export const regionOf = (key: string): string | undefined => (regionsByKey ??= loadRegionsByKey()).get(key);
