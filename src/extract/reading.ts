import { overlap, type Document, type Sentence, type Span, type Token } from '../model/index.js';
import type { Language, Mask, Morphology, Word } from '../language/index.js';
import { paragraphs } from '../text/paragraphs.js';
import { segment } from '../text/segment.js';
import { repaired } from './repairs.js';
import { findNames, linkNames, type DocumentEntity, type Name } from './names/index.js';

/** A parsed sentence in which every name is one word. */
export interface ReadSentence extends Span {
  readonly index: number;
  readonly words: readonly Word[];
  /** Indices of the words that depend on each word. */
  readonly children: readonly (readonly number[])[];
  /** The name that a word stands for, if it is one. */
  readonly names: readonly (NamedWord | undefined)[];
}

export interface NamedWord {
  readonly name: Name;
  readonly entity: DocumentEntity;
}

/** A document with its sentences parsed and its names linked. */
export interface Reading {
  readonly document: Document;
  readonly sentences: readonly ReadSentence[];
  readonly entities: readonly DocumentEntity[];
  readonly morphology: Morphology;
}

/** Is the name written in its dictionary form? */
export const isUninflected = ({ core, canonical }: Name): boolean => core.end - core.start === canonical.length;

export const normal = (lemma: string): string => lemma.toLowerCase().replaceAll('ё', 'е');

/** Sentences that end where their paragraph does. */
export const sentencesOf = (text: string): Sentence[] => paragraphs(text).flatMap(({ start, end }) => segment(text.slice(start, end)).map((sentence) => shifted(sentence, start)));

const shifted = (sentence: Sentence, by: number): Sentence => ({
  start: sentence.start + by,
  end: sentence.end + by,
  tokens: sentence.tokens.map((token) => ({ ...token, start: token.start + by, end: token.end + by })),
});

export function read(document: Document, language: Language): Reading {
  const sentences = sentencesOf(document.text);
  const entities = linkNames(document.text, findNames(document.text, sentences, language), language);
  const named = entities.flatMap((entity) => entity.names.map((name) => ({ name, entity }))).sort((a, b) => a.name.start - b.name.start);
  let next = 0;
  return {
    document,
    entities,
    morphology: language.morphology,
    sentences: sentences.map((sentence, index) => {
      const inside = new Map<number, NamedWord>();
      const masks: Mask[] = [];
      for (; next < named.length && named[next]!.name.start < sentence.end; next++) {
        const { name } = named[next]!;
        const start = nameProper(sentence, name, language.morphology);
        inside.set(start, named[next]!);
        masks.push({ start, end: name.end, as: maskOf(sentence, start, name, language.morphology) });
      }
      const words = language.parse(sentence, withQuantities(sentence, [...masks, ...codes(sentence, masks)]));
      return readSentence(sentence, index, repaired(words, words.map(({ start }) => inside.get(start)), language.morphology), inside);
    }),
  };
}

function readSentence({ start, end }: Span, index: number, words: readonly Word[], named: ReadonlyMap<number, NamedWord>): ReadSentence {
  const children: number[][] = words.map(() => []);
  words.forEach((word, i) => { if (word.head >= 0) children[word.head]!.push(i); });
  return { start, end, index, words, children, names: words.map((word) => named.get(word.start)) };
}

/** A product code («ST6», «Ил-114») is one word, whatever the tokens. */
function codes({ tokens }: Sentence, masks: readonly Mask[]): Mask[] {
  const found: Mask[] = [];
  for (let first = 0; first < tokens.length; first++) {
    let last = first;
    while (tokens[last + 1]?.start === tokens[last]!.end && /^[\p{L}\d-]+$/u.test(tokens[last + 1]!.text)) last++;
    const span = { start: tokens[first]!.start, end: tokens[last]!.end };
    const text = tokens.slice(first, last + 1).map((token) => token.text).join('');
    if (last > first && /^\p{Lu}[\p{L}-]*\d/u.test(text) && !masks.some((mask) => overlap(mask, span))) found.push({ ...span, as: text });
    first = last;
  }
  return found;
}

