import { documentGraph, entity, firm, type Statement } from './world.js';
import type { DocumentGraph, Entity } from '../../src/model/index.js';
import type { EntityKind, Status } from '../../src/ontology/index.js';

const thing = (kind: EntityKind, name: string): Entity => ({ id: `e-${name}`, kind, name, aliases: [] });
const PLACES: readonly string[] = ['Саранск', 'Пенза', 'Озёрск-на-Каме'];
const party = (name: string): Entity => (PLACES.includes(name) ? thing('Place', name) : firm(name));

interface Short {
  readonly date?: string;
  readonly status?: Status;
  readonly denied?: boolean;
}

/** `A поставляет B: валы` in a sentence of its own. */
function report(name: string, date: string, lines: readonly (readonly [string, Statement['type'], string, (string | undefined)?, Short?])[]): DocumentGraph {
  const sentences = lines.map(([subject, type, object, product], i) => `${i + 1}) ${subject} ${type} ${object} ${product ?? ''}`.trim());
  const statements = lines.map(([subject, type, object, product, rest = {}], i): Statement => ({
    type, subject: entity(party(subject)), ...(type !== 'PRODUCES' && { object: entity(party(object)) }), ...(product && { product }),
    ...(['SUPPLIES', 'PRODUCES', 'PART_OF', 'COOPERATES_WITH'].includes(type) && { status: 'ACTIVE' as const }), ...rest, quote: sentences[i]!,
  }));
  return documentGraph({ name, date, title: name, text: `${sentences.join('. ')}.` }, statements);
}

/** Invented: a chain of ore, steel, shafts, engines and tractors, with a second steel works, a family of plants, and news. */
export const CHAIN: readonly DocumentGraph[] = [
  report('chain', '2023-03-01', [
    ['Рудник', 'SUPPLIES', 'Сталевар', 'руда'], ['Сталевар', 'SUPPLIES', 'Валмаш', 'прокат'], ['Прокатчик', 'SUPPLIES', 'Валмаш', 'прокат'],
    ['Валмаш', 'SUPPLIES', 'Моторист', 'валы'], ['Моторист', 'SUPPLIES', 'Трактор', 'двигатели'], ['Резинщик', 'SUPPLIES', 'Трактор', 'шины', { status: 'NEGOTIATING', date: '2022' }],
    ['Валмаш', 'SUPPLIES', 'Трактор', 'валы'], ['Трактор', 'SUPPLIES', 'Рудник', 'тракторы'], ['Рудник', 'SUPPLIES', 'Трактор', 'камень'],
  ]),
  report('family', '2021-06-01', [
    ['Моторист', 'DESCENDS_FROM', 'Старый двор', undefined, { date: '1992' }], ['Валмаш', 'DESCENDS_FROM', 'Старый двор', undefined, { date: '1993' }],
    ['Старый двор', 'DESCENDS_FROM', 'Кузница'], ['Поршень', 'DESCENDS_FROM', 'Моторист'], ['Прокатчик', 'PART_OF', 'Концерн'], ['Запчасть', 'PART_OF', 'Концерн'],
    ['Валмаш', 'PRODUCES', '', 'валы'], ['Токарь', 'PRODUCES', '', 'валы'],
    ['Валмаш', 'LOCATED_IN', 'Саранск'], ['Моторист', 'LOCATED_IN', 'Пенза'], ['Токарь', 'LOCATED_IN', 'Озёрск-на-Каме'],
  ]),
  report('news', '2024-05-20', [
    ['Резинщик', 'SUPPLIES', 'Трактор', 'шины', { status: 'AGREED', date: '2024-05' }], ['Сталевар', 'SUPPLIES', 'Валмаш', 'прокат', { status: 'ENDED', date: '2024-04' }],
    ['Токарь', 'SUPPLIES', 'Запчасть', 'валы'], ['Моторист', 'COOPERATES_WITH', 'Валмаш'],
  ]),
  report('rebuttal', '2024-06-02', [
    ['Сталевар', 'SUPPLIES', 'Валмаш', 'прокат', { status: 'ACTIVE', date: '2024-06' }], ['Валмаш', 'SUPPLIES', 'Моторист', 'валы', { denied: true, status: 'ENDED' }],
  ]),
];
