import type { Morphology } from '../language/index.js';
import { BEING, CARRIER_NOUNS, TELLING_VERBS } from './carriers.js';
import { normal } from './lemma.js';
import { childrenBy, conjuncts, lemmaOf, subtree } from './phrases.js';
import { isMeasure } from './products.js';
import type { ReadSentence } from './reading.js';
import type { References } from './reference.js';
import { argumentsOf, buriedArguments, governors, isVerb, ownArguments, prepositionOf, windowArguments, type Argument } from './slots.js';

const CASES: Readonly<Record<string, string>> = { Nom: 'nom', Gen: 'gen', Dat: 'dat', Acc: 'acc', Ins: 'ins', Loc: 'loc' };

const POSSESSIVES = new Set(['его', 'ее', 'их', 'свой', 'он', 'она', 'они']);

/** What stands in each slot around the trigger, with the trigger itself and the noun it depends on. */
export function surroundings(sentence: ReadSentence, trigger: number, references: References, morphology: Morphology): Argument[] {
  const own = argumentsOf(sentence, trigger);
  const isElsewhere = ({ word }: Argument): boolean => !own.some((argument) => argument.word === word && (argument.distance === 0 || argument.slot === 'subj'));
  const buried = buriedArguments(sentence, trigger);
  return [...own, ...clauseArguments(sentence, trigger), ...partners(sentence, trigger), ...owners(sentence, own), ...owners(sentence, buried), ...madeBy(sentence, own), ...hosts(sentence, trigger), ...beside(sentence, trigger), ...whatItIs(sentence, trigger), ...sharedGenitive(sentence, trigger, own), ...nextName(sentence, trigger), ...above(sentence, trigger), ...onlyFirm(sentence, trigger, references), ...hiddenDatives(sentence, own, morphology), ...[...buried, ...nearby(sentence, trigger)].filter(isElsewhere)];
}

/** «покупателем насосов завода», «насосы производства завода поставляются»: whose an argument is, as `gen+gen`, `obj+gen`, `subj+gen`. */
function owners(sentence: ReadSentence, own: readonly Argument[]): Argument[] {
  const owned = own.filter(({ slot, distance }) => OWNED.has(slot) && (distance === 0 || slot === 'для+gen'));
  return owned.flatMap(({ slot, word }) => conjuncts(sentence, word).flatMap((one) => ownersOf(sentence, one)).map((owner) => ({ slot: `${slot}+gen`, word: owner, distance: 0 })));
}

/** Whose the thing is, or what it counts: «60 % продукции завода». */
function ownersOf(sentence: ReadSentence, thing: number): number[] {
  const found = childrenBy(sentence, thing, 'nmod', 'det').filter((child) => !prepositionOf(sentence, child) && (sentence.words[child]!.rel === 'nmod' || POSSESSIVES.has(lemmaOf(sentence, child))));
  return found.flatMap((child) => (MAKING.has(lemmaOf(sentence, child)) ? childrenBy(sentence, child, 'nmod', 'appos') : isMeasure(sentence, thing) ? [child, ...ownersOf(sentence, child)] : [child]));
}
/** «танкер, построенный на заводе»: whose work the goods are, as `obj+gen`. */
const madeBy = (sentence: ReadSentence, own: readonly Argument[]): Argument[] => own.filter(({ slot, distance }) => slot === 'obj' && distance === 0)
  .flatMap(({ word }) => childrenBy(sentence, word, 'acl').filter((clause) => MADE.has(lemmaOf(sentence, clause)))).flatMap((clause) => ownArguments(sentence, clause, 0))
  .filter(({ slot }) => slot === 'subj' || slot === 'на+loc').map(({ word }) => ({ slot: 'obj+gen', word, distance: 0 }));
/** «запустил линию, поставленную заводом», «на завод доставлен станок, купленный у …»: who takes part in what is said of the goods, as `host`. */
function hosts(sentence: ReadSentence, trigger: number): Argument[] {
  const { head, rel } = sentence.words[trigger]!;
  if (head < 0 || !/^(?:acl|acl:relcl|amod)$/.test(rel)) return [];
  let clause = sentence.words[head]!.head;
  while (clause >= 0 && !isVerb(sentence.words[clause]!)) clause = sentence.words[clause]!.head;
  if (clause < 0 || TELLING_VERBS.has(lemmaOf(sentence, clause))) return [];
  return ownArguments(sentence, clause, 1).filter(({ slot, word }) => HOSTING.has(slot) && word !== head).map(({ word }) => ({ slot: 'host', word, distance: 1 }));
}
const HOSTING = new Set(['subj', 'на+acc', 'на+loc', 'в+acc', 'dat', 'для+gen']);
const MADE = new Set(['построить', 'изготовить', 'выпустить', 'собрать', 'произвести', 'разработать', 'создать', 'выпускать', 'производить']);
const OWNED = new Set(['gen', 'obj', 'subj', 'ins', 'от+gen', 'на+acc', 'для+gen']);
const MAKING = new Set(['производство', 'разработка', 'сборка']);

