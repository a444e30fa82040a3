import type { Language } from '../../language/index.js';
import type { Sentence } from '../../model/span.js';
import { makeConsistent } from './consistency.js';
import type { Draft } from './draft.js';
import { findFreeStanding } from './free-standing.js';
import { readLines } from './line.js';
import { findQuotedParties } from './quoted.js';
import { formsOfBrands, readName } from './name.js';
import { findHeadedOrganisations } from './organisations.js';
import { withOtherSpellings } from './parenthesis.js';
import type { Name } from './types.js';
import { Words } from './words.js';

export { linkNames } from './link.js';
export type { DocumentEntity, Gender, Name } from './types.js';

const startOf = ({ line, from }: Draft): number => line.tokens[from]!.start;
const inOrder = (drafts: readonly Draft[]): Draft[] => [...drafts].sort((a, b) => startOf(a) - startOf(b));

/** Persons, organisations and places of a document, in order, without overlap. */
export function findNames(text: string, sentences: readonly Sentence[], language: Language): Name[] {
  const words = new Words(language.morphology);
  const lines = sentences.flatMap((sentence) => readLines(text, sentence, language, words));
  const found = lines.flatMap((line) => {
    const headed = findHeadedOrganisations(line);
    const announced = [...headed, ...findFreeStanding(line, headed)];
    return withOtherSpellings([...announced, ...findQuotedParties(line, announced)]);
  });
  const drafts = inOrder(withOtherSpellings(makeConsistent(lines, found)));
  const forms = formsOfBrands(text, drafts);
  return drafts.map((draft) => readName(text, draft, forms));
}
