import type { ClaimType, Status } from '../ontology/index.js';
import { type Asked, type ClassNoun, type End, type Meaning, OPERATIONS, type Operation } from './lexicon.js';
import { type Period, takePeriod } from './period.js';
import type { Party, Query, Reach } from './query.js';
import { type Item, type NameItem, type PlaceItem, read, type ReadGraph, type Reading, type WordItem } from './read.js';
import { notUnderstood, unexplained } from './refusal.js';

type Of<I extends Meaning['is']> = WordItem & { readonly meaning: Extract<Meaning, { is: I }> };
type RelationItem = Of<'verb' | 'party' | 'event' | 'post'>;

const opposite = (end: End): End => (end === 'subject' ? 'object' : 'subject');

/** Prepositions that tell an end whatever the word for the relation is. */
const MARKS: Partial<Record<ClaimType, Partial<Record<End, readonly string[]>>>> = {
  SUPPLIES: { subject: ['у', 'от', 'ото', 'из', 'с', 'со', 'from'], object: ['для', 'to', 'for', 'в', 'во', 'на', 'к', 'into'] },
  DESCENDS_FROM: { object: ['от', 'ото', 'из', 'from'] },
};

/** Types that tell their ends by the kinds of what is named. */
const BY_KIND: ReadonlySet<ClaimType> = new Set(['WORKS_FOR', 'VISITED', 'LOCATED_IN']);

/** Prepositions that may stand before them, or none. */
const NEAR: ReadonlySet<string> = new Set(['', 'в', 'во', 'на', 'у', 'с', 'со', 'из', 'к', 'in', 'at', 'for', 'of', 'to', 'by', 'from', 'with']);

/** What is found among the items of one question. */
class Analysis {
  private readonly words: readonly WordItem[];
  private readonly relation: RelationItem | undefined;
  private readonly operation: Operation | undefined;

  constructor(private readonly reading: Reading, private readonly period: Period, private readonly reach: Reach | undefined, private readonly question: string) {
    this.words = reading.items.filter((item): item is WordItem => item.is === 'word');
    const named = OPERATIONS.find((name) => this.of('operation').some(({ meaning }) => meaning.operation === name));
    this.relation = this.findRelation(named === undefined);
    this.operation = named ?? (this.isOfDealings() ? 'dealings' : undefined);
  }

  private of<I extends Meaning['is']>(is: I): Of<I>[] {
    return this.words.filter((item): item is Of<I> => item.meaning.is === is);
  }

  private get type(): ClaimType | undefined {
    return this.relation && typeOf(this.relation);
  }

  /** Strong words for a relation before weak ones, a verb before a noun; where something is, is but a condition beside another relation. */
  private findRelation(isPlain: boolean): RelationItem | undefined {
    const all = this.words.flatMap((item) => toRelation(item, this.isOfFirms) ?? []);
    const strong = all.filter(({ meaning }) => meaning.is !== 'verb' || !meaning.isWeak);
    const others = strong.filter((item) => typeOf(item) !== 'LOCATED_IN');
    const [found] = [others, strong, isPlain ? all : []].filter(({ length }) => length > 0);
    const implied = isPlain ? this.impliedRelation() : undefined;
    const order = ['verb', 'party', 'post', 'event'];
    return found ? [...found].sort((a, b) => order.indexOf(a.meaning.is) - order.indexOf(b.meaning.is))[0] : implied;
  }

  /** «кто ведёт переговоры с …», «что предложил …» speak of supplies, «где …», «в каком городе …» of a place. */
  private impliedRelation(): RelationItem | undefined {
    const [deal] = this.of('status');
    if (deal) return { ...deal, meaning: DEAL };
    const whose = this.of('wh').find(({ meaning }) => meaning.wh === 'whose');
    if (whose && this.names.length === 1) return { ...whose, meaning: BELONGING };
    const where = this.of('wh').find(({ meaning }) => meaning.wh === 'where') ?? (this.of('wh').length > 0 ? this.of('class').find(({ meaning }) => meaning.of === 'place') : undefined);
    return where && this.reading.items.every((item) => item.is !== 'goods') ? { ...where, meaning: BEING } : undefined;
  }

