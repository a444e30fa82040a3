import type { Frame } from '../frame.js';

const TOGETHER = [{ type: 'COOPERATES_WITH', subject: 'one', object: 'other' }] as const;

const PAIRS = [{ type: 'COOPERATES_WITH', subject: 'sides', object: 'sides' }] as const;
const AGREEMENTS = ['соглашение', 'меморандум', 'партнерство', 'сотрудничество', 'альянс', 'взаимодействие'] as const;

/** What firms do together. */
const JOINT_WORK = [
  'разработать', 'разрабатывать', 'создать', 'создавать', 'строить', 'построить', 'производить', 'выпускать', 'реализовать', 'реализовывать', 'запустить', 'осуществляться',
  'вестись', 'реализовываться', 'реализоваться', 'открыть', 'открывать', 'провести', 'проводить', 'подготовить', 'внедрить', 'внедрять', 'испытать', 'испытывать',
  'наладить', 'организовать', 'локализовать', 'развивать', 'освоить', 'изготовить', 'спроектировать', 'проектировать', 'модернизировать', 'собирать', 'выпустить', 'разработка', 'создание', 'производство', 'строительство', 'участвовать',
] as const;

/** Nouns of supply and sale: what is agreed or negotiated of them is no cooperation. */
const SUPPLY = ['поставка', 'закупка', 'покупка', 'продажа', 'приобретение', 'отгрузка', 'лизинг', 'аренда'] as const;

