import type { Word } from '../language/index.js';
import { CARRIER_NOUNS, CARRIER_VERBS, FACILITIES, PERMITTING_VERBS, TELLING_VERBS } from './carriers.js';
import { childrenBy, conjuncts, lemmaOf } from './phrases.js';
import { normal } from './lemma.js';
import type { ReadSentence } from './reading.js';

/**
 * The place a phrase takes beside a predicate: `subj`, `obj`, `pred` (what something is called or becomes), a bare case (`dat`), or preposition and case (`у+gen`).
 * Voice is undone: the subject of a passive is `obj`, its agent `subj`.
 */
export type Slot = string;

export interface Argument {
  readonly slot: Slot;
  /** Index of the phrase's head word. */
  readonly word: number;
  /** How many governors lie between the predicate and the one that the phrase depends on. */
  readonly distance: number;
  /** The word alone is meant, not those coordinated with it. */
  readonly alone?: boolean | undefined;
}

const CASES: Readonly<Record<string, string>> = { Nom: 'nom', Gen: 'gen', Dat: 'dat', Acc: 'acc', Ins: 'ins', Loc: 'loc', Par: 'gen' };

/** The preposition of a phrase with its fixed parts («в связи с»), lower case; undefined if there is none. */
export function prepositionOf(sentence: ReadSentence, word: number): string | undefined {
  const parts = sentence.children[word]!.filter((child) => sentence.words[child]!.rel === 'case').flatMap((child) => [child, ...sentence.children[child]!.filter((part) => sentence.words[part]!.rel === 'fixed')]);
  if (parts.length === 0) return undefined;
  const text = parts.sort((a, b) => a - b).map((part) => normal(sentence.words[part]!.text)).join(' ');
  return text.replace(/^(в|с|к|о|из|от|под|над|перед)[об]$/, '$1');
}

export const isVerb = (word: Word): boolean => word.pos === 'VERB' || word.pos === 'AUX';
const isFinite = (word: Word): boolean => word.feats['VerbForm'] === 'Fin' || word.feats['VerbForm'] === undefined;
export const isPassive = (word: Word): boolean => word.feats['Voice'] === 'Pass' || REFLEXIVE_PASSIVES.has(normal(word.lemma));
/** Verbs in «-ся» whose subject is what something is done to. */
const REFLEXIVE_PASSIVES = new Set(['контролироваться', 'управляться', 'поставляться', 'экспортироваться', 'импортироваться', 'производиться', 'выпускаться', 'изготавливаться', 'изготовляться', 'отгружаться', 'закупаться', 'разрабатываться', 'ввозиться', 'продаваться', 'создаваться', 'строиться', 'реализовываться', 'реализоваться', 'осуществляться']);
const isParticiple = (word: Word): boolean => word.feats['VerbForm'] === 'Part';

function slotOf(sentence: ReadSentence, word: number, governor: Word, rel = sentence.words[word]!.rel): Slot | undefined {
  const grammaticalCase = CASES[sentence.words[word]!.feats['Case'] ?? ''];
  if (rel === 'nsubj' || rel === 'csubj') return isPassive(governor) ? 'obj' : 'subj';
  if (rel === 'nsubj:pass') return 'obj';
  if (rel === 'obl:agent') return grammaticalCase === 'dat' && !looksInstrumental(sentence, word) ? 'dat' : 'subj';
  if ((isVerb(governor) || rel === 'nmod') && isApproximate(sentence, word)) return isVerb(governor) ? 'obj' : 'gen';
  return obliqueSlot(sentence, word, governor, rel, grammaticalCase);
}

function obliqueSlot(sentence: ReadSentence, word: number, governor: Word, rel: string, grammaticalCase: string | undefined): Slot | undefined {
  const preposition = prepositionOf(sentence, word);
  if (!preposition && (grammaticalCase === 'dat' || (grammaticalCase === 'gen' && sentence.names[word])) && isPassive(governor) && looksInstrumental(sentence, word)) return 'subj';
  return preposition ? `${preposition}+${grammaticalCase ?? '?'}` : bareSlot(rel, grammaticalCase, isPassive(governor));
}

