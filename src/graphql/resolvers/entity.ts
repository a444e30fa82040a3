import type { Edge, Entity } from '../../model/index.js';
import type { Direction, NeighbourQuestion } from '../../store/index.js';
import { claimFilter, pageRequest, supplyFilter, type RowArguments } from '../arguments.js';
import { connection, edgeOf, itself, type Connection } from '../connection.js';
import type { Resolve } from '../context.js';
import { globalId } from '../global-ids.js';
import { furtherTiers } from './ahead.js';
import { names } from './curation.js';
import { exposure } from './exposure.js';
import { lineage } from './lineage.js';
import { mutualSuppliersOf } from './mutual.js';
import { network } from './network.js';
import { paths } from './paths.js';
import { productions } from './product.js';

const neighbours = (question: NeighbourQuestion): Resolve<Pick<Entity, 'id'>, Connection<Edge>, RowArguments> =>
  async ({ id }, { filter, ...page }, { reader }) => {
    const request = pageRequest(page);
    const found = await reader.neighbours(question, id, request, supplyFilter(filter));
    return connection(found, request, edgeOf, ({ entity }) => ({ partner: entity }));
  };

const claims: Resolve<Entity, unknown, RowArguments> = async ({ id }, { filter, ...page }, { reader }) => {
  const request = pageRequest(page);
  return connection(await reader.claims('entity', id, request, claimFilter(filter)), request, itself);
};

/** Suppliers or buyers, and at once theirs, as far as the query goes on. */
const supplies = (direction: Direction): Resolve<Pick<Entity, 'id'>, Connection<Edge>, RowArguments> =>
  async ({ id }, args, { reader }, info) => {
    const { filter, ...page } = args;
    const request = pageRequest(page);
    const found = await reader.supplies(direction, id, request, supplyFilter(filter), furtherTiers(direction, args, info));
    return connection(found, request, edgeOf);
  };

/** What the store answers by an entity's id alone. */
export const byId = {
  suppliers: supplies('upstream'),
  buyers: supplies('downstream'),
  partners: neighbours('partners'),
  parts: neighbours('parts'),
  network,
};

const entity = {
  ...byId,
  id: ({ id }: Entity) => globalId('entity', id),
  names,
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