/** «поставит тепловозы компании «Восход»»: what the parser takes for a genitive or an object may be the dative, as `obj+dat`. */
function hiddenDatives(sentence: ReadSentence, own: readonly Argument[], morphology: Morphology): Argument[] {
  const objects = own.filter(({ slot }) => slot === 'obj').map(({ word }) => word);
  const candidates = [...(objects.length > 1 ? objects : []), ...objects.flatMap((word) => complements(sentence, word)).flatMap((word) => [word, ...complements(sentence, word)])];
  return candidates.filter((word) => mayBeDative(sentence, word, morphology)).map((word) => at('obj+dat', word));
}

const complements = (sentence: ReadSentence, word: number): number[] => childrenBy(sentence, word, 'nmod').filter((child) => !prepositionOf(sentence, child));

/** «компании» is genitive and dative alike. */
export const mayBeDative = (sentence: ReadSentence, word: number, morphology: Morphology): boolean =>
  morphology.analyses(sentence.names[word]?.name.mask ?? sentence.words[word]!.text).some(({ grammemes }) => grammemes.has('datv') && grammemes.has('sing'));

/** «контракт, который завод заключил с комбинатом», «соглашение, подписанное с комбинатом»: those who conclude it. */
const clauseArguments = (sentence: ReadSentence, trigger: number): Argument[] => (isVerb(sentence.words[trigger]!) ? [] : subtree(sentence, trigger).filter((clause) => sentence.words[clause]!.rel.startsWith('acl') && CONCLUDING.has(lemmaOf(sentence, clause)))
  .flatMap((clause) => ownArguments(sentence, clause, 1)).filter(({ word }) => word !== trigger));
/** Verbs by which an agreement comes about. */
export const CONCLUDING = new Set(['заключить', 'заключать', 'подписать', 'подписывать', 'получить', 'выиграть', 'разместить']);

/** «по контракту с комбинатом», «в рамках договора с комбинатом»: the other side, as `контракт с+ins`. */
const partners = (sentence: ReadSentence, trigger: number): Argument[] => [trigger, ...governors(sentence, trigger)].flatMap((word, distance) => sentence.children[word]!
  .flatMap((child) => (lemmaOf(sentence, child) === 'рамка' ? childrenBy(sentence, child, 'nmod') : prepositionOf(sentence, child) === 'по' ? [child] : []))
  .filter((agreement) => AGREEMENTS.has(lemmaOf(sentence, agreement)))
  .flatMap((agreement) => childrenBy(sentence, agreement, 'nmod')).filter((party) => prepositionOf(sentence, party) === 'с').map((party) => ({ slot: 'контракт с+ins', word: party, distance })));
const AGREEMENTS = new Set(['контракт', 'договор', 'соглашение', 'госконтракт']);

/** Beside a verb any phrase, beside a noun only a dative may be its argument wherever the parser hung it. */
const nearby = (sentence: ReadSentence, trigger: number): Argument[] => windowArguments(sentence, trigger).filter(({ slot }) => isVerb(sentence.words[trigger]!) || slot === 'dat');

const at = (slot: string, word: number): Argument => ({ slot, word, distance: 0 });

function beside(sentence: ReadSentence, trigger: number): Argument[] {
  const appositions = childrenBy(sentence, trigger, 'appos', 'flat', 'flat:foreign').map((word) => at('appos', word));
  const possessives = sentence.children[trigger]!.filter((word) => POSSESSIVES.has(lemmaOf(sentence, word))).map((word) => at('whose', word));
  return [at('self', trigger), ...appositions, ...possessives];
}

/** «завод — дочка концерна», «дочкой концерна является завод», «основной акционер — концерн»: who is said to be what the trigger says, as `is`. */
function whatItIs(sentence: ReadSentence, trigger: number): Argument[] {
  const { head, rel } = sentence.words[trigger]!;
  if (isVerb(sentence.words[trigger]!)) return [];
  const own = childrenBy(sentence, trigger, 'nsubj');
  const said = head >= 0 && BEING.has(lemmaOf(sentence, head)) ? argumentsOf(sentence, head).filter(({ slot, word }) => slot === 'subj' && word !== trigger).slice(0, 1).map(({ word }) => word) : [];
  const predicate = rel === 'nsubj' && head >= 0 && !isVerb(sentence.words[head]!) && !prepositionOf(sentence, head) ? [head] : [];
  return [...own, ...said, ...predicate].map((word) => at('is', word));
}

