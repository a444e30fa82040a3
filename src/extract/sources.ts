import { lemmaOf } from './phrases.js';
import type { ReadSentence } from './reading.js';

/** Nouns of the press and its people. */
const PRESS = new Set(['корреспондент', 'газета', 'издание', 'портал', 'агентство', 'источник', 'собеседник', 'журналист', 'телеканал', 'канал', 'журнал', 'редакция', 'сайт', 'сообщение', 'материал', 'интервью', 'ссылка', 'данные', 'информация', 'telegram-канал', 'телеграм-канал', 'запрос', 'пресс-служба', 'сервис']);
/** Verbs by which a source tells something. */
const TELLING = new Set(['сообщать', 'сообщить', 'писать', 'написать', 'передавать', 'рассказать', 'рассказывать', 'отмечать', 'уточнять', 'цитировать', 'ссылаться', 'узнать', 'информировать', 'выяснить', 'сообщаться', 'следовать', 'заявить']);

/** Is the name given only as the one who tells: «пишет «Ведомости»», «корреспондент агентства»? */
export function isSource(sentence: ReadSentence, word: number): boolean {
  const { head, rel } = sentence.words[word]!;
  if (head < 0) return false;
  const governor = lemmaOf(sentence, head);
  if (PRESS.has(governor) || PRESS.has(lemmaOf(sentence, word))) return true;
  return TELLING.has(governor) && (sentence.words[head]!.rel === 'parataxis' || rel === 'iobj' || (rel === 'nsubj' && isAttribution(sentence, head)));
}

/** «как пишет …», «…, сообщает …»: the verb of telling stands beside the sentence, not above it. */
const isAttribution = (sentence: ReadSentence, verb: number): boolean => sentence.children[verb]!.some((child) => ['как', 'об', 'о', 'что'].includes(lemmaOf(sentence, child))) && sentence.words[verb]!.rel !== 'root';
