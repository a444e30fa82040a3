import type { Statement } from './match.js';
import { childrenBy, conjuncts, lemmaOf, phrase, spanOf, subtree } from './phrases.js';
import { placesOfDescription } from './place-words.js';
import { APPOINTING, isFormerly, isOfPlace, isPost, LEAVING, leadsFirm, SEATS } from './post-words.js';
import type { ReadSentence, Reading } from './reading.js';
import { FIRM_NOUNS, PERSON_PRONOUNS, PLACE_NOUNS } from './nouns.js';
import { isVerb, prepositionOf } from './slots.js';
import type { Referent, References } from './reference.js';
import { normal } from './lemma.js';

/** «исполнительный директор Центра … Наталья Иванова», «Иван Петров, глава завода»: posts beside the names of persons. */
export function* posts(sentence: ReadSentence, reading: Reading, references: References): Generator<Statement> {
  for (let word = 0; word < sentence.words.length; word++) {
    if (!isPost(lemmaOf(sentence, word)) || sentence.names[word]) continue;
    for (const person of holders(sentence, word, references)) for (const employer of employers(sentence, word, person.word, reading, references)) {
      const span = spanOf(sentence, [word, person.word, ...(employer.by === 'topic' ? [] : [employer.word])]);
      const status = isFormer(sentence, word, person.word) ? 'ENDED' : undefined;
      yield { type: 'WORKS_FOR', subject: person.party, object: employer.party, product: undefined, status, role: roleOf(sentence, word), topic: undefined, rule: 'post.apposition', confidence: employer.by === 'topic' ? 0.6 : 0.9, span, sentence, trigger: word, reached: { person: [person], employer: [employer] } };
    }
  }
}

const isPerson = ({ party }: Referent): boolean => party.kind === 'Person';

/** «гендиректор «Вымпела» Иван Петров и глава «Маяка» Олег Сидоров» act for those whose posts they hold. */
export const representedBy = (sentence: ReadSentence, word: number, references: References): Referent[] =>
  [word, ...childrenBy(sentence, word, 'appos', 'flat:name')].flatMap((one) => conjuncts(sentence, one)).filter((one) => isPost(lemmaOf(sentence, one)) && !sentence.names[one])
    .flatMap((post) => childrenBy(sentence, post, 'nmod').filter((child) => !prepositionOf(sentence, child))).flatMap((child) => references.of(sentence, child)).filter(isEmployer);

/** Whom the verb of a post is about, else the person named right behind its phrase, else whoever the tree puts beside it. */
function holders(sentence: ReadSentence, post: number, references: References): Referent[] {
  const appointed = appointees(sentence, post, references);
  if (appointed.length > 0) return appointed;
  const behind = personBehind(sentence, post);
  return behind === undefined ? references.at(sentence, post).filter(isPerson) : references.at(sentence, behind);
}

/** The nearest person behind the post before any mark or verb, one in its own case first: «помощник президента Ивана Петрова Олег Сидоров». */
function personBehind(sentence: ReadSentence, post: number): number | undefined {
  const found: number[] = [];
  for (let word = post + 1; word < sentence.words.length && word - post <= FARTHEST_HOLDER; word++) {
    const { text } = sentence.words[word]!;
    if (text === '(') word = closing(sentence, word);
    else if (/^[,;.:()—–]$/.test(text) || isVerb(sentence.words[word]!)) break;
    if (sentence.names[word]?.entity.kind === 'Person') found.push(word);
  }
  const inCase = found.find((word) => sentence.words[word]!.feats['Case'] === sentence.words[post]!.feats['Case']);
  return inCase ?? (isUnderPost(sentence, post) ? undefined : found[0]);
}

/** «советник главы»: who follows may hold the post above. */
const isUnderPost = (sentence: ReadSentence, post: number): boolean => {
  const { head, rel } = sentence.words[post]!;
  return rel === 'nmod' && head >= 0 && isPost(lemmaOf(sentence, head));
};
/** Words from a post to its holder: «директор по развитию Центра компетенций Иван Петров». */
const FARTHEST_HOLDER = 12;

const closing = (sentence: ReadSentence, open: number): number => {
  const close = sentence.words.findIndex(({ text }, word) => word > open && text === ')');
  return close < 0 ? open : close;
};

/** «директором назначен Иван Петров», «пост директора займёт Петров». */
function appointees(sentence: ReadSentence, post: number, references: References): Referent[] {
  const verb = verbOf(sentence, post);
  return verb === undefined ? [] : childrenBy(sentence, verb, 'nsubj', 'nsubj:pass', 'obj').flatMap((child) => references.of(sentence, child)).concat(described(sentence, verb, references)).filter(isPerson);
}

