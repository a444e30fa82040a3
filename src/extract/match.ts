import type { Word } from '../language/index.js';
import type { Claim, Span } from '../model/index.js';
import type { Status } from '../ontology/index.js';
import { CLAIM_TYPES, whyIllegal, type ClaimTypeDeclaration } from '../ontology/index.js';
import { quantityOf } from './amounts.js';
import type { ClaimTemplate, Filling, Frame, Role, RoleName } from './frame.js';
import { FACILITIES } from './carriers.js';
import { childrenBy, isPlural, lemmaOf, phrase, spanOf } from './phrases.js';
import { normal } from './lemma.js';
import { HOLDINGS, PERSON_PRONOUNS, TRANSPARENT_NOUNS } from './nouns.js';
import { areSpokenOf, productsOf, type Product } from './products.js';
import { goodsMeant, pointsBack } from './goods-meant.js';
import type { DocumentEntity } from './names/index.js';
import { representedBy } from './posts.js';
import type { ReadSentence, Reading } from './reading.js';
import type { Referent, References } from './reference.js';
import { governors, isFiniteVerb, ownArguments, prepositionOf, type Argument } from './slots.js';
import { firmOfUs, isDenied, speakersFirm } from './sayings.js';
import { statusOf } from './status.js';
import { CONCLUDING, mayBeDative, onlyFirm, surroundings } from './surroundings.js';

/** A claim still without what holds for the whole sentence or document. */
export type Statement = Pick<Claim, 'type' | 'subject' | 'object' | 'product' | 'status' | 'rule' | 'confidence' | 'role' | 'topic' | 'denied' | 'quantity'> & {
  readonly span: Span;
  readonly sentence: ReadSentence;
  readonly trigger: number;
  /** What fills the roles, of a statement that no frame makes. */
  readonly reached?: Readonly<Record<string, readonly Referent[]>>;
};

type Filler = { readonly slot?: string; readonly words: readonly number[]; readonly referents: readonly Referent[]; readonly products: readonly Product[]; readonly spokenOf?: boolean };

/** Public bodies that make things. */
const MAKING_BODY = /институт|университет|академи|центр|бюро|лаборатор/iu;

const FITS: Readonly<Record<Exclude<Filling, 'goods' | 'any'>, (referent: Referent) => boolean>> = {
  party: ({ party }) => party.kind !== 'Person',
  trader: ({ party }) => party.kind !== 'Person' && party.kind !== 'PublicBody',
  firm: ({ party, specific }) => party.kind !== 'Place' && party.kind !== 'Person' && specific,
  named: ({ party, entity }) => entity !== undefined && party.kind !== 'Place' && party.kind !== 'Person',
  identified: ({ party, by }) => by === 'name' && party.kind !== 'Place' && party.kind !== 'Person',
  person: ({ party }) => party.kind === 'Person',
  place: ({ party }) => party.kind === 'Place',
  owner: ({ party, by }) => (party.kind !== 'Group' || by !== 'description') && (party.kind !== 'Place' || by === 'name'),
  holding: ({ entity }) => entity !== undefined && (entity.names.some(({ head }) => head !== undefined && HOLDINGS.has(head)) || normal(entity.name).split(' ').some((word) => HOLDINGS.has(word))),
  maker: ({ party, specific }) => party.kind !== 'Place' && party.kind !== 'Person' && specific && (party.kind !== 'PublicBody' || MAKING_BODY.test(party.name)),
  site: ({ party, specific }) => party.kind !== 'Place' && party.kind !== 'Person' && specific,
  asset: ({ party, specific }) => party.kind !== 'Place' && party.kind !== 'Person' && specific,
};

/** Prepositions inside a phrase that leads to a firm. */
const IN_SITE: ReadonlySet<string> = new Set(['', 'в', 'на']);
const DEEPEST_SITE = 2;

/** A frame laid over a trigger of a sentence. */
export class Match {
  readonly fillers = new Map<RoleName, Filler>();
  readonly #taken = new Set<number>();
  readonly #arguments: readonly Argument[];
  /** Who is named beside the trigger: no pronoun or description beside it means them again. */
  readonly #named: readonly DocumentEntity[];

