import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readFile } from '../../src/text/index.js';
import { readHtml } from '../../src/text/html/index.js';
import { encodeSingleByte, encodeUtf16 } from './encodings.js';

const FIXTURES = join(import.meta.dirname, '../fixtures/html');
const NEWS = 'Пермский завод «Кварц» отказался от стекла фирмы «Прозрачность» и везёт его с комбината «Сибстекло».';
const pageOf = (body: string, head = ''): string => `<!DOCTYPE html><html><head><title>Стекло</title>${head}</head><body>${body}</body></html>`;
const read = (html: string): ReturnType<typeof readHtml> => readHtml(Buffer.from(html));
const textOf = (body: string): string => read(pageOf(body)).text;

describe('saved pages of different layouts', () => {
  test.each([
    ['news-agency', '«Вектор» начал поставки редукторов «Полюсу»', '2024-11-05', 'https://vesti.example/news/vektor-polyus'],
    ['region-government', 'Делегация области посетила завод «Парус»', '2023-03-17', 'https://region.example/news/detail.php?ID=7'],
    ['corporate-table', 'Итоги года', '2023-12-28', undefined],
    ['old-1251', 'Трактористам помогут моторостроители', '2004-04-12', undefined],
    ['comments', 'Завод «Кварц» сменил поставщика стекла', undefined, undefined],
    ['paywall', 'Зачем «Титану» свой литейный цех', '2022-06-30', undefined],
    ['list', 'Новости промышленности', undefined, undefined],
    ['builder', 'О нас: завод «Сокол»', undefined, 'https://sokol.example/'],
    ['interview', 'Виктор Ладога: «Наши краны ждут в портах»', '2021-09-09', undefined],
    ['entities', 'Разметка & знаки', undefined, undefined],
    ['encyclopedia', 'Механик (завод)', undefined, undefined],
    ['pasted-from-word', 'Новости предприятия', '2020-06-05', undefined],
    ['brief', 'Коротко', undefined, undefined],
    ['plain', undefined, undefined, undefined],
  ])('%s: main text, title, date and address', async (name, title, date, url) => {
    const document = await readFile(join(FIXTURES, `${name}.html`));
    expect(document.text).toBe(readFileSync(join(FIXTURES, `${name}.txt`), 'utf8').trimEnd());
    expect([document.title, document.date, document.url]).toEqual([title, date, url]);
  });

  test('a page that only a script fills has no text', async () => {
    await expect(readFile(join(FIXTURES, 'app-shell.html'))).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });
});

describe('text of a page', () => {
  test('tables of data keep their rows, tables of layout do not make any', () => {
    const data = '<table><tr><th>Товар<th>Цена<tr><td>Пресс<td><p>5</p><tr><td colspan=2>Итого 5</table>';
    expect(textOf(`<p>${NEWS}</p>${data}`)).toBe(`${NEWS}\nТовар | Цена\nПресс | 5\nИтого 5`);
    expect(textOf(`<table><tr><td><p>Меню</td><td><h2>Стекло</h2><p>${NEWS}<p>${NEWS}</td></tr></table>`)).toBe(`Стекло\n${NEWS}\n${NEWS}`);
  });

  test('names of classes cut only what they name', () => {
    expect(textOf(`<div class="page has-sidebar no-comments"><p class="shareholders">${NEWS}</p></div>`)).toBe(NEWS);
    expect(textOf(`<p>${NEWS}</p><div class="b-share2"><p>Поделиться этой новостью с друзьями можно здесь, было бы желание.</p></div>`)).toBe(NEWS);
  });

  test('a short text does not make the reader look for more', () => {
    const popup = '<p>Окно, которое сайт показывает поверх страницы, и слов в нём больше, чем в самой новости.</p>'.repeat(5);
    expect(textOf(`<div class="text"><p>${NEWS}</p></div><div class="popup">${popup}</div>`)).toBe(NEWS);
  });

  test('lines that sites add are left out, sentences that begin alike stay', () => {
    expect(textOf(`<p>${NEWS}</p><p>Читайте также: Кварц подорожал</p><p>Возврат к списку</p>`)).toBe(NEWS);
    const kept = 'Поделиться опытом приехали мастера из Ижевска.';
    expect(textOf(`<p>${NEWS}</p><p>${kept}</p>`)).toBe(`${NEWS}\n${kept}`);
  });

  test('markup that was text stays text, and nothing else of the markup does', () => {
    expect(textOf(`<p>${NEWS} &lt;b&gt;жирно&lt;/b&gt; &amp;nbsp;</p><script>var a = "${NEWS}"</script>`)).toBe(`${NEWS} <b>жирно</b> &nbsp;`);
  });
});

