import { CLAIM_TYPES, type ClaimType, type EntityKind, type Status } from '../ontology/index.js';
import { placeKeys } from '../ask/index.js';
import { badInput } from '../model/index.js';
import { type ClaimFilter, nameKey, type PageRequest, type SupplyFilter } from '../store/index.js';
import { idOf } from './global-ids.js';

type Given<T> = T | null | undefined;

export interface PageArguments {
  readonly first: number;
  readonly after?: Given<string>;
}

export interface FilterArguments {
  readonly types?: Given<readonly ClaimType[]>;
  readonly statuses?: Given<readonly Status[]>;
  readonly product?: Given<string>;
  readonly place?: Given<string>;
  readonly document?: Given<string>;
  readonly since?: Given<string>;
  readonly until?: Given<string>;
}

export interface RowArguments extends PageArguments {
  readonly filter?: Given<FilterArguments>;
}

/** The number of rows asked for; BAD_INPUT below `least`. The limit above is the API's, checked before anything runs. */
export function rowCount(first: number, least: 0 | 1): number {
  if (first < least) throw badInput(`first: ${first} is too few: ask for ${least} or more`);
  return first;
}

export const pageRequest = ({ first, after }: PageArguments): PageRequest => ({ first: rowCount(first, 0), after: after ?? undefined });

/** A condition given as nothing at all is a mistake, not a wish for everything. */
function condition<T extends { readonly length: number }>(name: string, value: Given<T>): T | undefined {
  if (value?.length === 0) throw badInput(`${name}: it is empty, so that nothing can match: leave it out or name something`);
  return value ?? undefined;
}

/** The text itself; BAD_INPUT when it holds nothing that names could differ by, so that everything would match. */
export function requiredText(name: string, text: string): string {
  if (nameKey(text) === '') throw badInput(`${name}: it is empty: name what to look for`);
  return text;
}

export const kindsOf = (kinds: Given<readonly EntityKind[]>): readonly EntityKind[] | undefined => condition('kinds', kinds);

/** A whole number from 1 to `most`; BAD_INPUT for others. */
export function numberUpTo(most: number, name: string, value: number): number {
  if (value < 1 || value > most) throw badInput(`${name}: ${value} is out of range: give 1 to ${most}`);
  return value;
}

const PARTIAL_DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** A year, month or day that there is; BAD_INPUT for others. */
export function partialDate(name: string, value: Given<string>): string | undefined {
  if (value == null) return undefined;
  const isDay = value.length < 10 || !Number.isNaN(Date.parse(value)) && new Date(value).toISOString().startsWith(value);
  if (!PARTIAL_DATE.test(value) || !isDay) throw badInput(`${name}: «${value}» is no date: give 2024, 2024-01 or 2024-01-30`);
  return value;
}

const given = <T, R>(value: Given<T>, read: (value: T) => R): R | undefined => (value == null ? undefined : read(value));

export function supplyFilter(filter: Given<FilterArguments>): SupplyFilter | undefined {
  if (!filter) return undefined;
  const since = partialDate('filter.since', filter.since);
  const until = partialDate('filter.until', filter.until);
  if (since !== undefined && until !== undefined && since > `${until}~`) throw badInput(`filter: ${until} is before ${since}: exchange since and until`);
  return {
    statuses: condition('filter.statuses', filter.statuses),
    product: given(filter.product, (product) => requiredText('filter.product', product)),
    places: given(filter.place, (place) => placeKeys(requiredText('filter.place', place))),
    document: given(filter.document, (document) => idOf('document', document)),
    since,
    until,
  };
}

/** BAD_INPUT where a type cannot have any of the statuses: such a claim does not exist. */
export function claimFilter(filter: Given<FilterArguments>): ClaimFilter | undefined {
  if (!filter) return undefined;
  const types = condition('filter.types', filter.types);
  const statuses = condition('filter.statuses', filter.statuses);
  const impossible = statuses && types?.find((type) => !CLAIM_TYPES[type].statuses.some((status: Status) => statuses.includes(status)));
  if (impossible) throw badInput(`filter: a claim of type ${impossible} cannot be ${statuses.join(' or ')}: leave one of them out`);
  return { types, statuses };
}
