import type { Span } from '../../model/span.js';
import type { EntityKind } from '../../ontology/index.js';

/** A name at a place of the document. It may take in the common noun and the legal form before it: «АО «Завод «Ромашка»». */
export interface Name extends Span {
  /** Never Group: a group has no name. */
  readonly kind: EntityKind;
  /** The name proper, without common noun, legal form and outer quotation marks. */
  readonly core: Span;
  /** Nominative, without quotation marks around the whole, legal form and bare common noun. */
  readonly canonical: string;
  /** Lemma of the common noun that says what the thing is: «компания», «завод», «фонд». */
  readonly head?: string | undefined;
  /** One word in the case of the name, for the parser to read in its place: «заводом». */
  readonly mask: string;
}

export type Gender = 'Masc' | 'Fem';

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
