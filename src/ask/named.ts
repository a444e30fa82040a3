import type { Entity } from '../model/index.js';
import type { EntityKind } from '../ontology/index.js';
import { type Graph, initialsOf, likeness, wordsOf } from '../store/index.js';
import { type Case, casesOfForm, casesOfMisspelt } from './forms.js';

export type Names = Pick<Graph, 'search' | 'similar'>;

/** How well words fit a name: all of it in some form, a part that tells it, or all of it with one letter wrong. */
const FITS = ['whole', 'part', 'misspelt'] as const;
type Fit = (typeof FITS)[number];

/** What some words of a question name. */
export interface Named {
  readonly fit: Fit;
  /** Several where they bear the same name. */
  readonly entities: readonly Entity[];
  /** In which the name may stand there. */
  readonly cases: ReadonlySet<Case>;
}

const CANDIDATES = 10;

interface Fitted {
  readonly fit: Fit;
  readonly cases: ReadonlySet<Case>;
}

const KIND = /^(?:завод|компани|предприят|фирм|организац|комбинат|холдинг|концерн|корпорац|групп|рудник|банк|фонд|союз|институт)/u;
const ADJECTIVE = /(?:ий|ый|ой|ая|ое|ые|ие)$/u;

function common(cases: readonly ReadonlySet<Case>[]): ReadonlySet<Case> {
  return cases.reduce((all, each) => {
    const both = new Set([...all].filter((one) => each.has(one)));
    return both.size > 0 ? both : all;
  });
}

/** The word of the name that each of the words is a form of; undefined where one is of none. */
function match(words: readonly string[], name: readonly string[], formsOf: typeof casesOfForm): { at: number; cases: Set<Case> }[] | undefined {
  const used = new Set<number>();
  const found = words.map((word) => {
    for (const [at, other] of name.entries()) {
      const cases = used.has(at) ? undefined : formsOf(word, other);
      if (!cases || cases.size === 0) continue;
      used.add(at);
      return { at, cases };
    }
    return undefined;
  });
  return found.every((each) => each !== undefined) ? found : undefined;
}

/** Whether words tell a name of which they are a part: a person's last name, or of another name more than a kind or an adjective. */
function tells(places: readonly number[], kind: EntityKind, name: readonly string[]): boolean {
  if (kind === 'Person') return places.includes(name.length - 1);
  const telling = places.map((at) => name[at]!).filter((word) => !KIND.test(word));
  return telling.length > 1 || telling.some((word) => !ADJECTIVE.test(word));
}

function fitName(words: readonly string[], kind: EntityKind, name: readonly string[]): Fitted | undefined {
  const exact = match(words, name, casesOfForm);
  if (exact) {
    const cases = common(exact.map((each) => each.cases));
    if (words.length === name.length) return { fit: 'whole', cases };
    return tells(exact.map(({ at }) => at), kind, name) ? { fit: 'part', cases } : undefined;
  }
  const formsOf = (word: string, other: string): Set<Case> => {
    const cases = casesOfForm(word, other);
    return cases.size > 0 ? cases : casesOfMisspelt(word, other);
  };
  const nearly = match(words, name, formsOf);
  const isWhole = words.length === name.length || (kind === 'Person' && nearly?.some(({ at }) => at === name.length - 1));
  return nearly && isWhole ? { fit: 'misspelt', cases: common(nearly.map((each) => each.cases)) } : undefined;
}

/** How well the words fit any name of the entity. */
function fitOf(words: readonly string[], { kind, name, aliases }: Entity): Fitted | undefined {
  const names = [name, ...aliases, ...[name, ...aliases].flatMap((each) => initialsOf(kind, each) ?? [])];
  const fitted = names.flatMap((each) => fitName(words, kind, wordsOf(each)) ?? []);
  return fitted.sort((a, b) => FITS.indexOf(a.fit) - FITS.indexOf(b.fit))[0];
}

async function candidates(graph: Names, text: string, kinds?: readonly EntityKind[]): Promise<Entity[]> {
  const request = { text, kinds, limit: CANDIDATES };
  const found = [...await graph.search(request), ...await graph.similar(request)];
  return [...new Map(found.map((entity) => [entity.id, entity])).values()];
}

/** What the phrase names, in any form, case or script; what the dictionary does not know may have a letter wrong. */
export async function findNamed(graph: Names, phrase: string): Promise<Named | undefined> {
  const words = wordsOf(phrase);
  if (words.length === 0) return undefined;
  const found = (await candidates(graph, phrase)).flatMap((entity) => {
    const fitted = fitOf(words, entity);
    return fitted ? [{ entity, ...fitted }] : [];
  });
  const fit = FITS.find((each) => found.some((one) => one.fit === each));
  if (!fit) return undefined;
  const best = found.filter((one) => one.fit === fit);
  return { fit, entities: best.map(({ entity }) => entity), cases: new Set(best.flatMap(({ cases }) => [...cases])) };
}

/** The name that is likest to a phrase which is none, for the asker to choose. */
export async function suggestionFor(graph: Names, phrase: string): Promise<string | undefined> {
  const found = (await candidates(graph, phrase)).map((entity) => ({ entity, score: likeness(phrase, entity.name) }));
  return found.sort((a, b) => b.score - a.score)[0]?.entity.name;
}

/** What an adjective leaves when the endings by which Russian forms it from a place are taken away: «пензенский» → «пенз». */
const FORMED = [/ий$/u, /кий$/u, /ский$/u, /(?:ов|ев|ен|ин|ан|н)ский$/u, /ьский$/u];
/** Letters that the place has besides. */
const BESIDES = 2;

/** Whether an adjective in the nominative is formed from the name of a place. */
const isFormedFrom = (adjective: string, place: string): boolean =>
  FORMED.some((ending) => {
    const stem = adjective.replace(ending, '');
    return stem !== adjective && stem.length >= 3 && place.startsWith(stem) && place.length - stem.length <= BESIDES;
  });

/** The place that an adjective is formed from. */
export async function placeOfAdjective(graph: Names, adjective: string): Promise<Entity | undefined> {
  const found = await candidates(graph, adjective.replace(/ский$/u, ''), ['Place']);
  return [...found, ...await candidates(graph, adjective, ['Place'])].find(({ name }) => wordsOf(name).length === 1 && isFormedFrom(adjective, wordsOf(name)[0]!));
}
