import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openSite, type Site, type Visitor } from './browser.js';
import { idOf, REGIONAL, WORLD } from './world.js';

const FIRM = `?entity=${idOf('Заречный насосный завод')}`;
const EVIDENCE = 'aside article';

let site: Site;
let axe: string;
beforeAll(async () => {
  [site, axe] = await Promise.all([openSite([...WORLD, REGIONAL]), readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')]);
});
afterAll(() => site.close());

const NARROW: Visitor = { viewport: { width: 390, height: 844 } };
const DARK: Visitor = { colorScheme: 'dark', locale: 'en-GB' };

/** What axe finds against WCAG and good practice: the rule and the place. */
async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate<string[]>('axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`)))');
}

/** Opens the evidence of the first row. */
const openEvidence = async (page: Page): Promise<void> => {
  await page.locator('table .evidence-button').first().click();
  await page.locator(EVIDENCE).first().waitFor();
};

const openSuggestions = async (page: Page): Promise<void> => {
  await page.getByRole('combobox').fill('за');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
};

const openQueries = async (page: Page): Promise<void> => {
  await page.locator('.browser-queries summary').click();
  await page.locator('.browser-query pre').first().waitFor();
};

const nothing = (): Promise<void> => Promise.resolve();

/** Name, address, what shows that it is there, the visitor, and what is opened in it. */
const VIEWS: readonly (readonly [string, string, string, Visitor, (page: Page) => Promise<void>])[] = [
  ['home', '', '.latest li', {}, nothing],
  ['suggestions', '', '.latest li', DARK, openSuggestions],
  ['a firm', FIRM, '.wire', {}, nothing],
  ['a firm in the dark, in English, with evidence', FIRM, '.wire', DARK, openEvidence],
  ['a firm with its queries', FIRM, '.wire', DARK, openQueries],
  ['a firm on a telephone', FIRM, '.wire', NARROW, nothing],
  ['evidence on a telephone', FIRM, '.wire', NARROW, openEvidence],
  ['a person', `?entity=${idOf('Мария Орлова')}`, 'table', {}, nothing],
  ['a search without result', '?q=ъъъ', '.found li', {}, nothing],
  ['an answer', `?q=${encodeURIComponent('Кому поставляет Заречный насосный завод?')}`, '.answer li', {}, nothing],
  ['a question without answer', '?q=why?', '.found li', DARK, nothing],
  ['the products', '?products', '.found li', {}, nothing],
  ['products by name', '?products=насосы', 'tbody tr', DARK, nothing],
  ['a product', `?product=${encodeURIComponent('дозировочные насосы')}&buyer=${idOf('Уралхимпром')}`, 'tbody tr', NARROW, nothing],
  ['the regions', '?regions', '.matrix a', DARK, nothing],
  ['the regions on a telephone', '?regions', '.matrix a', NARROW, nothing],
  ['supplies between two regions', '?regions=Республика Мордовия&into=Пензенская область', 'tbody tr', {}, nothing],
  ['two firms', `?from=${idOf('Метиз')}&to=${idOf('Донской прокат')}`, '.wire', DARK, openQueries],
  ['one firm and another to choose', `?from=${idOf('Метиз')}`, 'h1', {}, nothing],
  ['the documents', '?documents', 'tbody tr', DARK, nothing],
  ['about', '?about', '.figures', DARK, nothing],
  ['nothing', '?entity=entity:none', '.notice', {}, nothing],
];

test.each(VIEWS)('axe finds no fault with %s', async (_, address, shown, visitor, open) => {
  const page = await site.visit(address, visitor);
  await page.locator(shown).first().waitFor();
  await open(page);
  expect(await violationsOf(page)).toEqual([]);
  await page.context().close();
});

test('axe finds no fault with a document', async () => {
  const page = await site.visit('?documents');
  await page.getByRole('link', { name: 'Пять заводов из одного' }).click();
  await page.locator('.document-claims li').first().waitFor();
  expect(await violationsOf(page)).toEqual([]);
});

test('axe would find a fault', async () => {
  const page = await site.visit('');
  await page.evaluate('document.querySelector("input").removeAttribute("aria-label"); document.querySelector("input").removeAttribute("placeholder")');
  expect(await violationsOf(page)).toEqual([expect.stringMatching(/^label: /)]);
});
