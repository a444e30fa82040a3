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
  return new Map(rows.map(({ id, votes }) => [id, votes === null ? NO_VOTES : JSON.parse(votes) as Votes]));
}

/** The votes once those of the documents that leave are taken back and those of the documents that come are added. */
export function recount(before: VotesById, leaving: readonly NamedEntity[], coming: readonly NamedEntity[]): VotesById {
  const after = new Map(before);
  for (const naming of leaving) after.set(naming.entityId, vote(after.get(naming.entityId) ?? NO_VOTES, naming, -1));
  for (const naming of coming) after.set(naming.entityId, vote(after.get(naming.entityId) ?? NO_VOTES, naming, 1));
  return after;
}

const nameId = (entityId: string, key: string): string => `${entityId} ${key}`;

const toEntityRow = ([id, votes]: readonly [string, Votes]): Record<string, unknown> => ({
  id,
  properties: { ...electedNames(votes), documents: votes.documents, claims: votes.claims, votes: JSON.stringify(votes) },
});

/** Describes each entity by the votes for it; those without any are taken away, once nothing but names hangs on them. */
export async function describeEntities(ask: Ask, before: VotesById, after: VotesById): Promise<void> {
  const described: [string, Votes][] = [];
  const kinds: Record<string, unknown>[] = [];
  const names: Record<string, unknown>[] = [];
  const unnamed: string[] = [];
  const gone: string[] = [];
  for (const [id, votes] of after) {
    const old = before.get(id) ?? NO_VOTES;
    const [oldKeys, keys] = [searchKeys(old), searchKeys(votes)];
    unnamed.push(...[...oldKeys].filter((key) => !keys.has(key)).map((key) => nameId(id, key)));
    names.push(...[...keys].filter((key) => !oldKeys.has(key)).map((key) => ({ entityId: id, id: nameId(id, key), key, stem: stemOf(key) })));
    if (votes.documents === 0) gone.push(id);
    else described.push([id, votes]);
    if (votes.documents > 0 && (old.documents === 0 || electedKind(old) !== electedKind(votes))) kinds.push({ id, kind: electedKind(votes) });
  }
  await Promise.all([
    unnamed.length > 0 && ask('write/remove-names', { ids: unnamed }),
    gone.length > 0 && ask('write/remove-entities', { ids: gone }),
    described.length > 0 && ask('write/entities', { rows: described.map(toEntityRow) }),
    kinds.length > 0 && ask('write/entity-kinds', { rows: kinds }),
    names.length > 0 && ask('write/names', { rows: names }),
  ]);
}
