import type { Morphology } from '../language/index.js';
import type { KnownName } from '../model/index.js';
import { type EntityKind } from '../ontology/index.js';
import type { KnownEntity, Knowledge } from './knowledge.js';
import { fold, isAcronym, isLatin, tidy, wordsOf } from './spelling.js';

/** OpenCorpora's grammemes of names. */
const PROPER = ['Geox', 'Surn', 'Orgn', 'Trad', 'Abbr', 'Name'];

/** The knowledge files, ready to be asked, and the words of names in their dictionary forms. */
export class Lexicon {
  /** Known names of places, by their lemmas. */
  private readonly places = new Map<string, string>();
  private readonly adjectives = new Map<string, string>();
  private readonly officeAliases = new Map<string, readonly string[]>();
  /** Kinds of office, and whether one place has several of the kind. */
  private readonly offices = new Map<string, boolean>();
  private readonly known = new Map<string, { entity: KnownEntity; name?: KnownName }>();
  private longestPlace = 1;
  private readonly lemmas = new Map<string, string>();

  constructor(knowledge: Knowledge, readonly morphology: Morphology) {
    for (const entity of knowledge.entities) this.learn(entity);
    for (const { name, aliases, hasSeveral } of knowledge.offices) {
      const words = this.lemmasOf(name);
      this.offices.set([...words].sort().join(' '), hasSeveral);
      for (const alias of aliases) this.officeAliases.set(this.lemmasOf(alias).join(' '), words);
    }
  }

  private learn(entity: KnownEntity): void {
    for (const adjective of entity.adjectives) this.adjectives.set(this.lemmaOf(adjective), entity.name);
    for (const { name, ...about } of [{ name: entity.name, source: '' }, ...entity.names]) {
      this.known.set(`${classOf(entity.kind)} ${fold(name)}`, about.source ? { entity, name: { name, ...about } } : { entity });
      if (entity.kind !== 'Place') continue;
      const lemmas = this.lemmasOf(name);
      this.places.set(lemmas.join(' '), entity.name);
      this.longestPlace = Math.max(this.longestPlace, lemmas.length);
    }
  }

  /** The known entity that bears the name, and under which of its names where that is not the main one. */
  find(kind: EntityKind, name: string): { readonly entity: KnownEntity; readonly name?: KnownName } | undefined {
    return this.known.get(`${classOf(kind)} ${fold(name)}`);
  }

  /** All names of the known entity that bears this one; none where there is no other. */
  knownNames(kind: EntityKind, name: string): KnownName[] {
    const entity = this.find(kind, name)?.entity;
    const [first] = entity?.names ?? [];
    return entity && first ? [{ name: entity.name, source: first.source }, ...entity.names] : [];
  }

  isKnownName(name: string): boolean {
    return ['place', 'organisation'].some((group) => this.known.has(`${group} ${fold(name)}`));
  }

  isOffice = (words: readonly string[]): boolean => this.offices.has([...words].sort().join(' '));

  /** One place has several of the kind: `office` is its words, sorted. */
  hasSeveral = (office: string): boolean => this.offices.get(office) ?? false;

  /** What an abbreviation of a kind of office stands for: МИД → министерство, иностранный, дело. */
  officeOf(words: readonly string[]): readonly string[] | undefined {
    return this.officeAliases.get(words.join(' '));
  }

  isFirstName = (word: string): boolean => this.isKnownAs('Name', word);
  isPatronymic = (word: string): boolean => this.isKnownAs('Patr', word);

  private isKnownAs = (tag: string, word: string): boolean =>
    this.morphology.analyses(word).some(({ known, grammemes }) => known && grammemes.has(tag));

  /** Dictionary form of a word; of a word that is not in the dictionary the word itself. */
  lemmaOf(word: string): string {
    let lemma = this.lemmas.get(word);
    if (lemma === undefined) {
      const best =
        isLatin(word) || word.length < 3 || !this.morphology.isKnown(word) ? undefined : this.morphology.analyses(word)[0];
      lemma = fold(best && best.pos !== 'NPRO' ? (best.pos === 'PRTF' ? word : best.lemma) : word).replace(/-/g, '');
      this.lemmas.set(word, lemma);
    }
    return lemma;
  }

  lemmasOf = (name: string): string[] => wordsOf(name).map((word) => this.lemmaOf(word));

  /** The place that the words at `at` name, or mean by an adjective, and how many words that takes. */
  placeAt(
    words: readonly string[],
    lemmas: readonly string[],
    at: number,
  ): { readonly place: string; readonly length: number } | undefined {
    for (let length = Math.min(this.longestPlace, words.length - at); length > 0; length--) {
      const place = this.places.get(lemmas.slice(at, at + length).join(' '));
      if (place) return { place, length };
    }
    const place = this.adjectives.get(lemmas[at]!);
    return place ? { place, length: 1 } : undefined;
  }

  /**
   * A place by its main name, «Нижегородская область» as Нижний Новгород; undefined for a country, which tells no namesakes
   * apart.
   */
  locality(place: string): string | undefined {
    const words = wordsOf(place);
    const known = this.placeAt(words, words.map((word) => this.lemmaOf(word)), 0)?.place ?? place;
    return this.find('Place', known)?.entity.isCountry ? undefined : known;
  }

  /** A common noun or adjective of the dictionary rather than a name. */
  isCommonWord(word: string): boolean {
    if (isLatin(word) || isAcronym(tidy(word)) || !this.morphology.isKnown(word)) return false;
    const [best] = this.morphology.analyses(word);
    return !PROPER.some((tag) => best!.grammemes.has(tag));
  }
}

export type KindClass = 'person' | 'place' | 'organisation' | 'group';

export function classOf(kind: EntityKind): KindClass {
  if (kind === 'Person') return 'person';
  if (kind === 'Place') return 'place';
  return kind === 'Group' ? 'group' : 'organisation';
}
