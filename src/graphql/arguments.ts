import { CLAIM_TYPES, type ClaimType, type EntityKind, type Status } from '../ontology/index.js';
import { badInput } from '../model/index.js';
import type { ClaimFilter, EdgeFilter, PageRequest } from '../store/graph.js';
import { nameKey } from '../store/ids.js';

type Given<T> = T | null | undefined;

export interface PageArguments {
  readonly first: number;
  readonly after?: Given<string>;
}

export interface FilterArguments {
  readonly types?: Given<readonly ClaimType[]>;
  readonly statuses?: Given<readonly Status[]>;
  readonly product?: Given<string>;
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

export function edgeFilter(filter: Given<FilterArguments>): EdgeFilter | undefined {
  if (!filter) return undefined;
  const product = filter.product == null ? undefined : requiredText('filter.product', filter.product);
  return { statuses: condition('filter.statuses', filter.statuses), product };
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
