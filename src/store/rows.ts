import { type ClaimType, isEntityKind, type EntityKind, type Status } from '../ontology/index.js';
import type { Edge, Entity, StoredClaim, StoredDocument } from '../model/index.js';
import type { Row, Value } from './engine.js';
import { edgeEnds, edgeId, productId } from './ids.js';

/** A row or map without its nulls: what is absent is undefined. Callers name the shape that the statement's header declares. */
export const present = (row: Row | Value): unknown =>
  Object.fromEntries(Object.entries(row as Row).filter(([, value]) => value !== null));

/** The edge a claim is part of; none for a claim whose ends turned out to be one entity. */
export function edgeOf(claim: StoredClaim): { edgeId: string; subjectId: string; objectId: string } | undefined {
  const { type, product } = claim;
  const end = type === 'PRODUCES' && product ? productId(product) : claim.objectId;
  if (end === undefined || end === claim.subjectId) return undefined;
  const [subjectId, objectId] = edgeEnds(type, claim.subjectId, end);
  return { edgeId: edgeId(type, subjectId, objectId), subjectId, objectId };
}

export const sentenceId = ({ documentId, sentence }: StoredClaim): string => `${documentId} ${sentence.start} ${sentence.end}`;

/** The last day a claim names; empty where it names none. */
export const dayOf = ({ from, date, to }: StoredClaim): string => to ?? date ?? from ?? '';

/** Properties of a Claim node: the claim with its parts side by side, as a database holds no maps. */
type ClaimNode = Omit<StoredClaim, 'subject' | 'object' | 'evidence' | 'sentence'> & {
  readonly edgeId?: string | undefined;
  readonly productId?: string | undefined;
  /** By which claims are sorted. */
  readonly day: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly sentenceStart: number;
  readonly sentenceEnd: number;
  readonly subjectName: string;
  readonly subjectKind: EntityKind;
  readonly subjectAliases?: readonly string[] | undefined;
  readonly objectName?: string | undefined;
  readonly objectKind?: EntityKind | undefined;
  readonly objectAliases?: readonly string[] | undefined;
};

export function toClaimNode(claim: StoredClaim): ClaimNode {
  const { subject, object, evidence, sentence, ...plain } = claim;
  return {
    ...plain,
    edgeId: edgeOf(claim)?.edgeId,
    productId: claim.product && productId(claim.product),
    day: dayOf(claim),
    start: evidence.start,
    end: evidence.end,
    quote: evidence.text,
    sentenceStart: sentence.start,
    sentenceEnd: sentence.end,
    subjectName: subject.name,
    subjectKind: subject.kind,
    subjectAliases: subject.aliases,
    objectName: object?.name,
    objectKind: object?.kind,
    objectAliases: object?.aliases,
  };
}

export function fromClaimNode(properties: Value): StoredClaim {
  const {
    edgeId: _edge, productId: _product, day: _day, start, end, quote, sentenceStart, sentenceEnd,
    subjectName, subjectKind, subjectAliases, objectName, objectKind, objectAliases, ...plain
  } = present(properties) as ClaimNode;
  return {
    ...plain,
    subject: party(subjectName, subjectKind, subjectAliases),
    ...(objectName !== undefined && objectKind !== undefined && { object: party(objectName, objectKind, objectAliases) }),
    evidence: { start, end, text: quote },
    sentence: { start: sentenceStart, end: sentenceEnd },
  };
}

const party = (name: string, kind: EntityKind, aliases: readonly string[] | undefined): StoredClaim['subject'] =>
  ({ name, kind, ...(aliases && { aliases }) });

type EntityRow = readonly [id: string, name: string, aliases: readonly string[], kinds: readonly string[]];

/** An entity as statements give it: a list, since a map says its keys again in every row, which doubles what is sent and read. */
export function toEntity(value: Value | undefined): Entity {
  const [id, name, aliases, kinds] = value as unknown as EntityRow;
  const kind = kinds.find(isEntityKind);
  if (!kind) throw new Error(`Entity ${id} has no kind among its labels ${kinds.join(', ')}`);
  return { id, kind, name, aliases };
}

type FoldRow = readonly [
  id: string, products: readonly string[], status: Status | null, firstDate: string | null, lastDate: string | null,
  claims: number, documents: number, origins: number, confidence: number,
];

type EdgeRow = readonly [type: ClaimType, subjectId: string, objectId: string, ...FoldRow];

/** An edge as statements give it: a list, too. */
export function toEdge(value: Value | undefined): Edge {
  const [type, subjectId, objectId, ...row] = value as unknown as EdgeRow;
  return edgeBetween(type, subjectId, objectId, row);
}

/** An edge whose type and ends need not be told, as they follow from where it stands. */
export function edgeBetween(type: ClaimType, subjectId: string, objectId: string, row: Value | FoldRow): Edge {
  const [id, products, status, firstDate, lastDate, claims, documents, origins, confidence] = row as FoldRow;
  return {
    id, type, subjectId, objectId, products, claims, documents, origins, confidence,
    ...(status !== null && { status }), ...(firstDate !== null && { firstDate }), ...(lastDate !== null && { lastDate }),
  };
}

interface DocumentRow {
  readonly document: Value;
  readonly sources: readonly string[];
}

export function toDocument(row: Row | Value): StoredDocument {
  const { document, sources } = row as unknown as DocumentRow;
  const { sketch: _, ...properties } = document as Row;
  return { ...(present(properties) as Omit<StoredDocument, 'sources'>), sources: [...sources].sort() };
}
