import type { ClaimType, Status } from '../ontology/index.js';
import type { End, Meaning } from './lexicon.js';
import { type Period, takePeriod } from './period.js';
import type { Party, Query, Reach } from './query.js';
import { DEAL, QuestionWords } from './question-words.js';
import { takeReach } from './reach.js';
import { type Item, type NameItem, type PlaceItem, read, type ReadGraph, type Reading, type WordItem } from './read.js';
import { notUnderstood, unexplained } from './refusal.js';

const opposite = (end: End): End => (end === 'subject' ? 'object' : 'subject');

/** Prepositions that tell an end whatever the word for the relation is. */
const MARKS: Partial<Record<ClaimType, Partial<Record<End, readonly string[]>>>> & { readonly SUPPLIES: Record<End, readonly string[]> } = {
  SUPPLIES: { subject: ['у', 'от', 'ото', 'из', 'с', 'со', 'from'], object: ['для', 'to', 'for', 'в', 'во', 'на', 'к', 'into'] },
  DESCENDS_FROM: { object: ['от', 'ото', 'из', 'from'] },
};

/** Types that tell their ends by the kinds of what is named. */
const BY_KIND: ReadonlySet<ClaimType> = new Set(['WORKS_FOR', 'VISITED', 'LOCATED_IN']);

/** Prepositions that may stand before them, or none. */
const NEAR: ReadonlySet<string> = new Set(['', 'в', 'во', 'на', 'у', 'с', 'со', 'из', 'к', 'in', 'at', 'for', 'of', 'to', 'by', 'from', 'with']);

const isBetween = ({ preposition }: NameItem | PlaceItem): boolean => preposition === 'между' || preposition === 'between';

/** How far a network reaches of which nothing else is said. */
const NETWORK: Reach = { tiers: 2, isExact: false };

/** What is found among the items of one question. */
class Analysis extends QuestionWords {
  constructor(reading: Reading, private readonly period: Period, private readonly reach: Reach | undefined, private readonly question: string) {
    super(reading);
  }

  query(): Query {
    const { names, places } = this;
    this.refuseWhatIsNotAsked();
    const parties = this.parties();
    const statuses = this.of('status');
    return {
      operation: this.isOfRelation() ? 'relation' : this.operation!,
      type: this.type,
      ...parties,
      asked: this.asked,
      of: this.askedClass,
      goods: this.reading.items.flatMap((item) => (item.is === 'goods' && !this.isExcepted(item) ? [item.goods] : [])),
      exceptGoods: this.reading.items.flatMap((item) => (item.is === 'goods' && this.isExcepted(item) ? [item.goods] : [])),
      except: names.filter((name) => this.isExcepted(name)).flatMap(({ entities }) => entities),
      statuses: statuses[0] && this.operation !== 'disruption' ? [...new Set(statuses.flatMap(({ meaning }): readonly Status[] => meaning.statuses))] : undefined,
      isPresent: statuses.every(({ meaning }) => meaning.isPresent),
      period: this.period,
      reach: this.reach ?? this.chained() ?? (this.operation === 'network' ? NETWORK : undefined),
      asksForPost: this.asksForPost(),
      post: this.post(),
      names: names.filter((name) => !this.isExcepted(name)).map((name) => ({ entities: name.entities, preposition: name.preposition, isItsObject: this.isItsObject(name) })),
      places: places.map(({ name }) => name),
      taken: this.reading.taken,
      language: this.reading.language,
      question: this.question,
    };
  }

  /** What is common, and a network, are asked of a relation. */
  private isOfRelation(): boolean {
    return this.operation === undefined || (this.relation !== undefined && (this.operation === 'common' || this.operation === 'network'));
  }

  private isItsObject(name: NameItem): boolean {
    const before = this.before(name);
    return before?.is === 'word' && before.meaning.is === 'operation';
  }

  private refuseWhatIsNotAsked(): void {
    const [material] = this.type === 'PRODUCES' ? this.of('wh').filter(({ preposition }) => preposition === 'из') : [];
    const [no = material] = this.of('not');
    const goods = this.reading.items.find(({ is }) => is === 'goods');
    if (goods && this.operation === undefined && this.type !== 'SUPPLIES' && this.type !== 'PRODUCES') throw unexplained(goods.text);
    if (no && this.operation !== 'limits') throw unexplained(no.text);
    if ((this.operation === undefined && this.relation === undefined) || this.isOfBeing()) throw notUnderstood(this.question);
    if (this.asked === 'count' && !this.isCountable()) throw unexplained(this.of('asked')[0]!.text);
  }

