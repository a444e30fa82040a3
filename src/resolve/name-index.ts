import { createHash } from 'node:crypto';
import type { DocumentThing } from './document-names.js';
import type { NameForm } from './name-form.js';
import { fold } from './spelling.js';
import { Tally } from './tally.js';

/** A name that stands for one thing in some documents, with all they tell of what bears it: what is merged or kept apart. */
export interface NameNode {
  /** Hash of the key. */
  readonly id: string;
  readonly key: string;
  readonly form: NameForm;
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

/** Names in a block of more than this are too common a kind to be compared with each other. */
const LARGEST_BLOCK = 300;

export const nodeId = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 32);

function keyOf({ main, places }: DocumentThing, document: string): string {
  if (main.isWeak) return `${main.key} | ${document}`;
  const placed = main.organisation && !main.organisation.office && places.length > 0;
  return placed ? `${main.key} @ ${places.map(fold).join(', ')}` : main.key;
}

function add(index: Map<string, Set<string>>, block: string, key: string): Set<string> {
  const members = index.get(block) ?? new Set();
  index.set(block, members.add(key));
  return members;
}

const remove = (index: Map<string, Set<string>>, block: string, key: string): void => {
  const members = index.get(block);
  if (members?.delete(key) && members.size === 0) index.delete(block);
};

/** The names of all documents, and where those meet that may mean one thing. */
export class NameIndex {
  private readonly nodes = new Map<string, NameNode>();
  private readonly blocks = new Map<string, Set<string>>();
  private readonly weakBlocks = new Map<string, Set<string>>();
  private readonly byFormKey = new Map<string, Set<string>>();
  private readonly disturbed = new Set<string>();

  /** @param partners keys of the names that a name is to be compared with for what persons and registers say */
  constructor(private readonly partners: (formKey: string) => readonly string[]) {}

  get(key: string): NameNode | undefined {
    return this.nodes.get(key);
  }

  /** Nodes whose candidates changed for the number of names in a block and not for their own sake, since the last call. */
  takeDisturbed(): string[] {
    const keys = [...this.disturbed].filter((key) => this.nodes.has(key));
    this.disturbed.clear();
    return keys;
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
    for (const { key: alias, text, isWeak } of thing.forms) {
      if (text !== thing.main.text) node.aliasTexts.add(text);
      if (isWeak || alias === thing.main.key) continue;
      node.aliases.add(alias);
      this.enter(`name ${alias}`, key);
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
      if (!node.aliases.has(alias)) this.leave(`name ${alias}`, key);
    }
    for (const product of thing.products) node.products.remove(fold(product));
    if (node.documents.size === 0) this.drop(node);
    return key;
  }

  private create(key: string, { main, places }: DocumentThing): NameNode {
    const node: NameNode = {
      id: nodeId(key), key, form: main, places: main.organisation ? places.map(fold) : [], spellings: new Tally(), aliases: new Tally(),
      aliasTexts: new Tally(), products: new Tally(), documents: new Set(), claims: 0,
    };
    this.nodes.set(key, node);
    add(this.byFormKey, main.key, key);
    for (const block of this.blocksOf(node)) this.enter(block, key);
    for (const block of main.weakBlocks) add(this.weakBlocks, block, key);
    return node;
  }

  private drop(node: NameNode): void {
    this.nodes.delete(node.key);
    remove(this.byFormKey, node.form.key, node.key);
    for (const block of this.blocksOf(node)) this.leave(block, node.key);
    for (const block of node.form.weakBlocks) remove(this.weakBlocks, block, node.key);
  }

  private enter(block: string, key: string): void {
    const before = this.blocks.get(block)?.size ?? 0;
    const members = add(this.blocks, block, key);
    if (before === LARGEST_BLOCK && members.size > before) for (const member of members) this.disturbed.add(member);
  }

  private leave(block: string, key: string): void {
    remove(this.blocks, block, key);
    const members = this.blocks.get(block);
    if (members?.size === LARGEST_BLOCK) for (const member of members) this.disturbed.add(member);
  }

  private blocksOf({ form }: NameNode): string[] {
    return form.isWeak ? [] : [...form.blocks, `name ${form.key}`];
  }

  /** Nodes that share a block with the node, itself left out. */
  candidates(node: NameNode): NameNode[] {
    if (node.form.isWeak) return [];
    const keys = new Set<string>();
    const named = [...node.aliases.keys(), ...this.partners(node.form.key)];
    for (const block of [...this.blocksOf(node), ...named.map((name) => `name ${name}`)]) {
      const members = this.blocks.get(block);
      if (members && members.size <= LARGEST_BLOCK) for (const key of members) keys.add(key);
    }
    keys.delete(node.key);
    return Array.from(keys, (key) => this.nodes.get(key)!);
  }

  /** Nodes that bear the name of that key, at whatever place and in whatever document. */
  named(formKey: string): NameNode[] {
    return Array.from(this.byFormKey.get(formKey) ?? [], (key) => this.nodes.get(key)!);
  }

  /** Nodes where a name meets the ones it may be short for, by block. */
  weakBlock(block: string): NameNode[] {
    return Array.from(this.weakBlocks.get(block) ?? [], (key) => this.nodes.get(key)!);
  }
}
