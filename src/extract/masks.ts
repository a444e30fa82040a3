import { overlap, type Sentence, type Span, type Token } from '../model/index.js';
import type { Mask, Morphology } from '../language/index.js';
import { normal } from './lemma.js';
import type { Name } from './names/index.js';

/** A noun that something of the firm is called by: «завод Norden» is not Norden, «завод «Вымпел»» is «Вымпел». */
const POSSESSED = new Set(['завод', 'фабрика', 'комбинат', 'подразделение', 'филиал', 'актив', 'активы', 'площадка', 'отделение', 'цех', 'предприятие', 'производство', 'бизнес', 'представительство', 'структура', 'дочка', 'мощность']);
/** Parts of speech after which a noun stands in a case that they govern or share. */
const GOVERNING = new Set(['PREP', 'ADJF', 'PRTF', 'NOUN', 'NUMR']);
const GENITIVE_BEFORE = new Set(['до', 'около', 'свыше', 'более', 'менее', 'от', 'порядка', 'больше', 'меньше']);
const UNIT = /^(тыс|тысяч[аиу]?|млн|млрд|миллион[а-я]*|миллиард[а-я]*|т|тонн[а-я]*|кг|шт|штук|единиц[а-я]*|кубометр[а-я]*|куб)$/;

/** Is the name, of which `text` begins at `start`, in its dictionary form? */
export const isUninflected = ({ core, canonical }: Name, start: number, text: string): boolean => normal(text.slice(core.start - start, core.end - start)) === normal(canonical);

/** How the parser reads a name: as one word in its case, without the adjectives before its common noun. */
export function maskOfName(sentence: Sentence, name: Name, morphology: Morphology): Mask {
  const start = nameProper(sentence, name, morphology);
  return { start, end: name.end, as: wordFor(sentence, start, name, morphology) };
}

/** The masks with those of what the tokens split and the parser misreads: codes («Т-12») and numbers with their units («416 т»). */
export function withNumbersAndCodes({ tokens }: Sentence, masks: readonly Mask[], morphology: Morphology): Mask[] {
  const found = [...masks];
  for (let first = 0; first < tokens.length; first++) {
    const mask = codeAt(tokens, first) ?? percentageAt(tokens, first, morphology) ?? quantityAt(tokens, first);
    if (!mask) continue;
    if (!masks.some((other) => overlap(other, mask))) found.push(mask);
    while (first + 1 < tokens.length && tokens[first + 1]!.start < mask.end) first++;
  }
  return found.sort((a, b) => a.start - b.start);
}