  constructor(readonly sentence: ReadSentence, readonly trigger: number, readonly frame: Frame, readonly reading: Reading, readonly references: References) {
    this.#arguments = surroundings(sentence, trigger, references, reading.morphology);
    this.#named = this.#arguments.flatMap(({ word, slot, distance }) => (slot === 'alone' || (distance > 0 && slot !== 'subj') ? [] : sentence.names[word]?.entity ?? []));
    const roles = Object.entries(frame.roles);
    for (const [name, role] of roles.sort(([, a], [, b]) => Number(a.fills === 'goods') - Number(b.fills === 'goods'))) this.#fill(name, role, role.slots);
    if (this.fillers.size > 0) this.#eachOpen(roles, (name, role) => { this.#fill(name, role, role.slots); });
    if (frame.roles['seller'] && !this.fillers.has('seller')) this.#fillSeller();
    this.#eachOpen(roles, (name, role) => { if (role.otherwise) this.#fill(name, role, role.otherwise); });
    this.#eachOpen(roles, (name, role) => { if (role.maker) this.#fillMaker(name); });
    this.#eachOpen(roles, (name, role) => { if (role.sold && references.sold) this.fillers.set(name, { words: [], referents: [references.sold], products: [] }); });
    this.#eachOpen(roles, (name, role) => { if (role.topic && !this.#isLeftOver(role)) this.#fillTopic(name); });
    if (frame.mutual) this.#tellSides();
  }

