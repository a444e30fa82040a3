import type { Entity, StoredClaim, StoredDocument } from '../../model/index.js';
import { claimFilter, pageRequest, type RowArguments } from '../arguments.js';
import { connection, itself } from '../connection.js';
import type { Resolve } from '../context.js';
import { globalId } from '../global-ids.js';

const subject: Resolve<StoredClaim, Entity> = ({ subjectId }, _, { reader }) => reader.getEntity(subjectId);

const object: Resolve<StoredClaim, Entity | null> = ({ objectId }, _, { reader }) => objectId === undefined ? null : reader.getEntity(objectId);

const document: Resolve<StoredClaim, StoredDocument> = ({ documentId }, _, { reader }) => reader.getDocument(documentId);

const sentence: Resolve<StoredClaim, string> = async (claim, _, { reader }) => {
  const { text } = await reader.getDocument(claim.documentId);
  return text.slice(claim.sentence.start, claim.sentence.end);
};

const claimsOfDocument: Resolve<StoredDocument, unknown, RowArguments> = async ({ id }, { filter, ...page }, { reader }) => {
  const request = pageRequest(page);
  return connection(await reader.claims('document', id, request, claimFilter(filter)), request, itself);
};

export const claimResolvers = {
  Claim: {
    id: ({ id }: StoredClaim) => globalId('claim', id),
    subject,
    object,
    denied: ({ denied }: StoredClaim) => denied ?? false,
    evidence: (claim: StoredClaim) => claim,
  },
  Evidence: {
    quote: ({ evidence }: StoredClaim) => evidence.text,
    start: ({ evidence }: StoredClaim) => evidence.start,
    end: ({ evidence }: StoredClaim) => evidence.end,
    sentence,
    document,
  },
  Document: {
    id: ({ id }: StoredDocument) => globalId('document', id),
    claims: claimsOfDocument,
  },
};
