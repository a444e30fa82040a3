import { useEffect, useState } from 'preact/hooks';
import { ask } from '../api/client.js';
import { ENTITY } from '../api/queries.js';
import type { EntityPage, Relationship, Rows } from '../api/types.js';
import type { Side } from './drawing.js';

const FIELD = { up: 'suppliers', down: 'buyers' } as const satisfies Record<Side, keyof EntityPage>;

/** How many neighbours of an opened tier are fetched; the picture draws fewer. */
const TIER_ROWS = 20;

type Known = ReadonlyMap<string, Rows<Relationship>>;

/** The suppliers or buyers of the entities whose tiers are open, fetched as they open; one that cannot be read stays shut. */
export function useTiers(side: Side, opened: readonly string[]): (id: string) => Rows<Relationship> | undefined {
  const [known, setKnown] = useState<Known>(new Map());
  const missing = opened.filter((id) => !known.has(id));
  useEffect(() => {
    const abort = new AbortController();
    const fetchTier = async (id: string): Promise<void> => {
      const { entity } = await ask<{ entity: EntityPage | null }>(ENTITY, { id, first: TIER_ROWS, [FIELD[side]]: true }, abort.signal);
      const rows = entity?.[FIELD[side]];
      if (rows) setKnown((before) => new Map([...before, [id, rows]]));
    };
    for (const id of missing) void fetchTier(id).catch(() => undefined);
    return () => { abort.abort(); };
  }, [missing.join()]);
  return (id) => known.get(id);
}
