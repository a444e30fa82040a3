import type { Analysis } from '../../language/index.js';
import { isPlaceAdjective, mayBeOfPlace } from '../places.js';
import { endOfBrand, quotedAt } from './core.js';
import type { Draft } from './draft.js';
import { kindOfWord, organisationKind } from './kinds.js';
import {
  ABBREVIATED_HEADS, BODIES_OF_PLACES, CORE_ONLY, HEAD_KINDS, LEGAL_FORMS, NEEDS_QUOTES, PARTS, POSSESSED, PRAISE, ROLE_NOUNS, STATES,
} from './lexicon.js';
import { isFirstWord, isProper, labelAt, wordAt, type Line } from './line.js';
import { endOfTail } from './tail.js';
import { indexesOf, isCapitalised, isOpeningMark, isWord, lengthOf, type Range } from './token.js';
import { leadOf } from './nominative.js';
import { agree, caseOf, isNominal, isPlural } from './words.js';

/** Tokens before the core, and adjectives before the head: more are a list, and looking on would cost the square of its length. */
const LONGEST_PREFIX = 8;
const MOST_MODIFIERS = 8;

const LIMITED_LIABILITY = ['с', 'ограниченной', 'ответственностью'];
const HEADS_AND_ROLES = { has: (lemma: string): boolean => HEAD_KINDS.has(lemma) || ROLE_NOUNS.has(lemma) };

/** «АО «Завод»: legal forms, common nouns and abbreviations that stand before the core. */
interface Prefix extends Range {
  /** The first common noun: it carries the case. */
  readonly head?: number | undefined;
  /** The last one: it says what the core is. */
  readonly last?: number | undefined;
  readonly reading?: Analysis | undefined;
  readonly abbreviation?: number | undefined;
  /** Words between the common noun and the core tell what the firm makes. */
  readonly makes?: boolean | undefined;
}

function skipLimitedLiability(line: Line, index: number): number {
  const isThere = LIMITED_LIABILITY.every((word, i) => wordAt(line, index + i).toLowerCase() === word);
  return isThere ? index + LIMITED_LIABILITY.length : index;
}

/** A second common noun goes on the first: «группа компаний», «микрокредитной компанией фонд». */
function continuesHead(first: Analysis, next: Analysis): boolean {
  const itsCase = caseOf(next);
  if (itsCase === 'nomn' || itsCase === caseOf(first)) return true;
  return itsCase === 'gent' && isPlural(next) && /^(?:группа|сеть)$/u.test(first.lemma);
}

/** «АО «Завод «Ромашка»»: a mark between the legal form and what it goes with. */
const isQuoteBeforeHead = (line: Line, index: number): boolean =>
  isOpeningMark(wordAt(line, index)) && (line.closing[index] === -1 || LEGAL_FORMS.has(wordAt(line, index - 1)))
  && (line.words.nounOf(wordAt(line, index + 1), HEAD_KINDS) !== undefined || ABBREVIATED_HEADS.has(wordAt(line, index + 1)));

function readPrefix(line: Line, from: number, acrossQuotes: boolean): Prefix | undefined {
  let head: number | undefined;
  let last: number | undefined;
  let reading: Analysis | undefined;
  let abbreviation: number | undefined;
  let to = from;
  for (; to < Math.min(line.tokens.length, from + LONGEST_PREFIX); to++) {
    const word = wordAt(line, to);
    if (LEGAL_FORMS.has(word)) continue;
    if (ABBREVIATED_HEADS.has(word) && !(reading && NEEDS_QUOTES.has(reading.lemma))) abbreviation = to;
    else {
      const noun = line.words.nounOf(word, HEADS_AND_ROLES);
      if (noun && (!reading || continuesHead(reading, noun))) {
        head ??= to;
        last = to;
        reading ??= noun;
        to = skipLimitedLiability(line, to + 1) - 1;
      } else if (to === from || !acrossQuotes || !isQuoteBeforeHead(line, to)) break;
    }
  }
  return to === from ? undefined : { from, to, head, last, reading, abbreviation };
}

const isPraise = (line: Line, index: number): boolean => line.words.adjectives(wordAt(line, index))
  .some(({ lemma, grammemes }) => PRAISE.has(lemma) || ['Apro', 'Supr', 'Anum'].some((mark) => grammemes.has(mark)));

/** «возглавлявший завод»: a participle is a predicate. */
const isParticiple = (line: Line, index: number): boolean => !isCapitalised(wordAt(line, index)) && line.words.analyses(wordAt(line, index))[0]?.pos === 'PRTF';

