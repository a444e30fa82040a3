import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { edgeId } from '../../src/store/index.js';
import { openSite, type Site } from './browser.js';
import { idOf, REGIONAL, WORLD } from './world.js';

let site: Site;
beforeAll(async () => { site = await openSite([...WORLD, REGIONAL]); });
afterAll(() => site.close());

const PUMPS = idOf('Заречный насосный завод');
const BEARINGS = idOf('Ростовский подшипниковый завод');

const localId = (id: string): string => id.replace('entity:', '');
const SUPPLY = edgeId('SUPPLIES', localId(BEARINGS), localId(PUMPS));

/** Name, address, and what shows that all is there. */
const VIEWS: readonly (readonly [name: string, address: string, shown: string])[] = [
  ['home', '', '.latest li'],
  ['a firm with its family', `?entity=${PUMPS}`, '.silence'],
  ['a firm with open tiers', `?entity=${PUMPS}&up=${BEARINGS}`, '.silence'],
  ['a firm with evidence', `?entity=${PUMPS}&evidence=relationship:${SUPPLY}`, 'aside article'],
  ['a person', `?entity=${idOf('Мария Орлова')}`, '.silence'],
  ['names found', '?q=за', '.found li'],
  ['an answer', `?q=${encodeURIComponent('Кому поставляет Заречный насосный завод?')}`, '.answer li'],
  ['a refusal', '?q=why?', '.found li'],
  ['two firms', `?from=${idOf('Метиз')}&to=${idOf('Донской прокат')}`, '.wire'],
  ['one firm and another to choose', `?from=${idOf('Метиз')}`, '.other'],
  ['the products', '?products', '.found li'],
  ['a product', `?product=${encodeURIComponent('дозировочные насосы')}&buyer=${idOf('Уралхимпром')}`, '.alternatives'],
  ['the regions', '?regions', '.matrix a'],
  ['the whole graph', '?overview', '.hues li'],
  ['the documents', '?documents', 'tbody tr'],
  ['a document', `?document=document:${WORLD[0]!.document.id}`, '.document-claims li'],
  ['a token asked for', '?add', '.notice'],
  ['about', '?about', '.figures'],
];

const SIZES = [{ width: 360, height: 740 }, { width: 1280, height: 800 }];

/** By how much what a reader sees may move before anything is pressed, as browsers measure it; from .1 on they call it bad. */
const MOST = 0.01;

/** Milliseconds by which the answers are late, in turn, so that none comes with another. */
const LATE = [120, 320, 220];

/** Sums up shifts from the first moment on. */
const OBSERVER = `window.shifted = 0;
new PerformanceObserver((list) => { for (const { value } of list.getEntries()) window.shifted += value; }).observe({ type: 'layout-shift', buffered: true });`;

const shiftOf = async (page: Page): Promise<number> => {
  await pause(400);
  return page.evaluate<number>('window.shifted');
};

async function openObserved(address: string, viewport: { width: number; height: number }): Promise<Page> {
  const page = await site.visit('?about', { viewport });
  let asked = 0;
  await page.addInitScript(OBSERVER);
  await page.route('**/graphql', async (route) => {
    await pause(LATE[asked++ % LATE.length]);
    await route.continue();
  });
  await page.goto(`${site.url}/${address}`);
  return page;
}

test.each(VIEWS)('%s stays where it is while answers come', async (_, address, shown) => {
  const shifts = await Promise.all(SIZES.map(async (viewport) => {
    const page = await openObserved(address, viewport);
    await page.locator(shown).first().waitFor();
    const shift = await shiftOf(page);
    await page.context().close();
    return shift;
  }));
  expect(Math.max(...shifts)).toBeLessThanOrEqual(MOST);
});

test('a jump would be seen', async () => {
  const page = await openObserved('?about', SIZES[0]!);
  await page.locator('.figures').waitFor();
  await page.evaluate('document.querySelector("h1").insertAdjacentHTML("beforebegin", "<p style=\'height: 200px\'></p>")');
  expect(await shiftOf(page)).toBeGreaterThan(MOST);
});
