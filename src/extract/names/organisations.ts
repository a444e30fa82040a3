import { isPlaceAdjective } from '../places.js';
import type { Analysis } from '../../language/index.js';
import type { Draft } from './draft.js';
import { organisationKind } from './kinds.js';
import {
  ABBREVIATED_HEADS, BODIES_OF_PLACES, FOREIGN_LEGAL_FORMS, HEAD_KINDS, LEGAL_FORMS, ROLE_NOUNS,
} from './lexicon.js';
import { isBrandShaped, isCapitalised, isFirstWord, isLatin, isProper, isWord, meet, wordAt, type Line, type Range } from './line.js';
import { readTail } from './tail.js';
import { agree, caseOf, isPlural } from './words.js';

/** A quotation longer than this is speech or a title. */
const LONGEST_QUOTED_NAME = 12;
const LIMITED_LIABILITY = ['с', 'ограниченной', 'ответственностью'];

const HEADS_AND_ROLES = { has: (lemma: string): boolean => HEAD_KINDS.has(lemma) || ROLE_NOUNS.has(lemma) };

/** «АО «Завод»: legal forms, common nouns and abbreviations that stand before the core. */
interface Prefix extends Range {
  /** The first common noun: it carries the case. */
  readonly head?: number | undefined;
  readonly reading?: Analysis | undefined;
  readonly abbreviation?: number | undefined;
  readonly legal: boolean;
}

function skipLimitedLiability(line: Line, index: number): number {
  return LIMITED_LIABILITY.every((word, i) => wordAt(line, index + i).toLowerCase() === word) ? index + LIMITED_LIABILITY.length : index;
}

/** A second common noun goes on the first: «группа компаний», «микрокредитной компанией фонд». */
function continuesHead(first: Analysis, next: Analysis): boolean {
  const itsCase = caseOf(next);
  return itsCase === 'nomn' || itsCase === caseOf(first) || (itsCase === 'gent' && isPlural(next) && first.lemma === 'группа');
}

