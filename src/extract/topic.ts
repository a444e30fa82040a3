import type { DocumentEntity } from './names/index.js';
import type { ReadSentence } from './reading.js';

/** A place where a document speaks of an entity, by its name or by a noun. */
export interface Sighting {
  readonly entity: DocumentEntity;
  readonly sentence: number;
  readonly word: number;
  readonly subject: boolean;
}

/** Tells which firm a text is about. */
export class Topic {
  readonly #sightings: readonly (readonly Sighting[])[];
  readonly #timesSeen = new Map<DocumentEntity, number>();
  readonly #mostNames: number;
  readonly #makes: (entity: DocumentEntity) => number;

  /** Sightings of each sentence, in order; `makes` is positive for a maker of things, negative for a user of them. */
  constructor(sightings: readonly (readonly Sighting[])[], mostNames: number, makes: (entity: DocumentEntity) => number) {
    this.#sightings = sightings;
    this.#mostNames = mostNames;
    this.#makes = makes;
    for (const { entity } of sightings.flat()) this.#timesSeen.set(entity, (this.#timesSeen.get(entity) ?? 0) + 1);
  }

  /** The company that the text speaks of before the sentence: often, as a subject, at the start, and rather one that makes things. */
  before({ index }: ReadSentence, exclude: readonly DocumentEntity[]): DocumentEntity | undefined {
    let best: Sighting | undefined;
    let bestScore = 0;
    const before = [...this.#sightings.slice(0, Math.min(LEAD, index)), ...this.#sightings.slice(Math.max(LEAD, index - REACH), index)];
    for (const sighting of before.flat()) {
      if (sighting.entity.kind !== 'Company' || exclude.includes(sighting.entity)) continue;
      const score = this.#prominence(sighting);
      if (score >= bestScore) [best, bestScore] = [sighting, score];
    }
    return best?.entity;
  }

  #prominence({ entity, sentence, subject }: Sighting): number {
    const share = this.#timesSeen.get(entity)! / this.#mostNames;
    return PROMINENCE.share * share + (subject ? PROMINENCE.subject : 0) + (sentence < LEAD ? PROMINENCE.lead : 0) + PROMINENCE.maker * this.#makes(entity);
  }
}

/** What tells that the text is about a company: being spoken of often, as a subject, at the start, and making things. */
const PROMINENCE = { share: 0.5, subject: 0.3, lead: 0.3, maker: 0.3 } as const;
/** Sentences at the start that name what the document is about. */
const LEAD = 3;
/** Sentences that the hero of a text is remembered over, besides its lead. */
const REACH = 100;
