import type { Claim, EntityInDocument, Party } from '../model/index.js';
import type { Resolver } from './resolver.js';
import type { NameRecord } from './types.js';

type Stated = Pick<Claim, 'type' | 'subject' | 'object' | 'product' | 'denied'>;

const partiesOf = ({ subject, object }: Stated): readonly Party[] => (object ? [subject, object] : [subject]);
const partyKey = ({ kind, name }: Party): string => `${kind} ${name}`;

interface Gathered {
  readonly party: Party;
  readonly aliases: Set<string>;
  readonly places: Set<string>;
  readonly products: Set<string>;
  readonly wholes: Set<string>;
  claims: number;
}

/** The names that the claims of one document give its things, with what the claims tell of them. */
export function recordsOf(document: string, claims: readonly Stated[]): NameRecord[] {
  const records = new Map<string, Gathered>();
  const recordOf = (party: Party) => {
    const known = records.get(partyKey(party)) ?? {
      party,
      aliases: new Set<string>(),
      places: new Set<string>(),
      products: new Set<string>(),
      wholes: new Set<string>(),
      claims: 0,
    };
    records.set(partyKey(party), known);
    return known;
  };
  for (const claim of claims) {
    for (const party of partiesOf(claim)) {
      const record = recordOf(party);
      record.claims++;
      for (const alias of party.aliases ?? []) record.aliases.add(alias);
    }
    const subject = recordOf(claim.subject);
    if (claim.denied) continue;
    if (claim.type === 'LOCATED_IN' && claim.object) subject.places.add(claim.object.name);
    if (claim.type === 'PART_OF' && claim.object) subject.wholes.add(claim.object.name);
    if (claim.product && (claim.type === 'PRODUCES' || claim.type === 'SUPPLIES')) subject.products.add(claim.product);
  }
  return Array.from(records.values(), ({ party, aliases, places, products, wholes, claims: count }) => ({
    document,
    kind: party.kind,
    name: party.name,
    aliases: [...aliases],
    places: [...places],
    products: [...products],
    wholes: [...wholes],
    claims: count,
  }));
}

/** A document's claims with the entities that its names were resolved to. */
export interface Resolution {
  /** Each with the names that this document gives it. */
  readonly entities: readonly EntityInDocument[];
  /** For each claim in order: the ids of its ends. */
  readonly ends: readonly { readonly subjectId: string; readonly objectId?: string | undefined }[];
}

/** What the ends of a document's claims mean, once the resolver holds the document. */
export function resolveEnds(resolver: Resolver, document: string, claims: readonly Stated[]): Resolution {
  const entities = new Map<string, EntityInDocument>();
  const idOf = (party: Party): string => {
    const id = resolver.entityOf(document, party.kind, party.name)!;
    const known = entities.get(id) 
      ?? { id, kind: party.kind, name: party.name, aliases: [], known: resolver.lexicon.knownNames(party.kind, party.name) };
    const names = new Set([...known.aliases, party.name, ...(party.aliases ?? [])]);
    names.delete(known.name);
    entities.set(id, { ...known, aliases: [...names].sort() });
    return id;
  };
  const ends = claims.map(({ subject, object }) => ({ subjectId: idOf(subject), objectId: object && idOf(object) }));
  return { entities: [...entities.values()], ends };
}
