import { createHash } from 'node:crypto';
import type { DocumentGraph, Entity, StoredClaim, StoredDocument } from '../../src/model/index.js';
import { CLAIM_TYPES, type ClaimType, type EntityKind, type Status } from '../../src/ontology/index.js';

/** An invented world for the page: a pump maker with everything an entity can have. Names that are no companies stand here. */
const KINDS: Readonly<Record<string, EntityKind>> = {
  'Фонд станкостроения': 'PublicBody', 'Палата машиностроителей': 'Association', 'Мария Орлова': 'Person', 'Игорь Белов': 'Person',
  'Пётр Седых': 'Person', 'Заречье': 'Place', 'Белогорская область': 'Place', 'Казахстан': 'Place', 'Саранск': 'Place', 'Пенза': 'Place', 'белогорские литейщики': 'Group',
};

const ALIASES: Readonly<Record<string, readonly string[]>> = {
  'Заречный насосный завод': ['ЗНЗ', 'Заречный завод'], 'Гидромаш-Сервис': ['ГМС'], 'Фонд станкостроения': ['ФС'],
};

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

const entityOf = (name: string): Entity => ({ id: hash(name), kind: KINDS[name] ?? 'Company', name, aliases: ALIASES[name] ?? [] });

/** Global id of the entity with the name. */
export const idOf = (name: string): string => `entity:${entityOf(name).id}`;

type Rest = Partial<Pick<StoredClaim, 'product' | 'status' | 'date' | 'from' | 'to' | 'role' | 'topic' | 'quantity' | 'value' | 'attribution' | 'denied' | 'confidence' | 'rule'>>;

/** `[type, subject, object, the rest, the words that state it]`; the whole sentence where no words are given. */
type Said = readonly [type: ClaimType, subject: string, object: string | undefined, rest?: Rest, quote?: string];

type Sentence = readonly [text: string, ...claims: Said[]];

const statusOf = (type: ClaimType): Status | undefined => (CLAIM_TYPES[type].statuses.length > 1 ? 'ACTIVE' : undefined);

function claimOf([type, subject, object, rest = {}, quote]: Said, documentId: string, sentence: { start: number; end: number }, text: string): StoredClaim {
  const words = quote ?? text.slice(sentence.start, sentence.end);
  const start = text.indexOf(words, sentence.start);
  if (start < 0) throw new Error(`nothing says «${words}»`);
  const named = (name: string): StoredClaim['subject'] => ({ name, kind: entityOf(name).kind });
  return {
    type, status: statusOf(type), confidence: 0.9, rule: 'supply.verb', ...rest,
    id: hash(JSON.stringify([documentId, type, subject, object, rest, start])), documentId,
    subject: named(subject), subjectId: entityOf(subject).id,
    ...(object && { object: named(object), objectId: entityOf(object).id }),
    evidence: { start, end: start + words.length, text: words }, sentence,
  };
}

export type Facts = Pick<StoredDocument, 'name' | 'title' | 'date' | 'url'>;

/** A document whose sentences state the claims beside them. */
export function documentOf(facts: Facts, sentences: readonly Sentence[]): DocumentGraph {
  const text = sentences.map(([sentence]) => sentence).join(' ');
  const id = hash(text);
  let end = -1;
  const claims = sentences.flatMap(([sentence, ...said]) => {
    const start = end + 1;
    end = start + sentence.length;
    return said.map((each) => claimOf(each, id, { start, end }, text));
  });
  const names = new Set(claims.flatMap(({ subject, object }) => (object ? [subject.name, object.name] : [subject.name])));
  return {
    document: { ...facts, id, text, fingerprint: hash(text + JSON.stringify(facts)), sources: [`/documents/${facts.name}.txt`] },
    entities: [...names].map(entityOf),
    claims,
  };
}

const PUMPS = 'Заречный насосный завод';