  /** «что было до …» asks of no visit. */
  private isOfBeing(): boolean {
    const asksWhat = this.of('wh').some(({ meaning, preposition }) => meaning.wh === 'what' && preposition === undefined);
    const { meaning } = this.relation ?? {};
    return this.operation === undefined && asksWhat && meaning?.is === 'verb' && meaning.type === 'VISITED' && meaning.isWeak;
  }

  /** Firms and documents are counted, goods are not: documents seldom say how many. */
  private isCountable(): boolean {
    const isOfDocuments = this.operation === 'documents' || this.operation === 'coverage';
    return isOfDocuments || this.askedClass !== undefined || this.relation?.meaning.is === 'party' || this.relation?.meaning.is === 'event';
  }

  /** «поставщики поставщиков»: twice the same party, or a verb with a party of its relation. */
  private chained(): Reach | undefined {
    const parties = this.of('party').filter(({ meaning }) => meaning.type === 'SUPPLIES' && meaning.end === this.chainEnd());
    const [party] = parties;
    const isByVerb = this.relation?.meaning.is === 'verb' && this.type === 'SUPPLIES' && party && this.isObject(party) && this.names.length > 0 && this.of('wh').length > 0;
    return parties.length > 1 || isByVerb ? { tiers: 2, isExact: !parties.some(({ isJoined }) => isJoined) } : undefined;
  }

  /** «поставляет поставщикам», but not «какой поставщик поставляет». */
  private isObject(party: WordItem): boolean {
    const verb = this.words.findIndex(({ text }) => text === this.relation!.text);
    return this.reading.language === 'en' ? this.words.indexOf(party) > verb : !party.cases.has('nom');
  }

  private chainEnd(): End | undefined {
    const meaning = this.relation?.meaning;
    if (meaning?.is === 'party') return meaning.end;
    return meaning?.is === 'verb' ? meaning.agent : undefined;
  }

  /** Adjectives and nouns that say which post; undefined where none is asked for. */
  private post(): readonly string[] | undefined {
    const posts = this.of('post');
    if (this.type !== 'WORKS_FOR') return undefined;
    return posts.some(({ meaning }) => !meaning.isHead) ? posts.flatMap(({ text }) => text.split(' ')) : undefined;
  }

  /** Of an organisation's people; of a person's posts all are wanted. */
  private asksForPost(): boolean {
    const isHeading = this.relation?.meaning.is === 'verb' && this.relation.meaning.marks.includes('ins');
    return this.type === 'WORKS_FOR' && !this.names.some(({ entities }) => entities[0]!.kind === 'Person') && (this.of('post').length > 0 || isHeading);
  }

  private parties(): Pick<Query, 'subject' | 'object' | 'end' | 'isMutual' | 'isJoint'> {
    const named: Record<End, NameItem[]> = { subject: [], object: [] };
    const free = this.names.filter((name) => !this.isExcepted(name));
    if (this.relation) for (const name of free) this.assign(name, named);
    const end = this.askedEnd(named);
    const placed = this.placed(end, named);
    const party = (which: End): Party => ({ names: named[which].map(({ entities }) => entities), place: placed[which] });
    const several = Math.max(named.subject.length, named.object.length) > 1;
    return { subject: party('subject'), object: party('object'), end, isMutual: [...free, ...this.places].some(isBetween) || this.isOfDeal(), isJoint: several && (this.operation === 'common' || this.of('and').length > 1) };
  }

  private askedEnd(named: Record<End, readonly NameItem[]>): End {
    if (named.subject.length > 0 && named.object.length === 0) return 'object';
    if (named.object.length > 0 && named.subject.length === 0) return 'subject';
    return this.endOfWord();
  }

  /** The end that the word for the relation, and what asks of it, tell. */
  private endOfWord(): End {
    const meaning = this.relation?.meaning;
    if (meaning?.is === 'party') return this.isRankedByParty() ? opposite(meaning.end) : meaning.end;
    if (meaning?.is !== 'verb' || this.type === 'PRODUCES') return 'subject';
    return this.asked === 'count' || this.isAgentAsked() ? meaning.agent : opposite(meaning.agent);
  }

  /** «У кого больше всего покупателей?» asks of those who have them. */
  private isRankedByParty(): boolean {
    const isHaving = this.of('wh').some(({ preposition }) => preposition === 'у') || this.of('whether').some(({ text }) => text === 'has' || text === 'have');
    return this.operation === 'rank' && isHaving;
  }

