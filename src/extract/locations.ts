import { normal } from './lemma.js';
import type { Statement } from './match.js';
import { childrenBy, conjuncts, lemmaOf, phrase, spanOf } from './phrases.js';
import { placesOfDescription } from './place-words.js';
import type { ReadSentence, Reading } from './reading.js';
import { isFirmPhrase } from './descriptions.js';
import type { Referent, References } from './reference.js';
import { antecedent, argumentsOf, prepositionOf } from './slots.js';

/** Words that say where something is: «расположен в», «находится в», «зарегистрирована в». */
const LOCATING = new Set(['располагать', 'расположить', 'расположенный', 'располагаться', 'находиться', 'базироваться', 'размещаться', 'зарегистрировать', 'зарегистрированный', 'работать', 'действовать', 'разместить', 'построить', 'открыть', 'открыться']);

/** Where the organisations of a sentence are: by adjective, by preposition, by a verb of place. */
export function* locations(sentence: ReadSentence, reading: Reading, references: References): Generator<Statement> {
  for (let word = 0; word < sentence.words.length; word++) {
    yield* byDescription(sentence, word, reading, references);
    if (LOCATING.has(lemmaOf(sentence, word))) yield* byVerb(sentence, word, references);
    if (sentence.names[word]?.entity.kind === 'Place') yield* fromThere(sentence, word, references);
    if (normal(sentence.words[word]!.text) === 'где') yield* where(sentence, word, references);
  }
}

function* byDescription(sentence: ReadSentence, word: number, reading: Reading, references: References): Generator<Statement> {
  if (!sentence.names[word] && !isFirmPhrase(sentence, word)) return;
  const owners = references.named(sentence, word).filter(isOrganisation);
  if (owners.length === 0) return;
  for (const place of placesOfDescription(sentence, word, reading)) yield* state(sentence, owners, { name: place.name }, place.word, word, 'location.adjective');
  for (const child of isOwner(sentence, word) ? [] : [...childrenBy(sentence, word, 'nmod', 'obl'), ...placeRightAfter(sentence, word)]) {
    if (!['в', 'на', 'под', 'из'].includes(prepositionOf(sentence, child) ?? '') || sentence.words[child]!.feats['Case'] === 'Acc') continue;
    for (const place of placesAt(references, sentence, child)) yield* state(sentence, owners, place.party, place.word, word, 'location.preposition');
  }
  for (const place of placesOwned(sentence, word, references)) yield* state(sentence, owners, place.party, place.word, word, 'location.genitive');
  for (const place of placeInParentheses(sentence, word, reading).flatMap((child) => references.at(sentence, child)).filter(({ party }) => party.kind === 'Place')) yield* state(sentence, owners, place.party, place.word, word, 'location.parentheses');
}

/** «два предприятия Алтайского края, «А» и «Б»», «местный завод «Вымпел»». */
function placesOwned(sentence: ReadSentence, word: number, references: References): Referent[] {
  const genitives = sentence.names[word] ? [] : childrenBy(sentence, word, 'nmod').filter((child) => !prepositionOf(sentence, child)).flatMap((child) => placesAt(references, sentence, child));
  const isLocal = childrenBy(sentence, word, 'amod').some((child) => lemmaOf(sentence, child) === 'местный');
  return isLocal ? [...genitives, ...references.place(sentence, word)] : genitives;
}

/** «завод Norden в Туле»: the place is the plant's, not its owner's. */
function isOwner(sentence: ReadSentence, word: number): boolean {
  const { rel, head } = sentence.words[word]!;
  return rel === 'nmod' && !sentence.names[head] && !sentence.names[word]?.name.head;
}

/** «завод «Вымпел» в Туле»: the place right behind a name, wherever the parser hung it. */
const placeRightAfter = (sentence: ReadSentence, word: number): number[] =>
  sentence.names[word] && ['в', 'из', 'под'].includes(sentence.words[word + 1]?.text ?? '') && sentence.names[word + 2]?.entity.kind === 'Place' && sentence.words[word + 2]!.head !== word ? [word + 2] : [];

