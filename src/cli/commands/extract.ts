import { once } from 'node:events';
import type { Command } from 'commander';
import { explain, type Explanation, findMentions } from '../../extract/index.js';
import { type Language, loadLanguage } from '../../language/index.js';
import { type Document, SmezhnikError } from '../../model/index.js';
import { readClaims } from '../../pipeline.js';
import { readDocuments } from '../../text/index.js';
import { EXIT } from '../exit.js';
import { examples } from '../help.js';
import { collectInput } from '../inputs.js';
import { warn, writeJsonLine } from '../output.js';
import { warnOfIllegal } from '../report.js';

async function writeClaims(document: Document, language: Language): Promise<void> {
  const { claims, illegal } = readClaims(document, language);
  illegal.forEach(warnOfIllegal);
  for (const claim of claims) await writeJsonLine(claim);
}

async function writeMentions(document: Document, language: Language): Promise<void> {
  await writeJsonLine({ document: document.name, mentions: findMentions(document, language) });
}

/** `supply.noun, «поставке»: supplier Вымпел (name), buyer missing`, then the sentence. */
function describe({ rule, trigger, roles, missing, sentence }: Explanation): string {
  const filled = Object.entries(roles).map(([role, fillers]) => `${role} ${fillers.join(' + ')}`);
  const parts = [...filled, ...missing.map((role) => `${role} missing`)];
  return `${missing.length === 0 ? 'held' : 'nearly'}  ${rule}, «${trigger}»: ${parts.join(', ')}\n  ${sentence}`;
}

async function writeExplanations(document: Document, language: Language): Promise<void> {
  const told = explain(document, language).map(describe);
  if (!process.stdout.write(`${[document.name, ...told].join('\n')}\n`)) await once(process.stdout, 'drain');
}

function warnOfFailure(error: unknown): void {
  if (!(error instanceof SmezhnikError)) throw error;
  warn(error.message);
  process.exitCode = EXIT.failed;
}

/** Answers each document before the next is read, so that it can stand in a pipe. */
async function extract(inputs: readonly string[], options: { readonly mentions?: boolean; readonly explain?: boolean }): Promise<void> {
  const language = loadLanguage();
  const write = options.mentions ? writeMentions : options.explain ? writeExplanations : writeClaims;
  for await (const reading of readDocuments(inputs)) {
    if ('failure' in reading) warnOfFailure(reading.failure.error);
    else await write(reading.document, language).catch(warnOfFailure);
  }
}

export function registerExtract(program: Command): void {
  program.command('extract')
    .summary('what documents state, as JSON lines')
    .description('Writes what each document states: one claim a line, with its evidence.')
    .argument('<inputs...>', 'files, folders, or - for JSON lines {"document", "text", "date"?, "title"?, "url"?} on standard input', collectInput)
    .option('--mentions', 'write the names in each document instead: {"document", "mentions": [{"start", "end", "kind", "text"}]}')
    .option('--explain', 'tell instead which rules held in each sentence, or nearly did, with what filled their roles and how it was found')
    .addHelpText('after', examples(
      'smezhnik extract documents/*.txt > claims.jsonl',
      'cat documents.jsonl | smezhnik extract - | grep SUPPLIES',
      'smezhnik extract --mentions news.html',
    ))
    .action(extract);
}
