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

test.each(['ЗИЛ', 'зилу', 'АМО'])('a name that only general reference knows leads to the plant: %s', async (name) => {
  const page = await site.visit('');
  await page.getByRole('combobox').fill(name);
  await page.getByRole('option', { name: /^Московский автомобильный завод имени Сталина/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Московский автомобильный завод имени Сталина' }).waitFor();
});

const QUESTIONS: readonly (readonly [string, RegExp])[] = [
  ['что делает Мидаус?', /^Мидаус поставляет АльфаПаскаль: эталонные сенсоры давления/],
  ['кому продаёт АльфаПаскаль?', /^АльфаПаскаль поставляет Мидаус: грузопоршневые манометры/],
  ['как связаны УАЗ и Урал?', /Московский автомобильный завод имени Сталина/],
  ['кто вышел из ЗИЛа?', /Московский автомобильный завод имени Сталина/],
  ['who supplies АльфаПаскаль?', /^Мидаус supplies АльфаПаскаль/],
];

test.each(QUESTIONS)('the seed answers: %s', async (question, answer) => {
  const page = await site.visit('');
  await page.getByRole('combobox').fill(question);
  await page.keyboard.press('Enter');
  const sentence = page.locator('.answer li').first();
  await sentence.locator('.answer-sentence', { hasText: answer }).waitFor();
  await sentence.getByRole('button').press('Enter');
  await page.getByRole('complementary').getByRole('article').first().waitFor();
});

test('each view of the seed is reached by keyboard alone, and shows what it holds', async () => {
  const page = await site.visit('');
  const open = (name: string): Promise<void> => page.getByRole('navigation').getByRole('link', { name }).press('Enter');
  await open('Обзор');
  await page.getByRole('table', { name: 'Имена' }).getByRole('link', { name: 'АльфаПаскаль' }).waitFor();
  await open('Продукция');
  await page.locator('.found').getByRole('link', { name: 'грузопоршневые манометры' }).press('Enter');
  await page.getByRole('table', { name: 'Поставки' }).getByRole('link', { name: 'Мидаус' }).waitFor();
  await open('Регионы');
  await page.getByRole('link', { name: /Ульяновская область → Челябинская область/ }).first().press('Enter');
  await page.getByRole('link', { name: 'эталонные сенсоры давления' }).waitFor();
  await open('Документы');
  await page.getByRole('link', { name: 'ulyanovsk-chelyabinsk' }).press('Enter');
  await page.locator('.document-claims li').nth(22).waitFor();
  await open('Добавить');
  await page.getByText('Этот сервер только отвечает на вопросы.').waitFor();
});
