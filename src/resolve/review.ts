import type { EntityDoubt } from '../model/index.js';
import type { NodePair } from './cluster.js';
import type { DecidedName } from './decisions.js';
import type { Lexicon } from './lexicon.js';
import { decodeNode } from './memory.js';
import type { NameNode } from './name-index.js';
import type { Resolver } from './resolver.js';
import type { Cluster } from './settlement.js';
import type { Pair, Signal } from './types.js';

/** A pair of entities that may be one, and how much depends on it. */
export interface DoubtfulPair extends Pair {
  /** Ids of the entities that the two names belong to. */
  readonly entities: readonly [string, string];
  /** Claims and documents that name the less documented of the two: what a merge would bring together. */
  readonly claims: number;
  readonly documents: number;
}

const shownName = ({ spellings, places }: NameNode): string =>
  places.length > 0 ? `${spellings.most()} (${places.join(', ')})` : spellings.most();

/** The name as a decision about it would speak of it. */
const decidedName = ({ form, spellings, places, documents }: NameNode): DecidedName =>
  ({ kind: form.kind, name: spellings.most(), place: places[0], document: form.isWeak ? documents.ids[0] : undefined });

const toPair = ({ a, b, score, signals }: NodePair): Pair =>
  ({ ids: [a.id, b.id], names: [shownName(a), shownName(b)], decided: [decidedName(a), decidedName(b)], score, signals });

/** A doubt that the graph keeps, for a person to decide. */
export function doubtfulPair({ senses, score, signals, claims, documents }: EntityDoubt, lexicon: Lexicon): DoubtfulPair {
  const [a, b] = [decodeNode(senses[0], lexicon), decodeNode(senses[1], lexicon)];
  return {
    ...toPair({ a, b, score, signals: JSON.parse(signals) as Signal[] }),
    entities: [senses[0].entityId, senses[1].entityId],
    claims,
    documents,
  };
}

/** Why the names of an entity are together, and which others were thought of. */
export interface Explanation {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly members: readonly { readonly id: string; readonly name: string; readonly documents: number }[];
  /** The pairs that hold the members together. */
  readonly merged: readonly Pair[];
  /** Pairs with other entities that were looked at and not merged. */
  readonly apart: readonly Pair[];
  /** Names that mean the entity in single documents only, such as a surname. */
  readonly attached: readonly { readonly name: string; readonly document: string; readonly signals: readonly Signal[] }[];
}

/** One explanation for each entity that any document calls so. */
export function explain(resolver: Resolver, name: string): Explanation[] {
  const nodes = resolver.nodesNamed(name);
  const clusters = new Set(nodes.flatMap(({ key }) => resolver.clusterOf(key) ?? []));
  return [...clusters].map((cluster) => explainCluster(resolver, cluster));
}

/** The explanation of the entity that the name of that key means; undefined for an unknown one. */
export function explainEntity(resolver: Resolver, key: string): Explanation | undefined {
  const cluster = resolver.clusterOf(key);
  return cluster && explainCluster(resolver, cluster);
}

function explainCluster(resolver: Resolver, cluster: Cluster): Explanation {
  const members = new Set(cluster.nodes);
  const [main] = cluster.nodes.filter(({ id }) => id === cluster.id);
  const pairs = resolver.pairsOf(cluster);
  const inside = pairs.filter(({ a, b }) => members.has(a) && members.has(b));
  return {
    id: cluster.id, kind: main!.form.kind, name: main!.spellings.most(),
    members: cluster.nodes.map((node) => ({ id: node.id, name: shownName(node), documents: node.documents.size })),
    merged: inside.map(toPair),
    apart: pairs.filter(({ a, b }) => members.has(a) !== members.has(b)).map(toPair),
    attached: resolver.attachedTo(cluster)
      .map(({ node, attachment }) => ({ name: shownName(node), document: node.documents.ids[0]!, signals: attachment.signals })),
  };
}
