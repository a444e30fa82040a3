import { badInput } from '../model/index.js';
import type { Page, PageRequest } from './graph.js';

export type SortKey = string | number;

/** The order of a page's rows: the parameters that carry the sort keys of the last row seen, each with the type of its values. */
export type Order = readonly (readonly [parameter: string, type: 'string' | 'number'])[];

export const BY_ORIGINS: Order = [['afterOrigins', 'number'], ['afterName', 'string'], ['afterId', 'string']];
export const BY_CLAIMS: Order = [['afterClaims', 'number'], ['afterName', 'string'], ['afterId', 'string']];
export const BY_DAY: Order = [['afterDay', 'string'], ['afterId', 'string']];
export const BY_PLACE: Order = [['afterStart', 'number'], ['afterId', 'string']];
export const BY_DAY_AND_NAME: Order = [['afterDay', 'string'], ['afterName', 'string'], ['afterId', 'string']];

const encode = (keys: readonly SortKey[]): string => Buffer.from(JSON.stringify(keys)).toString('base64url');

function decode(cursor: string, order: Order): SortKey[] {
  try {
    const keys = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown;
    const fits = Array.isArray(keys) && keys.length === order.length && order.every(([, type], i) => typeof keys[i] === type);
    if (fits) return keys as SortKey[];
  } catch {
    // What is not JSON fits no order either.
  }
  throw badInput(`Cannot read the cursor ${JSON.stringify(cursor)}: give "after" the cursor of a row of this same question`);
}

/** The total tells whether there is a next page where no row is asked for. */
const isCountAlone = ({ first, after, counted = true }: PageRequest): boolean => first === 0 && after === undefined && counted;

/** Parameters of a paged statement: one row more than asked for tells whether there is a next page. Throws BAD_INPUT. */
export function pageParameters(page: PageRequest, order: Order): Record<string, SortKey | boolean | null> {
  const { first, after, counted = true } = page;
  if (!Number.isSafeInteger(first) || first < 0) throw badInput(`Cannot give the first ${first} rows: "first" is a whole number from 0`);
  const keys = after === undefined ? [] : decode(after, order);
  return { counted, limit: isCountAlone(page) ? 0 : first + 1, ...Object.fromEntries(order.map(([parameter], i) => [parameter, keys[i] ?? null])) };
}

/** A page from what its statement gave and the sort keys of each value. Cursors are made when they are looked at, since few are. */
export function toPage<T>(values: readonly T[], total: number, page: PageRequest, keysOf: (value: T) => readonly SortKey[]): Page<T> {
  const rows = values.slice(0, page.first).map((value) => ({ value, get cursor() { return encode(keysOf(value)); } }));
  return { rows, hasNext: isCountAlone(page) ? total > 0 : values.length > page.first, total };
}
