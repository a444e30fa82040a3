import type { Document } from '../model/index.js';
import type { Language } from '../language/index.js';
import { FRAMES } from './frames/index.js';
import { isHeading } from './headings.js';
import { locations } from './locations.js';
import { Matcher, type Match, type Statement } from './match.js';
import { partsOf } from './parts.js';
import { posts } from './posts.js';
import { read, type ReadSentence } from './reading.js';
import { References, type Referent } from './reference.js';

/** Why a rule read a claim from a sentence, or nearly did. */
export interface Explanation {
  readonly rule: string;
  readonly trigger: string;
  /** The text of the sentence, or of the part of it that was read by itself. */
  readonly sentence: string;
  /** What fills each role, and how it was reached: by its name, a reference, a description, or as the hero of the text. */
  readonly roles: Readonly<Record<string, readonly string[]>>;
  /** The roles that nothing fills, or that nothing is affirmed; none where the rule holds. */
  readonly missing: readonly string[];
}

const MATCHER = new Matcher(FRAMES);
/** What a frame lacks that has all its roles in a sentence that denies or supposes. */
const AFFIRMATION = 'affirmation';

/** The rules that held in each sentence; in a sentence without any, the frames that lacked one role. */
export const explain = (document: Document, language: Language): Explanation[] => partsOf(document).flatMap((part) => explainPart(part.document, language));

function explainPart(document: Document, language: Language): Explanation[] {
  const reading = read(document, language);
  const references = new References(reading);
  return reading.sentences.filter((sentence) => !isHeading(sentence, document)).flatMap((sentence) => {
    const matches = [...MATCHER.matches(sentence, reading, references)];
    const held = matches.filter((match) => match.complete && !match.statements().next().done);
    const others = [...locations(sentence, reading, references), ...posts(sentence, reading, references)];
    if (held.length + others.length > 0) return [...held.map((match) => ofFrame(match, document.text, [])), ...others.map((statement) => ofStatement(statement, document.text))];
    return matches.filter(({ missing, fillers }) => missing.length <= 1 && fillers.size > 0)
      .map((match) => ofFrame(match, document.text, match.missing.length > 0 ? match.missing : [AFFIRMATION]));
  });
}

const shown = ({ party, by }: Referent): string => `${party.name} (${by})`;
const textOf = ({ start, end }: ReadSentence, text: string): string => text.slice(start, end);

function ofFrame({ frame, trigger, sentence, fillers }: Match, text: string, missing: readonly string[]): Explanation {
  const roles = [...fillers].map(([role, { referents, products }]) => [role, [...referents.map(shown), ...products.map(({ name }) => name)]] as const);
  return { rule: frame.name, trigger: sentence.words[trigger]!.text, sentence: textOf(sentence, text), roles: Object.fromEntries(roles), missing };
}

function ofStatement({ rule, trigger, sentence, reached = {}, role }: Statement, text: string): Explanation {
  const roles = Object.entries(reached).map(([name, referents]) => [name, referents.map(shown)] as const);
  return { rule, trigger: sentence.words[trigger]!.text, sentence: textOf(sentence, text), roles: { ...Object.fromEntries(roles), ...(role !== undefined && { post: [role] }) }, missing: [] };
}