  #eachOpen(roles: readonly (readonly [RoleName, Role])[], fill: (name: RoleName, role: Role) => void): void {
    for (const [name, role] of roles) if (!this.fillers.has(name)) fill(name, role);
  }

  #tellSides(): void {
    if (this.fillers.has('buyer')) this.#chooseSupplier();
    else this.#divide();
  }

  /** «Авиакомпания подписала с заводом контракт на поставку самолётов»: of two sides the maker supplies. */
  #chooseSupplier(): void {
    const [supplier, buyer] = [this.fillers.get('supplier'), this.fillers.get('buyer')];
    if (!supplier || !buyer || buyer.slot !== 'с+ins' || this.references.makes(supplier.referents[0]!) >= this.references.makes(buyer.referents[0]!)) return;
    this.fillers.set('supplier', buyer).set('buyer', supplier);
  }

  /** Tells later sentences which goods this one names, and which firm changes hands. */
  note(): void {
    const sold = this.complete && this.fillers.has('buyer') ? this.fillers.get('part')?.referents[0] : undefined;
    if (sold) this.references.sold = { ...sold, word: 0, by: 'topic' };
    const named = this.fillers.get('goods')?.products.at(-1);
    if (named) this.references.goods.noteGoods(named.name, this.sentence);
  }

  /** «Авиакомпания и завод заключили договор на поставку самолётов»: of two that conclude it the maker supplies, where only one is one. */
  #divide(): void {
    const both = this.fillers.get('supplier');
    if (both?.referents.length !== 2 || ![this.trigger, ...governors(this.sentence, this.trigger)].some((word) => CONCLUDING.has(lemmaOf(this.sentence, word)))) return;
    const [supplier, buyer] = [...both.referents].sort((a, b) => this.references.makes(b) - this.references.makes(a));
    if (this.references.makes(supplier!) === this.references.makes(buyer!)) return;
    this.fillers.set('supplier', { ...both, referents: [supplier!] }).set('buyer', { ...both, referents: [buyer!] });
  }

  /** The roles that the frame needs and nothing fills. */
  get missing(): RoleName[] {
    return Object.entries(this.frame.roles).filter(([name, role]) => role.optional !== true && !this.fillers.has(name)).map(([name]) => name);
  }

  get complete(): boolean {
    return this.missing.length === 0 && (!this.frame.inverted || this.#isInverted()) && !this.#dealsInShares();
  }

  /** «покупка 75% акций завода»: what changes hands is the firm itself. */
  #dealsInShares(): boolean {
    const slots = this.frame.roles['goods']?.slots ?? [];
    return this.#arguments.some(({ slot, distance, word }) => distance === 0 && slots.includes(slot) && phrase(this.sentence, word).some((part) => SHARES.has(lemmaOf(this.sentence, part))));
  }

  #isInverted(): boolean {
    if (['acl', 'amod'].includes(this.sentence.words[this.trigger]!.rel)) return false;
    const [goods, supplier] = [this.fillers.get('goods')!.words[0]!, this.fillers.get('supplier')!.words[0]!];
    return goods < this.trigger && this.trigger < supplier;
  }

  #fill(name: RoleName, role: Role, slots: readonly string[]): void {
    for (const wanted of slots) for (const argument of [...this.#arguments, ...this.#borrowed()]) {
      const slot = wanted.replace('!', '');
      if (argument.slot !== slot || (slot !== wanted && argument.distance > 0) || this.#taken.has(argument.word)) continue;
      const filler = this.#filler(role, argument);
      if (!filler) continue;
      this.fillers.set(name, { ...filler, slot });
      for (const word of filler.words) this.#taken.add(word);
      return;
    }
    if (!(slots.includes('subj') || slots.includes('is')) || role.fills === 'goods' || this.#arguments.some(({ slot }) => slot === 'subj')) return;
    if (role.fills !== 'person' && saysWe(this.sentence, this.trigger)) this.#fillTopic(name);
    else this.#fillFromBefore(name, role);
  }

  /** The subject that the clause leaves to the one before it. */
  #fillFromBefore(name: RoleName, { fills, atLeast = 1 }: Role): void {
    const before = this.reading.sentences[this.sentence.index - 1];
    if (!(this.sentence.continues || opensWithVerb(this.sentence)) || !before || fills === 'goods' || fills === 'any' || isImpersonal(this.sentence, this.trigger) || hasSubject(this.sentence, this.trigger)) return;
    const subject = before.words.findIndex(({ rel, head }) => rel.startsWith('nsubj') && head >= 0 && before.words[head]!.rel === 'root');
    const referents = subject < 0 ? [] : this.references.of(before, subject).filter((referent) => FITS[fills](referent) && !(referent.entity && this.references.isPress(referent.entity))).map((referent) => ({ ...referent, by: 'topic' as const }));
    if (referents.length >= atLeast && this.#agreesWith(before.words[subject]!)) this.fillers.set(name, { words: [], referents, products: [] });
  }

  /** Does a phrase of the trigger's own say who has the role, in words that tell nothing? */
  #isLeftOver({ slots }: Role): boolean {
    return this.#arguments.some(({ slot, distance, word }) => distance === 0 && TELLING_SLOTS.has(slot) && slots.includes(slot) && !this.#taken.has(word));
  }

  /** A plural verb without a subject speaks of people unnamed: «завод собрал кузов, а стекло закупили в Китае». */
  #agreesWith(subject: Word): boolean {
    const verb = [this.trigger, ...governors(this.sentence, this.trigger)].map((word) => this.sentence.words[word]!).find(isFiniteVerb);
    return !verb || !isPlural(verb) || isPlural(subject);
  }

  /** «сталь, которую закупают заводы»: from whom the text has said to make it. */
  #fillMaker(name: RoleName): void {
    const goods = this.fillers.get('goods');
    const party = goods && this.references.goods.makerOf(goods.products[0]?.name, this.sentence);
    if (!party && goods && (goods.spokenOf || this.sentence.words[goods.words[0]!]!.pos === 'PRON')) this.#fillTopic(name);
    if (party) this.fillers.set(name, { words: [], referents: [{ party, word: 0, specific: true, by: 'topic' }], products: [] });
  }

  /** What comes from a country goes to one, too. */
  #fillTopic(name: RoleName): void {
    if (name === 'buyer' && this.fillers.get('supplier')?.referents.some(isPlace)) return;
    const speakers = saysWe(this.sentence, this.trigger) ? firmOfUs(this.sentence, this.reading) : speakersFirm(this.sentence, this.reading);
    const hero = this.references.ofSpeakers(this.sentence, speakers, this.#spokenOf());
    const supplier = name === 'supplier' && hero.length === 0 ? this.references.goods.supplierBefore(this.sentence) : undefined;
    const referents = supplier ? [{ party: supplier, word: 0, specific: true, by: 'topic' as const }] : hero;
    if (referents.length > 0) this.fillers.set(name, { words: [], referents, products: [] });
  }

  /** Who owned what is sold, where nobody is said to sell it. */
  #fillSeller(): void {
    const owners = this.fillers.get('part')?.referents.flatMap(({ owner }) => owner ?? []) ?? [];
    if (owners.length > 0) this.fillers.set('seller', { words: [], referents: owners, products: [] });
  }

  /** A name takes no complement: what the parser hung on a filler belongs to the trigger. */
  #borrowed(): Argument[] {
    const found = [...this.fillers.values()].flatMap(({ referents }) => referents.filter(({ by }) => by !== 'topic').flatMap(({ word }) => [word, ...childrenBy(this.sentence, word, 'nmod').filter((child) => this.sentence.names[child])].flatMap((name) => ownArguments(this.sentence, name, 1))));
    const free = found.filter(({ word }) => !this.#taken.has(word));
    return [...free, ...free.filter(({ slot, word }) => slot === 'gen' && mayBeDative(this.sentence, word, this.reading.morphology)).map((argument) => ({ ...argument, slot: 'dat' }))];
  }

  #filler({ fills, atLeast = 1, spokenOf = false, represented = false }: Role, { word, alone }: Argument): Filler | undefined {
    if (fills === 'goods') {
      const products = productsOf(this.sentence, word, this.reading, new Set([...this.#taken, this.trigger]));
      if (products.length > 0) return { words: [word], referents: [], products, spokenOf: pointsBack(this.sentence, word) };
      if (!spokenOf || !areSpokenOf(this.sentence, word)) return undefined;
      const meant = goodsMeant(this.sentence, word, this.reading);
      return { words: [word], referents: [], products: meant, spokenOf: meant.length === 0 };
    }
    return fills === 'any' ? { words: [word], referents: [], products: [] } : this.#party(fills, atLeast, word, alone) ?? (represented ? this.#represented(fills, atLeast, word) : undefined);
  }

  #party(fills: Exclude<Filling, 'goods' | 'any'>, atLeast: number, word: number, alone: boolean | undefined): Filler | undefined {
    if (fills === 'asset' && PERSON_PRONOUNS.has(lemmaOf(this.sentence, word))) return undefined;
    const found = word === this.trigger ? this.#own() : alone ? this.references.at(this.sentence, word) : this.references.of(this.sentence, word, this.#spokenOf(), (kind) => (kind === 'Person' ? fills === 'person' || fills === 'owner' : fills !== 'person'));
    const fitting = found.filter((referent) => FITS[fills](referent) && !(referent.entity && this.references.isPress(referent.entity)));
    const referents = fills === 'site' ? this.#sites(word, fitting) : fitting;
    return referents.length >= atLeast ? { words: [word, ...referents.map((referent) => referent.word)], referents, products: [] } : undefined;
  }

  /** Those for whom the persons act. */
  #represented(fills: Exclude<Filling, 'goods' | 'any'>, atLeast: number, word: number): Filler | undefined {
    const referents = representedBy(this.sentence, word, this.references).filter(FITS[fills]);
    return referents.length >= atLeast ? { words: [word, ...referents.map((referent) => referent.word)], referents, products: [] } : undefined;
  }

  /** The firms, or whose the thing is that is only described: «производство завода «Вымпел»». */
  #sites(word: number, found: readonly Referent[]): readonly Referent[] {
    const owners = found.flatMap(({ by, owner }) => (by === 'description' && owner?.by === 'name' ? [owner] : []));
    return owners.length > 0 ? owners : found.length > 0 ? found : this.#sitesIn(word, 0);
  }

  /** «цех завода», «производство на заводе», «слияния заводов»: the firms that a phrase leads to. */
  #sitesIn(word: number, depth: number): Referent[] {
    const below = childrenBy(this.sentence, word, 'nmod', 'appos').filter((child) => IN_SITE.has(prepositionOf(this.sentence, child) ?? ''));
    const found = below.flatMap((child) => this.references.of(this.sentence, child).filter(FITS.named));
    if (found.length > 0 || depth > DEEPEST_SITE) return found;
    const deeper = below.flatMap((child) => this.#sitesIn(child, depth + 1));
    return deeper.length > 0 || depth > 0 || !FACILITIES.has(lemmaOf(this.sentence, word)) ? deeper : this.#hero();
  }

  /** «новый корпус», where the sentence names one firm or the text is about one. */
  #hero(): Referent[] {
    const alone = onlyFirm(this.sentence, this.trigger, this.references);
    return alone.length > 0 ? this.references.at(this.sentence, alone[0]!.word) : this.references.topic(this.sentence, this.#spokenOf());
  }

  /** What the trigger stands for itself, not what stands in its genitive: «акционер завода». */
  #own(): Referent[] {
    return TRANSPARENT_NOUNS.has(lemmaOf(this.sentence, this.trigger)) ? this.references.named(this.sentence, this.trigger) : this.references.at(this.sentence, this.trigger);
  }

  /** Who is named beside the trigger or already has a role: no description beside them means them again. */
  #spokenOf(): DocumentEntity[] {
    return [...this.#named, ...[...this.fillers.values()].flatMap(({ referents }) => referents.flatMap(({ entity }) => entity ?? []))];
  }

  *statements(): Generator<Statement> {
    const status = statusOf(this.sentence, this.trigger, this.frame.status, this.frame.standing);
    if (status === undefined) return;
    for (const template of this.frame.claims) yield* this.#statements(template, status);
  }

  *#statements(template: ClaimTemplate, status: Status): Generator<Statement> {
    const goods = template.product ? this.fillers.get(template.product) : undefined;
    if (goods && template.type === 'PRODUCES' && FACILITIES.has(lemmaOf(this.sentence, goods.words[0]!))) return;
    for (const [subject, object] of this.#ends(template)) for (const product of this.#products(goods, subject)) {
      if ((object && isIdle(template, subject, object)) || isGuess(template, [subject, object], product)) continue;
      const statement = this.#statement(template, status, subject, object, product);
      if (!whyIllegal({ ...statement, subject: statement.subject.kind, object: statement.object?.kind })) yield statement;
    }
  }

  /** The goods named here, or those that the text last said the subject makes or supplies. */
  #products(goods: Filler | undefined, { party }: Referent): readonly (Product | undefined)[] {
    if (goods && goods.products.length > 0 && !goods.spokenOf) return goods.products;
    const known = goods?.spokenOf || (!goods && this.frame.roles['goods']?.spokenOf) ? this.references.goods.of(party.name, this.sentence) : undefined;
    if (known === undefined && goods && goods.products.length > 0) return goods.products;
    return [known === undefined ? undefined : { name: known, words: goods?.words ?? [] }];
  }

  /** The pairs of ends that a template claims; where both ends are one role, each pair of its fillers once. */
  #ends({ subject, object }: ClaimTemplate): (readonly [Referent, Referent | undefined])[] {
    const subjects = this.fillers.get(subject)?.referents ?? [];
    if (!object) return subjects.map((one) => [one, undefined] as const);
    if (object === subject) return subjects.flatMap((one, i) => subjects.slice(i + 1).map((other) => [one, other] as const));
    const objects = this.fillers.get(object)?.referents ?? [];
    return subjects.flatMap((one) => objects.map((other) => [one, other] as const));
  }

  #statement(template: ClaimTemplate, status: Status, subject: Referent, object: Referent | undefined, product: Product | undefined): Statement {
    const { statuses }: ClaimTypeDeclaration = CLAIM_TYPES[template.type];
    const referents = object ? [subject, object] : [subject];
    return {
      type: template.type,
      subject: subject.party,
      object: object?.party,
      product: product?.name,
      status: statuses.length > 1 ? statusFor(template, status) : statuses.find((only) => only === status),
      ...(isDenied(this.sentence, this.trigger) && { denied: true }),
      ...(product && quantityOf(this.sentence, product.words, this.reading.document.text)),
      rule: this.frame.name,
      confidence: confidenceOf(referents),
      span: this.#span(referents, product),
      sentence: this.sentence,
      trigger: this.trigger,
    };
  }

  #span(referents: readonly Referent[], product: Product | undefined): Span {
    const words = [this.trigger, ...referents.flatMap(({ word, by }) => (by === 'topic' ? [] : phrase(this.sentence, word))), ...(product?.words ?? [])];
    return spanOf(this.sentence, words);
  }
}

