import type { Intent } from './questions.js';

/** A name found in a question: as it stands there, and what comes right before it. */
export interface FoundName {
  readonly name: string;
  readonly surface: string;
  readonly before: string;
  readonly isPlace: boolean;
}

/** A question of supply, purchase or making, whatever the order of its words. */
export interface Composition {
  readonly intent: Intent;
  readonly slots: Readonly<Record<string, string>>;
  readonly tiers?: number;
  readonly isPlanned: boolean;
}

/** What a word of a question stands for, tried in this order. Stems, so that any form and a common misspelling are known. */
const CONCEPTS = {
  other: /^(?:если|связ|между|мо(?:жет|гут|г|гл\p{L}+)$|замен|альтернатив|друг|взаимн|встречн|завис|противореч|стади|истори|измен|появ|нов[оы]|сколько|почему|зачем|когда|цен|руковод|директор|глав|принадлеж|владе|вход[ия]|единствен|узк|риск|цепочк|партнер|сотруднич|how|many|why|when|else|could|can|would|each|other|affected|connect|relat|depend|happen|price|own|director$|head|ceo$|boss$|manager$|governor$|chief$|partner|cooperat)/u,
  supplier: /^(?:постав(?:щик)|suppliers?$)/u,
  buyer: /^(?:покупател|клиент|заказчик|потребител|customers?$|buyers?$|clients?$)/u,
  maker: /^(?:производител|изготовител|producers?$|manufacturers?$|makers?$)/u,
  supply: /^(?:п[оа]ст[оа]вл[яеи]|поставит|поставят|поставк|поставок|прода[еюв]|снабж|отгруж|обеспеч|воз[ия]т|везет|привоз|suppl(?:y|ies|ied|ying)$|sells?$|deliver|provid)/u,
  buy: /^(?:п[оа]купа|закупа|закупк|получа|пр[ие]обрета|бер[еу]т|брать|взять|использ|buys?$|gets?$|purchas|sourc|obtain|receiv|us(?:e|es)$)/u,
  make: /^(?:дела[еюл]|производ|выпуска|изготавл|изготовл|makes?$|produc(?:e|es|ing)$|manufactur)/u,
  ended: /^(?:прекра|переста|останов|заверш|stopp|ceas|quit)/u,
  engage: /^занима/u,
  flow: /^(?:ид[еу]т$|попада|направля|уход[ия])/u,
  plan: /^(?:план|собира|намер|plans?$|planning$|intend)/u,
  goods: /^(?:продукц|товар|издели|goods$|products?$)/u,
  firm: /^(?:предприяти|компани|фирм|завод|организаци|комбинат|firms?$|compan|plants?$|factor)/u,
  who: /^(?:кто|кем|who)$/u,
  whom: /^(?:кому|куда|кого|whom)$/u,
  whence: /^(?:откуда|где|where)$/u,
  what: /^(?:что|чего|чем|what)$/u,
  which: /^(?:как(?:ие|ой|ая|ое|ую|их|им|ими|ого|ому)|which)$/u,
  whose: /^(?:чь\p{L}+|чей|whose)$/u,
  does: /^(?:does|do|did)$/u,
  whether: /^(?:ли|is|are)$/u,
  filler: /^(?:у|от|из|для|на|в|во|к|с|по|и|а|же|это|эт\p{L}+|еще|есть|имее\p{L}+|являе?\p{L}*|нас|сейчас|сегодня|свою|свои|своей|весь|вся|всю|все|всех|список|назов\p{L}+|перечисл\p{L}+|покаж\p{L}+|дай\p{L}*|выведи|правда|верно|что-то|что-нибудь|кто-то|кто-нибудь|именно|вообще|наш\p{L}*|основн\p{L}+|от|from|to|of|for|with|by|the|a|an|its|their|list|name|show|all|give|me|us|that|please|currently|now|there|s|it|any)$/u,
} as const;

type Concept = keyof typeof CONCEPTS;
const FAMILIES = ['supplier', 'buyer', 'maker', 'supply', 'buy', 'make'] as const;
type Family = (typeof FAMILIES)[number];

/** Stands for the n-th name. */
export const markOf = (n: number): string => `⟦${n}⟧`;
const MARK = /^⟦\d+⟧$/u;

export const conceptOf = (word: string): Concept | undefined =>
  (Object.keys(CONCEPTS) as Concept[]).find((concept) => CONCEPTS[concept].test(word.toLowerCase()));

interface Bag {
  readonly names: readonly FoundName[];
  readonly words: readonly string[];
  readonly product: string;
  readonly has: (...concepts: readonly Concept[]) => boolean;
}

const DATIVE = /[уюеи]$/iu;
const TOWARDS = /^(?:для|на|в|во|к|to|for)$/iu;
const AWAY = /^(?:у|от|из|с|from)$/iu;

const isReceiving = ({ name, surface, before }: FoundName): boolean =>
  TOWARDS.test(before) || (surface.toLowerCase() !== name.toLowerCase().replaceAll('ё', 'е') && DATIVE.test(surface));

