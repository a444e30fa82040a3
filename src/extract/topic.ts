import { paragraphs } from '../text/paragraphs.js';
import { isBare } from './descriptions.js';
import { isPlural, lemmaOf } from './phrases.js';
import type { DocumentEntity } from './names/index.js';
import { FIRM_NOUNS } from './nouns.js';
import type { ReadSentence, Reading } from './reading.js';
import { isFiniteVerb } from './slots.js';

/** A place where a document speaks of an entity, by its name or by a noun. */
export interface Sighting {
  readonly entity: DocumentEntity;
  readonly sentence: number;
  readonly word: number;
  readonly subject: boolean;
}

/** What the document says of its firms. */
interface Known {
  /** Positive for a maker of things, negative for a user of them. */
  readonly makes: (entity: DocumentEntity) => number;
  readonly isCalled: (entity: DocumentEntity, lemma: string) => boolean;
}

interface Paragraph {
  readonly start: number;
  readonly isTitle: boolean;
  /** In an interview, what follows a question. */
  readonly isAnswer: boolean;
  /** Companies, in order. */
  readonly seen: Seen[];
  /** Nouns that stand for a firm before any is named, and «мы». */
  readonly nouns: Set<string>;
}

interface Seen extends Sighting {
  /** It stands before the verb of its clause, where Russian puts what a clause is about. */
  readonly topical: boolean;
}

interface Hero {
  readonly entity: DocumentEntity;
  /** The title names it, or the text comes back to it. */
  readonly strong: boolean;
}

/** What a paragraph is about: the firm that it opens with, if it is not about the hero of the text; from which sentence on it names any, and the hero. */
interface Focus {
  readonly opener?: DocumentEntity | undefined;
  readonly from: number;
  readonly heroFrom: number;
}

/**
 * Tells which firm a text is about. One that its title or lead names and that it comes back to is its hero; a digest has none, and each
 * paragraph of it, like one that opens with another firm and never returns to the hero, is about the firm that it opens with.
 */
export class Topic {
  readonly #paragraphs: readonly Paragraph[];
  /** Paragraph of each sentence. */
  readonly #placed: readonly number[];
  readonly #firstSeen = new Map<DocumentEntity, number>();
  readonly #known: Known;
  readonly #hero: Hero | undefined;
  readonly #focuses: readonly Focus[];
  readonly #isDigest: boolean;

  /** @param sightings those of each sentence, in order */
  constructor({ document: { text }, sentences }: Reading, sightings: readonly (readonly Sighting[])[], known: Known) {
    this.#known = known;
    this.#paragraphs = paragraphsOf(text);
    this.#placed = placed(sentences, this.#paragraphs);
    for (const sentence of sentences) this.#note(sentence, this.#paragraphs[this.#placed[sentence.index]!]!, sightings[sentence.index]!);
    this.#hero = this.#heroOf();
    this.#focuses = this.#paragraphs.map((paragraph) => this.#focusOf(paragraph));
    this.#isDigest = this.#hero?.strong === false && new Set(this.#focuses.flatMap(({ opener }) => opener ?? [])).size > 1;
  }

  /** The firm that the text speaks of where the sentence stands, and has spoken of before it. */
  before({ index }: ReadSentence): DocumentEntity | undefined {
    const found = this.#at(index);
    return found && this.#firstSeen.get(found)! < index ? found : undefined;
  }

  /** In a digest a paragraph that has named other firms is hardly about the first one. */
  #at(index: number): DocumentEntity | undefined {
    const { opener, from, heroFrom } = this.#focuses[this.#placed[index]!]!;
    if (index <= from) return this.#hero?.entity;
    return opener ?? (this.#isDigest && index <= heroFrom ? undefined : this.#hero?.entity);
  }

  #note(sentence: ReadSentence, paragraph: Paragraph, sightings: readonly Sighting[]): void {
    const verb = sentence.words.findIndex(isFiniteVerb);
    for (const noun of callings(sentence)) if (noun === WE || paragraph.seen.length === 0) paragraph.nouns.add(noun);
    for (const sighting of sightings) {
      if (sighting.entity.kind !== 'Company') continue;
      paragraph.seen.push({ ...sighting, topical: verb < 0 || sighting.word < verb });
      if (!this.#firstSeen.has(sighting.entity)) this.#firstSeen.set(sighting.entity, sighting.sentence);
    }
  }