export const WORLD: readonly DocumentGraph[] = [
  documentOf({ name: 'talks', title: 'Нефтяники присматриваются к заречным насосам', date: '2023-04-12', url: 'https://news.example.org/2023/talks' }, [
    ['Игорь Белов посетил Заречный насосный завод.', ['VISITED', 'Игорь Белов', PUMPS, { rule: 'visit.verb' }]],
    ['Заречный насосный завод ведёт переговоры с компанией «Северная нефть» о поставке погружных насосов.',
      ['SUPPLIES', PUMPS, 'Северная нефть', { product: 'погружные насосы', status: 'NEGOTIATING', rule: 'supply.talks' }, 'ведёт переговоры с компанией «Северная нефть» о поставке погружных насосов']],
  ]),
  documentOf({ name: 'contract', title: 'Контракт подписан', date: '2023-11-02', url: 'https://news.example.org/2023/contract' }, [
    ['По данным «Деловой Белогорки», «Северная нефть» подписала с ЗНЗ контракт на 120 погружных насосов стоимостью 840 млн руб.',
      ['SUPPLIES', PUMPS, 'Северная нефть', { product: 'погружные насосы', status: 'AGREED', quantity: '120 погружных насосов', value: '840 млн руб.', attribution: '«Деловая Белогорка»', rule: 'supply.contract' },
        'подписала с ЗНЗ контракт на 120 погружных насосов']],
    ['Корпуса отольют белогорские литейщики, электродвигатели поставит «Электросила-Юг», а подшипники завод по-прежнему закупает у Ростовского подшипникового завода.',
      ['SUPPLIES', 'белогорские литейщики', PUMPS, { product: 'корпуса насосов', status: 'PLANNED', rule: 'supply.future' }, 'Корпуса отольют белогорские литейщики'],
      ['SUPPLIES', 'Электросила-Юг', PUMPS, { product: 'электродвигатели', status: 'PLANNED', rule: 'supply.future' }, 'электродвигатели поставит «Электросила-Юг»'],
      ['SUPPLIES', 'Ростовский подшипниковый завод', PUMPS, { product: 'подшипники', rule: 'purchase.verb' }, 'подшипники завод по-прежнему закупает у Ростовского подшипникового завода']],
  ]),
  documentOf({ name: 'deliveries', title: 'Первые насосы ушли на север', date: '2024-06-18', url: 'https://news.example.org/2024/deliveries' }, [
    ['В июне Заречный насосный завод отгрузил «Северной нефти» первые погружные насосы.',
      ['SUPPLIES', PUMPS, 'Северная нефть', { product: 'погружные насосы', date: '2024-06' }, 'отгрузил «Северной нефти» первые погружные насосы']],
    ['Завод делает также дозировочные насосы и готов поставлять их «Уралхимпрому».',
      ['PRODUCES', PUMPS, undefined, { product: 'дозировочные насосы', rule: 'production.verb' }, 'делает также дозировочные насосы'],
      ['SUPPLIES', PUMPS, 'Уралхимпром', { product: 'дозировочные насосы', status: 'PROPOSED', rule: 'supply.ready' }, 'готов поставлять их «Уралхимпрому»']],
    ['Запасные части и ремонт обеспечивает «Гидромаш-Сервис», который сам покупает у завода рабочие колёса.',
      ['SUPPLIES', 'Гидромаш-Сервис', PUMPS, { product: 'ремонт' }, 'Запасные части и ремонт обеспечивает «Гидромаш-Сервис»'],
      ['SUPPLIES', 'Гидромаш-Сервис', PUMPS, { product: 'запасные части' }, 'Запасные части'],
      ['SUPPLIES', PUMPS, 'Гидромаш-Сервис', { product: 'рабочие колёса', rule: 'purchase.verb' }, 'покупает у завода рабочие колёса']],
    ['Экспорт насосов в Казахстан прекращён.', ['SUPPLIES', PUMPS, 'Казахстан', { product: 'насосы', status: 'ENDED', rule: 'supply.ended' }]],
  ]),
  documentOf({ name: 'denial', title: 'ЗНЗ опроверг слухи о поставках', date: '2024-09-05', url: 'https://news.example.org/2024/denial' }, [
    ['Ранее сообщалось, что Заречный насосный завод поставляет циркуляционные насосы «Теплосетям Заречья».',
      ['SUPPLIES', PUMPS, 'Теплосети Заречья', { product: 'циркуляционные насосы' }, 'поставляет циркуляционные насосы «Теплосетям Заречья»']],
    ['В пресс-службе завода опровергли поставки «Теплосетям Заречья».',
      ['SUPPLIES', PUMPS, 'Теплосети Заречья', { denied: true, attribution: 'пресс-служба завода', rule: 'supply.denied' }, 'опровергли поставки «Теплосетям Заречья»']],
  ]),
  documentOf({ name: 'origins', title: 'Пять заводов из одного', date: '2022-02-20' }, [
    ['Заречный насосный завод и Белогорский арматурный завод образованы в 1993 году из Белогорского машиностроительного объединения.',
      ['DESCENDS_FROM', PUMPS, 'Белогорское машиностроительное объединение', { date: '1993', rule: 'descent.formed' }],
      ['DESCENDS_FROM', 'Белогорский арматурный завод', 'Белогорское машиностроительное объединение', { date: '1993', rule: 'descent.formed' }]],
    ['Само объединение выросло из Механических мастерских Седых, а в 2009 году от насосного завода отделился «Гидромаш-Сервис».',
      ['DESCENDS_FROM', 'Белогорское машиностроительное объединение', 'Механические мастерские Седых', { rule: 'descent.grown' }, 'выросло из Механических мастерских Седых'],
      ['DESCENDS_FROM', 'Гидромаш-Сервис', PUMPS, { date: '2009', rule: 'descent.spun-off' }, 'в 2009 году от насосного завода отделился «Гидромаш-Сервис»']],
    ['Завод работает в Заречье, входит в холдинг «Волжские машины», его директор — Мария Орлова, а прежде им руководил Пётр Седых.',
      ['LOCATED_IN', PUMPS, 'Заречье', { rule: 'place.in' }, 'работает в Заречье'],
      ['LOCATED_IN', 'Электросила-Юг', 'Белогорская область', { rule: 'place.in' }, 'Завод работает'],
      ['PART_OF', PUMPS, 'Волжские машины', { rule: 'ownership.member' }, 'входит в холдинг «Волжские машины»'],
      ['WORKS_FOR', 'Мария Орлова', PUMPS, { role: 'директор', rule: 'post.of' }, 'его директор — Мария Орлова'],
      ['WORKS_FOR', 'Пётр Седых', PUMPS, { role: 'директор', status: 'ENDED', rule: 'post.former' }, 'прежде им руководил Пётр Седых']],
    ['Завод состоит в Палате машиностроителей и подписал с Фондом станкостроения соглашение об обновлении литейного цеха.',
      ['PART_OF', PUMPS, 'Палата машиностроителей', { rule: 'ownership.member' }, 'состоит в Палате машиностроителей'],
      ['COOPERATES_WITH', PUMPS, 'Фонд станкостроения', { topic: 'обновление литейного цеха', status: 'AGREED', rule: 'cooperation.signed' }, 'подписал с Фондом станкостроения соглашение об обновлении литейного цеха']],
  ]),
  documentOf({ name: 'tiers', title: 'Кто стоит за подшипником', date: '2024-01-30', url: 'https://steel.example.org/tiers' }, [
    ['Ростовский подшипниковый завод получает сталь от «Донского проката», а кольца — от «Метиза».',
      ['SUPPLIES', 'Донской прокат', 'Ростовский подшипниковый завод', { product: 'подшипниковая сталь' }, 'получает сталь от «Донского проката»'],
      ['SUPPLIES', 'Метиз', 'Ростовский подшипниковый завод', { product: 'кольца' }, 'кольца — от «Метиза»']],
    ['«Донскому прокату» насосы для гидросбива продаёт Заречный насосный завод.',
      ['SUPPLIES', PUMPS, 'Донской прокат', { product: 'насосы для гидросбива' }]],
  ]),
];

