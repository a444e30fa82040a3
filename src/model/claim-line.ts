import { CLAIM_TYPES, ENTITY_KINDS, isClaimType, isEntityKind, isStatus, STATUSES, whyIllegal } from '../ontology/index.js';
import type { Claim, Evidence, Party } from './claim.js';
import { badInput } from './errors.js';

type Fields = Readonly<Record<string, unknown>>;

/** What a claim that names no rule was read by. */
const GIVEN = 'given';
const DATE = /^(?:\d{4}(?:-\d{2}(?:-\d{2})?)?|--\d{2}-\d{2})$/;

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const isLeftOut = (value: unknown): value is undefined | null => value === undefined || value === null;

function oneOf<T>(fields: Fields, key: string, is: (value: unknown) => value is T, declared: object): T {
  const value = fields[key];
  if (!is(value)) throw badInput(`needs a "${key}": ${Object.keys(declared).join(', ')}`);
  return value;
}

function textAt(fields: Fields, key: string): string | undefined {
  const value = fields[key];
  if (isLeftOut(value)) return undefined;
  if (typeof value !== 'string') throw badInput(`"${key}" is not a string`);
  return value.trim() === '' ? undefined : value;
}

function dateAt(fields: Fields, key: string): string | undefined {
  const value = textAt(fields, key);
  if (value !== undefined && !DATE.test(value)) throw badInput(`"${key}" is "${value.slice(0, 40)}": give YYYY, YYYY-MM, YYYY-MM-DD or --MM-DD`);
  return value;
}

function partyAt(fields: Fields, key: string): Party | undefined {
  const value = fields[key];
  if (isLeftOut(value)) return undefined;
  if (!isObject(value)) throw badInput(`"${key}" is not {"name", "kind"}`);
  const name = textAt(value, 'name');
  if (!name) throw badInput(`"${key}" needs a string "name" that is not empty`);
  const { aliases } = value;
  if (!isLeftOut(aliases) && !(Array.isArray(aliases) && aliases.every((alias) => typeof alias === 'string'))) throw badInput(`the "aliases" of "${key}" are no list of strings`);
  return { name, kind: oneOf(value, 'kind', isEntityKind, ENTITY_KINDS), ...(!isLeftOut(aliases) && { aliases }) };
}

function evidenceAt(fields: Fields): Evidence {
  const { evidence } = fields;
  const { start, end, text } = isObject(evidence) ? evidence : {};
  const isSpan = Number.isSafeInteger(start) && (start as number) >= 0 && typeof text === 'string' && end === (start as number) + text.length && text !== '';
  if (!isSpan) throw badInput('needs an "evidence" {"start", "end", "text"} with text from start to end, in UTF-16 code units');
  return { start, end, text } as Evidence;
}

function confidenceAt({ confidence = 1 }: Fields): number {
  if (typeof confidence !== 'number' || !(confidence >= 0 && confidence <= 1)) throw badInput('"confidence" is no number from 0 to 1');
  return confidence;
}

function flagAt(fields: Fields, key: string): boolean | undefined {
  const value = fields[key];
  if (isLeftOut(value)) return undefined;
  if (typeof value !== 'boolean') throw badInput(`"${key}" is neither true nor false`);
  return value;
}

/**
 * A claim from the fields of its JSON line; those left out or null do not apply.
 * @throws SmezhnikError BAD_INPUT that names the key at fault, or says why the ontology forbids the claim
 */
export function readClaimLine(document: string, fields: Fields): Claim {
  const type = oneOf(fields, 'type', isClaimType, CLAIM_TYPES);
  const subject = partyAt(fields, 'subject');
  if (!subject) throw badInput('needs a "subject" {"name", "kind"}');
  const claim: Claim = {
    document,
    type,
    subject,
    object: partyAt(fields, 'object'),
    product: textAt(fields, 'product'),
    status: isLeftOut(fields['status']) ? undefined : oneOf(fields, 'status', isStatus, STATUSES),
    date: dateAt(fields, 'date'),
    from: dateAt(fields, 'from'),
    to: dateAt(fields, 'to'),
    role: textAt(fields, 'role'),
    topic: textAt(fields, 'topic'),
    quantity: textAt(fields, 'quantity'),
    value: textAt(fields, 'value'),
    attribution: textAt(fields, 'attribution'),
    denied: flagAt(fields, 'denied'),
    confidence: confidenceAt(fields),
    rule: textAt(fields, 'rule') ?? GIVEN,
    evidence: evidenceAt(fields),
  };
  const why = whyIllegal({ type, subject: subject.kind, object: claim.object?.kind, product: claim.product, status: claim.status });
  if (why) throw badInput(why);
  return claim;
}
