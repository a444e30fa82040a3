import type { Entity } from '../model/index.js';
import { likeness, type Graph } from '../store/index.js';
import { conceptOf, type FoundName, markOf } from './compose.js';
import { ambiguous, type Named, nearest } from './named.js';
import { notNamed, type Unanswerable } from './refusal.js';
import { likestRegion } from './regions.js';

export type MaskedGraph = Pick<Graph, 'search' | 'similar' | 'entities' | 'neighbours' | 'traversal'>;

/** A question in which names are found. */
export interface Masked {
  /** With marks in place of the names, so that the order of words matters less. */
  readonly text: string;
  /** With the names as the graph has them, for rules that know the order of words. */
  readonly named: string;
  readonly names: readonly FoundName[];
}

interface Piece {
  readonly text: string;
  /** Written as a name: in quotation marks, or with a capital that is not the sentence's. */
  readonly isProper: boolean;
}

interface Span extends Named {
  /** In pieces. */
  readonly length: number;
  readonly surface: string;
}

const PIECES = /[«"“„][^«»"“”„]+[»"”“]|[\p{L}\p{N}][\p{L}\p{N}.’'-]*|\S/gu;
const QUOTED = /^[«"“„](.+)[»"”“]$/u;
const LONGEST = 4;
/** Likeness that a name needs, and one that is written as such. */
const SURE = 0.78;
const SURE_PROPER = 0.68;
/** Likeness of a word in another case. */
const INFLECTED = 0.9;
/** Products that are looked at. */
const GOODS = 3;
/** What may stand before a name and say its kind. */
const KIND = /^(?:завод|компани|предприяти|фирм|организаци|комбинат|холдинг|концерн|корпораци|групп|рудник|город|регион|firm|company|plant|factory)\p{L}*$/iu;
const PLACE_KIND = /^(?:город|регион|city)\p{L}*$/iu;
const TITLE = /^(?:губернатор|директор|министр|глава|руководител|господин|госпож|governor|director|minister|mr|mrs|ms)\p{L}*$/iu;
const AT = /^(?:из|в|во|from|in|of)$/iu;

const withoutMarks = (text: string): string => QUOTED.exec(text)?.[1] ?? text;

/** A question all in capitals has no names that are written as such. */
function piecesOf(question: string): Piece[] {
  const isShouted = question === question.toUpperCase();
  return ((isShouted ? question.toLowerCase() : question).match(PIECES) ?? []).map((text, at) => ({ text, isProper: QUOTED.test(text) || (at > 0 && /^\p{Lu}/u.test(text) && conceptOf(text) === undefined) }));
}

const surfaceOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => withoutMarks(text)).join(' ');

