import type { Edge, Entity } from '../../model/index.js';
import { pageRequest, type PageArguments } from '../arguments.js';
import { connection, itself } from '../connection.js';
import type { Resolve } from '../context.js';
import { globalId } from '../global-ids.js';

const subject: Resolve<Edge, Entity> = ({ subjectId }, _, { reader }) => reader.getEntity(subjectId);
const object: Resolve<Edge, Entity> = ({ objectId }, _, { reader }) => reader.getEntity(objectId);

const parties: Resolve<Edge, (Entity | Promise<Entity>)[]> = ({ subjectId, objectId }, _, { reader }) =>
  [reader.getEntity(subjectId), reader.getEntity(objectId)];

const claims: Resolve<Edge, unknown, PageArguments> = async ({ id }, page, { reader }) => {
  const request = pageRequest(page);
  return connection(await reader.claims('edge', id, request), request, itself);
};

const relationship = {
  id: ({ id }: Edge) => globalId('relationship', id),
  subject,
  object,
  claimCount: (edge: Edge) => edge.claims,
  documentCount: (edge: Edge) => edge.documents,
  claims,
};

export const relationshipResolvers = {
  Supply: { ...relationship, supplier: subject, buyer: object },
  Descent: { ...relationship, successor: subject, predecessor: object },
  Ownership: { ...relationship, part: subject, owner: object },
  Cooperation: { ...relationship, parties },
  Location: { ...relationship, organisation: subject, place: object },
  Employment: { ...relationship, person: subject, employer: object },
  Visit: { ...relationship, visitor: subject, organisation: object },
};
