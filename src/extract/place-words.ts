import type { DocumentEntity } from './names/index.js';
import { placeOfAdjective, placesOfAdjective } from './places.js';
import { childrenBy, lemmaOf } from './phrases.js';
import type { ReadSentence, Reading } from './reading.js';

/** A place that a description names by adjective, and the word that does. */
export interface DescribedPlace {
  readonly name: string;
  readonly word: number;
  /** Absent where the place is only meant by an adjective. */
  readonly entity?: DocumentEntity | undefined;
}

/** «челябинский завод» → Челябинск: the places that the adjectives of a noun mean. */
export function placesOfDescription(sentence: ReadSentence, noun: number, reading: Reading): DescribedPlace[] {
  const adjectives = new Set([...childrenBy(sentence, noun, 'amod'), ...originOf(sentence, noun)]);
  return [...adjectives].flatMap((word) => placesOfAdjective(lemmaOf(sentence, word), reading.morphology, reading.places).map((name) => ({ name, word })));
}

/** The adjective that a name takes in, wherever the parser hung it: «новороссийское АО «Маяк»». */
function originOf({ words, names }: ReadSentence, noun: number): number[] {
  const origin = names[noun]?.name.origin;
  const word = origin ? words.findIndex(({ start }) => start === origin.start) : -1;
  return word < 0 || word === noun ? [] : [word];
}

const ADJECTIVE = /^[\p{Lu}][\p{Ll}-]+(?:ский|цкий|ская|цкая|ское|цкое)$/u;

/** «Ярцевский механический завод» → Ярцево: the places that adjectives in a name mean. */
export function placesInName({ kind, name }: DocumentEntity, { morphology }: Reading): string[] {
  if (kind === 'Place' || kind === 'Person') return [];
  return name.split(' ').filter((word) => ADJECTIVE.test(word)).flatMap((word) => placeOfAdjective(`${word.toLowerCase().slice(0, -2)}ий`, morphology) ?? []);
}
