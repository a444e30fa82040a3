import { HEAD_KINDS, POINTERS, WITH_COMPLEMENT } from './lexicon.js';
import { labelAt, wordAt, type Line } from './line.js';
import { isCapitalised, isLatin } from './token.js';
import { caseOf, isNominal, isPlural } from './words.js';

/** Words after the head noun, at most. */
const LONGEST_TAIL = 14;
const COMPLEMENTS = /^(?:по|за|при|против)$/u;
const INITIAL = /^\p{Lu}$/u;

const isGenitive = (line: Line, index: number): boolean => line.words.canBe(wordAt(line, index), 'gent');
const isSmallGenitive = (line: Line, index: number): boolean => !isCapitalised(wordAt(line, index)) && isGenitive(line, index);

/** Initials and foreign words have no case: «МИД РФ», «отделение Abc Bank». */
const isCaseless = (word: string): boolean => /^\p{Lu}{2,}$/u.test(word) || isLatin(word);

const endOfNetworkSpan = (line: Line, index: number): number => line.spanAt[index]?.to ?? index + 1;

/** A noun phrase in any oblique case: what «по», «за», «при», «против» govern. */
function endOfComplement(line: Line, from: number): number {
  let to = from;
  const isPart = (index: number): boolean => labelAt(line, index) !== 'PER'
    && line.words.analyses(wordAt(line, index)).some((analysis) => isNominal(analysis) && !['nomn', undefined].includes(caseOf(analysis)));
  while (isPart(to) || (to > from && wordAt(line, to) === 'и' && isPart(to + 1) && !isCapitalised(wordAt(line, to + 1)))) to++;
  return to;
}

/** «имени М. В. Ломоносова», «им. Сталина». */
function endOfDedication(line: Line, from: number): number {
  let to = from + (wordAt(line, from + 1) === '.' ? 2 : 1);
  const isStopOfInitial = (index: number): boolean => wordAt(line, index) === '.' && INITIAL.test(wordAt(line, index - 1));
  while (isCapitalised(wordAt(line, to)) || /^\d/u.test(wordAt(line, to)) || isStopOfInitial(to)) to++;
  return to;
}

/** Where the network ends the name that it sees the head in. */
const endOfSeen = (line: Line, head: number): number => (labelAt(line, head) === 'ORG' ? line.spanAt[head]!.to : Infinity);

/** «Верховный суд страны»: the last word only points. */
function withoutPointer(line: Line, from: number, to: number): number {
  const last = wordAt(line, to - 1);
  return to > from && labelAt(line, to - 1) === undefined && !isCapitalised(last) && line.words.nounOf(last, POINTERS) ? to - 1 : to;
}

interface Step {
  readonly to: number;
}

function dedication(line: Line, index: number): Step | undefined {
  return /^(?:имени|им\.?)$/u.test(wordAt(line, index)) ? { to: endOfDedication(line, index) } : undefined;
}

function person(line: Line, index: number, first: boolean): Step | undefined {
  if (labelAt(line, index) !== 'PER') return undefined;
  return first && isGenitive(line, index) ? { to: endOfNetworkSpan(line, index) } : { to: index };
}

function placeOrOrganisation(line: Line, index: number): Step | undefined {
  const label = labelAt(line, index);
  if (label !== 'LOC' && label !== 'ORG') return undefined;
  if (!isGenitive(line, index) && !isCaseless(wordAt(line, index))) return { to: index };
  return { to: label === 'LOC' ? endOfNetworkSpan(line, index) : index + 1 };
}

function coordination(line: Line, index: number): Step | undefined {
  return wordAt(line, index) === 'и' && isSmallGenitive(line, index + 1) ? { to: index + 2 } : undefined;
}

function complement(line: Line, index: number, lemma: string): Step | undefined {
  if (!COMPLEMENTS.test(wordAt(line, index)) || !WITH_COMPLEMENT.has(lemma)) return undefined;
  const to = endOfComplement(line, index + 1);
  return { to: to > index + 1 ? to : index };
}

/** «Ярцевский завод | датчиков»: what a plant of a place makes. */
function goods(line: Line, from: number, at: number, lemma: string): Step | undefined {
  const isOfPlace = line.words.adjectives(wordAt(line, from - 2)).length > 0 && isCapitalised(wordAt(line, from - 2));
  if (at !== from || !MAKERS.has(lemma) || !isOfPlace || !isSmallGenitive(line, at)) return undefined;
  const noun = line.words.nouns(wordAt(line, at))[0];
  return noun && isPlural(noun) && caseOf(noun) === 'gent' && !noun.grammemes.has('anim') && !HEAD_KINDS.has(noun.lemma) && !TIMES.has(noun.lemma) ? { to: at + 1 } : undefined;
}
const MAKERS = new Set(['завод', 'комбинат', 'фабрика']);
const TIMES = new Set(['год', 'месяц', 'час', 'день', 'неделя', 'раз', 'рубль', 'тысяча', 'миллион', 'процент', 'тонна', 'акция']);

function nextStep(line: Line, from: number, at: number, lemma: string, seen: number): Step | undefined {
  return dedication(line, at) ?? person(line, at, at === from) ?? placeOrOrganisation(line, at)
    ?? (at > from ? coordination(line, at) : undefined) ?? complement(line, at, lemma) ?? goods(line, from, at, lemma) ?? (at < seen && isGenitive(line, at) ? { to: at + 1 } : undefined);
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
    const step = nextStep(line, from, to, lemma, seen);
    if (!step || step.to === to) break;
    to = step.to;
  }
  return withoutPointer(line, from, to);
}
