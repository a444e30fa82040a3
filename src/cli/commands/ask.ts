import type { Command } from 'commander';
import { ask, type Answer } from '../../ask/index.js';
import { notFound, type StoredClaim, type StoredDocument } from '../../model/index.js';
import type { Graph } from '../../store/index.js';
import { examples } from '../help.js';
import { printable } from '../output.js';
import { addStoreOptions, type StoreOptions, withExistingGraph } from '../store.js';

const NOTHING = 'The documents say nothing of it: that no document states a relation does not mean that there is none.';

function quotation({ sentence }: StoredClaim, document: StoredDocument | undefined): string {
  if (!document) return '';
  const { text, title, name, date, url, sources } = document;
  const place = url ?? sources.find((source) => !source.startsWith('-'));
  return `  ${printable(text.slice(sentence.start, sentence.end))}\n  ${[title ?? name, date, place].filter((part) => part !== undefined).map(printable).join(', ')}`;
}

async function print(graph: Graph, { sentences: asked, near }: Answer): Promise<void> {
  const sentences = asked.length > 0 ? asked : near;
  const documents = await graph.documents(sentences.flatMap(({ claims }) => claims.map(({ documentId }) => documentId)));
  const byId = new Map(documents.flatMap((document) => (document ? [[document.id, document] as const] : [])));
  const lines = sentences.map(({ text, claims }) => [text, ...claims.map((claim) => quotation(claim, byId.get(claim.documentId)))].join('\n'));
  console.log([...asked.length > 0 ? [] : [near.length > 0 ? `${NOTHING} But they say:` : NOTHING], ...lines].join('\n\n'));
}

async function answer(words: readonly string[], options: StoreOptions): Promise<void> {
  await withExistingGraph(options, async (graph) => {
    const { documents } = await graph.coverage();
    if (documents === 0) throw notFound('the graph holds no documents yet; load some with `smezhnik load` or `smezhnik start`');
    const answered = await ask(graph, words.join(' '));
    if ('refusal' in answered) throw notFound(`${answered.refusal}; «${answered.examples.join('», «')}»`);
    await print(graph, answered);
  });
}

export function registerAsk(program: Command): void {
  const command = program.command('ask')
    .summary('answer a question from the graph')
    .description('Answers a question in Russian or English words: what the documents say, with the sentence and the source of each statement.')
    .argument('<question...>', 'such as «кто поставляет [что] X», «как связаны X и Y», «who supplies X»');
  addStoreOptions(command)
    .addHelpText('after', examples('smezhnik ask кто поставляет завод', 'smezhnik ask "что делает комбинат?" --store bolt://127.0.0.1:7687'))
    .action(answer);
}
