import { createHash } from 'node:crypto';
import { CLAIM_TYPES, type ClaimType } from '../ontology/index.js';

/** A stable id: the first 128 bits of SHA-256 over the parts, as 32 hexadecimal digits. */
function hash(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

/** The same text for every spelling of a name: lower case, ё as е, no quotation marks, one kind of dash, single spaces. */
export function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase().replaceAll('ё', 'е')
    .replace(/["'`«»„“”‟‹›‘’‚]/gu, '')
    .replace(/[‐‑‒–—―−]/gu, '-')
    .replace(/\s+/gu, ' ').trim();
}

/** Id of a product: spellings that differ in case, ё, quotation marks or spaces are one product. */
export const productId = (name: string): string => hash(['product', nameKey(name)]);

/** The ends of an edge in the order it is stored: a symmetric type has one edge, whose subject is the smaller id. */
export function edgeEnds(type: ClaimType, subjectId: string, objectId: string): readonly [subjectId: string, objectId: string] {
  return CLAIM_TYPES[type].symmetric && objectId < subjectId ? [objectId, subjectId] : [subjectId, objectId];
}

/** Id of the edge of a type between two ends. PRODUCES ends at a product: its `objectId` is `productId(claim.product)`. */
export const edgeId = (type: ClaimType, subjectId: string, objectId: string): string => hash([type, ...edgeEnds(type, subjectId, objectId)]);

const STEM_LENGTH = 3;

/** The first characters of a name's key, by which search finds it: an index on equality serves a prefix so. Shorter for a shorter key. */
export const stemOf = (key: string): string => Array.from(key).slice(0, STEM_LENGTH).join('');

/** Whether a key is long enough to fix the stem of every name that begins with it. */
export const fixesStem = (key: string): boolean => Array.from(key).length >= STEM_LENGTH;
