import { getDocumentProxy } from 'unpdf';
import { badInput } from '../../model/errors.js';
import { isoDay } from '../day.js';
import type { Content } from '../content.js';
import { blocksOf } from './columns.js';
import type { Piece } from './lines.js';
import { withoutMargins } from './margins.js';
import { paragraphsOf } from './paragraphs.js';

/** A page printed by a browser was created on the day it was printed, not published. */
const BROWSER = 'Mozilla/';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Pdf['getPage']>>;

/** Titles that programs put in by themselves. */
const NO_TITLE = /^(?:untitled|без имени|(?:документ|document)\d*$|microsoft )|\.(?:docx?|rtf|odt|indd|pdf|qxd|xlsx?|pptx?)$/i;

/**
 * The text of a PDF, a line for each paragraph, heading, list item and table row, in reading order; running heads and page
 * numbers are left out and broken words mended. Its date is the day it was created.
 * @throws SmezhnikError BAD_INPUT if it is damaged, protected, or has no text layer
 */
export async function readPdf(bytes: Uint8Array): Promise<Content> {
  const pdf = await open(bytes);
  try {
    const pages: Piece[][] = [];
    for (let number = 1; number <= pdf.numPages; number++) pages.push(await piecesOf(await pdf.getPage(number)));
    checkText(pages.flat().map(({ text }) => text).join(''));
    const paragraphs = paragraphsOf(withoutMargins(pages).flatMap((page) => blocksOf(page)));
    return { text: paragraphs.join('\n'), ...(await propertiesOf(pdf)) };
  } finally {
    await pdf.destroy();
  }
}

async function open(bytes: Uint8Array): Promise<Pdf> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, isEvalSupported: false });
  } catch (error) {
    if ((error as Error).name === 'PasswordException') throw badInput('is protected by a password: save it without one', error);
    throw badInput('is a damaged PDF: save it anew', error);
  }
}

/** Upright text of a page. */
async function piecesOf(page: Page): Promise<Piece[]> {
  const [a, b, c, d, x, y] = page.getViewport({ scale: 1 }).transform as [number, number, number, number, number, number];
  const { items } = await page.getTextContent();
  page.cleanup();
  return items.flatMap((item) => {
    if (!('str' in item) || !item.str.trim()) return [];
    const [ta, tb, tc, td, tx, ty] = item.transform as [number, number, number, number, number, number];
    const left = a * tx + c * ty + x;
    const [along, across] = [a * ta + c * tb, b * ta + d * tb];
    if (along <= 0 || Math.abs(across) > Math.abs(along) / 10) return [];
    const piece = { text: item.str, left, right: left + item.width, baseline: b * tx + d * ty + y, size: Math.hypot(tc, td) };
    return [piece];
  });
}

function checkText(text: string): void {
  if (!text) throw badInput('has no text layer (a scan): recognise its text first, for example with ocrmypdf -l rus');
  const unreadable = text.match(/[\ufffd\ue000-\uf8ff\x00-\x08]/g)?.length ?? 0;
  if (unreadable > text.length / 2) {
    throw badInput('has fonts that do not tell their letters: recognise its text, for example with ocrmypdf --force-ocr -l rus');
  }
}

async function propertiesOf(pdf: Pdf): Promise<Pick<Content, 'title' | 'date'>> {
  const info = (await pdf.getMetadata()).info as Readonly<Record<string, unknown>>;
  const property = (name: string): string => (typeof info[name] === 'string' ? info[name].trim() : '');
  const title = property('Title');
  const isPrint = property('Creator').startsWith(BROWSER);
  const created = property('CreationDate').replace(/^(?:D:)?(\d{4})(\d{2})(\d{2}).*$/, '$1-$2-$3');
  return { title: title && !NO_TITLE.test(title) ? title : undefined, date: isPrint ? undefined : isoDay(created) };
}
