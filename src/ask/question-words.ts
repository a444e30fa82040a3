import type { ClaimType } from '../ontology/index.js';
import { type Asked, type ClassNoun, type Meaning, OPERATIONS, type Operation } from './lexicon.js';
import type { Item, NameItem, PlaceItem, Reading, WordItem } from './read.js';

export type Of<I extends Meaning['is']> = WordItem & { readonly meaning: Extract<Meaning, { is: I }> };
export type RelationItem = Of<'verb' | 'party' | 'event' | 'post'>;

/** What a status says of two firms when nothing else does: «кто ведёт переговоры с …», «что предложил …». */
export const DEAL: Extract<Meaning, { is: 'verb' }> = { is: 'verb', type: 'SUPPLIES', agent: 'subject', marks: ['dat', 'с', 'со', 'для', 'with', 'to'], isWeak: true };

const BELONGING: Extract<Meaning, { is: 'party' }> = { is: 'party', type: 'PART_OF', end: 'subject' };
const BEING: Extract<Meaning, { is: 'verb' }> = { is: 'verb', type: 'LOCATED_IN', agent: 'subject', marks: ['в', 'во', 'in'], isWeak: true };

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

/** The words of one question: what they say of relation and operation, and what they name. */
export class QuestionWords {
  protected readonly words: readonly WordItem[];
  protected readonly relation: RelationItem | undefined;
  protected readonly operation: Operation | undefined;

  constructor(protected readonly reading: Reading) {
    this.words = reading.items.filter((item): item is WordItem => item.is === 'word');
    const named = OPERATIONS.find((name) => this.of('operation').some(({ meaning }) => meaning.operation === name));
    this.relation = this.findRelation(named === undefined);
    this.operation = (named === 'common' ? this.commonOperation() : named) ?? this.unnamedOperation();
  }

  protected of<I extends Meaning['is']>(is: I): Of<I>[] {
    return this.words.filter((item): item is Of<I> => item.meaning.is === is);
  }

  protected get type(): ClaimType | undefined {
    return this.relation && typeOf(this.relation);
  }

  /** Strong words for a relation before weak ones, a verb before a noun; where something is, is but a condition beside another relation. */
  private findRelation(isPlain: boolean): RelationItem | undefined {
    const all = this.words.flatMap((item) => toRelation(item, this.isOfFirms) ?? []);
    const strong = all.filter(({ meaning }) => meaning.is !== 'verb' || !meaning.isWeak);
    const isOfEvent = strong.some(({ meaning }) => meaning.is === 'event');
    const others = strong.filter((item) => typeOf(item) !== 'LOCATED_IN' && !(isOfEvent && typeOf(item) === 'DESCENDS_FROM'));
    const [found] = [others, strong, isPlain ? all : []].filter(({ length }) => length > 0);
    const implied = isPlain ? this.impliedRelation() : undefined;
    const order = ['verb', 'party', 'post', 'event'];
    return found ? [...found].sort((a, b) => order.indexOf(a.meaning.is) - order.indexOf(b.meaning.is))[0] : implied;
  }

  /** «кто ведёт переговоры с …», «что предложил …» speak of supplies, «где …», «в каком городе …» of a place. */
  private impliedRelation(): RelationItem | undefined {
    const [deal] = this.of('status');
    if (deal) return { ...deal, meaning: DEAL };
    const [whether] = this.of('whether');
    if (whether && this.names.length === 1 && this.places.length === 1) return { ...whether, meaning: BEING };
    const whose = this.of('wh').find(({ meaning }) => meaning.wh === 'whose');
    if (whose && this.names.length === 1) return { ...whose, meaning: BELONGING };
    const where = this.of('wh').find(({ meaning }) => meaning.wh === 'where') ?? (this.of('wh').length > 0 ? this.of('class').find(({ meaning }) => meaning.of === 'place') : undefined);
    return where && this.reading.items.every((item) => item.is !== 'goods') ? { ...where, meaning: BEING } : undefined;
  }

  /** «поставщики и покупатели …» */
  private isOfBothEnds(): boolean {
    return new Set(this.of('party').flatMap(({ meaning }) => (meaning.type === 'SUPPLIES' ? [meaning.end] : []))).size > 1;
  }

  /** «общий предок», «и поставщик, и покупатель …» */
  private commonOperation(): Operation {
    if (this.type === 'DESCENDS_FROM') return 'related';
    return this.isOfBothEnds() ? 'mutual' : 'common';
  }

  /** «с кем работает …» asks of dealings, a name alone of all that is known. */
  private unnamedOperation(): Operation | undefined {
    const isWith = [...this.of('wh'), ...this.names].some(({ preposition }) => preposition === 'с' || preposition === 'со');
    const isOfFirm = this.type === 'WORKS_FOR' && this.names.every(({ entities }) => entities[0]!.kind !== 'Person');
    if (this.type === 'PRODUCES' && this.names.some(({ entities }) => entities[0]!.kind === 'Person')) return 'about';
    if (this.isOfBothEnds() || (isWith && isOfFirm)) return 'dealings';
    const isBare = this.places.length + this.names.length === 1 && this.reading.items.every((item) => item.is !== 'goods');
    return this.relation === undefined && isBare ? 'about' : undefined;
  }

  protected get isOfFirms(): boolean {
    return this.of('class').some(({ meaning }) => meaning.of === 'firm') && this.names.length === 0;
  }

  protected get names(): NameItem[] {
    return this.reading.items.filter((item): item is NameItem => item.is === 'name');
  }

  protected get places(): PlaceItem[] {
    return this.reading.items.filter((item): item is PlaceItem => item.is === 'place');
  }

  protected get asked(): Asked | 'whether' | undefined {
    const [asked] = this.of('asked');
    if (asked) return asked.meaning.asked;
    return this.of('whether').length > 0 && this.of('wh').length === 0 ? 'whether' : undefined;
  }

  protected get askedClass(): ClassNoun | undefined {
    const [asked] = this.of('asked');
    const next = asked && this.reading.items[this.reading.items.indexOf(asked) + 1];
    return this.of('class')[0]?.meaning.of ?? (next?.is === 'word' && next.meaning.is === 'event' ? 'claim' : undefined);
  }

  /** The item before, prepositions and joins left out. */
  protected before(item: Item): Item | undefined {
    return this.reading.items[this.reading.items.indexOf(item) - 1];
  }

  protected isExcepted(item: Item): boolean {
    const before = this.before(item);
    if (before?.is === 'word' && before.meaning.is === 'except') return true;
    return item.isJoined && before !== undefined && before.is !== 'word' && this.isExcepted(before);
  }
}
