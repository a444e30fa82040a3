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

  has(block: string, key: string): boolean {
    const found = this.members.get(block);
    return typeof found === 'object' ? found.has(key) : found === key;
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
const LARGEST = 300;
/** Sounds at the beginning that names of a block too large must share. */
const BEGINNING = 4;

/**
 * Blocks none of which is too large to compare its members with each other: of a block that is, those meet whose names begin
 * alike; where they are still too many, those that sound alike.
 */
export class BoundedBlocks {
  private readonly blocks = new Blocks();
  private readonly disturbed = new Set<string>();

  /** @param soundOf of the name that a key stands for */
  constructor(private readonly soundOf: (key: string) => string) {}

  add(block: string, key: string): void {
    this.enter(block, key, 0);
  }

  remove(block: string, key: string): void {
    this.leave(block, key, 0);
  }

  /** Those that a member of the block is to be compared with, itself among them. */
  meeting(block: string, key: string): string[] {
    const fitting = this.levels(block, key).find((level) => this.blocks.size(level) <= LARGEST);
    return fitting === undefined ? [] : this.blocks.get(fitting);
  }

  /** Keys whose meetings changed for the number of names in a block and not for their own sake, since the last call. */
  takeDisturbed(): string[] {
    const keys = [...this.disturbed];
    this.disturbed.clear();
    return keys;
  }

  private levels(block: string, key: string): readonly string[] {
    const sound = this.soundOf(key);
    return [block, `${block} ${sound.slice(0, BEGINNING)}…`, `${block} ${sound}`];
  }

  private enter(block: string, key: string, level: number): void {
    const name = this.levels(block, key)[level];
    if (name === undefined || this.blocks.has(name, key)) return;
    const size = this.blocks.add(name, key);
    if (size === LARGEST + 1) this.refine(block, name, level);
    else if (size > LARGEST) this.enter(block, key, level + 1);
  }

  private leave(block: string, key: string, level: number): void {
    const name = this.levels(block, key)[level];
    if (name === undefined || !this.blocks.has(name, key)) return;
    this.leave(block, key, level + 1);
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
