import { HEAD_KINDS, POINTERS, WITH_COMPLEMENT } from './lexicon.js';
import { wordAt, type Line } from './line.js';
import { isCapitalised, isLatin } from './token.js';
import { caseOf, isNominal } from './words.js';

/** Words after the head noun, at most. */
const LONGEST_TAIL = 14;
const COMPLEMENTS = /^(?:по|за|при|против|для)$/u;
const INITIAL = /^\p{Lu}$/u;

const isGenitive = (line: Line, index: number): boolean => line.words.canBe(wordAt(line, index), 'gent');
const isSmallGenitive = (line: Line, index: number): boolean => !isCapitalised(wordAt(line, index)) && isGenitive(line, index);

/** Initials and foreign words have no case: «МИД РФ», «отделение Bank of East Asia». */
const isCaseless = (word: string): boolean => /^\p{Lu}{2,}$/u.test(word) || isLatin(word);

function endOfNetworkSpan(line: Line, index: number): number {
  return line.network.find(({ from, to }) => from <= index && index < to)?.to ?? index + 1;
}

/** A noun phrase in any oblique case: what «по», «за», «при», «против» govern. */
function endOfComplement(line: Line, from: number): number {
  let to = from;
  const isPart = (index: number): boolean => line.labels[index] !== 'PER'
    && line.words.analyses(wordAt(line, index)).some((analysis) => isNominal(analysis) && !['nomn', undefined].includes(caseOf(analysis)));
  while (isPart(to) || (to > from && wordAt(line, to) === 'и' && isPart(to + 1) && !isCapitalised(wordAt(line, to + 1)))) to++;
  return to;
}

/** «имени М. В. Ломоносова», «им. Сталина». */
function endOfDedication(line: Line, from: number): number {
  let to = from + (wordAt(line, from + 1) === '.' ? 2 : 1);
  while (isCapitalised(wordAt(line, to)) || (wordAt(line, to) === '.' && INITIAL.test(wordAt(line, to - 1))) || /^\d/.test(wordAt(line, to))) to++;
  return to;
}

/** Where the network ends the name that it sees the head in. */
const endOfSeen = (line: Line, head: number): number | undefined =>
  line.network.find(({ from, to, kind }) => kind === 'ORG' && from <= head && head < to)?.to;

/** «Верховный суд страны»: the last word only points. */
function withoutPointer(line: Line, from: number, to: number): number {
  const last = wordAt(line, to - 1);
  return to > from && line.labels[to - 1] === undefined && !isCapitalised(last) && line.words.nounOf(last, POINTERS) ? to - 1 : to;
}

interface Step {
  readonly to: number;
}

function dedication(line: Line, index: number): Step | undefined {
  return /^(?:имени|им\.?)$/u.test(wordAt(line, index)) ? { to: endOfDedication(line, index) } : undefined;
}

function person(line: Line, index: number, first: boolean): Step | undefined {
  if (line.labels[index] !== 'PER') return undefined;
  return first && isGenitive(line, index) ? { to: endOfNetworkSpan(line, index) } : { to: index };
}

function placeOrOrganisation(line: Line, index: number): Step | undefined {
  const label = line.labels[index];
  if (label !== 'LOC' && label !== 'ORG') return undefined;
  return isGenitive(line, index) || isCaseless(wordAt(line, index)) ? { to: label === 'LOC' ? endOfNetworkSpan(line, index) : index + 1 } : { to: index };
}

function coordination(line: Line, index: number): Step | undefined {
  return wordAt(line, index) === 'и' && isSmallGenitive(line, index + 1) ? { to: index + 2 } : undefined;
}

function complement(line: Line, index: number, lemma: string): Step | undefined {
  if (!COMPLEMENTS.test(wordAt(line, index)) || !WITH_COMPLEMENT.has(lemma)) return undefined;
  const to = endOfComplement(line, index + 1);
  return { to: to > index + 1 ? to : index };
}

/**
 * Where the words that go on the name after its head noun end: «Фонд | развития промышленности Челябинской области».
 * @param from index of the first word after the head
 */
export function endOfTail(line: Line, head: number, from: number): number {
  const lemma = line.words.nounOf(wordAt(line, head), HEAD_KINDS)?.lemma ?? '';
  const seen = endOfSeen(line, head);
  let to = from;
  while (to < line.tokens.length && to - from < LONGEST_TAIL) {
    const step = dedication(line, to) ?? person(line, to, to === from) ?? placeOrOrganisation(line, to)
      ?? (to > from ? coordination(line, to) : undefined) ?? complement(line, to, lemma)
      ?? (isGenitive(line, to) && (seen === undefined || to < seen) ? { to: to + 1 } : undefined);
    if (!step || step.to === to) break;
    to = step.to;
  }
  return withoutPointer(line, from, to);
}