/** The adjectives that agree with the head: «Омское станочное | бюро». */
function modifiersOf(line: Line, head: number, readings: readonly Analysis[]): Range {
  const agrees = (index: number): boolean => index >= 0 && !isPraise(line, index) && !isParticiple(line, index)
    && line.words.adjectives(wordAt(line, index)).some((adjective) => readings.some((noun) => agree(adjective, noun)));
  let from = head;
  for (;;) {
    if (from <= head - MOST_MODIFIERS) return { from, to: head };
    if (agrees(from - 1)) from -= 1;
    else if (from < head && /^(?:и|,)$/u.test(wordAt(line, from - 1)) && agrees(from - 2)) from -= 2;
    else return { from, to: head };
  }
}

const isOfPlace = (line: Line, index: number): boolean =>
  line.words.adjectives(wordAt(line, index)).some(({ lemma }) => isPlaceAdjective(lemma, line.words.morphology));

/** An adjective of place in small letters, or in capitals only because the sentence begins with it, is no part of the name. */
function originOf(line: Line, { from, to }: Range, describes = false): number | undefined {
  const small = describes || !isCapitalised(wordAt(line, from)) || (isFirstWord(line, from) && to - from === 1);
  return from < to && small && isOfPlace(line, from) ? from : undefined;
}

function firstCapital(line: Line, { from, to }: Range): number {
  let index = from;
  while (index < to && !isCapitalised(wordAt(line, index))) index++;
  return index;
}

/** The common noun that a quoted name begins with, adjectives aside: «Фонд развития …», «Омское бюро …». */
function headIn(line: Line, { from, to }: Range): number | undefined {
  let index = from;
  const isHead = (): boolean => line.words.nounOf(wordAt(line, index), HEAD_KINDS) !== undefined;
  while (index < to && !isHead() && line.words.adjectives(wordAt(line, index)).length > 0) index++;
  return index < to && isHead() ? index : undefined;
}

const startsWithHead = (line: Line, core: Range): boolean => lengthOf(core) > 1 && headIn(line, core) !== undefined;

const GENERIC_HEADS = new Set(['компания', 'холдинг', 'группа', 'концерн', 'фирма', 'корпорация', 'предприятие']);

/** «Металлургический комбинат «Маяк»» opens a sentence: the capital is the sentence's; with a place it is a plant's, «Омский литейный завод «Маяк»». */
const isOnlyFirst = (line: Line, { reading }: Prefix, proper: number): boolean =>
  isFirstWord(line, proper) && (!isOfPlace(line, proper) || (reading !== undefined && GENERIC_HEADS.has(reading.lemma)));

/** «тульский завод «Маяк»», «АО «Ромашка»», «холдинг K9 Invest». */
function withCore(line: Line, prefix: Prefix, modifiers: Range, core: Range, to: number): Draft {
  const before = prefix.from - 1;
  const origin = prefix.head === undefined && isOfPlace(line, before) ? before : originOf(line, modifiers, prefix.makes);
  const proper = firstCapital(line, modifiers);
  const isWhole = line.closing[core.from - 1] === core.to && startsWithHead(line, core);
  const named = proper < modifiers.to && proper !== origin && !isWhole && prefix.makes !== true && !isOnlyFirst(line, prefix, proper) ? { from: proper, to: modifiers.to } : undefined;
  return {
    line, from: Math.min(origin ?? prefix.from, modifiers.from, prefix.from), to, core, head: prefix.head, modifiers: named,
    abbreviation: prefix.abbreviation, origin, fixed: true,
    kind: organisationKind(line, isWhole && prefix.last === undefined ? { head: headIn(line, core), core }
      : { head: prefix.last, modifiers, abbreviation: prefix.abbreviation, core }),
  };
}

/** «правительство Московской области», «комитетом ООН». */
function isBodyOfPlace(line: Line, lemma: string, tail: Range): boolean {
  const last = tail.to - 1;
  if (!BODIES_OF_PLACES.has(lemma) || lengthOf(tail) === 0) return false;
  return labelAt(line, last) === 'LOC' || kindOfWord(wordAt(line, last)) !== undefined;
}

/** A capital inside the sentence names; one at its start needs the network, or two adjectives, or a body with its place. */
function isNamed(line: Line, head: Analysis, proper: number, modifiers: Range, tail: Range): boolean {
  const labelled = labelAt(line, modifiers.to) === 'ORG';
  if (/^(?:имени|им\.?)$/u.test(wordAt(line, tail.from)) && lengthOf(tail) > 1 && !isPlural(head)) return true;
  const isCapital = isCapitalised(wordAt(line, proper));
  if (!isCapital || isPlural(head)) return false;
  if (isProper(line, proper)) return labelled || lengthOf(tail) > 0 || proper < modifiers.to;
  return labelled || modifiers.to - proper > 1 || (BODIES_OF_PLACES.has(head.lemma) && isOfPlace(line, proper));
}

