import type { Analysis, Morphology, Word } from '../language/index.js';
import { normal } from './lemma.js';
import { isUninflected } from './masks.js';
import { ASSETS, FIRM_NOUNS, PUBLIC_NOUNS } from './nouns.js';
import type { NamedWord } from './reading.js';

type Names = readonly (NamedWord | undefined)[];

/** Who does what to what, where the parser guesses because nominative and accusative look alike. */
export function settleSubjects(words: Word[], names: Names, morphology: Morphology): void {
  attachBareNames(words, names, morphology);
  joinAppositions(words, names);
  raiseSubjects(words, names, morphology);
  for (let verb = 0; verb < words.length; verb++) if (isPredicate(words, verb)) chooseSubject(words, verb, names, morphology);
}

/** A firm's name alone, in its dictionary form: nominative, accusative, or beside a common noun. */
const isBareNominative = ({ name, entity }: NamedWord, start: number, text: string): boolean => entity.kind === 'Company' && !name.head && (/^[А-ЯЁ]{2,}$/u.test(text) || isUninflected(name, start, text));

const hasPreposition = (words: readonly Word[], i: number): boolean => words.some(({ head, rel }) => head === i && rel === 'case');

/** A finite verb or a short adjective with an infinitive: «готовы поставлять». */
function isPredicate(words: readonly Word[], i: number): boolean {
  const { pos, feats } = words[i]!;
  if (pos === 'ADJ') return infinitivesUnder(words, i).length > 0;
  if (pos !== 'VERB' || feats['Voice'] === 'Pass' || feats['VerbForm'] === 'Part') return false;
  return feats['VerbForm'] !== 'Inf' || auxiliaryOf(words, i) !== undefined;
}

const auxiliaryOf = (words: readonly Word[], verb: number): Word | undefined => words.find(({ head, rel, lemma }) => head === verb && rel === 'aux' && normal(lemma) === 'быть');

/** «планирует начать поставлять»: the infinitives that share the verb's subject. */
function infinitivesUnder(words: readonly Word[], verb: number): number[] {
  const next = words.findIndex(({ head, rel, feats }) => head === verb && rel === 'xcomp' && feats['VerbForm'] === 'Inf');
  return next < 0 ? [] : [next, ...infinitivesUnder(words, next)];
}

/** «поставит Ковровский завод»: a phrase that no reading makes an oblique case is subject or object. */
function attachBareNames(words: Word[], names: Names, morphology: Morphology): void {
  words.forEach((word, i) => {
    if (!names[i] || !['iobj', 'obl'].includes(word.rel) || hasPreposition(words, i) || words[word.head]?.pos !== 'VERB') return;
    if (isOpen(word, names[i], morphology) && !isOblique(word, names[i], morphology)) words[i] = { ...word, rel: 'obj' };
  });
}

/** ««Вымпел», крупнейший изготовитель кабеля, намерен»: the noun between the commas describes the name before it. */
function joinAppositions(words: Word[], names: Names): void {
  words.forEach(({ rel, feats }, i) => {
    if (names[i] || rel !== 'nsubj' || feats['Case'] !== 'Nom' || words[i]!.head < i) return;
    const name = words.findLastIndex((_, j) => j < i && names[j]?.entity.kind === 'Company');
    if (name < 0 || !opensApposition(words.slice(name + 1, i)) || !words.slice(i, words[i]!.head).some(({ text }) => text === ',')) return;
    words[i] = { ...words[i]!, rel: 'appos', head: name };
  });
}

const opensApposition = (between: readonly Word[]): boolean => between[0]?.text === ',' && between.every(({ pos, text }, i) => pos !== 'VERB' && (i === 0 || text !== ','));

/**
 * «Двигатели «Вымпел» получает»: a subject that does not agree with its verb is the object, and a name in its dictionary form
 * that the parser hung on it is the subject; so is one right before the verb that no reading makes a genitive.
 */
function raiseSubjects(words: Word[], names: Names, morphology: Morphology): void {
  words.forEach((name, i) => {
    const named = names[i];
    if (!named || !isBareNominative(named, name.start, name.text) || name.rel !== 'nmod' || hasPreposition(words, i)) return;
    if (!isOpen(words[name.head]!, names[name.head], morphology) || FIRM_NOUNS.has(normal(words[name.head]!.lemma))) return;
    const top = topOfList(words, name.head);
    const host = words[top]!;
    if (!lacksSubject(words, top) || !(disagrees(words, top) || (i + 1 === host.head && !isOblique(name, named, morphology)))) return;
    words[i] = { ...name, rel: 'nsubj', head: host.head };
    words[top] = { ...host, rel: 'obj' };
  });
}

/** Does the word stand beside a verb that has no subject but, perhaps, the word itself? */
function lacksSubject(words: readonly Word[], i: number): boolean {
  const { head, rel } = words[i]!;
  return words[head]?.pos === 'VERB' && ['nsubj', 'obj'].includes(rel) && !words.some((other, j) => other.rel === 'nsubj' && other.head === head && j !== i);
}

const disagrees = (words: readonly Word[], i: number): boolean => words[i]!.rel !== 'nsubj' || words[i]!.feats['Number'] !== words[words[i]!.head]!.feats['Number'];

/** The first of the coordinated words that the word belongs to. */
function topOfList(words: readonly Word[], i: number): number {
  return words[i]!.rel === 'conj' && words[i]!.head >= 0 && words[i]!.head < i ? topOfList(words, words[i]!.head) : i;
}

