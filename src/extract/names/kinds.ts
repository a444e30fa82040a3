import {
  ABBREVIATED_HEADS, ASSOCIATION_INITIALS, HEAD_KINDS, PUBLIC_ABBREVIATION, PUBLIC_INITIALS, type OrganisationKind,
} from './lexicon.js';
import { wordAt, type Line } from './line.js';
import { type Range } from './token.js';

interface Parts {
  readonly head?: number | undefined;
  readonly modifiers?: Range | undefined;
  readonly abbreviation?: number | undefined;
  readonly core: Range;
}

/** Head nouns that serve several kinds: the words around them decide. */
const DECIDED_BY: readonly { readonly head: RegExp; readonly beside: RegExp; readonly kind: OrganisationKind }[] = [
  { head: /^палата$/, beside: /общественн|счётн|счетн|представител|верхн|нижн|лорд|общин|федеральн|регистрац/i, kind: 'PublicBody' },
  { head: /^фонд$/, beside: /инвестицион|венчурн|хедж|пенсион|partners|capital/i, kind: 'Company' },
  { head: /^центр$/, beside: /торгов|развлекательн|продюсер|техническ|инжиниринг|логистическ|деловой|дилерск|сервисн|фитнес/i, kind: 'Company' },
  { head: /^агентство$/, beside: /информацион|новост|рейтингов|рекламн|кадров|маркетинг|туристич|аналитич|консалтинг/i, kind: 'Company' },
  { head: /^институт$/, beside: /политехн|педагог|медицинск|авиационн.*институт|технологическ|государственн|развити|международн/i, kind: 'PublicBody' },
  { head: /^общество$/, beside: /акционерн|ответственност/i, kind: 'Company' },
  { head: /^организация$/, beside: /производствен|подряд|строительн|торгов|кредитн|микро/i, kind: 'Company' },
  { head: /^(?:группа|отделение|подразделение|представительство|филиал)$/, beside: /контактн|минск|обсе|оон|сша|минобороны/i, kind: 'PublicBody' },
  { head: /^(?:комплекс|институт|бюро)$/, beside: /сша|патент/i, kind: 'PublicBody' },
];

const textOf = (line: Line, { from, to }: Range): string => line.tokens.slice(from, to).map(({ text }) => text).join(' ');

function kindOfHead(line: Line, { head, modifiers, core }: Parts): OrganisationKind | undefined {
  if (head === undefined) return undefined;
  const noun = line.words.nounOf(wordAt(line, head), HEAD_KINDS);
  if (!noun) return undefined;
  const beside = textOf(line, { from: modifiers?.from ?? head, to: Math.max(core.to, head + 4) });
  const special = DECIDED_BY.find((rule) => rule.head.test(noun.lemma) && rule.beside.test(beside));
  return special?.kind ?? HEAD_KINDS.get(noun.lemma);
}

/** A small ending behind initials: «МИДом» → МИД. */
const initialsOf = (word: string): string => /^(\p{Lu}{2,})\p{Ll}{0,3}$/u.exec(word)?.[1] ?? word;

/** The kind that initials or a contracted name tell by themselves. */
export function kindOfWord(word: string): OrganisationKind | undefined {
  if (PUBLIC_ABBREVIATION.test(word) || PUBLIC_INITIALS.has(initialsOf(word))) return 'PublicBody';
  return ASSOCIATION_INITIALS.has(initialsOf(word)) ? 'Association' : undefined;
}

/** What an organisation is, as its common noun, abbreviation or contracted name tells; a firm where nothing tells. */
export function organisationKind(line: Line, parts: Parts): OrganisationKind {
  const { abbreviation, core } = parts;
  return (abbreviation === undefined ? undefined : ABBREVIATED_HEADS.get(wordAt(line, abbreviation)))
    ?? kindOfHead(line, parts) ?? kindOfWord(wordAt(line, core.from)) ?? 'Company';
}
