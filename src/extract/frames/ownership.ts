import type { Frame } from '../frame.js';

const BELONGS = [{ type: 'PART_OF', subject: 'part', object: 'whole' }] as const;
const DEAL = [
  { type: 'PART_OF', subject: 'part', object: 'buyer' },
  { type: 'PART_OF', subject: 'part', object: 'seller', whenDone: 'ENDED' },
] as const;

export const OWNERSHIP_FRAMES: readonly Frame[] = [
  {
    name: 'ownership.belongs',
    triggers: ['входить', 'войти', 'принадлежать', 'подчиняться', 'подведомственный', 'подконтрольный', 'аффилированный', 'относиться', 'вступить'],
    roles: {
      whole: { slots: ['dat', 'в+acc', 'к+dat'], fills: 'owner' },
      part: { slots: ['subj', 'obj'], fills: 'firm' },
    },
    claims: BELONGS,
    reason: '«Входит в холдинг», «принадлежит группе»: the part is the subject.',
    example: ['Завод «Вымпел» входит в холдинг «Восход».', 'Вымпел → Восход ACTIVE'],
    counterexample: 'Завод «Вымпел» вошёл в десятку лучших.',
  },
  {
    name: 'ownership.owns',
    triggers: ['контролировать', 'владеть'],
    roles: {
      part: { slots: ['obj', 'ins'], fills: 'firm' },
      whole: { slots: ['subj'], fills: 'owner' },
    },
    claims: BELONGS,
    reason: '«Владеет заводом», «контролирует комбинат»: the owner is the subject.',
    example: ['Холдинг «Восход» владеет заводом «Вымпел».', 'Вымпел → Восход ACTIVE'],
    counterexample: 'Министерство контролирует ход работ.',
  },
  {
    name: 'ownership.founds',
    triggers: ['учредить', 'зарегистрировать', 'создать', 'открыть', 'основать'],
    roles: {
      part: { slots: ['obj'], fills: 'identified' },
      whole: { slots: ['subj'], fills: 'firm' },
    },
    claims: BELONGS,
    reason: 'A firm that founds another owns it.',
    example: ['Холдинг «Восход» учредил компанию «Вымпел».', 'Вымпел → Восход ACTIVE'],
    counterexample: 'Холдинг «Восход» создал рабочую группу.',
  },
  {
    name: 'ownership.has',
    triggers: ['быть', 'иметься', 'есть'],
    roles: {
      whole: { slots: ['у+gen'], fills: 'owner' },
      part: { slots: ['subj'], fills: 'named' },
    },
    claims: BELONGS,
    reason: '«У холдинга есть завод «…»».',
    example: ['У холдинга «Восход» есть завод «Вымпел».', 'Вымпел → Восход ACTIVE'],
    counterexample: 'У холдинга «Восход» есть планы.',
  },
  {
    name: 'ownership.owner',
    triggers: ['владелец', 'собственник', 'акционер', 'учредитель', 'совладелец', 'бенефициар'],
    roles: {
      part: { slots: ['gen', 'whose'], fills: 'firm' },
      whole: { slots: ['self', 'subj', 'ins'], fills: 'owner' },
    },
    claims: BELONGS,
    reason: '«Владелец завода — холдинг», «стал собственником комбината».',
    example: ['Холдинг «Восход» стал собственником завода «Вымпел».', 'Вымпел → Восход ACTIVE'],
    counterexample: 'Владелец автомобиля обратился в суд.',
  },
  {
    name: 'ownership.subsidiary',
    triggers: ['дочка', 'филиал', 'подразделение', 'дивизион', 'структура', 'актив'],
    roles: {
      part: { slots: ['self', 'subj', 'ins'], fills: 'identified' },
      whole: { slots: ['gen', 'у+gen', 'whose', '^у+gen'], fills: 'party' },
    },
    claims: BELONGS,
    reason: '«Подразделение группы — завод»: the noun names the part, its genitive the whole.',
    example: ['Завод «Вымпел» является филиалом компании «Восход».', 'Вымпел → Восход ACTIVE'],
    counterexample: 'Структура экспорта изменилась.',
  },
  {
    name: 'ownership.daughter',
    triggers: ['компания', 'предприятие', 'организация', 'общество', 'структура', 'фирма', 'завод'],
    beside: ['дочерний', 'зависимый'],
    roles: {
      part: { slots: ['self', 'subj', 'ins'], fills: 'identified' },
      whole: { slots: ['gen', 'у+gen', 'whose', '^у+gen'], fills: 'party' },
    },
    claims: BELONGS,
    reason: '«Дочерняя компания» belongs to what stands in its genitive.',
    example: ['«Вымпел» — дочерняя компания холдинга «Восход».', 'Вымпел → Восход ACTIVE'],
    counterexample: '«Вымпел» — крупная компания холдинга.',
  },
  {
    name: 'ownership.buys',
    triggers: ['купить', 'приобрести', 'выкупить', 'покупать', 'приобретать', 'поглотить', 'скупить', 'выкупать', 'консолидировать', 'получить', 'национализировать'],
    roles: {
      part: { slots: ['obj'], fills: 'firm' },
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
      part: { slots: ['gen'], fills: 'firm' },
      buyer: { slots: ['ins', 'subj'], fills: 'party' },
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
      part: { slots: ['obj', 'gen'], fills: 'firm' },
      buyer: { slots: ['dat', 'с+ins', 'в пользу+gen', '!gen'], fills: 'party' },
      seller: { slots: ['subj', 'ins'], fills: 'party', optional: true },
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
      part: { slots: ['subj', 'gen'], fills: 'firm' },
      buyer: { slots: ['в+acc', 'к+dat', 'под+acc', 'dat'], fills: 'party' },
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
    roles: {
      part: { slots: ['из+gen'], fills: 'firm' },
      whole: { slots: ['subj', 'gen'], fills: 'party' },
    },
    claims: [{ type: 'PART_OF', subject: 'part', object: 'whole', always: 'ENDED' }],
    reason: '«Вышел из капитала завода»: a shareholder that leaves.',
    example: ['Холдинг «Восход» вышел из капитала завода «Вымпел».', 'Вымпел → Восход ENDED'],
    counterexample: 'Директор вышел из здания.',
  },
];
