import type { ClaimType } from '../../ontology/index.js';
import type { Edge, Entity, StoredClaim, StoredDocument } from '../../model/index.js';
import { parseGlobalId, type Holder } from '../global-ids.js';
import type { Reader } from '../reader.js';

/** A claim that makes no relationship between entities has no type here. */
const RELATIONSHIP_TYPES: Readonly<Record<ClaimType, string | undefined>> = {
  SUPPLIES: 'Supply',
  PRODUCES: undefined,
  DESCENDS_FROM: 'Descent',
  PART_OF: 'Ownership',
  COOPERATES_WITH: 'Cooperation',
  LOCATED_IN: 'Location',
  WORKS_FOR: 'Employment',
  VISITED: 'Visit',
};

type NodeValue = Entity | Edge | StoredClaim | StoredDocument;

const relationshipType = ({ type }: Edge): string | undefined => RELATIONSHIP_TYPES[type];

function nodeType(value: NodeValue): string | undefined {
  if ('kind' in value) return value.kind;
  if ('evidence' in value) return 'Claim';
  return 'fingerprint' in value ? 'Document' : relationshipType(value);
}

async function findRelationship(reader: Reader, id: string): Promise<Edge | undefined> {
  const edge = await reader.findEdge(id);
  return edge && relationshipType(edge) ? edge : undefined;
}

const FIND: Readonly<Record<Holder, (reader: Reader, id: string) => Promise<NodeValue | undefined>>> = {
  entity: (reader, id) => reader.findEntity(id),
  relationship: findRelationship,
  claim: (reader, id) => reader.findClaim(id),
  document: (reader, id) => reader.findDocument(id),
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
