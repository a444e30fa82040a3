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
  { head: /^палата$/, kind: 'PublicBody', beside: /общественн|счётн|счетн|представител|верхн|нижн|лорд|общин|федеральн|регистрац/i },
  { head: /^фонд$/, kind: 'Company', beside: /инвестицион|венчур|хедж|инвест|капитал|[a-z]{3}|пенсион|partners|capital/i },
  { head: /^флот$/, kind: 'Company', beside: /тралов|рыб|торгов|речн|пассажирск/i },
  { head: /^центр$/, kind: 'Company', beside: /торгов|развлекательн|продюсер|техническ|инжиниринг|логистическ|деловой|судоремонт|производств|обработк|дилерск|сервисн|фитнес/i },
  { head: /^агентство$/, kind: 'Company', beside: /информацион|новост|рейтингов|рекламн|кадров|маркетинг|туристич|аналитич|консалтинг/i },
  { head: /^институт$/, kind: 'PublicBody', beside: /политехн|педагог|медицинск|технологическ|государственн|развити|международн/i },
  { head: /^общество$/, kind: 'Company', beside: /акционерн|ответственност/i },
  { head: /^организация$/, kind: 'Company', beside: /производствен|подряд|строительн|торгов|кредитн|микро/i },
  { head: /^(?:группа|отделение|подразделение|представительство)$/, kind: 'PublicBody', beside: /контактн|обсе|оон|сша|минобороны/i },
  { head: /^(?:комплекс|институт|бюро)$/, kind: 'PublicBody', beside: /сша|патент/i },
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
