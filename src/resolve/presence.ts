/** Which things of one kind a resolver holds. One that holds all names there are lacks nothing. */
export class Presence {
  private readonly known = new Set<string>();
  private readonly wanted = new Set<string>();
  /** How often something was asked for that is not here, since `takeWanted`. */
  misses = 0;

  constructor(readonly isWhole: boolean) {}

  isKnown(id: string): boolean {
    return this.isWhole || this.known.has(id);
  }

  /** False for what has to be fetched first, which is noted. */
  has(id: string): boolean {
    if (this.isKnown(id)) return true;
    this.wanted.add(id);
    this.misses++;
    return false;
  }

  learn(id: string): void {
    if (!this.isWhole) this.known.add(id);
  }

  forget(id: string): void {
    this.known.delete(id);
  }

  takeWanted(): string[] {
    const wanted = [...this.wanted];
    this.wanted.clear();
    this.misses = 0;
    return wanted;
  }
}
