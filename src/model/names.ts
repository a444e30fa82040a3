/** Another name of an entity that general reference gives, with the years it was borne where it is a former one. */
export interface KnownName {
  readonly name: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly source: string;
}

/** A name in one sense: what several documents use alike. Resolution keeps it in the graph between documents. */
export interface Sense {
  /** Also the id of an entity that goes by this name. */
  readonly id: string;
  /** What the id is the hash of. */
  readonly key: string;
  /** The entity that it means now. */
  readonly entityId: string;
  /** What its documents tell of it; only resolution reads it. */
  readonly state: string;
}

/** What one document says under a name. */
export interface Use {
  readonly senseId: string;
  readonly key: string;
  /** Only resolution reads it. */
  readonly said: string;
}

/** Names that are compared with each other. */
export interface Block {
  readonly id: string;
  readonly size: number;
  /** Keys of the members; of a large block none. */
  readonly keys: readonly string[];
}

export interface BlockChange {
  readonly id: string;
  /** Number of members before and after. */
  readonly before: number;
  readonly size: number;
  /** Keys of the senses that came and went. */
  readonly entered: readonly string[];
  readonly left: readonly string[];
}

/** A sequence of words by which documents find their reprints. */
export interface Passage {
  readonly id: string;
  /** How many documents hold it. */
  readonly size: number;
  /** Their ids; of a common passage none. */
  readonly documents: readonly string[];
}

/** A document among others that may be of its origin. */
export interface Kin {
  readonly id: string;
  readonly originId: string;
  readonly sketch: string;
}

/** Two senses that may be one thing, for a person to decide. */
export interface Doubt {
  /** Another where anything about it is another. */
  readonly id: string;
  /** Ids of the senses. */
  readonly one: string;
  readonly other: string;
  readonly score: number;
  /** What speaks for and against; only resolution reads it. */
  readonly signals: string;
}

/** A doubt about two entities, and what depends on it. */
export interface EntityDoubt extends Pick<Doubt, 'score' | 'signals'> {
  readonly senses: readonly [Sense, Sense];
  /** Claims and documents that name the less documented of the two: what a merge would bring together. */
  readonly claims: number;
  readonly documents: number;
}

/** What the names of documents change in the memory of names; written with the documents. */
export interface NameChanges {
  /** Each with its state before; null for one that is new. */
  readonly senses: readonly (Sense & { readonly before: string | null })[];
  /** Senses that no document uses any more. */
  readonly gone: readonly string[];
  readonly blocks: readonly BlockChange[];
  /** All doubts about some senses, gone ones among them. */
  readonly doubts: { readonly of: readonly string[]; readonly pairs: readonly Doubt[] };
  /** All that these documents say from now on. */
  readonly uses: readonly { readonly documentId: string; readonly uses: readonly Omit<Use, 'key'>[] }[];
  /** By which reprints of these documents are found. */
  readonly sketches: readonly { readonly documentId: string; readonly sketch: string; readonly passages: readonly string[] }[];
}
