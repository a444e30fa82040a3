import { createHash } from 'node:crypto';
import type { EntityKind } from '../ontology/index.js';
import { type Blocks, BoundedBlocks, bySound, FETCHED_WHOLE, LARGEST, undivided } from './blocks.js';
import type { DocumentThing } from './document-names.js';
import { DocumentSample } from './document-sample.js';
import type { NameForm } from './name-form.js';
import { soundOf } from './phonetics.js';
import { Presence } from './presence.js';
import { fold } from './spelling.js';
import { Tally } from './tally.js';

/** A name that stands for one thing in some documents, with all they tell of what bears it: what is merged or kept apart. */
export interface NameNode {
  /** Hash of the key. */
  readonly id: string;
  readonly key: string;
  /** Of its spellings the first by the alphabet, so that it depends on no order. */
  form: NameForm;
  /** Folded. */
  readonly places: readonly string[];
  readonly spellings: Tally<string>;
  /** Keys of its other names in its documents. */
  readonly aliases: Tally<string>;
  readonly aliasTexts: Tally<string>;
  readonly products: Tally<string>;
  /** Keys of the names of what it belongs to. */
  readonly wholes: Tally<string>;
  readonly documents: DocumentSample;
  /** How many claims name it, in all its documents. */
  claims: number;
}

export const nodeId = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 32);

export function keyOf({ main, places }: DocumentThing, document: string): string {
  if (main.isWeak) return `${main.key} | ${document}`;
  const placed = main.organisation && !main.organisation.office && places.length > 0;
  return placed ? `${main.key} @ ${places.map(fold).join(', ')}` : main.key;
}

/** The words of the name without its kind, place and document. */
const nameIn = (key: string): string => /^\S+ (.*?)(?: [@|] .*)?$/.exec(key)?.[1] ?? key;

const nameBlock = (formKey: string): string => `name ${formKey}`;
const bearersOf = (weakBlock: string): string => `bearers ${weakBlock}`;
const shortNamesOf = (weakBlock: string): string => `short ${weakBlock}`;

const blocksOf = (form: NameForm): string[] => (form.isWeak ? [] : [...form.blocks, nameBlock(form.key)]);
const weakBlocksOf = ({ weakBlocks, isWeak }: NameForm): string[] => weakBlocks.map(isWeak ? shortNamesOf : bearersOf);

/** The names of all documents, or those of them that were fetched, and where those meet that may mean one thing. */
export class NameIndex {
  readonly presence: Presence;
  /** Names whose first documents by id were fetched. */
  readonly samples: Presence;
  private readonly nodes = new Map<string, NameNode>();
  private readonly bounded: BoundedBlocks;
  private readonly boundedWeak: BoundedBlocks;

  /** @param partners keys of the names that a name is to be compared with for what persons and registers say */
  constructor(
    private readonly read: (kind: EntityKind, text: string) => NameForm,
    private readonly partners: (formKey: string) => readonly string[],
    private readonly blocks: Blocks,
    isWhole: boolean,
  ) {
    this.presence = new Presence(isWhole);
    this.samples = new Presence(isWhole);
    this.bounded = new BoundedBlocks(blocks, bySound((key) => this.nodes.get(key)?.form.sound ?? soundOf(nameIn(key))));
    this.boundedWeak = new BoundedBlocks(blocks, undivided);
  }

  get(key: string): NameNode | undefined {
    const node = this.nodes.get(key);
    if (!node) this.presence.has(key);
    return node;
  }

  /** Takes in a name as the memory has it; undefined for one that the memory does not know. */
  learn(key: string, node: NameNode | undefined): void {
    this.presence.learn(key);
    if (node) this.nodes.set(key, node);
  }

  /** Nodes whose candidates changed for the number of names in a block and not for their own sake, since the last call. */
  takeDisturbed(): string[] {
    return this.bounded.takeDisturbed().filter((key) => this.nodes.has(key));
  }

  /** The same of what short names may mean: their blocks. */
  takeDisturbedWeak(): string[] {
    return this.boundedWeak.takeDisturbed().flatMap((key) => this.nodes.get(key)?.form.weakBlocks ?? []);
  }

  all(): IterableIterator<NameNode> {
    return this.nodes.values();
  }

  get size(): number {
    return this.nodes.size;
  }

  /** Asks for all that changes when documents begin or cease to say this. */
  foresee(said: readonly { readonly document: string; readonly thing: DocumentThing }[]): void {
    const meetings = said.map(({ document, thing }) => ({ key: keyOf(thing, document), ...this.blocksBy(thing, document) }));
    const times = new Map<string, number>();
    for (const { blocks, weakBlocks } of meetings)
      for (const block of [...blocks, ...weakBlocks]) times.set(block, (times.get(block) ?? 0) + 1);
    for (const { key, blocks, weakBlocks } of meetings) {
      for (const block of blocks) this.bounded.foresee(block, key, times.get(block)!);
      for (const block of weakBlocks) this.boundedWeak.foresee(block, key, times.get(block)!);
    }
  }

  /** Blocks that a name may enter or leave when a document begins or ceases to use it. */
  private blocksBy(thing: DocumentThing, document: string): { blocks: ReadonlySet<string>; weakBlocks: ReadonlySet<string> } {
    const { main } = thing;
    const key = keyOf(thing, document);
    const node = this.get(key);
    if (node?.documents.wouldLack(document)) this.samples.has(key);
    const texts = new Set([main.text, ...(node?.spellings.keys() ?? [])]);
    const forms = main.isWeak ? [main] : [...texts].map((text) => this.read(main.kind, text));
    const aliases = thing.forms.filter(({ isWeak }) => !isWeak).map((form) => nameBlock(form.key));
    return { blocks: new Set([...forms.flatMap(blocksOf), ...aliases]), weakBlocks: new Set(forms.flatMap(weakBlocksOf)) };
  }

