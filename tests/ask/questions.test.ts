import { readFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ask } from '../../src/ask/index.js';
import { load } from '../../src/pipeline.js';
import { openGraph, type Graph } from '../../src/store/index.js';

/**
 * Questions about the invented region of tests/world, each with what its answer has to say, parts between bars; with `*` it may say
 * more of others. `refused`: it has no answer; `nothing`: the documents are silent.
 */
const QUESTIONS = readFileSync(fileURLToPath(new URL('questions.tsv', import.meta.url)), 'utf8').trim().split('\n').map((line) => line.split('\t') as [string, string]);
const REPORTS = fileURLToPath(new URL('../world/reports', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'smezhnik-questions-'));

let graph: Graph;
let known: string[];
beforeAll(async () => {
  graph = await openGraph({ url: folder });
  await load(graph, [REPORTS]);
  const { nodes } = await graph.traversal.overview({ limit: 100 });
  known = nodes.map(({ entity }) => plain(entity.name));
});
afterAll(async () => {
  await graph.close();
  rmSync(folder, { recursive: true });
});

const plain = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');

/** Letters of a part that may stand for a whole name, such as a last name. */
const SHORTEST = 4;

type Verdict = 'right' | 'refused' | 'wrong';

const KINDS: ReadonlySet<string> = new Set(['завод', 'область']);

/** Whether the text has a word of the name, as far as no case changes it. */
const mentions = (text: string, name: string): boolean => name.split(' ').some((word) => !KINDS.has(word) && text.includes(word.slice(0, word.length > SHORTEST + 1 ? -2 : -1)));

/** Every part that is expected, and no other name than these and those of the question. */
function judge(question: string, expected: string, answer: string): Verdict {
  if (expected === 'nothing') return answer === '' ? 'right' : 'wrong';
  const parts = expected.split('|').map((part) => plain(part.trim()));
  const others = known.filter((name) => answer.includes(name) && !mentions(plain(question), name) && !parts.some((part) => part.includes(name) || (part.length > SHORTEST && name.includes(part))));
  const isWhole = answer !== '' && parts.every((part) => part === '*' || answer.includes(part));
  return isWhole && (parts.includes('*') || others.length === 0) ? 'right' : 'wrong';
}

async function verdictOn(question: string, expected: string): Promise<Verdict> {
  const answered = await ask(graph, question);
  if ('refusal' in answered) return expected === 'refused' ? 'right' : 'refused';
  const answer = plain(answered.sentences.map(({ text }) => text).join('\n'));
  if (expected === 'refused') return answer === '' ? 'right' : 'wrong';
  return judge(question, expected, answer);
}

test('nine of ten questions are answered right, and none wrong', async () => {
  const verdicts: Record<Verdict, string[]> = { right: [], refused: [], wrong: [] };
  for (const [question, expected] of QUESTIONS) verdicts[await verdictOn(question, expected)].push(question);
  expect(verdicts.wrong).toEqual([]);
  expect(QUESTIONS.length).toBeGreaterThanOrEqual(150);
  expect(verdicts.right.length / QUESTIONS.length).toBeGreaterThanOrEqual(0.9);
});
