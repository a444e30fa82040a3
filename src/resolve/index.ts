import type { Claim, Entity } from '../model/index.js';

/** A document's claims with the entities that its names were resolved to. */
export interface Resolution {
  readonly entities: readonly Entity[];
  /** For each claim in order: the ids of its ends. */
  readonly ends: readonly { readonly subjectId: string; readonly objectId?: string | undefined }[];
}

export function resolve(claims: readonly Claim[]): Resolution {
  return { entities: [], ends: [] };
}
