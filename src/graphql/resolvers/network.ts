import { FORMATS } from '../../export/index.js';
import type { Entity } from '../../model/index.js';
import type { Direction, Drawing, Network, NetworkRequest } from '../../store/index.js';
import { type FilterArguments, numberUpTo, supplyFilter } from '../arguments.js';
import type { Resolve } from '../context.js';
import { globalId, idOf } from '../global-ids.js';
import { exportPath } from '../plugins/export.js';
import type { Reader } from '../reader.js';

export interface NetworkArguments {
  readonly direction: Direction;
  readonly tiers: number;
  readonly limit: number;
  readonly filter?: FilterArguments | null;
}

export interface Cypher {
  readonly text: string;
  readonly parameters: string;
}

export const cypherOf = ({ text, parameters }: Drawing): Cypher => ({ text, parameters: JSON.stringify(parameters) });

/** Path of the page of an entity; `open` are neighbours whose own suppliers or buyers are shown. */
export function permalink(id: string, direction?: Direction, open: readonly string[] = []): string {
  const opened = direction && open.length > 0 ? `&${direction === 'upstream' ? 'up' : 'down'}=${open.map((each) => globalId('entity', each)).join(',')}` : '';
  return `/?entity=${globalId('entity', id)}${opened}`;
}

const WHY_TRUNCATED = 'There are more entities or supplies than the limit; the best documented of each tier are shown. Give a filter, fewer tiers or a higher limit.';

function answer(reader: Reader, request: NetworkRequest, network: Network, filter: NetworkArguments['filter']): unknown {
  reader.see(network.nodes.map(({ entity }) => entity));
  const { nodes, truncated } = network;
  const open = nodes.filter(({ tier }) => tier > 0 && tier < request.tiers).map(({ entity }) => entity.id);
  return {
    ...network,
    truncation: truncated ? WHY_TRUNCATED : null,
    cypher: cypherOf(reader.traversal.drawNetwork(request)),
    export: ({ format }: { format: string }) => exportPath(request, filter, format),
    permalink: permalink(request.ids[0] ?? '', request.direction, open),
  };
}

export async function readNetwork(reader: Reader, ids: readonly string[], { direction, tiers, limit, filter }: NetworkArguments): Promise<unknown> {
  const request = { ids, direction, tiers, limit: numberUpTo(Infinity, 'limit', limit), filter: supplyFilter(filter) };
  return answer(reader, request, await reader.network(request), filter);
}

export const network: Resolve<Pick<Entity, 'id'>, unknown, NetworkArguments> = ({ id }, args, { reader }) => readNetwork(reader, [id], args);

export const networkOf: Resolve<unknown, unknown, NetworkArguments & { of: readonly string[] }> = (_, { of, ...args }, { reader }) =>
  readNetwork(reader, of.map((id) => idOf('entity', id)), args);

export const networkResolvers = {
  ExportFormat: Object.fromEntries(Object.keys(FORMATS).map((name) => [name.toUpperCase(), name])),
  Direction: { UPSTREAM: 'upstream', DOWNSTREAM: 'downstream' },
};
