import type { Frame } from '../frame.js';

const MAKERS = ['производитель', 'изготовитель', 'разработчик', 'автопроизводитель', 'экспортер'];
const MAKES = [{ type: 'PRODUCES', subject: 'maker', product: 'goods' }] as const;

export const PRODUCTION_FRAMES: readonly Frame[] = [
  {
    name: 'production.verb',
    triggers: ['производить', 'произвести', 'производиться', 'выпускать', 'выпустить', 'выпускаться', 'изготавливать', 'изготовлять', 'изготовить', 'изготавливаться', 'собирать', 'собрать', 'собираться', 'разрабатывать', 'разработать', 'разрабатываться', 'делать', 'сделать', 'делаться', 'построить', 'строить', 'строиться', 'создавать', 'создать', 'добывать', 'добыть', 'выплавлять', 'выплавить', 'шить', 'сшить', 'варить', 'локализовать', 'выращивать', 'вырабатывать', 'презентовать', 'освоить', 'осваивать', 'конструировать', 'спустить', 'заложить', 'проектировать', 'спроектировать', 'сварить', 'сваривать', 'отливать', 'отлить', 'штамповать'],
    roles: {
      goods: { slots: ['obj'], fills: 'goods' },
      maker: { slots: ['subj', 'на+loc'], fills: 'maker', otherwise: ['alone'] },
    },
    claims: MAKES,
    reason: 'The verb of making takes the maker as its subject, or as a place («на заводе»), and the goods as its object.',
    example: ['Завод «Вымпел» выпускает насосы и редукторы.', 'Вымпел → – [насосы] ACTIVE', 'Вымпел → – [редукторы] ACTIVE'],
    counterexample: 'Завод «Вымпел» произвёл впечатление на гостей.',
  },
  {
    name: 'production.noun',
    triggers: ['производство', 'выпуск', 'изготовление', 'сборка', 'разработка', 'локализация', 'добыча', 'выплавка', 'серийный', 'пошив', 'строительство', 'создание', 'постройка', 'проектирование', 'литье'],
    roles: {
      goods: { slots: ['gen'], fills: 'goods' },
      maker: { slots: ['^по+dat', 'ins', 'subj', 'на+loc', 'у+gen', '^gen', '^nom'], fills: 'maker', otherwise: ['alone'] },
    },
    claims: MAKES,
    reason: '«Занимается производством …», «завод по производству …», «запуск производства … на заводе»: the noun of making takes the goods in the genitive, the maker governs it.',
    example: ['Компания «Вымпел» занимается производством гидравлических насосов.', 'Вымпел → – [гидравлические насосы] ACTIVE'],
    counterexample: 'Объём производства вырос на четверть.',
  },
  {
    name: 'production.made-by',
    triggers: ['производство', 'разработка', 'сборка'],
    roles: {
      goods: { slots: ['^gen'], fills: 'goods' },
      maker: { slots: ['gen', 'nom', 'appos'], fills: 'named' },
    },
    claims: [{ type: 'PRODUCES', subject: 'maker', product: 'goods', always: 'ACTIVE' }],
    reason: '«Насосы производства завода «…»»: the goods stand before, the maker behind.',
    example: ['Насосы производства завода «Вымпел» установили на станции.', 'Вымпел → – [насосы] ACTIVE'],
    counterexample: 'Рост производства завода «Вымпел» замедлился.',
  },
  {
    name: 'production.rolls-off',
    triggers: ['сойти', 'сходить'],
    roles: {
      maker: { slots: ['с+gen'], fills: 'firm' },
      goods: { slots: ['subj'], fills: 'goods' },
    },
    claims: MAKES,
    reason: '«С конвейера завода сошёл трактор»: where the goods come from is the maker.',
    example: ['С конвейера завода «Вымпел» сошёл первый трактор.', 'Вымпел → – [трактор] ACTIVE'],
    counterexample: 'Поезд сошёл с рельсов.',
  },
  {
    name: 'production.capacity',
    triggers: ['составлять', 'составить', 'достигать', 'достичь'],
    beside: ['мощность', 'производительность', 'выпуск', 'производство'],
    roles: {
      goods: { slots: ['obj', 'gen'], fills: 'goods' },
      maker: { slots: ['subj'], fills: 'named' },
    },
    claims: MAKES,
    reason: '«Мощность завода составляет 100 тыс. тракторов в год»: a plant makes what its capacity is counted in.',
    example: ['Мощность завода «Вымпел» составляет 100 тыс. тракторов в год.', 'Вымпел → – [тракторы] ACTIVE'],
    counterexample: 'Выручка завода «Вымпел» составляет 100 млн рублей.',
  },
  {
    name: 'production.presents',
    triggers: ['представить', 'показать', 'продемонстрировать', 'анонсировать', 'испытать', 'сертифицировать', 'модернизировать'],
    roles: {
      goods: { slots: ['obj'], fills: 'goods' },
      maker: { slots: ['subj'], fills: 'named' },
    },
    claims: MAKES,
    reason: 'Who shows a new machine as its own makes it.',
    example: ['Завод «Вымпел» представил экскаватор на электротяге.', 'Вымпел → – [экскаватор на электротяге] ACTIVE'],
    counterexample: 'Завод «Вымпел» представил отчёт.',
  },
  {
    name: 'production.maker',
    triggers: MAKERS,
    roles: {
      maker: { slots: ['self'], fills: 'identified' },
      goods: { slots: ['gen'], fills: 'goods' },
    },
    claims: [{ type: 'PRODUCES', subject: 'maker', product: 'goods', always: 'ACTIVE' }],
    reason: '«Производитель насосов «Вымпел»»: the noun names the maker, its genitive the goods.',
    example: ['«Вымпел» — крупнейший производитель насосов.', 'Вымпел → – [насосы] ACTIVE'],
    counterexample: 'Производители насосов пожаловались на рост цен.',
  },
  {
    name: 'production.maker-is',
    triggers: MAKERS,
    roles: {
      maker: { slots: ['is', 'obj'], fills: 'named' },
      goods: { slots: ['gen'], fills: 'goods' },
    },
    claims: [{ type: 'PRODUCES', subject: 'maker', product: 'goods', always: 'ACTIVE' }],
    reason: 'Who is, becomes, remains or is called the producer of goods makes them, be it named or spoken of.',
    example: ['Завод «Вымпел» основан в 1930 году. Предприятие остаётся производителем насосов.', 'Вымпел → – [насосы] ACTIVE'],
    counterexample: 'Завод «Вымпел» ищет производителя насосов.',
  },
];