export const RELATION_FRAMES: readonly Frame[] = [
  {
    name: 'cooperation.between',
    triggers: [...AGREEMENTS, 'договориться', 'условиться'],
    unless: SUPPLY,
    roles: { sides: { slots: ['между+ins', 'subj'], fills: 'party', atLeast: 2, represented: true } },
    claims: PAIRS,
    reason: 'An agreement «между A и B», or one that A and B sign together.',
    example: ['Между заводом «Вымпел» и компанией «Восход» подписано соглашение о сотрудничестве.', 'Вымпел → Восход AGREED'],
    counterexample: 'Завод «Вымпел» подписал соглашение о намерениях.',
  },
  {
    name: 'cooperation.with',
    triggers: AGREEMENTS,
    unless: SUPPLY,
    roles: {
      other: { slots: ['с+ins', 'вместе с+ins', 'совместно с+ins'], fills: 'party' },
      one: { slots: ['subj', 'у+gen', 'gen'], fills: 'party', represented: true },
    },
    claims: TOGETHER,
    reason: 'The subject of the verb that governs the agreement is one side, «с кем» the other.',
    example: ['Завод «Вымпел» заключил с компанией «Восход» меморандум о сотрудничестве.', 'Вымпел → Восход AGREED'],
    counterexample: 'Завод «Вымпел» подписал трудовой договор с инженером.',
  },
  {
    name: 'cooperation.contract',
    triggers: ['договор', 'контракт'],
    unless: SUPPLY,
    roles: {
      topic: { slots: ['о+loc', 'на+acc'], fills: 'any' },
      other: { slots: ['с+ins', 'вместе с+ins', 'совместно с+ins'], fills: 'party' },
      one: { slots: ['subj', 'у+gen', 'gen'], fills: 'party' },
    },
    claims: TOGETHER,
    reason: 'A contract says what the two do together only where it says what it is about; else it may be one of supply.',
    example: ['Завод «Вымпел» заключил с компанией «Восход» договор о контрактной сборке.', 'Вымпел → Восход AGREED'],
    counterexample: 'Завод «Вымпел» расторг договор с компанией «Восход».',
  },
  {
    name: 'cooperation.venture',
    triggers: ['предприятие', 'производство', 'компания', 'сп'],
    beside: ['совместный'],
    roles: {
      other: { slots: ['с+ins', 'вместе с+ins', 'совместно с+ins'], fills: 'firm' },
      one: { slots: ['subj', 'у+gen', 'gen'], fills: 'firm' },
      venture: { slots: ['self'], fills: 'firm', optional: true },
    },
    claims: [...TOGETHER, { type: 'PART_OF', subject: 'venture', object: 'one' }, { type: 'PART_OF', subject: 'venture', object: 'other' }],
    reason: 'A joint venture is a cooperation of its parents, and part of each.',
    example: ['Корпорация «Вымпел» создаст совместное предприятие с компанией «Восход».', 'Вымпел → Восход PLANNED', 'совместное предприятие → Вымпел PLANNED', 'совместное предприятие → Восход PLANNED'],
    counterexample: 'Корпорация «Вымпел» провела совместное совещание с компанией «Восход».',
  },
  {
    name: 'cooperation.parents',
    triggers: ['предприятие', 'производство', 'компания', 'сп'],
    beside: ['совместный'],
    roles: {
      venture: { slots: ['self'], fills: 'firm' },
      sides: { slots: ['subj', 'gen', 'между+ins'], fills: 'firm', atLeast: 2 },
    },
    claims: [...PAIRS, { type: 'PART_OF', subject: 'venture', object: 'sides' }],
    reason: '«A и B создали совместное предприятие»: both are its parents.',
    example: ['Компании «Вымпел» и «Восход» создали совместное предприятие «Маяк».', 'Вымпел → Восход ACTIVE'],
    counterexample: 'Завод «Вымпел» открыл совместное производство.',
  },
  {
    name: 'cooperation.joint-work',
    triggers: JOINT_WORK,
    roles: {
      other: { slots: ['совместно с+ins', 'вместе с+ins', 'в партнерстве с+ins', 'в сотрудничестве с+ins', 'в кооперации с+ins', 'при участии+gen'], fills: 'party' },
      one: { slots: ['subj', 'на+loc'], fills: 'firm' },
    },
    claims: TOGETHER,
    reason: 'Who makes something «совместно с» another works with it.',
    example: ['Завод «Вымпел» совместно с компанией «Восход» разрабатывает двигатель.', 'Вымпел → Восход ACTIVE'],
    counterexample: 'Завод «Вымпел» разрабатывает двигатель совместно с коробкой передач.',
  },
  {
    name: 'cooperation.together',
    triggers: JOINT_WORK,
    beside: ['совместно', 'вместе'],
    roles: { sides: { slots: ['subj'], fills: 'firm', atLeast: 2 } },
    claims: PAIRS,
    reason: '«A и B вместе разрабатывают»: what they do together.',
    example: ['Завод «Вымпел» и компания «Восход» совместно разрабатывают двигатель.', 'Вымпел → Восход ACTIVE'],
    counterexample: 'Завод «Вымпел» и компания «Восход» разрабатывают двигатели.',
  },
  {
    name: 'cooperation.joint-noun',
    triggers: ['работа', 'проект', 'разработка', 'программа'],
    beside: ['совместный', 'общий'],
    roles: {
      other: { slots: ['с+ins'], fills: 'firm' },
      one: { slots: ['whose', 'subj', 'gen'], fills: 'party' },
    },
    claims: TOGETHER,
    reason: '«Это их совместная работа с …»: a joint work is cooperation.',
    example: ['Завод «Вымпел» ведёт совместную разработку с компанией «Восход».', 'Вымпел → Восход ACTIVE'],
    counterexample: 'Завод «Вымпел» ведёт совместную разработку.',
  },
  {
    name: 'cooperation.verb',
    triggers: ['сотрудничать', 'взаимодействовать', 'договориться', 'кооперироваться', 'объединить'],
    roles: {
      other: { slots: ['с+ins'], fills: 'firm' },
      one: { slots: ['subj'], fills: 'party' },
    },
    claims: TOGETHER,
    reason: '«Сотрудничает с кем».',
    example: ['Завод «Вымпел» сотрудничает с Институтом сварки.', 'Вымпел → Институт сварки ACTIVE'],
    counterexample: 'Завод «Вымпел» сотрудничает активно.',
  },
  {
    name: 'cooperation.talks',
    triggers: ['переговоры'],
    unless: SUPPLY,
    roles: {
      other: { slots: ['с+ins'], fills: 'firm' },
      one: { slots: ['subj', 'gen'], fills: 'firm' },
    },
    claims: TOGETHER,
    status: 'NEGOTIATING',
    reason: '«Ведёт переговоры с кем»: what is negotiated is no supply.',
    example: ['Завод «Вымпел» ведёт переговоры с компанией «Восход» о сборке тракторов.', 'Вымпел → Восход NEGOTIATING'],
    counterexample: 'Завод «Вымпел» ведёт переговоры с компанией «Восход» о поставке тракторов.',
  },
  {
    name: 'cooperation.both',
    triggers: ['сотрудничать', 'взаимодействовать', 'кооперироваться'],
    roles: { sides: { slots: ['subj'], fills: 'party', atLeast: 2 } },
    claims: PAIRS,
    reason: '«A и B сотрудничают».',
    example: ['Завод «Вымпел» и компания «Восход» сотрудничают.', 'Вымпел → Восход ACTIVE'],
    counterexample: 'Завод «Вымпел» сотрудничает активно.',
  },
  {
    name: 'cooperation.partner',
    triggers: ['партнер', 'соинвестор'],
    roles: {
      other: { slots: ['gen'], fills: 'named' },
      one: { slots: ['is', 'self'], fills: 'identified' },
    },
    standing: true,
    claims: TOGETHER,
    reason: '«Партнёр завода — компания «…»»: the noun names one side, its genitive the other.',
    example: ['«Восход» — давний партнёр завода «Вымпел».', 'Восход → Вымпел ACTIVE'],
    counterexample: 'Партнёры завода «Вымпел» довольны.',
  },
  {
    name: 'cooperation.consortium',
    triggers: ['консорциум', 'альянс'],
    roles: { sides: { slots: ['gen', 'из+gen', 'в составе+gen', 'между+ins', 'subj'], fills: 'firm', atLeast: 2 } },
    claims: PAIRS,
    reason: 'A consortium of A and B, or one that they form together.',
    example: ['Завод «Вымпел» и компания «Восход» создали консорциум.', 'Вымпел → Восход ACTIVE'],
    counterexample: 'Завод «Вымпел» вошёл в консорциум.',
  },
  {
    name: 'post.heads',
    triggers: ['возглавить', 'возглавлять', 'руководить'],
    roles: {
      firm: { slots: ['obj', 'ins'], fills: 'named' },
      person: { slots: ['subj'], fills: 'person' },
    },
    claims: [{ type: 'WORKS_FOR', subject: 'person', object: 'firm' }],
    reason: '«Компанию возглавил Иван Петров».',
    example: ['Компанию «Вымпел» возглавил Иван Петров.', 'Иван Петров → Вымпел'],
    counterexample: 'Компания «Вымпел» возглавила рейтинг.',
  },
  {
    name: 'visit.verb',
    triggers: ['посетить', 'посещать', 'побывать', 'осмотреть', 'осматривать', 'ознакомиться', 'познакомиться', 'проинспектировать', 'инспектировать', 'приехать', 'прибыть', 'изучить', 'наведаться', 'заехать', 'обойти', 'объехать'],
    roles: {
      place: { slots: ['obj', 'на+loc', 'на+acc', 'в+loc', 'с+ins'], fills: 'site' },
      visitor: { slots: ['subj'], fills: 'person' },
      companion: { slots: ['вместе с+ins', 'в сопровождении+gen'], fills: 'person', optional: true },
    },
    claims: [{ type: 'VISITED', subject: 'visitor', object: 'place' }, { type: 'VISITED', subject: 'companion', object: 'place' }],
    reason: 'A visit names who came and the enterprise that was shown, perhaps by its shop («цех завода»).',
    example: ['Губернатор Иван Петров осмотрел новый цех завода «Вымпел».', 'Иван Петров → Вымпел'],
    counterexample: 'Выставку посетили тысячи человек.',
  },
  {
    name: 'visit.shown',
    triggers: ['показать', 'показывать', 'продемонстрировать'],
    roles: {
      visitor: { slots: ['dat'], fills: 'person' },
      place: { slots: ['obj', 'на+loc'], fills: 'site' },
    },
    claims: [{ type: 'VISITED', subject: 'visitor', object: 'place' }],
    reason: '«Губернатору показали цех завода»: whom it was shown to was there.',
    example: ['Губернатору Ивану Петрову показали новый цех завода «Вымпел».', 'Иван Петров → Вымпел'],
    counterexample: 'Иван Петров показал новый цех завода «Вымпел».',
  },
  {
    name: 'visit.noun',
    triggers: ['визит', 'посещение', 'поездка', 'экскурсия'],
    roles: {
      place: { slots: ['на+acc', 'gen', 'в+acc', 'по+dat'], fills: 'site' },
      visitor: { slots: ['gen', 'subj', 'dat'], fills: 'person' },
    },
    claims: [{ type: 'VISITED', subject: 'visitor', object: 'place' }],
    reason: '«Визит губернатора на завод»: the noun of visiting.',
    example: ['Рабочая поездка губернатора Ивана Петрова на завод «Вымпел» прошла вчера.', 'Иван Петров → Вымпел'],
    counterexample: 'Поездка губернатора Ивана Петрова в Москву прошла вчера.',
  },
];