describe('metadata', () => {
  const dated = (head: string): string | undefined => read(pageOf(`<p>${NEWS}</p>`, head)).date;

  test.each([
    ['<meta property="article:published_time" content="2024-05-06T23:30:00+05:00">', '2024-05-06'],
    ['<meta itemprop="datePublished" content="2024-05-06">', '2024-05-06'],
    ['<script type="application/ld+json">[{"@graph":[{"datePublished" : "2024-05-06T01:00"}]}]</script>', '2024-05-06'],
    ['<script type="application/ld+json">{ broken "datePublished":"2024-05-06"</script>', '2024-05-06'],
    ['<meta property="article:published_time" content="вчера"><meta name="date" content="2024-05-06">', '2024-05-06'],
    ['<meta name="date" content="2024-02-31">', undefined],
  ])('date of %s', (head, day) => {
    expect(dated(head)).toBe(day);
  });

  test('a date far from the title is no date of publication', () => {
    const html = pageOf(`<h1>Стекло</h1>${`<p>${NEWS}</p>`.repeat(5)}<p>3 мая 2024</p>`);
    expect(read(html).date).toBeUndefined();
    expect(read(pageOf(`<div>3 мая 2024, 10:00</div><h1>Стекло</h1><p>${NEWS}</p>`))).toMatchObject({ date: '2024-05-03', text: `Стекло\n${NEWS}` });
  });

  test('a page without a body has its title, and none that is not given', () => {
    expect(read(`<html><head><title>Стекло</title></head><p>${NEWS}</p></html>`)).toMatchObject({ title: 'Стекло', text: NEWS });
    expect(read(`<p>${NEWS}</p>`).title).toBeUndefined();
  });

  test('only a full address counts', () => {
    expect(read(pageOf(`<p>${NEWS}</p>`, '<link rel="canonical" href="/news/1"><meta property="og:url" content="javascript:1">')).url).toBeUndefined();
  });
});

describe('encodings', () => {
  const body = `<p>${NEWS}</p>`;
  test.each([
    ['windows-1251 that says so', encodeSingleByte(pageOf(body, '<meta charset="windows-1251">'), 'windows-1251')],
    ['windows-1251 that does not', encodeSingleByte(pageOf(body), 'windows-1251')],
    ['KOI8-R that says so', encodeSingleByte(pageOf(body.replaceAll(/[«»]/g, ''), '<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">'), 'koi8-r')],
    ['UTF-8 that says otherwise', Buffer.from(pageOf(body, '<meta charset="windows-1251">'))],
    ['UTF-16', encodeUtf16(pageOf(body), 'le', true)],
  ])('%s', (_, bytes) => {
    expect(readHtml(bytes).text.replaceAll(/[«»]/g, '')).toBe(NEWS.replaceAll(/[«»]/g, ''));
  });
});

describe('limits', () => {
  test.each([
    ['100,000 levels', '<div>'.repeat(100_000)],
    ['100,000 closed levels', `${'<div>'.repeat(100_000)}${NEWS}${'</div>'.repeat(100_000)}`],
    ['half a million elements', '<b>x</b>'.repeat(500_000)],
  ])('%s are refused', (_, body) => {
    expect(() => textOf(body)).toThrow(expect.objectContaining({ code: 'BAD_INPUT' }));
  });

  test('paragraphs that old pages nest by leaving tags open stay apart', () => {
    const text = textOf(`<P><FONT SIZE=2>${NEWS}`.repeat(1000));
    expect(text.split('\n')).toEqual(Array<string>(1000).fill(NEWS));
  });

  test('what a deep script says is no text', () => {
    expect(textOf(`<p>${NEWS}</p>${'<i>'.repeat(1000)}<script>var x = "<p>код</p>"</script><style>p {}</style>`)).toBe(NEWS);
  });
});
