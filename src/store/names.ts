import type { KnownName } from '../model/index.js';
import { isEntityKind, type EntityKind } from '../ontology/index.js';
import { nameKey } from './ids.js';
import { count, favourite, type Tally } from './tally.js';

/** What one document calls an entity, and how many of its claims speak of it. */
export interface Naming {
  readonly kind: EntityKind;
  readonly name: string;
  readonly aliases: readonly string[];
  /** By which names general reference knows it, each as `encodeKnown` writes it. */
  readonly known: readonly string[];
  readonly claims: number;
}

/** What all documents call an entity: each document has one vote for the kind, the name, each alias, and each known name. */
export interface Votes {
  readonly documents: number;
  readonly claims: number;
  readonly kinds: Tally;
  readonly names: Tally;
  readonly aliases: Tally;
  readonly known: Tally;
}

export const NO_VOTES: Votes = { documents: 0, claims: 0, kinds: {}, names: {}, aliases: {}, known: {} };

export const encodeKnown = ({ name, from, to, source }: KnownName): string => JSON.stringify({ name, from, to, source });
export const decodeKnown = (known: string): KnownName => JSON.parse(known) as KnownName;

/** Adds (1) or takes back (-1) a document's vote, so that the outcome does not depend on the order of loading. */
export function vote(votes: Votes, naming: Naming, by: 1 | -1): Votes {
  return {
    documents: votes.documents + by,
    claims: votes.claims + by * naming.claims,
    kinds: count(votes.kinds, [naming.kind], by),
    names: count(votes.names, [naming.name], by),
    aliases: count(votes.aliases, new Set(naming.aliases), by),
    known: count(votes.known, new Set(naming.known), by),
  };
}

const allNames = ({ names, aliases, known }: Votes): Set<string> =>
  new Set([...Object.keys(names), ...Object.keys(aliases), ...Object.keys(known).map((each) => decodeKnown(each).name)]);

/** The kind that most documents give. */
export function electedKind({ kinds }: Votes): EntityKind {
  const kind = favourite(kinds);
  if (isEntityKind(kind)) return kind;
  throw new Error(`Unknown kind of entity in the graph: ${kind}`);
}

/** The name that most documents give, every other name in the order of their letters, and those of them that general reference gives. */
export function electedNames(votes: Votes): { name: string; aliases: string[]; known: string[] } {
  const name = favourite(votes.names);
  const others = allNames(votes);
  others.delete(name);
  return { name, aliases: [...others].sort(), known: Object.keys(votes.known) };
}

/** Kinds that people call by their initials. */
const ABBREVIATED: readonly EntityKind[] = ['Company', 'PublicBody', 'Association'];

/** Words that a name needs for its initials to tell it from others. */
const LEAST_WORDS = 3;

/** The initials of an organisation's name of several words («Заречное бюро машин» → «ЗБМ»), by which people ask for it. */
export function initialsOf(kind: EntityKind, name: string): string | undefined {
  const words = name.match(/\p{L}+/gu) ?? [];
  return ABBREVIATED.includes(kind) && words.length >= LEAST_WORDS ? words.map((word) => word[0]!.toUpperCase()).join('') : undefined;
}

/** The keys under which search finds an entity. */
export function searchKeys(votes: Votes): Set<string> {
  const names = [...allNames(votes)];
  const initials = Object.keys({ ...votes.names, ...votes.aliases }).flatMap((name) => initialsOf(electedKind(votes), name) ?? []);
  return new Set([...names, ...initials].map(nameKey));
}