/** Slots in which only the one who gives or takes stands. */
const TELLING_SLOTS = new Set(['subj', 'dat', 'у+gen', 'от+gen']);

/** What a deal in a firm itself is about. */
const SHARES = new Set(['акция', 'доля', 'пакет', 'пай', 'капитал']);

/** «покупаем сталь»: who speaks does it. */
const saysWe = (sentence: ReadSentence, word: number): boolean => [word, ...governors(sentence, word)].map((above) => sentence.words[above]!).find(isFiniteVerb)?.feats['Person'] === '1';

/** Has the clause a subject, be it what is done to? */
const hasSubject = (sentence: ReadSentence, word: number): boolean => [word, ...governors(sentence, word)].some((above) => childrenBy(sentence, above, 'nsubj', 'nsubj:pass').length > 0);

/** «Входит в холдинг»: the subject is that of the sentence before. */
const opensWithVerb = ({ words }: ReadSentence): boolean => isFiniteVerb(words[0]!) && words[0]!.rel === 'root' && words[0]!.feats['Number'] === 'Sing' && words[0]!.feats['Mood'] !== 'Imp';

/** «придётся возить», «предстоит поставить»: a verb that takes no subject. */
const isImpersonal = (sentence: ReadSentence, word: number): boolean => governors(sentence, word).some((above) => IMPERSONAL.has(lemmaOf(sentence, above)));
const IMPERSONAL = new Set(['прийтись', 'приходиться', 'предстоять', 'удаться', 'удаваться', 'планироваться', 'предполагаться']);

