import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { ROOT } from '../house/files.js';
import { openSite, TOKEN, type Site } from './browser.js';

let site: Site;
let page: Page;
beforeAll(async () => { site = await openSite([], { writable: true }); });
afterAll(() => site.close());
afterEach(() => page.context().close());

const TEXT = 'Завод «Вихрь» поставляет компании «Гранит» моторы.';

const button = (name: string): Locator => page.getByRole('button', { name });

/** Opens the view and gives the token, by keyboard. */
async function openForms(): Promise<void> {
  page = await site.visit('?add');
  await page.getByLabel('Ключ').fill(TOKEN);
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Текст' }).waitFor();
}

const coverage = async (): Promise<number> => (await site.graph.coverage()).documents;

describe('a text', () => {
  test('is pasted by keyboard, shown claim by claim at once, and withdrawn', async () => {
    await openForms();
    await page.getByRole('textbox', { name: 'Текст' }).focus();
    await page.keyboard.insertText(TEXT);
    await page.keyboard.press('Tab');
    await page.keyboard.type('Моторы для «Гранита»');
    await page.getByLabel('Дата публикации').fill('2025-03-04');
    await page.getByLabel('Адрес публикации').fill('https://news.example.org/motors');
    await button('Прочитать').press('Enter');
    const read = page.getByRole('region', { name: 'Моторы для «Гранита»' });
    await read.waitFor();
    expect(await read.locator('.statement-ends').allTextContents()).toEqual(['Вихрь → Гранит']);
    expect(await read.locator('blockquote').textContent()).toBe(TEXT);
    expect(await read.locator('blockquote mark').textContent()).toContain('поставляет');
    await page.getByText('Прочитано: 1 документ.').waitFor();
    expect(await coverage()).toBe(1);
    await read.getByRole('link', { name: 'Моторы для «Гранита»' }).click();
    await page.getByRole('link', { name: 'news.example.org' }).waitFor();
    expect(await page.locator('.document-meta').textContent()).toMatch(/^4 мар\. 2025/);
    await page.goBack();
    await page.getByRole('textbox', { name: 'Текст' }).fill(TEXT);
    await button('Прочитать').click();
    await button('Отозвать').press('Enter');
    await page.getByText('отозвано вместе со всеми утверждениями').waitFor();
    expect(await coverage()).toBe(0);
  });
});

describe('files', () => {
  test('are read one after the other, and what cannot be read is said', async () => {
    await openForms();
    const seed = await readFile(join(ROOT, 'documents/ulyanovsk-chelyabinsk.txt'));
    await page.locator('input[type=file]').setInputFiles([
      { name: 'news.txt', mimeType: 'text/plain', buffer: seed },
      { name: 'empty.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 nothing') },
    ]);
    await page.getByText('Прочитано: 1 документ.').waitFor();
    await page.locator('.warning', { hasText: 'empty.pdf' }).waitFor();
    const read = page.locator('.read-document');
    expect(await read.locator('.count').textContent()).toBe('23 утверждения');
    expect(await read.locator('.read-claims > li').count()).toBe(23);
    await button('Отозвать').click();
    await page.getByText('отозвано').waitFor();
  });

  test('are dropped on the page', async () => {
    await openForms();
    const transfer = await page.evaluateHandle(`(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['${TEXT}'], 'dropped.txt', { type: 'text/plain' }));
      return transfer;
    })()`);
    await page.dispatchEvent('.drop', 'drop', { dataTransfer: transfer });
    await page.locator('.read-document', { hasText: 'Вихрь' }).waitFor();
    await button('Отозвать').click();
    await page.getByText('отозвано').waitFor();
    expect(await coverage()).toBe(0);
  });
});

describe('the token', () => {
  test('is asked for once, and again where it does not fit', async () => {
    page = await site.visit('?add');
    await page.getByLabel('Ключ').fill('another');
    await button('Открыть').click();
    await page.getByRole('alert').getByText('Этот ключ не подходит.').waitFor();
    await page.getByLabel('Ключ').fill(TOKEN);
    await button('Открыть').click();
    await page.getByRole('textbox', { name: 'Текст' }).waitFor();
    await page.reload();
    await page.getByRole('textbox', { name: 'Текст' }).waitFor();
  });

  test('is of no use where the server only reads, which is explained', async () => {
    const reading = await openSite([]);
    page = await reading.visit('?add', { locale: 'en-GB' });
    await page.getByText('This server only answers questions.').waitFor();
    expect(await page.locator('form:not(.search)').count()).toBe(0);
    await reading.close();
  });
});
