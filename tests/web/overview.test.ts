import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { openSite, type Site } from './browser.js';
import { hubOf, idOf, REGIONAL, WORLD } from './world.js';

const PUMPS = 'Заречный насосный завод';

let site: Site;
let page: Page;
beforeAll(async () => { site = await openSite([...WORLD, REGIONAL, hubOf(130)]); });
afterAll(() => site.close());
afterEach(async () => {
  await page.context().close();
  expect(site.complaints.splice(0)).toEqual([]);
});

const table = (name: string): Locator => page.getByRole('table', { name });
const legend = (): Locator => page.getByRole('list', { name: 'Цвета' });

/** The picture, once its layout has come to rest. */
async function open(address: string): Promise<Locator> {
  page = await site.visit(address);
  const picture = page.getByRole('img', { name: 'Обзор графа' });
  await picture.locator('canvas').first().waitFor();
  await page.locator('progress').waitFor({ state: 'detached' });
  return picture;
}

const SVG = 'Скачать рисунок в SVG';

/** The picture as it is saved: its names, and how many circles and lines it has. */
async function saved(): Promise<{ names: string[]; circles: number; lines: number; text: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: SVG }).click()]);
  const text = await readFile(await file.path(), 'utf8');
  return { text, names: [...text.matchAll(/<text [^>]*>([^<]*)</g)].map(([, name]) => name!), circles: text.match(/<circle /g)?.length ?? 0, lines: text.match(/<path /g)?.length ?? 0 };
}

test('the graph is drawn whole, coloured by kind with a legend from the ontology, and fetched only when it is opened', async () => {
  page = await site.visit('');
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.getByRole('link', { name: 'Обзор' }).press('Enter');
  await page.locator('progress').waitFor({ state: 'detached' });
  await page.getByRole('radio', { name: 'Вид' }).check();
  await page.locator('.hues').getByText('группа предприятий').waitFor();
  expect(page.url()).toContain('overview=kind');
  expect(await legend().getByRole('listitem').allTextContents()).toEqual(
    ['предприятие 146', 'орган власти 1', 'объединение 1', 'человек 3', 'место 5', 'группа предприятий 1'].map((text) => expect.stringMatching(text)),
  );
  expect(fetched).toEqual(expect.arrayContaining([expect.stringMatching(/network-picture-.*\.js$/), expect.stringMatching(/layout\.worker-.*\.js$/)]));
});

test('the tables hold what the picture holds, sort all of it and save all of it', async () => {
  await open('?overview');
  const { circles, names, text } = await saved();
  expect(text).toMatch(/^<svg xmlns=/);
  expect(names.length).toBeGreaterThan(10);
  const rows = Number((await page.getByRole('heading', { name: /^Имена/ }).textContent())!.match(/\d+$/)![0]);
  expect(circles).toBe(rows);
  await page.getByText(`Показано 50 из ${rows}`).first().waitFor();
  const header = table('Имена').getByRole('columnheader', { name: 'Название' }).getByRole('button');
  await header.press('Enter');
  expect(await table('Имена').locator('tbody th').first().textContent()).toBe('Белогорская область');
  await page.getByRole('button', { name: 'Показать ещё' }).first().press('Enter');
  expect(await table('Имена').locator('tbody tr').count()).toBe(100);
  const [csv] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Скачать таблицу «Имена» в CSV' }).click()]);
  expect((await readFile(await csv.path(), 'utf8')).trim().split('\r\n')).toHaveLength(rows + 1);
  await table('Связи').locator('.evidence-button').first().press('Enter');
  await page.getByRole('complementary', { name: 'Основание' }).getByRole('article').first().waitFor();
});

test('a name is found by keyboard, shown with its neighbours alone, and again by its address', async () => {
  await open('?overview');
  await page.getByRole('combobox', { name: 'Найти на схеме' }).fill('Метиз');
  await page.getByRole('option', { name: 'Метиз' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByText('Выделено вместе с соседями:').waitFor();
  expect(await table('Имена').locator('tbody th').allTextContents()).toEqual(['Ростовский подшипниковый завод', 'Метиз']);
  expect(page.url()).toContain(`focus=${idOf('Метиз')}`);
  await page.reload();
  await page.getByText('Выделено вместе с соседями:').waitFor();
  await page.locator('progress').waitFor({ state: 'detached' });
  await page.waitForTimeout(300);
  const { lines, names } = await saved();
  expect({ lines, names: names.sort() }).toEqual({ lines: 1, names: ['Метиз', 'Ростовский подшипниковый завод'] });
  await page.getByRole('link', { name: 'показать всё' }).click();
  await page.getByText('Выделено вместе с соседями:').waitFor({ state: 'detached' });
});

test('a click on a node opens it', async () => {
  const picture = await open(`?overview&focus=${idOf(PUMPS)}`);
  const { width, height } = (await picture.boundingBox())!;
  await picture.click({ position: { x: width / 2, y: height / 2 } });
  await page.getByRole('heading', { name: PUMPS, level: 1 }).waitFor();
});

test('what is narrowed to a type, a product and a place shows no more, and says where nothing is left', async () => {
  await open('?overview=kind&types=DESCENDS_FROM');
  expect(await table('Связи').locator('tbody tr').count()).toBe(4);
  await page.getByRole('combobox', { name: 'Вид связи' }).selectOption('поставляет');
  await page.getByRole('searchbox', { name: 'Продукция' }).fill('кольца');
  await page.keyboard.press('Enter');
  await table('Связи').locator('tbody tr').first().waitFor();
  expect(await table('Связи').locator('tbody th').allTextContents()).toEqual(['Метиз']);
  await page.getByRole('searchbox', { name: 'Место или регион' }).fill('Саранск');
  await page.keyboard.press('Enter');
  await page.locator('.notice').waitFor();
});

test('it is brought nearer and saved as PNG by keyboard, and drawn in Neo4j Browser', async () => {
  await open('?overview');
  const { circles } = await saved();
  for (let i = 0; i < 4; i += 1) {
    await page.getByRole('button', { name: 'Ближе' }).press('Enter');
    await page.waitForTimeout(400);
  }
  expect((await saved()).circles).toBeLessThan(circles);
  const [png] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Скачать рисунок в PNG' }).press('Enter')]);
  expect((await readFile(await png.path())).subarray(1, 4).toString()).toBe('PNG');
  await page.getByText('Открыть в Neo4j Browser').click();
  const link = page.getByRole('link', { name: 'Открыть на localhost:7474' });
  expect(decodeURIComponent((await link.getAttribute('href'))!)).toMatch(/^http:\/\/localhost:7474\/browser\/\?cmd=edit&arg=.*LIMIT 10000/s);
});
