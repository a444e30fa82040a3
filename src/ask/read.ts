import type { Entity } from '../model/index.js';
import type { EntityKind } from '../ontology/index.js';
import { isOneErrorAway, likeness, nameKey, wordsOf, type Graph } from '../store/index.js';
import { type Case, casesOf, lemmasOf, morphology, numbersOf, plain, singularsOf } from './forms.js';
import { findGoods, type Goods } from './goods.js';
import { LONG_WORDS, type Meaning, meaningOf } from './lexicon.js';
import { findNamed, type Named, placeOfAdjective, suggestionFor } from './named.js';
import { type Language, noGoods, notNamed, unexplained } from './refusal.js';
import { placeKeys, regionNamed } from './regions.js';

export type ReadGraph = Pick<Graph, 'search' | 'similar' | 'entities' | 'neighbours' | 'traversal'>;

interface Where {
  /** The preposition that it depends on, its words joined by `_`. */
  readonly preposition?: string | undefined;
  readonly cases: ReadonlySet<Case>;
  /** Joined by «и» or a comma to what stands before. */
  readonly isJoined: boolean;
  /** As the question has it. */
  readonly text: string;
}

/** A place that a question names, whether or not a document does. */
export interface PlaceItem extends Where {
  readonly is: 'place';
  readonly name: string;
  readonly entity?: Entity | undefined;
  readonly isAdjective: boolean;
}

export interface NameItem extends Where {
  readonly is: 'name';
  /** Several where they bear the same name. */
  readonly entities: readonly Entity[];
}

interface GoodsItem extends Where {
  readonly is: 'goods';
  readonly goods: Goods;
}

export interface WordItem extends Where {
  readonly is: 'word';
  readonly meaning: Meaning;
  readonly numbers: ReadonlySet<'sing' | 'plur'>;
}

export type Item = PlaceItem | NameItem | GoodsItem | WordItem;

export interface Reading {
  readonly items: readonly Item[];
  readonly language: Language;
  /** Misspelt names, and what they were taken for. */
  readonly taken: readonly (readonly [string, string])[];
}

interface Piece {
  readonly text: string;
  readonly isQuoted: boolean;
  /** Written as a name: in quotation marks, or with a capital that is not the sentence's. */
  readonly isProper: boolean;
  readonly isPossessive: boolean;
  /** Itself first. */
  readonly lemmas: readonly string[];
}

