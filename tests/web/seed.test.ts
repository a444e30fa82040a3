import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { load } from '../../src/pipeline.js';
import { ROOT } from '../house/files.js';
import { openSite, type Site } from './browser.js';

let site: Site;
beforeAll(async () => {
  site = await openSite([]);
  await load(site.graph, [join(ROOT, 'documents')]);
});
afterAll(() => site.close());

test('who supplies whom in the seed is found, seen and read', async () => {
  const page = await site.visit('');
  await page.getByRole('combobox').fill('альфап');
  await page.getByRole('option', { name: 'АльфаПаскаль' }).click();
  await page.getByRole('button', { name: /^Мидаус → АльфаПаскаль · поставляет/ }).focus();
  await page.keyboard.press('Enter');
  const claim = page.getByRole('complementary').getByRole('article').first();
  expect(await claim.locator('blockquote').textContent()).toContain('реализуют соглашение о поставке уральскому предприятию эталонных сенсоров давления');
  await page.getByRole('row', { name: /Мидаус взаимные поставки грузопоршневые манометры/ }).waitFor();
  expect(site.complaints).toEqual([]);
});

test('three plants are shown to come from one', async () => {
  const page = await site.visit('');
  await page.getByRole('combobox').fill('Московский автомобильный');
  await page.getByRole('option').first().click();
  const tree = page.getByRole('group', { name: /^Схема происхождения/ });
  await tree.getByRole('link').first().waitFor();
  expect((await tree.getByRole('link').locator('title').allTextContents()).map((name) => name.replace(/[«»]/g, '')).sort())
    .toEqual(['Автомобильный завод Урал', 'Ульяновский автомобильный завод', 'Челябинский кузнечнопрессовый завод']);
});
