import { setTimeout as pause } from 'node:timers/promises';
import {
  badInput,
  type Claim,
  type DocumentGraph,
  type KnownName,
  type NameChanges,
  notFound,
  Overtaken,
  type StoredClaim,
  type StoredDocument,
} from '../model/index.js';
import {
  type AllKnowledge,
  applyVerdicts,
  type Basis,
  basisOf,
  type ClaimVerdict,
  decisionsSince,
  type DoubtfulPair,
  doubtfulPair,
  encodeSketch,
  explain,
  explainEntity,
  type Explanation,
  Lexicon,
  type NameDecision,
  type NameRecord,
  passagesOf,
  recordsOf,
  resolveEnds,
  Resolver,
} from '../resolve/index.js';
import type { Graph } from '../store/index.js';
import { documentGraph, documentIdOf, illegality, judgedClaims, type ReadDocument, resolveClaims } from './document-graph.js';
import { type OriginChanges, originsAfter } from './origins.js';
import type { Morphologist } from './reader.js';
import { Recollection } from './recollection.js';
import { claimsOf, storedDocuments } from './stored-documents.js';

/** What documents say from now on; one without records goes. */
interface Saying {
  readonly document: string;
  readonly records?: readonly NameRecord[] | undefined;
}

/** What changes beside the documents themselves. */
interface Consequences {
  /** Documents that mean something else now. */
  readonly repointed: readonly DocumentGraph[];
  readonly names: NameChanges;
}

const UNCHANGED: OriginChanges = { originOf: (document) => document, changed: [], sketches: new Map() };

const inOneOrder = (names: readonly KnownName[] = []): string => names.map(({ name, from, to, source }) => JSON.stringify([name, from, to, source])).sort().join();

/** Documents whose names are taken in, or compared, at once. */
const AT_ONCE = 100;
/** Milliseconds for which other writers may come first. */
const PATIENCE = 60_000;
/** Milliseconds to wait, at random up to this, once another writer came first; twice as long each time, up to the longest. */
const FIRST_WAIT = 20;
const LONGEST_WAIT = 2_000;

/** Keeps the entities of the graph as its documents, all together, make them out. */
export class Resolving {
  private readonly recollection: Recollection;
  private readonly lexicon: Lexicon;

  constructor(private readonly graph: Graph, { morphology }: Morphologist, private knowledge: AllKnowledge) {
    const lexicon = new Lexicon(knowledge.knowledge, morphology);
    this.lexicon = lexicon;
    this.recollection = new Recollection(graph.names, () => new Resolver(lexicon, this.knowledge, false));
  }

  /** Points anew the claims that mean something else by what is known today. Gives the number of documents. */
  async mend(): Promise<number> {
    const kept = await this.graph.names.knowledge();
    const since = kept === undefined ? undefined : decisionsSince(JSON.parse(kept) as Basis, this.knowledge);
    if (!since) return this.resolveAll();
    let mended = 0;
    const { decisions } = this.knowledge;
    this.knowledge = { ...this.knowledge, decisions: decisions.slice(0, decisions.length - since.length) };
    for (const decision of since) mended += await this.decide(decision);
    return mended;
  }

  /** Takes a decision about names into account. Gives the number of documents whose claims mean something else now. */
  async decide(decision: NameDecision): Promise<number> {
    const { repointed } = await this.attempt(async () => {
      await this.recollection.ask((resolver) => { resolver.foreseeDecision(decision); });
      this.recollection.resolver.decide(decision);
      const consequences = await this.consequences([]);
      await this.graph.repoint(consequences.repointed, consequences.names);
      return consequences;
    });
    this.knowledge = { ...this.knowledge, decisions: [...this.knowledge.decisions, decision] };
    await this.keepBasis();
    return repointed.length;
  }

  /** Resolves all names of the graph anew, as nobody had ever done it. Gives the number of documents whose claims meant something else. */
  async resolveAll(): Promise<number> {
    await this.graph.names.forget();
    this.recollection.drop();
    for await (const documents of this.batches()) await this.takeIn(documents);
    let mended = 0;
    for await (const documents of this.batches()) mended += await this.compare(documents);
    await this.keepBasis();
    return mended;
  }

  /**
   * The claims of a document once a person has had this say, in place of those that the graph holds.
   * @throws SmezhnikError NOT_FOUND for an unknown document, BAD_INPUT where the ontology forbids what the claim should say
   */
  async judged(verdict: ClaimVerdict): Promise<{ readonly document: StoredDocument; readonly claims: readonly Claim[] }> {
    const [document] = await this.graph.documents([verdict.claim.documentId]);
    if (!document) throw notFound(`document ${verdict.claim.documentId} is not in the graph`);
    const [standing = []] = await claimsOf(this.graph, [document.id]);
    const claims = applyVerdicts(document, standing.map((claim): Claim => ({ ...claim, document: document.name })), [verdict]);
    const why = claims.map(illegality).find(Boolean);
    if (why) throw badInput(`the claim cannot say that: ${why}`);
    return { document, claims };
  }

