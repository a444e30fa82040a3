import { readFileSync } from 'node:fs';
import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { badInput, unavailable } from '../model/index.js';
import { type ClaimType, type EntityKind, isClaimType, isEntityKind, isStatus, type Status } from '../ontology/index.js';

/** A name as a decision speaks of it: everywhere, at one place only, or in one document only. */
export interface DecidedName {
  readonly kind: EntityKind;
  readonly name: string;
  /** Only the bearer of the name at this place. */
  readonly place?: string | undefined;
  /** The document of a name that means nothing without one, such as a surname; of no account for others. */
  readonly document?: string | undefined;
}

/** What a person decided about two names. The later of two decisions about the same names holds. */
export interface NameDecision {
  readonly decision: 'same' | 'different';
  readonly names: readonly [DecidedName, DecidedName];
  readonly by?: string | undefined;
  readonly date?: string | undefined;
}

/** What a claim says, as far as a person can tell it otherwise than its reader. */
export interface SaidOfClaim {
  readonly type: ClaimType;
  /** Names of the ends, and their kinds where the reader did not tell. */
  readonly subject: string;
  readonly subjectKind?: EntityKind | undefined;
  readonly object?: string | undefined;
  readonly objectKind?: EntityKind | undefined;
  readonly product?: string | undefined;
  readonly status?: Status | undefined;
  readonly date?: string | undefined;
}

/** A claim by what identifies it for whoever reads the document again: its document, evidence, ends and product. */
export interface JudgedClaim extends SaidOfClaim {
  readonly documentId: string;
  /** The sentence or part of one that states it, verbatim. */
  readonly quotation: string;
}

/** What a person says of a claim. */
export interface ClaimVerdict {
  readonly decision: 'wrong' | 'corrected' | 'confirmed';
  readonly claim: JudgedClaim;
  /** What the claim should say, for `corrected`. */
  readonly correction?: Partial<SaidOfClaim> | undefined;
  readonly by?: string | undefined;
  readonly date?: string | undefined;
}

export type Decision = NameDecision | ClaimVerdict;

export const isNameDecision = (decision: Decision): decision is NameDecision => 'names' in decision;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isDecidedName = (value: unknown): value is DecidedName => isObject(value) && isEntityKind(value.kind) && isText(value.name);

function isDecision(value: unknown): value is Decision {
  if (!isObject(value)) return false;
  if (value.decision === 'same' || value.decision === 'different') {
    const names: unknown = value.names;
    return (
      Array.isArray(names) &&
      names.length === 2 &&
      names.every(isDecidedName) &&
      new Set(names.map(({ kind }) => kind)).size === 1
    );
  }
  const { claim, decision, correction = {} } = value;
  if (!['wrong', 'corrected', 'confirmed'].includes(String(decision)) || !isObject(claim) || !isObject(correction)) return false;
  return [claim.documentId, claim.type, claim.subject, claim.quotation].every(isText) && isSaid(claim) && isSaid(correction);
}

const isAbsentOr = (isRight: (value: unknown) => boolean, value: unknown): boolean => value === undefined || isRight(value);

function isSaid({
  type,
  subject,
  subjectKind,
  object,
  objectKind,
  product,
  status,
  date,
}: Readonly<Record<string, unknown>>): boolean {
  return (
    isAbsentOr((one) => isText(one) && isClaimType(one), type) &&
    isAbsentOr((one) => isText(one) && isStatus(one), status) &&
    [subjectKind, objectKind].every((kind) => isAbsentOr(isEntityKind, kind)) &&
    [subject, object, product, date].every((text) => isAbsentOr(isText, text))
  );
}

function parseDecision(line: string, place: string): Decision {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw badInput(`${place}: not JSON; correct or delete the line`, cause);
  }
  if (!isDecision(value))
    throw badInput(
      `${place}: neither a decision about two names of one kind nor a verdict on a claim; correct or delete the line`,
    );
  return value;
}

/**
 * The decisions of a file, in order; none where there is no file yet.
 * @throws SmezhnikError BAD_INPUT naming the line that is no decision
 */
export function readDecisions(path: string): Decision[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw badInput(`${path}: the decisions cannot be read`, error);
  }
  return text.split('\n').flatMap((line, i) => (line.trim() ? parseDecision(line, `${path}:${i + 1}`) : []));
}

/** Where a folder of one's own keeps a person's decisions. */
export const decisionsIn = (folder: string): string => join(folder, 'decisions.jsonl');

/**
 * Keeps a decision in the folder: one line at the end of its file.
 * @throws SmezhnikError UNAVAILABLE if the folder is none or cannot be written to
 */
export async function keepDecision(folder: string, decision: Decision): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await appendFile(decisionsIn(folder), `${JSON.stringify(decision)}\n`);
  } catch (cause) {
    const { message } = cause as Error;
    throw unavailable(`${folder}: the decision cannot be kept there (${message}); give a folder that can be written to`, cause);
  }
}
