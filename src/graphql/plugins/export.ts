import type { Plugin } from 'graphql-yoga';
import { FORMATS, isFormatName, selectEntities, selectNetwork, type Selection } from '../../export/index.js';
import { badInput, SmezhnikError } from '../../model/index.js';
import { type Graph, MOST_TIERS, type NetworkRequest } from '../../store/index.js';
import { isStatus, STATUSES, type Status } from '../../ontology/index.js';
import { type FilterArguments, requiredText, supplyFilter } from '../arguments.js';
import { idOf } from '../global-ids.js';
import type { Limits } from '../limits.js';

const PATH = '/export';
/** Conditions on the supplies of a network, as `SupplyFilter` of the schema has them. */
const CONDITIONS = ['product', 'place', 'document', 'since', 'until'] as const;
const KNOWN = new Set(['entity', 'search', 'direction', 'tiers', 'limit', 'format', 'statuses', ...CONDITIONS]);
const encoder = new TextEncoder();

function wholeNumber(query: URLSearchParams, name: string, byDefault: number, most: number): number {
  const value = query.get(name) ?? String(byDefault);
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < 1 || number > most) throw badInput(`${name}=${value}: give a whole number from 1 to ${most}`);
  return number;
}

function filterOf(query: URLSearchParams): FilterArguments {
  const statuses = query.get('statuses')?.split(',');
  const wrong = statuses?.find((status) => !isStatus(status));
  if (wrong !== undefined) throw badInput(`statuses=${wrong}: give some of ${Object.keys(STATUSES).join(', ')}`);
  return { statuses: statuses as readonly Status[] | undefined, ...Object.fromEntries(CONDITIONS.map((name) => [name, query.get(name)])) };
}

function checkNames(query: URLSearchParams): void {
  const unknown = [...query.keys()].find((name) => !KNOWN.has(name));
  if (unknown) throw badInput(`${unknown}: there is no such parameter; there are ${[...KNOWN].join(', ')}`);
}

function parse(query: URLSearchParams, limits: Limits): NetworkRequest {
  const direction = query.get('direction') ?? 'upstream';
  if (direction !== 'upstream' && direction !== 'downstream') throw badInput(`direction=${direction}: give upstream or downstream`);
  return {
    ids: query.getAll('entity').map((id) => idOf('entity', id)),
    direction,
    tiers: wholeNumber(query, 'tiers', 2, MOST_TIERS),
    limit: wholeNumber(query, 'limit', 100, limits.network),
    filter: supplyFilter(filterOf(query)),
  };
}

async function select(graph: Graph, query: URLSearchParams, limits: Limits): Promise<Selection> {
  checkNames(query);
  const search = query.get('search');
  if (search !== null) {
    const text = requiredText('search', search);
    return selectEntities(graph, await graph.search({ text, limit: wholeNumber(query, 'limit', 100, limits.network) }));
  }
  const request = parse(query, limits);
  if (request.ids.length === 0) throw badInput('entity: give the global id of an entity, once or several times, or search=…');
  return selectNetwork(graph, request);
}

async function answer(graph: Graph, query: URLSearchParams, limits: Limits): Promise<Response> {
  const name = query.get('format') ?? 'csv';
  if (!isFormatName(name)) throw badInput(`format=${name}: give one of ${Object.keys(FORMATS).join(', ')}`);
  const { write, mediaType, ending } = FORMATS[name];
  const text = write(await select(graph, query, limits));
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await text.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    async cancel() { await text.return(undefined); },
  });
  return new Response(body, { headers: { 'content-type': mediaType, 'content-disposition': `attachment; filename="smezhnik.${ending}"` } });
}

const refusal = ({ code, message }: SmezhnikError): Response =>
  new Response(`${message}\n`, { status: code === 'UNAVAILABLE' ? 503 : 400, headers: { 'content-type': 'text/plain; charset=utf-8' } });

/** Gives networks and searches as files, streamed: `/export?entity=…&direction=upstream&tiers=2&format=csv`, `/export?search=…`. What is wrong is answered by 400 and a line. */
export function useExport(graph: Graph, limits: Limits): Plugin {
  return {
    async onRequest(event) {
      const { request, url } = event;
      if (url.pathname !== PATH || request.method !== 'GET') return;
      try {
        event.endResponse(await answer(graph.until(request.signal), url.searchParams, limits));
      } catch (error) {
        if (!(error instanceof SmezhnikError)) throw error;
        event.endResponse(refusal(error));
      }
    },
  };
}

/** Path of the file of a network, with its filter as it was given. */
export function exportPath({ ids, direction, tiers, limit }: NetworkRequest, filter: FilterArguments | null | undefined, format: string): string {
  const conditions = new URLSearchParams(Object.entries(filter ?? {}).filter(([, value]) => value !== null && value !== undefined).map(([name, value]) => [name, String(value)]));
  const query = [...ids.map((id) => `entity=entity:${id}`), `direction=${direction}`, `tiers=${tiers}`, `limit=${limit}`, `format=${format}`, conditions.toString()];
  return `${PATH}?${query.filter(Boolean).join('&')}`;
}
