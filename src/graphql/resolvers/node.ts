import type { ClaimType } from '../../ontology/index.js';
import type { Edge, Entity, StoredClaim, StoredDocument } from '../../model/index.js';
import type { Product } from '../../store/index.js';
import { parseGlobalId, type Holder } from '../global-ids.js';
import type { Reader } from '../reader.js';

const RELATIONSHIP_TYPES: Readonly<Record<ClaimType, string>> = {
  SUPPLIES: 'Supply',
  PRODUCES: 'Production',
  DESCENDS_FROM: 'Descent',
  PART_OF: 'Ownership',
  COOPERATES_WITH: 'Cooperation',
  LOCATED_IN: 'Location',
  WORKS_FOR: 'Employment',
  VISITED: 'Visit',
};

type NodeValue = Entity | Edge | StoredClaim | StoredDocument | Product;

const relationshipType = ({ type }: Edge): string => RELATIONSHIP_TYPES[type];

function nodeType(value: NodeValue): string {
  if ('kind' in value) return value.kind;
  if ('evidence' in value) return 'Claim';
  if ('spellings' in value) return 'Product';
  return 'fingerprint' in value ? 'Document' : relationshipType(value);
}

const FIND: Readonly<Record<Holder, (reader: Reader, id: string) => Promise<NodeValue | undefined>>> = {
  entity: (reader, id) => reader.findEntity(id),
  relationship: (reader, id) => reader.findEdge(id),
  claim: (reader, id) => reader.findClaim(id),
  document: (reader, id) => reader.findDocument(id),
  product: (reader, id) => reader.findProduct(id),
};

export function findNode(reader: Reader, text: string): Promise<NodeValue | undefined> {
  const { holder, id } = parseGlobalId(text);
  return FIND[holder](reader, id);
}

export const nodeResolvers = {
  Node: { __resolveType: nodeType },
  Entity: { __resolveType: ({ kind }: Entity) => kind },
  Organisation: { __resolveType: ({ kind }: Entity) => kind },
  Relationship: { __resolveType: relationshipType },
};
