import { whyIllegal } from '../ontology/index.js';
import { badInput, covers, type DocumentGraph, type StoredClaim } from '../model/index.js';

/** What databases that check no more than uniqueness would let through. Throws BAD_INPUT that names the document and the claim. */
export function checkDocumentGraph({ document, entities, claims }: DocumentGraph): void {
  const refuse = (why: string): never => { throw badInput(`Cannot store document ${document.name}: ${why}`); };
  if (!document.id || !document.fingerprint) refuse('it has no id or no fingerprint');
  if (document.sources.length === 0 || document.sources.includes('')) refuse('it has no source, or an empty one');
  const known = new Set(entities.map(({ id }) => id));
  if (known.has('') || known.size < entities.length) refuse('two of its entities share an id, or one has none');
  const unnamed = entities.find(({ name }) => !name);
  if (unnamed) refuse(`entity ${unnamed.id} has no name`);
  if (new Set(claims.map(({ id }) => id)).size < claims.length) refuse('two of its claims share an id');
  for (const claim of claims) {
    const why = whyUnfit(claim, document, known);
    if (why) refuse(`claim ${claim.id || '(without id)'} ${why}`);
  }
}

function whyUnfit(claim: StoredClaim, document: DocumentGraph['document'], entities: ReadonlySet<string>): string | undefined {
  const { evidence, sentence, subject, object, subjectId, objectId, confidence } = claim;
  if (!claim.id || !claim.rule) return 'has no id or no rule';
  if (claim.documentId !== document.id) return `belongs to document ${claim.documentId}`;
  const illegal = whyIllegal({ ...claim, subject: subject.kind, object: object?.kind });
  if (illegal) return `is illegal: ${illegal}`;
  if (!entities.has(subjectId)) return `has the subject ${subjectId}, which is not among the document's entities`;
  if ((object === undefined) !== (objectId === undefined)) return 'has an object without an id, or the other way round';
  if (objectId !== undefined && !entities.has(objectId)) return `has the object ${objectId}, which is not among the document's entities`;
  if (!(confidence >= 0 && confidence <= 1)) return `has the confidence ${confidence}, which is not from 0 to 1`;
  if (document.text.slice(evidence.start, evidence.end) !== evidence.text) return 'quotes what the document does not say there';
  return covers(sentence, evidence) && sentence.end <= document.text.length ? undefined : 'is not inside its sentence';
}
