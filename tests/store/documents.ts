import { createHash } from 'node:crypto';
import { CLAIM_TYPES, STATUSES, type ClaimType, type EntityKind, type Status } from '../../src/ontology/index.js';
import type { DocumentGraph, Entity, KnownName, StoredClaim } from '../../src/model/index.js';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** A claim in a few words: `['SUPPLIES', 'Заря', 'Восход', { product: 'насосы', status: 'ACTIVE' }]`. */
export type ShortClaim = readonly [type: ClaimType, subject: string, object: string | undefined, rest?: Partial<StoredClaim>];

const KINDS: Readonly<Record<string, EntityKind>> = { Омск: 'Place', Тверь: 'Place', Иванов: 'Person', Петрова: 'Person' };
export const kindOf = (name: string): EntityKind => KINDS[name] ?? 'Company';
export const entityOf = (name: string, aliases: readonly string[] = []): Entity => ({ id: `id-${name}`, kind: kindOf(name), name, aliases });

function toClaim([type, subject, object, rest = {}]: ShortClaim, documentId: string, start: number, text: string): StoredClaim {
  const end = start + text.length;
  const status: Status | undefined = CLAIM_TYPES[type].statuses.length > 1 ? 'ACTIVE' : undefined;
  return {
    documentId, type, status,
    subject: { name: subject, kind: kindOf(subject) }, subjectId: `id-${subject}`,
    ...(object && { object: { name: object, kind: kindOf(object) }, objectId: `id-${object}` }),
    confidence: 0.9, rule: 'test',
    evidence: { start, end, text }, sentence: { start, end: end + 1 },
    ...rest,
    id: hash([documentId, start, type, subject, object, rest.product, rest.status ?? status].join('|')),
  };
}

export interface ShortDocument {
  readonly name: string;
  readonly claims: readonly ShortClaim[];
  readonly sources?: readonly string[];
  readonly date?: string;
  readonly title?: string;
  readonly aliases?: Readonly<Record<string, readonly string[]>>;
  readonly known?: Readonly<Record<string, readonly KnownName[]>>;
  /** For another text with the same claims. */
  readonly edition?: string;
}

/** A document whose text states its claims one sentence after the other. */
export function documentOf({ name, claims, sources = [`/${name}.txt`], date, title, aliases = {}, known = {}, edition = '' }: ShortDocument): DocumentGraph {
  const sentences = claims.map(([type, subject, object, rest]) => `${subject} ${type} ${rest?.product ?? ''} ${object ?? ''}`);
  const text = `${[...sentences, `${name}${edition}`].join('. ')}.`;
  const id = hash(text);
  let start = 0;
  const stored = claims.map((claim, i) => {
    const made = toClaim(claim, id, start, sentences[i]!);
    start += sentences[i]!.length + 2;
    return made;
  });
  const names = [...new Set(claims.flatMap(([, subject, object]) => (object ? [subject, object] : [subject])))];
  return {
    document: { id, fingerprint: hash(`${text}|${title}|${date}`), name, text, sources, ...(date && { date }), ...(title && { title }) },
    entities: names.map((each) => ({ ...entityOf(each, aliases[each]), ...(known[each] && { known: known[each] }) })),
    claims: stored,
  };
}

/** A generator of whole numbers below n that repeats itself for the same seed. */
export function random(seed: number): (n: number) => number {
  let state = seed * 2654435761 % 2147483647 || 1;
  return (n) => {
    state = state * 16807 % 2147483647;
    return state % n;
  };
}

const FIRMS = ['Заря', 'Восход', 'Комета', 'Вектор', 'Маяк', 'Факел'];
const PEOPLE = ['Иванов', 'Петрова'];
const PLACES = ['Омск', 'Тверь'];
const PRODUCTS = ['насосы', 'Насосы', 'ёмкости', 'емкости', 'валы'];
const DATES = [undefined, '2019', '2020-05', '2021-02-03', '--01-30'];
const STATUS_NAMES = Object.keys(STATUSES) as Status[];

/** A document about a few firms, made from a seed. */
export function randomDocument(seed: number): DocumentGraph {
  const below = random(seed);
  const pick = <T>(from: readonly T[]): T => from[below(from.length)]!;
  const claims = new Map<string, ShortClaim>();
  for (let i = below(6); i >= 0; i -= 1) {
    const type = pick(Object.keys(CLAIM_TYPES) as ClaimType[]);
    const { product, object, statuses, subject } = CLAIM_TYPES[type];
    const from = subject.length === 1 ? pick(PEOPLE) : pick(FIRMS);
    const to = object.length === 0 ? undefined : object.length === 1 ? pick(PLACES) : pick(FIRMS);
    const rest: Partial<StoredClaim> = {
      ...(product !== 'none' && (product === 'required' || below(2) === 0) && { product: pick(PRODUCTS) }),
      ...(statuses.length > 1 && { status: pick(STATUS_NAMES) }),
      ...(below(2) === 0 && { date: pick(DATES) }),
      ...(below(5) === 0 && { denied: true }),
      confidence: below(100) / 100,
    };
    claims.set(JSON.stringify([type, from, to, rest.product, rest.status]), [type, from, to, rest]);
  }
  const named = below(2) === 0 ? { Заря: ['завод «Заря»', 'ЗАРЯ'], Маяк: ['ПО «Маяк»'] } : { Заря: ['Заря-М'] };
  return documentOf({ name: `d${seed}`, claims: [...claims.values()], date: pick(['2020-01-01', '2021-06-30', '2022']), aliases: named });
}
