import type { Sentence, Span, Token } from '../model/span.js';

/** Universal Dependencies features of a word, such as `{ Case: 'Gen', Number: 'Sing' }`. */
export type Features = Readonly<Record<string, string>>;

/** A token with what the networks say about it. The words of a sentence form one tree. */
export interface Word extends Token {
  /** Universal Dependencies part of speech: NOUN, VERB, ADP… */
  readonly pos: string;
  readonly feats: Features;
  /** Dictionary form in lower case. */
  readonly lemma: string;
  /** Index of the word this one depends on, in the same array; -1 for the root. */
  readonly head: number;
  /** Universal Dependencies relation to the head. */
  readonly rel: string;
}

export interface NameSpan extends Span {
  readonly kind: 'PER' | 'ORG' | 'LOC';
}

/** The tokens inside the span are read as the one word `as`; the resulting Word keeps the span and its text. */
export interface Mask extends Span {
  readonly as: string;
}

export interface Language {
  /** Persons, organisations and places, in order, without overlap. */
  names(sentence: Sentence): NameSpan[];
  /** One word per token, save that the tokens inside a mask become one word. */
  parse(sentence: Sentence, masks?: readonly Mask[]): Word[];
  readonly morphology: Morphology;
}

/** One way to read a word form, in OpenCorpora's grammemes. */
export interface Analysis {
  /** The word form that was analysed, in lower case, with the dictionary's ё. */
  readonly form: string;
  readonly lemma: string;
  /** OpenCorpora part of speech: NOUN, ADJF, INFN… */
  readonly pos: string;
  readonly grammemes: ReadonlySet<string>;
  /** Share of this reading among those of the form; the scores of a form sum to 1. */
  readonly score: number;
  /** The form is in the dictionary; otherwise it was predicted from its parts. */
  readonly known: boolean;
}

export interface Morphology {
  /** All readings of a word form, best first. */
  analyses(word: string): Analysis[];
  /**
   * The form of `word` that has the wanted grammemes (OpenCorpora, such as `['nomn', 'plur']`), spelled with the
   * capitals of `word`; undefined where its paradigm has no such form. Read as `as` where given, else as the best analysis.
   */
  inflect(word: string, wanted: Iterable<string>, as?: Analysis): string | undefined;
  isKnown(word: string): boolean;
}
