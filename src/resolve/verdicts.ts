import { type Claim, type Document, overlap, type Party, type Span } from '../model/index.js';
import { CLAIM_TYPES, type ClaimTypeDeclaration, type EntityKind, type Status } from '../ontology/index.js';
import type { ClaimVerdict, JudgedClaim } from './decisions.js';
import { fold } from './spelling.js';

/** The verdicts about one document's claims, in order. */
export const verdictsOn = (documentId: string, verdicts: readonly ClaimVerdict[]): ClaimVerdict[] =>
  verdicts.filter(({ claim }) => claim.documentId === documentId);

/** A person is sure: what is confirmed or corrected counts in full. */
const SURE = 1;
/** Names the rule of a claim that no reader reads, but a person. */
const RULE = 'person';

type Said = Omit<JudgedClaim, 'documentId' | 'quotation'>;

/** What the claim should say. */
const corrected = ({ claim, correction }: ClaimVerdict): JudgedClaim => ({ ...claim, ...correction });

const isCalled = (party: Party | undefined, name: string | undefined): boolean =>
  party === undefined || name === undefined
    ? party === name
    : [party.name, ...(party.aliases ?? [])].some((one) => fold(one) === fold(name));

function says({ type, subject, object, product }: Claim, said: Said): boolean {
  if (type !== said.type || !isCalled(subject, said.subject) || !isCalled(object, said.object)) return false;
  return said.product === undefined || fold(product ?? '') === fold(said.product);
}

/** Wherever the text has the quotation. */
function placesOf(quotation: string, text: string): Span[] {
  const places: Span[] = [];
  for (let start = text.indexOf(quotation); start >= 0; start = text.indexOf(quotation, start + 1))
    places.push({ start, end: start + quotation.length });
  return places;
}

/** The kind that a person gave, or that the reader gave, or that the ontology leaves no choice about, or the commonest. */
const kindOf = (given: EntityKind | undefined, read: Party | undefined, possible: readonly EntityKind[]): EntityKind =>
  given ?? (read && possible.includes(read.kind) ? read.kind : undefined) ?? possible[0] ?? 'Company';

function partyOf(name: string, given: EntityKind | undefined, read: Party | undefined, possible: readonly EntityKind[]): Party {
  return read && isCalled(read, name) && (!given || given === read.kind) ? read : { name, kind: kindOf(given, read, possible) };
}

/** The claim as a person has it; what he says nothing about stays as it was read. */
function asJudged(verdict: ClaimVerdict, read: Claim | undefined, frame: Pick<Claim, 'document' | 'evidence'>): Claim {
  const {
    type,
    subject,
    subjectKind,
    product = read?.product,
    status = read?.status,
    date = read?.date,
    ...object
  } = corrected(verdict);
  const declared: ClaimTypeDeclaration = CLAIM_TYPES[type];
  return {
    ...(read ?? { ...frame, rule: RULE }),
    type, confidence: SURE,
    subject: partyOf(subject, subjectKind, read?.subject, declared.subject),
    object: objectOf(object, read?.object, declared.object),
    product: declared.product === 'none' ? undefined : product,
    status: statusOf(status, declared),
    date,
  };
}

function objectOf(
  { object, objectKind }: Pick<JudgedClaim, 'object' | 'objectKind'>,
  read: Party | undefined,
  possible: readonly EntityKind[],
): Party | undefined {
  const name = object ?? read?.name;
  return name === undefined || possible.length === 0 ? undefined : partyOf(name, objectKind, read, possible);
}

/** A type of claim that goes by stages needs one: what a person says nothing else about goes on. */
function statusOf(status: Status | undefined, { statuses }: ClaimTypeDeclaration): Status | undefined {
  if (status && statuses.includes(status)) return status;
  return statuses.length > 1 ? 'ACTIVE' : undefined;
}

/**
 * What a document's claims are once a person has had a say: wrong ones are gone; corrected and confirmed ones say what they
 * should, also where this reader does not read them. The last verdict about a claim holds.
 */
export function applyVerdicts(
  { name, text }: Pick<Document, 'name' | 'text'>,
  read: readonly Claim[],
  verdicts: readonly ClaimVerdict[],
): Claim[] {
  const judged = new Map<string, ClaimVerdict>();
  for (const verdict of verdicts)
    judged.set(JSON.stringify([verdict.claim.quotation, ...Object.values(identity(verdict.claim))]), verdict);
  return [...judged.values()].reduce((claims, verdict) => applyVerdict({ name, text }, claims, verdict), read.slice());
}

const identity = ({ type, subject, object = '', product = '' }: JudgedClaim): Record<string, string> =>
  ({ type, subject: fold(subject), object: fold(object), product: fold(product) });

function applyVerdict({ name, text }: Pick<Document, 'name' | 'text'>, claims: readonly Claim[], verdict: ClaimVerdict): Claim[] {
  const places = placesOf(verdict.claim.quotation, text);
  const isThere = ({ evidence }: Claim): boolean => places.some((place) => overlap(place, evidence));
  const isMeant = (claim: Claim): boolean => isThere(claim) && says(claim, verdict.claim);
  if (verdict.decision === 'wrong') return claims.filter((claim) => !isMeant(claim));
  const right = (claim: Claim): boolean => isThere(claim) && says(claim, corrected(verdict));
  if (claims.some(isMeant)) return claims.map((claim) => (isMeant(claim) ? asJudged(verdict, claim, claim) : claim));
  if (claims.some(right)) return claims.map((claim) => (right(claim) ? asJudged(verdict, claim, claim) : claim));
  const [place] = places;
  return place
    ? [...claims, asJudged(verdict, undefined, { document: name, evidence: { ...place, text: verdict.claim.quotation } })]
    : [...claims];
}