/** A claim between a thing and itself, or its owner, or two places. */
const isIdle = ({ type, object: role }: ClaimTemplate, subject: Referent, object: Referent): boolean =>
  object.party.name === subject.party.name || (role === 'buyer' && object.party.name === subject.owner?.party.name) || (type === 'COOPERATES_WITH' && isPlace(subject) && isPlace(object));

/** Neither what is supplied nor both its ends are told. */
const isGuess = ({ type }: ClaimTemplate, ends: readonly (Referent | undefined)[], product: Product | undefined): boolean => type === 'SUPPLIES' && product === undefined && ends.some((end) => end?.by === 'topic');

const isPlace = ({ party }: Referent): boolean => party.kind === 'Place';

/** What is sold has another owner once the deal is done, and its old one until then. */
function statusFor({ always, whenDone, type }: ClaimTemplate, status: Status): Status {
  if (always) return always;
  if (type === 'PRODUCES') return status === 'ACTIVE' || status === 'ENDED' ? status : 'PLANNED';
  if (!whenDone) return status;
  return status === 'ACTIVE' ? whenDone : 'ACTIVE';
}

const CONFIDENCE = { name: 0.95, reference: 0.8, description: 0.85, topic: 0.6 } as const;
const confidenceOf = (referents: readonly Referent[]): number => Math.min(...referents.map(({ by }) => CONFIDENCE[by]));

