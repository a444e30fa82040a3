import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ClaimType, EntityKind, Status } from '../../src/ontology/index.js';
import type { DocumentGraph, Entity, Span, StoredClaim } from '../../src/model/index.js';
import type { Graph } from '../../src/store/graph.js';
import { openGraph } from '../../src/store/open.js';

/** An invented world: a valve maker, those it buys from and sells to, where it comes from and who runs it. */
const ENTITIES = {
  armatron: ['Company', 'Арматрон', 'АТ'],
  vektor: ['Company', 'Вектор-Сталь'],
  luch: ['Company', 'Завод «Луч»', 'Луч'],
  gazkom: ['Company', 'Северный газовый комплекс', 'СГК'],
  kuznya: ['Company', 'Старая кузня'],
  holding: ['Company', 'Холдинг «Меридиан»', 'Меридиан'],
  zarya: ['Company', 'Заря'],
  zaryaUnion: ['Association', 'Союз литейщиков', 'Заря'],
  zaryaFund: ['PublicBody', 'Фонд развития', 'Заря'],
  fund: ['PublicBody', 'Фонд станкостроения'],
  union: ['Association', 'Палата машиностроителей'],
  orlova: ['Person', 'Мария Орлова'],
  belov: ['Person', 'Игорь Белов'],
  yarsk: ['Place', 'Ярск'],
  firms: ['Group', 'ярские предприятия'],
} as const satisfies Record<string, readonly [EntityKind, string, ...string[]]>;

export type Name = keyof typeof ENTITIES;

export function entity(name: Name | Entity): Entity {
  if (typeof name !== 'string') return name;
  const [kind, canonical, ...aliases] = ENTITIES[name] as readonly [EntityKind, string, ...string[]];
  return { id: `e-${name}`, kind, name: canonical, aliases };
}

export const entityId = (name: Name): string => `entity:e-${name}`;

/** A claim and the words of the document that state it. */
export interface Statement extends Partial<Pick<StoredClaim, 'product' | 'date' | 'from' | 'to' | 'role' | 'topic' | 'quantity' | 'value' | 'attribution' | 'denied' | 'confidence'>> {
  readonly type: ClaimType;
  readonly subject: Name | Entity;
  readonly object?: Name | Entity;
  readonly status?: Status;
  readonly quote: string;
}