  /** «с кем работает …», «поставщики и покупатели …» */
  private isOfDealings(): boolean {
    const ends = new Set(this.of('party').flatMap(({ meaning }) => (meaning.type === 'SUPPLIES' ? [meaning.end] : [])));
    const isWith = [...this.of('wh'), ...this.names].some(({ preposition }) => preposition === 'с' || preposition === 'со');
    return ends.size > 1 || (isWith && this.type === 'WORKS_FOR' && this.names.every(({ entities }) => entities[0]!.kind !== 'Person'));
  }

  private get isOfFirms(): boolean {
    return this.of('class').some(({ meaning }) => meaning.of === 'firm') && this.names.length === 0;
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
      statuses: statuses[0] && [...new Set(statuses.flatMap(({ meaning }): readonly Status[] => meaning.statuses))],
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

  private get names(): NameItem[] {
    return this.reading.items.filter((item): item is NameItem => item.is === 'name');
  }

  private get places(): PlaceItem[] {
    return this.reading.items.filter((item): item is PlaceItem => item.is === 'place');
  }

  private refuseWhatIsNotAsked(): void {
    const [material] = this.type === 'PRODUCES' ? this.of('wh').filter(({ preposition }) => preposition === 'из') : [];
    const [no = material] = this.of('not');
    if (no && this.operation !== 'limits') throw unexplained(no.text);
    if (this.operation === undefined && this.relation === undefined && !this.isBare()) throw notUnderstood(this.question);
    if (this.asked === 'count' && !this.isCountable()) throw unexplained(this.of('asked')[0]!.text);
  }

  /** Firms and documents are counted, goods are not: documents seldom say how many. */
  private isCountable(): boolean {
    const isOfDocuments = this.operation === 'documents' || this.operation === 'coverage';
    return isOfDocuments || this.askedClass !== undefined || this.relation?.meaning.is === 'party' || this.relation?.meaning.is === 'event';
  }

  /** A name alone. */
  private isBare(): boolean {
    return this.places.length + this.names.length === 1 && this.reading.items.every((item) => item.is !== 'goods');
  }

  private get asked(): Asked | 'whether' | undefined {
    const [asked] = this.of('asked');
    if (asked) return asked.meaning.asked;
    const isWh = this.of('wh').length > 0;
    if (this.of('start').length > 0 && isWh) return undefined;
    return this.of('whether').length > 0 && !isWh ? 'whether' : undefined;
  }

  private get askedClass(): ClassNoun | undefined {
    return this.of('class')[0]?.meaning.of;
  }

  /** The item before, prepositions and joins left out. */
  private before(item: Item): Item | undefined {
    return this.reading.items[this.reading.items.indexOf(item) - 1];
  }

  private isExcepted(item: Item): boolean {
    const before = this.before(item);
    if (before?.is === 'word' && before.meaning.is === 'except') return true;
    return item.isJoined && before !== undefined && before.is !== 'word' && this.isExcepted(before);
  }

  /** «поставщики поставщиков»: twice the same party, or a verb with a party of its relation. */
  private chained(): Reach | undefined {
    const parties = this.of('party').filter(({ meaning }) => meaning.type === 'SUPPLIES' && meaning.end === this.chainEnd());
    const isByVerb = this.relation?.meaning.is === 'verb' && this.relation.meaning.type === 'SUPPLIES' && parties.length === 1 && this.names.length > 0 && this.of('wh').length > 0;
    return parties.length > 1 || isByVerb ? { tiers: 2, isExact: true } : undefined;
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
    const isBetween = [...free, ...this.places].some(({ preposition }) => preposition === 'между' || preposition === 'between');
    const party = (which: End): Party => ({ names: named[which].map(({ entities }) => entities), place: placed[which] });
    const several = Math.max(named.subject.length, named.object.length) > 1;
    return { subject: party('subject'), object: party('object'), end, isMutual: isBetween, isJoint: several && (this.operation === 'common' || this.of('and').length > 1) };
  }

  private askedEnd(named: Record<End, readonly NameItem[]>): End {
    if (named.subject.length > 0 && named.object.length === 0) return 'object';
    if (named.object.length > 0 && named.subject.length === 0) return 'subject';
    const meaning = this.relation?.meaning;
    if (meaning?.is === 'party') return meaning.end;
    if (this.type === 'PRODUCES') return 'subject';
    if (meaning?.is === 'verb' && this.asked === 'count') return meaning.agent;
    if (meaning?.is === 'verb') return this.isAgentAsked() ? meaning.agent : opposite(meaning.agent);
    return 'subject';
  }

  /** Whether «кто», or «какие предприятия» where the verb agrees, is the agent of the verb. */
  private isAgentAsked(): boolean {
    const verbs = this.of('verb');
    const isNameFirst = this.names.some((name) => name.preposition === undefined && this.casesOf(name).has('nom'));
    if (this.reading.language === 'en' && isNameFirst) return false;
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
    if (name.preposition === 'между' || name.preposition === 'between' || this.type === 'COOPERATES_WITH') return 'object';
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
    if (name.preposition === 'by') return meaning.is === 'verb' ? meaning.agent : 'subject';
    if (meaning.is === 'verb') return this.endByVerb(name, named, meaning);
    if (meaning.is === 'party') return this.isItself(name) ? meaning.end : opposite(meaning.end);
    if (meaning.is === 'event') return this.endByEvent(name, named, meaning);
    return undefined;
  }

  private endByVerb(name: NameItem, named: Record<End, readonly NameItem[]>, verb: Extract<Meaning, { is: 'verb' }>): End | undefined {
    const before = this.before(name);
    if (before?.is === 'word' && before.meaning.is === 'party' && before.meaning.type === verb.type) return opposite(before.meaning.end);
    return name.preposition === undefined ? this.endByCase(name, named, verb) : endByPreposition(name.preposition, verb);
  }

  private endByCase(name: NameItem, named: Record<End, readonly NameItem[]>, { agent, marks }: Extract<Meaning, { is: 'verb' }>): End | undefined {
    const other = opposite(agent);
    const cases = this.casesOf(name);
    const isAgentTaken = named[agent].length > 0 || this.isAgentAsked();
    if (cases.has('nom') && !isAgentTaken) return agent;
    if (marks.some((mark) => cases.has(mark))) return other;
    if (this.isPossessor(name, cases)) return 'subject';
    const isPlain = this.reading.language === 'en' || cases.has('nom');
    const isAlone = isPlain && this.names.length === 1 && named[other].length === 0;
    return isAgentTaken && isAlone && marks.includes('dat') ? other : undefined;
  }

  /** «карданные валы Валмаша» */
  private isPossessor(name: NameItem, cases: ReadonlySet<string>): boolean {
    const before = this.before(name);
    return cases.has('gen') && (before?.is === 'goods' || (before?.is === 'word' && before.meaning.is === 'class' && before.meaning.of === 'goods'));
  }

  private endByEvent(name: NameItem, named: Record<End, readonly NameItem[]>, { type, owner }: Extract<Meaning, { is: 'event' }>): End | undefined {
    const { preposition } = name;
    if (type === 'COOPERATES_WITH' || preposition === 'между' || preposition === 'between') return named.subject.length > 0 ? 'object' : 'subject';
    const byType = (['subject', 'object'] as const).find((end) => preposition !== undefined && MARKS[type]?.[end]?.includes(preposition));
    if (preposition !== undefined && preposition !== 'of') return byType;
    const cases = this.casesOf(name);
    if (cases.has('gen') || cases.has('nom') || preposition === 'of') return named[owner].length > 0 && cases.has('dat') ? opposite(owner) : owner;
    return cases.has('dat') ? opposite(owner) : undefined;
  }

  /** «Является ли A поставщиком B?», «чья дочка A?»: A is the party. */
  private isItself(name: NameItem): boolean {
    const isTold = this.asked === 'whether' || this.of('wh').some(({ meaning }) => meaning.wh === 'whose');
    return isTold && name.preposition === undefined && this.casesOf(name).has('nom');
  }

  /** English tells cases by the order of words. */
  private casesOf(name: NameItem): ReadonlySet<string> {
    if (this.reading.language === 'ru') return name.cases;
    if (name.cases.has('gen') && name.cases.size === 1) return name.cases;
    const at = (item: Item): number => this.reading.items.indexOf(item);
    const verb = this.words.find(({ meaning }) => meaning.is === this.relation!.meaning.is);
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
    if (this.type === 'LOCATED_IN') return 'object';
    if (this.type === 'WORKS_FOR' || this.type === 'VISITED') return 'object';
    if (this.type !== 'SUPPLIES') return end;
    if (/^(?:из|с|со|у|от|from)$/u.test(place.preposition ?? '')) return 'subject';
    const isTowards = /^(?:to|into|для|к)$/u.test(place.preposition ?? '') || (/^(?:в|во|на)$/u.test(place.preposition ?? '') && !place.cases.has('loc'));
    return isTowards ? 'object' : end;
  }
}

/** What a status says of two firms when nothing else does: «кто ведёт переговоры с …», «что предложил …». */
const DEAL: Extract<Meaning, { is: 'verb' }> = { is: 'verb', type: 'SUPPLIES', agent: 'subject', marks: ['dat', 'с', 'со', 'для', 'with', 'to'], isWeak: true };

const BELONGING: Extract<Meaning, { is: 'party' }> = { is: 'party', type: 'PART_OF', end: 'subject' };
const BEING: Extract<Meaning, { is: 'verb' }> = { is: 'verb', type: 'LOCATED_IN', agent: 'subject', marks: ['в', 'во', 'in'], isWeak: true };

function endByPreposition(preposition: string, { type, agent, marks }: Extract<Meaning, { is: 'verb' }>): End | undefined {
  if (marks.includes(preposition)) return opposite(agent);
  const byType = (['subject', 'object'] as const).find((end) => MARKS[type]?.[end]?.includes(preposition));
  return byType ?? (preposition === 'of' || (type === 'DESCENDS_FROM' && /^со?$/u.test(preposition)) ? agent : undefined);
}

/** The item as one of a relation. Firms that work in a place are there; people work for a firm. */
function toRelation(item: WordItem, isOfFirms: boolean): RelationItem | undefined {
  const { meaning } = item;
  if (meaning.is !== 'verb') return meaning.is === 'party' || meaning.is === 'event' || meaning.is === 'post' ? { ...item, meaning } : undefined;
  const isThere = meaning.type === 'WORKS_FOR' && isOfFirms && !meaning.marks.includes('ins');
  return { ...item, meaning: isThere ? { ...meaning, type: 'LOCATED_IN' } : meaning };
}

function typeOf({ meaning }: RelationItem): ClaimType {
  return meaning.is === 'post' ? 'WORKS_FOR' : meaning.type;
}

const TIERS = /,? ?(?<upTo>до |up to |to |на )?(?:(?:tier|уровень) (?<tier>[1-6])|(?<number>[1-6])(?:-?\p{L}{1,3})? (?:уровн|звен|ярус|tier)\p{L}*|(?<word>перв|втор|трет|четверт)\p{L}+ (?:уровн|звен|ярус)\p{L}*|(?<english>first|second|third|fourth) tier)/iu;
const CHAIN = /,? ?(?:по (?:всей )?цепочке(?: поставок)?|along the (?:whole )?(?:supply )?chain)/iu;
const WORDS = ['перв', 'втор', 'трет', 'четверт', 'first', 'second', 'third', 'fourth'];
const WHOLE_CHAIN = 6;
const NETWORK: Reach = { tiers: 2, isExact: false };

function takeReach(text: string): { readonly text: string; readonly reach?: Reach } {
  const chain = CHAIN.exec(text);
  const rest = chain ? text.replace(chain[0], '') : text;
  const found = TIERS.exec(rest);
  if (!found) return chain ? { text: rest, reach: { tiers: WHOLE_CHAIN, isExact: false } } : { text };
  const { upTo, tier, number, word, english } = found.groups!;
  const told = (word ?? english)?.toLowerCase();
  const tiers = told === undefined ? Number(tier ?? number) : (WORDS.indexOf(told) % 4) + 1;
  return { text: rest.replace(found[0], ''), reach: { tiers, isExact: upTo === undefined && chain === null } };
}

const tidy = (question: string): string => question.normalize('NFC').replace(/\s+/gu, ' ').replace(/[\s?!.…]+$/u, '').trim();

/** What a question in Russian or English words means, with what the graph knows. Throws Unanswerable where a word stays unexplained. */
export async function analyse(graph: ReadGraph, question: string): Promise<Query> {
  const dated = takePeriod(tidy(question));
  const { text, reach } = takeReach(dated.text);
  if (text === '') throw notUnderstood(question);
  const reading = await read(graph, text);
  return new Analysis(reading, dated.period, reach, question).query();
}

