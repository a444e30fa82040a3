import type { Claim } from '../model/index.js';
import { nominative } from '../language/normal-form.js';
import { childrenBy, lemmaOf, phrase } from './phrases.js';
import type { ReadSentence, Reading } from './reading.js';
import { governors, prepositionOf } from './slots.js';

const DENYING = new Set(['опровергнуть', 'опровергать', 'отрицать', 'опровержение']);
const SOURCES = new Set(['слово', 'данные', 'информация', 'сведение', 'мнение', 'оценка', 'версия', 'подсчет']);
const TELLING = new Set(['сообщить', 'сообщать', 'рассказать', 'рассказывать', 'заявить', 'заявлять', 'писать', 'написать', 'передавать', 'отметить', 'отмечать', 'пояснить', 'уточнить', 'подчеркнуть', 'подтвердить', 'сказать', 'говорить']);

/** Does the document report what the predicate states as denied: «опроверг поставки»? */
export const isDenied = (sentence: ReadSentence, predicate: number): boolean => governors(sentence, predicate).some((word) => DENYING.has(lemmaOf(sentence, word)));

/** Whom the document leaves the statement to: «по данным «Коммерсанта»», «сообщил губернатор». */
export function attributionOf(sentence: ReadSentence, { sentences, morphology }: Reading): Pick<Claim, 'attribution'> {
  const next = sentences[sentence.index + 1];
  const said = sourceIn(sentence) ?? (next?.continues === true ? sourceIn(next) : undefined);
  if (!said) return {};
  const named = [said.word, ...childrenBy(said.sentence, said.word, 'appos', 'flat', 'nmod')].flatMap((word) => said.sentence.names[word] ?? [])[0];
  return { attribution: named?.entity.name ?? nominative(phrase(said.sentence, said.word).map((word) => said.sentence.words[word]!), morphology) };
}

interface Source {
  readonly sentence: ReadSentence;
  readonly word: number;
}

function sourceIn(sentence: ReadSentence): Source | undefined {
  for (let word = 0; word < sentence.words.length; word++) {
    const lemma = lemmaOf(sentence, word);
    const found = SOURCES.has(lemma) && prepositionOf(sentence, word) === 'по' ? childrenBy(sentence, word, 'nmod')
      : TELLING.has(lemma) && sentence.words[word]!.rel !== 'acl' ? childrenBy(sentence, word, 'nsubj') : [];
    if (found[0] !== undefined) return { sentence, word: found[0] };
  }
  return undefined;
}
