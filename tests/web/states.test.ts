import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openSite, type Site } from './browser.js';
import { idOf, WORLD } from './world.js';

let site: Site;
beforeAll(async () => { site = await openSite([]); });
afterAll(() => site.close());

test('an empty graph says how to fill it, and what was read is shown at once', async () => {
  const page = await site.visit('');
  await page.getByRole('heading', { name: 'Граф пуст' }).waitFor();
  await site.graph.put(WORLD[0]!);
  await page.reload();
  await page.getByRole('link', { name: 'Северная нефть' }).first().waitFor();
  expect(await page.locator('.coverage').textContent()).toMatch(/^1 документ · 2 утверждения · 3 имени · 2 связи · 12 апр\. 2023/);
});

test('a server that does not answer is said to, and asked again', async () => {
  const page = await site.visit('?documents');
  await page.route('**/graphql', (route) => route.abort());
  await page.getByRole('link', { name: 'О графе' }).click();
  await page.getByRole('alert').getByText('Сервер не отвечает').waitFor();
  await page.unroute('**/graphql');
  await page.getByRole('button', { name: 'Повторить' }).click();
  await page.getByText('1 документ', { exact: true }).waitFor();
});

test('an answer that is no answer counts as none', async () => {
  const page = await site.visit('?documents');
  await page.route('**/graphql', (route) => route.fulfill({ status: 502, body: '<html>Bad Gateway</html>' }));
  await page.getByRole('link', { name: 'О графе' }).click();
  await page.getByRole('alert').getByText('HTTP 502').waitFor();
});

test('a section that cannot be read does not take the others with it', async () => {
  const page = await site.visit('?documents');
  await page.route('**/graphql', async (route) => {
    const response = await route.fetch();
    const answer = await response.json() as { data?: { entity?: Record<string, unknown> } };
    if (answer.data?.entity) answer.data.entity['visitors'] = null;
    await route.fulfill({ response, json: answer });
  });
  await page.goto(`${site.url}/?entity=${idOf('Заречный насосный завод')}`);
  await page.getByText('Этот раздел не удалось прочитать.').waitFor();
  await page.getByRole('table', { name: 'Покупатели' }).waitFor();
});
