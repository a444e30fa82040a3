import type { Language } from '../../language/index.js';
import type { Sentence } from '../../model/span.js';
import type { DocumentEntity, Name } from './types.js';

export type { DocumentEntity, Gender, Name } from './types.js';

/** Persons, organisations and places of a document, in order, without overlap. */
export function findNames(text: string, sentences: readonly Sentence[], language: Language): Name[] {
  return [];
}

/** Which names of one document mean the same thing. Names of different kinds never do. */
export function linkNames(text: string, names: readonly Name[], language: Language): DocumentEntity[] {
  return [];
}