  /** Whether «кто», or «какие предприятия» where the verb agrees, is the agent of the verb. */
  private isAgentAsked(): boolean {
    const verbs = this.of('verb');
    const isNameFirst = this.names.some((name) => name.preposition === undefined && this.casesOf(name).has('nom'));
    if (this.reading.language === 'en' && isNameFirst) return false;
    if (this.asked === 'count') return this.reading.language === 'en' || verbs.some(({ numbers }) => !numbers.has('sing'));
    return this.of('wh').some(({ meaning, text, preposition }) => {
      if (preposition !== undefined) return false;
      if (meaning.wh === 'who') return text === 'кто' || text === 'who';
      if (meaning.wh === 'what') return (text === 'что' || text === 'what') && this.type !== 'SUPPLIES' && this.type !== 'PRODUCES';
      const noun = this.of('class')[0] ?? this.of('party')[0];
      if (meaning.wh !== 'which' || !noun || (noun.meaning.is === 'class' && noun.meaning.of !== 'firm')) return false;
      return this.reading.language === 'en' || (noun.cases.has('nom') && verbs.some(({ numbers }) => [...numbers].some((number) => noun.numbers.has(number))));
    });
  }

  private assign(name: NameItem, named: Record<End, NameItem[]>): void {
    const end = this.joinedEnd(name, named) ?? this.endByKind(name) ?? this.endByRelation(name, named);
    if (end) named[end].push(name);
    else if (this.isOfRelation()) throw unexplained(name.text);
  }

  /** What is joined to another name is of its end, where its case allows. */
  private joinedEnd(name: NameItem, named: Record<End, readonly NameItem[]>): End | undefined {
    const before = this.reading.items.slice(0, this.reading.items.indexOf(name)).reverse().find((item) => item.is !== 'word' || item.meaning.is !== 'and');
    if (!name.isJoined || before?.is !== 'name') return undefined;
    const isSame = [...before.cases].some((each) => name.cases.has(each));
    if (isBetween(name) || this.type === 'COOPERATES_WITH' || this.isOfDeal()) return 'object';
    return isSame ? (['subject', 'object'] as const).find((end) => named[end].includes(before)) : undefined;
  }

  private endByKind({ entities, preposition }: NameItem): End | undefined {
    const { type } = this;
    if (!type || !BY_KIND.has(type) || !NEAR.has(preposition ?? '')) return undefined;
    if (type === 'LOCATED_IN') return 'subject';
    return entities[0]!.kind === 'Person' ? 'subject' : 'object';
  }

  private endByRelation(name: NameItem, named: Record<End, readonly NameItem[]>): End | undefined {
    const { meaning } = this.relation!;
    if (name.preposition === 'by') return meaning.is === 'verb' ? meaning.agent : meaning.is === 'party' ? opposite(meaning.end) : 'subject';
    if (meaning.is === 'verb') return this.endByVerb(name, named, meaning);
    if (meaning.is === 'party') return this.isItself(name) ? meaning.end : opposite(meaning.end);
    if (meaning.is === 'event') return this.endByEvent(name, named, meaning);
    return undefined;
  }

  private endByVerb(name: NameItem, named: Record<End, readonly NameItem[]>, verb: Extract<Meaning, { is: 'verb' }>): End | undefined {
    const before = this.before(name);
    if (before?.is === 'word' && before.meaning.is === 'party' && before.meaning.type === verb.type) return opposite(before.meaning.end);
    if (this.isOfDeal() && isBetween(name)) return named.subject.length > 0 ? 'object' : 'subject';
    return name.preposition === undefined ? this.endByCase(name, named, verb) : endByPreposition(name.preposition, verb);
  }

  private endByCase(name: NameItem, named: Record<End, readonly NameItem[]>, { agent, marks }: Extract<Meaning, { is: 'verb' }>): End | undefined {
    const other = opposite(agent);
    const cases = this.casesOf(name);
    const isAgentTaken = named[agent].length > 0 || this.isAgentAsked();
    if (cases.has('nom') && this.isPassive()) return other;
    if (cases.has('nom') && !isAgentTaken) return agent;
    if (marks.some((mark) => cases.has(mark))) return other;
    if (this.isPossessor(name, cases)) return 'subject';
    if (this.isOfDeal() && cases.has('gen')) return isAgentTaken ? other : agent;
    return isAgentTaken && marks.includes('dat') && this.isPlainObject(cases) ? other : undefined;
  }

  /** English has no cases, and names are often left in the nominative: «кто поставляет Валмаш». */
  private isPlainObject(cases: ReadonlySet<string>): boolean {
    return this.reading.language === 'en' || (cases.has('nom') && this.names.length === 1);
  }

  /** «переговоры A с B» */
  private isOfDeal(): boolean {
    return this.relation?.meaning === DEAL;
  }

  /** "Is A supplied by B?" */
  private isPassive(): boolean {
    const isBeing = this.of('whether').some(({ text }) => /^(?:is|are|was|were)$/u.test(text));
    return isBeing && (this.type === 'SUPPLIES' || this.type === 'PART_OF') && /(?:ed|sold|bought|sent)$/u.test(this.relation!.text);
  }

