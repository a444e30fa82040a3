import type { Document } from '../model/index.js';
import type { Language } from '../language/index.js';
import { FRAMES } from './frames/index.js';
import { Matcher, type Match } from './match.js';
import { read } from './reading.js';
import { References } from './reference.js';

/** Why a frame read a claim from a sentence, or nearly did. */
export interface Explanation {
  readonly rule: string;
  readonly trigger: string;
  /** The text of the sentence, or of the part of it that was read by itself. */
  readonly sentence: string;
  /** What fills each role, and how it was reached: by its name, a reference, a description, or as the hero of the text. */
  readonly roles: Readonly<Record<string, readonly string[]>>;
  /** The roles that nothing fills; none where the frame holds. */
  readonly missing: readonly string[];
}

const MATCHER = new Matcher(FRAMES);

/** The frames that held in each sentence; in a sentence without any, those that lacked one role. */
export function explain(document: Document, language: Language): Explanation[] {
  const reading = read(document, language);
  const references = new References(reading);
  return reading.sentences.flatMap((sentence) => {
    const matches = [...MATCHER.matches(sentence, reading, references)];
    const held = matches.filter((match) => match.complete);
    return (held.length > 0 ? held : matches.filter(({ missing, fillers }) => missing.length === 1 && fillers.size > 0)).map((match) => explanationOf(match, document.text));
  });
}

function explanationOf({ frame, trigger, sentence, fillers, missing }: Match, text: string): Explanation {
  const roles = [...fillers].map(([role, { referents, products }]) => [role, [...referents.map(({ party, by }) => `${party.name} (${by})`), ...products.map(({ name }) => name)]] as const);
  return { rule: frame.name, trigger: sentence.words[trigger]!.text, sentence: text.slice(sentence.start, sentence.end), roles: Object.fromEntries(roles), missing };
}
