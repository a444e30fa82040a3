import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import type { DocumentGraph } from '../../src/model/index.js';
import { receiverFor } from '../../src/cli/receiver.js';
import { serve, type Writing } from '../../src/graphql/index.js';
import { Curation } from '../../src/pipeline.js';
import { openGraph, type Graph } from '../../src/store/index.js';
import { ROOT } from '../house/files.js';

const FLAGS = [
  '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

const PLACES = [
  '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** WebGL where there is no graphics card. */
const DRAWN_IN_SOFTWARE = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

/** A headless browser, which this machine has to have. */
export function launch(graphics: readonly string[] = ['--disable-gpu']): Promise<Browser> {
  const executablePath = PLACES.find((place) => existsSync(place));
  if (!executablePath) throw new Error(`no browser at ${PLACES.join(', ')}: install one (Debian: apt-get install chromium)`);
  return chromium.launch({ executablePath, args: [...FLAGS, ...graphics] });
}

/** What a visitor's browser is like. */
export type Visitor = Pick<BrowserContextOptions, 'locale' | 'colorScheme' | 'viewport'>;

export interface Site {
  readonly url: string;
  /** A page in a fresh profile, at an address of the site; fails the test on any script error. */
  visit(address?: string, visitor?: Visitor): Promise<Page>;
  /** What the pages complained of: errors of scripts, refused resources, policy violations. */
  readonly complaints: string[];
  readonly graph: Graph;
  close(): Promise<void>;
}

/** The page as the sources have it now, built into a folder of its own. */
async function buildPage(folder: string): Promise<string> {
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  await promisify(execFile)(process.execPath, [vite, 'build', '--logLevel', 'error', '--outDir', folder, '--emptyOutDir'], { cwd: ROOT });
  return folder;
}

async function visitIn(browser: Browser, url: string, visitor: Visitor, complaints: string[]): Promise<Page> {
  const context = await browser.newContext({ locale: 'ru-RU', viewport: { width: 1360, height: 900 }, ...visitor });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()); });
  await page.goto(url);
  return page;
}

/** With this a page may write, where the site takes it. */
export const TOKEN = 'a token of our own';

/** What takes documents over the API, as the command line has it. */
function writingTo(graph: Graph, folder: string): Writing {
  const knowledge = join(folder, 'own-knowledge');
  return { token: TOKEN, writer: receiverFor(graph, new Curation(graph, { knowledge }), { folder, knowledge }) };
}

/** The real server over a real graph with the documents, seen by a real browser. */
export async function openSite(documents: readonly DocumentGraph[], { writable = false } = {}): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'smezhnik-web-'));
  const [page, graph, browser] = await Promise.all([
    buildPage(join(folder, 'page')),
    openGraph({ url: join(folder, 'graph') }),
    launch(DRAWN_IN_SOFTWARE),
  ]);
  for (const document of documents) await graph.put(document);
  const server = await serve({ graph, page, port: 0, ...(writable && { writing: writingTo(graph, folder) }) });
  const complaints: string[] = [];
  return {
    url: server.url,
    complaints,
    graph,
    visit: (address = '', visitor = {}) => visitIn(browser, `${server.url}/${address}`, visitor, complaints),
    close: async () => {
      await browser.close();
      await server.close();
      await graph.close();
      await rm(folder, { recursive: true });
    },
  };
}