  /** «карданные валы Валмаша» */
  private isPossessor(name: NameItem, cases: ReadonlySet<string>): boolean {
    const before = this.before(name);
    return cases.has('gen') && (before?.is === 'goods' || (before?.is === 'word' && before.meaning.is === 'class' && before.meaning.of === 'goods'));
  }

  private endByEvent(name: NameItem, named: Record<End, readonly NameItem[]>, { type, owner }: Extract<Meaning, { is: 'event' }>): End | undefined {
    const { preposition } = name;
    if (type === 'COOPERATES_WITH' || isBetween(name)) return named.subject.length > 0 ? 'object' : 'subject';
    const byType = (['subject', 'object'] as const).find((end) => preposition !== undefined && MARKS[type]?.[end]?.includes(preposition));
    if (preposition !== undefined && preposition !== 'of') return byType;
    const cases = this.casesOf(name);
    if (cases.has('gen') || cases.has('nom') || preposition === 'of') return named[owner].length > 0 && cases.has('dat') ? opposite(owner) : owner;
    return cases.has('dat') ? opposite(owner) : undefined;
  }

  /** «Является ли A поставщиком B?», «чья дочка A?»: A is the party. */
  private isItself(name: NameItem): boolean {
    if (this.of('wh').some(({ meaning }) => meaning.wh === 'whose')) return name.preposition === undefined && (this.reading.language === 'en' || name.cases.has('nom'));
    const isTold = (this.asked === 'whether' && !this.of('whether').some(({ text }) => /^(?:has|have|does|do|did)$/u.test(text)));
    return isTold && name.preposition === undefined && this.casesOf(name).has('nom');
  }

  /** English tells cases by the order of words. */
  private casesOf(name: NameItem): ReadonlySet<string> {
    if (this.reading.language === 'ru') return name.cases;
    if (name.cases.has('gen') && name.cases.size === 1) return name.cases;
    const at = (item: Item): number => this.reading.items.indexOf(item);
    const verb = this.words.find(({ text }) => text === this.relation!.text);
    return new Set([verb && at(name) < at(verb) ? 'nom' : 'acc']);
  }

  /** The end that each place tells. */
  private placed(end: End, named: Record<End, readonly NameItem[]>): Partial<Record<End, string>> {
    const placed: Partial<Record<End, string>> = {};
    for (const place of this.places) {
      const which = this.endOfPlace(place, end, named);
      placed[which] ??= place.name;
    }
    return placed;
  }

  private endOfPlace(place: PlaceItem, end: End, named: Record<End, readonly NameItem[]>): End {
    const next = this.reading.items[this.reading.items.indexOf(place) + 1];
    const ofNext = (['subject', 'object'] as const).find((each) => next?.is === 'name' && named[each].includes(next));
    if (place.isAdjective && ofNext) return ofNext;
    if (this.type && BY_KIND.has(this.type)) return 'object';
    return this.type === 'SUPPLIES' ? this.endOfRoute(place) ?? end : end;
  }

  /** Where goods come from, or go to: «в Пензу», but not «в Пензе». */
  private endOfRoute({ preposition, cases }: PlaceItem): End | undefined {
    const { meaning } = this.relation!;
    if (preposition === undefined) return meaning.is === 'verb' && cases.has('nom') ? meaning.agent : undefined;
    if (MARKS.SUPPLIES.subject.includes(preposition)) return 'subject';
    const isAt = ['в', 'во', 'на'].includes(preposition) && cases.has('loc');
    return !isAt && MARKS.SUPPLIES.object.includes(preposition) ? 'object' : undefined;
  }
}

function endByPreposition(preposition: string, { type, agent, marks }: Extract<Meaning, { is: 'verb' }>): End | undefined {
  if (marks.includes(preposition)) return opposite(agent);
  const byType = (['subject', 'object'] as const).find((end) => MARKS[type]?.[end]?.includes(preposition));
  return byType ?? (preposition === 'of' || (type === 'DESCENDS_FROM' && /^со?$/u.test(preposition)) ? agent : undefined);
}

const tidy = (question: string): string => question.normalize('NFC').replace(/\bcan[’']t\b/giu, 'can not').replace(/n[’']t\b/giu, ' not').replace(/\s+/gu, ' ').replace(/[\s?!.…]+$/u, '').trim();

/** What a question in Russian or English words means, with what the graph knows. Throws Unanswerable where a word stays unexplained. */
export async function analyse(graph: ReadGraph, question: string): Promise<Query> {
  const dated = takePeriod(tidy(question));
  const { text, reach } = takeReach(dated.text);
  if (text === '') throw notUnderstood(question);
  const reading = await read(graph, text);
  return new Analysis(reading, dated.period, reach, question).query();
}

