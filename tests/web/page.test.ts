import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { openSite, type Site, type Visitor } from './browser.js';
import { HUB, hubOf, idOf, WORLD } from './world.js';

const PUMPS = 'Заречный насосный завод';
const FIRM = `?entity=${idOf(PUMPS)}`;

let site: Site;
let page: Page;
beforeAll(async () => { site = await openSite([...WORLD, hubOf(130)]); });
afterAll(() => site.close());
afterEach(async () => {
  await page.context().close();
  expect(site.complaints.splice(0)).toEqual([]);
});

const visit = async (address: string, visitor?: Visitor): Promise<void> => { page = await site.visit(address, visitor); };
const button = (name: string | RegExp): Locator => page.getByRole('button', { name });
const evidence = (): Locator => page.getByRole('complementary', { name: 'Основание' });
const table = (name: string | RegExp): Locator => page.getByRole('table', { name });
const firstColumn = (of: Locator): Promise<string[]> => of.locator('tbody th a').allTextContents();

describe('search', () => {
  test('suggests as one types, and opens the choice of the arrow keys', async () => {
    await visit('');
    const field = page.getByRole('combobox');
    await field.focus();
    await page.keyboard.type('гмс');
    await page.getByRole('option', { name: /Гидромаш-Сервис.*«ГМС»/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await field.getAttribute('aria-activedescendant')).toBe(await page.getByRole('option').getAttribute('id'));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Гидромаш-Сервис', level: 1 }).waitFor();
    expect(page.url()).toContain(`entity=${idOf('Гидромаш-Сервис')}`);
    expect(await page.title()).toBe('Гидромаш-Сервис — Смежник');
  });

  test('opens a suggestion by mouse, and closes them by Escape', async () => {
    await visit('?about');
    await page.getByRole('combobox').fill('зареч');
    await page.getByRole('listbox').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('listbox').isVisible()).toBe(false);
    await page.getByRole('combobox').fill('заречн');
    await page.getByRole('option', { name: PUMPS }).click();
    await page.getByRole('heading', { name: PUMPS, level: 1 }).waitFor();
  });

  test('lists what begins with the text, and says what it understands where nothing does', async () => {
    await visit('');
    await page.getByRole('combobox').fill('бел');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Поиск: бел' }).waitFor();
    await page.getByRole('link', { name: 'Белогорский арматурный завод' }).waitFor();
    await page.getByRole('combobox').fill('ъъъ');
    await button('Найти').click();
    await page.getByText('На «ъъъ» ничего не начинается.').waitFor();
    await page.getByRole('listitem').getByRole('link').first().waitFor();
  });
});

describe('a question', () => {
  const askFor = async (question: string): Promise<void> => {
    await page.getByRole('combobox').fill(question);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: question }).waitFor();
  };

  test('is answered in sentences with their sources, which open', async () => {
    await visit('');
    await askFor('Кому поставляет Ростовский подшипниковый завод?');
    const sentence = page.locator('.answer li');
    await sentence.first().waitFor();
    expect(await sentence.locator('.answer-sentence').allTextContents()).toEqual([expect.stringMatching(/^Ростовский подшипниковый завод поставляет Заречный насосный завод: подшипники/)]);
    expect(await sentence.locator('blockquote').textContent()).toBe('подшипники завод по-прежнему закупает у Ростовского подшипникового завода');
    expect(await page.locator('svg').count()).toBe(0);
    await sentence.getByRole('button').press('Enter');
    await evidence().getByRole('article').waitFor();
    await sentence.getByRole('link', { name: 'Контракт подписан' }).click();
    await page.locator('mark.current').waitFor();
  });

  test('that the documents are silent on says so', async () => {
    await visit('');
    await askFor('Кому поставляет Уралхимпром?');
    await page.getByText('В прочитанных документах об этом ничего не сказано.').waitFor();
  });

  test('that names what no document names says so in the page\'s language', async () => {
    await visit('');
    await askFor('Кто поставляет Ъъъъмаш?');
    await page.getByText('прочитанные документы не называют того, о чём он').waitFor();
    await page.locator('.notice .found a').first().waitFor();
  });

  test('that is not understood leads to questions that are', async () => {
    await visit('', { locale: 'en-GB' });
    await askFor('Will it rain tomorrow?');
    await page.getByText('This question has no answer').waitFor();
    await page.getByText('The page did not understand the question.').waitFor();
    const examples = page.locator('.notice .found').first().getByRole('link');
    await examples.first().waitFor();
    expect(await examples.count()).toBeGreaterThan(3);
    await examples.first().click();
    await page.locator('.answer-sentence').first().waitFor();
  });
});

