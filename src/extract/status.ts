import type { Status } from '../ontology/index.js';
import { BEING } from './carriers.js';
import { lemmaOf, childrenBy } from './phrases.js';
import { normal } from './lemma.js';
import type { ReadSentence } from './reading.js';
import { governors, isFiniteVerb, isVerb, prepositionOf } from './slots.js';

/** What a word above a predicate, or the predicate itself, does to the status of what it states. */
type Effect = Status | 'CARRIED_OUT';

/** Words whose meaning settles how far a relation has come. Reason for each list: the ontology's definition of the status. */
const EFFECTS: Readonly<Record<Effect, readonly string[]>> = {
  ENDED: ['прекратить', 'прекращать', 'прекращение', 'приостановить', 'приостанавливать', 'приостановка', 'остановить', 'останавливать', 'остановка', 'прервать', 'расторгнуть', 'расторжение', 'разорвать', 'отказаться', 'отказываться', 'отказ', 'перестать', 'переставать', 'свернуть', 'сворачивать', 'завершить', 'закрыть', 'закрытие', 'лишиться', 'потерять', 'запретить', 'запрещать', 'запрет', 'бросить', 'заморозить', 'заморозка', 'выйти', 'покинуть', 'уход', 'утратить', 'сворачивание', 'аннулировать', 'отменить', 'закрыться', 'остановиться', 'прекратиться'],
  NEGOTIATING: ['переговоры', 'обсудить', 'обсуждать', 'обсуждение', 'обсуждаться', 'договариваться', 'согласовывать', 'консультация', 'беседа'],
  PROPOSED: ['предложить', 'предлагать', 'предложение', 'готовый', 'готов', 'готовность', 'заявка', 'продвигать', 'оферта', 'претендовать', 'предлагаться'],
  AGREED: ['соглашение', 'договор', 'контракт', 'меморандум', 'договориться', 'условиться', 'заказать', 'заказывать', 'договоренность', 'тендер', 'подписать', 'подписание', 'заключить', 'заключение', 'законтрактовать', 'госконтракт', 'допсоглашение', 'выиграть', 'подписываться', 'выбрать'],
  PLANNED: ['планировать', 'планироваться', 'план', 'планы', 'намереваться', 'намеренный', 'намерен', 'намерить', 'намерение', 'собираться', 'рассчитывать', 'хотеть', 'предстоять', 'должный', 'должен', 'задача', 'цель', 'проект', 'предусматривать', 'предполагать', 'предполагаться', 'ожидать', 'ожидаться', 'поручить', 'решить', 'решение', 'разрешить', 'разрешать', 'мочь', 'возможность', 'обещать', 'готовиться', 'подготовка', 'заинтересованный', 'интерес', 'рассчитываться', 'надеяться', 'перспектива', 'анонсировать', 'запланировать', 'запланированный', 'одобрить', 'намечать', 'намеченный', 'хотеться', 'обязаться', 'обязательство', 'право', 'разрешение', 'рассмотреть', 'рассматривать', 'рассматриваться', 'проработать', 'прорабатывать', 'придется', 'прийтись', 'изучать', 'отложить', 'ходатайство'],
  ACTIVE: ['начать', 'начинать', 'начаться', 'начало', 'продолжить', 'продолжать', 'продолжаться', 'возобновить', 'возобновление', 'наладить', 'запуск', 'запустить', 'запущенный', 'нарастить', 'увеличить', 'освоить', 'стартовать', 'возобновиться', 'состояться', 'развернуть', 'расширить'],
  CARRIED_OUT: ['реализовать', 'реализовывать', 'реализация', 'выполнять', 'выполнить', 'исполнять', 'исполнить', 'исполнение', 'рамки'],
};
const EFFECT_OF: ReadonlyMap<string, Effect> = new Map((Object.keys(EFFECTS) as Effect[]).flatMap((effect) => EFFECTS[effect].map((lemma) => [lemma, effect] as const)));

const isFuture = (sentence: ReadSentence, word: number): boolean => {
  const { feats } = sentence.words[word]!;
  return feats['Tense'] === 'Fut' || (feats['Tense'] === 'Pres' && feats['Aspect'] === 'Perf') || childrenBy(sentence, word, 'aux', 'aux:pass', 'cop').some((aux) => /^буд/i.test(sentence.words[aux]!.text));
};