/** «Петров, работавший директором»: whom the participle describes. */
const described = (sentence: ReadSentence, verb: number, references: References): Referent[] =>
  (sentence.words[verb]!.rel === 'acl' ? references.at(sentence, sentence.words[verb]!.head) : []);

/** The verb by which somebody comes to the post, holds or leaves it. */
function verbOf(sentence: ReadSentence, post: number): number | undefined {
  const { head, feats } = sentence.words[post]!;
  const acting = actingVerb(sentence, post);
  if (acting !== undefined || head < 0) return acting;
  if (SEATS.has(lemmaOf(sentence, head))) {
    const verb = sentence.words[head]!.head;
    const above = verb >= 0 ? sentence.words[verb]!.head : -1;
    if (above >= 0 && lemmaOf(sentence, verb) === 'исполнять' && APPOINTING.has(lemmaOf(sentence, above))) return above;
    return verb >= 0 && isVerb(sentence.words[verb]!) ? verb : undefined;
  }
  return feats['Case'] === 'Ins' && APPOINTING.has(lemmaOf(sentence, head)) ? head : undefined;
}

/** «и. о. директора назначен Петров»: the verb, wherever the parser hung the post. */
function actingVerb(sentence: ReadSentence, post: number): number | undefined {
  const before = sentence.words.slice(Math.max(0, post - FARTHEST_ACTING), post).map(({ text }) => normal(text)).join(' ');
  if (!ACTING.test(before)) return undefined;
  const verb = sentence.words.findIndex(({ lemma }, word) => Math.abs(word - post) <= FARTHEST_HOLDER && APPOINTING.has(normal(lemma)));
  return verb < 0 ? undefined : verb;
}
const FARTHEST_ACTING = 6;
const ACTING = /(?:^| )(?:и ?\.? ?о ?\.?|врио)(?: [а-я]+ого)*$/u;

const isEmployer = ({ party: { kind, name }, by }: Referent): boolean => kind !== 'Person' && kind !== 'Group' && (by !== 'description' || kind === 'Place' || name.includes(' '));

/** Where somebody holds the post: its complements, what is named between it and the person, the place of its adjective, the firm spoken of. */
function employers(sentence: ReadSentence, post: number, person: number, reading: Reading, references: References): Referent[] {
  const complements = childrenBy(sentence, post, 'nmod', 'det').filter((child) => lemmaOf(sentence, post) !== 'партнер' || !PERSON_PRONOUNS.has(lemmaOf(sentence, child)));
  const places = [
    () => ministry(sentence, post),
    () => complements.filter((child) => UNITS.has(lemmaOf(sentence, child)) && !sentence.names[child]).flatMap(() => nested(sentence, post, references)),
    () => complements.filter((child) => !prepositionOf(sentence, child)).flatMap((child) => hero(sentence, child, references) ?? references.of(sentence, child)),
    () => complements.filter((child) => WITHIN.has(prepositionOf(sentence, child) ?? '')).flatMap((child) => references.of(sentence, child)),
    () => nested(sentence, post, references),
    () => between(sentence, post, person, references),
    () => ofDescription(sentence, post, reading),
    () => unnamed(sentence, post, references),
  ];
  for (const find of places) {
    const found = find().filter(isEmployer);
    if (found.length > 0) return found;
  }
  return [];
}
/** Units inside a firm: «руководитель отдела продаж «Вымпела»». */
const UNITS: ReadonlySet<string> = new Set(['департамент', 'отдел', 'служба', 'управление', 'дирекция', 'направление', 'цех', 'блок', 'совет', 'правление', 'производство', 'участок', 'пресс-служба']);
const WITHIN: ReadonlySet<string> = new Set(['в', 'на', 'при', 'из']);

/** «директор завода»: of a bare noun that the hero of the text is called by, the hero. */
const hero = (sentence: ReadSentence, noun: number, references: References): Referent[] | undefined => {
  const found = sentence.names[noun] || sentence.children[noun]!.some((child) => !sentence.names[child]) ? [] : references.hero(sentence, noun);
  return found.length > 0 ? found : undefined;
};

/** «заместитель министра промышленности»: a minister's deputies work for the ministry. */
function ministry(sentence: ReadSentence, post: number): Referent[] {
  const minister = childrenBy(sentence, post, 'nmod').find((child) => lemmaOf(sentence, child) === 'министр');
  if (minister === undefined) return [];
  const words = subtree(sentence, minister).filter((word) => word > minister && sentence.names[word]?.entity.kind !== 'Person' && !PLACE_NOUNS.has(lemmaOf(sentence, word)));
  const complement = words.map((word) => sentence.words[word]!.text);
  return complement.length > 0 ? [{ party: { name: `министерство ${complement.join(' ')}`, kind: 'PublicBody' }, word: minister, specific: true, by: 'description' }] : [];
}

