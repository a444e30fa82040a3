// How fast texts become claims, beside what Natasha 1.6 makes of the same texts in Python (sentences, names, morphology, syntax, and no
// claims), in turns within one run; memory; the cold start of `extract`; and whether long sentences and documents cost in proportion.
// npm run bench:reading [-- PYTHON]; PYTHON has natasha==1.6.0; without one it is installed under .cache
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { readerPool } from '../dist/pipeline/reader-pool.js';
import { sentencesOf } from '../dist/text/sentences.js';
import { p50 } from './measure.mjs';

const ROUNDS = 5;
const THREADS = 2;
const LARGE = 10e6;
const root = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'smezhnik-reading-'));
process.on('exit', () => { rmSync(folder, { recursive: true }); });

const texts = readFileSync(root('tests/extract/corpus/texts.jsonl'), 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line).text);
const show = (what, value) => { console.log(`${what.padEnd(46)} ${value}`); };
const megabytes = (bytes) => `${Math.round(bytes / 1e6)} MB`;
const tokensOf = (text) => sentencesOf(text).reduce((sum, { tokens }) => sum + tokens.length, 0);

async function secondsOf(work) {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

/** A Python with Natasha; undefined, and said why, where there is none. */
function findPython() {
  if (process.argv[2]) return process.argv[2];
  const environment = root('.cache/natasha');
  const python = join(environment, 'bin/python');
  try {
    if (!existsSync(join(environment, 'ready'))) {
      mkdirSync(root('.cache'), { recursive: true });
      execFileSync('python3', ['-m', 'venv', environment], { stdio: 'pipe' });
      execFileSync(python, ['-m', 'pip', 'install', '--quiet', 'natasha==1.6.0', 'setuptools<81'], { stdio: 'pipe' });
      writeFileSync(join(environment, 'ready'), '');
    }
    return python;
  } catch (error) {
    console.log(`NOT COMPARED with Natasha: ${String(error.stderr || error.message).trim().split('\n').at(-1)}; install Python 3 with venv and pip, or name a Python that has natasha==1.6.0`);
    return undefined;
  }
}

/** Natasha over the texts, in as many processes as we have threads, each with its share; a round begins when asked for. */
function natasha(python) {
  const children = Array.from({ length: THREADS }, (_, i) => {
    const file = join(folder, `texts-${i}.json`);
    writeFileSync(file, JSON.stringify(texts.filter((_, at) => at % THREADS === i)));
    const child = spawn(python, [root('bench/reading.py'), file], { stdio: ['pipe', 'pipe', 'inherit'] });
    return { child, answers: createInterface({ input: child.stdout })[Symbol.asyncIterator]() };
  });
  return {
    async round() {
      let rounds;
      const seconds = await secondsOf(async () => {
        for (const { child } of children) child.stdin.write('\n');
        rounds = await Promise.all(children.map(async ({ answers }) => JSON.parse((await answers.next()).value)));
      });
      const sum = (key) => rounds.reduce((total, one) => total + one[key], 0);
      return { seconds, sentences: sum('sentences'), megabytes: sum('megabytes'), cold: rounds[0].cold };
    },
    end: () => { for (const { child } of children) child.stdin.end(); },
  };
}

async function compareSpeed(pool, peer) {
  const readAll = () => secondsOf(() => Promise.all(texts.map((text, i) => pool.claims({ name: `t${i}`, source: `t${i}`, text, date: '2024-05-06' }))));
  const ours = [];
  const theirs = [];
  for (let round = -2; round < ROUNDS; round++) {
    const seconds = await readAll();
    const their = await peer?.round();
    if (round < 0) continue;
    ours.push(seconds);
    if (their) theirs.push(their);
  }
  const resident = process.resourceUsage().maxRSS * 1024;
  // Natasha's own count of sentences serves both, so that the ratio is one of times.
  const sentences = theirs[0]?.sentences ?? texts.reduce((sum, text) => sum + sentencesOf(text).length, 0);
  const rate = sentences / p50(ours);
  show('invented news texts', `${texts.length} with ${sentences} sentences, median of ${ROUNDS} rounds`);
  show(`text to claims, ${THREADS} threads`, `${rate.toFixed(0)} sentences/s, ${megabytes(resident)} resident at most`);
  if (theirs.length === 0) return undefined;
  const their = sentences / p50(theirs.map(({ seconds }) => seconds));
  show(`Natasha 1.6 tags, ${THREADS} processes`, `${their.toFixed(0)} sentences/s, ${Math.round(theirs.at(-1).megabytes)} MB; ours ${(rate / their).toFixed(2)} times as fast`);
  return theirs[0].cold;
}

function showColdStart(theirs) {
  const seconds = Array.from({ length: ROUNDS }, () => {
    const began = performance.now();
    spawnSync(process.execPath, [root('bin/smezhnik.js'), 'extract', root('documents/ulyanovsk-chelyabinsk.txt')]);
    return (performance.now() - began) / 1000;
  });
  show('cold start: extract of one document', `${p50(seconds).toFixed(2)} s${theirs === undefined ? '' : ` (Natasha, the first text: ${theirs.toFixed(2)} s)`}`);
}

/** The texts again and again, with names of its own in each paragraph, as a long text has. */
function longText(bytes) {
  const parts = [];
  for (let size = 0, i = 0; size < bytes; i++) {
    parts.push(`${texts[i % texts.length].replace(/«([А-Я][а-я]+)/g, (_, name) => `«${name}${i}`)}\n\n`);
    size += Buffer.byteLength(parts.at(-1));
  }
  return parts.join('');
}

const perToken = async (pool, text) => (await secondsOf(() => pool.claims({ name: 'long', source: 'long', text }))) / tokensOf(text);

async function showSentence(pool) {
  const usual = longText(200_000);
  const sentence = `${longText(200_000).replace(/[.!?\n;]/g, ',').split(' ').slice(0, 5_000).join(' ')}.`;
  const ratios = [];
  for (let round = 0; round < 3; round++) ratios.push((await perToken(pool, sentence)) / (await perToken(pool, usual)));
  show(`a sentence of ${tokensOf(sentence)} tokens: time per token`, `${p50(ratios).toFixed(2)} times a usual text's`);
}

/** By the command line, in a process of its own, whose peak is its own. */
async function showLarge(pool) {
  const [large, text, usual] = [join(folder, 'large.txt'), longText(LARGE), longText(200_000)];
  writeFileSync(large, text);
  const before = await perToken(pool, usual);
  const watch = `process.on('exit', () => process.stderr.write(String(process.resourceUsage().maxRSS)))`;
  let stderr = '';
  const seconds = await secondsOf(() => {
    ({ stderr } = spawnSync(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(watch)}`, root('bin/smezhnik.js'), 'extract', large], { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] }));
  });
  const ratio = seconds / tokensOf(text) / ((before + (await perToken(pool, usual))) / 2);
  show(`a document of ${megabytes(Buffer.byteLength(text))}: time per token`, `${ratio.toFixed(2)} times a usual text's (${seconds.toFixed(0)} s), ${megabytes(Number(stderr.trim().split(/\D/).at(-1)) * 1024)} resident at most`);
}

const python = findPython();
const peer = python && natasha(python);
const pool = readerPool({ threads: THREADS });
const cold = await compareSpeed(pool, peer);
peer?.end();
showColdStart(cold);
await showSentence(pool);
await showLarge(pool);
await pool.close();
