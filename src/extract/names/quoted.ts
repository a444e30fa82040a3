import { mayBeOfPlace } from '../places.js';
import { isSaid, quotedAt, endOfLatin } from './core.js';
import type { Draft } from './draft.js';
import { followsProductNoun, originBefore } from './free-standing.js';
import { organisationKind } from './kinds.js';
import { HEAD_KINDS, ROLE_NOUNS } from './lexicon.js';
import { isFirstWord, labelAt, wordAt, type Line } from './line.js';
import { Taken } from './taken.js';
import { isCapitalised, isLatin, isOpeningMark, lengthOf, type Range } from './token.js';
import { caseOf, isPlural } from './words.js';

/** Words of a name in quotation marks that nothing but its place announces. */
const LONGEST_UNANNOUNCED = 4;
/** Prepositions behind which someone stands rather than something. */
const OF_PARTIES = /^(?:у|от|со?|для|между|ко?)$/iu;
/** Tokens between a noun of role and the foreign name that ends its phrase: «производитель шин Abc». */
const FARTHEST_ROLE = 4;

const isVerb = (line: Line, index: number): boolean => ['VERB', 'PRTS'].includes(line.words.analyses(wordAt(line, index))[0]?.pos ?? '');

/** Who acts or is dealt with: beside a verb, behind «у», behind an adjective of place or a phrase of role, joined to another, said to be a firm. */
function isParty(line: Line, whole: Range, taken: Taken): boolean {
  const before = wordAt(line, whole.from - 1);
  if (followsOrigin(line, whole.from) || OF_PARTIES.test(before) || isFirmLike(line, whole) || endsRole(line, whole.from - 1) || endsRole(line, whole.from) || joinsName(line, whole.from, taken) || isRenaming(line, whole.from) || isOwned(line, whole)) return true;
  const opens = isFirstWord(line, whole.from) || /^[,;—–(]$/u.test(before) || /^(?:а|и|но)$/iu.test(before);
  return isVerb(line, whole.from - 1) || (opens && (isVerb(line, whole.to) || isSaidToBe(line, whole.to)));
}

/** «Кольчугинский «Ромашка»»: the adjective of a place, be it one that no dictionary has. */
const followsOrigin = (line: Line, from: number): boolean => originBefore(line, from) !== undefined
  || line.words.adjectives(wordAt(line, from - 1)).some(({ lemma }) => mayBeOfPlace(lemma));

/** «Брянсквагон»: compounds that only firms are called by. */
const isFirmLike = (line: Line, { from, to }: Range): boolean => !followsProductNoun(line, from)
  && line.tokens.slice(from + 1, to - 1).some(({ text }) => FIRM_LIKE.test(text) && line.words.analyses(text).every(({ known }) => !known));
const FIRM_LIKE = /^[А-ЯЁ].{3,}(?:маш|пром|строй|хим|энерго|сталь|вагон|транс|торг|снаб|сервис|прибор|кабель|пласт|металл|монтаж|инвест|холдинг|групп|агро|авто|нефть|газ|лес|прокат|цемент|бетон|стекло|техника|арматура)(?:а|у|ом|ем|е|и|ы|ой|ей|ю|я)?$/u;

/** ««Ромашка» — совместное предприятие», ««Ромашка», дочка концерна,»: a noun of firms in the nominative behind the mark. */
function isSaidToBe(line: Line, mark: number): boolean {
  if (!/^[,—–-]$/u.test(wordAt(line, mark))) return false;
  for (let index = mark + 1; index <= mark + FARTHEST_NOUN; index++) {
    if (line.words.nouns(wordAt(line, index)).some((noun) => caseOf(noun) === 'nomn' && !isPlural(noun) && isFirmNoun(noun.lemma))) return true;
    if (line.words.adjectives(wordAt(line, index)).length === 0) return false;
  }
  return false;
}
const FARTHEST_NOUN = 4;
const isFirmNoun = (lemma: string): boolean => HEAD_KINDS.get(lemma) === 'Company' || ROLE_NOUNS.has(lemma) || OF_OWNER.has(lemma);
const OF_OWNER = new Set(['дочка', 'структура', 'преемник', 'правопреемник', 'партнёр', 'партнер', 'резидент']);

/** «акций «Ромашки»», «гендиректор «Ромашки»»: what only a firm has. */
const isOwned = (line: Line, { from }: Range): boolean => line.words.nounOf(wordAt(line, from - 1), HAD_BY_FIRMS) !== undefined;
const HAD_BY_FIRMS = new Set(['акция', 'акционер', 'дочка', 'гендиректор', 'директор', 'совладелец', 'бенефициар', 'пресс-служба', 'активы', 'учредитель', 'капитал', 'мажоритарий', 'собственник', 'владелец', 'основатель', 'сотрудник', 'работник', 'цех', 'мощность']);

/** «носивший название «Ромашка»», «сменил название на «Ромашка»», «переименован в «Ромашку»». */
const isRenaming = (line: Line, from: number): boolean =>
  /(?:нос(?:ил|ивш)|смен|измен|получ|присво|взял)\S* (?:\S+ )?(?:название|наименование|имя)(?: на)?$|переименова\S* в$|называ(?:лся|лась|лось|ться|ется|вшийся|вшаяся)$/u.test(Array.from({ length: 4 }, (_, i) => wordAt(line, from - 4 + i)).join(' '));

/** «заводу «Abc» и «Xyz»»: joined to what is already known as an organisation. */
const joinsName = (line: Line, from: number, taken: Taken): boolean => /^(?:и|или|,)$/u.test(wordAt(line, from - 1))
  && ((labelAt(line, from - 2) ?? labelAt(line, from - 3)) === 'ORG' || isOrganisation(taken.at(from - 2)));
const isOrganisation = (draft: Draft | undefined): boolean => draft !== undefined && draft.kind !== 'Person' && draft.kind !== 'Place';

function quotedParty(line: Line, open: number, taken: Taken): Draft | undefined {
  const core = quotedAt(line, open);
  if (!core || lengthOf(core) > LONGEST_UNANNOUNCED || isSaid(line, core) || !isCapitalised(wordAt(line, core.from))) return undefined;
  const whole = { from: open, to: core.to + 1 };
  return isParty(line, whole, taken) ? draftOf(line, whole, core) : undefined;
}

/** «японской Abc Plate», «производитель шин Abc»: a foreign name behind an adjective of place or at the end of a phrase of role. */
function foreignParty(line: Line, from: number): Draft | undefined {
  if (!isLatin(wordAt(line, from)) || !/\p{Ll}/u.test(wordAt(line, from))) return undefined;
  const core = { from, to: endOfLatin(line, from) };
  if (core.to === from) return undefined;
  const acts = lengthOf(core) > 1 && !followsProductNoun(line, from) && (isVerb(line, from - 1) || OF_PARTIES.test(wordAt(line, from - 1)));
  return acts || originBefore(line, from) !== undefined || endsRole(line, from) ? draftOf(line, core, core) : undefined;
}

function endsRole(line: Line, from: number): boolean {
  for (let index = from - 1; index >= Math.max(0, from - FARTHEST_ROLE); index--) {
    if (!line.words.canBe(wordAt(line, index), 'gent') || isCapitalised(wordAt(line, index))) return false;
    if (line.words.nounOf(wordAt(line, index - 1), ROLE_NOUNS)) return true;
  }
  return false;
}

function draftOf(line: Line, { from, to }: Range, core: Range): Draft {
  const origin = originBefore(line, from);
  return { line, from: origin ?? from, to, core, origin, kind: organisationKind(line, { core }) };
}

/** Organisations that only quotation marks or foreign letters, and the place they stand in, give away. */
export function findQuotedParties(line: Line, found: readonly Draft[]): Draft[] {
  const taken = new Taken(found);
  return line.tokens.flatMap(({ text }, index) => {
    const draft = isOpeningMark(text) ? quotedParty(line, index, taken) : foreignParty(line, index);
    if (!draft || !taken.isFree(draft)) return [];
    taken.take(draft);
    return [draft];
  });
}
