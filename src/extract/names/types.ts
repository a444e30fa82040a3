import type { Span } from '../../model/span.js';
import type { EntityKind } from '../../ontology/index.js';

export type Gender = 'Masc' | 'Fem';

/**
 * A name at a place of the document. It takes in the common noun, the legal form and the adjective of place before it:
 * «челябинским «Маяком»», «ульяновская компания «Ромашка»».
 */
export interface Name extends Span {
  /** Never Group: a group has no name. */
  readonly kind: EntityKind;
  /** The name proper, without common noun, legal form and outer quotation marks. */
  readonly core: Span;
  /** Nominative, without quotation marks around the whole, legal form and bare common noun. */
  readonly canonical: string;
  /** Lemma of the common noun that says what the thing is: «компания», «завод», «фонд». */
  readonly head?: string | undefined;
  /** The adjective of place that the span takes in although it belongs not to the name: «челябинским»; see `placeOfAdjective`. */
  readonly origin?: Span | undefined;
  /** One word in the case of the name, for the parser to read in its place: «заводом». */
  readonly mask: string;
  /** Of a person, where first name, patronymic or surname tell. */
  readonly gender?: Gender | undefined;
}

/** What one document means by one or several of its names. */
export interface DocumentEntity {
  readonly kind: EntityKind;
  /** The fullest canonical name. */
  readonly name: string;
  /** The other canonical names, each once. */
  readonly aliases: readonly string[];
  readonly names: readonly Name[];
  /** Of a person, where first name, patronymic or surname tell. */
  readonly gender?: Gender | undefined;
}