const between = (supplier: FoundName, buyer: FoundName, product: string): Omit<Composition, 'isPlanned'> =>
  ({ intent: 'supplies between', slots: { a: supplier.name, b: buyer.name, ...(product && { product }) } });

const about = (intent: Intent, { names: [one], product }: Bag): Omit<Composition, 'isPlanned'> | undefined => {
  const slots = { ...(one && { a: one.name }), ...(product && { product }) };
  return Object.keys(slots).length > 0 ? { intent, slots } : undefined;
};

type Compose = (bag: Bag) => Omit<Composition, 'isPlanned'> | undefined;

/** «Какие заводы снабжает …»: many are asked for, and one supplies. */
const asksForManyOfOne = ({ words }: Bag): boolean =>
  words.some((word, at) => /^какие$/iu.test(word) && CONCEPTS.firm.test((words[at + 1] ?? '').toLowerCase())) && words.some((word) => CONCEPTS.supply.test(word.toLowerCase()) && /[еи]т$/iu.test(word));

/** «Что», or «какие товары»; «какие компании» asks of firms. */
const ofGoods = ({ has, words }: Bag): boolean =>
  has('what') || words.some((word, at) => CONCEPTS.which.test(word.toLowerCase()) && CONCEPTS.goods.test((words[at + 1] ?? '').toLowerCase()));
const asksFromWhom = ({ words }: Bag): boolean => words.some((word, at) => AWAY.test(word) && /^(?:кого|каких|какого|чего|whom|which)$/iu.test(words[at + 1] ?? ''));

const supply: Compose = (bag) => {
  const { names: [one, other], has, product } = bag;
  if (!one) return product ? about('suppliers of product', bag) : undefined;
  if (other) return isReceiving(one) && !isReceiving(other) ? between(other, one, product) : between(one, other, product);
  return about(has('whom', 'does', 'whether') || ofGoods(bag) || asksForManyOfOne(bag) ? 'buyers' : 'suppliers', bag);
};

const buy: Compose = (bag) => {
  const { names: [one, other], has, product } = bag;
  if (!one) return product ? about(has('whence') ? 'suppliers of product' : 'buyers of product', bag) : undefined;
  if (other) return AWAY.test(one.before) ? between(one, other, product) : between(other, one, product);
  const isBuying = has('whence', 'whose', 'does', 'whether') || ofGoods(bag) || asksFromWhom(bag);
  return about(isBuying && !AWAY.test(one.before) ? 'suppliers' : 'buyers', bag);
};

const COMPOSE: Readonly<Record<Family, Compose>> = {
  supply,
  buy,
  supplier: (bag) => {
    const { names: [one, other], has, product } = bag;
    if (!one) return product ? about('suppliers of product', bag) : undefined;
    if (other) return between(one, other, product);
    return about(has('whose', 'whom') ? 'buyers' : 'suppliers', bag);
  },
  buyer: (bag) => {
    const { names: [one, other], has, product } = bag;
    if (!one) return product ? about('buyers of product', bag) : undefined;
    if (other) return between(other, one, product);
    return about(has('whose') ? 'suppliers' : 'buyers', bag);
  },
  make: (bag) => {
    const { names: [one, other], product, has } = bag;
    if (other) return undefined;
    if (!one) return product ? about('makers', bag) : undefined;
    return about(has('who') && product && isReceiving(one) ? 'suppliers' : 'products', bag);
  },
  maker: (bag) => (bag.names.length === 0 && bag.product ? about('makers', bag) : undefined),
};

/** Verbs that speak of supply or making in such questions alone: «чем занимается», «куда идут». */
const FAMILY_OF: readonly { readonly verb: Concept; readonly question: Concept; readonly family: Family }[] = [
  { verb: 'engage', question: 'what', family: 'make' },
  { verb: 'flow', question: 'whom', family: 'supply' },
];

/** What a masked question of supply, purchase or making means; undefined for one of something else. */
export function compose(masked: string, names: readonly FoundName[]): Composition | undefined {
  const words = masked.match(/⟦\d+⟧|[\p{L}\p{N}][\p{L}\p{N}-]*/gu) ?? [];
  const concepts = words.map((word) => (MARK.test(word) ? undefined : conceptOf(word)));
  const has = (...wanted: readonly Concept[]): boolean => concepts.some((concept) => concept && wanted.includes(concept));
  const families = FAMILIES.filter((family) => has(family));
  const family = families[0] ?? FAMILY_OF.find(({ verb, question }) => has(verb) && has(question))?.family;
  if (!family || families.length > 1 || has('other') || names.length > 2 || names.some(({ isPlace }) => isPlace)) return undefined;
  const product = words.filter((word, at) => !MARK.test(word) && concepts[at] === undefined).join(' ');
  const found = COMPOSE[family]({ names, words, product, has });
  const isTwice = concepts.filter((concept) => concept === 'supplier').length > 1;
  if (has('ended')) return found && family === 'supply' ? { ...found, intent: 'ended', isPlanned: false } : undefined;
  return found && { ...found, isPlanned: has('plan'), ...(isTwice && { tiers: 2 }) };
}
