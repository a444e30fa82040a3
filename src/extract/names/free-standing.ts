import { isPlaceAdjective } from '../places.js';
import type { Draft } from './draft.js';
import { organisationKind } from './kinds.js';
import { PLACE_NOUNS, PRODUCT_NOUNS } from './lexicon.js';
import { wordAt, type Line } from './line.js';
import { isCapitalised, meet, type Range } from './token.js';

/** Tokens between the marks of a quoted name that the network saw part of. */
const LONGEST_QUOTATION = 7;
/** «МС-21», «Т34»: a code of goods; «G-20» is a club of states. */
const PRODUCT_CODE = /^(?!G-?\d+$)[A-ZА-ЯЁ]{1,4}-?\d[\d.-]*$/u;
const INITIAL = /^\p{Lu}\.?$/u;

export const isFree = (drafts: readonly Draft[], range: Range): boolean => !drafts.some((draft) => meet(draft, range));

export function followsProductNoun(line: Line, from: number): boolean {
  const before = line.words.nounOf(wordAt(line, from - 1), PRODUCT_NOUNS);
  return before !== undefined && !isCapitalised(wordAt(line, from - 1));
}

export function originBefore(line: Line, from: number): number | undefined {
  const { words } = line;
  return words.adjectives(wordAt(line, from - 1)).some(({ lemma }) => isPlaceAdjective(lemma, words.morphology)) ? from - 1 : undefined;
}

/** Takes in both quotation marks and all that they hold, where the network saw part of it. */
function withQuotes(line: Line, span: Range): { whole: Range; core: Range } {
  const unclosed = span.from > 0 && /^[«"„“]$/u.test(wordAt(line, span.from - 1)) && line.closing[span.from - 1] === -1;
  if (unclosed) {
    const inner = line.closing.findIndex((close, open) => open >= span.from && open < span.to && close >= span.to - 1);
    const to = inner === -1 ? span.to : line.closing[inner]! + 1;
    return inner === -1 ? { whole: span, core: span } : { whole: { from: span.from - 1, to }, core: { from: span.from, to } };
  }
  for (let open = Math.max(0, span.from - LONGEST_QUOTATION); open < span.to; open++) {
    const close = line.closing[open]!;
    if (close >= span.from && close - open <= LONGEST_QUOTATION) {
      const outside = span.from < open;
      const whole = { from: Math.min(open, span.from), to: Math.max(close + 1, span.to) };
      return { whole, core: outside || span.to > close + 1 ? whole : { from: open + 1, to: close } };
    }
  }
  return { whole: span, core: span };
}

function organisation(line: Line, span: Range): Draft | undefined {
  const { whole, core } = withQuotes(line, span);
  if (followsProductNoun(line, whole.from) || (core.to - core.from === 1 && PRODUCT_CODE.test(wordAt(line, core.from)))) return undefined;
  const origin = originBefore(line, whole.from);
  return { line, from: origin ?? whole.from, to: whole.to, core, origin, kind: organisationKind(line, { core }) };
}

/** Initials before the surname, a patronymic or second surname after it. */
function person(line: Line, span: Range): Draft {
  let { from, to } = span;
  while (from > 0 && ((wordAt(line, from - 1) === '.' && INITIAL.test(wordAt(line, from - 2))) || INITIAL.test(wordAt(line, from - 1)))) {
    from -= wordAt(line, from - 1) === '.' ? 2 : 1;
  }
  const isPatronymic = (index: number): boolean => isCapitalised(wordAt(line, index)) && line.labels[index] === undefined
    && line.words.analyses(wordAt(line, index)).some(({ grammemes, known }) => known && (grammemes.has('Patr') || grammemes.has('Surn')));
  while (isPatronymic(to)) to++;
  return { line, from, to, core: { from, to }, kind: 'Person' };
}

function place(line: Line, span: Range): Draft {
  const before = wordAt(line, span.from - 1);
  const head = line.words.nounOf(before, PLACE_NOUNS) && !isCapitalised(before) ? span.from - 1 : undefined;
  return { line, from: head ?? span.from, to: span.to, core: span, head, kind: 'Place' };
}

const READERS = { ORG: organisation, PER: person, LOC: place };

/** The network's names that no common noun announces. */
export function findFreeStanding(line: Line, taken: readonly Draft[]): Draft[] {
  const found: Draft[] = [];
  for (const span of line.network) {
    if (!isFree(taken, span)) continue;
    const draft = READERS[span.kind](line, span);
    if (draft && isFree(taken, draft) && isFree(found, draft)) found.push(draft);
  }
  return found;
}