/** «пока завод не выкупил холдинг» says that it did. */
const isUntil = (sentence: ReadSentence, word: number): boolean => sentence.children[word]!.some((child) => lemmaOf(sentence, child) === 'пока');

const isNegated = (sentence: ReadSentence, word: number): boolean => !isUntil(sentence, word) &&
  sentence.children[word]!.some((child) => ['не', 'нет', 'ни'].includes(lemmaOf(sentence, child)) && sentence.words[child]!.rel !== 'conj');

const isConditional = (sentence: ReadSentence, word: number): boolean => sentence.children[word]!.some((child) => ['бы', 'если'].includes(lemmaOf(sentence, child)));

/** The statuses that each effect changes, and into what; the others stay: «планирует прекратить поставки» is still an end. */
const CHANGES: Readonly<Record<Effect, readonly [into: Status, from: readonly Status[]]>> = {
  CARRIED_OUT: ['ACTIVE', ['AGREED', 'PLANNED']],
  ACTIVE: ['ACTIVE', ['PLANNED']],
  AGREED: ['AGREED', ['ACTIVE', 'PLANNED', 'NEGOTIATING', 'PROPOSED']],
  PLANNED: ['PLANNED', ['ACTIVE', 'AGREED', 'NEGOTIATING']],
  PROPOSED: ['PROPOSED', ['ACTIVE', 'AGREED', 'PLANNED', 'NEGOTIATING', 'ENDED']],
  NEGOTIATING: ['NEGOTIATING', ['ACTIVE', 'AGREED', 'PLANNED', 'PROPOSED', 'ENDED']],
  ENDED: ['ENDED', ['ACTIVE', 'AGREED', 'PLANNED']],
};

function combine(status: Status, effect: Effect): Status {
  const [into, from] = CHANGES[effect];
  return from.includes(status) ? into : status;
}

/**
 * How far the relation that the predicate states has come: its tense, then the words that govern it, inside out.
 * Undefined where it states nothing: negated, conditional or supposed.
 */
export function statusOf(sentence: ReadSentence, predicate: number, initial: Status = 'ACTIVE', isStanding = false): Status | undefined {
  let status: Status = isPast(sentence, predicate) || (isStanding && wasOnce(sentence, predicate)) ? 'ENDED' : initial;
  for (const word of isStanding ? beingChain(sentence, predicate) : clauseChain(sentence, predicate)) {
    if (isConditional(sentence, word)) return undefined;
    const next = statusUnder(sentence, word, status, effectOf(sentence, word, predicate));
    if (next === undefined) return undefined;
    status = next;
  }
  return status;
}

/** What the word makes of the status that the words under it have left. */
function statusUnder(sentence: ReadSentence, word: number, before: Status, effect: Effect | undefined): Status | undefined {
  const willBeDone = effect === 'CARRIED_OUT' && isFuture(sentence, word);
  const status = effect && !willBeDone ? combine(before, effect) : before;
  if (isNegated(sentence, word)) return effect === 'ENDED' ? 'ACTIVE' : isStopped(sentence, word) ? 'ENDED' : undefined;
  return !willBeDone && isVerb(sentence.words[word]!) && isFuture(sentence, word) && !GOING_ON.has(lemmaOf(sentence, word)) ? combine(status, 'PLANNED') : status;
}

/** What will go on goes on now. */
const GOING_ON = new Set(['продолжить', 'продолжать', 'продолжиться', 'остаться', 'сохранить']);
/** Verbs of agreeing and offering that are predicates of supply themselves. */
const TELLING_THEMSELVES = new Set(['заказать', 'заказывать', 'законтрактовать', 'предложить', 'предлагать', 'договориться', 'условиться']);
/** What a deal or piece of work, once completed, leaves going on: «закрыл сделку», «завершил сборку». */
const COMPLETED = new Set(['сделка', 'покупка', 'приобретение', 'продажа', 'сборка', 'изготовление', 'строительство', 'разработка', 'поставка', 'отгрузка', 'монтаж', 'испытание', 'передача', 'выкуп', 'создание']);

