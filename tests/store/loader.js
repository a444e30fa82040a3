/** Loads documents until it is killed: `node loader.js COMPILED FOLDER < documents.jsonl`, each with those to point anew. Prints each name once it is stored. */
import { createInterface } from 'node:readline';
import { writeSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [compiled, folder] = process.argv.slice(2);
const { openGraph } = await import(pathToFileURL(`${compiled}/dist/store/index.js`));
const graph = await openGraph({ url: folder });
for await (const line of createInterface({ input: process.stdin })) {
  const { repointed, ...document } = JSON.parse(line);
  await graph.put(document, repointed);
  writeSync(1, `${document.document.name}\n`);
}
await graph.close();
