import type { Block, Doubt, NameChanges, Sense, Use } from '../model/index.js';
import { ENTITY_KINDS, isEntityKind } from '../ontology/index.js';
import { Blocks, FetchedBlocks } from './blocks.js';
import type { NodePair } from './cluster.js';
import type { NameDecision } from './decisions.js';
import { type DocumentThing, thingsOf } from './document-names.js';
import type { Lexicon } from './lexicon.js';
import { bearsName, decodeNode, decodeThing, doubtOf, encodeNode, encodeThing, placesIn } from './memory.js';
import { readForm } from './name-form.js';
import { keyOf, NameIndex, type NameNode, nodeId } from './name-index.js';
import { Presence } from './presence.js';
import { type RegisteredFirm, Registers } from './registers.js';
import { Rulings } from './rulings.js';
import { type Cluster, leader, Settlement } from './settlement.js';
import type { EntityChange, NameRecord, ResolvedEntity } from './types.js';
import type { Attachment } from './weak-names.js';

/** What the user of this installation knows. */
export interface OwnKnowledge {
  readonly decisions?: readonly NameDecision[] | undefined;
  readonly firms?: readonly RegisteredFirm[] | undefined;
}

interface LoadedDocument {
  /** Key of the node of each thing. */
  readonly keys: readonly string[];
  readonly things: () => readonly DocumentThing[];
}

/** What has to be fetched out of the memory before a resolver can go on. */
export interface Wanted {
  /** Keys of senses. */
  readonly senses: readonly string[];
  /** Keys of senses whose first documents by id are wanted, one more than a sample holds. */
  readonly samples: readonly string[];
  readonly blocks: readonly string[];
  readonly documents: readonly string[];
  /** Documents of which only the keys of the senses that they use are wanted. */
  readonly companies: readonly string[];
}

/** What was fetched: for all that was wanted an answer in its order. */
export interface Fetched {
  readonly senses: readonly (Sense | undefined)[];
  readonly samples: readonly (readonly string[])[];
  readonly blocks: readonly Block[];
  readonly uses: readonly (readonly Use[])[];
  readonly companies: readonly (readonly string[])[];
}

const NOTHING: LoadedDocument = { keys: [], things: () => [] };

/**
 * The names of documents and what they mean. Answers depend on which documents there are, never on the order they came in; a
 * document costs in proportion to the names that share a key with its own.
 *
 * A resolver holds either all names, or those of a memory that were needed so far. The latter answers right once nothing is
 * `wanted`: what its answers need and is not here it notes instead, to be fetched and the same asked again.
 */
export class Resolver {
  private readonly rulings: Rulings;
  private readonly index: NameIndex;
  private readonly fetched: FetchedBlocks | undefined;
  private readonly present: Presence;
  /** Documents whose senses are known. */
  private readonly listed: Presence;
  private readonly settlement: Settlement;
  private readonly documents = new Map<string, LoadedDocument>();
  /** Keys of the senses that documents use of which no more is known. */
  private readonly companies = new Map<string, readonly string[]>();
  private readonly keysById = new Map<string, string>();
  /** Entity that each node belonged to when the changes were last taken. */
  private readonly published = new Map<string, string>();
  /** States of changed nodes, and documents put and removed, since the changes of the memory were last taken. */
  private readonly statesBefore = new Map<string, string | null>();
  private readonly changedDocuments = new Set<string>();
  /** Names whose doubts may have changed since then. */
  private readonly doubted = new Set<string>();

  /** @param isWhole false for a resolver that is given names out of a memory as it wants them */
  constructor(readonly lexicon: Lexicon, { decisions = [], firms = [] }: OwnKnowledge = {}, private readonly isWhole = true) {
    const rulings = new Rulings(lexicon);
    const registers = new Registers(firms, lexicon);
    for (const decision of decisions) rulings.add(decision);
    this.rulings = rulings;
    this.fetched = isWhole ? undefined : new FetchedBlocks();
    this.present = new Presence(isWhole);
    this.listed = new Presence(isWhole);
    this.index = new NameIndex(
      (kind, text) => readForm(kind, text, lexicon),
      (formKey) => [...rulings.partners(formKey).map(({ key }) => key), ...registers.partners(formKey)],
      this.fetched ?? new Blocks(),
      isWhole,
    );
    this.settlement = new Settlement({
      index: this.index,
      judgement: { lexicon, rulings, registers },
      keysIn: (document) => this.keysIn(document),
      placesIn: (document) => placesIn(this.held(document).things(), lexicon),
      misses: () => this.misses,
    });
  }

