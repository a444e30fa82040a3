import type { Frame } from '../frame.js';
import { HOLDINGS } from '../nouns.js';

const BELONGS = [{ type: 'PART_OF', subject: 'part', object: 'whole' }] as const;
const DEAL = [
  { type: 'PART_OF', subject: 'part', object: 'buyer' },
  { type: 'PART_OF', subject: 'part', object: 'seller', whenDone: 'ENDED' },
] as const;

/** Firms that change hands. */
export const DEAL_FRAMES: readonly Frame[] = [
  {
    name: 'ownership.for-sale',
    triggers: ['продажа'],
    under: ['выставить', 'выставлять', 'выставляться'],
    roles: {
      part: { slots: ['obj'], fills: 'asset' },
      whole: { slots: ['subj'], fills: 'owner' },
    },
    claims: [{ ...BELONGS[0], always: 'ACTIVE' }],
    reason: 'Who puts a plant up for sale still owns it.',
    example: ['Холдинг «Восход» выставил на продажу завод «Вымпел».', 'Вымпел → Восход ACTIVE'],
    counterexample: 'Холдинг «Восход» выставил на продажу станки.',
  },
  {
    name: 'ownership.seller-is',
    triggers: ['продавец'],
    roles: {
      whole: { slots: ['is', 'self'], fills: 'identified' },
      part: { slots: ['gen'], fills: 'firm', sold: true },
    },
    standing: true,
    claims: [{ type: 'PART_OF', subject: 'part', object: 'whole', always: 'ENDED' }],
    reason: '«Продавцом выступил холдинг»: after a deal was told, its seller no longer owns what the text is about.',
    example: ['Компания «Маяк» купила завод «Вымпел». Продавцом выступил холдинг «Восход».', 'Вымпел → Восход ENDED'],
    counterexample: 'Завод «Вымпел» растёт. Продавцом оборудования выступил посредник.',
  },
  {
    name: 'ownership.buys',
    triggers: ['купить', 'приобрести', 'выкупить', 'покупать', 'приобретать', 'поглотить', 'скупить', 'выкупать', 'консолидировать', 'получить', 'национализировать'],
    roles: {
      part: { slots: ['obj'], fills: 'asset' },
      buyer: { slots: ['subj'], fills: 'owner' },
      seller: { slots: ['у+gen'], fills: 'party', optional: true },
      where: { slots: ['в+loc'], fills: 'place', optional: true },
    },
    claims: [...DEAL, { type: 'LOCATED_IN', subject: 'part', object: 'where' }],
    reason: 'Who buys a firm or plant owns it once the deal is done; the seller no longer does.',
    example: ['Холдинг «Восход» купил завод «Вымпел» у компании «Сатурн».', 'Вымпел → Восход ACTIVE', 'Вымпел → Сатурн ENDED'],
    counterexample: 'Холдинг «Восход» купил новые станки.',
  },
  {
    name: 'ownership.purchase',
    triggers: ['покупка', 'приобретение', 'поглощение', 'выкуп'],
    roles: {
      part: { slots: ['gen'], fills: 'asset' },
      buyer: { slots: ['ins', 'gen', 'subj'], fills: 'party' },
      seller: { slots: ['у+gen'], fills: 'party', optional: true },
    },
    claims: DEAL,
    reason: '«Сделка по приобретению завода»: the noun of purchase with a firm as its object.',
    example: ['Холдинг «Восход» планирует приобретение завода «Вымпел».', 'Вымпел → Восход PLANNED'],
    counterexample: 'Холдинг «Восход» планирует приобретение станков.',
  },
  {
    name: 'ownership.sells',
    triggers: ['продать', 'продавать', 'передать', 'уступить', 'продажа', 'передача', 'переуступить'],
    roles: {
      part: { slots: ['obj', 'gen', 'в+loc'], fills: 'asset' },
      buyer: { slots: ['dat', 'с+ins', 'в пользу+gen', 'в+acc', '!gen'], fills: 'owner' },
      seller: { slots: ['subj', 'ins'], fills: 'named', optional: true },
    },
    claims: DEAL,
    reason: 'A sale of a business is ownership, never supply.',
    example: ['Компания «Сатурн» продала завод «Вымпел» холдингу «Восход».', 'Вымпел → Восход ACTIVE', 'Вымпел → Сатурн ENDED'],
    counterexample: 'Компания «Сатурн» продала станки холдингу «Восход».',
  },
  {
    name: 'ownership.passes',
    triggers: ['перейти', 'переходить', 'переход', 'отойти', 'достаться'],
    roles: {
      part: { slots: ['subj', 'gen'], fills: 'asset' },
      buyer: { slots: ['в+acc', 'к+dat', 'под+acc', 'dat'], fills: 'owner' },
      seller: { slots: ['от+gen'], fills: 'party', optional: true },
    },
    claims: DEAL,
    reason: '«Завод перешёл в собственность холдинга», «под контроль группы».',
    example: ['Завод «Вымпел» перешёл в собственность холдинга «Восход».', 'Вымпел → Восход ACTIVE'],
    counterexample: 'Завод «Вымпел» перешёл на новый график.',
  },
  {
    name: 'ownership.leaves',
    triggers: ['выйти', 'выход'],
    unless: ['состав', 'структура', 'периметр', 'проект', 'переговоры', ...HOLDINGS],
    roles: {
      part: { slots: ['из+gen'], fills: 'firm' },
      whole: { slots: ['subj', 'gen'], fills: 'party' },
    },
    claims: [{ type: 'PART_OF', subject: 'part', object: 'whole', always: 'ENDED' }],
    reason: '«Вышел из капитала завода»: a shareholder that leaves.',
    example: ['Холдинг «Восход» вышел из капитала завода «Вымпел».', 'Вымпел → Восход ENDED'],
    counterexample: 'Директор вышел из здания.',
  },
  {
    name: 'ownership.leaves-owners',
    triggers: ['акционер', 'учредитель', 'участник', 'собственник', 'владелец'],
    under: ['выйти', 'выход'],
    roles: {
      part: { slots: ['gen'], fills: 'firm' },
      whole: { slots: ['subj', 'gen'], fills: 'party' },
    },
    claims: [{ type: 'PART_OF', subject: 'part', object: 'whole', always: 'ENDED' }],
    reason: '«Вышел из состава акционеров завода»: no longer among its owners.',
    example: ['Холдинг «Восход» вышел из состава акционеров завода «Вымпел».', 'Вымпел → Восход ENDED'],
    counterexample: 'Холдинг «Восход» вышел из состава участников выставки.',
  },
  {
    name: 'ownership.leaves-group',
    triggers: ['выйти', 'выход', 'вывести', 'исключить', 'выделить'],
    roles: {
      whole: { slots: ['из состава+gen', 'из структуры+gen', 'из периметра+gen', 'из контура+gen', 'из+gen'], fills: 'holding' },
      part: { slots: ['obj', 'subj', 'gen'], fills: 'firm' },
    },
    claims: [{ type: 'PART_OF', subject: 'part', object: 'whole', always: 'ENDED' }],
    reason: '«Завод вышел из состава холдинга», «выведен из группы»: it no longer belongs to it.',
    example: ['Завод «Вымпел» вышел из состава холдинга «Восход».', 'Вымпел → Восход ENDED'],
    counterexample: 'Холдинг «Восход» вышел из переговоров.',
  },
  {
    name: 'ownership.sold',
    triggers: ['продать', 'продавать', 'распродать'],
    roles: {
      part: { slots: ['obj'], fills: 'named' },
      seller: { slots: ['subj'], fills: 'owner' },
    },
    claims: [{ type: 'PART_OF', subject: 'part', object: 'seller', whenDone: 'ENDED' }],
    reason: 'Who sold a firm no longer owns it, whoever bought it.',
    example: ['Холдинг «Восход» продал завод «Вымпел».', 'Вымпел → Восход ENDED'],
    counterexample: 'Холдинг «Восход» продал станки.',
  },
  {
    name: 'ownership.contributed',
    triggers: ['внести', 'вносить', 'включить', 'передать'],
    roles: {
      part: { slots: ['obj'], fills: 'asset' },
      whole: { slots: ['в капитал+gen', 'в состав+gen', 'в периметр+gen', 'в структуру+gen'], fills: 'owner' },
    },
    claims: BELONGS,
    reason: '«Акции завода внесены в капитал корпорации»: the whole is whose capital it is.',
    example: ['Акции завода «Вымпел» внесены в уставный капитал корпорации «Восход».', 'Вымпел → Восход ACTIVE'],
    counterexample: 'Завод «Вымпел» внёс деньги в уставный капитал корпорации «Восход».',
  },
  {
    name: 'ownership.bought-from',
    triggers: ['купить', 'приобрести', 'выкупить'],
    roles: {
      part: { slots: ['obj'], fills: 'asset' },
      seller: { slots: ['у+gen'], fills: 'party' },
    },
    claims: [{ type: 'PART_OF', subject: 'part', object: 'seller', whenDone: 'ENDED' }],
    reason: '«Купленный у треста»: the seller no longer owns what was bought, whoever bought it.',
    example: ['Завод «Вымпел», купленный у треста «Маяк», построит цех.', 'Вымпел → Маяк ENDED'],
    counterexample: 'Завод «Вымпел» купил станки у треста «Маяк».',
  },
  {
    name: 'ownership.seized',
    triggers: ['изъять', 'отобрать', 'конфисковать', 'отсудить'],
    roles: {
      part: { slots: ['obj'], fills: 'asset' },
      seller: { slots: ['у+gen'], fills: 'party' },
    },
    claims: [{ type: 'PART_OF', subject: 'part', object: 'seller', whenDone: 'ENDED' }],
    reason: '«Суд изъял завод у холдинга»: who it was taken from no longer owns it.',
    example: ['Суд изъял завод «Вымпел» у холдинга «Восход».', 'Вымпел → Восход ENDED'],
    counterexample: 'Суд изъял документы у холдинга «Восход».',
  },
];
