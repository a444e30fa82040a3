import { isLanguage, type Language } from './words/language.js';

/** What the page shows. Every view but home has a part of the query string, so that its address reopens it. */
export type View =
  | { readonly name: 'home' }
  | { readonly name: 'search'; readonly text: string }
  /** `upstream` and `downstream` are the ids of the neighbours whose own suppliers and buyers are open. */
  | { readonly name: 'entity'; readonly id: string; readonly upstream: readonly string[]; readonly downstream: readonly string[] }
  /** How two are connected; the other is still to be chosen where it is left out. */
  | { readonly name: 'between'; readonly from: string; readonly to?: string | undefined }
  /** Products like the text; those of the latest documents where it is left out. */
  | { readonly name: 'products'; readonly text?: string | undefined }
  /** `product` is its id or its name, `buyer` the id of the one whose alternatives are shown. */
  | { readonly name: 'product'; readonly product: string; readonly buyer?: string | undefined }
  /** Supplies from region to region; `from` and `to` are the names of the two whose supplies are listed. */
  | { readonly name: 'regions'; readonly flow?: Flow | undefined }
  | { readonly name: 'documents' }
  | { readonly name: 'document'; readonly id: string; readonly claim?: string | undefined }
  | { readonly name: 'about' };

export interface Flow {
  readonly from: string;
  readonly to: string;
}

export interface Address {
  readonly view: View;
  /** The browser's own where it is left out. */
  readonly language?: Language | undefined;
  /** Ids of the relationship or claims whose evidence is open. */
  readonly evidence: readonly string[];
}

const listOf = (value: string | null): string[] => (value ?? '').split(',').filter(Boolean);

function parseFlow(query: URLSearchParams): Flow | undefined {
  const [from, to] = [query.get('regions')?.trim(), query.get('into')];
  return from && to ? { from, to } : undefined;
}

function parseView(query: URLSearchParams): View {
  const entity = query.get('entity');
  if (entity) return { name: 'entity', id: entity, upstream: listOf(query.get('up')), downstream: listOf(query.get('down')) };
  const document = query.get('document');
  if (document) return { name: 'document', id: document, claim: query.get('claim') ?? undefined };
  const from = query.get('from');
  if (from) return { name: 'between', from, to: query.get('to') ?? undefined };
  const product = query.get('product');
  if (product) return { name: 'product', product, buyer: query.get('buyer') ?? undefined };
  const products = query.get('products');
  if (products !== null) return { name: 'products', text: products.trim() || undefined };
  if (query.has('regions')) return { name: 'regions', flow: parseFlow(query) };
  const text = query.get('q');
  if (text) return { name: 'search', text };
  if (query.has('documents')) return { name: 'documents' };
  return { name: query.has('about') ? 'about' : 'home' };
}

/** The address that a query string names; what it does not understand leads home. */
export function parseAddress(search: string): Address {
  const query = new URLSearchParams(search);
  const language = query.get('lang');
  return { view: parseView(query), evidence: listOf(query.get('evidence')), ...(isLanguage(language) && { language }) };
}

function parametersOf(view: View): [string, string | undefined][] {
  switch (view.name) {
    case 'home': return [];
    case 'search': return [['q', view.text]];
    case 'entity': return [['entity', view.id], ['up', view.upstream.join(',')], ['down', view.downstream.join(',')]];
    case 'between': return [['from', view.from], ['to', view.to]];
    case 'product': return [['product', view.product], ['buyer', view.buyer]];
    case 'products': return [['products', view.text ?? ' ']];
    case 'regions': return [['regions', view.flow?.from ?? ' '], ['into', view.flow?.to]];
    case 'document': return [['document', view.id], ['claim', view.claim]];
    case 'documents':
    case 'about': return [[view.name, ' ']];
  }
}

/** Ids stay readable: a query string may hold colons and commas as they are. */
const readable = (query: URLSearchParams): string => query.toString().replaceAll('%3A', ':').replaceAll('%2C', ',').replace(/=\+(?=&|$)/, '');

/** The query string of an address, from `?` on; `?` alone for home, so that a link to it leads there. */
export function formatAddress({ view, language, evidence }: Address): string {
  const parameters = [...parametersOf(view), ['evidence', evidence.join(',')], ['lang', language]].filter((each): each is [string, string] => Boolean(each[1]));
  return `?${readable(new URLSearchParams(parameters))}`;
}

export const entityView = (id: string): View => ({ name: 'entity', id, upstream: [], downstream: [] });