const isQuoteBeforeHead = (line: Line, index: number): boolean =>
  /^[«"„“]$/u.test(wordAt(line, index)) && (line.closing[index] === -1 || LEGAL_FORMS.has(wordAt(line, index - 1)))
  && (line.words.nounOf(wordAt(line, index + 1), HEAD_KINDS) !== undefined || ABBREVIATED_HEADS.has(wordAt(line, index + 1)));

function readPrefix(line: Line, from: number): Prefix | undefined {
  let head: number | undefined;
  let reading: Analysis | undefined;
  let abbreviation: number | undefined;
  let legal = false;
  let to = from;
  for (; to < line.tokens.length; to++) {
    const word = wordAt(line, to);
    if (LEGAL_FORMS.has(word)) legal = true;
    else if (ABBREVIATED_HEADS.has(word)) abbreviation = to;
    else {
      const noun = line.words.nounOf(word, HEADS_AND_ROLES);
      if (noun && (!reading || continuesHead(reading, noun))) {
        head ??= to;
        reading ??= noun;
        to = skipLimitedLiability(line, to + 1) - 1;
      } else if (to === from || !isQuoteBeforeHead(line, to)) break;
    }
  }
  return to === from ? undefined : { from, to, head, reading, abbreviation, legal };
}

/** Where the adjectives that agree with the head begin: «Ульяновское конструкторское | бюро». */
function startOfModifiers(line: Line, head: number, readings: readonly Analysis[]): number {
  const agrees = (index: number): boolean =>
    index >= 0 && line.words.adjectives(wordAt(line, index)).some((adjective) => readings.some((noun) => agree(adjective, noun)));
  let start = head;
  for (;;) {
    if (agrees(start - 1)) start -= 1;
    else if (start < head && /^(?:и|,)$/u.test(wordAt(line, start - 1)) && agrees(start - 2)) start -= 2;
    else return start;
  }
}

function latinRun(line: Line, from: number): number {
  let to = from;
  for (; to < line.tokens.length; to++) {
    const word = wordAt(line, to);
    const joins = to > from && /^(?:&|und|and|of|the|de|for|-|\+)$/u.test(word) && isLatin(wordAt(line, to + 1));
    if (!isLatin(word) && !joins && !(to > from && FOREIGN_LEGAL_FORMS.has(word))) break;
  }
  return to;
}

/** The unquoted name right after a common noun: «холдинг S8 Capital», «завод УАЗ». */
function brandAfter(line: Line, from: number): number {
  const latin = latinRun(line, from);
  if (latin > from) return line.labels[from] === 'PER' ? from : latin;
  const named = line.network.find((span) => span.from === from && span.kind === 'ORG');
  if (named) return named.to;
  let to = from;
  while (isBrandShaped(wordAt(line, to)) && line.labels[to] !== 'PER' && line.labels[to] !== 'LOC') to++;
  return to;
}

function quotedCore(line: Line, open: number): Range | undefined {
  const close = line.closing[open] ?? -1;
  return close > open + 1 && close - open <= LONGEST_QUOTED_NAME ? { from: open + 1, to: close } : undefined;
}

function originBefore(line: Line, index: number, readings: readonly Analysis[]): number | undefined {
  const isOrigin = line.words.adjectives(wordAt(line, index - 1)).some((adjective) =>
    isPlaceAdjective(adjective.lemma, line.words.morphology) && (readings.length === 0 || readings.some((noun) => agree(adjective, noun))));
  return isOrigin ? index - 1 : undefined;
}

/** «кировский завод «Веста»»: with a core after a bare head, one adjective of place is origin, capitalised by the sentence or not. */
function isOriginOnly(line: Line, modifiers: Range): boolean {
  return modifiers.to - modifiers.from === 1 && isFirstWord(line, modifiers.from);
}

function withCore(line: Line, prefix: Prefix, modifiers: Range, core: Range, to: number): Draft {
  const readings = prefix.head === undefined ? [] : line.words.nouns(wordAt(line, prefix.head));
  const proper = Array.from({ length: modifiers.to - modifiers.from }, (_, i) => modifiers.from + i).find((i) => isCapitalised(wordAt(line, i)));
  const named = proper !== undefined && !isOriginOnly(line, modifiers) ? { from: proper, to: modifiers.to } : undefined;
  const begin = named?.from ?? prefix.from;
  const origin = originBefore(line, begin, readings);
  return {
    line, from: origin ?? begin, to, core, head: prefix.head, modifiers: named, abbreviation: prefix.abbreviation, origin, fixed: true,
    kind: organisationKind(line, { head: prefix.head, modifiers, abbreviation: prefix.abbreviation, core }),
  };
}

/** «Фонд развития промышленности …»: no core of its own, the whole is the name. */
function withoutCore(line: Line, prefix: Prefix, modifiers: Range): Draft | undefined {
  const { head } = prefix;
  if (head === undefined) return undefined;
  const labelled = line.labels[head] === 'ORG';
  const tail = readTail(line, head, prefix.to);
  let from = modifiers.from;
  while (from < head && !isCapitalised(wordAt(line, from))) from++;
  const proper = isProper(line, from);
  const ofPlace = BODIES_OF_PLACES.has(prefix.reading!.lemma) && tail > prefix.to && ['LOC', 'ORG'].includes(line.labels[tail - 1] ?? '');
  const firstOfSentence = isCapitalised(wordAt(line, from)) && !proper && (labelled || head - from > 1);
  if (!ofPlace && !(proper && (labelled || tail > prefix.to || from < head)) && !firstOfSentence) return undefined;
  const range = { from, to: tail };
  return { line, ...range, core: range, head, modifiers: from < head ? { from, to: head } : undefined, kind: organisationKind(line, { head, modifiers, core: range }) };
}

function readFrom(line: Line, index: number): Draft | undefined {
  const prefix = readPrefix(line, index);
  if (!prefix) return undefined;
  const anchor = prefix.head ?? index;
  const readings = prefix.head === undefined ? [] : line.words.nouns(wordAt(line, prefix.head));
  const modifiers = { from: startOfModifiers(line, anchor, readings), to: anchor };
  const quoted = quotedCore(line, prefix.to);
  if (quoted) return withCore(line, prefix, modifiers, quoted, quoted.to + 1);
  const brand = brandAfter(line, prefix.to);
  if (brand > prefix.to) return withCore(line, prefix, modifiers, { from: prefix.to, to: brand }, brand);
  return prefix.reading && ROLE_NOUNS.has(prefix.reading.lemma) ? undefined : withoutCore(line, prefix, modifiers);
}

/** «Союз машиностроителей России» in quotation marks of its own: the marks go with it, and all that they hold. */
function withItsQuotes(draft: Draft): Draft {
  const { line, from, to } = draft;
  const close = line.closing[from - 1] ?? -1;
  if (close < to || close - from > LONGEST_QUOTED_NAME || draft.fixed) return draft;
  const inside = { from, to: close };
  return { ...draft, from: from - 1, to: close + 1, core: inside };
}

/** The network saw further: «Королевского технологического института в Стокгольме». */
function withNetwork(draft: Draft): Draft {
  if (draft.fixed) return draft;
  const seen = draft.line.network.find((span) => span.kind === 'ORG' && meet(span, draft));
  if (!seen || seen.to <= draft.to) return draft;
  const core = { from: draft.core.from, to: seen.to };
  return { ...draft, to: seen.to, core };
}

/** Organisations that a common noun, a legal form or an abbreviation before them announces. */
export function findHeadedOrganisations(line: Line): Draft[] {
  const found: Draft[] = [];
  for (let index = 0; index < line.tokens.length; index++) {
    const draft = isWord(wordAt(line, index)) ? readFrom(line, index) : undefined;
    const last = found.at(-1);
    if (!draft || (last && draft.from < last.to)) continue;
    const whole = withItsQuotes(withNetwork(draft));
    found.push(whole);
    index = whole.to - 1;
  }
  return found;
}