function isState(line: Line, modifiers: Range, { lemma }: Analysis): boolean {
  return line.words.adjectives(wordAt(line, modifiers.from)).some((adjective) => STATES.has(`${adjective.lemma} ${lemma}`));
}

/** «Партия насосов» opens a sentence. */
const isLot = (line: Line, { from, to }: Range, { lemma }: Analysis): boolean => from === to && NEEDS_QUOTES.has(lemma) && isFirstWord(line, from);

/** «Фонд развития промышленности …»: no core of its own, the whole is the name. */
function withoutCore(line: Line, prefix: Prefix, modifiers: Range): Draft | undefined {
  const { head, reading } = prefix;
  if (head === undefined || !reading || ROLE_NOUNS.has(reading.lemma) || CORE_ONLY.has(reading.lemma)) return undefined;
  const tail = { from: prefix.to, to: endOfTail(line, head, prefix.to) };
  if (isState(line, modifiers, reading) || isLot(line, modifiers, reading)) return undefined;
  const proper = firstCapital(line, { from: modifiers.from, to: head });
  if (!isBodyOfPlace(line, reading.lemma, tail) && !isNamed(line, reading, proper, modifiers, tail)) return undefined;
  const origin = proper === modifiers.from ? undefined : originOf(line, modifiers);
  const core = { from: origin === undefined ? modifiers.from : origin + 1, to: tail.to };
  return {
    line, from: modifiers.from, to: tail.to, core, head, origin,
    modifiers: core.from < head ? { from: core.from, to: head } : undefined,
    kind: organisationKind(line, { head, modifiers, core }),
  };
}

const DEPENDENT = new Set(['дочерний', 'зависимый', 'подконтрольный', 'материнский', 'головной', 'совместный', 'управляющий']);

/** «представительства «Ромашки»», «предприятие Сбербанка»: a genitive behind what belongs to a firm, or without marks, names the owner. */
function isOwner(line: Line, prefix: Prefix, core: Range): boolean {
  const { reading, abbreviation, to } = prefix;
  const lead = leadOf(line, core);
  if (!reading || abbreviation !== undefined || !lead || !/^[А-ЯЁ][а-яё-]+$/u.test(wordAt(line, core.from))) return false;
  const readings = line.words.analyses(wordAt(line, lead.head)).filter(isNominal);
  const isKnown = readings.some(({ known }) => known);
  const agreeing = lengthOf(lead.modifiers) === 0 ? readings : readings.filter((noun) => line.words.adjectives(wordAt(line, lead.head - 1)).some((adjective) => agree(adjective, noun)));
  const isGenitive = isKnown ? agreeing.some((noun) => caseOf(noun) === 'gent') && !agreeing.some((noun) => caseOf(noun) === 'nomn') : /[^аеёиоуыэюяйь][аы]$/u.test(wordAt(line, lead.head));
  const isDaughter = prefix.head !== undefined && line.words.adjectives(wordAt(line, prefix.head - 1)).some(({ lemma }) => DEPENDENT.has(lemma));
  return isGenitive && (POSSESSED.has(reading.lemma) || isDaughter || (isKnown && core.from === to));
}

/** «филиал АО «Ромашка»»: a legal form is the owner's. */
const hasOwnersForm = (line: Line, { last, to, reading }: Prefix): boolean => reading !== undefined && POSSESSED.has(reading.lemma) && last !== undefined && indexesOf({ from: last + 1, to }).some((index) => LEGAL_FORMS.has(wordAt(line, index)));

function ownerDraft(line: Line, core: Range, marks: number): Draft {
  return { line, from: core.from - marks, to: core.to + marks, core, kind: organisationKind(line, { core, head: headIn(line, core) }) };
}

/** «завод насосного оборудования | «Ромашка»»: the genitives that tell what a plant makes stand before its name. */
function acrossGoods(line: Line, prefix: Prefix): Prefix {
  if (prefix.reading === undefined || prefix.last !== prefix.to - 1 || HEAD_KINDS.get(prefix.reading.lemma) !== 'Company') return prefix;
  for (let to = prefix.to; to < prefix.to + LONGEST_GOODS; to++) {
    if (to > prefix.to && quotedAt(line, to)) return { ...prefix, to, makes: true };
    if (isCapitalised(wordAt(line, to)) || !(line.words.canBe(wordAt(line, to), 'gent') || (to > prefix.to && wordAt(line, to) === 'и')) || line.words.nounOf(wordAt(line, to), HEADS_AND_ROLES)) break;
  }
  return prefix;
}
const LONGEST_GOODS = 5;

