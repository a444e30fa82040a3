import { CLAIM_TYPES, type ClaimType } from '../../ontology/index.js';
import type { EntityRef } from '../api/types.js';
import type { Language } from '../words/language.js';

/** What relationships and claims have in common. */
export interface Statement {
  readonly type: ClaimType;
  readonly subject: EntityRef;
  readonly object: EntityRef | null;
}

export const arrowOf = (type: ClaimType): '→' | '↔' => (CLAIM_TYPES[type].symmetric ? '↔' : '→');

/** `А → Б · поставляет · насосы`: names keep their nominative, so that the verb stands apart. */
export function inWords({ type, subject, object }: Statement, language: Language, products: readonly string[] = []): string {
  const ends = object ? `${subject.name} ${arrowOf(type)} ${object.name}` : subject.name;
  return [ends, CLAIM_TYPES[type][language], products.join(', ')].filter(Boolean).join(' · ');
}
