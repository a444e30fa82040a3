import type { Block, BlockChange } from '../model/index.js';
import { Presence } from './presence.js';

/** Keys that meet in blocks. Most blocks hold one key, which takes no set. */
export class Blocks {
  private readonly members = new Map<string, string | Set<string>>();

  /** @returns how many members the block has now */
  add(block: string, key: string): number {
    const found = this.members.get(block);
    if (found === undefined || found === key) this.members.set(block, key);
    else if (typeof found === 'string') this.members.set(block, new Set([found, key]));
    else return found.add(key).size;
    return typeof found === 'string' && found !== key ? 2 : 1;
  }

  /** @returns how many members the block has now */
  remove(block: string, key: string): number {
    const found = this.members.get(block);
    if (found === key) this.members.delete(block);
    if (typeof found !== 'object') return found === undefined || found === key ? 0 : 1;
    found.delete(key);
    if (found.size === 0) this.members.delete(block);
    return found.size;
  }

  size(block: string): number {
    const found = this.members.get(block);
    return typeof found === 'object' ? found.size : found === undefined ? 0 : 1;
  }

  get(block: string): string[] {
    const found = this.members.get(block);
    if (found === undefined) return [];
    return typeof found === 'string' ? [found] : [...found];
  }
}

/** Names in a block of more than this are too common a kind to be compared all with each other. */
export const LARGEST = 64;
/** Blocks up to this size are fetched with their members, so that none that shrinks below the largest lacks them. */
export const FETCHED_WHOLE = 2 * LARGEST;
/** Sounds at the beginning that names of a block too large must share. */
const BEGINNING = 4;

/** Blocks of a memory that holds more of them: those asked for and not here are noted, and what changes is told. */
export class FetchedBlocks extends Blocks {
  readonly presence = new Presence(false);
  /** Of blocks whose members were not fetched. */
  private readonly sizes = new Map<string, number>();
  private readonly changes = new Map<string, { before: number; entered: Set<string>; left: Set<string> }>();

  /** Takes a block in as the memory has it. */
  learn({ id, size, keys }: Block): void {
    this.presence.learn(id);
    if (size > keys.length) this.sizes.set(id, size);
    else for (const key of keys) super.add(id, key);
  }

  override add(block: string, key: string): number {
    const { entered, left } = this.changeOf(block);
    if (!left.delete(key)) entered.add(key);
    const size = this.sizes.get(block);
    if (size === undefined) return super.add(block, key);
    this.sizes.set(block, size + 1);
    return size + 1;
  }

  override remove(block: string, key: string): number {
    const { entered, left } = this.changeOf(block);
    if (!entered.delete(key)) left.add(key);
    const size = this.sizes.get(block);
    if (size === undefined) return super.remove(block, key);
    this.sizes.set(block, size - 1);
    return size - 1;
  }

  override size(block: string): number {
    return this.presence.has(block) ? (this.sizes.get(block) ?? super.size(block)) : 0;
  }

  override get(block: string): string[] {
    return this.presence.has(block) ? super.get(block) : [];
  }

  /** What changed since the last call. */
  takeChanges(): BlockChange[] {
    const changes = Array.from(this.changes, ([id, { before, entered, left }]): BlockChange =>
      ({ id, before, size: this.size(id), entered: [...entered], left: [...left] }));
    this.changes.clear();
    for (const [id, size] of this.sizes) if (size <= FETCHED_WHOLE) this.unlearn(id);
    return changes.filter(({ entered, left }) => entered.length + left.length > 0);
  }

  private unlearn(id: string): void {
    this.sizes.delete(id);
    this.presence.forget(id);
  }

  /** Whoever changes a block has looked at it before, unless it begins with the change. */
  private changeOf(block: string): { entered: Set<string>; left: Set<string> } {
    this.presence.learn(block);
    const change = this.changes.get(block) ?? { before: this.size(block), entered: new Set(), left: new Set() };
    this.changes.set(block, change);
    return change;
  }
}

/** Name of the block, or of the sub-block that a member enters when that of the level before is too large; undefined past the last. */
export type LevelOf = (block: string, key: string, level: number) => string | undefined;

/** Those of a large block meet whose names begin alike; of those, where they are still too many, the ones that sound alike. */
export const bySound = (soundOf: (key: string) => string): LevelOf => (block, key, level) => {
  if (level === 0) return block;
  if (level === 1) return `${block} ${soundOf(key).slice(0, BEGINNING)}…`;
  return level === 2 ? `${block} ${soundOf(key)}` : undefined;
};

export const undivided: LevelOf = (block, _, level) => (level === 0 ? block : undefined);

/**
 * Blocks none of which is too large to compare its members with each other: members of one that is meet in its sub-blocks, and
 * those of a last one too large not at all. A member enters a block once and leaves it once.
 */
export class BoundedBlocks {
  private readonly disturbed = new Set<string>();

  constructor(private readonly blocks: Blocks, private readonly levelOf: LevelOf) {}

  add(block: string, key: string): void {
    this.enter(block, key, 0);
  }

  remove(block: string, key: string): void {
    this.leave(block, key, 0);
  }

  /** Those that a member of the block is to be compared with, itself among them. */
  meeting(block: string, key: string): string[] {
    for (let level = 0; ; level++) {
      const name = this.levelOf(block, key, level);
      if (name === undefined) return [];
      if (this.blocks.size(name) <= LARGEST) return this.blocks.get(name);
    }
  }

  /** Asks for all blocks that change when the key enters or leaves, if up to `others` do so before it. */
  foresee(block: string, key: string, others: number, level = 0): void {
    const name = this.levelOf(block, key, level);
    if (name === undefined) return;
    const size = this.blocks.size(name);
    if (size > LARGEST - others) this.foresee(block, key, others, level + 1);
    if (Math.abs(size - LARGEST) > others + 1) return;
    for (const member of this.blocks.get(name)) if (member !== key) this.foresee(block, member, 0, level + 1);
  }

  /** Keys whose meetings changed for the number of names in a block and not for their own sake, since the last call. */
  takeDisturbed(): string[] {
    const keys = [...this.disturbed];
    this.disturbed.clear();
    return keys;
  }

  private enter(block: string, key: string, level: number): void {
    const name = this.levelOf(block, key, level);
    if (name === undefined) return;
    const size = this.blocks.add(name, key);
    if (size === LARGEST + 1) this.refine(block, name, level);
    else if (size > LARGEST) this.enter(block, key, level + 1);
  }

  private leave(block: string, key: string, level: number): void {
    const name = this.levelOf(block, key, level);
    if (name === undefined) return;
    if (this.blocks.size(name) > LARGEST) this.leave(block, key, level + 1);
    if (this.blocks.remove(name, key) === LARGEST) this.coarsen(block, name, level);
  }

  private refine(block: string, name: string, level: number): void {
    for (const member of this.blocks.get(name)) {
      this.enter(block, member, level + 1);
      this.disturbed.add(member);
    }
  }

  private coarsen(block: string, name: string, level: number): void {
    for (const member of this.blocks.get(name)) {
      this.leave(block, member, level + 1);
      this.disturbed.add(member);
    }
  }
}
