import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { openSite, type Site, type Visitor } from './browser.js';
import { HOSTILE, hubOf, idOf, WORLD } from './world.js';

const PUMPS = 'Заречный насосный завод';
const FIRM = `?entity=${idOf(PUMPS)}`;

let site: Site;
let page: Page;
beforeAll(async () => { site = await openSite([...WORLD, HOSTILE, hubOf(130)]); });
afterAll(() => site.close());
afterEach(async () => {
  await page.context().close();
  expect(site.complaints.splice(0)).toEqual([]);
});

const visit = async (address: string, visitor?: Visitor): Promise<void> => { page = await site.visit(address, visitor); };
const button = (name: string | RegExp): Locator => page.getByRole('button', { name });
const evidence = (): Locator => page.getByRole('complementary', { name: 'Основание' });
const table = (name: string | RegExp): Locator => page.getByRole('table', { name });

describe('evidence', () => {
  const openRow = async (of: RegExp): Promise<void> => {
    await visit(FIRM);
    await button(of).click();
    await evidence().getByRole('article').first().waitFor();
  };

  test('tells the stages in time, with each sentence and where it stands', async () => {
    await openRow(/Основание: .*Северная нефть/);
    expect(await evidence().locator('.stages .stage-date').allTextContents()).toEqual(['12 апр. 2023', '2 нояб. 2023', 'июнь 2024']);
    expect(await evidence().locator('.stages .status').allTextContents()).toEqual(['обсуждается', 'согласовано', 'действует']);
    const links = await evidence().locator('.stages a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links).toEqual([1, 2, 3].map(() => expect.stringMatching(/^\?document=document:[0-9a-f]+&claim=claim:[0-9a-f]+$/)));
    const claim = evidence().getByRole('article').nth(1);
    expect(await claim.locator('blockquote').textContent()).toMatch(/^По данным «Деловой Белогорки», «Северная нефть» подписала .* стоимостью 840 млн руб\.$/);
    expect(await claim.locator('mark').textContent()).toBe('подписала с ЗНЗ контракт на 120 погружных насосов');
    for (const text of ['120 погружных насосов', '840 млн руб.', '«Деловая Белогорка»', 'supply.contract', '2 нояб. 2023']) {
      await claim.getByText(text, { exact: true }).waitFor();
    }
    expect(await claim.getByRole('link', { name: 'news.example.org' }).getAttribute('href')).toBe('https://news.example.org/2023/contract');
  });

  test('puts what is denied beside what is stated', async () => {
    await openRow(/Основание: .*Теплосети Заречья/);
    await evidence().getByText('Документы противоречат друг другу.').waitFor();
    const [stated, denied] = await Promise.all(['Утверждается', 'Опровергается'].map((side) => evidence().locator('.claims', { hasText: side }).boundingBox()));
    expect(stated!.x + stated!.width).toBeLessThanOrEqual(denied!.x);
    expect(Math.abs(stated!.y - denied!.y)).toBeLessThan(2);
  });

  test('copies a citation', async () => {
    await openRow(/Основание: .*Донской прокат/);
    await evidence().getByRole('button', { name: 'Копировать цитату' }).click();
    await evidence().getByText('Скопировано').waitFor();
    expect(await page.evaluate<string>('navigator.clipboard.readText()'))
      .toBe('««Донскому прокату» насосы для гидросбива продаёт Заречный насосный завод.» // Кто стоит за подшипником. 30 янв. 2024. https://steel.example.org/tiers');
  });

  test('leads into the document, where the words are marked', async () => {
    await openRow(/Основание: .*Уралхимпром/);
    await evidence().getByRole('link', { name: 'Первые насосы ушли на север' }).click();
    await page.getByRole('heading', { name: 'Первые насосы ушли на север' }).waitFor();
    expect(await page.locator('mark.current').allTextContents()).toEqual(['готов поставлять их «Уралхимпрому»']);
    await page.getByRole('link', { name: 'Утверждение 1', exact: true }).click();
    expect(await page.locator('mark.current').allTextContents()).toEqual(['отгрузил «Северной нефти» первые погружные насосы']);
  });
});

describe('a document', () => {
  test('with very many claims has all of them marked, and tells its file by its name alone', async () => {
    await visit('?documents');
    await page.getByRole('link', { name: 'Все поставщики Узлового завода' }).click();
    await page.locator('.document-claims li').nth(129).waitFor();
    expect(await page.locator('.document-text mark').count()).toBe(130);
    await page.getByText('Прочитан из hub.txt', { exact: true }).waitFor();
  });

  test('is found again at a claim by the link that the claim gives', async () => {
    await visit(`${FIRM}&evidence=`);
    await button(/Основание: .*Уралхимпром/).click();
    await evidence().getByRole('button', { name: 'Копировать ссылку' }).press('Enter');
    await evidence().getByText('Скопировано').waitFor();
    await page.goto(await page.evaluate<string>('navigator.clipboard.readText()'));
    expect(await page.locator('mark.current').textContent()).toBe('готов поставлять их «Уралхимпрому»');
  });

  test('is found in the list', async () => {
    await visit('');
    await page.getByRole('link', { name: 'Документы', exact: true }).click();
    expect(await table('Документы').getByRole('row').nth(2).textContent()).toBe('ЗНЗ опроверг слухи о поставках5 сент. 20242news.example.org');
    await page.getByRole('link', { name: 'Пять заводов из одного' }).click();
    await page.getByRole('heading', { name: 'Что утверждает' }).waitFor();
    expect(await page.locator('.document-claims li').count()).toBe(11);
  });

  test('that holds markup and script shows them as text, and its address leads nowhere', async () => {
    await visit('?documents');
    await page.getByRole('link', { name: '<script>document.title="взломано"</script>' }).click();
    await page.locator('.document-text', { hasText: '<img src=x onerror="document.title=\'взломано\'"> Завод «<b>Жирный</b>»' }).waitFor();
    expect(await page.locator('.document-text').locator('img, b, i, script').count()).toBe(0);
    expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
    await page.getByRole('link', { name: '<b>Жирный</b>' }).click();
    await page.getByRole('heading', { name: '<b>Жирный</b>', level: 1 }).waitFor();
    await page.locator('.wire-label', { hasText: '<i>насосы</i>' }).waitFor();
    expect(await page.title()).not.toContain('взломано');
  });
});