/** Words of a question are no names, but a kind may be part of one: «Ярский механический завод». */
const isNameable = ({ text }: Piece, at: number): boolean => {
  const concept = conceptOf(text);
  return /^[\p{L}\p{N}«"“„]/u.test(text) && (concept === undefined || (at > 0 && (concept === 'firm' || concept === 'other')));
};

/** Minus the letters in which two words end differently. */
function closeness(a: string, b: string): number {
  const [one, other] = [a.toLowerCase().replaceAll('ё', 'е'), b.toLowerCase().replaceAll('ё', 'е')];
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  return 2 * same - one.length - other.length;
}

const closest = (word: string, names: readonly string[]): number => Math.max(...names.flatMap((name) => name.split(' ').map((other) => closeness(word, other))));

/** Whether goods are more like the word than a name is: «проката» is of no firm. */
async function isRatherGoods(graph: MaskedGraph, word: string, { name, aliases }: Entity): Promise<boolean> {
  const products = await graph.traversal.similarProducts(word, GOODS);
  const alike = products.flatMap((product) => product.name.split(' ')).filter((other) => likeness(word, other, false) >= INFLECTED);
  return alike.length > 0 && closest(word, alike) > closest(word, [name, ...aliases]);
}

/** What differs in its end and in a letter besides begins with the same letter at least: «Париже» is not «Шарикея». */
const isSure = (surface: string, { entity, score }: Named): boolean =>
  score >= SURE || [entity.name, ...entity.aliases].some((name) => name[0]?.toLowerCase() === surface[0]?.toLowerCase());

/** The name that begins at a piece: the words that are most like one, and as many of them as are. */
async function spanAt(graph: MaskedGraph, pieces: readonly Piece[], at: number, hasProper: boolean): Promise<Span | undefined> {
  let best: Span | undefined;
  for (let length = 1; length <= LONGEST && at + length <= pieces.length; length += 1) {
    const span = pieces.slice(at, at + length);
    if (!span.every(isNameable)) break;
    const isProper = span.some((piece) => piece.isProper);
    if (hasProper && !isProper && at > 0) continue;
    const surface = surfaceOf(span);
    const found = await nearest(graph, surface, { least: isProper ? SURE_PROPER : SURE, isCut: false });
    if (!found || found.score < (best?.score ?? 0) || !isSure(surface, found)) continue;
    if (!isProper && await isRatherGoods(graph, surface, found.entity)) continue;
    best = { ...found, length, surface };
  }
  return best;
}

/** Those of the entities that are in the place. */
async function inPlace(graph: MaskedGraph, entities: readonly Entity[], place: Entity): Promise<Entity[]> {
  const pages = await graph.neighbours('places', entities.map(({ id }) => id), { first: 10 });
  return entities.filter((_, i) => pages[i]!.rows.some(({ value }) => value.entity.id === place.id));
}

async function ambiguity({ entity, rivals }: Span, graph: MaskedGraph): Promise<Unanswerable> {
  const pages = await graph.neighbours('places', rivals.map(({ id }) => id), { first: 1 });
  const places = pages.map(({ rows: [row] }, i) => row?.value.entity.name ?? `entity:${rivals[i]!.id}`);
  return ambiguous(entity.name, places);
}

/** The one of several namesakes that the words behind them tell: «Заря из Саранска», «Заря (Саранск)». */
async function told(graph: MaskedGraph, pieces: readonly Piece[], after: number, span: Span): Promise<{ readonly id: string; readonly length: number }> {
  const skip = AT.test(pieces[after]?.text ?? '') || pieces[after]?.text === '(' ? 1 : 0;
  const place = skip > 0 && after + 1 < pieces.length ? await spanAt(graph, pieces, after + 1, true) : undefined;
  const [one, ...others] = place?.entity.kind === 'Place' ? await inPlace(graph, span.rivals, place.entity) : [];
  if (!place || !one || others.length > 0) throw await ambiguity(span, graph);
  const closing = pieces[after + 1 + place.length]?.text === ')' ? 1 : 0;
  return { id: one.id, length: skip + place.length + closing };
}

const joined = (pieces: readonly string[]): string => pieces.join(' ').replace(/ (?=[,.;:)])/gu, '').replace(/\( /gu, '(');

/** A question as far as it is read. */
class Reading {
  readonly names: FoundName[] = [];
  private readonly text: string[] = [];
  private readonly named: string[] = [];

  word(word: string): void {
    this.text.push(word);
    this.named.push(word);
  }

  /** A region that the list knows, whether or not a document names it. */
  region(word: string): void {
    this.names.push({ name: word, surface: word, before: this.text.at(-1) ?? '', isPlace: true });
    this.word(word);
  }

  /** What says the kind of the name goes: the name has it. */
  name(name: string, { entity, surface }: Span): void {
    const isPlace = entity.kind === 'Place';
    while ((isPlace ? PLACE_KIND : KIND).test(this.text.at(-1) ?? '') || (entity.kind === 'Person' && TITLE.test(this.text.at(-1) ?? ''))) {
      this.text.pop();
      this.named.pop();
    }
    const before = this.text.at(-1) ?? '';
    this.text.push(markOf(this.names.length));
    this.named.push(name);
    this.names.push({ name, surface, before, isPlace });
  }

  get masked(): Masked {
    return { text: joined(this.text), named: joined(this.named), names: this.names };
  }
}

/**
 * Finds the names in a question. Throws NOT_NAMED for a name that no document gives, and AMBIGUOUS for one that several bear and that
 * is not told by a place.
 */
export async function mask(graph: MaskedGraph, question: string): Promise<Masked> {
  const pieces = piecesOf(question);
  const hasProper = pieces.some(({ isProper }) => isProper);
  const reading = new Reading();
  for (let at = 0; at < pieces.length;) {
    const span = await spanAt(graph, pieces, at, hasProper);
    if (span) {
      at += span.length;
      const one = span.rivals.length > 1 ? await told(graph, pieces, at, span) : undefined;
      reading.name(one ? `entity:${one.id}` : span.entity.name, span);
      at += one?.length ?? 0;
      continue;
    }
    const { text, isProper } = pieces[at]!;
    if (!isProper) reading.word(text);
    else if (likestRegion(text) !== undefined) reading.region(text);
    else throw notNamed(withoutMarks(text));
    at += 1;
  }
  return reading.masked;
}
