import { createHash } from 'node:crypto';
import type { EntityKind } from '../ontology/index.js';
import { Blocks, BoundedBlocks } from './blocks.js';
import type { DocumentThing } from './document-names.js';
import type { NameForm } from './name-form.js';
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
  readonly documents: Set<string>;
  /** How many claims name it, in all its documents. */
  claims: number;
}

export const nodeId = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 32);

function keyOf({ main, places }: DocumentThing, document: string): string {
  if (main.isWeak) return `${main.key} | ${document}`;
  const placed = main.organisation && !main.organisation.office && places.length > 0;
  return placed ? `${main.key} @ ${places.map(fold).join(', ')}` : main.key;
}

const blocksOf = (form: NameForm): readonly string[] => (form.isWeak ? [] : [...form.blocks, `name ${form.key}`]);

/** The names of all documents, and where those meet that may mean one thing. */
export class NameIndex {
  private readonly nodes = new Map<string, NameNode>();
  private readonly blocks = new BoundedBlocks((key) => this.nodes.get(key)!.form.sound);
  private readonly weakBlocks = new Blocks();
  private readonly byFormKey = new Blocks();

  /** @param partners keys of the names that a name is to be compared with for what persons and registers say */
  constructor(
    private readonly read: (kind: EntityKind, text: string) => NameForm,
    private readonly partners: (formKey: string) => readonly string[],
  ) {}

  get(key: string): NameNode | undefined {
    return this.nodes.get(key);
  }

  /** Nodes whose candidates changed for the number of names in a block and not for their own sake, since the last call. */
  takeDisturbed(): string[] {
    return this.blocks.takeDisturbed().filter((key) => this.nodes.has(key));
  }

  all(): IterableIterator<NameNode> {
    return this.nodes.values();
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
      node.aliases.add(alias);
      this.blocks.add(`name ${alias}`, key);
    }
    for (const product of thing.products) node.products.add(fold(product));
    return key;
  }

  remove(thing: DocumentThing, document: string): string {
    const key = keyOf(thing, document);
    const node = this.nodes.get(key)!;
    node.documents.delete(document);
    node.claims -= thing.claims;
    node.spellings.remove(thing.main.text);
    for (const { key: alias, text, isWeak } of thing.forms) {
      if (text !== thing.main.text) node.aliasTexts.remove(text);
      if (isWeak || alias === thing.main.key) continue;
      node.aliases.remove(alias);
      if (!node.aliases.has(alias)) this.blocks.remove(`name ${alias}`, key);
    }
    for (const product of thing.products) node.products.remove(fold(product));
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
      documents: new Set(),
      claims: 0,
    };
    this.nodes.set(key, node);
    this.byFormKey.add(main.key, key);
    this.enterBlocks(node);
    return node;
  }

  private settleForm(node: NameNode): void {
    const first = node.spellings.keys().reduce((least, text) => (text < least ? text : least));
    if (first === node.form.text) return;
    this.leaveBlocks(node);
    node.form = this.read(node.form.kind, first);
    this.enterBlocks(node);
  }

  private enterBlocks({ form, key }: NameNode): void {
    for (const block of blocksOf(form)) this.blocks.add(block, key);
    for (const block of form.weakBlocks) this.weakBlocks.add(block, key);
  }

  private leaveBlocks({ form, key }: NameNode): void {
    for (const block of blocksOf(form)) this.blocks.remove(block, key);
    for (const block of form.weakBlocks) this.weakBlocks.remove(block, key);
  }

  private drop(node: NameNode): void {
    this.byFormKey.remove(node.form.key, node.key);
    this.leaveBlocks(node);
    this.nodes.delete(node.key);
  }

  /** Nodes that share a block with the node, itself left out. */
  candidates(node: NameNode): NameNode[] {
    if (node.form.isWeak) return [];
    const keys = new Set<string>();
    const named = [...node.aliases.keys(), ...this.partners(node.form.key)];
    for (const block of [...blocksOf(node.form), ...named.map((name) => `name ${name}`)]) {
      for (const key of this.blocks.meeting(block, node.key)) keys.add(key);
    }
    keys.delete(node.key);
    return Array.from(keys, (key) => this.nodes.get(key)!);
  }

  /** Nodes that bear the name of that key, at whatever place and in whatever document. */
  named(formKey: string): NameNode[] {
    return this.byFormKey.get(formKey).map((key) => this.nodes.get(key)!);
  }

  /** Nodes where a name meets the ones it may be short for, by block. */
  weakBlock(block: string): NameNode[] {
    return this.weakBlocks.get(block).map((key) => this.nodes.get(key)!);
  }
}
