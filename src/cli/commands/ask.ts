import type { Command } from 'commander';
import { ask } from '../../ask/index.js';
import { examples } from '../help.js';
import { addStoreOptions, type StoreOptions, withGraph } from '../store.js';

async function answer(words: readonly string[], options: StoreOptions): Promise<void> {
  await withGraph(options, async (graph) => { console.log(await ask(graph, words.join(' '))); });
}

export function registerAsk(program: Command): void {
  const command = program.command('ask')
    .summary('answer a question from the graph')
    .description('Answers a question in Russian: what the documents say, with the sentence and the source of each statement.')
    .argument('<question...>', '«кто поставляет [что] X», «кому поставляет X» or «что делает X»');
  addStoreOptions(command)
    .addHelpText('after', examples('smezhnik ask кто поставляет завод', 'smezhnik ask "что делает комбинат?" --store bolt://127.0.0.1:7687'))
    .action(answer);
}
