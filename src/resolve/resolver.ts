import { clusterComponent, type NodePair } from './cluster.js';
import { companyOf, companySignal, type Company } from './company.js';
import { REVIEW_AT } from './compare.js';
import type { NameDecision } from './decisions.js';
import { type DocumentThing, thingsOf } from './document-names.js';
import type { Lexicon } from './lexicon.js';
import { readForm } from './name-form.js';
import { NameIndex, nodeId, type NameNode } from './name-index.js';
import { type Judgement, mustStayApart, pairOf } from './pairing.js';
import { type RegisteredFirm, Registers } from './registers.js';
import { Rulings } from './rulings.js';
import { fold } from './spelling.js';
import type { EntityChange, NameRecord, ResolvedEntity } from './types.js';
import { type Attachment, attach, type Candidate, doubt, groupAlike, type WeakName } from './weak-names.js';

/** What the user of this installation knows. */
export interface OwnKnowledge {
  readonly decisions?: readonly NameDecision[] | undefined;
  readonly firms?: readonly RegisteredFirm[] | undefined;
}

interface LoadedDocument {
  readonly things: readonly DocumentThing[];
  /** Key of the node of each thing. */
  readonly keys: readonly string[];
  readonly places: ReadonlySet<string>;
}

/** Names taken for one thing, and the pairs that were looked at around them. */
export interface Cluster {
  readonly id: string;
  readonly nodes: readonly NameNode[];
  readonly pairs: readonly NodePair[];
  readonly ambiguous: ReadonlySet<NodePair>;
}

/** Companies that are worked out once while names are settled. */
const COMPANIES_KEPT = 10_000;

type CompanyOf = (nodes: readonly NameNode[]) => Company;

const byId = (a: NameNode, b: NameNode): number => (a.id < b.id ? -1 : 1);
const NONE: ReadonlySet<NodePair> = new Set();

/**
 * The name that gives the entity its id: of those with most documents, by powers of two, the one of least id. So the id
 * depends on no order, and adding a name to many rarely changes it.
 */
function leader(nodes: readonly NameNode[]): NameNode {
  const rank = ({ documents }: NameNode): number => Math.floor(Math.log2(Math.max(1, documents.size)));
  return nodes.reduce((best, node) =>
    rank(node) > rank(best) || (rank(node) === rank(best) && node.id < best.id) ? node : best,
  );
}

/**
 * The names of all documents and what they mean. Answers depend on which documents it holds, never on the order they came in;
 * a document costs in proportion to the names that share a key with its own.
 */
export class Resolver {
  private readonly rulings: Rulings;
  private readonly index: NameIndex;
  private readonly judgement: Judgement;
  private readonly documents = new Map<string, LoadedDocument>();
  private readonly clusters = new Map<string, Cluster>();
  private readonly attachments = new Map<string, Attachment>();
  /** What a name that stayed alone may mean, by its key. */
  private readonly doubts = new Map<string, NodePair>();
  private readonly keysById = new Map<string, string>();
  private readonly touched = new Set<string>();
  private readonly touchedWeakBlocks = new Set<string>();
  /** Entity that each node belonged to when the changes were last taken. */
  private readonly published = new Map<string, string>();
  private readonly unpublished = new Set<string>();

  constructor(private readonly lexicon: Lexicon, { decisions = [], firms = [] }: OwnKnowledge = {}) {
    const rulings = new Rulings(lexicon);
    const registers = new Registers(firms, lexicon);
    for (const decision of decisions) rulings.add(decision);
    this.rulings = rulings;
    this.index = new NameIndex(
      (kind, text) => readForm(kind, text, lexicon),
      (formKey) => [...rulings.partners(formKey), ...registers.partners(formKey)],
    );
    this.judgement = { lexicon, rulings, registers };
  }

  /** Takes in what a document calls things, in place of what it called them before. */
  put(document: string, records: readonly NameRecord[]): void {
    this.remove(document);
    const things = thingsOf(records, this.lexicon);
    const keys = things.map((thing) => this.index.add(thing, document));
    for (const key of keys) {
      this.touched.add(key);
      this.keysById.set(nodeId(key), key);
    }
    const places = things
      .filter(({ main }) => main.kind === 'Place')
      .flatMap(({ forms }) => forms.map(({ kind, text }) => this.lexicon.find(kind, text)?.entity.name ?? text));
    this.documents.set(document, { things, keys, places: new Set(places) });
  }

  /** Forgets the document. */
  remove(document: string): void {
    for (const thing of this.documents.get(document)?.things ?? []) {
      this.touched.add(this.index.remove(thing, document));
      for (const block of thing.main.weakBlocks) this.touchedWeakBlocks.add(block);
    }
    this.documents.delete(document);
  }

