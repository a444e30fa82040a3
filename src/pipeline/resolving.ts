import {
  badInput,
  type Claim,
  type DocumentGraph,
  notFound,
  type Party,
  type StoredClaim,
  type StoredDocument,
} from '../model/index.js';
import {
  type AllKnowledge,
  applyVerdicts,
  type ClaimVerdict,
  createResolver,
  type NameDecision,
  Origins,
  recordsOf,
  resolveEnds,
  type Resolver,
} from '../resolve/index.js';
import type { Graph } from '../store/index.js';
import { documentGraph, documentIdOf, illegality, type ReadDocument, resolveClaims, takeIn } from './document-graph.js';
import type { Morphologist } from './reader.js';
import { claimsOf, putStored } from './stored-documents.js';

/** What a claim of a document takes its ends to mean. */
interface Meaning {
  readonly documentId: string;
  readonly party: Party;
  readonly id: string | undefined;
}

const meaningsOf = ({ documentId, subject, subjectId, object, objectId }: StoredClaim): Meaning[] =>
  [{ documentId, party: subject, id: subjectId }, ...(object ? [{ documentId, party: object, id: objectId }] : [])];

/** Documents that are mended in one transaction. */
const MENDED_AT_ONCE = 200;

/** Keeps the entities of the graph as its documents, all together, make them out. */
export class Resolving {
  /** Documents that earlier knowledge, or the loss of a process, left otherwise. */
  private readonly stale = new Set<string>();
  private readonly origins = new Origins();
  private readonly documents = new Map<string, string>();
  private readonly sources = new Map<string, Set<string>>();

  private constructor(
    private readonly graph: Graph,
    readonly resolver: Resolver,
    private readonly verdicts: readonly ClaimVerdict[],
  ) {}

  /** Takes in what the graph holds. */
  static async of(graph: Graph, { morphology }: Morphologist, knowledge: AllKnowledge): Promise<Resolving> {
    const resolving = new Resolving(graph, createResolver(morphology, knowledge), knowledge.verdicts);
    const { resolver } = resolving;
    const meanings: Meaning[] = [];
    const origins = new Map<string, string | undefined>();
    for await (const { document, claims } of putStored(graph, resolver)) {
      for (const source of document.sources) resolving.hold(source, document.id);
      resolving.origins.put(document.id, document.text);
      origins.set(document.id, document.originId);
      meanings.push(...claims.flatMap(meaningsOf));
    }
    resolving.takeChanged();
    const wrong = meanings.filter(({ documentId, party, id }) => resolver.entityOf(documentId, party.kind, party.name) !== id);
    const moved = [...origins].filter(([id, origin]) => resolving.origins.originOf(id) !== origin);
    for (const id of [...wrong.map(({ documentId }) => documentId), ...moved.map(([one]) => one)]) resolving.stale.add(id);
    return resolving;
  }

  /** Points anew the claims that mean something else by what is known today. Gives the number of documents. */
  async mend(): Promise<number> {
    const ids = [...new Set([...this.takeChanged(), ...this.stale])];
    for (let at = 0; at < ids.length; at += MENDED_AT_ONCE) {
      const some = ids.slice(at, at + MENDED_AT_ONCE);
      await this.graph.repoint(await this.pointedAnew(new Set(some)));
      for (const id of some) this.stale.delete(id);
    }
    return ids.length;
  }

  /** Takes a decision about names into account. Gives the number of documents whose claims mean something else now. */
  decide(decision: NameDecision): Promise<number> {
    this.resolver.decide(decision);
    return this.mend();
  }

  /**
   * The claims of a document once a person has had this say, in place of those that the graph holds.
   * @throws SmezhnikError NOT_FOUND for an unknown document, BAD_INPUT where the ontology forbids what the claim should say
   */
  async judged(verdict: ClaimVerdict): Promise<{ readonly document: StoredDocument; readonly claims: readonly Claim[] }> {
    const [document] = await this.graph.documents([verdict.claim.documentId]);
    if (!document) throw notFound(`document ${verdict.claim.documentId} is not in the graph`);
    const standing = (await claimsOf(this.graph, document.id)).map((claim): Claim => ({ ...claim, document: document.name }));
    const claims = applyVerdicts(document, standing, [verdict]);
    const why = claims.map(illegality).find(Boolean);
    if (why) throw badInput(`the claim cannot say that: ${why}`);
    return { document, claims };
  }

  /** Takes a verdict into account. Gives the number of documents whose claims changed. */
  async judge(verdict: ClaimVerdict): Promise<number> {
    const { document, claims } = await this.judged(verdict);
    this.resolver.put(document.id, recordsOf(document.id, claims));
    this.stale.delete(document.id);
    const changed = this.takeChanged();
    changed.delete(document.id);
    const own = { document: this.withOrigin(document), ...resolveClaims(document, claims, this.resolver) };
    await this.graph.repoint([own, ...await this.pointedAnew(changed)]);
    return changed.size + 1;
  }

  /**
   * Writes documents of different sources, and in one transaction with them whatever others in which a name means something else
   * now that they are there.
   */
  async put(read: readonly ReadDocument[]): Promise<DocumentGraph[]> {
    const taken = read.map((one) => ({ ...one, claims: this.takeIn(one) }));
    const changed = this.takeChanged();
    const graphs = taken.map((one) => {
      const graph = documentGraph(one, this.resolver);
      return { ...graph, document: this.withOrigin(graph.document) };
    });
    for (const { document } of graphs) changed.delete(document.id);
    await this.graph.putAll(graphs, await this.pointedAnew(changed));
    return graphs;
  }

  private takeIn(read: ReadDocument): readonly Claim[] {
    const { document } = read;
    const id = documentIdOf(document);
    this.release(document.source);
    this.hold(document.source, id);
    this.origins.put(id, document.text);
    return takeIn(read, this.resolver, this.verdicts);
  }

  async withdraw(source: string): Promise<boolean> {
    this.release(source);
    return this.graph.withdraw(source, await this.pointedAnew(this.takeChanged()));
  }

  private withOrigin(document: StoredDocument): StoredDocument {
    return { ...document, originId: this.origins.originOf(document.id) };
  }

  private hold(source: string, document: string): void {
    this.documents.set(source, document);
    this.sources.set(document, (this.sources.get(document) ?? new Set()).add(source));
  }

  private release(source: string): void {
    const document = this.documents.get(source);
    const others = document === undefined ? undefined : this.sources.get(document);
    if (document === undefined || !others?.delete(source)) return;
    this.documents.delete(source);
    if (others.size > 0) return;
    this.sources.delete(document);
    this.resolver.remove(document);
    this.origins.remove(document);
  }

  private takeChanged(): Set<string> {
    return new Set([...this.resolver.takeChanges().flatMap(({ documents }) => documents), ...this.origins.takeChanges()]);
  }

  /** The documents as they stand in the graph, with the meaning that their names have now. */
  private async pointedAnew(ids: ReadonlySet<string>): Promise<DocumentGraph[]> {
    const documents = ids.size > 0 ? await this.graph.documents([...ids]) : [];
    return Promise.all(documents.flatMap((document) => (document ? [this.pointAnew(document)] : [])));
  }

  private async pointAnew(document: StoredDocument): Promise<DocumentGraph> {
    const claims = await claimsOf(this.graph, document.id);
    const { entities, ends } = resolveEnds(this.resolver, document.id, claims);
    return { document: this.withOrigin(document), entities, claims: claims.map((claim, i) => ({ ...claim, ...ends[i]! })) };
  }
}
