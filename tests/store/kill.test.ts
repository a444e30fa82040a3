import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from '@jest/globals';
import type { DocumentGraph } from '../../src/model/index.js';
import { openEmbedded } from '../../src/store/embedded.js';
import { graphOn } from '../../src/store/open.js';
import { compiled } from '../support/compiled.js';
import { dump } from '../support/dump.js';
import type { Opened } from './contract.js';
import { documentOf, random, randomDocument } from './documents.js';
import { pointedAnew } from './repointing-contract.js';

const ROUNDS = 10;
const LOADER = fileURLToPath(new URL('loader.js', import.meta.url));

const program = compiled('ontology', 'model', 'store');
const folder = mkdtempSync(join(tmpdir(), 'smezhnik-kill-'));
afterAll(() => { for (const each of [program, folder]) rmSync(each, { recursive: true }); });

/** A document, and those that it makes mean something else. */
type Loaded = DocumentGraph & { readonly repointed?: readonly DocumentGraph[] };

/** Loads the documents in another process, which is killed some time after it has stored the first. Gives the names it acknowledged. */
function loadAndKill(folderName: string, documents: readonly Loaded[], milliseconds: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const loader = spawn(process.execPath, [LOADER, program, join(folder, folderName)], { stdio: ['pipe', 'pipe', 'inherit'] });
    let output = '';
    let timer: NodeJS.Timeout | undefined;
    loader.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      timer ??= setTimeout(() => { loader.kill('SIGKILL'); }, milliseconds);
    });
    loader.stdin.on('error', () => undefined).end(documents.map((document) => `${JSON.stringify(document)}\n`).join(''));
    loader.on('error', reject).on('close', () => { resolve(output.split('\n').slice(0, -1)); });
  });
}

async function open(name: string): Promise<Opened> {
  const engine = await openEmbedded(join(folder, name));
  return { engine, graph: await graphOn(engine, name) };
}

const namesIn = async ({ graph }: Opened): Promise<string[]> => (await graph.listDocuments({ first: 10_000 })).rows.map(({ value }) => value.name);

test(`what was acknowledged is there whole after kill -9, ${ROUNDS} times over`, async () => {
  const below = random(5);
  const documents = Array.from({ length: 2000 }, (_, i) => randomDocument(i + 1));
  const unharmed = await open('unharmed');
  let stored: readonly string[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const acknowledged = await loadAndKill('killed', documents.filter(({ document }) => !stored.includes(document.name)).slice(0, 200), 10 + below(150));
    const killed = await open('killed');
    const [names, lines] = [await namesIn(killed), await dump(killed.engine)];
    await killed.graph.close();

    expect(acknowledged.length).toBeGreaterThan(0);
    expect(names).toEqual(expect.arrayContaining([...stored, ...acknowledged]));
    expect(names.length).toBeLessThanOrEqual(stored.length + acknowledged.length + 1);
    for (const document of documents) {
      const { name } = document.document;
      if (names.includes(name) && !stored.includes(name)) await unharmed.graph.put(document);
    }
    expect(lines).toEqual(await dump(unharmed.engine));
    stored = names;
  }
  await unharmed.graph.close();
});

test(`a merge is whole or not there after kill -9, ${ROUNDS} times over`, async () => {
  const below = random(6);
  const many = Array.from({ length: 20 }, (_, i) => documentOf({ name: `m${i}`, claims: [['PART_OF', 'Заря', 'Факел']] }));
  const first = await open('merged');
  for (const document of many) await first.graph.put(document);
  await first.graph.close();
  for (let round = 1; round <= ROUNDS; round += 1) {
    const steps = Array.from({ length: 60 }, (_, i): Loaded => ({
      ...documentOf({ name: `step ${round} ${i}`, claims: [['PART_OF', 'Маяк', 'Факел']] }),
      repointed: many.map((document) => pointedAnew(document, 'id-Заря', `id-${round}-${i}`)),
    }));
    const acknowledged = await loadAndKill('merged', steps, 10 + below(150));
    const { graph } = await open('merged');
    const pages = await graph.claims('document', many.map(({ document }) => document.id), { first: 5 });
    await graph.close();
    const subjects = new Set(pages.flatMap(({ rows }) => rows.map(({ value }) => value.subjectId)));
    expect(acknowledged.length).toBeGreaterThan(0);
    expect([[`id-${round}-${acknowledged.length - 1}`], [`id-${round}-${acknowledged.length}`]]).toContainEqual([...subjects]);
  }
});
