import { ENTITY_KINDS, type EntityKind } from '../../ontology/index.js';
import type { Colouring } from '../address.js';
import type { OverviewNode } from '../api/types.js';
import type { Language } from '../words/language.js';

export interface Group {
  /** A region's name or a kind; none for the rest, which share a grey. */
  readonly key?: string;
  readonly label: string;
  /** Number of the colour among `--hue-1` and so on; 0 is the grey. */
  readonly hue: number;
  readonly count: number;
}

/** How many colours a reader can tell apart. */
const HUES = 9;

export const groupKeyOf = ({ entity, region }: OverviewNode, by: Colouring): string | null => (by === 'kind' ? entity.kind : region);

export interface GroupNames {
  readonly language: Language;
  readonly other: string;
}

/** The largest groups with a colour each, the kinds in the ontology's order; then the rest, if there is any. */
export function groupsOf(nodes: readonly OverviewNode[], by: Colouring, { language, other }: GroupNames): Group[] {
  const counts = new Map<string, number>();
  for (const node of nodes) {
    const key = groupKeyOf(node, by);
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const kinds = Object.keys(ENTITY_KINDS) as EntityKind[];
  const keys = by === 'kind' ? kinds.filter((kind) => counts.has(kind)) : [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)!).slice(0, HUES);
  const groups = keys.map((key): Group => ({
    key, count: counts.get(key)!,
    label: by === 'kind' ? ENTITY_KINDS[key as EntityKind][language] : key,
    hue: 1 + (by === 'kind' ? kinds.indexOf(key as EntityKind) : keys.indexOf(key)),
  }));
  const rest = nodes.length - groups.reduce((sum, { count }) => sum + count, 0);
  return rest > 0 ? [...groups, { label: other, hue: 0, count: rest }] : groups;
}
