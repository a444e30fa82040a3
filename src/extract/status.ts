import type { Status } from '../ontology/index.js';
import { lemmaOf, childrenBy } from './phrases.js';
import { normal } from './lemma.js';
import type { ReadSentence } from './reading.js';
import { governors, isFiniteVerb, isVerb } from './slots.js';

/** What a word above a predicate, or the predicate itself, does to the status of what it states. */
type Effect = Status | 'CARRIED_OUT';

/** Words whose meaning settles how far a relation has come. Reason for each list: the ontology's definition of the status. */
const EFFECTS: Readonly<Record<Effect, readonly string[]>> = {
  ENDED: ['прекратить', 'прекращать', 'прекращение', 'приостановить', 'приостанавливать', 'приостановка', 'остановить', 'останавливать', 'остановка', 'прервать', 'расторгнуть', 'расторжение', 'разорвать', 'отказаться', 'отказываться', 'отказ', 'перестать', 'переставать', 'свернуть', 'сворачивать', 'завершить', 'закрыть', 'закрытие', 'лишиться', 'потерять', 'запретить', 'запрет', 'бросить', 'заморозить', 'заморозка', 'выйти', 'покинуть', 'уход', 'утратить', 'сворачивание', 'аннулировать', 'отменить', 'закрыться', 'остановиться', 'прекратиться'],
  NEGOTIATING: ['переговоры', 'обсудить', 'обсуждать', 'обсуждение', 'обсуждаться', 'рассмотреть', 'рассматривать', 'рассматриваться', 'договариваться', 'проработать', 'прорабатывать', 'консультация', 'беседа'],
  PROPOSED: ['предложить', 'предлагать', 'предложение', 'готовый', 'готов', 'готовность', 'заявка', 'продвигать', 'оферта', 'претендовать', 'предлагаться'],
  AGREED: ['соглашение', 'договор', 'контракт', 'меморандум', 'договориться', 'договоренность', 'тендер', 'подписать', 'подписание', 'заключить', 'заключение', 'законтрактовать', 'госконтракт', 'допсоглашение', 'выиграть', 'подписываться'],
  PLANNED: ['планировать', 'планироваться', 'план', 'планы', 'намереваться', 'намеренный', 'намерен', 'намерить', 'намерение', 'собираться', 'рассчитывать', 'хотеть', 'предстоять', 'должный', 'должен', 'задача', 'цель', 'проект', 'предусматривать', 'предполагать', 'предполагаться', 'ожидать', 'ожидаться', 'поручить', 'решить', 'решение', 'разрешить', 'разрешать', 'мочь', 'возможность', 'обещать', 'готовиться', 'подготовка', 'заинтересованный', 'интерес', 'рассчитываться', 'надеяться', 'перспектива', 'анонсировать', 'запланировать', 'запланированный', 'одобрить', 'намечать', 'намеченный', 'хотеться', 'обязаться', 'обязательство'],
  ACTIVE: ['начать', 'начинать', 'начаться', 'начало', 'продолжить', 'продолжать', 'продолжаться', 'возобновить', 'возобновление', 'наладить', 'запуск', 'запустить', 'запущенный', 'нарастить', 'увеличить', 'освоить', 'стартовать', 'возобновиться', 'состояться', 'развернуть', 'расширить'],
  CARRIED_OUT: ['реализовать', 'реализовывать', 'реализация', 'выполнять', 'выполнить', 'исполнять', 'исполнить', 'исполнение', 'рамки'],
};
const EFFECT_OF: ReadonlyMap<string, Effect> = new Map((Object.keys(EFFECTS) as Effect[]).flatMap((effect) => EFFECTS[effect].map((lemma) => [lemma, effect] as const)));

const isFuture = (sentence: ReadSentence, word: number): boolean => {
  const { feats } = sentence.words[word]!;
  return feats['Tense'] === 'Fut' || (feats['Tense'] === 'Pres' && feats['Aspect'] === 'Perf') || childrenBy(sentence, word, 'aux', 'aux:pass', 'cop').some((aux) => /^буд/i.test(sentence.words[aux]!.text));
};

export const isNegated = (sentence: ReadSentence, word: number): boolean =>
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
export function statusOf(sentence: ReadSentence, predicate: number, initial: Status = 'ACTIVE'): Status | undefined {
  let status: Status = initial;
  for (const word of clauseChain(sentence, predicate)) {
    if (isConditional(sentence, word)) return undefined;
    const effect = word === predicate ? undefined : EFFECT_OF.get(lemmaOf(sentence, word));
    if (effect) status = combine(status, effect);
    if (isNegated(sentence, word)) {
      if (effect === 'ENDED') status = 'ACTIVE';
      else if (!isStopped(sentence, word)) return undefined;
      else status = 'ENDED';
    } else if (isVerb(sentence.words[word]!) && isFuture(sentence, word)) status = combine(status, 'PLANNED');
  }
  return status;
}

/** The predicate and its governors up to the finite verb of its clause. */
function clauseChain(sentence: ReadSentence, predicate: number): number[] {
  const chain = [predicate, ...governors(sentence, predicate)];
  const finite = chain.findIndex((word) => isFiniteVerb(sentence.words[word]!));
  return finite < 0 ? chain : chain.slice(0, finite + 1);
}

/** «больше не поставляет», «уже не выпускает»: a negation that says that something stopped. */
const isStopped = (sentence: ReadSentence, word: number): boolean => [...sentence.children[word]!, word - 2].some((near) => near >= 0 && ['больше', 'более', 'уже'].includes(normal(sentence.words[near]!.text)));
