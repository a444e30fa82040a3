import type { Claim } from '../model/index.js';
import { nominative } from '../language/normal-form.js';
import type { DocumentEntity } from './names/index.js';
import { childrenBy, lemmaOf, phrase, subtree } from './phrases.js';
import type { ReadSentence, Reading } from './reading.js';
import { governors, prepositionOf } from './slots.js';

const DENYING = new Set(['опровергнуть', 'опровергать', 'отрицать', 'опровержение']);
const SOURCES = new Set(['слово', 'данные', 'информация', 'сведение', 'мнение', 'оценка', 'версия', 'подсчет']);
const TELLING = new Set(['сообщить', 'сообщать', 'рассказать', 'рассказывать', 'заявить', 'заявлять', 'писать', 'написать', 'передавать', 'отметить', 'отмечать', 'пояснить', 'уточнить', 'подчеркнуть', 'подтвердить', 'сказать', 'говорить', 'пояснять', 'объяснить', 'объяснять', 'уверять', 'добавить', 'добавлять', 'признаться', 'признаваться', 'комментировать', 'прокомментировать', 'поделиться', 'доложить', 'вспоминать', 'рассуждать', 'подчеркивать', 'констатировать']);

/** Does the document report what the predicate states as denied: «опроверг поставки»? */
export function isDenied(sentence: ReadSentence, predicate: number): boolean {
  const above = [predicate, ...governors(sentence, predicate)];
  const report = sentence.words[above.at(-1)!]!.head;
  return [...above, ...(report >= 0 && REPORTS.has(lemmaOf(sentence, report)) ? [sentence.words[report]!.head] : [])].some((word) => word >= 0 && DENYING.has(lemmaOf(sentence, word)));
}
const REPORTS = new Set(['сообщение', 'слух', 'информация', 'обвинение', 'сведения', 'данные', 'факт', 'причастность']);

/** Whom the document leaves the statement to: «по данным «Коммерсанта»», «сообщил губернатор». */
export function attributionOf(sentence: ReadSentence, { sentences, morphology }: Reading): Pick<Claim, 'attribution'> {
  const next = sentences[sentence.index + 1];
  const said = sourceIn(sentence) ?? (next?.continues === true ? sourceIn(next) : undefined);
  if (!said) return {};
  const named = [said.word, ...childrenBy(said.sentence, said.word, 'appos', 'flat', 'nmod')].flatMap((word) => said.sentence.names[word] ?? [])[0];
  return { attribution: named?.entity.name ?? nominative(phrase(said.sentence, said.word).map((word) => said.sentence.words[word]!), morphology) };
}

/** The firm of the one who tells what the sentence says: «начнём в мае, сообщил директор завода». */
export function speakersFirm(sentence: ReadSentence, { sentences }: Reading): DocumentEntity | undefined {
  for (let unit: ReadSentence | undefined = sentence; unit && (unit === sentence || unit.continues); unit = sentences[unit.index + 1]) {
    const said = sourceIn(unit);
    const firm = said && subtree(unit, said.word).find((word) => unit.names[word]?.entity.kind === 'Company');
    if (firm !== undefined) return unit.names[firm]!.entity;
  }
  return undefined;
}

/** The firm of those who say «мы» in the sentence: its own speaker's, else that of who speaks last before it, or first behind it, in the paragraph. */
export function firmOfUs(sentence: ReadSentence, reading: Reading): DocumentEntity | undefined {
  const { index, start, end } = sentence;
  const { sentences, document: { text } } = reading;
  const isNear = (other: ReadSentence): boolean => !text.slice(Math.min(other.end, end), Math.max(other.start, start)).includes('\n');
  const others = [...sentences.slice(Math.max(0, index - FARTHEST), index).reverse(), ...sentences.slice(index + 1, index + 1 + FARTHEST)].filter(isNear);
  for (const other of [sentence, ...others]) {
    const firm = speakersFirm(other, reading);
    if (firm) return firm;
  }
  return undefined;
}
/** Sentences between what is said and who says it. */
const FARTHEST = 6;

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
