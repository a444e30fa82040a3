import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openSite, type Site } from './browser.js';
import { REGIONAL } from './world.js';

let site: Site;
let page: Page;
beforeAll(async () => { site = await openSite([REGIONAL]); });
afterAll(() => site.close());
afterEach(async () => {
  await page.context().close();
  expect(site.complaints.splice(0)).toEqual([]);
});

test('regions have their supplies in a matrix and a table, and each cell opens them', async () => {
  page = await site.visit('');
  await page.getByRole('link', { name: 'Регионы' }).click();
  const cell = page.getByRole('table', { name: 'Поставки: откуда — куда' }).getByRole('link');
  await cell.waitFor();
  const [from, to] = (await cell.getAttribute('aria-label'))!.replace(/: 1 поставка$/, '').split(' → ');
  expect([from, to]).toEqual([expect.stringContaining('Мордови'), 'Пензенская область']);
  expect(await page.getByRole('table', { name: 'Поставки между регионами' }).getByRole('row').allTextContents())
    .toEqual(['ОткудаКудаПродукцияПоставок', `${from}${to}провода1`]);
  await cell.press('Enter');
  const supplies = page.getByRole('table', { name: `${from} → ${to}` });
  await supplies.getByRole('link', { name: 'Щитовик' }).waitFor();
  await supplies.getByRole('button', { name: /Основание: / }).click();
  await page.getByRole('complementary').getByText('поставляет провода пензенскому «Щитовику»').waitFor();
});

test('regions between which nothing goes are said to be so', async () => {
  page = await site.visit('?regions=Пензенская область&into=Казахстан');
  await page.getByText('Документы не говорят о поставках').waitFor();
});
