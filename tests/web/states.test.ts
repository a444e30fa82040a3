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

test('the page comes compressed, and what is named by its content is kept', async () => {
  const headersOf = async (path: string, codings: string): Promise<Headers> => (await fetch(`${site.url}/${path}`, { headers: { 'accept-encoding': codings } })).headers;
  const html = await (await fetch(site.url)).text();
  const script = /src="\.\/(assets\/[^"]+\.js)"/.exec(html)![1]!;
  for (const [codings, coding] of [['gzip, br', 'br'], ['gzip', 'gzip'], ['br;q=0, gzip;q=1.0', 'gzip'], ['identity', null]] as const) {
    expect((await headersOf(script, codings)).get('content-encoding')).toBe(coding);
  }
  expect((await headersOf(script, 'br')).get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect((await headersOf('', 'br')).get('cache-control')).toBe('no-cache');
  expect((await fetch(`${site.url}/${script}.br`)).status).toBe(404);
  expect(await (await fetch(`${site.url}/${script}`, { headers: { 'accept-encoding': 'br' } })).text()).toBe(await (await fetch(`${site.url}/${script}`, { headers: { 'accept-encoding': 'identity' } })).text());
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
