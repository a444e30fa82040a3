import { BLOCKS, isElement, isText } from './dom.js';
import type { DomElement, DomNode } from './dom.js';

const SILENT = new Set('SCRIPT STYLE TEMPLATE NOSCRIPT HEAD SELECT BUTTON INPUT TEXTAREA IFRAME OBJECT SVG AUDIO VIDEO'.split(' '));
const CELLS = new Set(['TD', 'TH']);
/** Pages set these apart from their neighbours by style sheets alone. */
const SET_APART = new Set(['A', 'TIME', 'LABEL']);
/** A row with more than this in a cell lays out a page and is no row of data. */
const LONGEST_CELL = 500;

/** The lines of text that a reader of the page sees: one for each paragraph, heading, list item and row of a table. */
export function linesOf(root: DomElement): string[] {
  const lines: string[] = [];
  let open = '';
  const breakLine = (): void => {
    const line = tidy(open);
    if (line) lines.push(line);
    open = '';
  };
  const addText = (text: string, preformatted: boolean): void => {
    const [first = '', ...rest] = preformatted ? text.split('\n') : [text];
    open += first;
    for (const line of rest) {
      breakLine();
      open = line;
    }
  };
  const walk = (node: DomNode, preformatted: boolean): void => {
    if (isText(node)) addText(node.textContent ?? '', preformatted);
    if (!isElement(node) || SILENT.has(node.tagName.toUpperCase())) return;
    const tag = node.tagName.toUpperCase();
    const row = tag === 'TR' ? rowOf(node) : undefined;
    const block = BLOCKS.has(tag) || tag === 'BR' || CELLS.has(tag);
    if (block) breakLine();
    else if (standsApart(node, tag)) open += ' ';
    if (row) lines.push(row);
    else for (const child of node.childNodes) walk(child, preformatted || tag === 'PRE');
    if (block) breakLine();
  };
  walk(root, false);
  breakLine();
  return lines;
}

/** Cells of a row of data, joined; undefined for a row that only lays out what stands in it. */
function rowOf(row: DomElement): string | undefined {
  const cells = [...row.children].filter(({ tagName }) => CELLS.has(tagName.toUpperCase()));
  if (cells.length < 2) return undefined;
  const texts = cells.map((cell) => linesOf(cell).join(' ')).filter((text) => text);
  return texts.length === 0 || texts.some((text) => text.length > LONGEST_CELL) ? undefined : texts.join(' | ');
}

function standsApart(node: DomElement, tag: string): boolean {
  const before = node.previousSibling;
  return before !== null && isElement(before) && (SET_APART.has(tag) || SET_APART.has(before.tagName.toUpperCase()));
}

/** Invisible signs go; every space, however wide, is a space. */
export const tidy = (text: string): string => text.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '').replace(/\s+/g, ' ').trim();
