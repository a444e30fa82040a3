import { type Language, loadLanguage as loadDefaultLanguage } from '../language/index.js';
import { unavailable } from '../model/index.js';
import {
  type ClaimVerdict,
  type Decision,
  type DoubtfulPair,
  type Explanation,
  keepDecision,
  type NameDecision,
  readKnowledge,
} from '../resolve/index.js';
import type { Graph } from '../store/index.js';
import { Resolving } from './resolving.js';

export interface CurationOptions {
  /** Folder of one's own knowledge, where decisions are kept. */
  readonly knowledge: string;
  /** Gives the language models; called once, when they are needed first. */
  readonly loadLanguage?: (() => Language) | undefined;
}

/**
 * What a person sees of resolution, and decides, while the graph is served: why names are together, which pairs are doubtful.
 * A decision is kept in the folder first and then carried out, so that none is lost; whatever it leaves undone the next load
 * mends.
 */
export class Curation {
  private resolving: Promise<Resolving> | undefined;
  /** How the graph stood when it was resolved. */
  private stamp = '';
  private isLoading = false;
  private loadedLanguage: Language | undefined;
  /** Settles when the work before has let its documents be read. */
  private loaded: Promise<unknown> = Promise.resolve();
  /** Settles when the decision before has been carried out. */
  private decided: Promise<unknown> = Promise.resolve();

  constructor(private readonly graph: Graph, private readonly options: CurationOptions) {}

  /** The doubtful pairs, those first on which most depends. */
  async review(limit: number): Promise<DoubtfulPair[]> {
    return (await this.current()).review(limit);
  }

  /** Why the names of the entity of that id or former id are together; undefined for an unknown one. */
  async explain(id: string): Promise<Explanation | undefined> {
    return (await this.current()).explain(id);
  }

  /** The id under which an entity goes now that has or once had this id. */
  async canonicalId(id: string): Promise<string | undefined> {
    return (await this.current()).canonicalId(id);
  }

  /** Keeps a decision about two names and carries it out. Gives the number of documents whose claims mean something else now. */
  decide(decision: NameDecision): Promise<number> {
    return this.inTurn(decision, () => Promise.resolve(), (resolving) => resolving.decide(decision));
  }

  /**
   * Keeps a verdict on a claim and carries it out. Gives the number of documents whose claims changed.
   * @throws SmezhnikError BAD_INPUT where the ontology forbids what the claim should say
   */
  judge(verdict: ClaimVerdict): Promise<number> {
    return this.inTurn(verdict, (resolving) => resolving.judged(verdict), (resolving) => resolving.judge(verdict));
  }

  /** Lets documents be read into the graph, or taken from it, by `work`, one at a time; decisions are refused meanwhile. */
  whileLoading<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.loaded.then(() => this.loadAlone(work));
    this.loaded = result.catch(() => undefined);
    return result;
  }

  /** Takes a source away; false when it is unknown. To be called while loading. */
  async withdraw(source: string): Promise<boolean> {
    return (await this.current()).withdraw(source);
  }

  private async loadAlone<Result>(work: () => Promise<Result>): Promise<Result> {
    await this.decided;
    this.isLoading = true;
    try {
      return await work();
    } finally {
      this.isLoading = false;
      this.forget();
    }
  }

  private inTurn(
    decision: Decision,
    check: (resolving: Resolving) => Promise<unknown>,
    carryOut: (resolving: Resolving) => Promise<number>,
  ): Promise<number> {
    const result = this.decided.then(async () => {
      if (this.isLoading) throw unavailable('documents are being read: decide again when that is done');
      const resolving = await this.current();
      await check(resolving);
      await keepDecision(this.options.knowledge, decision);
      return this.carryOut(resolving, carryOut);
    });
    this.decided = result.catch(() => undefined);
    return result;
  }

  private async carryOut(resolving: Resolving, task: (resolving: Resolving) => Promise<number>): Promise<number> {
    try {
      const changed = await task(resolving);
      this.stamp = await this.stampNow();
      return changed;
    } catch (error) {
      this.forget();
      throw error;
    }
  }

  private stampNow = async (): Promise<string> => JSON.stringify(await this.graph.coverage());

  /** The language models, which all that reads and resolves in this process may share. */
  language = (): Language => (this.loadedLanguage ??= (this.options.loadLanguage ?? loadDefaultLanguage)());

  private forget(): void {
    this.resolving = undefined;
  }

  private async current(): Promise<Resolving> {
    const stamp = await this.stampNow();
    if (this.stamp !== stamp) this.forget();
    this.stamp = stamp;
    this.resolving ??= this.resolve();
    this.resolving.catch(() => { this.forget(); });
    return this.resolving;
  }

  private async resolve(): Promise<Resolving> {
    const resolving = new Resolving(this.graph, this.language(), readKnowledge(this.options.knowledge));
    await resolving.mend();
    return resolving;
  }
}
