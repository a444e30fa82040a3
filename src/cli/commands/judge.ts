import type { Command } from 'commander';
import { readConfig } from '../../config.js';
import { badInput, notFound, type StoredClaim } from '../../model/index.js';
import { CLAIM_TYPES, isClaimType, isEntityKind, isStatus, STATUSES } from '../../ontology/index.js';
import { Curation, judgedClaim } from '../../pipeline.js';
import type { ClaimVerdict, SaidOfClaim } from '../../resolve/index.js';
import type { Graph } from '../../store/index.js';
import { examples } from '../help.js';
import { count, printable } from '../output.js';
import { addStoreOptions, type StoreOptions, withExistingGraph } from '../store.js';
import { UsageError } from '../usage-error.js';

interface JudgeOptions extends StoreOptions {
  readonly about?: string;
  readonly wrong?: true;
  readonly confirmed?: true;
  readonly corrected?: readonly string[];
}

const CLAIMS_SHOWN = 100;
const DAY = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** What may be corrected, and whether a value can be one. */
const FIELDS: Readonly<Record<keyof SaidOfClaim, (value: string) => boolean>> = {
  type: isClaimType,
  subject: Boolean,
  subjectKind: isEntityKind,
  object: Boolean,
  objectKind: isEntityKind,
  product: Boolean,
  status: isStatus,
  date: (value) => DAY.test(value),
};

function readCorrection(given: readonly string[]): Partial<SaidOfClaim> {
  const fields = given.map((each) => {
    const [, field = '', value = ''] = /^(\w+)=(.*)$/s.exec(each) ?? [];
    const isRight = Object.hasOwn(FIELDS, field) && FIELDS[field as keyof SaidOfClaim](value.trim());
    if (!isRight) {
      throw new UsageError(`--corrected ${each}: wanted FIELD=VALUE; fields are ${Object.keys(FIELDS).join(', ')}, types `
        + `${Object.keys(CLAIM_TYPES).join(', ')}, statuses ${Object.keys(STATUSES).join(', ')}, dates 2024, 2024-01 or 2024-01-30`);
    }
    return [field, value.trim()];
  });
  return Object.fromEntries(fields) as Partial<SaidOfClaim>;
}

function verdictIn({ wrong, confirmed, corrected }: JudgeOptions): Pick<ClaimVerdict, 'decision' | 'correction'> {
  const verdicts = [
    ...(wrong ? [{ decision: 'wrong' } as const] : []),
    ...(confirmed ? [{ decision: 'confirmed' } as const] : []),
    ...(corrected ? [{ decision: 'corrected', correction: readCorrection(corrected) } as const] : []),
  ];
  const [verdict, another] = verdicts;
  if (!verdict || another) throw new UsageError('give one of --wrong, --confirmed, --corrected FIELD=VALUE…');
  return verdict;
}

function describe({ id, type, subject, object, product, status, evidence }: StoredClaim): string {
  const said = [subject.name, type, object?.name, product && `(${product})`, status].filter(Boolean).join(' ');
  return `${id}  ${printable(said)}\n  ${printable(evidence.text)}`;
}

async function list(graph: Graph, name: string): Promise<void> {
  const entities = await graph.search({ text: name, limit: 10 });
  if (entities.length === 0) throw notFound(`the graph knows nothing called «${name}»; look for the name with \`smezhnik ask\``);
  for (const page of await graph.claims('entity', entities.map(({ id }) => id), { first: CLAIMS_SHOWN }))
    for (const { value } of page.rows) console.log(describe(value));
}

async function decide(graph: Graph, claim: string, verdict: Pick<ClaimVerdict, 'decision' | 'correction'>): Promise<void> {
  const [stored] = await graph.claimsById([claim.replace(/^claim:/, '')]);
  if (!stored) throw badInput(`no claim has the id ${claim}; \`smezhnik judge --about NAME\` lists the claims about a name`);
  const curation = new Curation(graph, { knowledge: readConfig().knowledgeFolder });
  const today = new Date().toISOString().slice(0, 10);
  console.log(`changed ${count(await curation.judge({ ...verdict, claim: judgedClaim(stored), date: today }), 'document')}`);
}

function run(claim: string | undefined, options: JudgeOptions): Promise<void> {
  const { about } = options;
  if ((claim === undefined) === (about === undefined)) throw new UsageError('give the id of a claim with a verdict, or --about NAME to see claims and their ids');
  if (about !== undefined) return withExistingGraph(options, (graph) => list(graph, about));
  const verdict = verdictIn(options);
  return withExistingGraph(options, (graph) => decide(graph, claim!, verdict));
}

export function registerJudge(program: Command): void {
  const command = program.command('judge')
    .summary('say that a claim is wrong, right, or should be another')
    .description('Keeps a person\'s verdict on a single claim and carries it out. It holds from now on, also when the document is '
      + 'read again or by a newer version of the program.')
    .argument('[claim]', 'id of a claim, as --about and the API give it')
    .option('--about <name>', 'lists the claims about a name, each with its id and the words that state it')
    .option('--wrong', 'the document does not state it: it leaves the graph')
    .option('--confirmed', 'the document states it: it counts in full')
    .option('--corrected <field=value...>', `what it should say: ${Object.keys(FIELDS).join(', ')}`);
  addStoreOptions(command)
    .addHelpText('after', examples('smezhnik judge --about Маяк', 'smezhnik judge 1f0c…e2 --wrong', 'smezhnik judge 1f0c…e2 --corrected product=манометры status=ENDED'))
    .action(run);
}
