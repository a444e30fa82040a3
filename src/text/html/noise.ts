import type { DomElement } from './dom.js';

const NEVER_TEXT =
  'script, style, template, noscript, svg, nav, form, dialog, iframe, object, select, button, [hidden], ' +
  '[role=navigation], [role=search], [role=dialog], sup.reference, .mw-editsection, .toc';

/** Parts of a page by the names their authors give them, as words of `class` and `id`. */
const NAMED_NOISE = new RegExp(
  '(?:^|[\\s_-])(?<!(?:no|has|with|without)[_-])(?:' +
    'breadcrumbs?|comments?|disqus|cookies?|gdpr|(?:ya-)?share2?|sharing|sharedaddy|social(?:-likes)?|likes|rating|' +
    'related|recommend(?:ed|ations)|read-?(?:more|also)|see-?also|inject|subscri(?:be|ption)|newsletter|paywall|' +
    'feedback|callback|' +
    'sidebar|widget(?:-area)?|pager|pagination|menu|nav|navbar|navigation|footer|colophon|tags|banners?|advert(?:isement)?|' +
    'print(?:-version)?' +
    ')(?:[\\s_-]|$)',
  'i',
);
const INVISIBLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** Lines that a site puts into its texts. */
const NOISE_LINES: readonly RegExp[] = [
  /^(?:читайте|читать|смотрите|см\.)\s+(?:также|ещ[её]|по теме)/i,
  /^(?:другие |ещ[её] )?(?:материалы|новости) по теме:?$/i,
  /^(?:возврат|вернуться|назад) к (?:списку|новостям)/i,
  /^(?:поделиться|поделитесь)(?:$|:| (?:в|с|ссылк|новост|стат)\S*)/i,
  /^(?:оставить|оставьте|добавить|написать) (?:сво[ей] )?(?:сообщение|комментарий|заявку|отзыв):?$/i,
  /^(?:подпишитесь|подписывайтесь|следите за нами) (?:на |в )/i,
  /^(?:версия для печати|распечатать|комментарии(?: \(?\d+\)?)?|теги:.*|реклама|скопировать ссылку|наверх)$/i,
];

/** Takes out of a page what is never part of its text. */
export function removeNoise(body: DomElement): void {
  for (const element of [...body.querySelectorAll(NEVER_TEXT)]) element.remove();
  for (const element of [...body.querySelectorAll('[class], [id], [style], header, footer')]) {
    if (isNoise(element) && !element.querySelector('h1, article, main')) element.remove();
  }
  for (const table of [...body.querySelectorAll('table')].reverse()) unwrapLayout(table);
}

export const isNoiseLine = (line: string): boolean => line.length < 200 && NOISE_LINES.some((pattern) => pattern.test(line));

function isNoise(element: DomElement): boolean {
  if (element.matches('header, footer') && !element.closest('article, main')) return true;
  if (INVISIBLE.test(element.getAttribute('style') ?? '')) return true;
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  return NAMED_NOISE.test(names) && !element.matches('h1, article, main, body');
}

/** Old pages set menu, text and footer in the cells of a table: the cell that holds the text stands for all. */
function unwrapLayout(table: DomElement): void {
  const cells = [...table.querySelectorAll('td, th')].filter((cell) => cell.closest('table') === table);
  const size = (element: DomElement): number => element.textContent?.length ?? 0;
  const [main] = [...cells].sort((a, b) => size(b) - size(a));
  if (!main || cells.length < 2 || size(main) < size(table) * 0.6) return;
  const parts = [...main.querySelectorAll('p, br, div, h1, h2, h3, table')].length;
  if (parts >= 3) table.replaceWith(...main.childNodes);
}
