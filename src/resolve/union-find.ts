/** Disjoint sets. The sets do not depend on the order of the unions. */
export class UnionFind<T> {
  private readonly parents = new Map<T, T>();

  find(item: T): T {
    const parent = this.parents.get(item);
    if (parent === undefined) this.parents.set(item, item);
    if (parent === undefined || parent === item) return item;
    const root = this.find(parent);
    this.parents.set(item, root);
    return root;
  }

  union(a: T, b: T): void {
    this.parents.set(this.find(a), this.find(b));
  }

  sets(): T[][] {
    const sets = new Map<T, T[]>();
    for (const item of this.parents.keys()) {
      const root = this.find(item);
      const set = sets.get(root);
      if (set) set.push(item);
      else sets.set(root, [item]);
    }
    return [...sets.values()];
  }
}