  /** Takes a verdict into account. Gives the number of documents whose claims changed. */
  judge(verdict: ClaimVerdict): Promise<number> {
    return this.attempt(async () => {
      const { document, claims } = await this.judged(verdict);
      const { repointed, names } = await this.consequences([{ document: document.id, records: recordsOf(document.id, claims) }]);
      const own = { document, ...(await this.recollection.ask((resolver) => resolveClaims(document, claims, resolver))) };
      await this.graph.repoint([own, ...repointed], names);
      return repointed.length + 1;
    });
  }

  /**
   * Writes documents of different sources, and in one transaction with them whatever others in which a name means something else
   * now that they are there. From a text that came already on they take another transaction.
   */
  async put(read: readonly ReadDocument[]): Promise<DocumentGraph[]> {
    const ids = read.map(({ document }) => documentIdOf(document));
    const again = ids.findIndex((id, i) => ids.indexOf(id) < i);
    if (again < 0) return this.putDistinct(read);
    return [...(await this.putDistinct(read.slice(0, again))), ...(await this.put(read.slice(again)))];
  }

  private putDistinct(read: readonly ReadDocument[]): Promise<DocumentGraph[]> {
    return this.attempt(async () => {
      const judged = read.map((one) => ({ ...one, id: documentIdOf(one.document), claims: judgedClaims(one, this.knowledge.verdicts) }));
      const going = await this.leftBy(read.map(({ document }) => document.source), new Set(judged.map(({ id }) => id)));
      const origins = await originsAfter(this.graph.names, judged.map(({ id, document: { text } }) => ({ id, text })), going);
      const { repointed, names } = await this.consequences([
        ...going.map((document) => ({ document })),
        ...judged.map(({ id, claims }) => ({ document: id, records: recordsOf(id, claims) })),
      ], origins);
      const graphs = (await this.recollection.ask((resolver) => judged.map((one) => documentGraph(one, resolver))))
        .map((graph) => ({ ...graph, document: { ...graph.document, originId: origins.originOf(graph.document.id) } }));
      await this.graph.putAll(graphs, repointed, names);
      return graphs;
    });
  }

  withdraw(source: string): Promise<boolean> {
    return this.attempt(async () => {
      const going = await this.leftBy([source], new Set());
      const { repointed, names } = await this.consequences(going.map((document) => ({ document })), await originsAfter(this.graph.names, [], going));
      return this.graph.withdraw(source, repointed, names);
    });
  }

  /** The doubtful pairs, those first on which most depends. */
  async review(limit: number): Promise<DoubtfulPair[]> {
    return (await this.graph.names.doubts(limit)).map((doubt) => doubtfulPair(doubt, this.lexicon));
  }

  /** Why the names of the entity of that id or former id are together; undefined for an unknown one. */
  async explain(id: string): Promise<Explanation | undefined> {
    const [sense] = await this.graph.names.senses([id]);
    return sense && this.recollection.ask((resolver) => explainEntity(resolver, sense.key));
  }

  /** One explanation for each entity that any document calls so. */
  explainName(name: string): Promise<Explanation[]> {
    return this.recollection.ask((resolver) => explain(resolver, name));
  }

  /** The id under which an entity goes now that has or once had this id; undefined for an id that no name has. */
  async canonicalId(id: string): Promise<string | undefined> {
    const [sense] = await this.graph.names.senses([id]);
    return sense?.entityId;
  }

  private keepBasis(): Promise<void> {
    return this.graph.names.keepKnowledge(JSON.stringify(basisOf(this.knowledge, this.knowledge.decisions)));
  }

  /** Works on what the graph holds; after a failure nothing that was held counts, and where another writer came first all is done again. */
  private async attempt<Result>(work: () => Promise<Result>): Promise<Result> {
    const deadline = performance.now() + PATIENCE;
    for (let wait = FIRST_WAIT; ; wait = Math.min(2 * wait, LONGEST_WAIT)) {
      try {
        const result = await work();
        this.recollection.dropIfLarge();
        return result;
      } catch (error) {
        this.recollection.drop();
        if (!(error instanceof Overtaken) || performance.now() > deadline) throw error;
        await pause(wait * Math.random());
      }
    }
  }

  /** Documents that no source holds any more once these sources hold others. */
  private async leftBy(sources: readonly string[], coming: ReadonlySet<string>): Promise<string[]> {
    const leaving = new Set(sources);
    const held = await this.graph.documentsOf(sources);
    const left = held.filter((document) => document && !coming.has(document.id) && document.sources.every((source) => leaving.has(source)));
    return [...new Set(left.flatMap((document) => document?.id ?? []))];
  }

