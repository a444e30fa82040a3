import { FETCHED_WHOLE, type Fetched, nodeId, type Resolver, SAMPLED, type Wanted } from '../resolve/index.js';
import type { NameMemory } from '../store/index.js';

/** Names and documents that are held before all are dropped, so that a load of any length runs in bounded memory. */
const MOST_HELD = 100_000;

/** A resolver that holds those names of the graph that it needs, and the memory where it finds the others. */
export class Recollection {
  private current: Resolver | undefined;

  /** @param create gives a resolver that holds nothing yet */
  constructor(private readonly memory: NameMemory, private readonly create: () => Resolver) {}

  get resolver(): Resolver {
    return (this.current ??= this.create());
  }

  /** Drops what is held, where it may not be what the graph holds. */
  drop(): void {
    this.current = undefined;
  }

  dropIfLarge(): void {
    if (this.resolver.size > MOST_HELD) this.drop();
  }

  /** Asks the resolver, fetching what it lacks and asking again until it lacks nothing. */
  async ask<Answer>(question: (resolver: Resolver) => Answer): Promise<Answer> {
    for (;;) {
      const answer = question(this.resolver);
      const wanted = this.resolver.takeWanted();
      if (!wanted) return answer;
      this.resolver.learn(wanted, await this.fetch(wanted));
    }
  }

  private async fetch({ senses, samples, blocks, documents, companies }: Wanted): Promise<Fetched> {
    const { memory } = this;
    return {
      senses: senses.length > 0 ? await memory.senses(senses.map(nodeId)) : [],
      samples: samples.length > 0 ? await memory.firstUsers(samples.map(nodeId), SAMPLED + 1) : [],
      blocks: blocks.length > 0 ? await memory.blocks(blocks, FETCHED_WHOLE) : [],
      uses: documents.length > 0 ? await memory.uses(documents) : [],
      companies: companies.length > 0 ? await memory.companies(companies) : [],
    };
  }
}