/** «производитель и поставщик насосов»: the genitive behind the last goes for all. */
function sharedGenitive(sentence: ReadSentence, trigger: number, own: readonly Argument[]): Argument[] {
  if (own.some(({ slot, distance }) => slot === 'gen' && distance === 0)) return [];
  return childrenBy(sentence, trigger, 'conj').flatMap((other) => ownArguments(sentence, other, 1)).filter(({ slot }) => slot === 'gen');
}

/** The noun that the trigger depends on, in the trigger's own case: `^gen`; or its predicate with a preposition («у группы три завода»). */
function above(sentence: ReadSentence, trigger: number): Argument[] {
  const { head, rel } = sentence.words[trigger]!;
  if (head < 0 || rel === 'conj') return [];
  const found = [at(`^${caseSlot(sentence, trigger)}`, head)];
  if (head === trigger - 1 && sentence.words[trigger]!.feats['Case'] === 'Gen') found.push(at('^beside', head));
  found.push(...beforeParenthesis(sentence, trigger));
  if (rel === 'nsubj' && prepositionOf(sentence, head)) found.push(at(`^${caseSlot(sentence, head)}`, head));
  return found;
}

/** «завод «А» (группа «Б»)»: `^(`, and «(до 2010 года — завод «Б»)»: `^(formerly`. */
function beforeParenthesis(sentence: ReadSentence, trigger: number): Argument[] {
  let open = trigger - 1;
  while (open > 0 && trigger - open <= LONGEST_FORMERLY && sentence.words[open]!.text !== '(') open--;
  if (open < 1 || sentence.words[open]!.text !== '(') return [];
  const between = sentence.words.slice(open + 1, trigger).map(({ text }) => normal(text)).join(' ');
  if (between === '') return [at('^(', open - 1)];
  return FORMERLY.test(between) ? [at('^(formerly', open - 1)] : [];
}
const LONGEST_FORMERLY = 6;
const FORMERLY = /^(?:экс-?|ранее|раньше|прежде|бывш[а-я]+|до \d{4}(?: г(?:ода|од|\.| \.)?)?)(?: называл[а-я]+)?(?: [—–-])?$/u;

/** A name right behind the trigger: «название «Вымпел»», «название — «Вымпел»». */
function nextName(sentence: ReadSentence, trigger: number): Argument[] {
  let next = trigger + 1;
  while (/^(?:[—–:-]|на)$/.test(sentence.words[next]?.text ?? '')) next++;
  return sentence.names[next]?.entity.kind === 'Company' ? [at('next', next)] : [];
}

function caseSlot(sentence: ReadSentence, word: number): string {
  const preposition = prepositionOf(sentence, word);
  return `${preposition ? `${preposition}+` : ''}${CASES[sentence.words[word]!.feats['Case'] ?? ''] ?? '?'}`;
}

export function onlyFirm(sentence: ReadSentence, trigger: number, references: References): Argument[] {
  const firms = sentence.words.flatMap((_, word) => (sentence.names[word]?.entity.kind === 'Company' && !references.isPress(sentence.names[word].entity) ? [word] : []));
  return new Set(firms.map((word) => sentence.names[word]!.entity)).size === 1 && standsAlone(sentence, trigger) && !isComplement(sentence, firms[0]!) ? [at('alone', firms[0]!)] : [];
}

/** «турбины для «Заречной ГЭС»»: whom the goods are for does not make them. */
const isComplement = (sentence: ReadSentence, firm: number): boolean => ['для', 'от', 'к', 'с', 'из'].includes(prepositionOf(sentence, firm) ?? '') || LICENSES.has(sentence.words[firm]!.head < 0 ? '' : lemmaOf(sentence, sentence.words[firm]!.head));
const LICENSES = new Set(['лицензия', 'технология', 'задание', 'заказ', 'документация', 'чертеж', 'рецептура']);

/** Not a noun inside another one's description: «энергоблок советского производства». */
function standsAlone(sentence: ReadSentence, trigger: number): boolean {
  const { rel, head } = sentence.words[trigger]!;
  return rel !== 'nmod' || prepositionOf(sentence, trigger) === 'по' || CARRIER_NOUNS.has(lemmaOf(sentence, head));
}
