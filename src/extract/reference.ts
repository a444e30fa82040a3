import type { EntityKind } from '../ontology/index.js';
import type { Party } from '../model/index.js';
import { nominative } from '../language/normal-form.js';
import type { DocumentEntity } from './names/index.js';
import { childrenBy, conjuncts, group, isNominal, isPlural, isPluralPhrase, lemmaOf, subtree } from './phrases.js';
import { placesInName, placesOfDescription } from './place-words.js';
import { normal } from './lemma.js';
import type { ReadSentence, Reading } from './reading.js';
import { antecedent, prepositionOf } from './slots.js';
import { isOfShare, subjectOver } from './possession.js';
import { Profile } from './profiles.js';
import { goodsMeant } from './goods-meant.js';
import { SpokenGoods } from './spoken-goods.js';
import { namedTogether, speaksOfSeveral } from './several.js';
import { firmOfUs } from './sayings.js';
import { pressOf } from './sources.js';
import { isWithin } from './regions.js';
import { Topic, type Sighting } from './topic.js';
import { isUninflected } from './masks.js';
import { describedNames, describing, describingParts, isBare, isFirmPhrase, isVenture } from './descriptions.js';
import { ASSETS, COUNTERPARTS, FIRM_NOUNS, GENERIC_NOUNS, HOLDINGS, INHABITANTS, INHABITANTS_STEM, MAKER_NOUNS, NAMING, OWN, PERSON_PRONOUNS, PLACE_NOUNS, PLANTS, PUBLIC_NOUNS, SHARES, SYNONYMS, TRANSPARENT_NOUNS, UNPLACED, USER_NOUNS, VISITORS } from './nouns.js';

/** Something a phrase stands for: a named entity of the document, or a thing that is only described. */
export interface Referent {
  readonly party: Party;
  /** Absent for what has no name. */
  readonly entity?: DocumentEntity | undefined;
  /** Word that stands for it. */
  readonly word: number;
  /** Whose it is, where the description says so: «завод Norden». */
  readonly owner?: Referent | undefined;
  /** False for a description that says no more than what sort of firms they are: «частные компании». */
  readonly specific: boolean;
  /** How it was reached: by its name, by a description or pronoun, as a description of its own, or as what the document is about. */
  readonly by: 'name' | 'reference' | 'description' | 'topic';
}

/** What an antecedent may be. */
interface Search {
  readonly exclude: readonly DocumentEntity[];
  readonly wanted: (kind: EntityKind) => boolean;
}
const ANY: Search = { exclude: [], wanted: () => true };

export const partyOf = (entity: DocumentEntity): Party => ({ name: entity.name, kind: entity.kind, ...(entity.aliases.length > 0 && { aliases: entity.aliases }) });

const topical = (entity: DocumentEntity): Referent => ({ party: partyOf(entity), entity, word: 0, specific: true, by: 'topic' });

const isOrganisation = (kind: EntityKind): boolean => kind === 'Company' || kind === 'PublicBody' || kind === 'Association';

/** Finds what the phrases of one document refer to. */
export class References {
  readonly #reading: Reading;
  /** Sightings of each sentence, in order. */
  readonly #sightings: Sighting[][];
  /** Entities that the document only quotes. */
  readonly #press: ReadonlySet<DocumentEntity>;
  readonly #mostNames: number;
  #topic!: Topic;
  /** Firms without a name, by the noun that they were called by. */
  readonly #descriptions = new Map<string, Party>();
  /** The first joint venture with a name. */
  #venture: DocumentEntity | undefined;
  /** Who the first sentences name. */
  readonly #leading: ReadonlySet<DocumentEntity>;
  readonly #profiles = new Map<DocumentEntity, Profile>();
  /** What the text has said of goods so far. */
  readonly goods = new SpokenGoods();
  /** The firm last told to change hands. */
  sold: Referent | undefined;

