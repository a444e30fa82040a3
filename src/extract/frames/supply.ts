import type { Frame } from '../frame.js';

const BUYER = ['dat', 'для+gen', 'в адрес+gen', 'в+acc', 'на+acc'] as const;
const SUPPLY = [{ type: 'SUPPLIES', subject: 'supplier', object: 'buyer', product: 'goods' }] as const;

export const SUPPLY_FRAMES: readonly Frame[] = [
  {
    name: 'supply.verb',
    triggers: ['поставлять', 'поставить', 'поставляться', 'отгружать', 'отгрузить', 'отгружаться', 'экспортировать', 'экспортироваться', 'отправлять', 'отправить', 'продавать', 'продать', 'продаваться', 'реализовать', 'реализовывать', 'передать', 'предоставить', 'предоставлять', 'сбывать', 'сдать'],
    roles: {
      goods: { slots: ['obj'], fills: 'goods', otherwise: ['gen'] },
      buyer: { slots: BUYER, fills: 'party' },
      supplier: { slots: ['subj', 'с+gen', 'из+gen', 'от+gen'], fills: 'party' },
    },
    claims: SUPPLY,
    reason: 'The verb of delivery takes the supplier as its subject, the goods as its object and the buyer in the dative or with a preposition of direction.',
    example: ['Завод «Вымпел» поставляет Ярцевскому комбинату «Восход» литые заготовки.', 'Вымпел → Ярцевский комбинат «Восход» [литые заготовки] ACTIVE'],
    counterexample: 'Завод «Вымпел» поставил перед коллективом новые задачи.',
  },
  {
    name: 'supply.with',
    triggers: ['снабжать', 'снабдить', 'обеспечивать', 'обеспечить', 'оснастить', 'оснащать'],
    roles: {
      buyer: { slots: ['obj'], fills: 'party' },
      goods: { slots: ['ins'], fills: 'goods' },
      supplier: { slots: ['subj'], fills: 'party' },
    },
    claims: SUPPLY,
    reason: '«Снабжать кого чем»: the buyer is the object, the goods stand in the instrumental.',
    example: ['Компания «Вымпел» снабжает завод «Восход» листовым прокатом.', 'Вымпел → Восход [листовой прокат] ACTIVE'],
    counterexample: 'Компания «Вымпел» обеспечивает рост экономики.',
  },
  {
    name: 'supply.offer',
    triggers: ['предлагать', 'предложить', 'продвигать'],
    roles: {
      goods: { slots: ['obj'], fills: 'goods' },
      buyer: { slots: BUYER, fills: 'party' },
      supplier: { slots: ['subj'], fills: 'party' },
    },
    claims: SUPPLY,
    status: 'PROPOSED',
    reason: 'Who offers goods to someone is ready to supply them.',
    example: ['Завод «Вымпел» предлагает компании «Восход» гидравлические насосы.', 'Вымпел → Восход [гидравлические насосы] PROPOSED'],
    counterexample: 'Министр предложил заводу подумать.',
  },
  {
    name: 'supply.noun',
    triggers: ['поставка', 'отгрузка', 'экспорт', 'сбыт', 'снабжение'],
    roles: {
      goods: { slots: ['gen', 'obj'], fills: 'goods', optional: true },
      buyer: { slots: BUYER, fills: 'party', otherwise: ['с+ins'] },
      supplier: { slots: ['ins', 'от+gen', 'subj', 'со стороны+gen', 'gen', 'из+gen', 'с+gen'], fills: 'party', otherwise: ['с+ins'] },
    },
    claims: SUPPLY,
    reason: 'The noun of delivery takes the goods in the genitive and the buyer in the dative; the supplier is its agent or the subject of the verb that governs it.',
    example: ['Компания «Вымпел» подписала соглашение о поставке заводу «Восход» литых заготовок.', 'Вымпел → Восход [литые заготовки] AGREED'],
    counterexample: 'Министр сообщил о росте поставок.',
  },
  {
    name: 'supply.making-for',
    triggers: ['изготовление', 'изготовить', 'изготавливать', 'разработать', 'построить', 'собрать', 'произвести', 'выпустить', 'производить', 'выпускать', 'производство', 'сборка', 'разработка', 'выпуск'],
    roles: {
      goods: { slots: ['gen', 'obj'], fills: 'goods' },
      buyer: { slots: ['для+gen', 'по заказу+gen', 'в интересах+gen'], fills: 'party' },
      supplier: { slots: ['subj', 'ins', 'на+loc'], fills: 'firm' },
    },
    claims: SUPPLY,
    reason: 'Making to order is supplying: «изготовит для завода …», «разработка по заказу …».',
    example: ['Завод «Вымпел» изготовит для комбината «Восход» редукторы.', 'Вымпел → Восход [редукторы] PLANNED'],
    counterexample: 'Завод «Вымпел» изготовит редукторы для экскаваторов.',
  },
  {
    name: 'purchase.verb',
    triggers: ['закупать', 'закупить', 'закупаться', 'купить', 'покупать', 'приобрести', 'приобретать', 'заказать', 'заказывать', 'импортировать', 'импортироваться', 'ввозить', 'ввозиться', 'получать', 'получить', 'законтрактовать'],
    roles: {
      goods: { slots: ['obj'], fills: 'goods' },
      supplier: { slots: ['у+gen', 'от+gen', 'из+gen', 'в+loc'], fills: 'party' },
      buyer: { slots: ['subj', 'dat', 'в+acc', 'для+gen'], fills: 'party' },
    },
    claims: SUPPLY,
    reason: '«A закупает у B» says that B supplies A.',
    example: ['Завод «Восход» закупает у компании «Вымпел» гидравлические насосы.', 'Вымпел → Восход [гидравлические насосы] ACTIVE'],
    counterexample: 'Завод «Восход» получил прибыль от продаж.',
  },
  {
    name: 'purchase.noun',
    triggers: ['закупка', 'покупка', 'импорт', 'ввоз', 'приобретение', 'заказ'],
    roles: {
      goods: { slots: ['gen', 'obj', 'на+acc'], fills: 'goods' },
      supplier: { slots: ['у+gen', 'из+gen', 'от+gen', 'в+loc'], fills: 'party' },
      buyer: { slots: ['ins', 'subj', 'в+acc', 'для+gen'], fills: 'party' },
    },
    claims: SUPPLY,
    reason: 'The noun of purchase takes the goods in the genitive and the supplier with «у», «от» or «из».',
    example: ['Завод «Восход» заключил договор о закупке редукторов у компании «Вымпел».', 'Вымпел → Восход [редукторы] AGREED'],
    counterexample: 'Министр обсудил закупку оборудования.',
  },
  {
    name: 'supply.supplier',
    triggers: ['поставщик'],
    roles: {
      supplier: { slots: ['self', 'subj'], fills: 'named' },
      goods: { slots: ['gen'], fills: 'goods', optional: true },
      buyer: { slots: ['для+gen', 'dat', 'gen', 'в+acc', 'на+acc', 'subj'], fills: 'party' },
    },
    claims: [{ ...SUPPLY[0], always: 'ACTIVE' }],
    reason: '«Поставщик чего для кого»: the noun names the supplier itself.',
    example: ['«Вымпел» является поставщиком редукторов для завода «Восход».', 'Вымпел → Восход [редукторы] ACTIVE'],
    counterexample: 'Завод ищет новых поставщиков.',
  },
];