/** «директор по развитию завода «Вымпел»»: the organisation inside the phrase of the post. */
const nested = (sentence: ReadSentence, post: number, references: References): Referent[] =>
  phrase(sentence, post).filter((word) => word > post + 1 && ['nmod', 'appos'].includes(sentence.words[word]!.rel)).map((word) => references.at(sentence, word).filter((referent) => isEmployer(referent) && fitsPost(sentence, post, referent)))
    .find((found) => found.length > 0) ?? [];

const fitsPost = (sentence: ReadSentence, post: number, { party }: Referent): boolean => party.kind !== 'Place' || isOfPlace(lemmaOf(sentence, post));

/** «директора «Вымпела» Ивана Петрова», wherever the parser hung the firm. */
const between = (sentence: ReadSentence, post: number, person: number, references: References): Referent[] =>
  Array.from({ length: Math.max(0, Math.min(person - post - 1, FARTHEST_HOLDER)) }, (_, i) => post + 1 + i)
    .filter((word) => sentence.names[word] && !prepositionOf(sentence, word)).flatMap((word) => references.named(sentence, word)).filter((referent) => fitsPost(sentence, post, referent)).slice(0, 1);

/** «тамбовский губернатор». */
const ofDescription = (sentence: ReadSentence, post: number, reading: Reading): Referent[] =>
  (isOfPlace(lemmaOf(sentence, post)) ? placesOfDescription(sentence, post, reading).map(({ name, word }) => ({ party: { name, kind: 'Place' as const }, word, specific: true, by: 'description' as const })) : []);

/** «директор центра», where the text names no centre. */
const hasOtherComplement = (sentence: ReadSentence, post: number): boolean =>
  childrenBy(sentence, post, 'nmod').some((child) => !prepositionOf(sentence, child) && !sentence.names[child] && !FIRM_NOUNS.has(lemmaOf(sentence, child)));

/** «Новым директором назначен Петров»: of the firm that the sentence names before, else of the one that the text is about. */
function unnamed(sentence: ReadSentence, post: number, references: References): Referent[] {
  const lemma = lemmaOf(sentence, post);
  if (!leadsFirm(lemma) || hasOtherComplement(sentence, post) || (isOfPlace(lemma) && verbOf(sentence, post) === undefined)) return [];
  const before = sentence.words.slice(0, post).flatMap((_, word) => (sentence.names[word]?.entity.kind === 'Company' && !references.isPress(sentence.names[word].entity) ? references.named(sentence, word) : []));
  return before.length > 0 ? before.slice(0, 1) : references.topic(sentence, []);
}

/** «бывший директор», «ранее директор», «работал директором», «покинул пост директора». */
function isFormer(sentence: ReadSentence, post: number, person: number): boolean {
  if (isFormerly(lemmaOf(sentence, post)) || childrenBy(sentence, post, 'amod').some((child) => isFormerly(lemmaOf(sentence, child)))) return true;
  const first = Math.min(post, ...childrenBy(sentence, post, 'amod'));
  if (sentence.words.slice(Math.max(0, first - 2), first).some(({ text }) => isFormerly(normal(text)))) return true;
  if (childrenBy(sentence, post, 'cop').some((copula) => wasOnce(sentence, copula))) return true;
  const verb = verbOf(sentence, post);
  if (verb !== undefined) return leaves(sentence, verb) || wasOnce(sentence, verb);
  const { head, rel } = sentence.words[person]!;
  const left = rel.startsWith('nsubj') && head >= 0 ? head : sentence.words[post]!.rel.startsWith('nsubj') ? sentence.words[post]!.head : undefined;
  return left !== undefined && leaves(sentence, left);
}

/** «покинул пост», not «не покинет поста». */
const leaves = (sentence: ReadSentence, verb: number): boolean => LEAVING.has(lemmaOf(sentence, verb)) && !sentence.children[verb]!.some((child) => lemmaOf(sentence, child) === 'не');

/** «работал», «занимал»: the imperfective past. */
const wasOnce = (sentence: ReadSentence, verb: number): boolean => {
  const { feats } = sentence.words[verb]!;
  return feats['Tense'] === 'Past' && feats['Aspect'] === 'Imp';
};

const roleOf = (sentence: ReadSentence, post: number): string => [...childrenBy(sentence, post, 'amod').filter((child) => !isFormerly(lemmaOf(sentence, child))), post].sort((a, b) => a - b).map((word) => lemmaOf(sentence, word)).join(' ');
