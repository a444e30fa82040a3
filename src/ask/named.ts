import type { Entity } from '../model/index.js';
import type { EntityKind } from '../ontology/index.js';
import { initialsOf, likeness, type Graph } from '../store/index.js';
import { notNamed, Unanswerable } from './refusal.js';

export type Names = Pick<Graph, 'search' | 'similar' | 'entities'>;

/** An entity that a phrase names, and how sure that is, 0 to 1. */
export interface Named {
  readonly entity: Entity;
  readonly score: number;
  readonly rivals: readonly Entity[];
}

/** An entity that a part of a phrase names, and the other part. */
export interface NamedPart {
  readonly entity: Entity;
  readonly rest: string;
}

/** Likeness that a name in a question needs. */
const SURE = 0.78;
const CANDIDATES = 5;
/** Words that a question puts before a name and a document may not. */
const GENERIC = /^(?:(?:у|для|на|в|во|о|об|the|firm|company|plant)\s+|(?:завод|компани|предприяти|фирм|организаци|холдинг|концерн|город|регион)\p{L}*\s+)+(?=\S)/iu;
/** A question may give an entity by its global id. */
const ID = 'entity:';
const QUOTES = /[«»"“”„]/gu;

const likenessOf = (phrase: string, { kind, name, aliases }: Entity, isCut: boolean): number =>
  Math.max(...[name, ...aliases, initialsOf(kind, name) ?? []].flat().map((each) => likeness(phrase, each, isCut)));

interface Nearness {
  readonly kinds?: readonly EntityKind[] | undefined;
  /** Likeness that is enough. */
  readonly least?: number;
  /** Whether the phrase may be the beginning of a name. */
  readonly isCut?: boolean;
}

/** The entity whose name is likest to a phrase. */
export async function nearest(graph: Names, phrase: string, { kinds, least = SURE, isCut = true }: Nearness = {}): Promise<Named | undefined> {
  const request = { text: phrase, kinds, limit: CANDIDATES };
  const found = [...await graph.search(request), ...await graph.similar(request)];
  const unique = [...new Map(found.map((entity) => [entity.id, entity])).values()];
  const scored = unique.map((entity) => ({ entity, score: likenessOf(phrase, entity, isCut) })).sort((a, b) => b.score - a.score);
  const [best] = scored;
  if (!best || best.score < least) return undefined;
  const rivals = scored.filter(({ entity, score }) => score === best.score && entity.name === best.entity.name).map(({ entity }) => entity);
  return { ...best, rivals };
}

/** The entity that a phrase names, also without the kind that a question puts before it. */
async function named(graph: Names, phrase: string, kinds?: readonly EntityKind[]): Promise<Named | undefined> {
  const plain = phrase.replace(QUOTES, '').trim();
  if (plain === '') return undefined;
  return await nearest(graph, plain, { kinds }) ?? (GENERIC.test(plain) ? nearest(graph, plain.replace(GENERIC, ''), { kinds }) : undefined);
}

function sole({ entity, rivals }: Named): Entity {
  if (rivals.length > 1) throw ambiguous(entity.name, rivals.map(({ id }) => `entity:${id}`));
  return entity;
}

/** `which` tells the namesakes apart: their places, or else their ids. */
export const ambiguous = (name: string, which: readonly string[]): Unanswerable => new Unanswerable('AMBIGUOUS', {
  ru: `«${name}» называются ${which.length} (${which.join(', ')}): скажите, кто из них, например «${name} (${which[0]!})»`,
  en: `${which.length} are called «${name}» (${which.join(', ')}): say which, as in «${name} (${which[0]!})»`,
});

/** Throws NOT_FOUND, or BAD_INPUT when several bear the name. */
export async function findNamed(graph: Names, phrase: string, kinds?: readonly EntityKind[]): Promise<Entity> {
  if (phrase.startsWith(ID)) {
    const [known] = await graph.entities([phrase.slice(ID.length)]);
    if (!known) throw notNamed(phrase);
    return known;
  }
  const found = await named(graph, phrase, kinds);
  if (!found) throw notNamed(phrase);
  return sole(found);
}

/** Every way to cut a phrase in two, the whole first. */
function cuts(phrase: string): { head: string; tail: string }[] {
  const words = phrase.split(/\s+/u);
  return words.map((_, at) => ({ head: words.slice(0, at).join(' '), tail: words.slice(at).join(' ') }));
}

/** The longest part at the end or the beginning of a phrase that names something: «шины Трактору», «Трактору шины». Throws NOT_FOUND. */
export async function findNamedPart(graph: Names, phrase: string): Promise<NamedPart> {
  for (const { head, tail } of cuts(phrase)) {
    const found = await named(graph, tail);
    if (found) return { entity: sole(found), rest: head };
  }
  for (const { head, tail } of cuts(phrase).slice(1).reverse()) {
    const found = await named(graph, head);
    if (found) return { entity: sole(found), rest: tail };
  }
  throw notNamed(phrase);
}

/** The two entities that a phrase names one after the other: «Валмаш Трактору». Throws NOT_FOUND. */
export async function findTwo(graph: Names, phrase: string): Promise<readonly [Entity, Entity]> {
  for (const { head, tail } of cuts(phrase).slice(1)) {
    const [first, second] = [await named(graph, head), await named(graph, tail)];
    if (first && second) return [sole(first), sole(second)];
  }
  throw notNamed(phrase);
}