  /** Takes a person's decision into account from now on. */
  decide(decision: NameDecision): void {
    for (const formKey of this.rulings.add(decision)) for (const { key } of this.index.named(formKey)) this.touched.add(key);
  }

  /** The entity that a document means by a name; undefined for a name the document was not put with. */
  entityOf(document: string, kind: string, name: string): string | undefined {
    const loaded = this.documents.get(document);
    const folded = fold(name);
    const at =
      loaded?.things.findIndex(({ main, forms }) => main.kind === kind && forms.some(({ text }) => fold(text) === folded)) ?? -1;
    const key = loaded?.keys[at];
    return key && this.clusterOf(key).id;
  }

  /** The id under which an entity goes now that has or once had this id; undefined for an id that no name has. */
  canonicalId(id: string): string | undefined {
    return this.clusterOfId(id)?.id;
  }

  /** The cluster of that id or former id; undefined for an id that no name has. */
  clusterOfId(id: string): Cluster | undefined {
    const key = this.keysById.get(id);
    return key !== undefined && this.index.get(key) ? this.clusterOf(key) : undefined;
  }

  /** The entity of that id or former id. */
  entity(id: string): ResolvedEntity | undefined {
    const cluster = this.clusterOfId(id);
    if (!cluster) return undefined;
    const main = leader(cluster.nodes);
    const texts = new Set(cluster.nodes.flatMap(({ spellings, aliasTexts }) => [...spellings.keys(), ...aliasTexts.keys()]));
    const name = main.spellings.most();
    texts.delete(name);
    return {
      id: cluster.id,
      kind: main.form.kind,
      name,
      aliases: [...texts].sort(),
      memberIds: cluster.nodes.map((one) => one.id),
    };
  }

  /**
   * Names that went from one entity to another since the last call, in the order of their ids. Names seen for the first time are
   * none.
   */
  takeChanges(): EntityChange[] {
    this.settle();
    const changes = [...this.unpublished].sort().flatMap((key): EntityChange[] => {
      const node = this.index.get(key);
      const before = this.published.get(key);
      if (!node) {
        this.published.delete(key);
        return [];
      }
      const into = this.clusterOf(key).id;
      this.published.set(key, into);
      if (!before || before === into) return [];
      return [
        {
          kind: node.form.kind,
          names: [...node.spellings.keys(), ...node.aliasTexts.keys()].sort(),
          documents: [...node.documents].sort(),
          from: before,
          into,
        },
      ];
    });
    this.unpublished.clear();
    return changes;
  }

  /** Clusters, each once. */
  allClusters(): Cluster[] {
    this.settle();
    return [...new Set(this.clusters.values())];
  }

  /** Nodes that bear the name, in any spelling that reads the same. */
  nodesNamed(name: string): NameNode[] {
    const folded = fold(name);
    return [...this.index.all()]
      .filter(({ spellings, aliasTexts }) => [...spellings.keys(), ...aliasTexts.keys()].some((text) => fold(text) === folded))
      .sort(byId);
  }

  /** Names that say too little, and why they were taken for this entity. */
  attachedTo(id: string): { readonly node: NameNode; readonly attachment: Attachment }[] {
    this.settle();
    return [...this.attachments].flatMap(([key, attachment]) =>
      this.clusterOf(key).id === id ? { node: this.index.get(key)!, attachment } : [],
    );
  }

  /** Names that say too little and stayed alone, each with what it may mean. */
  doubtfulNames(): NodePair[] {
    this.settle();
    return [...this.doubts.values()];
  }

  clusterOf(key: string): Cluster {
    this.settle();
    const node = this.index.get(key)!;
    const own = this.clusters.get(this.attachments.get(key)?.to ?? key);
    return own ?? { id: node.id, nodes: [node], pairs: [], ambiguous: NONE };
  }

  /** Brings the clusters up to date with the documents put and removed since the last time. */
  private settle(): void {
    for (const key of this.index.takeDisturbed()) this.touched.add(key);
    if (this.touched.size === 0) return;
    const touched = [...this.touched];
    this.touched.clear();
    const company = this.companies();
    const around = touched.flatMap((key) => [
      key,
      ...(this.clusters.get(key)?.pairs ?? []).flatMap(({ a, b }) => [a.key, b.key]),
    ]);
    for (const key of touched) this.forgetIfGone(key);
    const changed = this.settleComponents(new Set(around), company);
    const blocks = new Set([
      ...this.touchedWeakBlocks,
      ...[...touched, ...changed].flatMap((key) => this.index.get(key)?.form.weakBlocks ?? []),
    ]);
    this.touchedWeakBlocks.clear();
    for (const block of blocks) this.settleWeak(block, company);
    for (const key of [...touched, ...changed]) this.unpublished.add(key);
  }

