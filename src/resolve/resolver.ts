import { clusterComponent, type NodePair } from './cluster.js';
import { companyOf, companySignal, type Company } from './company.js';
import { REVIEW_AT } from './compare.js';
import { type DocumentThing, thingsOf } from './document-names.js';
import type { Lexicon } from './lexicon.js';
import { NameIndex, type NameNode } from './name-index.js';
import { mustStayApart, pairOf } from './pairing.js';
import { fold } from './spelling.js';
import type { NameRecord } from './types.js';
import { type Attachment, attach, type Candidate, groupAlike, type WeakName } from './weak-names.js';

interface LoadedDocument {
  readonly things: readonly DocumentThing[];
  /** Key of the node of each thing. */
  readonly keys: readonly string[];
  readonly places: ReadonlySet<string>;
}

/** Nodes that were settled together: their pairs are known, whether merged or only doubtful. */
interface Component {
  readonly pairs: readonly NodePair[];
  readonly ambiguous: ReadonlySet<NodePair>;
}

export interface Cluster {
  /** The least id of its names: the same whatever was loaded first. */
  readonly id: string;
  readonly nodes: readonly NameNode[];
  readonly component: Component;
}

const NO_COMPONENT: Component = { pairs: [], ambiguous: new Set() };

/**
 * The names of all documents and what they mean. Answers depend on which documents it holds, never on the order they came in;
 * a document costs in proportion to the names that share a key with its own.
 */
export class Resolver {
  private readonly index = new NameIndex();
  private readonly documents = new Map<string, LoadedDocument>();
  /** Of every node that is not weak. */
  private readonly clusters = new Map<string, Cluster>();
  private readonly attachments = new Map<string, Attachment>();
  private readonly touched = new Set<string>();
  private readonly idKeys = new Map<string, string>();

  constructor(private readonly lexicon: Lexicon) {}

  /** Takes in what a document calls things, in place of what it called them before. */
  put(document: string, records: readonly NameRecord[]): void {
    this.remove(document);
    const things = thingsOf(records, this.lexicon);
    const keys = things.map((thing) => this.touch(this.index.add(thing, document)));
    for (const key of keys) this.idKeys.set(this.index.get(key)!.id, key);
    const named = things.filter(({ main }) => main.kind === 'Place').flatMap(({ forms }) => forms.map(({ kind, text }) => this.lexicon.find(kind, text)?.entity.name ?? text));
    this.documents.set(document, { things, keys, places: new Set(named) });
  }

  /** Forgets the document. */
  remove(document: string): void {
    for (const thing of this.documents.get(document)?.things ?? []) this.touch(this.index.remove(thing, document));
    this.documents.delete(document);
  }

  private touch(key: string): string {
    this.touched.add(key);
    return key;
  }

  /** What a document means by a name: the id of the entity; undefined for a name the document was not put with. */
  entityOf(document: string, kind: string, name: string): string | undefined {
    const key = this.nodeOf(document, kind, name);
    return key && this.entityOfNode(key);
  }

  private nodeOf(document: string, kind: string, name: string): string | undefined {
    const loaded = this.documents.get(document);
    const folded = fold(name);
    const at = loaded?.things.findIndex(({ main, forms }) => main.kind === kind && forms.some(({ text }) => fold(text) === folded)) ?? -1;
    return loaded?.keys[at];
  }

  private entityOfNode(key: string): string {
    this.settle();
    const node = this.index.get(key)!;
    return this.attachments.get(key)?.candidate.id ?? this.clusters.get(key)?.id ?? node.id;
  }