  /** Key of the node that takes the thing in. */
  add(thing: DocumentThing, document: string): string {
    const key = keyOf(thing, document);
    const node = this.nodes.get(key) ?? this.create(key, thing);
    node.documents.add(document);
    node.claims += thing.claims;
    node.spellings.add(thing.main.text);
    this.settleForm(node);
    for (const { key: alias, text, isWeak } of thing.forms) {
      if (text !== thing.main.text) node.aliasTexts.add(text);
      if (isWeak || alias === thing.main.key) continue;
      if (!node.aliases.has(alias)) this.bounded.add(nameBlock(alias), key);
      node.aliases.add(alias);
    }
    for (const product of thing.products) node.products.add(fold(product));
    for (const whole of thing.wholes) node.wholes.add(this.read(thing.main.kind, whole).key);
    return key;
  }

  remove(thing: DocumentThing, document: string): string {
    const key = keyOf(thing, document);
    const node = this.nodes.get(key)!;
    node.documents.remove(document);
    node.claims -= thing.claims;
    node.spellings.remove(thing.main.text);
    for (const { key: alias, text, isWeak } of thing.forms) {
      if (text !== thing.main.text) node.aliasTexts.remove(text);
      if (isWeak || alias === thing.main.key) continue;
      node.aliases.remove(alias);
      if (!node.aliases.has(alias)) this.bounded.remove(nameBlock(alias), key);
    }
    for (const product of thing.products) node.products.remove(fold(product));
    for (const whole of thing.wholes) node.wholes.remove(this.read(thing.main.kind, whole).key);
    if (node.documents.size === 0) this.drop(node);
    else this.settleForm(node);
    return key;
  }

  private create(key: string, { main, places }: DocumentThing): NameNode {
    const node: NameNode = {
      id: nodeId(key),
      key,
      form: main,
      places: main.organisation ? places.map(fold) : [],
      spellings: new Tally(),
      aliases: new Tally(),
      aliasTexts: new Tally(),
      products: new Tally(),
      wholes: new Tally(),
      documents: new DocumentSample(),
      claims: 0,
    };
    this.learn(key, node);
    this.moveBlocks(node, [], main);
    return node;
  }

  private settleForm(node: NameNode): void {
    const first = node.spellings.keys().reduce((least, text) => (text < least ? text : least));
    if (first === node.form.text) return;
    const before = node.form;
    node.form = this.read(before.kind, first);
    this.moveBlocks(node, [before], node.form);
  }

  /** Out of the blocks of the forms before into those of the form that is now; none when the node goes. */
  private moveBlocks({ key }: NameNode, before: readonly NameForm[], now?: NameForm): void {
    for (const [bounded, blocksIn] of [[this.bounded, blocksOf], [this.boundedWeak, weakBlocksOf]] as const) {
      const [left, entered] = [new Set(before.flatMap(blocksIn)), new Set(now ? blocksIn(now) : [])];
      for (const block of left) if (!entered.has(block)) bounded.remove(block, key);
      for (const block of entered) if (!left.has(block)) bounded.add(block, key);
    }
  }

  private drop(node: NameNode): void {
    this.moveBlocks(node, [node.form]);
    this.nodes.delete(node.key);
  }

  private found(keys: Iterable<string>): NameNode[] {
    return [...keys].flatMap((key) => this.get(key) ?? []);
  }

  /** Nodes that share a block with the node, itself left out. */
  candidates(node: NameNode): NameNode[] {
    if (node.form.isWeak) return [];
    const keys = new Set([...blocksOf(node.form), ...node.aliases.keys().map(nameBlock)].flatMap((block) => this.bounded.meeting(block, node.key)));
    const partners = this.partners(node.form.key);
    const bearing = partners.length > 0 ? partners.flatMap((formKey) => this.called(nameBlock(formKey), formKey)) : [];
    keys.delete(node.key);
    return [...new Set([...this.found(keys), ...bearing])];
  }

  private called(block: string, formKey: string): NameNode[] {
    return this.found(this.blocks.get(block)).filter(({ form }) => form.key === formKey);
  }

  /** Nodes that bear the name, as their main one or another, at whatever place and in whatever document. */
  named(form: NameForm): NameNode[] {
    const keys = new Set([nameBlock(form.key), ...form.weakBlocks.map(shortNamesOf)].flatMap((block) => this.blocks.get(block)));
    return this.found(keys).filter(({ form: own, aliases }) => own.key === form.key || aliases.has(form.key));
  }

  /** Names that say too little and share the block; of a block far too large none. */
  shortNames(weakBlock: string): NameNode[] {
    return this.found(this.blocks.get(shortNamesOf(weakBlock)).slice(0, FETCHED_WHOLE));
  }

  /** What the short names of the block may mean; undefined where the ones or the others are too many to tell. */
  bearers(weakBlock: string): NameNode[] | undefined {
    const [shorts, bearers] = [shortNamesOf(weakBlock), bearersOf(weakBlock)];
    return this.blocks.size(shorts) > LARGEST || this.blocks.size(bearers) > LARGEST ? undefined : this.found(this.blocks.get(bearers));
  }
}
