import { clusterComponent, type NodePair } from './cluster.js';
import { companyOf, companySignal, type Company } from './company.js';
import { MERGE_AT, REVIEW_AT } from './compare.js';
import type { NameIndex, NameNode } from './name-index.js';
import { type Judgement, mustStayApart, pairOf } from './pairing.js';
import { Pairs } from './pairs.js';
import { type Attachment, attach, type Candidate, doubt, groupAlike, type WeakName } from './weak-names.js';

/** Names taken for one thing. */
export interface Cluster {
  readonly id: string;
  readonly nodes: readonly NameNode[];
}

/** What is settled: names, and what their documents say. */
export interface Ground {
  readonly index: NameIndex;
  readonly judgement: Judgement;
  /** Keys of the names that a document uses. */
  readonly keysIn: (document: string) => readonly string[];
  /** Places that a document names, by their main names. */
  readonly placesIn: (document: string) => ReadonlySet<string>;
  /** How often something was asked for that is not here; what was found out meanwhile is not to be relied on. */
  readonly misses: () => number;
}

/** Companies that are worked out once while names are settled. */
const COMPANIES_KEPT = 10_000;

type CompanyOf = (nodes: readonly NameNode[]) => Company;

const byId = (a: NameNode, b: NameNode): number => (a.id < b.id ? -1 : 1);

/** One look at the names as they stand. */
interface Look {
  readonly company: CompanyOf;
  /** Keys of the names whose pairs were found meanwhile. */
  readonly explored: Set<string>;
}

/** What short names mean that share a block. */
interface SettledShortNames {
  readonly alone: readonly (readonly NameNode[])[];
  readonly attached: readonly { readonly node: NameNode; readonly attachment: Attachment }[];
  readonly doubts: ReadonlyMap<string, NodePair>;
}

/**
 * The name that gives the entity its id: of those with most documents, by powers of two, the one of least id. So the id
 * depends on no order, and adding a name to many rarely changes it.
 */
export function leader(nodes: readonly NameNode[]): NameNode {
  const rank = ({ documents }: NameNode): number => Math.floor(Math.log2(Math.max(1, documents.size)));
  return nodes.reduce((best, node) =>
    rank(node) > rank(best) || (rank(node) === rank(best) && node.id < best.id) ? node : best,
  );
}

/** Which names are taken for one thing. It is brought up to date as names change, never made as a whole. */
export class Settlement {
  private readonly pairs = new Pairs();
  private readonly clusters = new Map<string, Cluster>();
  private readonly attachments = new Map<string, Attachment>();
  /** What a name that stayed alone may mean, by its key. */
  private readonly doubts = new Map<string, NodePair>();
  /** Names whose clusters have to be made anew, and blocks of short names that have to be looked through. */
  private readonly unsettled = new Set<string>();
  private readonly unsettledWeak = new Set<string>();
  /** Names that may have got into another cluster. */
  private readonly moved = new Set<string>();

  constructor(private readonly ground: Ground) {}

  /** Lets the name, and those it was taken for one with, be settled anew. */
  touch(key: string): void {
    this.unsettled.add(key);
    for (const { a, b, score } of this.pairs.of(key)) if (score >= MERGE_AT) this.unsettled.add(a.key === key ? b.key : a.key);
    this.pairs.forget(key);
    for (const block of this.ground.index.get(key)?.form.weakBlocks ?? []) this.unsettledWeak.add(block);
  }

  /** Finds out with which others the names were compared so far, since those lose them when they change. */
  exploreAll(keys: readonly string[]): void {
    const looking = this.lookAround();
    for (const key of keys) this.explore(key, looking);
  }

  /** Names that may have got into another cluster since the last call, in the order of their keys. */
  takeMoved(): string[] {
    const moved = [...this.moved].sort();
    this.moved.clear();
    return moved;
  }

  /** Id of the cluster that the name was put into; undefined for one that nothing changed for. */
  clusterIdOf(key: string): string | undefined {
    return this.clusters.get(this.attachments.get(key)?.to ?? key)?.id;
  }

  /** Pairs that a member of the cluster is an end of. */
  pairsOf({ nodes }: Cluster): NodePair[] {
    return [...new Set(nodes.flatMap(({ key }) => [...this.pairs.of(key)]))];
  }

