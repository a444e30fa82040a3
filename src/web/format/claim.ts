import type { ClaimRow } from '../api/types.js';

/** `А поставляет Б: насосы`; the verb is the claim type's word in the reader's language. */
export function claimInWords({ subject, object, product }: Pick<ClaimRow, 'subject' | 'object' | 'product'>, verb: string): string {
  const statement = [subject.name, verb, object?.name ?? product].filter(Boolean).join(' ');
  return object && product ? `${statement}: ${product}` : statement;
}
