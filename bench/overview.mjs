// What the overview of an invented network costs the page: processor time of its own script for each step of the layout that it draws,
// by a trace of the browser. What the graphics take is left out: without a graphics card the processor draws them.
//   npm run bench:overview -- [FIRMS]       by default 10000
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from '../dist/graphql/index.js';
import { openGraph } from '../dist/store/index.js';
import { p50, short } from './measure.mjs';
import { batches } from './network/graphs.mjs';

const CLAIMS_AT_ONCE = 2_000;
const BROWSER = {
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
};
const LAID_OUT = { state: 'detached', timeout: 300_000 };

/** Opens the overview and waits until it rests; what it holds in its own words, the seconds it took, and the events of the trace. */
async function traced(url, file) {
  const browser = await chromium.launch(BROWSER);
  const page = await browser.newPage();
  await browser.startTracing(page, { path: file, categories: ['blink', 'toplevel', 'devtools.timeline', 'v8'] });
  const start = performance.now();
  await page.goto(`${url}/?overview`);
  await page.locator('canvas').first().waitFor({ timeout: 120_000 });
  await page.locator('figcaption progress').waitFor(LAID_OUT);
  const seconds = (performance.now() - start) / 1000;
  const [holds] = (await page.locator('.coverage').innerText()).split('.');
  await browser.stopTracing();
  await browser.close();
  return { holds, seconds, events: JSON.parse(await readFile(file, 'utf8')).traceEvents };
}

/** Milliseconds of processor time that the page's main thread spent on each message of the layout's worker. */
function stepsOf(events) {
  const place = ({ pid, tid }) => `${pid}/${tid}`;
  const mains = new Set(events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(place));
  return events.filter((event) => event.name === 'HandlePostMessage' && event.ph === 'X' && mains.has(place(event))).map(({ tdur = 0 }) => tdur / 1000);
}

const folder = await mkdtemp(join(tmpdir(), 'smezhnik-overview-'));
const graph = await openGraph({ url: join(folder, 'graph') });
for (const batch of batches(Number(process.argv[2] ?? 10_000), CLAIMS_AT_ONCE)) await graph.putAll(batch);
const server = await serve({ graph, port: 0, page: fileURLToPath(new URL('../dist/web', import.meta.url)) });
try {
  const { holds, seconds, events } = await traced(server.url, join(folder, 'trace.json'));
  const steps = stepsOf(events);
  const last = steps.pop();
  console.log(`${holds}: at rest after ${short(seconds)} s`);
  console.log(`${steps.length} steps of ${short(p50(steps))} ms (median; ${short(Math.min(...steps))} to ${short(Math.max(...steps))}); the last, which draws the lines, ${short(last)} ms`);
} finally {
  await server.close();
  await graph.close();
  await rm(folder, { recursive: true });
}