  /** Names that say too little, and why they were taken for this entity. */
  attachedTo({ nodes }: Cluster): { readonly node: NameNode; readonly attachment: Attachment }[] {
    for (const { form } of nodes) for (const block of form.weakBlocks) this.unsettledWeak.add(block);
    this.settle();
    const keys = new Set(nodes.map(({ key }) => key));
    return [...this.attachments].flatMap(([key, attachment]) => (keys.has(attachment.to) ? { node: this.ground.index.get(key)!, attachment } : []));
  }

  /** Pairs that the name is an end of, and for one that says too little and stayed alone what it may mean. */
  doubtsOf(key: string): NodePair[] {
    return [...this.pairs.of(key), ...[this.doubts.get(key) ?? []].flat()];
  }

  /** The cluster that a name belongs to; undefined for one that no document uses. */
  clusterOf(key: string): Cluster | undefined {
    const node = this.ground.index.get(key);
    if (!node) return undefined;
    if (!this.clusters.has(this.attachments.get(key)?.to ?? key)) this.unsettle(node);
    this.settle();
    return this.clusters.get(this.attachments.get(key)?.to ?? key) ?? { id: node.id, nodes: [node] };
  }

  /** Lets a name be settled that nothing changed for. */
  private unsettle({ key, form }: NameNode): void {
    if (form.isWeak) for (const block of form.weakBlocks) this.unsettledWeak.add(block);
    else this.unsettled.add(key);
  }

  /** Brings the clusters up to date with the documents put and removed since the last time, as far as nothing is lacking. */
  settle(): void {
    for (const key of this.ground.index.takeDisturbed()) this.touch(key);
    for (const block of this.ground.index.takeDisturbedWeak()) this.unsettledWeak.add(block);
    if (this.unsettled.size + this.unsettledWeak.size === 0) return;
    const look = this.lookAround();
    this.settleClusters(look);
    if (this.unsettled.size === 0) this.settleShortNames(look);
  }

  private lookAround(): Look {
    const known = new Map<string, Company>();
    const company: CompanyOf = (nodes) => {
      const key = nodes.map(({ id }) => id).join();
      const before = this.ground.misses();
      const found = known.get(key) ?? companyOf(nodes, this.ground.keysIn);
      if (known.size === COMPANIES_KEPT) known.clear();
      if (this.ground.misses() === before) known.set(key, found);
      return found;
    };
    return { company, explored: new Set() };
  }

  private settleClusters(look: Look): void {
    const seen = new Set<string>();
    const before = this.ground.misses();
    for (const key of this.unsettled) this.explore(key, look);
    const components = [...this.unsettled].flatMap((key) => {
      const node = this.ground.index.get(key);
      return node && !node.form.isWeak && !seen.has(key) ? [this.component(node, seen, look)] : [];
    });
    if (this.ground.misses() > before) return;
    for (const key of this.unsettled) {
      this.moved.add(key);
      if (!this.ground.index.get(key)) for (const known of [this.clusters, this.attachments, this.doubts]) known.delete(key);
    }
    this.unsettled.clear();
    for (const nodes of components) this.settleComponent(nodes);
  }

  /** All that hangs together with the node by pairs that merge. */
  private component(start: NameNode, seen: Set<string>, look: Look): NameNode[] {
    const nodes = [start];
    seen.add(start.key);
    for (const { key } of nodes) {
      this.explore(key, look);
      for (const { a, b, score } of this.pairs.of(key)) {
        const other = a.key === key ? b : a;
        if (score < MERGE_AT || seen.has(other.key)) continue;
        seen.add(other.key);
        nodes.push(other);
      }
    }
    return nodes;
  }

  /** Finds the pairs of the name, unless they are known or something for it is lacking. */
  private explore(key: string, { company, explored }: Look): void {
    const node = this.ground.index.get(key);
    if (!node || this.pairs.isExplored(key)) return;
    const before = this.ground.misses();
    const pairs: NodePair[] = [];
    const candidates = this.ground.index.candidates(node);
    if (this.ground.misses() > before) return;
    for (const other of candidates) {
      if (explored.has(other.key)) continue;
      const pair = pairOf(node, other, this.ground.judgement, () => companySignal(company([node]), company([other])));
      if (pair.score >= REVIEW_AT) pairs.push(pair);
    }
    if (this.ground.misses() > before) return;
    this.pairs.addAll(key, pairs);
    explored.add(key);
  }

