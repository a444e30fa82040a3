import type { DocumentEntity } from './names/index.js';
import type { ReadSentence, Reading } from './reading.js';

/** A place where a document speaks of an entity, by its name or by a noun. */
export interface Sighting {
  readonly entity: DocumentEntity;
  readonly sentence: number;
  readonly word: number;
  readonly subject: boolean;
}

/** What tells that a text is about a company: how often it is named, where, and that it is a maker rather than a foreign firm. */
const PROMINENCE = { share: 0.5, subject: 0.1, title: 0.25, opening: 0.6, lead: 0.5, paragraph: 0.45, before: 0.2, maker: 0.28, foreign: -0.35 } as const;
type Place = 'subject' | 'title' | 'opening' | 'lead' | 'paragraph' | 'before';

/** Sentences at the start that name what the document is about. */
export const LEAD = 3;
/** Sentences that the hero of a text is remembered over, besides its lead. */
const REACH = 100;

/** Tells which company a text is about. */
export class Topic {
  readonly #sightings: readonly (readonly Sighting[])[];
  readonly #makes: (entity: DocumentEntity) => number;
  readonly #timesSeen = new Map<DocumentEntity, number>();
  readonly #mostSeen: number;
  /** The paragraph of each sentence; the title is the first. */
  readonly #paragraphs: readonly number[];
  /** The first sentence behind the title. */
  readonly #opening: number;

  /** @param sightings those of each sentence, in order */
  constructor({ document: { text }, sentences, entities }: Reading, sightings: readonly (readonly Sighting[])[], makes: (entity: DocumentEntity) => number) {
    this.#sightings = sightings;
    this.#makes = makes;
    for (const { entity } of sightings.flat()) this.#timesSeen.set(entity, (this.#timesSeen.get(entity) ?? 0) + 1);
    this.#mostSeen = Math.max(1, ...entities.filter(({ kind }) => kind !== 'Person' && kind !== 'Place').map(({ names }) => names.length));
    let paragraph = 0;
    this.#paragraphs = sentences.map(({ start }, i) => (i > 0 && text.slice(sentences[i - 1]!.end, start).includes('\n') ? ++paragraph : paragraph));
    this.#opening = Math.max(0, this.#paragraphs.indexOf(1));
  }

  /** The company that the text is about before the sentence. */
  before({ index }: ReadSentence, exclude: readonly DocumentEntity[]): DocumentEntity | undefined {
    const found = new Map<DocumentEntity, Set<Place>>();
    const spoken = [...this.#sightings.slice(0, Math.min(LEAD, index)), ...this.#sightings.slice(Math.max(LEAD, index - REACH), index)].flat();
    for (const sighting of spoken) {
      if (sighting.entity.kind !== 'Company' || exclude.includes(sighting.entity)) continue;
      const places = found.get(sighting.entity) ?? new Set();
      for (const place of this.#placesOf(sighting, index)) places.add(place);
      found.set(sighting.entity, places);
    }
    let best: DocumentEntity | undefined;
    let bestScore = -Infinity;
    for (const [entity, places] of found) {
      const score = this.#prominence(entity, places);
      if (score >= bestScore) [best, bestScore] = [entity, score];
    }
    return best;
  }

  #placesOf({ sentence, subject }: Sighting, index: number): Place[] {
    const is: Readonly<Record<Place, boolean>> = {
      subject, title: sentence < this.#opening, opening: sentence === this.#opening, lead: sentence < LEAD,
      paragraph: this.#paragraphs[sentence] === this.#paragraphs[index], before: sentence === index - 1,
    };
    return (Object.keys(is) as Place[]).filter((place) => is[place]);
  }

  #prominence(entity: DocumentEntity, places: ReadonlySet<Place>): number {
    const said = PROMINENCE.share * (this.#timesSeen.get(entity)! / this.#mostSeen) + PROMINENCE.maker * this.#makes(entity) + (/^[A-Z]/.test(entity.name) ? PROMINENCE.foreign : 0);
    return [...places].reduce((sum, place) => sum + PROMINENCE[place], said);
  }
}