  /** Brings the clusters up to date with the documents put and removed since the last time. */
  private settle(): void {
    if (this.touched.size === 0) return;
    for (const key of this.index.takeDisturbed()) this.touched.add(key);
    const company = this.companies();
    const blocks = new Set<string>();
    const start = [...this.touched].flatMap((key) => [key, ...(this.clusters.get(key)?.component.pairs ?? []).flatMap(({ a, b }) => [a.key, b.key])]);
    const changed = this.settleComponents(new Set(start), company);
    for (const key of [...this.touched, ...changed]) for (const block of this.index.get(key)?.form.weakBlocks ?? []) blocks.add(block);
    for (const key of this.touched) {
      if (this.index.get(key)) continue;
      this.clusters.delete(key);
      this.attachments.delete(key);
    }
    this.touched.clear();
    for (const block of blocks) this.settleWeak(block, company);
  }

  private companies(): (nodes: readonly NameNode[]) => Company {
    const known = new Map<string, Company>();
    return (nodes) => {
      const key = nodes.map(({ id }) => id).join();
      const company = known.get(key) ?? companyOf(nodes, (document) => this.documents.get(document)!.keys);
      known.set(key, company);
      return company;
    };
  }

  private settleComponents(start: ReadonlySet<string>, company: (nodes: readonly NameNode[]) => Company): string[] {
    const seen = new Set<string>();
    for (const key of start) {
      const node = this.index.get(key);
      if (!node || node.form.isWeak || seen.has(key)) continue;
      this.settleComponent(this.explore(node, seen, company));
    }
    return [...seen];
  }

  /** All that hangs together with the node by pairs worth a look. */
  private explore(start: NameNode, seen: Set<string>, company: (nodes: readonly NameNode[]) => Company): { nodes: NameNode[]; pairs: NodePair[] } {
    const nodes = [start];
    const pairs = new Map<string, NodePair>();
    seen.add(start.key);
    for (const node of nodes) {
      for (const other of this.index.candidates(node)) {
        const id = node.id < other.id ? node.id + other.id : other.id + node.id;
        if (pairs.has(id)) continue;
        const pair = pairOf(node, other, this.lexicon, () => companySignal(company([node]), company([other])));
        if (pair.score < REVIEW_AT) continue;
        pairs.set(id, pair);
        if (seen.has(other.key)) continue;
        seen.add(other.key);
        nodes.push(other);
      }
    }
    return { nodes, pairs: [...pairs.values()] };
  }

  private settleComponent({ nodes, pairs }: { nodes: readonly NameNode[]; pairs: readonly NodePair[] }): void {
    const { clusters, ambiguous } = clusterComponent(nodes, pairs, (a, b) => mustStayApart(a, b, this.lexicon));
    const component = pairs.length > 0 ? { pairs, ambiguous: new Set(ambiguous) } : NO_COMPONENT;
    for (const members of clusters) {
      const cluster: Cluster = { id: members[0]!.id, nodes: members, component };
      for (const { key } of members) this.clusters.set(key, cluster);
    }
  }

  private settleWeak(block: string, company: (nodes: readonly NameNode[]) => Company): void {
    const members = this.index.weakBlock(block);
    const clusters = new Set(members.flatMap(({ key, form }) => (form.isWeak ? [] : this.clusters.get(key) ?? [])));
    const candidates = Array.from(clusters, ({ id, nodes }): Candidate => ({ id, nodes, company: company(nodes) })).sort((a, b) => (a.id < b.id ? -1 : 1));
    const alone: WeakName[] = [];
    for (const weak of members.flatMap((node) => (node.form.isWeak ? this.weakName(node, company) : []))) {
      const attachment = attach(weak, candidates);
      if (attachment) this.attachments.set(weak.node.key, attachment);
      else alone.push(weak);
    }
    for (const group of groupAlike(alone)) {
      const nodes = group.map(({ node }) => node).sort((a, b) => (a.id < b.id ? -1 : 1));
      for (const { key } of nodes) {
        this.attachments.delete(key);
        this.clusters.set(key, { id: nodes[0]!.id, nodes, component: NO_COMPONENT });
      }
    }
  }

  private weakName(node: NameNode, company: (nodes: readonly NameNode[]) => Company): WeakName {
    const [document] = node.documents;
    return { node, company: company([node]), places: this.documents.get(document!)!.places };
  }
}