/** Of a predicate's bare phrases that may be its subject, a name is the likelier one, then the one before the verb; what is left is the object. */
function chooseSubject(words: Word[], verb: number, names: Names, morphology: Morphology): void {
  const infinitives = infinitivesUnder(words, verb);
  const phrases = words.flatMap((word, i) => ((word.head === verb || infinitives.includes(word.head)) && (word.rel === 'nsubj' || word.rel === 'obj') && !hasPreposition(words, i) ? [i] : []));
  const open = phrases.filter((i) => isOpen(words[i]!, names[i], morphology) || isCounted(words, i));
  const isSure = (i: number): boolean => !open.includes(i) && (words[i]!.rel === 'nsubj' || readingsOf(words[i]!, names[i], morphology).some(({ grammemes }) => grammemes.has('nomn')));
  const mayAct = (i: number): boolean => agency(words, i, names) > 0 || (agree(words, i, verb, names) && (isSure(i) || !isDoneToGoods(words[verb]!)));
  const able = phrases.filter((i) => (isSure(i) || open.includes(i)) && mayAct(i));
  if (open.length === 0 || (phrases.length === 1 && (words[phrases[0]!]!.rel === 'nsubj' ? able.length === 1 : !mayLead(words, phrases[0]!, verb, names)))) return;
  const likely = (i: number): number => (isSure(i) ? 4 : 0) + agency(words, i, names) + (i < verb ? 1 : 0) - (agree(words, i, verb, names) ? 0 : 3);
  const subject = able.length === 0 ? undefined : able.reduce((best, i) => (likely(i) > likely(best) ? i : best));
  for (const i of phrases) {
    if (i === subject) words[i] = { ...words[i]!, rel: 'nsubj', head: verb };
    else if (words[i]!.rel === 'nsubj') words[i] = { ...words[i]!, rel: 'obj', head: infinitives.at(-1) ?? verb };
  }
}

/** «детали делают на заводе»: goods are no subject of a plural of making. */
const isDoneToGoods = ({ feats, lemma }: Word): boolean => feats['Number'] === 'Plur' && MAKING.has(normal(lemma));
const MAKING = new Set(['производить', 'выпускать', 'делать', 'собирать', 'изготавливать', 'изготовить', 'поставлять', 'закупать', 'покупать', 'везти', 'ввозить', 'строить', 'разрабатывать', 'шить', 'варить', 'сваривать', 'отливать', 'смонтировать']);

/** A name or noun of a firm alone before its verb does, whatever the parser says. */
const mayLead = (words: readonly Word[], i: number, verb: number, names: Names): boolean => i < verb && (names[i] !== undefined || FIRM_NOUNS.has(normal(words[i]!.lemma)));

/** How likely it is that the phrase acts rather than is acted on. */
function agency(words: readonly Word[], i: number, names: Names): number {
  const lemma = normal(words[i]!.lemma);
  if (names[i]) return 2;
  if (ASSETS.has(lemma)) return 0.9;
  return FIRM_NOUNS.has(lemma) || ACTORS.has(lemma) || words.some(({ head, rel }, child) => head === i && ['appos', 'parataxis'].includes(rel) && names[child]) ? 1.5 : 0;
}

/** Nouns of those who act upon firms. */
const ACTORS = new Set([...PUBLIC_NOUNS, 'суд', 'прокуратура', 'генпрокуратура', 'инвестор', 'акционер', 'собственник', 'владелец', 'государство', 'губернатор', 'президент']);

/** Does the phrase agree with the predicate in number, and in the gender of the past tense? */
function agree(words: readonly Word[], i: number, verb: number, names: Names): boolean {
  const { feats: subject, pos } = words[i]!;
  const { Number: number, Gender: gender } = (auxiliaryOf(words, verb) ?? words[verb]!).feats;
  const isSeveral = pos === 'NUM' || subject['Number'] === 'Plur' || words.some(({ head, rel }) => head === i && (rel === 'conj' || rel.startsWith('nummod')));
  if (number === 'Plur') return isSeveral;
  if (number !== 'Sing' || isSeveral) return number !== 'Sing' || subject['Number'] !== 'Plur' || names[i] !== undefined || pos === 'NUM';
  return !gender || !subject['Gender'] || gender === subject['Gender'] || (names[i] !== undefined && !names[i].name.head);
}

/** «оба завода», «три компании»: the numeral hides the case. */
const isCounted = (words: readonly Word[], i: number): boolean => words[i]!.feats['Case'] === 'Gen' && words.some(({ head, rel, feats }) => head === i && rel === 'nummod:gov' && feats['Case'] !== 'Gen');

/** May the phrase be read as nominative and as accusative alike? */
function isOpen(word: Word, name: NamedWord | undefined, morphology: Morphology): boolean {
  if (word.pos === 'SYM') return false;
  if (name && isBareNominative(name, word.start, word.text)) return true;
  const readings = readingsOf(word, name, morphology);
  return ['sing', 'plur'].some((number) => ['nomn', 'accs'].every((grammaticalCase) => readings.some(({ grammemes }) => grammemes.has(number) && grammemes.has(grammaticalCase))));
}

/** May the phrase be read as genitive, dative, instrumental or locative? */
const isOblique = (word: Word, name: NamedWord | undefined, morphology: Morphology): boolean =>
  readingsOf(word, name, morphology).some(({ grammemes }) => ['gent', 'datv', 'ablt', 'loct'].some((grammaticalCase) => grammemes.has(grammaticalCase)));

const readingsOf = ({ text }: Word, name: NamedWord | undefined, morphology: Morphology): readonly Analysis[] => morphology.analyses(name ? name.name.mask : text);