  /** Lets documents say something else, and finds what follows from it. */
  private async consequences(sayings: readonly Saying[], origins: OriginChanges = UNCHANGED): Promise<Consequences> {
    const changed = await this.say(sayings);
    const users = changed.length > 0 ? await this.graph.names.usersOf(changed) : [];
    const others = new Set([...users, ...origins.changed]);
    for (const { document } of sayings) others.delete(document);
    return { repointed: await this.pointedAnew([...others], origins), names: this.nameChanges(origins) };
  }

  /** Lets documents say something else. Gives the ids of the names that mean something else now. */
  private async say(sayings: readonly Saying[]): Promise<string[]> {
    const { recollection } = this;
    await recollection.ask((resolver) => { resolver.foresee(sayings); });
    for (const { document, records } of sayings) {
      if (records) recollection.resolver.put(document, records);
      else recollection.resolver.remove(document);
    }
    await recollection.ask((resolver) => { resolver.settle(); });
    return recollection.resolver.takeChanges().map(({ nameId }) => nameId);
  }

  private nameChanges({ sketches }: OriginChanges): NameChanges {
    return {
      ...this.recollection.resolver.takeNameChanges(),
      sketches: Array.from(sketches, ([documentId, sketch]) => ({ documentId, sketch: encodeSketch(sketch), passages: passagesOf(sketch) })),
    };
  }

  /** The documents as they stand in the graph, with the meaning and the origin that they have now. */
  private async pointedAnew(ids: readonly string[], { changed, originOf }: OriginChanges): Promise<DocumentGraph[]> {
    const documents = (ids.length > 0 ? await this.graph.documents(ids) : []).flatMap((document) => document ?? []);
    const claims = await claimsOf(this.graph, documents.map(({ id }) => id));
    const moved = new Set(changed);
    const graphs: DocumentGraph[] = [];
    for (const [i, document] of documents.entries()) {
      const originId = moved.has(document.id) ? originOf(document.id) : document.originId;
      graphs.push(await this.pointAnew({ ...document, originId }, claims[i]!));
    }
    return graphs;
  }

  private async pointAnew(document: StoredDocument, claims: readonly StoredClaim[]): Promise<DocumentGraph> {
    const { entities, ends } = await this.recollection.ask((resolver) => resolveEnds(resolver, document.id, claims));
    return { document, entities, claims: claims.map((claim, i) => ({ ...claim, ...ends[i]! })) };
  }

  /** Whether the graph holds what general reference says today of the names of its entities. */
  private async knowsNames({ entities }: DocumentGraph): Promise<boolean> {
    const held = await this.graph.names.knownNames(entities.map(({ id }) => id));
    return entities.every(({ known }, i) => inOneOrder(known) === inOneOrder(held[i]));
  }

  private async *batches(): AsyncGenerator<StoredDocument[]> {
    let batch: StoredDocument[] = [];
    for await (const document of storedDocuments(this.graph)) {
      batch.push(document);
      if (batch.length < AT_ONCE) continue;
      yield batch;
      batch = [];
    }
    if (batch.length > 0) yield batch;
  }

  /** Takes in what documents of the graph call things, and leaves their claims as they are. */
  private takeIn(documents: readonly StoredDocument[]): Promise<void> {
    return this.attempt(async () => {
      const origins = await originsAfter(this.graph.names, documents, []);
      const claims = await claimsOf(this.graph, documents.map(({ id }) => id));
      await this.say(documents.map(({ id }, i) => ({ document: id, records: recordsOf(id, claims[i]!) })));
      await this.graph.names.change(this.nameChanges(origins));
    });
  }

  /** Points those documents anew whose claims mean something else than they say. Gives their number. */
  private compare(documents: readonly StoredDocument[]): Promise<number> {
    return this.attempt(async () => {
      const origins = await originsAfter(this.graph.names, documents, []);
      const standing = await claimsOf(this.graph, documents.map(({ id }) => id));
      const wrong: DocumentGraph[] = [];
      for (const [i, document] of documents.entries()) {
        const claims = standing[i]!;
        const originId = origins.originOf(document.id);
        const now = await this.pointAnew({ ...document, originId }, claims);
        const isSame = originId === document.originId && now.claims.every(({ subjectId, objectId }, at) =>
          subjectId === claims[at]!.subjectId && objectId === claims[at]!.objectId);
        if (!isSame || !(await this.knowsNames(now))) wrong.push(now);
      }
      if (wrong.length > 0) await this.graph.repoint(wrong);
      return wrong.length;
    });
  }
}