function readFrom(line: Line, index: number): Draft | undefined {
  const across = readPrefix(line, index, true);
  const plain = across && !quotedAt(line, across.to) ? readPrefix(line, index, false) : across;
  if (!plain) return undefined;
  const prefix = quotedAt(line, plain.to) ? plain : acrossGoods(line, plain);
  const { head, reading } = prefix;
  const isParts = reading && PARTS.has(reading.lemma) && line.words.nouns(wordAt(line, index)).every(isPlural);
  if (isParts) return undefined;
  const readings = head === undefined ? [] : line.words.nouns(wordAt(line, head));
  const modifiers = head === undefined ? { from: index, to: index } : modifiersOf(line, head, readings);
  return announced(line, prefix, modifiers) ?? withoutCore(line, prefix, modifiers);
}

/** The quoted or foreign name behind the common noun, or whose the thing is that the noun names. */
function announced(line: Line, prefix: Prefix, modifiers: Range): Draft | undefined {
  const quoted = quotedAt(line, prefix.to);
  const to = prefix.reading && NEEDS_QUOTES.has(prefix.reading.lemma) ? prefix.to : endOfBrand(line, prefix.to);
  const core = quoted ?? { from: prefix.to, to };
  const marks = quoted ? 1 : 0;
  if (core.to === core.from) return undefined;
  if (!isOwner(line, prefix, core) && !hasOwnersForm(line, prefix)) return withCore(line, prefix, modifiers, core, core.to + marks);
  return withoutCore(line, prefix, modifiers) ?? ownerDraft(line, core, marks);
}

/** «Союз машиностроителей России» in quotation marks of its own: the marks go with it, and all that they hold. */
function withItsQuotes(draft: Draft): Draft | undefined {
  const { line, core, fixed } = draft;
  if (fixed) return draft;
  for (let open = core.from - 1; open >= Math.max(0, core.from - 4); open--) {
    const inside = quotedAt(line, open);
    if (!inside || inside.to < core.from) continue;
    if (open === core.from - 1) return { ...draft, from: Math.min(open, draft.from), to: inside.to + 1, core: inside };
    return undefined;
  }
  return draft;
}

/** The network saw further: «Горного института в Любляне». */
function withNetwork(draft: Draft): Draft {
  if (draft.fixed) return draft;
  const seen = draft.line.spanAt[draft.to - 1];
  if (seen?.kind !== 'ORG' || seen.to <= draft.to) return draft;
  return { ...draft, to: seen.to, core: { from: draft.core.from, to: seen.to } };
}

/** «Заречная ГРЭС-2», «Ярцевский НПЗ»: a plant known by its abbreviation and place. */
function stationAt(line: Line, index: number): Draft | undefined {
  const isStation = STATION.test(wordAt(line, index)) && !quotedAt(line, index + 1) && line.closing[index + 1] !== index;
  if (!isStation || !isCapitalised(wordAt(line, index - 1)) || !line.words.adjectives(wordAt(line, index - 1)).some(({ lemma }) => mayBeOfPlace(lemma) || isPlaceAdjective(lemma, line.words.morphology))) return undefined;
  const core = { from: index - 1, to: index + 1 };
  return { line, ...core, core, kind: 'Company' };
}
const STATION = /^(?:ГРЭС|ТЭЦ|ГЭС|АЭС|ТЭС|ГОК|НПЗ|ГПЗ|ЦБК|ЛПК|ДСК|ССЗ|РМЗ|ЛВЗ|ГМК|МПЗ|ЭМЗ)(?:-\d+)?$/u;

/** Organisations that a common noun, a legal form or an abbreviation before them announces. */
export function findHeadedOrganisations(line: Line): Draft[] {
  const found: Draft[] = [];
  for (let index = 0; index < line.tokens.length; index++) {
    const draft = isWord(wordAt(line, index)) ? stationAt(line, index + 1) ?? readFrom(line, index) : undefined;
    const whole = draft && withItsQuotes(withNetwork(draft));
    const last = found.at(-1);
    if (!whole || (last && whole.from < last.to)) continue;
    found.push(whole);
    index = whole.to - 1;
  }
  return found;
}