  #focusOf({ seen, nouns, isAnswer }: Paragraph): Focus {
    const hero = this.#hero?.entity;
    const from = isAnswer || seen.length === 0 ? Infinity : seen[0]!.sentence;
    const heroFrom = seen.find(({ entity }) => entity === hero)?.sentence ?? Infinity;
    const first = seen.filter(({ sentence, topical }) => topical && sentence === from);
    const isOfHero = hero !== undefined && (heroFrom < Infinity || nouns.has(WE) || this.#isCalledAny(hero, nouns));
    const opener = first.find(({ subject }) => subject) ?? (this.#hero?.strong ? undefined : first[0]);
    return { from, heroFrom, opener: isOfHero ? undefined : opener?.entity };
  }

  #isCalledAny(entity: DocumentEntity, nouns: ReadonlySet<string>): boolean {
    return [...nouns].some((noun) => this.#known.isCalled(entity, noun));
  }

  /** Of the firms of title and lead, the likeliest, unless another one is named in twice as many paragraphs. */
  #heroOf(): Hero | undefined {
    const named = new Map<DocumentEntity, number>();
    for (const { seen } of this.#paragraphs) for (const entity of new Set(seen.map((sighting) => sighting.entity))) named.set(entity, (named.get(entity) ?? 0) + 1);
    const candidates = [...new Set(this.#lead().map(({ entity }) => entity))].map((entity) => this.#candidate(entity)).filter(({ mayBe }) => mayBe);
    const most = Math.max(...candidates.map(({ share }) => share));
    const best = candidates.map((candidate) => ({ ...candidate, score: scoreOf(candidate, most) })).sort((a, b) => b.score - a.score)[0];
    if (!best || named.get(best.entity)! * 2 < Math.max(...named.values())) return undefined;
    return { entity: best.entity, strong: best.title || (best.spokenOf > 1 && best.share >= (best.subject ? 1 / 3 : 1 / 2)) };
  }

  #lead(): Seen[] {
    return this.#paragraphs.slice(0, LEAD).flatMap(({ seen }) => seen.slice(0, LONGEST_LEAD));
  }

  #candidate(entity: DocumentEntity): Candidate {
    const isIn = ({ seen }: Paragraph): boolean => seen.some((sighting) => sighting.entity === entity);
    const isSpokenOf = (paragraph: Paragraph): boolean => isIn(paragraph) || this.#isCalledAny(entity, paragraph.nouns);
    const spokenOf = this.#paragraphs.filter(isSpokenOf);
    const others = this.#paragraphs.filter((paragraph) => paragraph.seen.length > 0 && !isSpokenOf(paragraph));
    const lead = this.#lead().filter((sighting) => sighting.entity === entity);
    const title = this.#paragraphs[0]!.isTitle && isIn(this.#paragraphs[0]!);
    return {
      entity, title, spokenOf: spokenOf.length, share: spokenOf.length / (spokenOf.length + others.length), makes: this.#known.makes(entity),
      subject: lead.some(({ subject, topical }) => subject && topical),
      mayBe: title || spokenOf.length > LEAD || lead.some(({ topical, subject }) => topical || !subject),
    };
  }
}

interface Candidate {
  readonly entity: DocumentEntity;
  readonly title: boolean;
  /** Paragraphs that name it or call it by a noun. */
  readonly spokenOf: number;
  /** These of all that speak of firms. */
  readonly share: number;
  readonly makes: number;
  /** The title or lead is about it. */
  readonly subject: boolean;
  /** It is not only who has done something to the hero: «станки поставил завод «Вымпел»». */
  readonly mayBe: boolean;
}

const scoreOf = ({ share, title, subject, makes }: Candidate, most: number): number =>
  WEIGHTS.share * share / most + (title ? WEIGHTS.title : 0) + (subject ? WEIGHTS.subject : 0) + WEIGHTS.maker * makes;
/** What tells that a text is about a company: being spoken of often, in the title, as a subject of the lead, and making things. */
const WEIGHTS = { share: 0.5, title: 0.3, subject: 0.3, maker: 0.3 } as const;
/** Paragraphs, title included, that name what the document is about. */
const LEAD = 2;
/** Names of a paragraph that may name it, where a text has no paragraphs. */
const LONGEST_LEAD = 50;
const WE = 'мы';

/** Bare nouns that the sentence calls a firm by, «мы» for those who speak. */
const callings = (sentence: ReadSentence): string[] => sentence.words.flatMap((word, i) => {
  const lemma = lemmaOf(sentence, i);
  if (lemma === WE || lemma === 'наш') return [WE];
  return FIRM_NOUNS.has(lemma) && !sentence.names[i] && !isPlural(word) && isBare(sentence, i) ? [lemma] : [];
});

function paragraphsOf(text: string): Paragraph[] {
  const spans = paragraphs(text).map(({ start, end }) => ({ start, text: text.slice(start, end).trim() }));
  return spans.map(({ start, text: own }, i) => ({ start, isTitle: i === 0 && !/[.!…]$/.test(own), isAnswer: i > 0 && spans[i - 1]!.text.endsWith('?'), seen: [], nouns: new Set() }));
}

function placed(sentences: readonly ReadSentence[], spans: readonly Paragraph[]): number[] {
  let paragraph = 0;
  return sentences.map(({ start }) => {
    while (paragraph + 1 < spans.length && spans[paragraph + 1]!.start <= start) paragraph++;
    return paragraph;
  });
}
