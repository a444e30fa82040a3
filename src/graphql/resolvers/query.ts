import { badInput, type Entity, type StoredDocument } from '../../model/index.js';
import type { EntityKind } from '../../ontology/index.js';
import { kindsOf, pageRequest, requiredText, rowCount, type PageArguments } from '../arguments.js';
import { connection, itself } from '../connection.js';
import type { Resolve } from '../context.js';
import { idOf } from '../global-ids.js';
import { readAhead } from './ahead.js';
import { byId } from './entity.js';
import { disruption } from './disruption.js';
import { mutualSuppliers } from './mutual.js';
import { networkOf } from './network.js';
import { overview } from './overview.js';
import { findNode } from './node.js';
import { findOrganisationById, findOrganisationByName } from './organisation.js';
import { changes } from './changes.js';
import { catalogue, product, products } from './product.js';
import { flows, relationsBetween } from './regions.js';

const NOTE = 'The graph holds what the documents state, and no more. The absence of a claim is not the absence of a relation: '
  + 'most relations are never written about, and a sentence can be misread. Open the claims and read the quotations.';

interface SearchArguments {
  readonly text: string;
  readonly kinds?: readonly EntityKind[] | null;
  readonly first: number;
}

interface OrganisationArguments {
  readonly id?: string | null;
  readonly name?: string | null;
}

const organisation: Resolve<unknown, Entity | undefined, OrganisationArguments> = async (_, { id, name }, context, info) => {
  if (id != null && name == null) {
    await readAhead(byId, idOf('entity', id), context, info);
    return findOrganisationById(context.reader, idOf('entity', id));
  }
  if (name != null && id == null) return findOrganisationByName(context.reader, requiredText('name', name));
  throw badInput('organisation: give either id or name');
};

const entity: Resolve<unknown, Entity | undefined, { id: string }> = async (_, { id }, context, info) => {
  await readAhead(byId, idOf('entity', id), context, info);
  return context.reader.findEntity(idOf('entity', id));
};

/** Names that begin so; where they are fewer than asked for, also those that are like it. */
const search: Resolve<unknown, Entity[], SearchArguments> = async (_, { text, kinds, first }, { reader }) => {
  const request = { text: requiredText('text', text), kinds: kindsOf(kinds), limit: rowCount(first, 1) };
  const found = await reader.search(request);
  if (found.length >= first) return found;
  const all = [...found, ...await reader.similar(request)];
  return [...new Map(all.map((entity) => [entity.id, entity])).values()].slice(0, first);
};

const document: Resolve<unknown, StoredDocument | undefined, { id: string }> = (_, { id }, { reader }) =>
  reader.findDocument(idOf('document', id));

const documents: Resolve<unknown, unknown, PageArguments> = async (_, page, { reader }) => {
  const request = pageRequest(page);
  return connection(await reader.listDocuments(request), request, itself);
};

const node: Resolve<unknown, unknown, { id: string }> = (_, { id }, { reader }) => findNode(reader, id);

const nodes: Resolve<unknown, unknown, { ids: readonly string[] }> = (_, { ids }, { reader }) => ids.map((id) => findNode(reader, id));

const about: Resolve<unknown, unknown> = async (_, __, { reader }) => {
  const { edges, ...coverage } = await reader.coverage();
  return { ...coverage, relationships: edges, note: NOTE };
};

const askQuestion: Resolve<unknown, unknown, { question: string }> = async (_, { question }, { reader }) =>
  ({ sentences: [], near: [], examples: [], ...await reader.ask(requiredText('question', question)) });

export const queryResolvers = {
  Query: {
    organisation, entity, search, document, documents, node, nodes, about,
    ask: askQuestion, network: networkOf, overview, catalogue, product, products, mutualSuppliers, disruption, flows, relationsBetween, changes,
  },
};
