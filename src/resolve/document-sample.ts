/** Documents of least id that a name is judged by: enough to tell its company, however many there are. */
export const SAMPLED = 16;

/** How many documents use a name, and those of them that it is judged by: the first by id, so that no order matters. */
export class DocumentSample {
  constructor(private count = 0, private least: string[] = []) {}

  get size(): number {
    return this.count;
  }

  /** Without the one that `refill` brought in advance. */
  get ids(): readonly string[] {
    return this.least.length > SAMPLED ? this.least.slice(0, SAMPLED) : this.least;
  }

  add(document: string): void {
    this.count++;
    const at = this.least.findIndex((one) => document < one);
    if (at >= 0) this.least.splice(at, 0, document);
    else if (this.least.length < SAMPLED) this.least.push(document);
    if (this.least.length > SAMPLED) this.least.pop();
  }

  remove(document: string): void {
    this.count--;
    this.least = this.least.filter((one) => one !== document);
  }

  /** Without the document others would have to take its place that are not here. */
  wouldLack(document: string): boolean {
    return this.count > this.least.length && this.least.includes(document);
  }

  /** Takes in the first documents by id, one more than are kept. */
  refill(ids: readonly string[]): void {
    this.least = [...ids];
  }
}
