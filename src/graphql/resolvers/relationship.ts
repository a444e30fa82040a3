import { notFound, type Edge, type Entity } from '../../model/index.js';
import type { Product } from '../../store/index.js';
import { pageRequest, type PageArguments } from '../arguments.js';
import { connection, itself } from '../connection.js';
import type { Resolve } from '../context.js';
import { globalId } from '../global-ids.js';
import { contradictions, stages } from './stages.js';

const subject: Resolve<Edge, Entity> = ({ subjectId }, _, { reader }) => reader.getEntity(subjectId);
const object: Resolve<Edge, Entity> = ({ objectId }, _, { reader }) => reader.getEntity(objectId);

const parties: Resolve<Edge, (Entity | Promise<Entity>)[]> = ({ subjectId, objectId }, _, { reader }) =>
  [reader.getEntity(subjectId), reader.getEntity(objectId)];

const claims: Resolve<Edge, unknown, PageArguments> = async ({ id }, page, { reader }) => {
  const request = pageRequest(page);
  return connection(await reader.claims('edge', id, request), request, itself);
};

const product: Resolve<Edge, Product> = async ({ objectId }, _, { reader }) => {
  const found = await reader.findProduct(objectId);
  if (!found) throw notFound(`product ${objectId} was withdrawn while it was read: ask again`);
  return found;
};

const staged = { stages, contradictions };

const folded = {
  id: ({ id }: Edge) => globalId('relationship', id),
  claimCount: (edge: Edge) => edge.claims,
  documentCount: (edge: Edge) => edge.documents,
  originCount: (edge: Edge) => edge.origins,
  claims,
};

const relationship = { ...folded, subject, object };

export const relationshipResolvers = {
  Supply: { ...relationship, ...staged, supplier: subject, buyer: object },
  Descent: { ...relationship, successor: subject, predecessor: object },
  Ownership: { ...relationship, ...staged, part: subject, owner: object },
  Cooperation: { ...relationship, ...staged, parties },
  Location: { ...relationship, organisation: subject, place: object },
  Employment: { ...relationship, person: subject, employer: object },
  Production: { ...folded, maker: subject, product },
  Visit: { ...relationship, visitor: subject, organisation: object },
};
