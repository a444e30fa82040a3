import { exposureOf } from '../../ask/index.js';
import type { Entity } from '../../model/index.js';
import { type FilterArguments, numberUpTo, supplyFilter } from '../arguments.js';
import type { Resolve } from '../context.js';

interface ExposureArguments {
  readonly tiers: number;
  readonly limit: number;
  readonly filter?: FilterArguments | null;
}

export const exposure: Resolve<Entity, unknown, ExposureArguments> = async ({ id }, { tiers, limit, filter }, { reader }) => {
  const network = await reader.traversal.network({
    ids: [id], direction: 'upstream', tiers, limit: numberUpTo(Infinity, 'limit', limit), filter: supplyFilter(filter),
  });
  reader.see(network.nodes.map(({ entity }) => entity));
  const { singleSources, sharedSuppliers, ...rest } = exposureOf(network);
  return {
    ...rest,
    singleSources: singleSources.map(({ edge, ...source }) => ({ ...source, supply: edge })),
    sharedSuppliers: sharedSuppliers.map(({ supplier, edges }) => ({ supplier, supplies: edges })),
    truncated: network.truncated,
  };
};
