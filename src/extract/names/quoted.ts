import { isSaid, quotedAt, endOfLatin } from './core.js';
import type { Draft } from './draft.js';
import { originBefore } from './free-standing.js';
import { organisationKind } from './kinds.js';
import { ROLE_NOUNS } from './lexicon.js';
import { isFirstWord, labelAt, wordAt, type Line } from './line.js';
import { Taken } from './taken.js';
import { isCapitalised, isLatin, isOpeningMark, lengthOf, type Range } from './token.js';

/** Words of a name in quotation marks that nothing but its place announces. */
const LONGEST_UNANNOUNCED = 4;
/** Prepositions behind which someone stands rather than something. */
const OF_PARTIES = /^(?:у|от|со?|для|между)$/iu;
/** Tokens between a noun of role and the foreign name that ends its phrase: «производитель шин Abc». */
const FARTHEST_ROLE = 4;

const isVerb = (line: Line, index: number): boolean => ['VERB', 'PRTS'].includes(line.words.analyses(wordAt(line, index))[0]?.pos ?? '');

/** Who acts or is dealt with: beside a verb, behind «у», behind an adjective of place or a phrase of role, joined to another. */
function isParty(line: Line, whole: Range): boolean {
  const before = wordAt(line, whole.from - 1);
  if (originBefore(line, whole.from) !== undefined || OF_PARTIES.test(before) || endsRole(line, whole.from) || joinsName(line, whole.from) || isRenaming(line, whole.from)) return true;
  const opens = isFirstWord(line, whole.from) || /^[,;—–(]$/u.test(before) || /^(?:а|и|но)$/iu.test(before);
  return isVerb(line, whole.from - 1) || (opens && isVerb(line, whole.to));
}

/** «носивший название «Ромашка»», «сменил название на «Ромашка»», «переименован в «Ромашку»». */
const isRenaming = (line: Line, from: number): boolean =>
  /(?:нос(?:ил|ивш)|смен|измен)\S* (?:\S+ )?(?:название|наименование|имя)(?: на)?$|переименова\S* в$|называ(?:лся|лась|лось|ться|ется|вшийся|вшаяся)$/u.test(Array.from({ length: 4 }, (_, i) => wordAt(line, from - 4 + i)).join(' '));

/** «заводу «Abc» и «Xyz»»: joined to what the network knows as an organisation. */
const joinsName = (line: Line, from: number): boolean => /^(?:и|,)$/u.test(wordAt(line, from - 1)) && (labelAt(line, from - 2) ?? labelAt(line, from - 3)) === 'ORG';

function quotedParty(line: Line, open: number): Draft | undefined {
  const core = quotedAt(line, open);
  if (!core || lengthOf(core) > LONGEST_UNANNOUNCED || isSaid(line, core) || !isCapitalised(wordAt(line, core.from))) return undefined;
  const whole = { from: open, to: core.to + 1 };
  return isParty(line, whole) ? draftOf(line, whole, core) : undefined;
}

/** «японской Abc Plate», «производитель шин Abc»: a foreign name behind an adjective of place or at the end of a phrase of role. */
function foreignParty(line: Line, from: number): Draft | undefined {
  if (!isLatin(wordAt(line, from)) || !/\p{Ll}/u.test(wordAt(line, from))) return undefined;
  const core = { from, to: endOfLatin(line, from) };
  if (core.to === from) return undefined;
  return originBefore(line, from) !== undefined || endsRole(line, from) ? draftOf(line, core, core) : undefined;
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
    const draft = isOpeningMark(text) ? quotedParty(line, index) : foreignParty(line, index);
    if (!draft || !taken.isFree(draft)) return [];
    taken.take(draft);
    return [draft];
  });
}
