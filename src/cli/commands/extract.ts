import { once } from 'node:events';
import type { Command } from 'commander';
import type { Explanation } from '../../extract/index.js';
import { badInput, type Document } from '../../model/index.js';
import { readEach, type ReaderPool, readerPool } from '../../pipeline.js';
import { findDocuments } from '../../text/index.js';
import { EXIT } from '../exit.js';
import { examples } from '../help.js';
import { collectInput } from '../inputs.js';
import { warn, writeJsonLine } from '../output.js';
import { warnOfIllegal } from '../report.js';
import { using } from '../using.js';

interface ExtractOptions {
  readonly mentions?: boolean;
  readonly explain?: boolean;
  readonly documents?: boolean;
}

/** Reads a document, and gives what writes the answer when its turn has come. */
type Answering = (document: Document, reader: ReaderPool) => Promise<() => Promise<void>>;

const answerClaims: Answering = async (document, reader) => {
  const { claims, illegal } = await reader.claims(document);
  return async () => {
    illegal.forEach(warnOfIllegal);
    for (const claim of claims) await writeJsonLine(claim);
  };
};

const answerDocument: Answering = async ({ source: _, name, ...document }, reader) => {
  const { claims, illegal } = await reader.claims({ source: _, name, ...document });
  return () => {
    illegal.forEach(warnOfIllegal);
    return writeJsonLine({ document: name, ...document, claims });
  };
};

const answerMentions: Answering = async (document, reader) => {
  const mentions = await reader.mentions(document);
  return () => writeJsonLine({ document: document.name, mentions });
};

/** `supply.noun, «поставке»: supplier Вымпел (name), buyer missing`, then the sentence. */
function describe({ rule, trigger, roles, missing, sentence }: Explanation): string {
  const filled = Object.entries(roles).map(([role, fillers]) => `${role} ${fillers.join(' + ')}`);
  const parts = [...filled, ...missing.map((role) => `${role} missing`)];
  return `${missing.length === 0 ? 'held' : 'nearly'}  ${rule}, «${trigger}»: ${parts.join(', ')}\n  ${sentence}`;
}

const answerExplanations: Answering = async (document, reader) => {
  const told = (await reader.explanations(document)).map(describe);
  return async () => {
    if (!process.stdout.write(`${[document.name, ...told].join('\n')}\n`)) await once(process.stdout, 'drain');
  };
};

/** Answers each document as soon as those before it are answered, so that it can stand in a pipe. */
const extract = (inputs: readonly string[], options: ExtractOptions): Promise<void> => using(readerPool(), async (reader) => {
  const answering = options.mentions ? answerMentions : options.explain ? answerExplanations : options.documents ? answerDocument : answerClaims;
  const answers = readEach(findDocuments(inputs), reader, (document, given) => {
    if (given) throw badInput(`${document.source}: holds claims already; load takes them as they are`);
    return answering(document, reader);
  });
  for await (const outcome of answers) {
    if ('result' in outcome) await outcome.result();
    else {
      warn(outcome.failure.error.message);
      process.exitCode = EXIT.failed;
    }
  }
});

export function registerExtract(program: Command): void {
  program.command('extract')
    .summary('what documents state, as JSON lines')
    .description('Writes what each document states: one claim a line, with its evidence.')
    .argument('<inputs...>', 'files, folders, patterns, archives (zip, tar, tar.gz), or - for JSON lines {"document", "text", "date"?, "title"?, "url"?} on standard input', collectInput)
    .option('--documents', 'write a line a document instead, with its text and its claims in it: load takes such lines without reading them again')
    .option('--mentions', 'write the names in each document instead: {"document", "mentions": [{"start", "end", "kind", "text"}]}')
    .option('--explain', 'tell instead which rules held in each sentence, or nearly did, with what filled their roles and how it was found')
    .addHelpText('after', examples(
      'smezhnik extract documents/*.txt > claims.jsonl',
      'cat documents.jsonl | smezhnik extract - | grep SUPPLIES',
      'smezhnik extract --mentions news.html',
    ))
    .action(extract);
}
