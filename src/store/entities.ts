import { gramsOf } from './grams.js';
import { stemOf } from './ids.js';
import { electedKind, electedNames, NO_VOTES, searchKeys, vote, type Naming, type Votes } from './names.js';
import type { Ask } from './statements.js';

/** What one document calls the entity with this id. */
export interface NamedEntity extends Naming {
  readonly entityId: string;
}

/** Votes for the names of each entity, by id. */
export type VotesById = ReadonlyMap<string, Votes>;

/** Locks entities until the transaction ends, creates those that are new, and gives the votes for their names. */
export async function lockEntities(ask: Ask, ids: Iterable<string>): Promise<VotesById> {
  const sorted = [...new Set(ids)].sort();
  if (sorted.length === 0) return new Map();
  const rows = await ask('write/lock-entities', { ids: sorted }) as unknown as { id: string; votes: string | null }[];
  return new Map(rows.map(({ id, votes }) => [id, votes === null ? NO_VOTES : { ...NO_VOTES, ...JSON.parse(votes) as Partial<Votes> }]));
}

/** The votes once those of the documents that leave are taken back and those of the documents that come are added. */
export function recount(before: VotesById, leaving: readonly NamedEntity[], coming: readonly NamedEntity[]): VotesById {
  const after = new Map(before);
  for (const naming of leaving) after.set(naming.entityId, vote(after.get(naming.entityId) ?? NO_VOTES, naming, -1));
  for (const naming of coming) after.set(naming.entityId, vote(after.get(naming.entityId) ?? NO_VOTES, naming, 1));
  return after;
}

const nameId = (entityId: string, key: string): string => `${entityId} ${key}`;

/** The keys among `keys` that are not among `others`. */
const without = (keys: ReadonlySet<string>, others: ReadonlySet<string>): string[] => [...keys].filter((key) => !others.has(key));

const toNameRow = (entityId: string, key: string): Record<string, unknown> =>
  ({ entityId, id: nameId(entityId, key), key, stem: stemOf(key), grams: gramsOf(key) });

const toEntityRow = (id: string, votes: Votes): Record<string, unknown> => ({
  id,
  properties: { ...electedNames(votes), documents: votes.documents, claims: votes.claims, votes: JSON.stringify(votes) },
});

const changesKind = (old: Votes, votes: Votes): boolean => old.documents === 0 || electedKind(old) !== electedKind(votes);

/** Describes each entity by the votes for it; those without any are taken away, once nothing but names hangs on them. */
export async function describeEntities(ask: Ask, before: VotesById, after: VotesById): Promise<void> {
  const entities = [...after].map(([id, votes]) => ({ id, votes, old: before.get(id) ?? NO_VOTES }));
  const staying = entities.filter(({ votes }) => votes.documents > 0);
  const gone = entities.filter(({ votes }) => votes.documents === 0).map(({ id }) => id);
  const rows = staying.map(({ id, votes }) => toEntityRow(id, votes));
  const kinds = staying.filter(({ old, votes }) => changesKind(old, votes)).map(({ id, votes }) => ({ id, kind: electedKind(votes) }));
  const names = entities.flatMap(({ id, old, votes }) => without(searchKeys(votes), searchKeys(old)).map((key) => toNameRow(id, key)));
  const unnamed = entities.flatMap(({ id, old, votes }) => without(searchKeys(old), searchKeys(votes)).map((key) => nameId(id, key)));
  await Promise.all([
    unnamed.length > 0 && ask('write/remove-names', { ids: unnamed }),
    gone.length > 0 && ask('write/remove-entities', { ids: gone }),
    rows.length > 0 && ask('write/entities', { rows }),
    kinds.length > 0 && ask('write/entity-kinds', { rows: kinds }),
    names.length > 0 && ask('write/names', { rows: names }),
  ]);
}
