/** Counts of things that come and go. */
export class Tally<T> {
  private readonly counts = new Map<T, number>();

  add(item: T): void {
    this.counts.set(item, (this.counts.get(item) ?? 0) + 1);
  }

  remove(item: T): void {
    const count = this.counts.get(item)! - 1;
    if (count > 0) this.counts.set(item, count);
    else this.counts.delete(item);
  }

  has = (item: T): boolean => this.counts.has(item);
  get = (item: T): number => this.counts.get(item) ?? 0;
  keys = (): IterableIterator<T> => this.counts.keys();

  /** The item counted most; of several the longest, then the first by the alphabet. */
  most(this: Tally<string>): string {
    return [...this.counts].sort(([a, n], [b, m]) => m - n || b.length - a.length || (a < b ? -1 : 1))[0]![0];
  }
}
