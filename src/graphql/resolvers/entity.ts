import type { Edge, Entity } from '../../model/index.js';
import type { NeighbourQuestion } from '../../store/graph.js';
import { claimFilter, pageRequest, supplyFilter, type RowArguments } from '../arguments.js';
import { connection, itself, type Connection, type ConnectionEdge } from '../connection.js';
import type { Resolve } from '../context.js';
import { globalId } from '../global-ids.js';
import { names } from './curation.js';
import { exposure } from './exposure.js';
import { lineage } from './lineage.js';
import { mutualSuppliersOf } from './mutual.js';
import { network } from './network.js';
import { paths } from './paths.js';
import { productions } from './product.js';

interface NeighbourEdge extends ConnectionEdge<Edge> {
  /** The neighbour, seen from the entity that was asked. */
  readonly partner: Entity;
}

const neighbours = (question: NeighbourQuestion): Resolve<Pick<Entity, 'id'>, Connection<NeighbourEdge>, RowArguments> =>
  async ({ id }, { filter, ...page }, { reader }) => {
    const request = pageRequest(page);
    const found = await reader.neighbours(question, id, request, supplyFilter(filter));
    return connection(found, request, ({ edge, entity }) => ({ node: edge, partner: entity }));
  };

const claims: Resolve<Entity, unknown, RowArguments> = async ({ id }, { filter, ...page }, { reader }) => {
  const request = pageRequest(page);
  return connection(await reader.claims('entity', id, request, claimFilter(filter)), request, itself);
};

/** What the store answers by an entity's id alone. */
export const byId = { suppliers: neighbours('suppliers'), buyers: neighbours('buyers'), network };

const entity = {
  ...byId,
  id: ({ id }: Entity) => globalId('entity', id),
  names,
  partners: neighbours('partners'),
  parts: neighbours('parts'),
  claims,
  paths,
  exposure,
  mutualSuppliers: mutualSuppliersOf,
  products: productions,
};

const located = { owners: neighbours('owners'), places: neighbours('places'), people: neighbours('people') };

const organisation = {
  ...entity,
  ...located,
  predecessors: neighbours('predecessors'),
  successors: neighbours('successors'),
  visitors: neighbours('visitors'),
  lineage,
};

export const entityResolvers = {
  Company: organisation,
  PublicBody: organisation,
  Association: organisation,
  Person: { ...entity, employers: neighbours('employers'), visits: neighbours('visits') },
  Place: { ...entity, residents: neighbours('residents'), people: neighbours('people') },
  Group: { ...entity, ...located },
};
