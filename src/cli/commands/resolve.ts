import type { Command } from 'commander';
import { readConfig } from '../../config.js';
import { loadLanguage } from '../../language/index.js';
import { badInput } from '../../model/index.js';
import { ENTITY_KINDS, isEntityKind } from '../../ontology/index.js';
import { explainName, resolveAnew, reviewNames } from '../../pipeline.js';
import { type DecidedName, keepDecision, Lexicon, type NameDecision, readKnowledge, resolveSurfaces } from '../../resolve/index.js';
import type { Graph } from '../../store/index.js';
import { examples } from '../help.js';
import { count, writeJsonLine } from '../output.js';
import { describeDoubt, describeExplanation } from '../resolution.js';
import { addStoreOptions, type StoreOptions, withExistingGraph } from '../store.js';
import { readSurfaces } from '../surfaces.js';
import { UsageError } from '../usage-error.js';

interface ResolveOptions extends StoreOptions {
  readonly names?: string;
  readonly explain?: string;
  readonly review?: number | true;
  readonly same?: readonly string[];
  readonly different?: readonly string[];
  readonly again?: true;
  readonly kind?: string;
}

const PAIRS_SHOWN = 20;

async function writeNames(input: string): Promise<void> {
  const surfaces = await readSurfaces(input);
  const lexicon = new Lexicon(readKnowledge(readConfig().knowledgeFolder).knowledge, loadLanguage().morphology);
  for (const { document, surface, entity, name } of resolveSurfaces(surfaces, lexicon)) await writeJsonLine({ document, surface, entity, name });
}

async function writeExplanation(graph: Graph, name: string): Promise<void> {
  const explanations = await explainName(graph, name, readConfig().knowledgeFolder);
  if (explanations.length === 0) throw badInput(`no document calls anything «${name}»; look for the name with \`smezhnik ask\``);
  console.log(explanations.map(describeExplanation).join('\n\n'));
}

function readPairs(given: string): number {
  const pairs = Number(given);
  if (!Number.isSafeInteger(pairs) || pairs < 1) throw new UsageError(`--review ${given}: wanted how many pairs to show, 1 or more`);
  return pairs;
}

async function writeReview(graph: Graph, shown: number): Promise<void> {
  const pairs = await reviewNames(graph, shown, readConfig().knowledgeFolder);
  console.log(pairs.length > 0 ? pairs.map(describeDoubt).join('\n') : 'No doubtful pairs.');
}

/** `Name` or `Name (place)`. */
function readName(text: string, kind: string): DecidedName {
  if (!isEntityKind(kind)) throw new UsageError(`--kind ${kind}: no kind of entity; there are ${Object.keys(ENTITY_KINDS).join(', ')}`);
  const [, name, place] = /^(.+?)(?: \(([^)]+)\))?$/.exec(text.trim()) ?? [];
  if (!name) throw new UsageError('an empty name; give two names, such as "Маяк (Самара)" "Маяк"');
  return { kind, name, place };
}

async function decide(decision: NameDecision['decision'], names: readonly string[], options: ResolveOptions): Promise<void> {
  const [a, b, ...others] = names;
  if (!a || !b || others.length > 0) throw new UsageError(`--${decision} wants two names, and got ${names.length}`);
  const kind = options.kind ?? 'Company';
  const knowledge = readConfig().knowledgeFolder;
  const today = new Date().toISOString().slice(0, 10);
  await keepDecision(knowledge, { decision, names: [readName(a, kind), readName(b, kind)], date: today });
  await applyAnew(options);
}

const applyAnew = (options: StoreOptions, all = false): Promise<void> => withExistingGraph(options, async (graph) => {
  console.log(`resolved ${count(await resolveAnew(graph, { knowledge: readConfig().knowledgeFolder }, all), 'document')} anew`);
});

function run(options: ResolveOptions): Promise<void> {
  const { names, explain: asked, review: limit, same, different, again } = options;
  const work = [
    names === undefined ? undefined : () => writeNames(names),
    asked === undefined ? undefined : () => withExistingGraph(options, (graph) => writeExplanation(graph, asked)),
    limit === undefined ? undefined : () => withExistingGraph(options, (graph) => writeReview(graph, limit === true ? PAIRS_SHOWN : limit)),
    same && (() => decide('same', same, options)),
    different && (() => decide('different', different, options)),
    again && (() => applyAnew(options, true)),
  ].flatMap((one) => one ?? []);
  if (work.length !== 1) throw new UsageError('give one of --names, --explain, --review, --same, --different, --again');
  return work[0]!();
}

export function registerResolve(program: Command): void {
  const command = program.command('resolve')
    .summary('which names mean the same thing, why, and a person\'s say in it')
    .description('Tells which names mean the same thing and why, and takes decisions. With --names: a line in is '
      + '{"document", "surface", "kind"}, a line out {"document", "surface", "entity", "name"}; names with one "entity" mean one thing.')
    .option('--names <file>', 'JSON lines, or - for standard input')
    .option('--explain <name>', 'why the names of an entity of the graph are together, and which others were kept apart')
    .option('--review [pairs]', `the doubtful pairs of the graph, those first on which most depends (default: ${PAIRS_SHOWN})`, readPairs)
    .option('--same <names...>', 'decides that two names, each "Name" or "Name (place)", mean one thing')
    .option('--different <names...>', 'decides that two names mean two things')
    .option('--kind <kind>', 'kind of the two names (default: Company)')
    .option('--again', 'resolves all names of the graph anew, by the decisions and registers as they are now');
  addStoreOptions(command)
    .addHelpText('after', examples(
      'cat names.jsonl | smezhnik resolve --names -',
      'smezhnik resolve --explain УАЗ',
      'smezhnik resolve --review 10',
      'smezhnik resolve --different "Маяк (Самара)" "Маяк (Пермь)"',
    ))
    .action(run);
}