export interface Text {
  readonly name: string;
  readonly text: string;
  readonly date?: string;
  readonly title?: string;
  readonly url?: string;
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

function sentenceAround(text: string, { start, end }: Span): Span {
  const before = text.lastIndexOf('. ', start);
  const after = text.indexOf('. ', end - 1);
  return { start: before < 0 ? 0 : before + 2, end: after < 0 ? text.length : after + 1 };
}

/** What reading the text would bring into the graph, if it were read as stated. */
export function documentGraph(text: Text, statements: readonly Statement[]): DocumentGraph {
  const id = hash(text.text);
  const claims = statements.map(({ subject, object, quote, ...rest }, i): StoredClaim => {
    const start = text.text.indexOf(quote);
    if (start < 0) throw new Error(`${text.name} does not say «${quote}»`);
    const evidence = { start, end: start + quote.length, text: quote };
    return {
      confidence: 0.9,
      ...rest,
      id: hash(`${id} ${i}`),
      documentId: id,
      rule: 'test',
      subject: entity(subject),
      subjectId: entity(subject).id,
      ...(object && { object: entity(object), objectId: entity(object).id }),
      evidence,
      sentence: sentenceAround(text.text, evidence),
    };
  });
  const parties = statements.flatMap(({ subject, object }) => object ? [subject, object] : [subject]).map(entity);
  return {
    document: { ...text, id, fingerprint: hash(JSON.stringify(text)), sources: [`/texts/${text.name}.txt`] },
    entities: [...new Map(parties.map((party) => [party.id, party])).values()],
    claims,
  };
}

/** A firm of the name and no others. */
export const firm = (name: string): Entity => ({ id: `e-${name}`, kind: 'Company', name, aliases: [] });

/** A document that says of each of the suppliers, in a sentence of its own, that it supplies the buyer. */
export function deliveries(name: string, suppliers: readonly string[], buyer: string): DocumentGraph {
  const statements = suppliers.map((supplier): Statement => ({
    type: 'SUPPLIES', subject: firm(supplier), object: firm(buyer), product: 'детали', status: 'ACTIVE', quote: `${supplier} поставляет детали`,
  }));
  return documentGraph({ name, text: `${name}: ${statements.map(({ quote }) => `${quote} фирме ${buyer}.`).join(' ')}` }, statements);
}

const SUPPLIES: DocumentGraph = documentGraph({
  name: 'valves',
  date: '2024-03-11',
  title: 'Арматрон расширяет поставки',
  url: 'https://example.org/valves',
  text: 'Арматрон закупает листовую сталь у Вектор-Стали. С 2022 года завод «Луч» поставляет ему подшипники и втулки. '
    + 'Северный газовый комплекс получил 40 задвижек на 12 млн руб. и ведёт переговоры о клапанах. Арматрон опроверг поставки Заре.',
}, [
  { type: 'SUPPLIES', subject: 'vektor', object: 'armatron', product: 'листовая сталь', status: 'ACTIVE', quote: 'закупает листовую сталь у Вектор-Стали' },
  { type: 'SUPPLIES', subject: 'luch', object: 'armatron', product: 'подшипники', status: 'ACTIVE', from: '2022', quote: 'поставляет ему подшипники' },
  { type: 'SUPPLIES', subject: 'luch', object: 'armatron', product: 'втулки', status: 'ACTIVE', from: '2022', quote: 'втулки', confidence: 0.6 },
  { type: 'SUPPLIES', subject: 'armatron', object: 'gazkom', product: 'задвижки', status: 'ACTIVE', quantity: '40 задвижек', value: '12 млн руб.', quote: 'получил 40 задвижек на 12 млн руб.' },
  { type: 'SUPPLIES', subject: 'armatron', object: 'gazkom', product: 'клапаны', status: 'NEGOTIATING', quote: 'ведёт переговоры о клапанах' },
  { type: 'SUPPLIES', subject: 'armatron', object: 'zarya', status: 'ENDED', denied: true, attribution: 'Арматрон', quote: 'опроверг поставки Заре' },
]);

const ORIGINS: DocumentGraph = documentGraph({
  name: 'origins',
  date: '2023-09-01',
  title: 'История Арматрона',
  text: 'Арматрон образован в 1993 году на базе Старой кузни и работает в Ярске. Он входит в холдинг «Меридиан» и делает задвижки. '
    + 'Директор Мария Орлова договорилась с Фондом станкостроения о литье. Игорь Белов посетил Арматрон. '
    + 'Вектор-Сталь поставляет Арматрону листовую сталь. Ярские предприятия вошли в Палату машиностроителей.',
}, [
  { type: 'DESCENDS_FROM', subject: 'armatron', object: 'kuznya', date: '1993', quote: 'образован в 1993 году на базе Старой кузни' },
  { type: 'LOCATED_IN', subject: 'armatron', object: 'yarsk', quote: 'работает в Ярске' },
  { type: 'PART_OF', subject: 'armatron', object: 'holding', status: 'ACTIVE', quote: 'входит в холдинг «Меридиан»' },
  { type: 'PRODUCES', subject: 'armatron', product: 'задвижки', status: 'ACTIVE', quote: 'делает задвижки' },
  { type: 'WORKS_FOR', subject: 'orlova', object: 'armatron', role: 'директор', quote: 'Директор Мария Орлова' },
  { type: 'COOPERATES_WITH', subject: 'armatron', object: 'fund', topic: 'литьё', status: 'AGREED', quote: 'договорилась с Фондом станкостроения о литье' },
  { type: 'VISITED', subject: 'belov', object: 'armatron', quote: 'Игорь Белов посетил Арматрон' },
  { type: 'SUPPLIES', subject: 'vektor', object: 'armatron', product: 'листовая сталь', status: 'ACTIVE', quote: 'Вектор-Сталь поставляет Арматрону листовую сталь' },
  { type: 'PART_OF', subject: 'firms', object: 'union', status: 'ACTIVE', quote: 'Ярские предприятия вошли в Палату машиностроителей' },
]);

/** Two organisations with one alias, and none with it as a name. */
export const NAMESAKES: DocumentGraph = documentGraph({
  name: 'namesakes',
  text: 'Союз литейщиков и Фонд развития, каждый из которых зовут Зарёй, договорились о выставке.',
}, [
  { type: 'COOPERATES_WITH', subject: 'zaryaUnion', object: 'zaryaFund', status: 'AGREED', quote: 'договорились о выставке' },
]);

export const WORLD: readonly DocumentGraph[] = [SUPPLIES, ORIGINS, NAMESAKES];

export interface OpenedGraph {
  readonly graph: Graph;
  close(): Promise<void>;
}

/** An embedded graph in a folder of its own, with the documents loaded. */
export async function openWorld(documents: readonly DocumentGraph[] = WORLD): Promise<OpenedGraph> {
  const folder = await mkdtemp(join(tmpdir(), 'smezhnik-graphql-'));
  const graph = await openGraph({ url: join(folder, 'graph') });
  for (const document of documents) await graph.put(document);
  return {
    graph,
    close: async () => {
      await graph.close();
      await rm(folder, { recursive: true });
    },
  };
}