  private forgetIfGone(key: string): void {
    if (this.index.get(key)) return;
    this.clusters.delete(key);
    this.attachments.delete(key);
    this.doubts.delete(key);
  }

  private companies(): CompanyOf {
    const known = new Map<string, Company>();
    return (nodes) => {
      const key = nodes.map(({ id }) => id).join();
      const company = known.get(key) ?? companyOf(nodes, (document) => this.documents.get(document)!.keys);
      if (known.size === COMPANIES_KEPT) known.clear();
      known.set(key, company);
      return company;
    };
  }

  /** @returns the keys of all nodes whose cluster was made anew */
  private settleComponents(start: ReadonlySet<string>, company: CompanyOf): string[] {
    const seen = new Set<string>();
    for (const key of start) {
      const node = this.index.get(key);
      if (node && !node.form.isWeak && !seen.has(key)) this.settleComponent(this.explore(node, seen, company));
    }
    return [...seen];
  }

  /** All that hangs together with the node by pairs worth a look. */
  private explore(start: NameNode, seen: Set<string>, company: CompanyOf): { nodes: NameNode[]; pairs: NodePair[] } {
    const nodes = [start];
    const looked = new Set<string>();
    const pairs: NodePair[] = [];
    seen.add(start.key);
    for (const node of nodes) {
      for (const other of this.index.candidates(node)) {
        const id = node.id < other.id ? node.id + other.id : other.id + node.id;
        if (looked.has(id)) continue;
        looked.add(id);
        const pair = pairOf(node, other, this.judgement, () => companySignal(company([node]), company([other])));
        if (pair.score < REVIEW_AT) continue;
        pairs.push(pair);
        if (seen.has(other.key)) continue;
        seen.add(other.key);
        nodes.push(other);
      }
    }
    return { nodes, pairs };
  }

  private settleComponent({ nodes, pairs }: { nodes: readonly NameNode[]; pairs: readonly NodePair[] }): void {
    const { clusters, ambiguous } = clusterComponent(nodes, pairs, (a, b) => mustStayApart(a, b, this.judgement));
    const kept = ambiguous.length > 0 ? new Set(ambiguous) : NONE;
    for (const members of clusters) this.publish({ id: leader(members).id, nodes: members, pairs, ambiguous: kept });
  }

  private publish(cluster: Cluster): void {
    for (const { key } of cluster.nodes) this.clusters.set(key, cluster);
  }

  private settleWeak(block: string, company: CompanyOf): void {
    const members = this.index.weakBlock(block);
    const clusters = new Set(members.flatMap(({ key, form }) => (form.isWeak ? [] : (this.clusters.get(key) ?? []))));
    const candidates = Array.from(clusters, ({ id, nodes }): Candidate => ({ id, nodes, company: company(nodes) })).sort(
      (a, b) => (a.id < b.id ? -1 : 1),
    );
    const alone: WeakName[] = [];
    for (const weak of members.flatMap((node) => (node.form.isWeak ? this.weakName(node, company) : []))) {
      this.unpublished.add(weak.node.key);
      const attachment = this.ruledAttachment(weak.node) ?? attach(weak, candidates);
      this.keepDoubt(weak, attachment ? undefined : doubt(weak, candidates));
      if (!attachment) alone.push(weak);
      else this.attachments.set(weak.node.key, attachment);
    }
    for (const group of groupAlike(alone)) {
      const nodes = group.map(({ node }) => node).sort(byId);
      for (const { key } of nodes) this.attachments.delete(key);
      this.publish({ id: leader(nodes).id, nodes, pairs: [], ambiguous: NONE });
    }
  }

  private keepDoubt({ node }: WeakName, pair: NodePair | undefined): void {
    if (pair && this.rulings.about(pair.a, pair.b) === undefined) this.doubts.set(node.key, pair);
    else this.doubts.delete(node.key);
  }

  private ruledAttachment(weak: NameNode): Attachment | undefined {
    const partner = this.rulings
      .partners(weak.form.key)
      .flatMap((key) => this.index.named(key))
      .find((node) => this.rulings.about(weak, node) === 'same');
    return partner && { to: partner.key, signals: [{ signal: 'decided by a person', weight: 10, detail: 'same' }] };
  }

  private weakName(node: NameNode, company: CompanyOf): WeakName {
    const [document] = node.documents;
    return { node, company: company([node]), places: this.documents.get(document!)!.places };
  }
}
