import type { Plugin } from 'graphql-yoga';
import { FORMATS, isFormatName, selectNetwork } from '../../export/index.js';
import { badInput, SmezhnikError } from '../../model/index.js';
import { type Graph, MOST_TIERS, type NetworkRequest } from '../../store/index.js';
import { idOf } from '../global-ids.js';
import type { Limits } from '../limits.js';

const PATH = '/export';
const KNOWN = new Set(['entity', 'direction', 'tiers', 'limit', 'format']);
const encoder = new TextEncoder();

function wholeNumber(query: URLSearchParams, name: string, byDefault: number, most: number): number {
  const value = query.get(name) ?? String(byDefault);
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < 1 || number > most) throw badInput(`${name}=${value}: give a whole number from 1 to ${most}`);
  return number;
}

function parse(query: URLSearchParams, limits: Limits): NetworkRequest {
  const unknown = [...query.keys()].find((name) => !KNOWN.has(name));
  if (unknown) throw badInput(`${unknown}: there is no such parameter; there are ${[...KNOWN].join(', ')}`);
  const direction = query.get('direction') ?? 'upstream';
  if (direction !== 'upstream' && direction !== 'downstream') throw badInput(`direction=${direction}: give upstream or downstream`);
  return {
    ids: query.getAll('entity').map((id) => idOf('entity', id)),
    direction,
    tiers: wholeNumber(query, 'tiers', 2, MOST_TIERS),
    limit: wholeNumber(query, 'limit', 100, limits.network),
  };
}

async function answer(graph: Graph, query: URLSearchParams, limits: Limits): Promise<Response> {
  const name = query.get('format') ?? 'csv';
  if (!isFormatName(name)) throw badInput(`format=${name}: give one of ${Object.keys(FORMATS).join(', ')}`);
  const request = parse(query, limits);
  if (request.ids.length === 0) throw badInput('entity: give the global id of an entity, once or several times');
  const { write, mediaType, ending } = FORMATS[name];
  const text = write(await selectNetwork(graph, request));
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

/** Gives networks as files: `/export?entity=…&direction=upstream&tiers=2&format=csv`, streamed. What is wrong is answered by 400 and a line. */
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

/** Path of the file of a network. */
export function exportPath({ ids, direction, tiers, limit }: NetworkRequest, format: string): string {
  const query = [...ids.map((id) => `entity=entity:${id}`), `direction=${direction}`, `tiers=${tiers}`, `limit=${limit}`, `format=${format}`];
  return `${PATH}?${query.join('&')}`;
}
