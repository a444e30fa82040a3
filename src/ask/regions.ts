import { readFileSync } from 'node:fs';
import { likeness, nameKey } from '../store/index.js';

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

/** Likeness that a name of a region or city needs, in whatever case a question puts it. */
const LIKE = 0.6;

/** The region or city of the list that is most like the words; undefined where none is. */
export function likestRegion(words: string): string | undefined {
  const all = [...regions()].flatMap(([region, within]) => [region, ...within]);
  const [best] = all.map((name) => ({ name, score: likeness(words, name) })).sort((a, b) => b.score - a.score);
  return best && best.score >= LIKE ? best.name : undefined;
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