  /** How many names and documents it holds. */
  get size(): number {
    return this.index.size + this.documents.size + this.companies.size;
  }

  /** What has to be fetched for the last answers to be right; undefined when they are. */
  takeWanted(): Wanted | undefined {
    if (this.misses === 0) return undefined;
    return {
      senses: this.index.presence.takeWanted(),
      samples: this.index.samples.takeWanted(),
      blocks: this.fetched?.presence.takeWanted() ?? [],
      documents: this.present.takeWanted(),
      companies: this.listed.takeWanted(),
    };
  }

  learn(wanted: Wanted, { senses, samples, blocks, uses, companies }: Fetched): void {
    wanted.senses.forEach((key, i) => {
      const sense = senses[i];
      this.index.learn(key, sense && decodeNode(sense, this.lexicon));
      if (!sense) return;
      this.published.set(key, sense.entityId);
      this.keysById.set(sense.id, key);
    });
    wanted.samples.forEach((key, i) => {
      this.index.samples.learn(key);
      this.index.get(key)?.documents.refill(samples[i]!);
    });
    for (const block of blocks) this.fetched?.learn(block);
    wanted.documents.forEach((document, i) => {
      this.present.learn(document);
      const said = uses[i]!;
      if (said.length > 0) this.documents.set(document, this.documentOf(said));
    });
    wanted.companies.forEach((document, i) => {
      this.listed.learn(document);
      this.companies.set(document, companies[i]!);
    });
  }

  private documentOf(uses: readonly Use[]): LoadedDocument {
    let things: DocumentThing[] | undefined;
    return { keys: uses.map(({ key }) => key), things: () => (things ??= uses.map((use) => decodeThing(use, this.lexicon))) };
  }

  /** How often something was asked for that is not here, since it was last told what is wanted. */
  private get misses(): number {
    const { presence, samples } = this.index;
    const parts = [presence, samples, this.present, this.listed, ...(this.fetched ? [this.fetched.presence] : [])];
    return parts.reduce((sum, one) => sum + one.misses, 0);
  }

  /** Asks for all that putting these documents, or removing those without records, looks at. */
  foresee(documents: readonly { readonly document: string; readonly records?: readonly NameRecord[] | undefined }[]): void {
    const said = documents.flatMap(({ document, records = [] }) =>
      [...this.held(document).things(), ...thingsOf(records, this.lexicon)].map((thing) => ({ document, thing })));
    this.index.foresee(said);
    this.settlement.exploreAll(said.map(({ document, thing }) => keyOf(thing, document)));
  }

  private held(document: string): LoadedDocument {
    const held = this.documents.get(document);
    if (!held) this.present.has(document);
    return held ?? NOTHING;
  }

  /** Keys of the senses that the document uses. */
  private keysIn(document: string): readonly string[] {
    const keys = this.documents.get(document)?.keys ?? this.companies.get(document);
    if (!keys && !this.present.isKnown(document)) this.listed.has(document);
    return keys ?? [];
  }

  /** Takes in what a document calls things, in place of what it called them before. */
  put(document: string, records: readonly NameRecord[]): void {
    this.remove(document);
    const things = thingsOf(records, this.lexicon);
    for (const thing of things) this.rememberState(keyOf(thing, document));
    const keys = things.map((thing) => this.index.add(thing, document));
    for (const key of keys) {
      this.settlement.touch(key);
      this.keysById.set(nodeId(key), key);
    }
    this.documents.set(document, { keys, things: () => things });
  }

  /** Forgets the document. */
  remove(document: string): void {
    this.present.learn(document);
    this.changedDocuments.add(document);
    for (const thing of this.documents.get(document)?.things() ?? []) {
      const key = keyOf(thing, document);
      this.rememberState(key);
      this.settlement.touch(key);
      this.index.remove(thing, document);
    }
    this.documents.delete(document);
    this.companies.delete(document);
  }

  /** Takes a person's decision into account from now on. */
  decide(decision: NameDecision): void {
    const forms = this.rulings.add(decision);
    for (const { key } of forms.flatMap((form) => this.index.named(form))) this.settlement.touch(key);
  }

  /** Asks for all that the decision looks at. */
  foreseeDecision({ names }: NameDecision): void {
    this.settlement.exploreAll(names.flatMap(({ kind, name }) => this.index.named(readForm(kind, name, this.lexicon))).map(({ key }) => key));
  }

