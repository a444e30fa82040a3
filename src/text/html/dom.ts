import { Parser } from 'htmlparser2';
import { parseHTML } from 'linkedom';
import { badInput } from '../../model/errors.js';

/** The part of the DOM that is used here: the compiler knows no browser. */
export interface DomNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<DomNode>;
  readonly previousSibling: DomNode | null;
}
export interface DomElement extends DomNode {
  readonly tagName: string;
  readonly children: Iterable<DomElement>;
  getAttribute(name: string): string | null;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  closest(selector: string): DomElement | null;
  matches(selector: string): boolean;
  contains(other: DomElement): boolean;
  replaceWith(...nodes: readonly DomNode[]): void;
  remove(): void;
}
export interface DomDocument extends DomElement {
  readonly body: DomElement;
}

export const BLOCKS: ReadonlySet<string> = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER ' +
    'H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL'
  ).split(' '),
);

/** Readability's time grows with the square of the elements beside and above one another, and its stack with their depth. */
const MAX_DEPTH = 150;
const MAX_ELEMENTS = 100_000;
const MAX_NESTING = 10_000;
const RAW_TEXT = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe']);

export const isElement = (node: DomNode): node is DomElement => node.nodeType === 1;
export const isText = (node: DomNode): boolean => node.nodeType === 3 || node.nodeType === 4;

/** @throws SmezhnikError BAD_INPUT if the page has more elements than can be read in bounded time */
export function parsePage(html: string): DomDocument {
  return parseHTML(flatten(withBody(html))).document as unknown as DomDocument;
}

function withBody(html: string): string {
  if (/<body\b/i.test(html)) return html;
  return /<\/head>/i.test(html) ? html.replace(/<\/head>/i, '</head><body>') : `<html><body>${html}</body></html>`;
}

/** The page without the tags that lie too deep; a block's tag leaves a line break. */
function flatten(html: string): string {
  const kept: string[] = [];
  let depth = 0;
  let elements = 0;
  let end = 0;
  const drop = (name: string): void => {
    if (depth <= MAX_DEPTH || RAW_TEXT.has(name)) return;
    kept.push(html.slice(end, parser.startIndex), BLOCKS.has(name.toUpperCase()) ? '<br>' : '');
    end = parser.endIndex + 1;
  };
  const parser = new Parser({
    onopentag(name) {
      elements += 1;
      depth += 1;
      if (elements > MAX_ELEMENTS) throw badInput(`has more than ${MAX_ELEMENTS} HTML elements: save its text as .txt`);
      if (depth > MAX_NESTING) throw badInput(`nests HTML elements deeper than ${MAX_NESTING}: save its text as .txt`);
      drop(name);
    },
    onclosetag(name, implied) {
      if (!implied) drop(name);
      depth -= 1;
    },
  });
  parser.end(html);
  return kept.join('') + html.slice(end);
}
