import { dayOfLine, isoDay } from '../day.js';
import type { DomDocument } from './dom.js';
import { tidy } from './lines.js';

const DATE_METAS = [
  'meta[property="article:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="pubdate"]',
  'meta[name="date"]',
  'meta[name="DC.date"]',
];
const SAVED_FROM = /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/i;
/** How far from the title, or else from its start, a line that is only a date still dates the page. */
const NEAR = 3;
const START = 10;

export const titleInMeta = (page: DomDocument): string | undefined => meta(page, 'meta[property="og:title"]');

/** The page's title with all that the site adds to it. */
export const fullTitle = (page: DomDocument): string => tidy(page.querySelector('title')?.textContent ?? '');

/** The page's heading: the h1 that its title repeats, or else its only one, unless that is the site's own name in its header. */
export function headingOf(page: DomDocument): string | undefined {
  const headings = [...page.querySelectorAll('h1')]
    .map((element) => ({ element, text: tidy(element.textContent ?? '') }))
    .filter(({ text }) => text);
  const titles = [titleInMeta(page), fullTitle(page)].filter((title) => title);
  const repeated = headings.find(({ text }) => titles.some((title) => title?.includes(text)));
  const only = headings.length === 1 && !headings[0]!.element.closest('body > header, .header, #header') ? headings[0] : undefined;
  return (repeated ?? only)?.text;
}

/** The part of the page's title, beside the site's name, that stands in the text as a line of its own. */
export function titleAmong(lines: readonly string[], page: DomDocument): string | undefined {
  return fullTitle(page).split(/\s+(?:\||::|[-–—·•/»])\s+/).find((part) => lines.includes(part));
}

/** ISO day on which the page says it was published, as its own time zone writes it. */
export function publishedDay(page: DomDocument): string | undefined {
  const written = [
    ...DATE_METAS.map((selector) => meta(page, selector)),
    ...[...page.querySelectorAll('script[type="application/ld+json"]')].map(linkedDate),
    page.querySelector('time[datetime], [itemprop="datePublished"][datetime]')?.getAttribute('datetime'),
  ];
  return written.map((value) => (value ? isoDay(value) : undefined)).find((day) => day);
}

/** Where the page was published; undefined unless it gives a full address. */
export function addressOf(page: DomDocument, html: string): string | undefined {
  const given = [
    page.querySelector('link[rel="canonical"]')?.getAttribute('href'),
    meta(page, 'meta[property="og:url"]'),
    SAVED_FROM.exec(html.slice(0, 4096))?.[1],
  ];
  return given.find((address) => address && /^https?:\/\/\S+$/i.test(address)) ?? undefined;
}

/** The lines near the title that are only a date. */
export function datelines(lines: readonly string[], title: string | undefined): ReadonlySet<string> {
  const at = lines.findIndex((line) => line === title);
  const near = at < 0 ? lines.slice(0, START) : lines.slice(Math.max(0, at - NEAR), at + NEAR + 1);
  return new Set(near.filter(dayOfLine));
}

function meta(page: DomDocument, selector: string): string | undefined {
  const content = tidy(page.querySelector(selector)?.getAttribute('content') ?? '');
  return content || undefined;
}

/** A pattern, since the object that holds the date may stand anywhere in the data. */
const linkedDate = ({ textContent }: { readonly textContent: string | null }): string | undefined =>
  /"datePublished"\s*:\s*"([^"]+)"/.exec(textContent ?? '')?.[1];
