import { readFileSync } from 'node:fs';
import { nameKey } from '../store/index.js';

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