function effectOf(sentence: ReadSentence, word: number, predicate: number): Effect | undefined {
  const lemma = lemmaOf(sentence, word);
  if (word === predicate && !TELLING_THEMSELVES.has(lemma)) return undefined;
  if ((lemma === 'закрыть' || lemma === 'завершить') && childrenBy(sentence, word, 'obj', 'nsubj', 'nsubj:pass').some((child) => COMPLETED.has(lemmaOf(sentence, child)))) return 'CARRIED_OUT';
  return EFFECT_OF.get(lemma);
}

/** Verbs of standing relations: in the past tense they say that it was so. */
const STANDING = new Set(['владеть', 'принадлежать', 'контролировать', 'контролироваться', 'входить', 'производить', 'выпускать', 'изготавливать', 'собирать', 'делать', 'строить', 'производиться', 'выпускаться', 'собираться', 'делаться', 'подчиняться']);
const FORMERLY = /^(раньше|ранее|прежде|бывший|прежний)$/;
const UNTIL = /^до (сих пор|этого|недавнего|последнего|начала|конца|введения|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|\d{4})/;

/** Verbs of holding a post. */
const HEADING = new Set(['возглавлять', 'руководить']);

/** «раньше выпускал», «до марта принадлежавший», «бывший владелец»: what was so and is no longer. */
function isPast(sentence: ReadSentence, predicate: number): boolean {
  const { feats } = sentence.words[predicate]!;
  if (childrenBy(sentence, predicate, 'amod').some((child) => FORMERLY.test(lemmaOf(sentence, child)))) return true;
  if (feats['Tense'] !== 'Past' || feats['Aspect'] !== 'Imp') return false;
  if (HEADING.has(lemmaOf(sentence, predicate))) return true;
  return (STANDING.has(lemmaOf(sentence, predicate)) && isFiniteVerb(sentence.words[predicate]!) && !hasStart(sentence, predicate)) || saysFormerly(sentence, predicate);
}

/** «с 2014 года выпускались»: since then, and perhaps still. */
const hasStart = (sentence: ReadSentence, predicate: number): boolean => childrenBy(sentence, predicate, 'obl').some((child) => ['с', 'в'].includes(prepositionOf(sentence, child) ?? '') && lemmaOf(sentence, child) === 'год');

const saysFormerly = (sentence: ReadSentence, predicate: number): boolean => sentence.children[predicate]!.some((child) => {
  const text = normal(sentence.words[child]!.text);
  return FORMERLY.test(text) || (prepositionOf(sentence, child) === 'до' && UNTIL.test(sentence.words.slice(childrenBy(sentence, child, 'case')[0] ?? child, child + 1).map((word) => normal(word.text)).join(' ')));
});

/** The predicate and its governors up to the finite verb of its clause. */
function clauseChain(sentence: ReadSentence, predicate: number): number[] {
  const chain = [predicate, ...governors(sentence, predicate)];
  const finite = chain.findIndex((word) => isFiniteVerb(sentence.words[word]!));
  return finite < 0 ? chain : chain.slice(0, finite + 1);
}

/** What something is, and the verb of being over it: «станет дочкой концерна», not «дочка концерна построит». */
function beingChain(sentence: ReadSentence, predicate: number): number[] {
  const { head } = sentence.words[predicate]!;
  return head >= 0 && BEING.has(lemmaOf(sentence, head)) ? [predicate, ...clauseChain(sentence, head)] : [predicate];
}

/** «был частью концерна», «оставался дочкой завода». */
function wasOnce(sentence: ReadSentence, predicate: number): boolean {
  const { head } = sentence.words[predicate]!;
  const verbs = [...childrenBy(sentence, predicate, 'cop'), ...(head >= 0 && BEING.has(lemmaOf(sentence, head)) ? [head] : [])];
  return verbs.some((verb) => sentence.words[verb]!.feats['Tense'] === 'Past' && sentence.words[verb]!.feats['Aspect'] === 'Imp' && !hasStart(sentence, verb));
}

/** «больше не поставляет», «уже не выпускает»: a negation that says that something stopped. */
const isStopped = (sentence: ReadSentence, word: number): boolean => [...sentence.children[word]!, word - 2].some((near) => near >= 0 && ['больше', 'более', 'уже'].includes(normal(sentence.words[near]!.text)));
