import { contradictionsOf, type DatedClaim, stagesOf } from '../../ask/index.js';
import type { Edge } from '../../model/index.js';
import { partialDate } from '../arguments.js';
import type { Resolve } from '../context.js';
import type { Reader } from '../reader.js';

/** Claims of one relation that are read to tell its course: the latest dated. */
const CLAIMS = 500;

async function datedClaims(reader: Reader, id: string): Promise<DatedClaim[]> {
  const { rows } = await reader.claims('edge', id, { first: CLAIMS });
  return Promise.all(rows.map(async ({ value: claim }) => ({ claim, published: (await reader.findDocument(claim.documentId))?.date })));
}

export const stages: Resolve<Edge, unknown, { asOf?: string | null }> = async ({ id }, { asOf }, { reader }) =>
  stagesOf(await datedClaims(reader, id), partialDate('asOf', asOf));

export const contradictions: Resolve<Edge, unknown> = async ({ id }, _, { reader }) => contradictionsOf(await datedClaims(reader, id));
