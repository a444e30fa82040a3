import type { Lexicon } from './lexicon.js';
import { skeletonOf, soundOf } from './phonetics.js';
import { isAcronym, isLatin, tidy, wordsOf } from './spelling.js';

/** An organisation's name in words that do not depend on its spelling. */
export interface OrganisationName {
  /** Dictionary forms, `@Германия` for a place however it is named, no legal form; sorted. */
  readonly words: readonly string[];
  /** The words in order, as they are written but for case. */
  readonly spelled: readonly string[];
  readonly place?: string | undefined;
  /** The words without the place, where they say no more than what kind of office or plant it is. */
  readonly office?: string | undefined;
  readonly acronym?: string | undefined;
  /** Written with its legal form, as a contract or a register writes it. */
  readonly isFormal: boolean;
  /** Nothing but words of the dictionary: «Лесной комитет», where «Велома» is a name. */
  readonly isDescriptive: boolean;
}

const LEGAL_FORMS = new Set([
  'ооо', 'оао', 'зао', 'пао', 'ао', 'нао', 'ип', 'нак', 'гк', 'фгуп', 'гуп', 'муп', 'нко', 'ано', 'тоо', 'чао', 'чп',
  'ag', 'gmbh', 'ltd', 'limited', 'inc', 'incorporated', 'llc', 'llp', 'plc', 'sa', 'spa', 'bv', 'nv', 'se', 'oy', 'oyj', 'ab',
  'as', 'asa', 'kg',
  'co', 'corp',
  'аг', 'гмбх', 'лтд', 'инк', 'ллс', 'бв', 'нв',
]);
/** Says what a name is without being part of it: «компания «Маяк»» is «Маяк», but a group is not its plant. */
const NEUTRAL = new Set([
  'компания', 'предприятие', 'фирма', 'агентство', 'информагентство', 'информационный', 'иа', 'газета', 'издание', 'журнал',
  'телеканал', 'канал', 'портал', 'компани', 'the', 'company',
]);
const CONNECTING = new Set([
  'и',
  'в',
  'во',
  'по',
  'на',
  'о',
  'об',
  'для',
  'при',
  'с',
  'со',
  'из',
  'от',
  'до',
  'the',
  'of',
  'and',
  'for',
  '&',
]);

const spaceless = (name: string): string => tidy(name).replace(/(\p{L})\.\s?(?=\p{L}(\.|$|\s))/gu, '$1').replace(/\(.*?\)/g, ' ');

function without(words: readonly string[], dropped: ReadonlySet<string>): readonly string[] {
  const kept = words.filter((word) => !dropped.has(word));
  return kept.length > 0 ? kept : words;
}

interface Located {
  readonly words: string[];
  readonly place?: string | undefined;
}

function locate(spelled: readonly string[], lexicon: Lexicon): Located {
  const lemmas = spelled.map((word) => lexicon.lemmaOf(word));
  const words: string[] = [];
  let place: string | undefined;
  for (let at = 0; at < spelled.length; ) {
    const found = lexicon.placeAt(spelled, lemmas, at);
    words.push(found ? `@${found.place}` : lemmas[at]!);
    if (found) place ??= found.place;
    at += found?.length ?? 1;
  }
  return { words, place };
}

export function readOrganisationName(name: string, lexicon: Lexicon): OrganisationName {
  const plain = spaceless(name);
  const all = wordsOf(plain);
  const spelled = without(all, LEGAL_FORMS);
  const located = locate(spelled, lexicon);
  const content = without(without(located.words, CONNECTING), NEUTRAL);
  const rest = content.filter((word) => !word.startsWith('@'));
  const expanded = lexicon.officeOf(rest) ?? rest;
  const isOffice = expanded.length > 0 && lexicon.isOffice(expanded);
  const words = [...new Set([...content.filter((word) => word.startsWith('@')), ...expanded])].sort();
  const acronym = spelled.length === 1 && isAcronym(plain.replace(/[^\p{L}\p{N}]/gu, '')) ? spelled[0] : undefined;
  return {
    words, spelled, place: located.place, office: isOffice ? [...expanded].sort().join(' ') : undefined, acronym,
    isFormal: spelled.length < all.length,
    isDescriptive: !acronym && spelled.every((word) => lexicon.isCommonWord(word)),
  };
}

/** Key under which equal names meet. */
export const organisationKey = ({ words }: OrganisationName): string => words.join(' ');

/** Where names that may mean the same organisation are looked for. */
export function organisationBlocks({ words, spelled, acronym, isDescriptive }: OrganisationName): string[] {
  const sound = soundOf(spelled.join(''));
  const acronyms = new Set([...acronymsOf(spelled), ...syllabicAcronymsOf(spelled)]);
  const blocks = [`skeleton ${skeletonOf(sound)}`, ...[...acronyms].map((letters) => `acronym ${letters}`)];
  if (acronym) blocks.push(`acronym ${acronym}`);
  if (!isDescriptive && words.length > 1) blocks.push(`words ${words.filter((word) => !word.startsWith('@')).join(' ')}`);
  return blocks;
}

/**
 * «Velo» for «Вело Машинен ГмбХ»: a text writes out a foreign firm's full name in Cyrillic letters, with its legal form, and its
 * brand in Latin ones.
 */
export function isBrandOf({ spelled: brand, acronym }: OrganisationName, { spelled: full, isFormal }: OrganisationName): boolean {
  if (acronym || brand.length !== 1 || !isFormal || full.length < 2 || !isLatin(brand[0]!) || full.some(isLatin)) return false;
  return soundOf(brand[0]!) === soundOf(full[0]!);
}

/** Where the office is looked for that a name without its place means. */
export const organisationWeakBlocks = ({ office }: OrganisationName): string[] => (office ? [`office ${office}`] : []);

/**
 * First letters of the words, with the connecting words and without; a word that is itself an abbreviation gives all its
 * letters.
 */
export function acronymsOf(spelled: readonly string[]): string[] {
  if (spelled.length < 2) return [];
  const parts = spelled.flatMap((word) => word.split('-'));
  const first = (word: string): string =>
    isLatin(word) || word.length > 3 || !/^[бвгджзклмнпрстфхцчшщ]+$/.test(word) ? word[0]! : word;
  const all = parts.map(first).join('');
  const content = parts.filter((word) => !CONNECTING.has(word) && word.length > 1).map(first).join('');
  return [...new Set([all, content])].filter((letters) => letters.length > 1);
}

/** Two or three letters of the first word, and the first of each other: «ВятАЗ» of a name of at least three words. */
function syllabicAcronymsOf(spelled: readonly string[]): string[] {
  const [first, ...others] = spelled.filter((word) => !CONNECTING.has(word));
  if (!first || others.length < 2) return [];
  const rest = others.map((word) => word[0]).join('');
  return [2, 3].map((length) => first.slice(0, length) + rest);
}

/** «КАМАЗ» out of «Камский автомобильный завод»: the abbreviation is made of beginnings of all the words, in order. */
export function abbreviates(acronym: string, spelled: readonly string[]): boolean {
  const words = spelled.flatMap((word) => word.split('-')).filter((word) => !CONNECTING.has(word));
  if (words.length < 2 || acronym.length < words.length) return false;
  const most = acronym.length > 3 ? 3 : 1;
  const match = (at: number, word: number): boolean => {
    if (word === words.length) return at === acronym.length;
    for (let length = 1; length <= most && acronym.slice(at, at + length) === words[word]!.slice(0, length); length++) {
      if (match(at + length, word + 1)) return true;
    }
    return false;
  };
  return match(0, 0) || acronymsOf(spelled).includes(acronym);
}
