import type { EntityKind } from '../ontology/index.js';
import type { NameClass } from './declension.js';
import type { Lexicon } from './lexicon.js';
import { nominatives } from './nominatives.js';
import { Resolver } from './resolver.js';
import type { NameRecord } from './types.js';

/** A name as a text writes it, in whatever case. */
export interface Surface {
  readonly document: string;
  readonly surface: string;
  readonly nameClass: NameClass;
}

export interface ResolvedSurface extends Surface {
  /** Names with one entity mean one thing. */
  readonly entity: string;
  /** The nominative of this very name. */
  readonly name: string;
}

/** Where only a class is known, its commonest kind stands for all of it. */
const KIND: Readonly<Record<NameClass, EntityKind>> = { person: 'Person', organisation: 'Company', place: 'Place' };

/** What names mean, given all names there are, in the order given. */
export function resolveSurfaces(surfaces: readonly Surface[], lexicon: Lexicon): ResolvedSurface[] {
  const names = nominatives(surfaces, lexicon.morphology, (name) => lexicon.isKnownName(name));
  const byDocument = new Map<string, NameRecord[]>();
  surfaces.forEach(({ document, nameClass }, i) => {
    const records = byDocument.get(document) ?? [];
    byDocument.set(document, records);
    records.push({ document, kind: KIND[nameClass], name: names[i]! });
  });
  const resolver = new Resolver(lexicon);
  for (const [document, records] of byDocument) resolver.put(document, records);
  return surfaces.map((surface, i) => ({
    ...surface,
    name: names[i]!,
    entity: resolver.entityOf(surface.document, KIND[surface.nameClass], names[i]!)!,
  }));
}
