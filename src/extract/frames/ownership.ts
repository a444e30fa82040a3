import type { Frame } from '../frame.js';
import { HOLDINGS } from '../nouns.js';

const OWNERS = ['владелец', 'собственник', 'акционер', 'учредитель', 'совладелец', 'бенефициар'];
const BELONGS = [{ type: 'PART_OF', subject: 'part', object: 'whole' }] as const;

/** «в собственности группы», «в составе холдинга». */
const WITHIN = ['в собственности+gen', 'в составе+gen', 'в структуре+gen', 'в ведении+gen', 'в периметре+gen', 'в контуре+gen', 'во владении+gen', 'в управлении+gen'] as const;

export const OWNERSHIP_FRAMES: readonly Frame[] = [
  {
    name: 'ownership.belongs',
    triggers: ['входить', 'войти', 'принадлежать', 'подчиняться', 'подведомственный', 'подконтрольный', 'аффилированный', 'относиться', 'вступить', 'находиться', 'присоединить', 'присоединиться', 'включить'],
    roles: {
      part: { slots: ['subj', 'obj'], fills: 'firm' },
      whole: { slots: ['dat', 'в+acc', 'к+dat', 'под+ins', 'у+gen', ...WITHIN], fills: 'owner' },
    },
    claims: BELONGS,
    reason: '«Входит в холдинг», «принадлежит группе»: the part is the subject.',
    example: ['Завод «Вымпел» входит в холдинг «Восход».', 'Вымпел → Восход ACTIVE'],
    counterexample: 'Завод «Вымпел» вошёл в десятку лучших.',
  },
  {
    name: 'ownership.owns',
    triggers: ['контролировать', 'владеть', 'контролироваться', 'управляться', 'распоряжаться'],
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
    name: 'ownership.mother',
    triggers: ['компания', 'структура', 'предприятие'],
    beside: ['материнский', 'головной', 'управляющий', 'управлять'],
    roles: {
      part: { slots: ['gen'], fills: 'named', topic: true },
      whole: { slots: ['is', 'self'], fills: 'identified' },
    },
    standing: true,
    claims: BELONGS,
    reason: '«Материнская компания завода» is its owner.',
    example: ['Компания «Восход» является материнской компанией завода «Вымпел».', 'Вымпел → Восход ACTIVE'],
    counterexample: 'Материнская компания завода не раскрывается.',
  },
  {
    name: 'ownership.unites',
    triggers: ['объединять', 'включать', 'насчитывать'],
    roles: {
      part: { slots: ['obj'], fills: 'identified' },
      whole: { slots: ['subj'], fills: 'named' },
    },
    claims: BELONGS,
    reason: '«Холдинг объединяет заводы …»: the whole is the subject.',
    example: ['Холдинг «Восход» объединяет заводы «Вымпел» и «Маяк».', 'Вымпел → Восход ACTIVE', 'Маяк → Восход ACTIVE'],
    counterexample: 'Выставка объединяет производителей станков.',
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
    triggers: OWNERS,
    roles: {
      part: { slots: ['gen', 'whose'], fills: 'firm' },
      whole: { slots: ['is', 'self'], fills: 'owner' },
    },
    standing: true,
    claims: BELONGS,
    reason: '«Владелец завода — холдинг», «стал собственником комбината».',
    example: ['Холдинг «Восход» стал собственником завода «Вымпел».', 'Вымпел → Восход ACTIVE'],
    counterexample: 'Владелец автомобиля обратился в суд.',
  },
  {
    name: 'ownership.owner-is',
    triggers: OWNERS,
    roles: {
      whole: { slots: ['is', 'self'], fills: 'identified' },
      part: { slots: ['gen', 'whose'], fills: 'firm', topic: true },
    },
    standing: true,
    claims: BELONGS,
    reason: '«Основной акционер — холдинг», after the text has spoken of the firm.',
    example: ['Завод «Вымпел» растёт. Основной акционер — холдинг «Восход».', 'Вымпел → Восход ACTIVE'],
    counterexample: 'Завод «Вымпел» сменил собственника.',
  },
  {
    name: 'ownership.subsidiary',
    triggers: ['дочка', 'филиал', 'подразделение', 'дивизион', 'структура', 'актив', 'представительство', 'отделение', 'площадка'],
    roles: {
      part: { slots: ['is', 'self'], fills: 'identified' },
      whole: { slots: ['gen', 'у+gen', 'whose', '^у+gen'], fills: 'party', otherwise: ['subj'] },
    },
    standing: true,
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
      part: { slots: ['is', 'self'], fills: 'identified' },
      whole: { slots: ['gen', 'у+gen', 'whose', '^у+gen'], fills: 'party', otherwise: ['subj'] },
    },
    standing: true,
    claims: BELONGS,
    reason: '«Дочерняя компания» belongs to what stands in its genitive.',
    example: ['«Вымпел» — дочерняя компания холдинга «Восход».', 'Вымпел → Восход ACTIVE'],
    counterexample: '«Вымпел» — крупная компания холдинга.',
  },
  {
    name: 'ownership.of-holding',
    triggers: ['предприятие', 'компания', 'завод', 'комбинат', 'фабрика'],
    roles: {
      whole: { slots: ['gen'], fills: 'holding' },
      part: { slots: ['is', 'self'], fills: 'identified' },
    },
    standing: true,
    claims: BELONGS,
    reason: '«Завод «…» — предприятие холдинга»: what belongs to a holding is part of it.',
    example: ['Завод «Вымпел» — предприятие холдинга «Восход».', 'Вымпел → Восход ACTIVE'],
    counterexample: 'Завод «Вымпел» — предприятие города.',
  },
  {
    name: 'ownership.stake-raised',
    triggers: ['доля', 'пакет'],
    under: ['увеличить', 'увеличивать', 'нарастить', 'довести', 'иметь', 'сохранить', 'сохранять', 'держать', 'консолидировать', 'контролировать'],
    roles: {
      part: { slots: ['в+loc', 'gen'], fills: 'named' },
      whole: { slots: ['subj'], fills: 'owner' },
    },
    claims: BELONGS,
    reason: 'Who raises or keeps a share in a firm owns part of it.',
    example: ['Компания «Восход» увеличила долю в заводе «Вымпел» до 75%.', 'Вымпел → Восход ACTIVE'],
    counterexample: 'Компания «Восход» увеличила долю рынка.',
  },
  {
    name: 'ownership.share-of',
    triggers: ['доля', 'пакет', 'участие'],
    roles: {
      part: { slots: ['!в+loc'], fills: 'named' },
      whole: { slots: ['!gen'], fills: 'named' },
    },
    claims: BELONGS,
    reason: '«Доля компании в заводе»: whose the share is.',
    example: ['Доля компании «Восход» в заводе «Вымпел» составляет 49%.', 'Вымпел → Восход ACTIVE'],
    counterexample: 'Доля компании «Восход» на рынке выросла.',
  },
  {
    name: 'ownership.manages',
    triggers: ['управлять'],
    roles: {
      part: { slots: ['obj', 'ins'], fills: 'named' },
      whole: { slots: ['subj'], fills: 'identified' },
    },
    claims: BELONGS,
    reason: 'A firm that manages plants controls them; a person that does has a post.',
    example: ['Группа «Восход» управляет заводом «Вымпел».', 'Вымпел → Восход ACTIVE'],
    counterexample: 'Иван Петров управляет заводом «Вымпел».',
  },
  {
    name: 'ownership.has-plants',
    triggers: ['завод', 'комбинат', 'фабрика', 'предприятие', 'площадка', 'компания', 'верфь'],
    roles: {
      whole: { slots: ['^у+gen', 'у+gen'], fills: 'owner' },
      part: { slots: ['self'], fills: 'identified' },
    },
    claims: BELONGS,
    reason: '«У группы два завода — …»: the verb is left out.',
    example: ['У группы «Восход» два завода — «Вымпел» и «Маяк».', 'Вымпел → Восход ACTIVE', 'Маяк → Восход ACTIVE'],
    counterexample: 'У завода «Вымпел» два цеха.',
  },
  {
    name: 'ownership.name-of-holding',
    triggers: [...HOLDINGS],
    ofNames: true,
    roles: {
      whole: { slots: ['self'], fills: 'holding' },
      part: { slots: ['^beside', '^('], fills: 'identified' },
    },
    claims: [{ ...BELONGS[0], always: 'ACTIVE' }],
    reason: '«Завод «…» концерна «…»», «завод «…» (группа «…»)»: a holding named right behind a firm owns it.',
    example: ['Завод «Вымпел» концерна «Восход» построит цех.', 'Вымпел → Восход ACTIVE'],
    counterexample: 'Завод «Вымпел» и концерн «Восход» построят цех.',
  },
  {
    name: 'ownership.becomes-part',
    triggers: ['часть'],
    roles: {
      whole: { slots: ['gen'], fills: 'named' },
      part: { slots: ['is'], fills: 'firm' },
    },
    standing: true,
    claims: BELONGS,
    reason: '«Станет частью компании»: the subject is the part.',
    example: ['Завод «Вымпел» станет частью компании «Восход».', 'Вымпел → Восход PLANNED'],
    counterexample: 'Завод «Вымпел» стал частью истории.',
  },
  {
    name: 'ownership.possessive',
    triggers: ['завод', 'комбинат', 'фабрика', 'предприятие', 'подразделение', 'филиал', 'площадка', 'институт', 'бюро'],
    ofNames: true,
    roles: {
      whole: { slots: ['whose'], fills: 'firm' },
      part: { slots: ['self'], fills: 'identified' },
    },
    claims: [{ ...BELONGS[0], always: 'ACTIVE' }],
    reason: '«На его заводе «…»»: the possessive tells whose the named firm is.',
    example: ['Концерн «Восход» собирает станки на своём заводе «Вымпел».', 'Вымпел → Восход ACTIVE'],
    counterexample: 'Концерн «Восход» купил станки у завода «Вымпел».',
  },
];
