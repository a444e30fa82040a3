import type { LoadReport } from '../pipeline.js';
import { count, warn } from './output.js';

/** `loaded 2 documents with 31 claims, 5 unchanged, 1 withdrawn, 1 failed`. */
export function summary({ loaded, claims, unchanged, withdrawn, failures }: LoadReport): string {
  const others = Object.entries({ unchanged, withdrawn, failed: failures.length }).filter(([, n]) => n > 0);
  return [`loaded ${count(loaded, 'document')} with ${count(claims, 'claim')}`, ...others.map(([what, n]) => `${n} ${what}`)].join(', ');
}

export const warnOfIllegal = (reason: string): void => { warn(`left out a claim that the ontology forbids, please report it: ${reason}`); };

/** Lists what went wrong. */
export function warnOf({ failures, illegal, unusable }: LoadReport): void {
  for (const { error } of failures) warn(error.message);
  unusable.forEach(warn);
  illegal.forEach(warnOfIllegal);
}
