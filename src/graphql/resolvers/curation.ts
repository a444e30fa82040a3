import { badInput, type Entity, type StoredDocument, unavailable } from '../../model/index.js';
import { type Curation, judgedClaim } from '../../pipeline.js';
import type {
  ClaimVerdict,
  DecidedName,
  DoubtfulPair,
  Explanation,
  NameDecision,
  Pair,
  SaidOfClaim,
} from '../../resolve/index.js';
import { partialDate, requiredText, rowCount } from '../arguments.js';
import type { Context, Resolve } from '../context.js';
import { globalId, idOf } from '../global-ids.js';

interface NameArgument {
  readonly kind: DecidedName['kind'];
  readonly name: string;
  readonly place?: string | null;
  readonly document?: string | null;
}

interface NamesArguments {
  readonly names: readonly NameArgument[];
  readonly by?: string | null;
}

type CorrectionArgument = { readonly [Key in keyof SaidOfClaim]?: SaidOfClaim[Key] | null };

interface VerdictArguments {
  readonly claim: string;
  readonly verdict: Uppercase<ClaimVerdict['decision']>;
  readonly correction?: CorrectionArgument | null;
  readonly by?: string | null;
}

function curationOf({ curation }: Context): Curation {
  if (!curation)
    throw unavailable('this server does not tell how names were resolved: start it with `smezhnik serve` or `smezhnik start`');
  return curation;
}

/** Throws BAD_INPUT for a request that may not change the graph. */
function decidingWith(context: Context): Curation {
  context.writer();
  return curationOf(context);
}

const today = (): string => new Date().toISOString().slice(0, 10);

const decidedName = ({ kind, name, place, document }: NameArgument): DecidedName => ({
  kind,
  name: requiredText('name', name),
  place: place ?? undefined,
  document: document == null ? undefined : idOf('document', document),
});

function bothOf(names: readonly NameArgument[]): readonly [DecidedName, DecidedName] {
  const [a, b, ...others] = names.map(decidedName);
  if (!a || !b || others.length > 0) throw badInput(`names: a decision is about two names, and this gives ${names.length}`);
  if (a.kind !== b.kind) throw badInput(`names: a ${a.kind} is never a ${b.kind}: give two names of one kind`);
  return [a, b];
}

const decideOn =
  (decision: NameDecision['decision']): Resolve<unknown, unknown, NamesArguments> =>
  async (_, { names, by }, context) => ({
    documentCount: await decidingWith(context).decide({ decision, names: bothOf(names), by: by ?? undefined, date: today() }),
  });

function correctionOf(correction: CorrectionArgument): Partial<SaidOfClaim> {
  const given = Object.fromEntries(Object.entries(correction).filter(([, value]) => value !== null)) as Partial<SaidOfClaim>;
  partialDate('correction.date', given.date);
  if (Object.keys(given).length === 0) throw badInput('correction: it is empty: say what the claim should say');
  return given;
}

const judgeClaim: Resolve<unknown, unknown, VerdictArguments> = async (_, { claim, verdict, correction, by }, context) => {
  const curation = decidingWith(context);
  if ((verdict === 'CORRECTED') !== (correction != null))
    throw badInput('correction: CORRECTED needs one, and the other verdicts have none');
  const stored = await context.reader.findClaim(idOf('claim', claim));
  if (!stored) throw badInput(`claim: there is no «${claim}»`);
  const decision = verdict.toLowerCase() as ClaimVerdict['decision'];
  return {
    documentCount: await curation.judge({
      decision,
      claim: judgedClaim(stored),
      correction: correction ? correctionOf(correction) : undefined,
      by: by ?? undefined,
      date: today(),
    }),
  };
};

const doubtfulPairs: Resolve<unknown, readonly DoubtfulPair[], { readonly first: number }> = (_, { first }, context) =>
  curationOf(context).review(rowCount(first, 1));

const canonicalId: Resolve<unknown, string | null, { readonly id: string }> = async (_, { id }, context) => {
  const now = await curationOf(context).canonicalId(idOf('entity', id));
  return now === undefined ? null : globalId('entity', now);
};

export const names: Resolve<Entity, Explanation | undefined> = ({ id }, _, context) => curationOf(context).explain(id);

const documentOf: Resolve<Explanation['attached'][number], StoredDocument> = ({ document }, _, { reader }) =>
  reader.getDocument(document);

const entitiesOf: Resolve<DoubtfulPair, readonly (Entity | Promise<Entity>)[]> = ({ entities }, _, { reader }) =>
  entities.map((id) => reader.getEntity(id));

export const curationResolvers = {
  Query: { doubtfulPairs, canonicalId },
  Mutation: { mergeNames: decideOn('same'), splitNames: decideOn('different'), judgeClaim },
  Names: { together: ({ merged }: Explanation) => merged },
  NameInDocuments: { documentCount: ({ documents }: Explanation['members'][number]) => documents },
  AttachedName: { document: documentOf },
  NamePair: { names: ({ decided }: Pair) => decided },
  ComparedName: { document: ({ document }: DecidedName) => (document === undefined ? null : globalId('document', document)) },
  DoubtfulPair: {
    entities: entitiesOf,
    pair: (pair: DoubtfulPair) => pair,
    claimCount: ({ claims }: DoubtfulPair) => claims,
    documentCount: ({ documents }: DoubtfulPair) => documents,
  },
};
