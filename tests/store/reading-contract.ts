import { beforeEach, describe, expect, test } from '@jest/globals';
import type { DocumentGraph, Entity } from '../../src/model/index.js';
import { edgeId, type Graph, type Neighbour, type NeighbourQuestion, type Page, type PageRequest } from '../../src/store/index.js';
import type { Opened } from './contract.js';
import { documentOf, randomDocument } from './documents.js';

const values = <T>(page: Page<T>): T[] => page.rows.map(({ value }) => value);
const namesOf = (entities: readonly (Entity | undefined)[]): (string | undefined)[] => entities.map((entity) => entity?.name);

/** All rows of a question, a page at a time. */
async function walk<T>(ask: (page: PageRequest) => Promise<Page<T>>, first: number): Promise<T[]> {
  const rows: T[] = [];
  for (let page = await ask({ first }); ; page = await ask({ first, after: page.rows.at(-1)!.cursor })) {
    rows.push(...values(page));
    if (!page.hasNext) return rows;
  }
}

/** What every engine answers. */
export function readingContract(opened: () => Opened): void {
  let graph: Graph;
  beforeEach(() => { graph = opened().graph; });
  const put = async (...documents: DocumentGraph[]): Promise<void> => { for (const document of documents) await graph.put(document); };

  async function neighbourNames(question: NeighbourQuestion, ...names: string[]): Promise<string[][]> {
    const pages = await graph.neighbours(question, names.map((name) => `id-${name}`), { first: 10 });
    return pages.map((page) => values(page).map(({ entity }) => entity.name));
  }

  describe('neighbours', () => {
    beforeEach(() => put(
      documentOf({ name: 'a', claims: [
        ['SUPPLIES', 'Заря', 'Восход', { product: 'Ёмкости' }],
        ['SUPPLIES', 'Комета', 'Восход', { product: 'насосы', status: 'ENDED' }],
        ['DESCENDS_FROM', 'Заря', 'Маяк'],
        ['PART_OF', 'Заря', 'Факел'],
        ['COOPERATES_WITH', 'Заря', 'Комета'],
        ['COOPERATES_WITH', 'Вектор', 'Заря'],
        ['LOCATED_IN', 'Заря', 'Омск'],
        ['WORKS_FOR', 'Иванов', 'Заря'],
        ['VISITED', 'Петрова', 'Заря'],
        ['PRODUCES', 'Заря', undefined, { product: 'насосы' }],
      ] }),
      documentOf({ name: 'b', claims: [['SUPPLIES', 'Комета', 'Восход', { product: 'насосы', status: 'ENDED' }]] }),
    ));

    const answers: readonly (readonly [NeighbourQuestion, string, readonly string[]])[] = [
      ['suppliers', 'Восход', ['Комета', 'Заря']], ['buyers', 'Заря', ['Восход']],
      ['predecessors', 'Заря', ['Маяк']], ['successors', 'Маяк', ['Заря']],
      ['owners', 'Заря', ['Факел']], ['parts', 'Факел', ['Заря']],
      ['partners', 'Заря', ['Вектор', 'Комета']], ['partners', 'Вектор', ['Заря']], ['partners', 'Комета', ['Заря']],
      ['places', 'Заря', ['Омск']], ['residents', 'Омск', ['Заря']],
      ['employers', 'Иванов', ['Заря']], ['people', 'Заря', ['Иванов']],
      ['visits', 'Петрова', ['Заря']], ['visitors', 'Заря', ['Петрова']],
    ];
    test.each(answers)('%s of %s are %j', async (question, of, names) => {
      expect(await neighbourNames(question, of)).toEqual([names]);
    });

    test('look only one way', async () => {
      expect(await neighbourNames('suppliers', 'Заря')).toEqual([[]]);
      expect(await neighbourNames('predecessors', 'Маяк')).toEqual([[]]);
    });

    test('come with their edge, and in the order of the ids', async () => {
      const [unknown, known, same] = await graph.neighbours('suppliers', ['nobody', 'id-Восход', 'id-Восход'], { first: 1 });
      expect(unknown).toEqual({ rows: [], hasNext: false, total: 0 });
      expect(known).toMatchObject({ hasNext: true, total: 2 });
      expect(same).toEqual(known);
      const [{ edge, entity }] = values(known!) as [Awaited<ReturnType<Graph['neighbours']>>[number]['rows'][number]['value']];
      expect(edge).toEqual((await graph.edges([edge.id]))[0]);
      expect(edge).toMatchObject({ subjectId: 'id-Комета', objectId: 'id-Восход', claims: 2, documents: 2, products: ['насосы'] });
      expect(entity).toEqual({ id: 'id-Комета', kind: 'Company', name: 'Комета', aliases: [] });
    });

    test('can be asked for by status and by part of a product’s name', async () => {
      const ask = async (filter: object): Promise<[string[], number]> => {
        const [page] = await graph.neighbours('suppliers', ['id-Восход'], { first: 10 }, filter);
        return [values(page!).map(({ entity }) => entity.name), page!.total];
      };
      expect(await ask({ statuses: ['ACTIVE'] })).toEqual([['Заря'], 1]);
      expect(await ask({ statuses: ['ACTIVE', 'ENDED'] })).toEqual([['Комета', 'Заря'], 2]);
      expect(await ask({ statuses: [] })).toEqual([[], 0]);
      expect(await ask({ product: '«ЕМКОСТ»' })).toEqual([['Заря'], 1]);
      expect(await ask({ product: 'асос', statuses: ['ACTIVE'] })).toEqual([[], 0]);
    });

    test('of one entity are one edge even when it supplies itself', async () => {
      await put(documentOf({ name: 'c', claims: [['SUPPLIES', 'Факел', 'Факел']] }));
      expect(await neighbourNames('suppliers', 'Факел')).toEqual([[]]);
    });
  });

  describe('pages', () => {
    const many = Array.from({ length: 7 }, (_, i) => documentOf({
      name: `p${i}`, date: `202${i % 3}-01-01`,
      claims: ['Заря', 'Комета', 'Вектор', 'Маяк', 'Факел'].slice(0, 1 + i % 5).map((name) => ['SUPPLIES', name, 'Восход', { product: 'валы', date: `202${i % 2}` }] as const),
    }));
    beforeEach(() => put(...many));

    test.each([1, 2, 3, 100])('of %i neighbours join to all, the best documented first', async (first) => {
      const all = await walk(async (page) => (await graph.neighbours('suppliers', ['id-Восход'], page))[0]!, first);
      expect(all.map(({ edge, entity }) => [entity.name, edge.documents])).toEqual([['Заря', 7], ['Комета', 5], ['Вектор', 3], ['Маяк', 2], ['Факел', 1]]);
    });

    test.each([1, 2, 3, 100])('of %i claims join to all, the latest dated first', async (first) => {
      for (const [owner, id] of [['entity', 'id-Восход'], ['edge', edgeId('SUPPLIES', 'id-Заря', 'id-Восход')]] as const) {
        const all = await walk(async (page) => (await graph.claims(owner, [id], page))[0]!, first);
        const dates = all.map(({ date }) => date!);
        expect(dates).toEqual([...dates].sort().reverse());
        expect(new Set(all.map((claim) => claim.id)).size).toBe(owner === 'edge' ? 7 : 18);
        expect(all).toHaveLength(owner === 'edge' ? 7 : 18);
      }
    });

    test.each([1, 2, 100])('of %i claims of a document follow its text', async (first) => {
      const { document, claims } = many[4]!;
      expect(await walk(async (page) => (await graph.claims('document', [document.id], page))[0]!, first)).toEqual(claims);
    });

    test.each([1, 2, 3, 100])('of %i documents join to all, the latest first', async (first) => {
      await put(documentOf({ name: 'undated', claims: [['PART_OF', 'Заря', 'Маяк']] }));
      const all = await walk((page) => graph.listDocuments(page), first);
      expect(all.map(({ name }) => name)).toEqual(['p2', 'p5', 'p1', 'p4', 'p0', 'p3', 'p6', 'undated']);
      expect(await graph.listDocuments({ first: 0 })).toEqual({ rows: [], hasNext: true, total: 8 });
    });

    test('neither repeat nor hide rows when others are added meanwhile', async () => {
      const [start] = await graph.neighbours('suppliers', ['id-Восход'], { first: 2 });
      await put(...['x', 'y', 'z', 'u'].map((name) => documentOf({ name, claims: [['SUPPLIES', 'Комета', 'Восход']] })));
      const [next] = await graph.neighbours('suppliers', ['id-Восход'], { first: 9, after: start!.rows.at(-1)!.cursor });
      expect(values(next!).map(({ entity }) => entity.name)).toEqual(['Вектор', 'Маяк', 'Факел']);
      expect(next!.total).toBe(5);
    });

    test.each(['', 'x', 'bnVsbA', Buffer.from('[1,"a"]').toString('base64url'), Buffer.from('["a",1,"b"]').toString('base64url')])('refuse the cursor "%s"', async (after) => {
      const refusal = { code: 'BAD_INPUT', message: expect.stringContaining(JSON.stringify(after)) };
      await expect(graph.neighbours('suppliers', ['id-Восход'], { first: 1, after })).rejects.toMatchObject(refusal);
    });

    test('refuse the cursor of another question, and sizes that are none', async () => {
      const { rows } = await graph.listDocuments({ first: 1 });
      await expect(graph.claims('document', ['x'], { first: 1, after: rows[0]!.cursor })).rejects.toMatchObject({ code: 'BAD_INPUT' });
      await expect(graph.listDocuments({ first: -1 })).rejects.toMatchObject({ code: 'BAD_INPUT' });
      await expect(graph.listDocuments({ first: 1.5 })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    });
  });

  describe('claims', () => {
    test('can be asked for by type and status, of either end', async () => {
      const { claims, document } = documentOf({ name: 'a', claims: [
        ['SUPPLIES', 'Заря', 'Восход'], ['SUPPLIES', 'Восход', 'Заря', { status: 'ENDED' }], ['WORKS_FOR', 'Иванов', 'Заря'], ['DESCENDS_FROM', 'Заря', 'Заря'],
      ] });
      await put({ ...documentOf({ name: 'a', claims: [
        ['SUPPLIES', 'Заря', 'Восход'], ['SUPPLIES', 'Восход', 'Заря', { status: 'ENDED' }], ['WORKS_FOR', 'Иванов', 'Заря'], ['DESCENDS_FROM', 'Заря', 'Заря'],
      ] }) });
      const count = async (filter: object): Promise<number> => {
        const [page] = await graph.claims('entity', ['id-Заря'], { first: 10 }, filter);
        expect(page!.rows).toHaveLength(page!.total);
        return page!.total;
      };
      expect(await count({})).toBe(claims.length);
      expect(await count({ types: ['SUPPLIES'] })).toBe(2);
      expect(await count({ types: ['SUPPLIES', 'WORKS_FOR'], statuses: ['ENDED'] })).toBe(1);
      expect((await graph.claims('document', ['unknown', document.id], { first: 10 }, { types: ['VISITED'] })).map(({ total }) => total)).toEqual([0, 0]);
    });
  });

  describe('what is not wanted is not looked at', () => {
    test('totals, rows and numbers of a search', async () => {
      await put(documentOf({ name: 'a', claims: [['SUPPLIES', 'Заря', 'Восход'], ['SUPPLIES', 'Комета', 'Восход'], ['SUPPLIES', 'Восход', 'Маяк']] }));
      const suppliers = async (page: PageRequest): Promise<unknown> => {
        const [{ rows, hasNext, total }] = await graph.neighbours('suppliers', ['id-Восход'], page) as [Page<Neighbour>];
        return [rows.length, hasNext, total];
      };
      expect(await suppliers({ first: 1, counted: false })).toEqual([1, true, 0]);
      expect(await suppliers({ first: 0 })).toEqual([0, true, 2]);
      expect(await suppliers({ first: 0, counted: false })).toEqual([0, true, 0]);
      const { rows: [row] } = (await graph.neighbours('suppliers', ['id-Восход'], { first: 2 }))[0]!;
      expect(await suppliers({ first: 0, after: row!.cursor })).toEqual([0, true, 2]);
      expect((await graph.neighbours('suppliers', ['id-Заря'], { first: 0 }))[0]!.hasNext).toBe(false);
      expect(await graph.search({ text: 'Вос', limit: 1, counted: true })).toMatchObject([{ name: 'Восход', counts: { suppliers: 2, buyers: 1 } }]);
      expect(await graph.search({ text: 'Вос', limit: 1 })).toEqual([expect.not.objectContaining({ counts: expect.anything() })]);
    });
  });

  describe('search', () => {
    beforeEach(() => put(
      documentOf({ name: 'a', claims: [['SUPPLIES', 'Ёлка', 'Елка-Сервис'], ['SUPPLIES', 'Елка-Сервис', 'Омск'], ['PART_OF', 'Елка-Сервис', '1С']], aliases: { Ёлка: ['ООО «Новогодняя ёлка»', 'Омский завод'] } }),
    ));

    const answers: readonly (readonly [string, readonly string[]])[] = [
      ['елка', ['Ёлка', 'Елка-Сервис']], ['ЁЛК', ['Елка-Сервис', 'Ёлка']], ['"ёлка-с', ['Елка-Сервис']], ['елка — с', []],
      ['ооо новогодняя', ['Ёлка']], ['«ООО  «новогодняя', ['Ёлка']], ['е', ['Елка-Сервис', 'Ёлка']], ['1с', ['1С']], ['1', ['1С']],
      ['Омск', ['Омск', 'Ёлка']], ['лка', []], ['', []], ['«»', []], ['ел%', []], ['.*', []], ['\\', []], ["'", []],
    ];
    test.each(answers)('%j finds %j', async (text, names) => {
      expect(namesOf(await graph.search({ text, limit: 10 }))).toEqual(names);
    });

    test('takes kinds and a limit', async () => {
      expect(namesOf(await graph.search({ text: 'омск', kinds: ['Company'], limit: 10 }))).toEqual(['Ёлка']);
      expect(namesOf(await graph.search({ text: 'омск', kinds: ['Person'], limit: 10 }))).toEqual([]);
      expect(namesOf(await graph.search({ text: 'е', limit: 1 }))).toEqual(['Елка-Сервис']);
    });
  });

  describe('names that are like a text', () => {
    beforeEach(() => put(documentOf({ name: 'a', claims: [
      ['SUPPLIES', 'Ульяновский станкозавод', 'Моторист'], ['SUPPLIES', 'Моторист', 'Ural Motors'], ['SUPPLIES', 'Заря', 'Омск'],
      ['PRODUCES', 'Заря', undefined, { product: 'роликовые подшипники' }], ['PRODUCES', 'Заря', undefined, { product: 'Подшипники скольжения' }],
    ], aliases: { Заря: ['Омская «Заря»'] } })));

    const answers: readonly (readonly [string, readonly string[]])[] = [
      ['мотористу', ['Моторист']], ['Ульяновского станкозавода', ['Ульяновский станкозавод']], ['станкозавод', ['Ульяновский станкозавод']],
      ['ульяновкий', ['Ульяновский станкозавод']], ['мотрист', ['Моторист']], ['motorist', ['Моторист', 'Ural Motors']], ['урал моторс', ['Ural Motors']], ['урал мотрс', ['Ural Motors']],
      ['зари', ['Заря']], ['омскую зарю', ['Заря']], ['омска', ['Омск', 'Заря']], ['тракторист', []], ['', []], ['«»', []], ["+-&&||!(){}[]^~*?:/", []],
    ];
    test.each(answers)('%j: %j', async (text, names) => {
      expect(namesOf(await graph.similar({ text, limit: 10 }))).toEqual(names);
    });

    test('are of the kinds asked for, limited, and gone with their document', async () => {
      expect(namesOf(await graph.similar({ text: 'омска', kinds: ['Place'], limit: 10 }))).toEqual(['Омск']);
      expect(namesOf(await graph.similar({ text: 'омска', limit: 1 }))).toEqual(['Омск']);
      await graph.withdraw('/a.txt');
      expect(await graph.similar({ text: 'мотористу', limit: 10 })).toEqual([]);
    });

    test('are found among products too', async () => {
      const found = async (text: string): Promise<string[]> => (await graph.traversal.similarProducts(text, 5)).map(({ name }) => name);
      expect(await found('подшипников')).toEqual(['Подшипники скольжения', 'роликовые подшипники']);
      expect(await found('роликовых подшипника')).toEqual(['роликовые подшипники']);
      expect(await found('задвижки')).toEqual([]);
    });
  });

  describe('reads', () => {
    test('answer in the order of the ids, with undefined for the unknown', async () => {
      const documents = [randomDocument(11), randomDocument(12)];
      await put(...documents);
      const [first, second] = documents as [DocumentGraph, DocumentGraph];
      const [{ id: entity }] = first.entities as [Entity];
      expect(namesOf(await graph.entities(['nobody', entity, entity]))).toEqual([undefined, first.entities[0]!.name, first.entities[0]!.name]);
      expect(await graph.documents([second.document.id, 'none', first.document.id])).toEqual([second.document, undefined, first.document]);
      expect(await graph.claimsById(['none', first.claims[0]!.id])).toEqual([undefined, first.claims[0]]);
      expect(await graph.edges(['none'])).toEqual([undefined]);
      expect(await graph.fingerprints(['none', first.document.sources[0]!])).toEqual([undefined, first.document.fingerprint]);
      expect(await graph.documentsWithin('/')).toEqual(expect.arrayContaining([first.document.id]));
      expect(await graph.documentsWithin(first.document.sources[0]!.slice(0, -1))).toEqual([first.document.id]);
      expect(await graph.documentsWithin('none')).toEqual([]);
    });

    test('make one call each, however many ids', async () => {
      await put(...Array.from({ length: 5 }, (_, i) => randomDocument(20 + i)));
      const ids = ['id-Заря', 'id-Восход', 'id-Комета', 'id-Вектор', 'id-Маяк', 'id-Факел', ...Array.from({ length: 100 }, (_, i) => `none-${i}`)];
      const page = { first: 3 };
      const questions: (() => Promise<unknown>)[] = [
        () => graph.entities(ids), () => graph.documents(ids), () => graph.edges(ids), () => graph.claimsById(ids), () => graph.fingerprints(ids),
        () => graph.neighbours('suppliers', ids, page), () => graph.neighbours('partners', ids, page, { product: 'в' }),
        () => graph.claims('entity', ids, page), () => graph.claims('edge', ids, page), () => graph.claims('document', ids, page),
        () => graph.search({ text: 'зар', limit: 5 }), () => graph.search({ text: 'з', limit: 5 }), () => graph.listDocuments(page), () => graph.coverage(), () => graph.documentsWithin('/'),
      ];
      for (const ask of questions) {
        const before = graph.calls;
        await ask();
        expect(graph.calls - before).toBe(1);
      }
    });

    test('answer without ids, and from an empty graph', async () => {
      expect(await graph.entities([])).toEqual([]);
      expect(await graph.neighbours('buyers', [], { first: 1 })).toEqual([]);
      expect(await graph.claims('edge', ['x'], { first: 1 })).toEqual([{ rows: [], hasNext: false, total: 0 }]);
      expect(await graph.listDocuments({ first: 1 })).toEqual({ rows: [], hasNext: false, total: 0 });
      expect(await graph.coverage()).toStrictEqual({ documents: 0, claims: 0, entities: 0, edges: 0 });
    });

    test('tell how much the graph covers', async () => {
      await put(
        documentOf({ name: 'a', date: '2020-01-01', claims: [['SUPPLIES', 'Заря', 'Восход'], ['PRODUCES', 'Заря', undefined, { product: 'валы' }]] }),
        documentOf({ name: 'b', date: '2022-03', claims: [['SUPPLIES', 'Заря', 'Восход']] }),
        documentOf({ name: 'c', claims: [['LOCATED_IN', 'Заря', 'Омск']] }),
      );
      expect(await graph.coverage()).toStrictEqual({ documents: 3, claims: 4, entities: 3, edges: 3, firstDate: '2020-01-01', lastDate: '2022-03' });
    });
  });
}
