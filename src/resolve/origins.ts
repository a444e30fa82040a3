import { isReprint, passagesOf, type Sketch } from './reprints.js';
import { UnionFind } from './union-find.js';

/** A passage that more documents hold says nothing of their origin: a notice on subscription, the description of a programme. */
export const COMMON = 200;

const leastOf = (ids: readonly string[]): string => ids.reduce((least, one) => (one < least ? one : least));

/**
 * Which documents are of one origin: reprints of each other, directly or by way of others, that share a passage which is not
 * common. What it is told in which order does not matter.
 */
export class Origins {
  private readonly groups = new UnionFind<string>();
  private readonly sketches = new Map<string, Sketch>();
  private readonly holders = new Map<string, Set<string>>();
  private least: Map<string, string> | undefined;

  constructor(private readonly isCommon: (passage: string) => boolean = () => false) {}

  /** A document whose origin is known, and stands. An origin goes by the least id of its documents. */
  stand(id: string, sketch: Sketch, originId: string): void {
    this.take(id, sketch);
    this.join(id, originId);
  }

  /** A document whose origin is to be found among those taken in so far. */
  put(id: string, sketch: Sketch): void {
    for (const other of new Set(this.take(id, sketch)))
      if (isReprint(sketch, this.sketches.get(other)!)) this.join(id, other);
  }

  /** Id that stands for the origin of a document: the least of those of one origin; its own where it is alone or unknown. */
  originOf(id: string): string {
    this.least ??= new Map(this.groups.sets().flatMap((ids) => {
      const least = leastOf(ids);
      return ids.map((one): [string, string] => [one, least]);
    }));
    return this.least.get(id) ?? id;
  }

  /** @returns the documents that share a passage with it */
  private take(id: string, sketch: Sketch): string[] {
    this.sketches.set(id, sketch);
    return passagesOf(sketch).filter((passage) => !this.isCommon(passage)).flatMap((passage) => {
      const holders = this.holders.get(passage) ?? new Set();
      const others = [...holders];
      this.holders.set(passage, holders.add(id));
      return others;
    });
  }

  private join(id: string, other: string): void {
    this.groups.union(id, other);
    this.least = undefined;
  }
}