/** A document whose text, names and address try to be markup and script. */
export const HOSTILE = documentOf({ name: 'hostile', title: '<script>document.title="взломано"</script>', date: '2024-10-01', url: 'javascript:document.title="взломано"' }, [
  ['<img src=x onerror="document.title=\'взломано\'"> Завод «<b>Жирный</b>» поставляет =HYPERLINK насосы фирме «Покупатель».',
    ['SUPPLIES', '<b>Жирный</b>', 'Покупатель', { product: '<i>насосы</i>' }, 'Завод «<b>Жирный</b>» поставляет']],
]);

/** Two firms in cities of regions that the knowledge files know. */
export const REGIONAL = documentOf({ name: 'regional', title: 'Соседи', date: '2024-03-03' }, [
  ['Саранский «Кабельщик» поставляет провода пензенскому «Щитовику».',
    ['LOCATED_IN', 'Кабельщик', 'Саранск', { rule: 'place.in' }, 'Саранский «Кабельщик»'],
    ['LOCATED_IN', 'Щитовик', 'Пенза', { rule: 'place.in' }, 'пензенскому «Щитовику»'],
    ['SUPPLIES', 'Кабельщик', 'Щитовик', { product: 'провода' }]],
]);

export const HUB = 'Узловой завод';

/** A firm with more suppliers than a page holds. */
export const hubOf = (suppliers: number): DocumentGraph => documentOf({ name: 'hub', title: 'Все поставщики Узлового завода', date: '2021-05-05' },
  Array.from({ length: suppliers }, (_, i): Sentence => [
    `Фирма ${i + 1} поставляет Узловому заводу деталь ${i + 1}.`, ['SUPPLIES', `Фирма ${i + 1}`, HUB, { product: `деталь ${i + 1}` }],
  ]));