  private rememberState(key: string): void {
    if (this.isWhole || this.statesBefore.has(key)) return;
    const node = this.index.get(key);
    this.statesBefore.set(key, node ? encodeNode(node) : null);
  }

  /** The entity that a document means by a name; undefined for a name the document was not put with. */
  entityOf(document: string, kind: string, name: string): string | undefined {
    const { things, keys } = this.held(document);
    const key = keys[things().findIndex((thing) => thing.main.kind === kind && bearsName(thing, name))];
    return key && this.entityIdOf(key);
  }

  /** Id of the entity that a name means; a name that nothing changed for means what it meant. */
  private entityIdOf(key: string): string | undefined {
    this.settlement.settle();
    const known = this.settlement.clusterIdOf(key) ?? this.published.get(key);
    return known ?? this.index.get(key)?.id ?? this.published.get(key);
  }

  /** The id under which an entity goes now that has or once had this id; undefined for an id that no name has. */
  canonicalId(id: string): string | undefined {
    return this.clusterOfId(id)?.id;
  }

  /** The cluster of that id or former id; undefined for an id that no name has. */
  clusterOfId(id: string): Cluster | undefined {
    const key = this.keysById.get(id);
    return key === undefined ? undefined : this.clusterOf(key);
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
    this.settlement.settle();
    return this.settlement.takeMoved().flatMap((key): EntityChange[] => {
      if (!this.isWhole) this.doubted.add(key);
      const node = this.index.get(key);
      const from = this.published.get(key);
      const into = node && this.entityIdOf(key);
      if (!node || into === undefined) {
        this.published.delete(key);
        return [];
      }
      this.published.set(key, into);
      if (!from || from === into) return [];
      this.rememberState(key);
      return [{ nameId: node.id, from, into }];
    });
  }

  /** What the memory has to be told since the last call, once the changes of entities were taken. */
  takeNameChanges(): Omit<NameChanges, 'sketches'> {
    const states = [...this.statesBefore];
    const uses = Array.from(this.changedDocuments, (documentId) => ({ documentId, uses: this.usesIn(documentId) }));
    const doubts = { of: Array.from(this.doubted, nodeId), pairs: this.doubtsAbout(this.doubted) };
    this.doubted.clear();
    this.statesBefore.clear();
    this.changedDocuments.clear();
    return {
      senses: states.flatMap(([key, before]) => {
        const node = this.index.get(key);
        return node ? [{ id: node.id, key, entityId: this.entityIdOf(key)!, state: encodeNode(node), before }] : [];
      }),
      gone: states.flatMap(([key, before]) => (before !== null && !this.index.get(key) ? [nodeId(key)] : [])),
      blocks: (this.fetched?.takeChanges() ?? []).map((block) =>
        ({ ...block, entered: block.entered.map(nodeId), left: block.left.map(nodeId) })),
      doubts,
      uses,
    };
  }

  /** Pairs that one of the names of these keys is an end of, and that are not together. */
  doubtsAbout(keys: Iterable<string>): Doubt[] {
    this.settlement.settle();
    const pairs = new Set([...keys].flatMap((key) => this.settlement.doubtsOf(key)));
    return [...pairs].filter(({ a, b }) => this.entityIdOf(a.key) !== this.entityIdOf(b.key)).map(doubtOf);
  }

  private usesIn(document: string): { senseId: string; said: string }[] {
    const { things, keys } = this.held(document);
    return things().map((thing, i) => ({ senseId: nodeId(keys[i]!), said: encodeThing(thing, this.lexicon) }));
  }

  /** Nodes that bear the name, in any spelling that reads the same. */
  nodesNamed(name: string): NameNode[] {
    const forms = Object.keys(ENTITY_KINDS).filter(isEntityKind).map((kind) => readForm(kind, name, this.lexicon));
    return [...new Set(forms.flatMap((form) => this.index.named(form)))].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** Brings the clusters up to date with the documents put and removed since the last time, as far as nothing is lacking. */
  settle(): void {
    this.settlement.settle();
  }

  /** The cluster that a name belongs to; undefined for one that no document uses. */
  clusterOf(key: string): Cluster | undefined {
    return this.settlement.clusterOf(key);
  }

  /** Pairs that a member of the cluster is an end of. */
  pairsOf(cluster: Cluster): NodePair[] {
    return this.settlement.pairsOf(cluster);
  }

  /** Names that say too little, and why they were taken for this entity. */
  attachedTo(cluster: Cluster): { readonly node: NameNode; readonly attachment: Attachment }[] {
    return this.settlement.attachedTo(cluster);
  }
}
