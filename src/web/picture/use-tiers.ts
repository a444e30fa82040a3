import { useEffect, useState } from 'preact/hooks';
import { ask } from '../api/client.js';
import { NETWORK } from '../api/queries.js';
import type { Relationship, Tier } from '../api/types.js';
import type { Side } from './drawing.js';

const DIRECTION = { up: 'UPSTREAM', down: 'DOWNSTREAM' } as const satisfies Record<Side, string>;

/** How many entities all open tiers hold at most; the picture draws fewer. */
const LIMIT = 300;

interface Known {
  readonly opened: readonly string[];
  readonly edges: readonly Relationship[];
}

function tierOf(id: string, side: Side, { opened, edges }: Known): Tier | undefined {
  if (!opened.includes(id)) return undefined;
  const nodes = edges.filter(({ subject, object }) => (side === 'up' ? object : subject).id === id);
  const total = side === 'up' ? nodes[0]?.buyer?.suppliers : nodes[0]?.supplier?.buyers;
  return { nodes, totalCount: total?.totalCount ?? nodes.length };
}

export interface OpenTiers {
  readonly of: (id: string) => Tier | undefined;
  /** Whether those that were open at first are here, or cannot be read. */
  readonly settled: boolean;
}

/** The suppliers or buyers of the entities whose tiers are open, fetched as they open; one that cannot be read stays shut. */
export function useTiers(side: Side, opened: readonly string[]): OpenTiers {
  const [known, setKnown] = useState<Known>({ opened: [], edges: [] });
  const [settled, setSettled] = useState(opened.length === 0);
  useEffect(() => {
    if (opened.every((id) => known.opened.includes(id))) return undefined;
    const abort = new AbortController();
    const fetchTiers = async (): Promise<void> => {
      const { network } = await ask<{ network: Pick<Known, 'edges'> | null }>(NETWORK, { of: opened, direction: DIRECTION[side], limit: LIMIT }, { signal: abort.signal });
      if (network) setKnown({ opened, edges: network.edges });
    };
    void fetchTiers().catch(() => undefined).finally(() => { if (!abort.signal.aborted) setSettled(true); });
    return () => { abort.abort(); };
  }, [opened.join()]);
  return { of: (id) => tierOf(id, side, known), settled };
}
