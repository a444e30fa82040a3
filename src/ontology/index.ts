/** The one declaration of what the graph can say. Everything else (schema, Cypher, rules, page) is tested against it. */

export interface KindDeclaration {
  readonly en: string;
  readonly ru: string;
  readonly is: string;
}

export const ENTITY_KINDS = {
  Company: { en: 'company', ru: 'предприятие', is: 'an enterprise, plant, design bureau, holding, commercial firm, joint venture or bank' },
  PublicBody: { en: 'public body', ru: 'орган власти', is: 'a government, ministry, administration, state fund, development institute, army or university' },
  Association: { en: 'association', ru: 'объединение', is: 'a union, chamber or non-profit association' },
  Person: { en: 'person', ru: 'человек', is: 'a named person' },
  Place: { en: 'place', ru: 'место', is: 'a region, city, country or district' },
  Group: { en: 'group', ru: 'группа предприятий', is: 'a described set of enterprises without a name of its own that takes part in a claim' },
} as const satisfies Record<string, KindDeclaration>;

export type EntityKind = keyof typeof ENTITY_KINDS;

export const STATUSES = {
  ACTIVE: { en: 'active', ru: 'действует', is: 'it happens, has happened as part of a standing relation, or an agreement is being carried out' },
  AGREED: { en: 'agreed', ru: 'согласовано', is: 'a contract or agreement is signed or won, and nothing yet says that deliveries run' },
  PROPOSED: { en: 'proposed', ru: 'предложено', is: 'an offer, bid, commercial proposal or readiness to supply' },
  NEGOTIATING: { en: 'negotiating', ru: 'обсуждается', is: 'talks are held or a possibility is discussed by both sides' },
  PLANNED: { en: 'planned', ru: 'планируется', is: "one side's intention or plan, or a future date" },
  ENDED: { en: 'ended', ru: 'прекращено', is: 'stopped, terminated, refused or lost' },
} as const satisfies Record<string, KindDeclaration>;

export type Status = keyof typeof STATUSES;

export interface ClaimTypeDeclaration {
  readonly en: string;
  readonly ru: string;
  readonly says: string;
  readonly subject: readonly EntityKind[];
  /** Empty where the type has no object. */
  readonly object: readonly EntityKind[];
  readonly product: 'required' | 'optional' | 'none';
  /** Statuses the type may carry; a type with some must carry one, but for WORKS_FOR, where only a former post does. */
  readonly statuses: readonly Status[];
  readonly symmetric: boolean;
}

const ORGANISATIONS = ['Company', 'PublicBody', 'Association'] as const;
const PARTIES = [...ORGANISATIONS, 'Person', 'Group', 'Place'] as const;
const ALL_STATUSES = Object.keys(STATUSES) as Status[];

export const CLAIM_TYPES = {
  SUPPLIES: { en: 'supplies', ru: 'поставляет', says: 'the subject sells, delivers, makes to order or provides goods or a service to the object', subject: PARTIES, object: PARTIES, product: 'optional', statuses: ALL_STATUSES, symmetric: false },
  PRODUCES: { en: 'produces', ru: 'производит', says: 'the subject makes, develops or assembles the product', subject: PARTIES, object: [], product: 'required', statuses: ALL_STATUSES, symmetric: false },
  DESCENDS_FROM: { en: 'descends from', ru: 'происходит от', says: 'the subject was formed from, renamed from, spun off, split from or merged out of the object', subject: ORGANISATIONS, object: ORGANISATIONS, product: 'none', statuses: [], symmetric: false },
  PART_OF: { en: 'part of', ru: 'входит в', says: 'the subject is a subsidiary, member or branch of the object, or is owned or controlled by it', subject: [...ORGANISATIONS, 'Group'], object: PARTIES, product: 'none', statuses: ALL_STATUSES, symmetric: false },
  COOPERATES_WITH: { en: 'cooperates with', ru: 'сотрудничает с', says: 'a signed or negotiated agreement, joint project or partnership that is not a supply', subject: PARTIES, object: PARTIES, product: 'none', statuses: ALL_STATUSES, symmetric: true },
  LOCATED_IN: { en: 'located in', ru: 'находится в', says: 'the organisation is in the place', subject: [...ORGANISATIONS, 'Group'], object: ['Place'], product: 'none', statuses: [], symmetric: false },
  WORKS_FOR: { en: 'works for', ru: 'работает в', says: 'the person holds a post in the organisation or place', subject: ['Person'], object: [...ORGANISATIONS, 'Place', 'Group'], product: 'none', statuses: ['ENDED'], symmetric: false },
  VISITED: { en: 'visited', ru: 'посетил', says: 'a visit, inspection or delegation tour', subject: ['Person'], object: ORGANISATIONS, product: 'none', statuses: [], symmetric: false },
} as const satisfies Record<string, ClaimTypeDeclaration>;

export type ClaimType = keyof typeof CLAIM_TYPES;

export const isEntityKind = (value: unknown): value is EntityKind => typeof value === 'string' && Object.hasOwn(ENTITY_KINDS, value);
export const isStatus = (value: unknown): value is Status => typeof value === 'string' && Object.hasOwn(STATUSES, value);
export const isClaimType = (value: unknown): value is ClaimType => typeof value === 'string' && Object.hasOwn(CLAIM_TYPES, value);

export interface ClaimShape {
  readonly type: ClaimType;
  readonly subject: EntityKind;
  readonly object?: EntityKind | undefined;
  readonly product?: string | undefined;
  readonly status?: Status | undefined;
}

function whyEndsIllegal({ type, subject, object }: ClaimShape): string | undefined {
  const allowed: ClaimTypeDeclaration = CLAIM_TYPES[type];
  if (!allowed.subject.includes(subject)) return `${type} cannot have a ${subject} as its subject`;
  if (!object) return allowed.object.length > 0 ? `${type} needs an object` : undefined;
  if (allowed.object.length === 0) return `${type} has no object`;
  return allowed.object.includes(object) ? undefined : `${type} cannot have a ${object} as its object`;
}

/** Why the ontology forbids a claim of this shape; undefined when it is legal. */
export function whyIllegal(claim: ClaimShape): string | undefined {
  const { product, statuses }: ClaimTypeDeclaration = CLAIM_TYPES[claim.type];
  if (product === 'required' && !claim.product) return `${claim.type} needs a product`;
  if (product === 'none' && claim.product) return `${claim.type} has no product`;
  if (claim.status && !statuses.includes(claim.status)) return `${claim.type} cannot be ${claim.status}`;
  if (!claim.status && statuses.length > 1) return `${claim.type} needs a status`;
  return whyEndsIllegal(claim);
}