  private settleComponent(nodes: readonly NameNode[]): void {
    const merging = nodes.flatMap((node) => [...this.pairs.of(node.key)].filter(({ a, score }) => a === node && score >= MERGE_AT));
    for (const members of clusterComponent(nodes, merging, (a, b) => mustStayApart(a, b, this.ground.judgement)))
      this.publish({ id: leader(members).id, nodes: members });
  }

  private publish(cluster: Cluster): void {
    for (const { key, form } of cluster.nodes) {
      this.clusters.set(key, cluster);
      this.moved.add(key);
      if (!form.isWeak) for (const block of form.weakBlocks) this.unsettledWeak.add(block);
    }
  }

  private settleShortNames(look: Look): void {
    const before = this.ground.misses();
    const settled = [...this.unsettledWeak].map((block) => this.shortNamesOf(block, look));
    if (this.ground.misses() > before || this.unsettled.size > 0) return;
    this.unsettledWeak.clear();
    for (const { alone, attached, doubts } of settled) {
      for (const nodes of alone) {
        for (const { key } of nodes) this.attachments.delete(key);
        this.publish({ id: leader(nodes).id, nodes });
      }
      for (const { node: { key }, attachment } of attached) {
        this.clusters.delete(key);
        this.attachments.set(key, attachment);
        this.moved.add(key);
      }
      for (const { key } of [...alone.flat(), ...attached.map(({ node }) => node)]) this.doubts.delete(key);
      for (const [key, pair] of doubts) this.doubts.set(key, pair);
    }
  }

  private shortNamesOf(block: string, look: Look): SettledShortNames {
    const shorts = this.ground.index.shortNames(block);
    const bearers = shorts.length > 0 ? this.ground.index.bearers(block) : [];
    if (!bearers) return { alone: shorts.map((node) => [node]), attached: [], doubts: new Map() };
    const attached: { node: NameNode; attachment: Attachment }[] = [];
    const alone: WeakName[] = [];
    const doubts = new Map<string, NodePair>();
    const candidates = this.candidatesAmong(bearers, look);
    for (const weak of shorts.map((node) => this.weakName(node, look))) {
      const attachment = this.ruledAttachment(weak.node) ?? attach(weak, candidates);
      if (attachment) attached.push({ node: weak.node, attachment });
      else alone.push(weak);
      const pair = attachment ? undefined : doubt(weak, candidates);
      if (pair && this.ground.judgement.rulings.about(pair.a, pair.b) === undefined) doubts.set(weak.node.key, pair);
    }
    return { alone: groupAlike(alone).map((group) => group.map(({ node }) => node).sort(byId)), attached, doubts };
  }

  private candidatesAmong(bearers: readonly NameNode[], look: Look): Candidate[] {
    const { company } = look;
    for (const node of bearers) {
      const before = this.ground.misses();
      const nodes = this.clusters.has(node.key) ? [] : this.component(node, new Set(), look);
      if (this.ground.misses() === before) this.settleComponent(nodes);
    }
    const clusters = new Set(bearers.flatMap(({ key }) => this.clusters.get(key) ?? []));
    return Array.from(clusters, ({ id, nodes }): Candidate => ({ id, nodes, company: company(nodes) }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  private ruledAttachment(weak: NameNode): Attachment | undefined {
    const partner = this.ground.judgement.rulings
      .partners(weak.form.key)
      .flatMap((form) => this.ground.index.named(form))
      .find((node) => this.ground.judgement.rulings.about(weak, node) === 'same');
    return partner && { to: partner.key, signals: [{ signal: 'decided by a person', weight: 10, detail: 'same' }] };
  }

  private weakName(node: NameNode, { company }: Look): WeakName {
    const [document] = node.documents.ids;
    return { node, company: company([node]), places: () => this.ground.placesIn(document!) };
  }
}
