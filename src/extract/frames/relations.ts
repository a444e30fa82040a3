import type { Frame } from '../frame.js';

const DESCENT = [{ type: 'DESCENDS_FROM', subject: 'successor', object: 'predecessor' }] as const;
const TOGETHER = [{ type: 'COOPERATES_WITH', subject: 'one', object: 'other' }] as const;

const PAIRS = [{ type: 'COOPERATES_WITH', subject: 'sides', object: 'sides' }] as const;
const AGREEMENTS = ['соглашение', 'меморандум', 'договор', 'контракт', 'партнерство', 'сотрудничество', 'альянс', 'взаимодействие'] as const;

export const RELATION_FRAMES: readonly Frame[] = [
  {
    name: 'lineage.formed',
    triggers: ['образовать', 'образоваться', 'создать', 'сформировать', 'выделить', 'выделиться', 'вырасти', 'учредить', 'возникнуть', 'отделиться', 'организовать', 'основать', 'преобразовать', 'появиться', 'отпочковаться'],
    roles: {
      predecessor: { slots: ['из+gen', 'на базе+gen', 'на основе+gen', 'от+gen', 'из состава+gen'], fills: 'firm' },
      successor: { slots: ['obj', 'subj'], fills: 'firm' },
    },
    claims: DESCENT,
    reason: '«Завод образован из цеха», «создан на базе комбината»: the successor is what was formed.',
    example: ['Завод «Вымпел» был образован из Ярцевского механического завода.', 'Вымпел → Ярцевский механический завод'],
    counterexample: 'Завод «Вымпел» был образован в 1956 году.',
  },
  {
    name: 'lineage.successor',
    triggers: ['правопреемник', 'преемник', 'наследник'],
    roles: {
      predecessor: { slots: ['gen'], fills: 'firm' },
      successor: { slots: ['self', 'subj', 'ins'], fills: 'firm' },
    },
    claims: DESCENT,
    reason: '«Правопреемник завода»: the noun names the successor.',
    example: ['Компания «Вымпел» — правопреемник Ярцевского механического завода.', 'Вымпел → Ярцевский механический завод'],
    counterexample: 'Директор назвал преемника.',
  },
  {
    name: 'lineage.renamed',
    triggers: ['переименовать', 'преобразовать', 'реорганизовать'],
    roles: {
      successor: { slots: ['в+acc'], fills: 'firm' },
      predecessor: { slots: ['obj', 'subj'], fills: 'firm' },
    },
    claims: DESCENT,
    reason: '«Завод переименован в …»: the new name descends from the old.',
    example: ['Ярцевский механический завод переименовали в «Вымпел».', 'Вымпел → Ярцевский механический завод'],
    counterexample: 'Улицу переименовали в прошлом году.',
  },
  {
    name: 'lineage.new-name',
    triggers: ['название', 'наименование', 'имя'],
    under: ['сменить', 'изменить', 'поменять', 'получить'],
    roles: {
      successor: { slots: ['на+acc', 'gen', 'appos', 'nom'], fills: 'named' },
      predecessor: { slots: ['subj'], fills: 'named' },
    },
    claims: DESCENT,
    reason: '«Завод сменил название на «…»».',
    example: ['Ярцевский механический завод сменил название на «Вымпел».', 'Вымпел → Ярцевский механический завод'],
    counterexample: 'Завод сменил директора.',
  },
  {
    name: 'lineage.called',
    triggers: ['называться', 'именоваться'],
    roles: {
      predecessor: { slots: ['pred', 'ins', 'nom', 'obj'], fills: 'named' },
      successor: { slots: ['subj', 'obj'], fills: 'named' },
    },
    claims: DESCENT,
    reason: '«До 1992 года завод назывался …»: the earlier name is the predecessor.',
    example: ['До 1992 года завод «Вымпел» назывался Ярцевским механическим заводом.', 'Вымпел → Ярцевский механический завод'],
    counterexample: 'Новая линия называется экспериментальной.',
  },
  {
    name: 'cooperation.between',
    triggers: [...AGREEMENTS, 'договориться', 'условиться'],
    roles: { sides: { slots: ['между+ins', 'subj'], fills: 'party', atLeast: 2 } },
    claims: PAIRS,
    reason: 'An agreement «между A и B», or one that A and B sign together.',
    example: ['Между заводом «Вымпел» и компанией «Восход» подписано соглашение о сотрудничестве.', 'Вымпел → Восход AGREED'],
    counterexample: 'Завод «Вымпел» подписал соглашение о намерениях.',
  },
  {
    name: 'cooperation.with',
    triggers: AGREEMENTS,
    roles: {
      other: { slots: ['с+ins', 'вместе с+ins', 'совместно с+ins'], fills: 'party' },
      one: { slots: ['subj', 'у+gen', 'gen'], fills: 'party' },
    },
    claims: TOGETHER,
    reason: 'The subject of the verb that governs the agreement is one side, «с кем» the other.',
    example: ['Завод «Вымпел» заключил с компанией «Восход» меморандум о сотрудничестве.', 'Вымпел → Восход AGREED'],
    counterexample: 'Завод «Вымпел» подписал трудовой договор с инженером.',
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
    triggers: ['разработать', 'разрабатывать', 'создать', 'создавать', 'строить', 'построить', 'производить', 'выпускать', 'реализовать', 'реализовывать', 'запустить', 'разработка', 'создание', 'производство', 'строительство'],
    roles: {
      other: { slots: ['совместно с+ins', 'вместе с+ins', 'в партнерстве с+ins', 'в сотрудничестве с+ins', 'в кооперации с+ins'], fills: 'party' },
      one: { slots: ['subj'], fills: 'firm' },
    },
    claims: TOGETHER,
    reason: 'Who makes something «совместно с» another works with it.',
    example: ['Завод «Вымпел» совместно с компанией «Восход» разрабатывает двигатель.', 'Вымпел → Восход ACTIVE'],
    counterexample: 'Завод «Вымпел» разрабатывает двигатель совместно с коробкой передач.',
  },
  {
    name: 'cooperation.verb',
    triggers: ['сотрудничать', 'взаимодействовать', 'договориться', 'кооперироваться', 'объединить'],
    roles: {
      other: { slots: ['с+ins'], fills: 'party' },
      one: { slots: ['subj'], fills: 'party' },
    },
    claims: TOGETHER,
    reason: '«Сотрудничает с кем».',
    example: ['Завод «Вымпел» сотрудничает с Институтом сварки.', 'Вымпел → Институт сварки ACTIVE'],
    counterexample: 'Завод «Вымпел» сотрудничает активно.',
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
    triggers: ['посетить', 'посещать', 'побывать', 'осмотреть', 'ознакомиться', 'проинспектировать', 'показать', 'визит', 'посещение', 'приехать'],
    roles: {
      place: { slots: ['obj', 'на+loc', 'на+acc', 'в+loc'], fills: 'firm' },
      visitor: { slots: ['subj', 'dat', 'gen'], fills: 'person' },
    },
    claims: [{ type: 'VISITED', subject: 'visitor', object: 'place' }],
    reason: 'A visit names who came and the enterprise that was shown.',
    example: ['Губернатор Иван Петров посетил завод «Вымпел».', 'Иван Петров → Вымпел'],
    counterexample: 'Выставку посетили тысячи человек.',
  },
];
