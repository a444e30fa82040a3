import { Readability } from '@mozilla/readability';
import { dayOfLine } from '../day.js';
import { decode } from '../decode.js';
import type { Content } from '../content.js';
import { parsePage } from './dom.js';
import type { DomDocument, DomElement } from './dom.js';
import { linesOf, tidy } from './lines.js';
import { addressOf, datelines, fullTitle, headingOf, publishedDay, titleAmong, titleInMeta } from './metadata.js';
import { isNoiseLine, removeNoise } from './noise.js';

/** Russian news of two sentences are whole texts: with Readability's own 500 it goes on to look for more. */
const SHORTEST_TEXT = 80;
const CHARSET = /<meta[^>]+charset\s*=\s*["']?([\w-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i;

/**
 * The main text of a saved web page, a line for each paragraph, heading, list item and table row, led by the page's heading.
 * @throws SmezhnikError BAD_INPUT if the bytes are no text, or the page is too large to read
 */
export function readHtml(bytes: Uint8Array): Content {
  const html = decode(bytes, declaredCharset(bytes));
  const page = parsePage(html);
  const [url, published, named, heading] = [addressOf(page, html), publishedDay(page), titleInMeta(page), headingOf(page)];
  removeNoise(page.body);
  const allLines = linesOf(page.body);
  const article = mainText(page);
  const title = named ?? heading ?? titleAmong(allLines, page) ?? article?.title ?? (fullTitle(page) || undefined);
  const dates = datelines(allLines, heading ?? title);
  const lines = (article?.lines ?? allLines).filter((line) => !isNoiseLine(line) && !dates.has(line));
  const date = published ?? [...dates].map(dayOfLine).find((day) => day);
  const led = heading && !lines.includes(heading) && lines.length > 0 ? [heading, ...lines] : lines;
  return { text: led.join('\n'), title, date, url };
}

function mainText(page: DomDocument): { readonly title: string | undefined; readonly lines: string[] } | undefined {
  const serializer = (node: unknown): DomElement => node as DomElement;
  const article = new Readability(page as never, { charThreshold: SHORTEST_TEXT, serializer }).parse();
  if (!article?.content) return undefined;
  return { title: tidy(article.title ?? '') || undefined, lines: linesOf(article.content) };
}

function declaredCharset(bytes: Uint8Array): string | undefined {
  const [, meta, xml] = CHARSET.exec(Buffer.from(bytes.subarray(0, 4096)).toString('latin1')) ?? [];
  return meta ?? xml;
}
