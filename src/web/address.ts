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
  /** The whole graph, or the part that the filter leaves; `focus` is the id of the entity that it is shown around. */
  | { readonly name: 'overview'; readonly colouring: Colouring; readonly filter: OverviewFilter; readonly focus?: string | undefined }
  | { readonly name: 'documents' }
  | { readonly name: 'add' }
  | { readonly name: 'document'; readonly id: string; readonly claim?: string | undefined }
  | { readonly name: 'about' };

/** What the nodes of the overview are coloured by. */
export type Colouring = 'region' | 'kind';

/** What the overview is narrowed to, as the API takes it; lists are of the ontology's words. */
export interface OverviewFilter {
  readonly types?: readonly string[] | undefined;
  readonly statuses?: readonly string[] | undefined;
  readonly kinds?: readonly string[] | undefined;
  readonly product?: string | undefined;
  readonly place?: string | undefined;
}

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

const LISTS = ['types', 'statuses', 'kinds'] as const;
const TEXTS = ['product', 'place'] as const;

function parseOverview(colouring: string, query: URLSearchParams): View {
  const lists = LISTS.map((name) => [name, listOf(query.get(name))] as const).filter(([, list]) => list.length > 0);
  const texts = TEXTS.map((name) => [name, query.get(name)?.trim()] as const).filter(([, text]) => text);
  return {
    name: 'overview', colouring: colouring === 'kind' ? 'kind' : 'region', filter: Object.fromEntries<unknown>([...lists, ...texts]),
    focus: query.get('focus') ?? undefined,
  };
}

const overviewParameters = ({ colouring, filter, focus }: Extract<View, { name: 'overview' }>): [string, string | undefined][] => [
  ['overview', colouring],
  ...LISTS.map((name): [string, string | undefined] => [name, filter[name]?.join()]),
  ...TEXTS.map((name): [string, string | undefined] => [name, filter[name]]),
  ['focus', focus],
];

type Parse = (value: string, query: URLSearchParams) => View | undefined;

/** The parameter by which each view is known, the first that is there, and what it says with the others. */
const PARSERS: readonly (readonly [parameter: string, parse: Parse])[] = [
  ['entity', (id, query) => (id ? { name: 'entity', id, upstream: listOf(query.get('up')), downstream: listOf(query.get('down')) } : undefined)],
  ['document', (id, query) => (id ? { name: 'document', id, claim: query.get('claim') ?? undefined } : undefined)],
  ['from', (from, query) => (from ? { name: 'between', from, to: query.get('to') ?? undefined } : undefined)],
  ['overview', parseOverview],
  ['product', (product, query) => (product ? { name: 'product', product, buyer: query.get('buyer') ?? undefined } : undefined)],
  ['products', (text) => ({ name: 'products', text: text || undefined })],
  ['regions', (from, query) => {
    const to = query.get('into');
    return { name: 'regions', flow: from && to ? { from, to } : undefined };
  }],
  ['q', (text) => (text ? { name: 'search', text } : undefined)],
  ['documents', () => ({ name: 'documents' })],
  ['add', () => ({ name: 'add' })],
  ['about', () => ({ name: 'about' })],
];

function parseView(query: URLSearchParams): View {
  for (const [parameter, parse] of PARSERS) {
    const value = query.get(parameter);
    const view = value === null ? undefined : parse(value.trim(), query);
    if (view) return view;
  }
  return { name: 'home' };
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
    case 'overview': return overviewParameters(view);
    case 'document': return [['document', view.id], ['claim', view.claim]];
    default: return [[view.name, ' ']];
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
