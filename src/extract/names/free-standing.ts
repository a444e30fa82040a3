import { isPlaceAdjective, mayBeOfPlace } from '../places.js';
import { endOfLatin, isSaid } from './core.js';
import type { Draft } from './draft.js';
import { kindOfWord, organisationKind } from './kinds.js';
import { COMMON_ABBREVIATIONS, LEGAL_FORMS, PLACE_NOUNS, PRODUCT_ENDING, PRODUCT_NOUNS } from './lexicon.js';
import { wordAt, type Line } from './line.js';
import { isBrandShaped, isCapitalised, isLatin, isWord, lengthOf, type Range } from './token.js';
import { Taken } from './taken.js';
import { agree, caseOf, isPlural } from './words.js';

/** Tokens between the marks of a quoted name that the network saw part of. */
const LONGEST_QUOTATION = 7;
/** «АБ-12»: a code of goods; «G-20» is a club of states. */
const PRODUCT_CODE = /^(?!G-?\d+$)\p{Lu}\p{L}{0,3}-?\d[\d.-]*\p{L}?$/u;
const INITIAL = /^\p{Lu}$/u;
const INITIAL_WITH_STOP = /^\p{Lu}\.$/u;

const GOODS = { has: (lemma: string): boolean => PRODUCT_NOUNS.has(lemma) || PRODUCT_ENDING.test(lemma) };

export function followsProductNoun(line: Line, from: number): boolean {
  const before = line.words.nounOf(wordAt(line, from - 1), GOODS);
  return before !== undefined && !isCapitalised(wordAt(line, from - 1)) && !isOblique(line, from);
}

/** «поставит насосы «Вымпелу»»: a brand of goods is not declined. */
function isOblique(line: Line, from: number): boolean {
  const cases = line.words.nouns(wordAt(line, isWord(wordAt(line, from)) ? from : from + 1)).map(caseOf);
  return cases.length > 0 && !cases.includes('nomn');
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
    if (close >= span.from && close - open <= LONGEST_QUOTATION && !isSaid(line, { from: open + 1, to: close })) {
      const outside = span.from < open && !(span.from === open - 1 && line.words.adjectives(wordAt(line, span.from)).some(({ lemma }) => mayBeOfPlace(lemma)));
      const whole = { from: Math.min(open, span.from), to: Math.max(close + 1, span.to) };
      return { whole, core: outside || span.to > close + 1 ? whole : { from: open + 1, to: close } };
    }
  }
  return { whole: span, core: span };
}

/** Common nouns that quotation marks only excuse. */
const FIGURATIVE = new Set(['дочка', 'внучка', 'оборонка', 'социалка', 'прописка', 'заморозка']);

const isLone = (core: Range, whole: Range): boolean => lengthOf(core) === 1 && lengthOf(whole) === 1;

function isNoOrganisation(line: Line, core: Range, whole: Range): boolean {
  const word = wordAt(line, core.from);
  if (lengthOf(core) === 1 && line.words.nounOf(word, FIGURATIVE)) return true;
  return followsProductNoun(line, whole.from) || (isLone(core, whole) && (PRODUCT_CODE.test(word) || COMMON_ABBREVIATIONS.has(word) || LEGAL_FORMS.has(word)));
}

/** «Abc.Ru», «Abc Trade B.V.»: the network stops at a full stop. */
function withRestOfLatin(line: Line, span: Range): Range {
  const end = isLatin(wordAt(line, span.from)) ? endOfLatin(line, span.from) : span.to;
  return { from: span.from, to: Math.max(end, span.to) };
}

/** «МИД РФ», «Минприроды России»: a public body and the place it is of. */
function withPlace(line: Line, core: Range, whole: Range): Range {
  const place = line.spanAt[whole.to];
  const isOfPlace = place?.kind === 'LOC' && isLone(core, whole) && kindOfWord(wordAt(line, core.from)) !== undefined
    && (line.words.canBe(wordAt(line, place.from), 'gent') || isBrandShaped(wordAt(line, place.from)));
  return isOfPlace ? { from: whole.from, to: place.to } : whole;
}

function organisation(line: Line, span: Range): Draft | undefined {
  const seen = withQuotes(line, withRestOfLatin(line, span));
  if (isNoOrganisation(line, seen.core, seen.whole)) return undefined;
  const whole = withPlace(line, seen.core, seen.whole);
  const core = whole === seen.whole ? seen.core : whole;
  const origin = originBefore(line, whole.from);
  return { line, from: origin ?? whole.from, to: whole.to, core, origin, kind: organisationKind(line, { core }) };
}

function isPersonal(line: Line, index: number, grammeme: 'Name' | 'Patr' | 'Surn'): boolean {
  return isCapitalised(wordAt(line, index)) && line.spanAt[index] === undefined
    && line.words.analyses(wordAt(line, index)).some(({ grammemes, known }) => known && grammemes.has(grammeme));
}

/** Tokens of the initial that ends before `index`. */
function lengthOfInitial(line: Line, index: number): number {
  const last = wordAt(line, index - 1);
  if (last === '.' && INITIAL.test(wordAt(line, index - 2))) return 2;
  return INITIAL_WITH_STOP.test(last) ? 1 : 0;
}

/** Initials or a first name before the surname, a patronymic or second surname after it. */
export function personAt(line: Line, span: Range): Draft {
  let { from, to } = span;
  for (let initial = lengthOfInitial(line, from); initial > 0; initial = lengthOfInitial(line, from)) from -= initial;
  if (to - from === 1 && isPersonal(line, from - 1, 'Name')) from -= 1;
  while (isPersonal(line, to, 'Patr') || isPersonal(line, to, 'Surn')) to++;
  return { line, from, to, core: { from, to }, kind: 'Person' };
}

/** «города Клина», «штата Аризона», not «города Украины», where the noun is of the place. */
function placeNounBefore(line: Line, { from }: Range): number | undefined {
  const noun = line.words.nounOf(wordAt(line, from - 1), PLACE_NOUNS);
  if (!noun || isPlural(noun) || isCapitalised(wordAt(line, from - 1))) return undefined;
  const own = line.words.nouns(wordAt(line, from)).map(caseOf);
  return own.length === 0 || own.includes('nomn') || own.includes(caseOf(noun)) ? from - 1 : undefined;
}

/** «Калужской | области»: the network stops at the adjective. */
function withPlaceNoun(line: Line, span: Range): Range {
  const noun = line.words.nounOf(wordAt(line, span.to), PLACE_NOUNS);
  const isOfNoun = noun && line.words.adjectives(wordAt(line, span.to - 1)).some((adjective) => agree(adjective, noun));
  return isOfNoun ? { from: span.from, to: span.to + 1 } : span;
}

function place(line: Line, span: Range): Draft | undefined {
  if (lengthOf(span) === 1 && kindOfWord(wordAt(line, span.from))) return organisation(line, span);
  const core = withPlaceNoun(line, span);
  const head = placeNounBefore(line, core);
  return { line, from: head ?? core.from, to: core.to, core, head, kind: 'Place' };
}

const READERS = { ORG: organisation, PER: personAt, LOC: place };

/** The network's names that no common noun announces. */
export function findFreeStanding(line: Line, announced: readonly Draft[]): Draft[] {
  const taken = new Taken(announced);
  return line.network.flatMap((span) => {
    const draft = taken.isFree(span) ? READERS[span.kind](line, span) : undefined;
    if (!draft || !taken.isFree(draft)) return [];
    taken.take(draft);
    return [draft];
  });
}