function nameProper({ tokens }: Sentence, name: Name, morphology: Morphology): number {
  const outside = tokens.filter((token) => name.start <= token.start && token.end <= name.core.start);
  if (isPossessed(name) && outside.length > 0 && !/^[«"„“]$/.test(outside.at(-1)!.text)) return name.core.start;
  return outside.find(({ text }) => morphology.analyses(text)[0]?.pos !== 'ADJF')?.start ?? name.core.start;
}

const isPossessed = ({ head }: Name): boolean => head !== undefined && POSSESSED.has(head);

/** A bare name in its dictionary form, with nothing before it that governs a case, is nominative or accusative. */
function wordFor({ tokens }: Sentence, start: number, name: Name, morphology: Morphology): string {
  if (start === name.core.start && name.start < start && isPossessed(name)) return 'компании';
  const before = tokens.filter((token) => token.end <= start).at(-1)?.text;
  const isGoverned = before !== undefined && morphology.analyses(before).some(({ pos, lemma }) => GOVERNING.has(pos) && lemma !== 'который');
  if (name.kind !== 'Company' || name.head !== undefined) return name.mask;
  const surface = tokens.filter((token) => name.core.start <= token.start && token.end <= name.core.end).map(({ text }) => text).join(' ');
  if (normal(surface.replaceAll(' ', '')) === normal(name.canonical.replaceAll(' ', ''))) return formBehind(before, name.canonical, morphology) ?? (isGoverned ? name.mask : 'завод');
  return inflectedLike(surface, name.canonical) ?? name.mask;
}

/** «принадлежит Norden», «приобретённый Norden завод»: the case that shows in no ending. */
function formBehind(word: string | undefined, name: string, morphology: Morphology): string | undefined {
  const [reading] = word !== undefined && INDECLINABLE.test(name) ? morphology.analyses(word) : [];
  if (reading?.pos === 'PRTF' && reading.grammemes.has('pssv')) return 'компанией';
  const lemma = reading && normal(reading.lemma);
  return lemma === undefined ? undefined : WITH_DATIVE.has(lemma) ? 'компании' : WITH_INSTRUMENTAL.has(lemma) ? 'компанией' : undefined;
}
const WITH_DATIVE = new Set(['принадлежать', 'подчиняться', 'достаться', 'подконтрольный', 'подведомственный', 'аффилировать']);
const WITH_INSTRUMENTAL = new Set(['контролироваться', 'управляться']);
const INDECLINABLE = /^[A-Z\d]|[оеиуюэы]$/u;

/** Endings of a bare name's first word, by those of its dictionary form, and a known noun in the same case. */
const ENDINGS: readonly (readonly [nominative: RegExp, endings: Readonly<Record<string, string>>])[] = [
  [/[аяь]$/u, { ы: 'фирмы', и: 'компании', е: 'фирме', у: 'фирму', ю: 'фирму', ой: 'фирмой', ей: 'фирмой', ью: 'фирмой' }],
  [/[^аеёиоуыэюя]$/u, { а: 'завода', у: 'заводу', ом: 'заводом', ем: 'заводом', е: 'заводе' }],
];

/** «Вымпелу» beside «Вымпел» is a dative: read like «заводу». */
function inflectedLike(surface: string, canonical: string): string | undefined {
  const [form, nominative] = [surface.split(' ')[0]!, canonical.split(' ')[0]!];
  const endings = ENDINGS.find(([pattern]) => pattern.test(nominative));
  if (!endings) return undefined;
  const stem = nominative.replace(/[аяь]$/u, '');
  return form.startsWith(stem) ? endings[1][form.slice(stem.length)] : undefined;
}

function codeAt(tokens: readonly Token[], first: number): Mask | undefined {
  let last = first;
  while (tokens[last + 1]?.start === tokens[last]!.end && /^[\p{L}\d-]+$/u.test(tokens[last + 1]!.text)) last++;
  const text = tokens.slice(first, last + 1).map((token) => token.text).join('');
  return last > first && /^\p{Lu}[\p{L}-]*\d/u.test(text) ? { ...across(tokens, first, last), as: text } : undefined;
}

/** «75% минус одна акция». */
const SHARE_MORE = /^(?:плюс|минус) одн(?:а|у|ой) акци/u;

/** Tokens from a percentage to the verb that it is the object of: «100% акций завода стала владеть группа». */
const FARTHEST_OWNING = 8;

/** «владеет 50%», «100% принадлежит», «покупка 50%», else the object. */
function percentageAt(tokens: readonly Token[], first: number, morphology: Morphology): Mask | undefined {
  if (!/^\d/.test(tokens[first]!.text) || tokens[first + 1]?.text !== '%') return undefined;
  const before = tokens[first - 1]?.text.toLowerCase() ?? '';
  const isInstrumental = /^(владе|контролир|распоряж|облада)/.test(before) || tokens.slice(first + 2, first + FARTHEST_OWNING).some(({ text }) => /^владе/.test(text));
  const isSubject = before === '' || /^[(«—,;]$/.test(before);
  const isComplement = morphology.analyses(before)[0]?.pos === 'NOUN';
  const last = SHARE_MORE.test(tokens.slice(first + 2, first + 5).map(({ text }) => text).join(' ')) ? first + 4 : first + 1;
  return { ...across(tokens, first, last), as: isInstrumental ? 'долей' : isSubject ? 'доля' : isComplement ? 'доли' : 'долю' };
}

/** A number with its unit is one word, whose genitive is what it counts. */
function quantityAt(tokens: readonly Token[], first: number): Mask | undefined {
  if (!/^\d/.test(tokens[first]!.text)) return undefined;
  let last = first;
  while (UNIT.test(tokens[last + 1]?.text ?? '')) last += tokens[last + 2]?.text === '.' && tokens[last + 3] !== undefined ? 2 : 1;
  return last > first ? { ...across(tokens, first, last), as: GENITIVE_BEFORE.has(tokens[first - 1]?.text.toLowerCase() ?? '') ? 'тонн' : 'тонну' } : undefined;
}

const across = (tokens: readonly Token[], first: number, last: number): Span => ({ start: tokens[first]!.start, end: tokens[last]!.end });