describe('a firm', () => {
  test('has in its tables what it has in its picture', async () => {
    await visit(FIRM);
    const picture = page.getByRole('group', { name: `Схема поставок: ${PUMPS}` });
    await picture.locator('.wire').first().waitFor();
    const drawn = await picture.locator('.wire').evaluateAll((wires) => wires.map((wire) => wire.querySelector('title')?.textContent));
    expect(drawn).toHaveLength(10);
    const suppliers = await firstColumn(table('Поставщики'));
    const buyers = await firstColumn(table('Покупатели'));
    expect([...suppliers.map((name) => `${name} → ${PUMPS}`), ...buyers.map((name) => `${PUMPS} → ${name}`)].sort())
      .toEqual(drawn.map((label) => label!.split(' · ')[0]!).sort());
    const legend = await page.locator('.legend').first().locator('dd').allTextContents();
    expect(legend).toEqual(['действует', 'предложено', 'планируется', 'прекращено']);
    expect(await table('Люди').getByRole('row').allTextContents()).toEqual(['ЧеловекДолжностьОснование', 'Мария Орловадиректор1 док.', 'Пётр Седыхдиректор в прошлом1 док.']);
  });

  test('opens evidence by a click on a line, and again by its address', async () => {
    await visit(FIRM);
    await page.locator('.wire-label', { hasText: 'погружные насосы' }).click();
    await evidence().getByText('отгрузил «Северной нефти» первые погружные насосы').waitFor();
    expect(await page.locator('.wire[aria-pressed=true]').count()).toBe(1);
    await page.reload();
    await evidence().getByText('отгрузил «Северной нефти» первые погружные насосы').waitFor();
    await button('Закрыть').click();
    await evidence().waitFor({ state: 'detached' });
    await page.goBack();
    await evidence().waitFor();
  });

  test('opens evidence by keyboard, and gives the focus back', async () => {
    await visit(FIRM);
    const line = button(/^Заречный насосный завод → Уралхимпром/);
    await line.focus();
    await page.keyboard.press('Enter');
    await evidence().getByText('готов поставлять их «Уралхимпрому»').waitFor();
    expect(await page.evaluate<string>('document.activeElement.textContent')).toBe('Основание');
    await page.getByRole('combobox').fill('зар');
    await page.keyboard.press('Escape');
    await evidence().waitFor();
    await page.getByRole('heading', { name: 'Основание' }).focus();
    await page.keyboard.press('Escape');
    await evidence().waitFor({ state: 'detached' });
    await page.locator('.wire:focus', { hasText: 'дозировочные насосы' }).waitFor();
  });

  test('opens further tiers by keyboard, in the picture, in a table and in the address', async () => {
    await visit(FIRM);
    await button('Показать поставщиков: Ростовский подшипниковый завод').focus();
    await page.keyboard.press('Space');
    await button(/^Метиз → Ростовский подшипниковый завод/).waitFor();
    expect(await firstColumn(table('Дальше по цепочке'))).toEqual(['Донской прокат', 'Метиз']);
    await page.reload();
    await button(/^Метиз → Ростовский подшипниковый завод/).waitFor();
    await button('Скрыть поставщиков: Ростовский подшипниковый завод').click();
    await table('Дальше по цепочке').waitFor({ state: 'detached' });
  });

  test('is drawn in Neo4j Browser by a query with the tiers that are open, and found again by its link', async () => {
    await visit(`${FIRM}&up=${idOf('Ростовский подшипниковый завод')}`);
    await page.getByText('Открыть в Neo4j Browser').click();
    const shown = page.getByRole('region', { name: 'Запрос: Поставщики' });
    await shown.waitFor();
    expect(await shown.textContent()).toContain('-[r:SUPPLIES]-');
    await button('Копировать параметры').first().press('Enter');
    await page.getByText('Скопировано').waitFor();
    const copied = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(copied).toMatch(/^:params \{/);
    expect(JSON.parse(copied.slice(':params '.length))).toMatchObject({
      focal: { ids: [PUMPS, 'Ростовский подшипниковый завод'].map((name) => idOf(name).slice('entity:'.length)) }, tiers: 1,
    });
    await button('Копировать ссылку').click();
    await page.waitForFunction('navigator.clipboard.readText().then((text) => text === location.href)');
  });

  test('sorts its tables by any column, and saves them', async () => {
    await visit(FIRM);
    const buyers = table('Покупатели');
    const header = buyers.getByRole('columnheader', { name: 'Название' });
    await header.getByRole('button').click();
    expect(await header.getAttribute('aria-sort')).toBe('ascending');
    expect(await firstColumn(buyers)).toEqual(['Гидромаш-Сервис', 'Донской прокат', 'Казахстан', 'Северная нефть', 'Теплосети Заречья', 'Уралхимпром']);
    await header.getByRole('button').press('Enter');
    expect(await header.getAttribute('aria-sort')).toBe('descending');
    expect((await firstColumn(buyers))[0]).toBe('Уралхимпром');
    const [file] = await Promise.all([page.waitForEvent('download'), button(/Скачать таблицу «Покупатели/).click()]);
    expect(file.suggestedFilename()).toBe('Покупатели-—-Заречный-насосный-завод.csv');
    const csv = await readFile(await file.path(), 'utf8');
    expect(csv.split('\r\n').slice(0, 2)).toEqual(['\uFEFFНазвание,Продукция,Статус,Даты,Основание', 'Уралхимпром,дозировочные насосы,предложено,,1']);
  });

  test('shows the family it descends from, brothers too', async () => {
    await visit(FIRM);
    const tree = page.getByRole('group', { name: `Схема происхождения: ${PUMPS}` });
    await tree.getByRole('link', { name: 'Белогорский арматурный завод' }).waitFor();
    expect(await table('Происхождение').getByRole('row').count()).toBe(5);
    await tree.getByRole('link', { name: 'Механические мастерские Седых' }).click();
    await page.getByRole('heading', { name: 'Механические мастерские Седых', level: 1 }).waitFor();
  });

  test('saves its picture as SVG and PNG', async () => {
    await visit(FIRM);
    const [svg] = await Promise.all([page.waitForEvent('download'), button('Скачать рисунок в SVG').first().click()]);
    const drawing = await readFile(await svg.path(), 'utf8');
    expect(drawing).toContain('Северная нефть');
    expect(drawing).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(drawing).toContain('stroke-dasharray');
    const [png] = await Promise.all([page.waitForEvent('download'), button('Скачать рисунок в PNG').first().click()]);
    expect((await readFile(await png.path())).subarray(1, 4).toString()).toBe('PNG');
  });

  test('with very many suppliers draws the first, and loads the rest page by page', async () => {
    await visit(`?entity=${idOf(HUB)}`);
    await page.getByText('ещё 118 в таблице').waitFor();
    const suppliers = table('Поставщики');
    for (const shown of [50, 100]) {
      await page.getByText(`Показано ${shown} из 130`).first().waitFor();
      await button('Показать ещё').first().click();
    }
    await suppliers.getByRole('row').nth(130).waitFor();
    expect(await suppliers.getByRole('row').count()).toBe(131);
  });
});

describe('two firms', () => {
  const BETWEEN = `?from=${idOf('Метиз')}&to=${idOf('Донской прокат')}`;

  test('are chosen from the view of the first, by keyboard', async () => {
    await visit(`?entity=${idOf('Метиз')}`);
    await page.getByRole('link', { name: 'С кем связано' }).press('Enter');
    await page.getByRole('heading', { name: 'С кем связано: Метиз' }).waitFor();
    await page.getByRole('combobox', { name: 'Название второго предприятия' }).fill('донской');
    await page.getByRole('option', { name: 'Донской прокат' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Как связаны: Метиз — Донской прокат' }).waitFor();
    expect(page.url()).toContain(BETWEEN);
  });

  test('have every relation of their paths in the picture and in the table, with its evidence', async () => {
    await visit(BETWEEN);
    const title = 'Как связаны: Метиз — Донской прокат';
    const wires = page.getByRole('group', { name: title }).locator('.wire');
    await wires.first().waitFor();
    expect(await wires.locator('title').allTextContents()).toEqual([
      'Метиз → Ростовский подшипниковый завод · поставляет · кольца. действует · 1 док.',
      'Донской прокат → Ростовский подшипниковый завод · поставляет · подшипниковая сталь. действует · 1 док.',
    ]);
    expect(await wires.locator('.line').evaluateAll((lines) => lines.map((line) => line.hasAttribute('marker-start')))).toEqual([false, true]);
    expect(await table(title).getByRole('row').count()).toBe(3);
    await table(title).getByRole('button', { name: /Основание: Донской прокат/ }).press('Enter');
    await evidence().getByText('получает сталь от «Донского проката»').waitFor();
    await page.getByText('Открыть в Neo4j Browser').click();
    await page.getByRole('region', { name: 'Запрос: Пути' }).waitFor();
  });

  test('that nothing connects are said to be so', async () => {
    await visit(`?from=${idOf('Метиз')}&to=${idOf(HUB)}`);
    await page.getByText('Документы не связывают их').waitFor();
  });
});

describe('a product', () => {
  test('is found by a word of its name, and tells who supplies it to whom', async () => {
    await visit('');
    await page.getByRole('link', { name: 'Продукция' }).click();
    await page.getByRole('listitem').getByRole('link', { name: 'погружные насосы' }).first().waitFor();
    await page.getByRole('textbox', { name: 'Найти продукцию' }).fill('погружных насосов');
    await page.keyboard.press('Enter');
    await table('Продукция: погружных насосов').getByRole('link', { name: 'погружные насосы' }).press('Enter');
    await page.getByRole('heading', { name: 'погружные насосы', level: 1 }).waitFor();
    expect(await firstColumn(table('Поставки'))).toEqual([PUMPS]);
    await page.getByText('не сказано, кто это производит').waitFor();
    await table('Поставки').getByRole('button', { name: /Основание: / }).click();
    await evidence().getByText('отгрузил «Северной нефти» первые погружные насосы').waitFor();
  });

  test('tells its makers with their evidence, and who else could supply a buyer', async () => {
    await visit(FIRM);
    await table('Производит').getByRole('link', { name: 'дозировочные насосы' }).click();
    await button(/Основание: Заречный насосный завод$/).click();
    await evidence().getByText('делает также дозировочные насосы').waitFor();
    await page.getByRole('combobox', { name: 'Покупатель:' }).selectOption('Уралхимпром');
    await page.getByText('Других изготовителей и поставщиков документы не называют.').waitFor();
    expect(page.url()).toContain(`buyer=${idOf('Уралхимпром')}`);
  });

  test('that no document names leads to others', async () => {
    await visit('?products=самовары');
    await page.getByText('Документы не называют продукции, похожей на «самовары»').waitFor();
  });
});

describe('the page', () => {
  test('speaks the browser\'s language, and the other by its address', async () => {
    await visit(FIRM, { locale: 'en-GB' });
    await page.getByRole('heading', { name: 'Suppliers 4' }).waitFor();
    await page.getByRole('link', { name: 'Русский' }).click();
    await page.getByRole('heading', { name: 'Поставщики 4' }).waitFor();
    expect(page.url()).toContain('lang=ru');
    await page.reload();
    await page.getByRole('heading', { name: 'Поставщики 4' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('ru');
  });

  test('stands still while it loads', async () => {
    await visit(FIRM);
    await table('Происхождение').waitFor();
    const shift = await page.evaluate<number>(`new Promise((resolve) => new PerformanceObserver((list, observer) => {
      observer.disconnect();
      resolve(list.getEntries().reduce((sum, { value }) => sum + value, 0));
    }).observe({ type: 'layout-shift', buffered: true }) || setTimeout(() => resolve(0), 300))`);
    expect(shift).toBeLessThan(0.05);
  });

  test('says what an address that names nothing leads to', async () => {
    for (const address of ['?entity=entity:none', '?entity=nonsense', '?document=document:none', '?from=entity:none', '?product=product:0', '?product=самовары', `?from=${idOf(PUMPS)}&to=entity:none`]) {
      await visit(address);
      await page.getByRole('heading', { name: 'Здесь ничего нет' }).waitFor();
      await page.context().close();
    }
    await visit('');
  });
});