/** «завод «Вымпел» (Тула)», «(г. Тула, …)». */
function placeInParentheses(sentence: ReadSentence, word: number, { document: { text } }: Reading): number[] {
  const next = sentence.words[word + 1];
  const isOpen = next !== undefined && (next.text === '(' || text.slice(sentence.words[word]!.end, next.start).includes('('));
  if (!sentence.names[word] || !isOpen) return [];
  return [word + 1, word + 2, word + 3, word + 4].filter((place) => sentence.names[place]?.entity.kind === 'Place').slice(0, 1);
}

/** «из Самары, от завода «Вымпел»», «в Туле — на заводе «Маяк»»: the place and then who is there. */
function* fromThere(sentence: ReadSentence, place: number, references: References): Generator<Statement> {
  const isSource = ['в', 'из', 'под'].includes(prepositionOf(sentence, place) ?? '') && sentence.words[place]!.feats['Case'] !== 'Acc';
  const next = /^[,—–-]$/.test(sentence.words[place + 1]?.text ?? '') ? place + 2 : place + 1;
  if (!isSource || !['у', 'от', 'на'].includes(sentence.words[next]?.text ?? '')) return;
  const firm = [next + 1, next + 2].find((word) => sentence.names[word]?.entity.kind === 'Company');
  if (firm === undefined || prepositionOf(sentence, firm) !== sentence.words[next]!.text) return;
  yield* state(sentence, references.named(sentence, firm), references.at(sentence, place)[0]!.party, place, firm, 'location.before');
}

/** «из Белоруссии, где их выпускает «Вымпел»»: who acts there. */
function* where(sentence: ReadSentence, adverb: number, references: References): Generator<Statement> {
  const verb = sentence.words[adverb]!.head;
  const place = [adverb - 2, adverb - 3].find((word) => sentence.names[word]?.entity.kind === 'Place');
  if (verb < 0 || place === undefined) return;
  const makers = childrenBy(sentence, verb, 'nsubj').filter((word) => sentence.names[word]?.entity.kind === 'Company').flatMap((word) => references.named(sentence, word));
  yield* state(sentence, makers, references.at(sentence, place)[0]!.party, place, verb, 'location.where');
}

function* byVerb(sentence: ReadSentence, verb: number, references: References): Generator<Statement> {
  const found = argumentsOf(sentence, verb);
  const subject = found.find(({ slot }) => slot === 'subj' || slot === 'obj');
  const where = found.find(({ slot, word }) => (slot === 'в+loc' || slot === 'на+loc') && placesAt(references, sentence, word).length > 0);
  if (!subject || !where) return;
  for (const place of placesAt(references, sentence, where.word)) yield* state(sentence, organisations(references, sentence, subject.word), place.party, place.word, verb, 'location.verb');
}

const organisations = (references: References, sentence: ReadSentence, word: number): Referent[] => references.of(sentence, antecedent(sentence, word)).filter(isOrganisation);

const isOrganisation = ({ party: { kind } }: Referent): boolean => kind === 'Company' || kind === 'PublicBody' || kind === 'Association';

/** «в городе Тосно»: the place that a noun of place leads to, or the place itself. */
function placesAt(references: References, sentence: ReadSentence, word: number): Referent[] {
  const direct = conjuncts(sentence, word).filter((head) => sentence.names[head]).flatMap((head) => references.of(sentence, head));
  const behind = direct.length > 0 ? direct : childrenBy(sentence, word, 'appos', 'nmod', 'flat', 'flat:name').filter((child) => sentence.names[child]).flatMap((child) => references.of(sentence, child));
  return behind.filter(({ party }) => party.kind === 'Place');
}

function* state(sentence: ReadSentence, owners: readonly Referent[], place: { readonly name: string }, placeWord: number, trigger: number, rule: string): Generator<Statement> {
  const there: Referent = { party: { name: place.name, kind: 'Place' }, word: placeWord, specific: true, by: sentence.names[placeWord] ? 'name' : 'description' };
  for (const owner of owners) {
    const { party, word } = owner;
    const span = spanOf(sentence, [placeWord, ...phrase(sentence, word)]);
    yield { type: 'LOCATED_IN', subject: party, object: there.party, product: undefined, status: undefined, role: undefined, topic: undefined, rule, confidence: 0.9, span, sentence, trigger, reached: { organisation: [owner], place: [there] } };
  }
}
