import { placeKeys, regionOf } from '../../ask/index.js';
import { badInput } from '../../model/index.js';
import { CLAIM_TYPES, type ClaimType, type EntityKind, type Status } from '../../ontology/index.js';
import { nameKey, type OverviewFilter, type OverviewNode, type Relation } from '../../store/index.js';
import { claimFilter, kindsOf, numberUpTo, requiredText } from '../arguments.js';
import type { Resolve } from '../context.js';
import { globalId } from '../global-ids.js';
import { cypherOf } from './network.js';

interface OverviewFilterArguments {
  readonly types?: readonly ClaimType[] | null;
  readonly statuses?: readonly Status[] | null;
  readonly product?: string | null;
  readonly kinds?: readonly EntityKind[] | null;
  readonly place?: string | null;
}

interface OverviewArguments {
  readonly limit: number;
  readonly filter?: OverviewFilterArguments | null;
}

const WHY_TRUNCATED = 'There are more entities or relations than the limit; those with most relations, and the best documented, are shown. Give a filter or a higher limit.';

function overviewFilter(filter: OverviewFilterArguments): OverviewFilter {
  const aimless = filter.types?.find((type) => CLAIM_TYPES[type].object.length === 0);
  if (aimless) throw badInput(`filter.types: ${aimless} leads to no entity: leave it out`);
  return {
    ...claimFilter(filter),
    kinds: kindsOf(filter.kinds),
    product: filter.product == null ? undefined : requiredText('filter.product', filter.product),
    places: filter.place == null ? undefined : placeKeys(requiredText('filter.place', filter.place)),
  };
}

/** Path of the page with this overview. */
function permalink(filter: OverviewFilterArguments): string {
  const conditions = Object.entries(filter).filter(([, value]) => value !== null).map(([name, value]) => [name, String(value)]);
  return `/?${['overview', new URLSearchParams(conditions).toString()].filter(Boolean).join('&')}`;
}

export const overview: Resolve<unknown, unknown, OverviewArguments> = async (_, { limit, filter }, { reader }) => {
  const request = { limit: numberUpTo(Infinity, 'limit', limit), filter: overviewFilter(filter ?? {}) };
  const { nodes, relations, truncated } = await reader.traversal.overview(request);
  reader.see(nodes.map(({ entity }) => entity));
  return {
    nodes,
    edges: relations,
    truncated,
    truncation: truncated ? WHY_TRUNCATED : null,
    cypher: cypherOf(reader.traversal.drawOverview(request)),
    permalink: permalink(filter ?? {}),
  };
};

/** The first of the regions that its places lie in; a place is in itself. */
function region({ entity, places }: OverviewNode): string | undefined {
  const names = entity.kind === 'Place' ? [entity.name, ...places] : places;
  return names.map((name) => regionOf(nameKey(name))).find((found) => found !== undefined) ?? names[0];
}

export const overviewResolvers = {
  OverviewNode: { relationCount: ({ relations }: OverviewNode) => relations, region },
  OverviewEdge: {
    id: ({ id }: Relation) => globalId('relationship', id),
    from: ({ from }: Relation) => globalId('entity', from),
    to: ({ to }: Relation) => globalId('entity', to),
    productCount: ({ products }: Relation) => products,
    originCount: ({ origins }: Relation) => origins,
  },
};
