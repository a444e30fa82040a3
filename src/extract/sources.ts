import { lemmaOf } from './phrases.js';
import { normal } from './lemma.js';
import type { DocumentEntity } from './names/index.js';
import type { ReadSentence, Reading } from './reading.js';

/** Nouns of the press and its people. */
const PRESS = new Set(['корреспондент', 'газета', 'издание', 'портал', 'агентство', 'источник', 'собеседник', 'журналист', 'телеканал', 'канал', 'журнал', 'редакция', 'сайт', 'сообщение', 'материал', 'интервью', 'ссылка', 'данные', 'информация', 'telegram-канал', 'телеграм-канал', 'запрос', 'пресс-служба', 'сервис']);
/** Verbs by which a source tells something. */
const TELLING = new Set(['сообщать', 'сообщить', 'писать', 'написать', 'передавать', 'рассказать', 'рассказывать', 'отмечать', 'уточнять', 'цитировать', 'ссылаться', 'узнать', 'информировать', 'выяснить', 'сообщаться', 'следовать', 'заявить', 'подсчитать', 'подсчитывать', 'прогнозировать', 'обратить']);

/** Is the name given here as the one who tells: «пишет «Ведомости»», «корреспондент агентства»? */
function isTelling(sentence: ReadSentence, word: number): boolean {
  const { head } = sentence.words[word]!;
  if (head < 0) return false;
  const governor = lemmaOf(sentence, head);
  return PRESS.has(governor) || PRESS.has(lemmaOf(sentence, word)) || TELLING.has(governor) || isWordOf(sentence, head);
}

/** «по словам партнёра «Вымпела»»: his words. */
function isWordOf(sentence: ReadSentence, person: number): boolean {
  const { head, rel } = sentence.words[person]!;
  return rel === 'nmod' && head >= 0 && ['слово', 'мнение', 'оценка', 'подсчет'].includes(lemmaOf(sentence, head));
}

/** Nouns that only the press is called by, in full or short. */
const MEDIA = new Set(['ИА', 'РИА', 'информагентство', 'газета', 'издание', 'журнал', 'портал', 'телеканал', 'телеграм-канал', 'telegram-канал', 'радиостанция'].map(normal));
const isMedium = ({ names, name }: DocumentEntity): boolean => [name.split(' ')[0]!, ...names.flatMap(({ head }) => head ?? [])].some((noun) => MEDIA.has(normal(noun)));

/** The press, and organisations that the document does nothing but quote, and quotes as the press is quoted: in the present or by its people. */
export function pressOf({ sentences }: Reading): Set<DocumentEntity> {
  const press = new Map<DocumentEntity, boolean>();
  for (const sentence of sentences) sentence.names.forEach((named, word) => {
    if (named?.entity.kind === 'Company') press.set(named.entity, isMedium(named.entity) || ((press.get(named.entity) ?? true) && isTelling(sentence, word)));
  });
  return new Set([...press].filter(([, always]) => always).map(([entity]) => entity));
}
