import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openSite, TOKEN, type Site, type Visitor } from './browser.js';
import { idOf, REGIONAL, WORLD } from './world.js';

const FIRM = `?entity=${idOf('Заречный насосный завод')}`;
const EVIDENCE = 'aside article';

let site: Site;
let axe: string;
beforeAll(async () => {
  [site, axe] = await Promise.all([openSite([...WORLD, REGIONAL], { writable: true }), readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')]);
});
afterAll(() => site.close());

const NARROW: Visitor = { viewport: { width: 390, height: 844 } };
const WIDE: Visitor = {};

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

const openForms = async (page: Page): Promise<void> => {
  await page.locator('.token input').fill(TOKEN);
  await page.keyboard.press('Enter');
  await page.locator('.paste').waitFor();
};

const addText = async (page: Page): Promise<void> => {
  await openForms(page);
  await page.locator('textarea').fill('Завод «Вихрь» поставляет компании «Гранит» моторы.');
  await page.locator('.paste .button').click();
  await page.locator('.read-claims blockquote').waitFor();
};

const waitForRest = async (page: Page): Promise<void> => {
  await page.locator('canvas').first().waitFor();
  await page.locator('progress').waitFor({ state: 'detached' });
};

const nothing = (): Promise<void> => Promise.resolve();

/** Name, address, what shows that it is there, the visitor, and what is opened in it. */
const VIEWS: readonly (readonly [string, string, string, Visitor, (page: Page) => Promise<void>])[] = [
  ['home', '', '.latest li', WIDE, nothing],
  ['suggestions', '', '.latest li', WIDE, openSuggestions],
  ['a firm', FIRM, '.wire', WIDE, nothing],
  ['a firm with evidence', FIRM, '.wire', WIDE, openEvidence],
  ['a firm with its queries', FIRM, '.wire', WIDE, openQueries],
  ['a firm on a telephone', FIRM, '.wire', NARROW, nothing],
  ['evidence on a telephone', FIRM, '.wire', NARROW, openEvidence],
  ['a person', `?entity=${idOf('Мария Орлова')}`, 'table', WIDE, nothing],
  ['a search without result', '?q=ъъъ', '.found li', WIDE, nothing],
  ['an answer', `?q=${encodeURIComponent('Кому поставляет Заречный насосный завод?')}`, '.answer li', WIDE, nothing],
  ['a question without answer', '?q=why?', '.found li', WIDE, nothing],
  ['the products', '?products', '.found li', WIDE, nothing],
  ['products by name', '?products=насосы', 'tbody tr', WIDE, nothing],
  ['a product', `?product=${encodeURIComponent('дозировочные насосы')}&buyer=${idOf('Уралхимпром')}`, 'tbody tr', NARROW, nothing],
  ['the regions', '?regions', '.matrix a', WIDE, nothing],
  ['the regions on a telephone', '?regions', '.matrix a', NARROW, nothing],
  ['supplies between two regions', '?regions=Республика Мордовия&into=Пензенская область', 'tbody tr', WIDE, nothing],
  ['two firms', `?from=${idOf('Метиз')}&to=${idOf('Донской прокат')}`, '.wire', WIDE, openQueries],
  ['one firm and another to choose', `?from=${idOf('Метиз')}`, 'h1', WIDE, nothing],
  ['the whole graph', '?overview', '.hues li', WIDE, waitForRest],
  ['the whole graph on a telephone, by kind', `?overview=kind&focus=${idOf('Метиз')}`, '.hues li', NARROW, waitForRest],
  ['a token asked for', '?add', '.token', WIDE, nothing],
  ['documents to add', '?add', '.token', NARROW, openForms],
  ['the documents', '?documents', 'tbody tr', WIDE, nothing],
  ['about', '?about', '.figures', WIDE, nothing],
  ['nothing', '?entity=entity:none', '.notice', WIDE, nothing],
];

describe.each(['ru-RU', 'en-GB'])('in the language of %s, light and dark', (locale) => {
  test.each(VIEWS)('axe finds no fault with %s', async (_, address, shown, visitor, open) => {
    const page = await site.visit(address, { ...visitor, locale });
    await page.locator(shown).first().waitFor();
    await open(page);
    expect(await violationsOf(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violationsOf(page)).toEqual([]);
    await page.context().close();
  });
});

test('axe finds no fault with a document', async () => {
  const page = await site.visit('?documents');
  await page.getByRole('link', { name: 'Пять заводов из одного' }).click();
  await page.locator('.document-claims li').first().waitFor();
  expect(await violationsOf(page)).toEqual([]);
});

test('axe finds no fault with a document just added', async () => {
  const page = await site.visit('?add');
  await addText(page);
  expect(await violationsOf(page)).toEqual([]);
});

test('axe would find a fault', async () => {
  const page = await site.visit('');
  await page.evaluate('document.querySelector("input").removeAttribute("aria-label"); document.querySelector("input").removeAttribute("placeholder")');
  expect(await violationsOf(page)).toEqual([expect.stringMatching(/^label: /)]);
});