/** «до 500 тракторов», «около ста вагонов»: the preposition goes with the number. */
const isApproximate = (sentence: ReadSentence, word: number): boolean =>
  ['до', 'около', 'свыше', 'порядка', 'более'].includes(prepositionOf(sentence, word) ?? '') && sentence.words[word]!.feats['Number'] === 'Plur' && childrenBy(sentence, word, 'nummod', 'nummod:gov').length > 0;

/** «предложены финской Norden»: feminine dative and instrumental look alike. */
const looksInstrumental = (sentence: ReadSentence, word: number): boolean => childrenBy(sentence, word, 'amod').some((child) => /(ой|ей)$/.test(sentence.words[child]!.text));

function bareSlot(rel: string, grammaticalCase: string | undefined, passive: boolean): Slot | undefined {
  if (grammaticalCase === 'loc') return 'dat';
  if (rel === 'obj') return grammaticalCase === 'dat' || grammaticalCase === 'ins' ? grammaticalCase : 'obj';
  if (rel === 'iobj') return grammaticalCase ?? 'dat';
  if (rel === 'xcomp') return 'pred';
  if (rel !== 'obl' && rel !== 'nmod') return undefined;
  return grammaticalCase === 'ins' && passive ? 'subj' : grammaticalCase;
}

/** Adjectives with a complement of their own: «подконтрольный группе завод». */
const PREDICATIVE = new Set(['подведомственный', 'подконтрольный', 'аффилированный']);

/** The word that a participle or relative clause describes. */
function describedBy(sentence: ReadSentence, predicate: number): Argument | undefined {
  const word = sentence.words[predicate]!;
  if (word.head < 0) return undefined;
  if ((word.rel === 'acl' || word.rel === 'amod') && (isParticiple(word) || PREDICATIVE.has(lemmaOf(sentence, predicate)))) return { slot: isPassive(word) ? 'obj' : 'subj', word: word.head, distance: 0, alone: word.feats['Number'] === 'Sing' };
  return undefined;
}

const isRelative = (word: Word): boolean => RELATIVES.has(normal(word.lemma));
const RELATIVES = new Set(['который', 'куда', 'где', 'откуда']);
/** «холдинг, куда входят», «парк, где выпускают»: the slot that a relative adverb stands for. */
const ADVERB_SLOTS: Readonly<Record<string, Slot>> = { куда: 'в+acc', где: 'на+loc', откуда: 'из+gen' };

/** For «который» the nearest noun before its clause that agrees with it, the parser's choice first; any other word as it is. */
export function antecedent(sentence: ReadSentence, word: number): number {
  if (!isRelative(sentence.words[word]!)) return word;
  const agrees = (noun: number): boolean => agreesWith(sentence.words[noun]!, sentence.words[word]!);
  let comma = word;
  while (comma > 0 && sentence.words[comma]!.text !== ',') comma--;
  for (let climb = word; climb > comma; climb = sentence.words[climb]!.head) {
    const { rel, head } = sentence.words[climb]!;
    if (rel.startsWith('acl') && head >= 0 && head < comma && agrees(bearer(sentence, head)) && !isMeasure(sentence, head)) return bearer(sentence, head);
  }
  for (let noun = comma - 1; noun >= 0; noun--) if (['NOUN', 'PROPN'].includes(sentence.words[noun]!.pos) && agrees(noun) && !isMeasure(sentence, noun)) return bearer(sentence, noun);
  return word;
}

/** «мощностью 65 МВт»: in the instrumental, how much of something. */
const isMeasure = (sentence: ReadSentence, noun: number): boolean => sentence.words[noun]!.rel === 'nmod' && sentence.words[noun]!.feats['Case'] === 'Ins' && !prepositionOf(sentence, noun);