/** «416 т», «4,4 миллиона тонн», «3,5 тыс.»: a number with its unit is one word, whose genitive is what it counts. */
function withQuantities({ tokens }: Sentence, masks: readonly Mask[]): Mask[] {
  const found: Mask[] = [];
  for (let first = 0; first < tokens.length; first++) {
    if (!/^\d/.test(tokens[first]!.text)) continue;
    let last = first;
    while (tokens[last + 1] !== undefined && /^(тыс|тысяч[аиу]?|млн|млрд|миллион[а-я]*|миллиард[а-я]*|т|тонн[а-я]*|кг|шт|штук|единиц[а-я]*|кубометр[а-я]*|куб)$/.test(tokens[last + 1]!.text)) last += tokens[last + 2]?.text === '.' && tokens[last + 3] !== undefined ? 2 : 1;
    const percent = tokens[first + 1]?.text === '%';
    if (percent) last = first + 1;
    const span = { start: tokens[first]!.start, end: tokens[last]!.end };
    if (percent && !masks.some((mask) => overlap(mask, span))) found.push({ ...span, as: share(tokens.slice(0, first)) });
    else if (last > first && !masks.some((mask) => overlap(mask, span))) found.push({ ...span, as: GENITIVE_BEFORE.has(tokens[first - 1]?.text.toLowerCase() ?? '') ? 'тонн' : 'тонну' });
    first = last;
  }
  return [...masks, ...found].sort((a, b) => a.start - b.start);
}
/** A percentage as the parser should read it: «владеет долей», «доля принадлежит», else the object «долю». */
function share(before: readonly Token[]): string {
  const last = before.at(-1)?.text.toLowerCase() ?? '';
  if (/^(владе|контролир|распоряж|облада)/.test(last)) return 'долей';
  return before.length === 0 || /^[(«—,;]$/.test(last) ? 'доля' : 'долю';
}

const GENITIVE_BEFORE = new Set(['до', 'около', 'свыше', 'более', 'менее', 'от', 'порядка', 'больше', 'меньше']);

const isQuote = (text: string | undefined): boolean => text !== undefined && /^[«"„“]$/.test(text);

/** A noun that something of the firm is called by: «завод Bosch» is not Bosch, «завод «Вымпел»» is «Вымпел». */
const POSSESSED = new Set(['завод', 'фабрика', 'комбинат', 'подразделение', 'филиал', 'актив', 'активы', 'площадка', 'отделение', 'цех', 'предприятие', 'производство', 'бизнес', 'представительство', 'структура', 'дочка', 'мощность']);

/** The one word that the parser reads for a name. A bare name in its dictionary form, with nothing before it that governs a case, is nominative or accusative. */
function maskOf({ tokens }: Sentence, start: number, name: Name, morphology: Morphology): string {
  if (start === name.core.start && isPossessed(name)) return 'компании';
  const isBare = name.kind === 'Company' && name.head === undefined && isUninflected(name);
  const before = tokens.filter((token) => token.end <= start).at(-1)?.text;
  const governed = before !== undefined && morphology.analyses(before).some(({ pos }) => pos === 'PREP' || pos === 'ADJF' || pos === 'PRTF' || pos === 'NOUN' || pos === 'NUMR');
  return isBare && !governed ? 'завод' : name.mask;
}

const isPossessed = ({ head }: Pick<Name, 'head'>): boolean => head !== undefined && POSSESSED.has(normal(head));

/** Where the one word for a name begins: the adjectives before its common noun («тульский завод «…»») stay words of the tree. */
function nameProper({ tokens }: Sentence, { start, core, head }: Name, morphology: Morphology): number {
  const outside = tokens.filter((token) => start <= token.start && token.end <= core.start);
  if (isPossessed({ head }) && outside.length > 0 && !isQuote(outside.at(-1)!.text)) return core.start;
  const adjectives = outside.findIndex(({ text }) => !isCommonAdjective(text, morphology));
  const first = adjectives < 0 ? outside.length : adjectives;
  return outside[first]?.start ?? core.start;
}

const isCommonAdjective = (word: string, morphology: Morphology): boolean => morphology.analyses(word)[0]?.pos === 'ADJF';
