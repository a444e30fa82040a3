/** Counts of things that come and go. Most hold nothing or one thing, which takes no map. */
export class Tally<T> {
  private only: T | undefined;
  private times = 0;
  private counts: Map<T, number> | undefined;

  static of<T>(counted: Iterable<readonly [item: T, count: number]>): Tally<T> {
    const tally = new Tally<T>();
    for (const [item, count] of counted) {
      if (tally.times === 0) [tally.only, tally.times] = [item, count];
      else (tally.counts ??= new Map([[tally.only!, tally.times]])).set(item, count);
    }
    return tally;
  }

  add(item: T): void {
    if (this.counts) this.counts.set(item, this.get(item) + 1);
    else if (this.times === 0 || this.only === item) {
      this.only = item;
      this.times++;
    } else this.counts = new Map([[this.only!, this.times], [item, 1]]);
  }

  remove(item: T): void {
    const count = this.get(item) - 1;
    if (!this.counts) this.times = count;
    else if (count > 0) this.counts.set(item, count);
    else this.counts.delete(item);
  }

  has(item: T): boolean {
    return this.get(item) > 0;
  }

  get(item: T): number {
    if (this.counts) return this.counts.get(item) ?? 0;
    return this.only === item ? this.times : 0;
  }

  keys(): T[] {
    if (this.counts) return [...this.counts.keys()];
    return this.times > 0 ? [this.only!] : [];
  }

  /** The item counted most; of several the longest, then the first by the alphabet. */
  most(this: Tally<string>): string {
    return this.keys().sort((a, b) => this.get(b) - this.get(a) || b.length - a.length || (a < b ? -1 : 1))[0]!;
  }
}