/** Stands for the common noun that a name lacks. */
const NAMELESS = 'компания';

/** «собирается выпускать»: a verb of intent, not of assembly. */
const intends = (sentence: ReadSentence, word: number): boolean => lemmaOf(sentence, word) === 'собираться' && childrenBy(sentence, word, 'xcomp').length > 0;

/** Are the words there that the frame wants above and below its trigger, and none that it does not want behind it? */
function hasItsWords(sentence: ReadSentence, trigger: number, { under, beside, unless }: Frame): boolean {
  const is = (words: readonly string[]) => (word: number): boolean => words.includes(lemmaOf(sentence, word));
  if (under && !governors(sentence, trigger).some(is(under))) return false;
  if (beside && !sentence.children[trigger]!.some(is(beside))) return false;
  return !unless || ![...behind(sentence, trigger), ...governors(sentence, trigger)].some(is(unless));
}

/** The words behind the trigger up to a comma. */
function behind(sentence: ReadSentence, trigger: number): number[] {
  const end = sentence.words.findIndex(({ text }, word) => word > trigger && text === ',');
  return Array.from({ length: (end < 0 ? sentence.words.length : end) - trigger - 1 }, (_, i) => trigger + 1 + i);
}

/** Reads the frames off a sentence. */
export class Matcher {
  readonly #byTrigger = new Map<string, Frame[]>();

  constructor(frames: readonly Frame[]) {
    for (const frame of frames) for (const trigger of frame.triggers) this.#byTrigger.set(trigger, [...(this.#byTrigger.get(trigger) ?? []), frame]);
  }

  *statements(sentence: ReadSentence, reading: Reading, references: References): Generator<Statement> {
    for (const match of this.matches(sentence, reading, references)) {
      if (match.complete) yield* match.statements();
      match.note();
    }
  }

  /** Every frame tried on the sentence, whether it holds or not. */
  *matches(sentence: ReadSentence, reading: Reading, references: References): Generator<Match> {
    for (let word = 0; word < sentence.words.length; word++) {
      const name = sentence.names[word]?.name;
      for (const frame of this.#byTrigger.get(name ? name.head ?? NAMELESS : lemmaOf(sentence, word)) ?? []) {
        if (name ? !frame.beside && !frame.ofNames : frame.ofNames) continue;
        if (!intends(sentence, word) && hasItsWords(sentence, word, frame)) yield new Match(sentence, word, frame, reading, references);
      }
    }
  }
}