const PIECES = /entity:[\w-]+|[«"“„][^«»"“”„]+[»"”“]|[\p{L}\p{N}][\p{L}\p{N}.-]*[\p{L}\p{N}](?:[’'](?:s(?!\p{L}))?)?|[\p{L}\p{N}](?:[’']s)?|[^\s]/gu;
const QUOTED = /^[«"“„](.+)[»"”“]$/u;
const LONGEST = 5;
/** Places of one entity that are looked at. */
const LOCATIONS = 20;
const ID = 'entity:';
const ANY_CASE: ReadonlySet<Case> = new Set(['nom', 'gen', 'dat', 'acc', 'ins', 'loc']);

/** English words lose their endings. */
const stems = (word: string): string[] => [
  ...singularsOf(word), word.replace(/ied$/u, 'y'), word.replace(/ed$/u, ''), word.replace(/d$/u, ''),
  word.replace(/ing$/u, ''), word.replace(/ing$/u, 'e'), word.replace(/([a-z])\1ed$/u, '$1'),
];
const IRREGULAR: Readonly<Record<string, string>> = { bought: 'buy', sold: 'sell', made: 'make', sent: 'send', came: 'come', went: 'go', got: 'get', led: 'lead', grew: 'grow', split: 'split', became: 'become', did: 'do', ran: 'run', built: 'build', said: 'say', spun: 'spin', began: 'begin', grown: 'grow', known: 'know', been: 'been' };

const isLatin = (word: string): boolean => /\p{Script=Latin}/u.test(word);

function lemmasOfPiece(word: string): string[] {
  const lower = plain(word);
  if (isLatin(lower)) return [...new Set([lower, ...IRREGULAR[lower] ? [IRREGULAR[lower]] : [], ...stems(lower)])];
  return [...lemmasOf(lower)];
}

/** A question all in capitals has no names that are written as such. */
function piecesOf(question: string): Piece[] {
  const isShouted = question === question.toUpperCase();
  return ((isShouted ? question.toLowerCase() : question).match(PIECES) ?? []).map((piece, at) => {
    const quoted = QUOTED.exec(piece)?.[1];
    const text = (quoted ?? piece).replace(/[’'](?:s)?$/u, '');
    return {
      text, isQuoted: quoted !== undefined, isPossessive: quoted === undefined && /[’']s?$/u.test(piece),
      isProper: quoted !== undefined || (at > 0 && /^\p{Lu}/u.test(text)), lemmas: quoted === undefined ? lemmasOfPiece(text) : [],
    };
  });
}

export function languageOf(question: string): Language {
  const words = question.match(/\p{L}+/gu) ?? [];
  const isEnglish = words.some((word) => isLatin(word) && meaningOf([lemmasOfPiece(word)]) !== undefined);
  return isEnglish || !/\p{Script=Cyrillic}/u.test(question) ? 'en' : 'ru';
}

/** Likeness of a word in another form with a letter wrong. */
const MISSPELT = 0.7;

const isMisspelt = (word: string, meant: string): boolean =>
  word[0] === meant[0] && (isLatin(word) ? isOneErrorAway(word, meant) : likeness(word, meant, false) >= MISSPELT);

const isWord = ({ text }: Piece): boolean => /[\p{L}\p{N}]/u.test(text);
const GENERIC: ReadonlySet<string> = new Set(['class', 'post']);

class Reader {
  readonly items: Item[] = [];
  readonly taken: (readonly [string, string])[] = [];
  private readonly pieces: readonly Piece[];
  private at = 0;
  private preposition: string | undefined;
  private isJoined = false;

  constructor(private readonly graph: ReadGraph, private readonly question: string) {
    this.pieces = piecesOf(question);
  }

  async read(): Promise<Reading> {
    while (this.at < this.pieces.length) await this.step();
    return { items: this.items, language: languageOf(this.question), taken: this.taken };
  }

  private async step(): Promise<void> {
    const piece = this.pieces[this.at]!;
    if (!isWord(piece)) {
      this.isJoined ||= piece.text === ',';
      this.at += 1;
      return;
    }
    if (this.isConjunction(piece)) {
      this.at += 1;
      return;
    }
    const meaning = this.meaning();
    const mayBeName = piece.isProper || !meaning || GENERIC.has(meaning.meaning.is);
    if (mayBeName && (await this.byId() || await this.name())) return;
    if (meaning) this.word(meaning.meaning, meaning.length);
    else if (!piece.isProper && await this.goods()) return;
    else await this.other(piece);
  }

  /** «правда ли, что …» */
  private isConjunction({ text }: Piece): boolean {
    return /^(?:что|that)$/u.test(text) && this.pieces[this.at - 1]?.text === ',';
  }

  private meaning(): ReturnType<typeof meaningOf> {
    return meaningOf(this.pieces.slice(this.at, this.at + 4).map(({ lemmas }) => lemmas));
  }

  private where(cases: ReadonlySet<Case>, text: string): Where {
    const last = this.items.at(-1);
    const preposition = this.preposition ?? (this.isJoined ? last?.preposition : undefined);
    const where = { preposition, cases, isJoined: this.isJoined, text };
    this.preposition = undefined;
    this.isJoined = false;
    return where;
  }

  private word(meaning: Meaning, length: number): void {
    const texts = this.pieces.slice(this.at, this.at + length).map(({ text }) => text.toLowerCase());
    this.at += length;
    if (meaning.is === 'plain') return;
    if (meaning.is === 'preposition') {
      this.preposition = texts.join('_');
      return;
    }
    const text = texts.join(' ');
    const first = texts[0]!;
    const where = meaning.is === 'and' ? { cases: new Set<Case>(), isJoined: false, text } : this.where(casesOf(first), text);
    this.items.push({ is: 'word', meaning, numbers: numbersOf(first), ...where });
    if (meaning.is === 'and') this.isJoined = true;
  }

  /** The longest words from here on that name something, as a whole rather than in part. */
  private async named(): Promise<{ readonly named: Named; readonly length: number } | undefined> {
    let part: { readonly named: Named; readonly length: number } | undefined;
    for (let length = LONGEST; length > 0; length -= 1) {
      const span = this.pieces.slice(this.at, this.at + length);
      if (span.length < length || !span.every(isWord) || span.slice(0, -1).some(({ isPossessive }) => isPossessive)) continue;
      const isCommon = length === 1 && !span[0]!.isProper && this.meaning() !== undefined;
      const named = isCommon ? undefined : await findNamed(this.graph, span.map(({ text }) => text).join(' '));
      if (named?.fit === 'whole') return { named, length };
      if (named && (!part || (part.named.fit === 'misspelt' && named.fit === 'part'))) part = { named, length };
    }
    return part;
  }

  /** By its global id, as a refusal tells namesakes apart. */
  private async byId(): Promise<boolean> {
    const { text } = this.pieces[this.at]!;
    if (!text.startsWith(ID)) return false;
    const [entity] = await this.graph.entities([text.slice(ID.length)]);
    if (!entity) throw notNamed(text);
    this.at += 1;
    this.items.push({ is: 'name', entities: [entity], ...this.where(this.casesBy(ANY_CASE, entity.kind), text) });
    return true;
  }

  private async name(): Promise<boolean> {
    const found = await this.named();
    if (found?.named.fit !== 'whole' && await this.place()) return true;
    if (!found) return false;
    const { named, length } = found;
    const span = this.pieces.slice(this.at, this.at + length);
    const text = span.map((piece) => piece.text).join(' ');
    const [entity] = named.entities;
    if (!span[0]!.isProper && await this.isRatherGoods(text, named)) return false;
    if (named.fit === 'misspelt') this.taken.push([text, entity!.name]);
    this.at += length;
    const isPossessive = span.at(-1)!.isPossessive;
    const cases: ReadonlySet<Case> = isPossessive ? new Set<Case>(['gen']) : this.casesBy(named.cases, entity!.kind);
    if (entity!.kind === 'Place') this.items.push({ is: 'place', name: entity!.name, entity, isAdjective: false, ...this.where(cases, text) });
    else this.items.push({ is: 'name', entities: named.entities, ...this.where(cases, text) });
    return true;
  }

  /** «проката» is of no firm where goods are called so. */
  private async isRatherGoods(text: string, { fit }: Named): Promise<boolean> {
    return fit === 'misspelt' && await findGoods(this.graph, text) !== undefined;
  }

  /** What says the kind of a name goes, and lends its case and preposition: «заводу «Валмаш»». */
  private casesBy(cases: ReadonlySet<Case>, named: EntityKind): ReadonlySet<Case> {
    const kind = this.items.at(-1);
    const before = this.items.at(-2);
    if (kind?.is !== 'word' || this.preposition !== undefined || this.isJoined || kind.meaning.is !== (named === 'Person' ? 'post' : 'class') || !kind.numbers.has('sing')) return cases;
    if (before?.is === 'word' && before.meaning.is === 'wh' && before.meaning.wh !== 'who') return cases;
    this.items.pop();
    this.preposition = kind.preposition;
    this.isJoined = kind.isJoined;
    const both = [...kind.cases].filter((each) => cases.has(each));
    return both.length > 0 ? new Set(both) : kind.cases;
  }

  /** A region or city that the list knows, or that an adjective is formed from. */
  private async place(): Promise<boolean> {
    for (let length = 3; length > 0; length -= 1) {
      const span = this.pieces.slice(this.at, this.at + length);
      if (span.length < length || !span.every(isWord)) continue;
      const found = regionNamed(span.flatMap(({ text }) => wordsOf(text)));
      if (!found) continue;
      this.at += length;
      this.items.push({ is: 'place', name: found.name, isAdjective: found.isAdjective, ...this.where(found.cases, span.map(({ text }) => text).join(' ')) });
      return true;
    }
    return this.placeAdjective();
  }

  private async placeAdjective(): Promise<boolean> {
    const { text, lemmas } = this.pieces[this.at]!;
    const adjective = lemmas.find((lemma) => /[сц]кий$/u.test(lemma));
    const entity = adjective && await placeOfAdjective(this.graph, adjective);
    if (!entity) return false;
    this.at += 1;
    this.items.push({ is: 'place', name: entity.name, entity, isAdjective: true, ...this.where(new Set(), text) });
    return true;
  }

  /** Words up to the next that is of the lexicon, or a name. */
  private async goods(): Promise<boolean> {
    let length = 1;
    while (this.isGoodsWord(this.at + length)) length += 1;
    for (; length > 0; length -= 1) {
      const text = this.pieces.slice(this.at, this.at + length).map((piece) => piece.text).join(' ');
      const goods = await findGoods(this.graph, text);
      if (!goods) continue;
      this.at += length;
      this.items.push({ is: 'goods', goods, ...this.where(casesOf(text.split(' ').at(-1)!), text) });
      return true;
    }
    return false;
  }

  private isGoodsWord(at: number): boolean {
    const piece = this.pieces[at];
    return piece !== undefined && isWord(piece) && !piece.isProper && meaningOf([piece.lemmas]) === undefined;
  }

  /** A word of the lexicon with a letter wrong; else the question is refused. */
  private async other({ text, isProper, lemmas }: Piece): Promise<void> {
    const lower = lemmas[0] ?? '';
    const meant = isProper || morphology().isKnown(lower) ? undefined : LONG_WORDS.find((word) => isMisspelt(lower, word));
    const meaning = meant === undefined ? undefined : meaningOf([[meant]]);
    if (meaning) {
      this.word(meaning.meaning, 1);
      return;
    }
    if (isProper) throw notNamed(this.unknownName(), await suggestionFor(this.graph, text));
    const asksForGoods = this.items.some((item) => item.is === 'word' && 'type' in item.meaning && (item.meaning.type === 'SUPPLIES' || item.meaning.type === 'PRODUCES'));
    throw asksForGoods ? noGoods(this.unknownGoods()) : unexplained(text);
  }

  private unknownName(): string {
    let end = this.at + 1;
    while (this.pieces[end]?.isProper && !this.pieces[end]!.isQuoted) end += 1;
    return this.pieces.slice(this.at, end).map(({ text }) => text).join(' ');
  }

  private unknownGoods(): string {
    let end = this.at + 1;
    while (this.isGoodsWord(end)) end += 1;
    return this.pieces.slice(this.at, end).map(({ text }) => text).join(' ');
  }
}

/**
 * What each word of a question stands for: names, places, goods, and words of the lexicon. Throws Unanswerable for a word that is none:
 * a question that is understood but for a word would be answered wrongly.
 */
export async function read(graph: ReadGraph, question: string): Promise<Reading> {
  const reading = await new Reader(graph, question).read();
  return { ...reading, items: await withPlacesTold(graph, reading.items) };
}

/** Those of the entities that are in the place. */
async function inPlace(graph: ReadGraph, entities: readonly Entity[], place: string): Promise<Entity[]> {
  const keys = new Set(placeKeys(place));
  const pages = await graph.neighbours('places', entities.map(({ id }) => id), { first: LOCATIONS });
  return entities.filter((_, i) => pages[i]!.rows.some(({ value }) => keys.has(nameKey(value.entity.name))));
}

/** «саранская «Заря»», «Заря из Саранска», «Заря (Саранск)»: the place tells which is meant, and is no condition of its own. */
async function withPlacesTold(graph: ReadGraph, items: readonly Item[]): Promise<Item[]> {
  const left: Item[] = [];
  for (let at = 0; at < items.length; at += 1) {
    const [item, next] = [items[at]!, items[at + 1]];
    const [name, place] = item.is === 'name' ? [item, next] : [next, item];
    const isPair = name?.is === 'name' && place?.is === 'place';
    if (!isPair || (item.is === 'place' ? !place.isAdjective : name.entities.length < 2 || place.isAdjective)) {
      left.push(item);
      continue;
    }
    const entities = await inPlace(graph, name.entities, place.name);
    if (entities.length === 0) throw notNamed(`${name.text} (${place.name})`);
    left.push({ ...name, entities, preposition: item.preposition ?? name.preposition, isJoined: item.isJoined });
    at += 1;
  }
  return left;
}