  constructor(reading: Reading) {
    this.#reading = reading;
    this.#press = pressOf(reading);
    this.#sightings = reading.sentences.map(() => []);
    this.#mostNames = Math.max(1, ...reading.entities.filter(({ kind }) => isOrganisation(kind)).map(({ names }) => names.length));
    for (const sentence of reading.sentences) sentence.names.forEach((named, word) => {
      if (!named) return;
      const { entity } = named;
      if (!this.#press.has(entity)) this.#sightings[sentence.index]!.push({ entity, sentence: sentence.index, word, subject: isSubject(sentence, word) });
      const profile = this.#profiles.get(entity) ?? new Profile();
      this.#profiles.set(entity, profile);
      if (named.name.head) profile.note(sentence, word, named.name.head);
      for (const described of describing(sentence, word)) {
        if (!sentence.names[described]) profile.note(sentence, described, lemmaOf(sentence, described));
        for (const place of placesOfDescription(sentence, described, reading)) profile.places.add(place.name);
      }
      for (const place of placesInName(entity, reading)) profile.places.add(place);
      if (isVenture(sentence, word) && this.#isOwnName(sentence, this.named(sentence, word)[0]!)) this.#venture ??= entity;
    });
    this.#leading = new Set(this.#sightings.slice(0, LEAD).flat().map(({ entity }) => entity));
    this.#topic = new Topic(reading, this.#sightings, { makes: (entity) => this.makes({ entity, party: entity }), isCalled: (entity, lemma) => this.#fits(entity, lemma, new Set()) });
    for (const sentence of reading.sentences) this.#followDescriptions(sentence);
  }

  /** A firm that a sentence speaks of as «завод» or «компания» is spoken of again. */
  #followDescriptions(sentence: ReadSentence): void {
    const seen = this.#sightings[sentence.index]!;
    sentence.words.forEach((word, i) => {
      const lemma = lemmaOf(sentence, i);
      if (sentence.names[i] || isPlural(word) || !FIRM_NOUNS.has(lemma) || !(isSubject(sentence, i) || isBare(sentence, i)) || this.named(sentence, i).length > 0) return;
      const entity = this.#described(sentence, i, ANY)[0]?.entity;
      if (entity && (isSubject(sentence, i) || this.#profiles.get(entity)!.nouns.has(lemma))) seen.push({ entity, sentence: sentence.index, word: i, subject: isSubject(sentence, i) });
    });
    seen.sort((a, b) => a.word - b.word);
  }

  /** Does the document only quote the entity? */
  isPress(entity: DocumentEntity): boolean {
    return this.#press.has(entity);
  }

  /** Positive for one that is called a maker of things, negative for one that is called a user of them. */
  makes({ entity, party }: Pick<Referent, 'entity' | 'party'>): number {
    if (party.kind !== 'Company') return -1;
    const said = [...(entity ? this.#profiles.get(entity)?.nouns ?? [] : []), ...normal(party.name).split(' ')];
    return Number(said.some((word) => MAKER_NOUNS.test(word))) - Number(said.some((word) => USER_NOUNS.test(word)));
  }

  /** Everything that the phrase and those coordinated with it stand for. */
  of(sentence: ReadSentence, word: number, exclude: readonly DocumentEntity[] = [], wanted: (kind: EntityKind) => boolean = () => true): Referent[] {
    const heads = prepositionOf(sentence, word) === 'между' ? group(sentence, word) : conjuncts(sentence, word);
    return heads.flatMap((head) => this.#ofOne(sentence, head, { exclude, wanted }, 0));
  }

  /** What the phrase stands for, without those coordinated with it. */
  at(sentence: ReadSentence, word: number): Referent[] {
    return this.#ofOne(sentence, word, ANY, 0);
  }

  /** The company that the text is about, where it speaks of one before the sentence. */
  topic(sentence: ReadSentence, exclude: readonly DocumentEntity[]): Referent[] {
    const entity = this.#topic.before(sentence);
    return entity && !exclude.includes(entity) ? [topical(entity)] : [];
  }

  /** The speakers' firm, or else what the text is about. */
  ofSpeakers(sentence: ReadSentence, firm: DocumentEntity | undefined, exclude: readonly DocumentEntity[]): Referent[] {
    return firm && !exclude.includes(firm) && !this.#press.has(firm) ? [topical(firm)] : this.topic(sentence, exclude);
  }

  /** The place last spoken of before the word. */
  place(sentence: ReadSentence, word: number): Referent[] {
    return this.#antecedentOf(sentence, word, ANY, (entity) => entity.kind === 'Place');
  }

  /** What the text is about, where it is called by the noun. */
  hero(sentence: ReadSentence, word: number): Referent[] {
    const lemma = lemmaOf(sentence, word);
    return FIRM_NOUNS.has(lemma) ? this.topic(sentence, []).filter(({ entity }) => this.#fits(entity!, lemma, new Set()) && (!HOLDINGS.has(lemma) || this.#profiles.get(entity!)!.isCalled(lemma))).map((found) => ({ ...found, word, by: 'reference' as const })) : [];
  }

  /** Names that the noun is only a description of, or the name at the word itself. */
  named(sentence: ReadSentence, word: number): Referent[] {
    const named = sentence.names[word];
    return named ? [{ party: partyOf(named.entity), entity: named.entity, word, specific: true, by: 'name' }] : this.#identified(sentence, word);
  }

  #ofOne(sentence: ReadSentence, given: number, search: Search, depth: number): Referent[] {
    const word = antecedent(sentence, given);
    const named = this.named(sentence, word);
    if (isVenture(sentence, word) && !named.some((referent) => this.#isOwnName(sentence, referent) || sentence.words[referent.word]!.rel === 'nsubj')) return [this.#ventureAt(sentence, word)];
    if (named.length > 0) return named;
    return depth > MAX_DEPTH || !isNominal(sentence.words[word]!) ? [] : this.#unnamed(sentence, word, search, depth);
  }

  /** «СП» alone is the joint venture that the text names, «СП с «Маяком»» one without a name. */
  #ventureAt(sentence: ReadSentence, word: number): Referent {
    if (this.#venture && isBare(sentence, word)) return { party: partyOf(this.#venture), entity: this.#venture, word, specific: true, by: 'reference' };
    const where = childrenBy(sentence, word, 'nmod').find((child) => prepositionOf(sentence, child) === 'в' && sentence.names[child]?.entity.kind === 'Place');
    const name = `совместное предприятие${where === undefined ? '' : ` в ${sentence.words[where]!.text}`}`;
    return { party: { name, kind: 'Company' }, word, specific: true, by: 'description' };
  }

  #unnamed(sentence: ReadSentence, word: number, search: Search, depth: number): Referent[] {
    const lemma = lemmaOf(sentence, word);
    const several = this.#several(sentence, word, search);
    if (several.length > 1) return several;
    if (ASSETS.has(lemma)) return this.#asset(sentence, word);
    if (TRANSPARENT_NOUNS.has(lemma)) return this.#through(sentence, word, search, depth);
    if (PLACE_NOUNS.has(lemma)) return this.#place(sentence, word);
    if (VISITORS.has(lemma) && (lemma !== 'гость' || isPlural(sentence.words[word]!))) return this.#visitors(sentence, word, search);
    if (lemma === 'мы') return this.ofSpeakers(sentence, firmOfUs(sentence, this.#reading), search.exclude).map((hero) => ({ ...hero, word, by: 'reference' as const }));
    if (PERSON_PRONOUNS.has(lemma)) return this.#pronoun(sentence, word, search, depth);
    if (COUNTERPARTS.has(lemma)) return this.#antecedentOf(sentence, word, search, (entity) => entity.kind === 'Company');
    return isFirmPhrase(sentence, word) ? this.#firms(sentence, word, search) : this.#ofInhabitants(sentence, word, search);
  }

  /** «делегация во главе с Иваном Петровым», or whose visit the text tells of. */
  #visitors(sentence: ReadSentence, word: number, search: Search): Referent[] {
    const led = subtree(sentence, word).filter((part) => sentence.names[part]?.entity.kind === 'Person').flatMap((part) => this.named(sentence, part));
    return led.length > 0 ? led : this.#antecedentOf(sentence, word, search, (entity) => entity.kind === 'Person');
  }

  /** «обе компании», «им»: those named side by side before. */
  #several(sentence: ReadSentence, word: number, { exclude, wanted }: Search): Referent[] {
    const found = speaksOfSeveral(sentence, word) ? namedTogether(this.#reading, sentence, word) : undefined;
    const entities = found?.words.map((name) => found.sentence.names[name]!.entity) ?? [];
    return entities.some((entity) => exclude.includes(entity) || !wanted(entity.kind)) ? [] : entities.map((entity) => ({ party: partyOf(entity), entity, word, specific: true, by: 'reference' as const }));
  }

  /** «рубцовчане» is said of the firm from Рубцовск. */
  #ofInhabitants(sentence: ReadSentence, word: number, search: Search): Referent[] {
    const text = normal(sentence.words[word]!.text);
    if (!INHABITANTS.test(text)) return [];
    const stem = text.slice(0, INHABITANTS_STEM);
    const isOf = (name: string): boolean => normal(name).startsWith(stem);
    return this.#antecedentOf(sentence, word, search, (entity) => entity.kind === 'Company' && [...this.#profiles.get(entity)!.places, ...entity.name.split(' ')].some(isOf));
  }

  #pronoun(sentence: ReadSentence, word: number, search: Search, depth: number): Referent[] {
    const own = lemmaOf(sentence, word) === 'свой' ? subjectOver(sentence, word) : undefined;
    if (own !== undefined) return this.#ofOne(sentence, own, search, depth + 1);
    if (isPlural(sentence.words[word]!) && goodsMeant(sentence, word, this.#reading).length > 0) return [];
    const description = this.#describedBefore(sentence, word);
    return description === undefined ? this.#antecedentOf(sentence, word, search, () => true) : this.#ofOne(sentence, description, search, depth + 1);
  }

  #firms(sentence: ReadSentence, word: number, search: Search): Referent[] {
    if (isPluralPhrase(sentence, word)) return this.#group(sentence, word);
    const described = this.#described(sentence, word, search);
    const found = described.length > 0 ? described : this.#heroAs(sentence, word, search);
    return found.length === 0 && PUBLIC_NOUNS.has(lemmaOf(sentence, word)) ? this.#publicBody(sentence, word) : found;
  }

  /** «СП «A»» has a name, «СП «A» и «B»» in the genitive only parents. */
  #isOwnName(sentence: ReadSentence, { word }: Referent): boolean {
    const { start, text } = sentence.words[word]!;
    return /[«"„“]/.test(text) && isUninflected(sentence.names[word]!.name, start, text);
  }

  /** «завод» where nothing has been called so: what the text is about, unless it has been called something else. */
  #heroAs(sentence: ReadSentence, word: number, { exclude, wanted }: Search): Referent[] {
    const isActing = sentence.words[word]!.rel === 'nsubj' && isBare(sentence, word);
    if (!(PLANTS.has(lemmaOf(sentence, word)) || (isActing && FIRM_NOUNS.has(lemmaOf(sentence, word)))) || placesOfDescription(sentence, word, this.#reading).length > 0) return [];
    return this.topic(sentence, exclude).filter(({ entity, party }) => wanted(party.kind) && [...this.#profiles.get(entity!)!.nouns].every((noun) => !PLANTS.has(noun)))
      .map((hero) => ({ ...hero, word, by: 'reference' as const }));
  }

  /** A description beside its name: apposition, «X — производитель …», «заводы, такие как X и Y». */
  #identified(sentence: ReadSentence, word: number): Referent[] {
    const isFirm = isFirmPhrase(sentence, word);
    if (NAMING.has(lemmaOf(sentence, word))) return [];
    const beside = [...describedNames(sentence, word)].flatMap((name) => conjuncts(sentence, name)).filter((name) => sentence.names[name] && !(isFirm && lemmaOf(sentence, word) !== 'предприниматель' && sentence.names[name].entity.kind === 'Person'));
    return beside.map((name) => ({ party: partyOf(sentence.names[name]!.entity), entity: sentence.names[name]!.entity, word: name, specific: true, by: 'name' as const }));
  }

  /** «для нужд армии», «с представителями «Ромашки»»: the thing behind the noun. */
  #through(sentence: ReadSentence, word: number, search: Search, depth: number): Referent[] {
    const isShare = SHARES.has(lemmaOf(sentence, word));
    const behind = childrenBy(sentence, word, 'nmod', 'appos', 'flat:name', 'flat', 'det').filter((child) => (isShare ? isOfShare(sentence, child) : !prepositionOf(sentence, child)));
    const found = behind.flatMap((child) => conjuncts(sentence, child)).flatMap((child) => this.#ofOne(sentence, child, search, depth + 1));
    if (found.length > 0) return found;
    if (isShare && behind.length === 0) return this.#antecedentOf(sentence, word, search, ({ kind }) => kind === 'Company');
    return placesOfDescription(sentence, word, this.#reading).map((place) => ({ party: { name: place.name, kind: 'Place' as const }, word, specific: true, by: 'reference' as const }));
  }

  /** A firm without a name, spoken of earlier in the sentence, that a pronoun agrees with. */
  #describedBefore(sentence: ReadSentence, word: number): number | undefined {
    const { Number: number, Gender: gender } = sentence.words[word]!.feats;
    for (let noun = word - 1; noun >= 0; noun--) {
      if (sentence.names[noun] && agrees(sentence, word, sentence.names[noun]!.entity)) return undefined;
      const { feats } = sentence.words[noun]!;
      if (FIRM_NOUNS.has(lemmaOf(sentence, noun)) && feats['Number'] === number && (number === 'Plur' || feats['Gender'] === gender)) return noun;
    }
    return undefined;
  }

  /** «в страну»: the place last spoken of. */
  #place(sentence: ReadSentence, word: number): Referent[] {
    const described = childrenBy(sentence, word, 'nmod', 'appos', 'flat', 'flat:name').filter((child) => sentence.names[child]?.entity.kind === 'Place');
    if (described.length > 0) return described.flatMap((child) => this.#ofOne(sentence, child, ANY, MAX_DEPTH));
    if (lemmaOf(sentence, word) === 'столица' && childrenBy(sentence, word, 'nmod', 'amod', 'det').length === 0) return [{ party: { name: 'Москва', kind: 'Place' }, word, specific: true, by: 'reference' }];
    return this.#antecedentOf(sentence, word, ANY, (entity) => entity.kind === 'Place');
  }

  /** «российские активы группы», «завод Norden в Калуге»: a thing of a firm, called by what it is, whose it is and where. */
  #asset(sentence: ReadSentence, word: number): Referent[] {
    const plural = isPlural(sentence.words[word]!);
    if (!plural && childrenBy(sentence, word, 'nmod').every((child) => !sentence.names[child])) {
      const known = this.#described(sentence, word, ANY);
      if (known.length > 0) return known;
      const hero = isBare(sentence, word) ? this.#heroAs(sentence, word, ANY) : [];
      if (hero.length > 0) return hero;
    }
    const key = `${lemmaOf(sentence, word)} ${plural ? 'plur' : 'sing'}`;
    const name = this.#isSpecific(sentence, word) ? this.#description(sentence, word) : undefined;
    if (name) this.#descriptions.set(key, { name, kind: plural ? 'Group' : 'Company' });
    const party = this.#descriptions.get(key);
    return party ? [{ party, word, specific: true, by: 'description', owner: this.#owner(sentence, word) }] : [];
  }

  #owner(sentence: ReadSentence, word: number): Referent | undefined {
    return childrenBy(sentence, word, 'nmod', 'det').filter((child) => !prepositionOf(sentence, child)).flatMap((child) => this.#ofOne(sentence, child, ANY, 1)).find(({ party }) => isOrganisation(party.kind));
  }

  #group(sentence: ReadSentence, word: number): Referent[] {
    const name = this.#description(sentence, word);
    return name ? [{ party: { name, kind: 'Group' }, word, specific: this.#isSpecific(sentence, word), by: 'description' }] : [];
  }

  /** «армия», «столичный дептранс»: a body of the state needs no name. */
  #publicBody(sentence: ReadSentence, word: number): Referent[] {
    const name = this.#description(sentence, word) ?? lemmaOf(sentence, word);
    return [{ party: { name, kind: 'PublicBody' }, word, specific: true, by: 'description' }];
  }

  /** Does the description name a place or a firm? */
  #isSpecific(sentence: ReadSentence, word: number): boolean {
    if (sentence.children[word]!.some((child) => OWN.has(lemmaOf(sentence, child)))) return true;
    const needsOwner = UNPLACED.has(lemmaOf(sentence, word));
    const clauses = childrenBy(sentence, word, 'acl', 'amod', 'acl:relcl').flatMap((child) => subtree(sentence, child));
    return [...describingParts(sentence, word), ...clauses].some((part) => (part !== word && sentence.names[part] && !(needsOwner && sentence.names[part].entity.kind === 'Place'))) || (!needsOwner && placesOfDescription(sentence, word, this.#reading).length > 0);
  }

  /** The words that say which enterprises are meant, in the nominative; undefined where none does. */
  #description(sentence: ReadSentence, word: number): string | undefined {
    const parts = describingParts(sentence, word);
    return parts.length > 1 ? nominative(parts.map((part) => sentence.words[part]!), this.#reading.morphology) : undefined;
  }

  #described(sentence: ReadSentence, word: number, search: Search): Referent[] {
    if (isAnother(sentence, word)) return [];
    const lemma = lemmaOf(sentence, word);
    const places = new Set(placesOfDescription(sentence, word, this.#reading).map(({ name }) => name));
    const fits = (entity: DocumentEntity): boolean => isOrganisation(entity.kind) && this.#fits(entity, lemma, places);
    const placed = places.size > 0 ? this.#antecedentOf(sentence, word, search, (entity) => fits(entity) && this.#profiles.get(entity)!.places.size > 0) : [];
    if (placed.length > 0) return placed;
    const called = HOLDINGS.has(lemma) ? this.#antecedentOf(sentence, word, search, (entity) => fits(entity) && this.#profiles.get(entity)!.isCalled(lemma)) : [];
    return called.length > 0 ? called : this.#antecedentOf(sentence, word, search, fits);
  }

  #fits(entity: DocumentEntity, lemma: string, places: ReadonlySet<string>): boolean {
    const profile = this.#profiles.get(entity)!;
    const { nouns, places: known } = profile;
    if (places.size > 0 && known.size > 0 && ![...places].some((place) => [...known].some((other) => isWithin(other, place)))) return false;
    if (profile.isCalled(lemma) || normal(entity.name).split(' ').includes(lemma) || SYNONYMS.get(lemma)?.test(entity.name) === true) return true;
    return GENERIC_NOUNS.has(lemma) && entity.kind === 'Company' && !(HOLDINGS.has(lemma) && [...nouns].some((noun) => PLANTS.has(noun)));
  }

  /** The entity last spoken of that fits, subjects before others of the same sentence. */
  #antecedentOf(sentence: ReadSentence, word: number, { exclude, wanted }: Search, fits: (entity: DocumentEntity) => boolean): Referent[] {
    let best: Sighting | undefined;
    let bestScore = 0;
    const focus = this.#topic.before(sentence);
    const inFocus = focus ? [{ entity: focus, sentence: sentence.index - IN_FOCUS, word: 0, subject: false }] : [];
    for (const sighting of [...inFocus, ...this.#sightings.slice(Math.max(0, sentence.index - FARTHEST), sentence.index + 1).flat()]) {
      if (sighting.sentence === sentence.index && sighting.word >= word) break;
      if (exclude.includes(sighting.entity) || !wanted(sighting.entity.kind) || !fits(sighting.entity) || !agrees(sentence, word, sighting.entity)) continue;
      if (PERSON_PRONOUNS.has(lemmaOf(sentence, word)) && !this.#profiles.get(sighting.entity)!.agreesWith(sentence, word)) continue;
      const score = this.#salience(sighting, sentence, word);
      if (score >= bestScore) [best, bestScore] = [sighting, score];
    }
    return best && bestScore > 0 ? [{ party: partyOf(best.entity), entity: best.entity, word, specific: true, by: 'reference' }] : [];
  }

  #salience(sighting: Sighting, sentence: ReadSentence, word: number): number {
    const lemma = lemmaOf(sentence, word);
    const distance = sentence.index - sighting.sentence;
    const calledSo = this.#profiles.get(sighting.entity)!.isCalled(lemma) ? 2 : 0;
    return REACH - distance + (sighting.subject ? 0.75 : 0) + calledSo + (this.#leading.has(sighting.entity) ? LEADING : 0) + TOPIC * (sighting.entity.names.length / this.#mostNames);
  }
}

const MAX_DEPTH = 3;
/** Sentences at the start that name what the document is about. */
const LEAD = 3;
/** What being named by them weighs, in sentences. */
const LEADING = 1.5;
/** What being the entity that the document names most often weighs, in sentences. */
const TOPIC = 1.5;
/** Sentences that a reference reaches back over to what the text is about, wherever it was named. */
const IN_FOCUS = 3;
/** Sentences that a reference reaches back over. */
const REACH = 4;
/** Sentences beyond which not even the hero of the text, called by its own noun, is meant. */
const FARTHEST = 8;

/** «другой завод», «прежний поставщик»: none of those spoken of. */
const isAnother = (sentence: ReadSentence, word: number): boolean => sentence.children[word]!.some((child) => OTHERS.has(lemmaOf(sentence, child)));
const OTHERS = new Set(['другой', 'иной', 'один', 'некий', 'каждый', 'любой', 'прежний', 'очередной']);

function isSubject(sentence: ReadSentence, word: number): boolean {
  const { rel, head } = sentence.words[word]!;
  return rel.startsWith('nsubj') || (rel === 'conj' && head >= 0 && sentence.words[head]!.rel.startsWith('nsubj')) || head < 0;
}

function agrees(sentence: ReadSentence, word: number, entity: DocumentEntity): boolean {
  const { feats, lemma } = sentence.words[word]!;
  if (normal(lemma) === 'свой') return isOrganisation(entity.kind) || entity.kind === 'Person';
  if (!PERSON_PRONOUNS.has(normal(lemma))) return true;
  if (feats['Number'] === 'Plur') return entity.kind !== 'Person';
  if (!isOrganisation(entity.kind) && entity.kind !== 'Person') return false;
  return !entity.gender || !feats['Gender'] || entity.gender === feats['Gender'];
}
