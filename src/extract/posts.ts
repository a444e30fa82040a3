import type { Statement } from './match.js';
import { childrenBy, lemmaOf, phrase, spanOf } from './phrases.js';
import type { ReadSentence } from './reading.js';
import { isVerb, prepositionOf } from './slots.js';
import type { Referent, References } from './reference.js';

/** Nouns that name a post. */
const POSTS = new Set(['директор', 'гендиректор', 'президент', 'вице-президент', 'председатель', 'руководитель', 'глава', 'губернатор', 'министр', 'замминистра', 'мэр', 'начальник', 'управляющий', 'заместитель', 'основатель', 'менеджер', 'топ-менеджер', 'инженер', 'конструктор', 'премьер', 'премьер-министр', 'вице-премьер', 'секретарь', 'посол', 'представитель', 'акционер', 'ректор', 'партнер', 'совладелец', 'владелец', 'экс-директор', 'вице-губернатор', 'замгубернатор', 'замгендиректора', 'зампред', 'директор-координатор', 'аналитик', 'эксперт', 'юрист', 'пресс-секретарь', 'спикер', 'депутат', 'сенатор', 'командующий', 'заммэра', 'замглавы', 'технолог', 'бухгалтер', 'советник', 'координатор', 'куратор']);

/** «исполнительный директор Центра … Наталья Иванова», «Иван Петров, глава завода»: posts beside the names of persons. */
export function* posts(sentence: ReadSentence, references: References): Generator<Statement> {
  for (let word = 0; word < sentence.words.length; word++) {
    if (!POSTS.has(lemmaOf(sentence, word)) || sentence.names[word]) continue;
    for (const person of holders(sentence, word, references)) for (const employer of employers(sentence, word, references)) {
      const span = spanOf(sentence, [word, person.word, employer.word]);
      yield { type: 'WORKS_FOR', subject: person.party, object: employer.party, product: undefined, status: isFormer(sentence, word) ? 'ENDED' : undefined, role: roleOf(sentence, word), topic: undefined, rule: 'post.apposition', confidence: 0.9, span, sentence, trigger: word };
    }
  }
}

/** Whoever the tree puts beside the post, else the person named right behind its phrase. */
function holders(sentence: ReadSentence, post: number, references: References): Referent[] {
  const beside = references.at(sentence, post).filter(({ party }) => party.kind === 'Person');
  if (beside.length > 0) return beside;
  const appointed = appointees(sentence, post, references);
  if (appointed.length > 0) return appointed;
  for (let word = post + 1; word < sentence.words.length && word - post <= FARTHEST_HOLDER; word++) {
    if (sentence.names[word]?.entity.kind === 'Person') return references.at(sentence, word);
    if (/^[,;.:()—–]$/.test(sentence.words[word]!.text) || isVerb(sentence.words[word]!)) break;
  }
  return [];
}
/** «директором назначен Иван Петров», «Петров стал главой». */
function appointees(sentence: ReadSentence, post: number, references: References): Referent[] {
  const { head, feats } = sentence.words[post]!;
  if (head < 0 || feats['Case'] !== 'Ins' || !APPOINTING.has(lemmaOf(sentence, head))) return [];
  return childrenBy(sentence, head, 'nsubj', 'nsubj:pass', 'obj').flatMap((child) => references.of(sentence, child)).filter(({ party }) => party.kind === 'Person');
}
const APPOINTING = new Set(['назначить', 'стать', 'избрать', 'являться', 'быть', 'работать', 'утвердить', 'оставаться', 'остаться', 'служить']);

/** Words from a post to its holder: «директор по развитию Центра компетенций Иван Петров». */
const FARTHEST_HOLDER = 12;

const employers = (sentence: ReadSentence, post: number, references: References): Referent[] =>
  [false, true].map((prepositional) => childrenBy(sentence, post, 'nmod').filter((child) => (prepositionOf(sentence, child) !== undefined) === prepositional)
    .flatMap((child) => references.of(sentence, child)).filter(({ party }) => party.kind !== 'Person' && party.kind !== 'Group')).find((found) => found.length > 0) ?? nested(sentence, post, references);

/** «директор по развитию завода «Вымпел»»: the organisation inside the phrase of the post. */
const nested = (sentence: ReadSentence, post: number, references: References): Referent[] =>
  phrase(sentence, post).filter((word) => word > post + 1 && ['nmod', 'appos'].includes(sentence.words[word]!.rel)).map((word) => references.at(sentence, word).filter(({ party: { kind } }) => kind !== 'Person' && kind !== 'Group' && (kind !== 'Place' || OF_PLACES.has(lemmaOf(sentence, post)))))
    .find((found) => found.length > 0) ?? [];

/** Posts of a place as well as of an organisation. */
const OF_PLACES = new Set(['министр', 'замминистра', 'вице-премьер', 'премьер-министр', 'губернатор', 'глава']);

const isFormer = (sentence: ReadSentence, post: number): boolean => childrenBy(sentence, post, 'amod').some((child) => lemmaOf(sentence, child) === 'бывший');

const roleOf = (sentence: ReadSentence, post: number): string => [...childrenBy(sentence, post, 'amod').filter((child) => lemmaOf(sentence, child) !== 'бывший'), post].sort((a, b) => a - b).map((word) => lemmaOf(sentence, word)).join(' ');