/** The noun that a code or brand stands beside: «пикапов Т-12 и Т-14». */
function bearer(sentence: ReadSentence, noun: number): number {
  let word = noun;
  while (!sentence.names[word] && /[A-Za-z\d]/.test(sentence.words[word]!.text) && ['appos', 'conj', 'flat', 'flat:foreign'].includes(sentence.words[word]!.rel)) word = sentence.words[word]!.head;
  return word;
}

function agreesWith(noun: Word, relative: Word): boolean {
  const { Number: number, Gender: gender } = relative.feats;
  if (number && noun.feats['Number'] && number !== noun.feats['Number']) return false;
  return number === 'Plur' || !gender || !noun.feats['Gender'] || gender === noun.feats['Gender'];
}

/** Slots by case alone, for phrases near the trigger that the tree hangs elsewhere. */
const CASE_SLOTS: Readonly<Record<string, Slot>> = { Nom: 'subj', Acc: 'obj', Dat: 'dat', Ins: 'ins' };

/** The phrases between the punctuation marks around the predicate, whatever the tree says. */
export function windowArguments(sentence: ReadSentence, predicate: number): Argument[] {
  const found: Argument[] = [];
  for (const step of [-1, 1]) {
    for (let word = predicate + step; word >= 0 && word < sentence.words.length && Math.abs(word - predicate) <= WINDOW; word += step) {
      if (/^[,;:()—–«»"]$/.test(sentence.words[word]!.text) || isFiniteVerb(sentence.words[word]!)) break;
      const slot = windowSlot(sentence, word);
      if (slot) found.push({ slot, word, distance: FAR });
    }
  }
  return found;
}
const WINDOW = 10;
const FAR = 9;

function windowSlot(sentence: ReadSentence, word: number): Slot | undefined {
  const { rel, pos, feats } = sentence.words[word]!;
  if (!['NOUN', 'PROPN', 'X'].includes(pos) || rel === 'appos' || rel === 'conj' || rel.startsWith('flat')) return undefined;
  const preposition = prepositionOf(sentence, word);
  if (preposition) return `${preposition}+${CASES[feats['Case'] ?? ''] ?? '?'}`;
  if (rel === 'nsubj') return 'subj';
  return rel === 'nmod' && feats['Case'] !== 'Dat' ? undefined : CASE_SLOTS[feats['Case'] ?? ''];
}

/** The slots that the form of a phrase allows besides the one that the parser read. */
function otherSlots(sentence: ReadSentence, word: number, slot: Slot): Slot[] {
  if (slot === 'subj') return sentence.words[word]!.feats['Case'] === 'Ins' ? ['ins'] : [];
  if (!isIndeclinable(sentence, word)) return [];
  return slot === 'с+gen' ? ['с+ins'] : slot.endsWith('+loc') ? [slot.replace('+loc', '+acc')] : [];
}

/** What depends on the word itself. */
export function ownArguments(sentence: ReadSentence, predicate: number, distance: number): Argument[] {
  const governor = sentence.words[predicate]!;
  const found: Argument[] = [];
  for (const child of sentence.children[predicate]!) {
    const slot = slotOf(sentence, child, governor) ?? ADVERB_SLOTS[lemmaOf(sentence, child)];
    if (!slot) continue;
    found.push({ slot, word: antecedent(sentence, child), distance, alone: isRelative(sentence.words[child]!) && sentence.words[child]!.feats['Number'] === 'Sing' });
    found.push(...otherSlots(sentence, child, slot).map((other) => ({ slot: other, word: child, distance })));
    for (const other of conjuncts(sentence, child).slice(1)) if (prepositionOf(sentence, other) === 'между') found.push({ slot: slotOf(sentence, other, governor, sentence.words[child]!.rel)!, word: other, distance });
  }
  found.push(...[predicate, ...childrenBy(sentence, predicate, 'obj', 'nmod')].flatMap((host) => compounds(sentence, host, distance)), ...sharedSubject(sentence, predicate, distance));
  const described = describedBy(sentence, predicate) ?? hostOfParenthesis(sentence, predicate) ?? telling(sentence, predicate);
  if (described) found.push({ ...described, distance });
  return found;
}

/** Nouns and adverbs that make one preposition with the one beside them: «на базе завода», «совместно с заводом». */
const COMPOUND = new Set(['площадь', 'мощность', 'база', 'основа', 'состав', 'заказ', 'интерес', 'адрес', 'сторона', 'польза', 'совместно', 'вместе', 'результат', 'путь', 'сотрудничество', 'кооперация', 'партнерство', 'участие', 'собственность', 'структура', 'ведение', 'периметр', 'контур', 'владение', 'капитал', 'управление']);

/** Phrases behind a preposition of several words: `на базе+gen`, `совместно с+ins`. */
function compounds(sentence: ReadSentence, predicate: number, distance: number): Argument[] {
  return sentence.children[predicate]!.filter((child) => COMPOUND.has(lemmaOf(sentence, child))).flatMap((child) => {
    const before = [...(prepositionOf(sentence, child)?.split(' ') ?? []), normal(sentence.words[child]!.text)].join(' ');
    return childrenBy(sentence, child, 'nmod', 'obl').map((word) => ({ slot: `${before} ${slotOf(sentence, word, sentence.words[child]!, 'nmod') ?? ''}`.replace(' gen', '+gen'), word, distance }));
  });
}

/** «делегация ознакомилась …, осмотрела …»: the subject stands before the first verb, whichever the parser gave it to. */
function sharedSubject(sentence: ReadSentence, predicate: number, distance: number): Argument[] {
  if (!isFiniteVerb(sentence.words[predicate]!) || childrenBy(sentence, predicate, 'nsubj', 'nsubj:pass').length > 0) return [];
  return childrenBy(sentence, predicate, 'conj').filter((verb) => isFiniteVerb(sentence.words[verb]!))
    .flatMap((verb) => childrenBy(sentence, verb, 'nsubj')).filter((subject) => subject < predicate).map((word) => ({ slot: 'subj', word, distance }));
}

/** «в США», «в Тольятти»: whether it is where or where to, the form does not tell. */
const isIndeclinable = (sentence: ReadSentence, word: number): boolean => sentence.names[word]?.name.canonical === sentence.words[word]!.text.replace(/^[«"„“]|[»"”]$/gu, '');

/** «завод «…» (принадлежит группе)»: a verb in parentheses speaks of the noun before them. */
function hostOfParenthesis(sentence: ReadSentence, predicate: number): Argument | undefined {
  if (!isVerb(sentence.words[predicate]!) || sentence.children[predicate]!.some((child) => sentence.words[child]!.rel.startsWith('nsubj'))) return undefined;
  let open = predicate;
  while (open >= 0 && !/^[()]$/.test(sentence.words[open]!.text)) open--;
  return open > 0 && sentence.words[open]!.text === '(' ? { slot: isPassive(sentence.words[predicate]!) ? 'obj' : 'subj', word: open - 1, distance: 0 } : undefined;
}

/** «в компании сообщили, что начали поставки»: they speak of themselves. */
function telling(sentence: ReadSentence, predicate: number): Argument | undefined {
  const { rel, head, feats } = sentence.words[predicate]!;
  if (rel !== 'ccomp' || feats['Number'] !== 'Plur' || !TELLING_VERBS.has(lemmaOf(sentence, head)) || sentence.children[predicate]!.some((child) => sentence.words[child]!.rel.startsWith('nsubj'))) return undefined;
  const word = childrenBy(sentence, head, 'obl').find((child) => prepositionOf(sentence, child) === 'в' && sentence.names[child]?.entity.kind === 'Company');
  return word === undefined ? undefined : { slot: 'subj', word, distance: 0 };
}

/** Phrases with a preposition, and datives, which no noun of goods takes, anywhere inside the predicate's own phrases, where the parser may have hung them. */
export function buriedArguments(sentence: ReadSentence, predicate: number): Argument[] {
  const found: Argument[] = [];
  const pending = sentence.children[predicate]!.map((word) => ({ word, distance: 0 }));
  while (pending.length > 0) {
    const { word, distance } = pending.pop()!;
    if (distance > MAX_DEPTH || isVerb(sentence.words[word]!)) continue;
    for (const child of sentence.children[word]!) {
      pending.push({ word: child, distance: distance + 1 });
      if (prepositionOf(sentence, child) || isBareDative(sentence, child)) found.push({ slot: slotOf(sentence, child, sentence.words[word]!, 'nmod')!, word: child, distance: distance + 1 });
    }
  }
  return found.sort((a, b) => a.distance - b.distance);
}
const MAX_DEPTH = 4;

const isBareDative = (sentence: ReadSentence, word: number): boolean => {
  const { rel, feats, pos } = sentence.words[word]!;
  return feats['Case'] === 'Dat' && (pos === 'NOUN' || pos === 'PROPN') && ['nmod', 'iobj', 'obl'].includes(rel);
};

/** The words above a predicate through which it takes arguments it lacks: coordinated predicates, light verbs and nouns, modal verbs. */
export function governors(sentence: ReadSentence, predicate: number): number[] {
  const chain: number[] = [];
  let word = predicate;
  while (chain.length < MAX_CHAIN && carries(sentence, word)) {
    word = sentence.words[word]!.head;
    chain.push(word);
  }
  return chain;
}
const MAX_CHAIN = 6;

/** Does the word's head lend it its arguments? */
function carries(sentence: ReadSentence, word: number): boolean {
  const { head, rel, feats } = sentence.words[word]!;
  if (head < 0 || sentence.names[head]) return false;
  const governor = lemmaOf(sentence, head);
  if (CLAUSAL.has(rel)) return !TELLING_VERBS.has(governor);
  if (isVerb(sentence.words[head]!)) return CORE.has(rel) || ((rel === 'obl' || rel === 'iobj') && CARRIER_VERBS.has(governor));
  if (rel === 'acl') return feats['VerbForm'] === 'Inf';
  return (rel === 'nmod' || rel === 'obl') && (CARRIER_NOUNS.has(governor) || isFacilityFor(sentence, word, governor));
}
const CLAUSAL = new Set(['conj', 'xcomp', 'csubj', 'csubj:pass', 'advcl']);
const CORE = new Set(['obj', 'nsubj', 'nsubj:pass']);

const isFacilityFor = (sentence: ReadSentence, word: number, governor: string): boolean => FACILITIES.has(governor) && ['по', 'для'].includes(prepositionOf(sentence, word) ?? '');

/** Arguments of a predicate, nearest first: its own, then those of the words that govern it. */
export function argumentsOf(sentence: ReadSentence, predicate: number): Argument[] {
  const path = [predicate, ...governors(sentence, predicate)];
  const onPath = new Set(path);
  const clause = path.findIndex((word) => isFiniteVerb(sentence.words[word]!));
  return path.flatMap((word, distance) => {
    const own = (distance > 0 && permits(sentence, word) ? permitted(sentence, ownArguments(sentence, word, distance)) : ownArguments(sentence, word, distance)).filter((argument) => distance === 0 || !onPath.has(argument.word));
    return clause >= 0 && distance > clause ? own.filter(({ slot }) => slot === 'subj') : own;
  });
}

/** «предприятиям предстоит поставить», «разрешил станции закупить»: the dative does what the infinitive says. */
const permitted = (sentence: ReadSentence, found: readonly Argument[]): Argument[] => found.filter(({ slot }) => slot !== 'subj')
  .map((argument) => (argument.slot === 'dat' || (argument.slot === 'obj' && sentence.names[argument.word]) ? { ...argument, slot: 'subj' } : argument));

const permits = (sentence: ReadSentence, word: number): boolean => PERMITTING_VERBS.has(lemmaOf(sentence, word));

export const isFiniteVerb = (word: Word): boolean => isVerb(word) && isFinite(word) && !isParticiple(word);
