import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Edge } from '../../src/model/index.js';
import {
  edgeId, nameKey, productId, type Branch, type Direction, type Graph, type Network, type Overview, type OverviewFilter, type Page, type SupplyFilter, type SupplyTree, type TreeRequest,
} from '../../src/store/index.js';
import type { Opened } from './contract.js';
import { documentOf, randomDocument, type ShortClaim } from './documents.js';

const id = (name: string): string => `id-${name}`;
const arrow = ({ subjectId, objectId }: Edge): string => `${subjectId.slice(3)}→${objectId.slice(3)}`;
const arrows = (edges: readonly Edge[]): string[] => edges.map(arrow).sort();
const tiersOf = ({ nodes }: Network): Record<string, number> => Object.fromEntries(nodes.map(({ entity, tier }) => [entity.name, tier]));

const supplies = (supplier: string, buyer: string, rest: ShortClaim[3] = {}): ShortClaim => ['SUPPLIES', supplier, buyer, { product: 'валы', ...rest }];

/** Руда → Сталь → Вал → Мотор → Авто → Парк, Резина → Авто, Авто → Руда (a circle), and Мотор ⇄ Вал. */
const CHAIN = documentOf({ name: 'chain', date: '2023-05-01', claims: [
  supplies('Руда', 'Сталь', { product: 'руда' }), supplies('Сталь', 'Вал', { product: 'прокат' }), supplies('Вал', 'Мотор'),
  supplies('Мотор', 'Авто', { product: 'моторы', date: '2020' }), supplies('Авто', 'Парк', { product: 'Ёлочки' }),
  supplies('Резина', 'Авто', { product: 'шины', status: 'ENDED' }), supplies('Авто', 'Руда', { product: 'самосвалы' }),
  supplies('Мотор', 'Вал', { product: 'станки', status: 'PLANNED' }),
  ['LOCATED_IN', 'Мотор', 'Омск'], ['LOCATED_IN', 'Сталь', 'Тверь'], ['SUPPLIES', 'Авто', 'Омск'],
] });
const LATER = documentOf({ name: 'later', date: '2024-02-10', claims: [
  supplies('Резина', 'Авто', { product: 'шины', status: 'AGREED' }), supplies('Вал', 'Мотор', { denied: true, date: '2030' }), supplies('Сталь', 'Мотор', { date: '--01-30' }),
] });

const LINEAGE = documentOf({ name: 'lineage', date: '2022', claims: [
  ['DESCENDS_FROM', 'Мотор', 'Старый завод'], ['DESCENDS_FROM', 'Вал', 'Старый завод'], ['DESCENDS_FROM', 'Старый завод', 'Кузня'],
  ['DESCENDS_FROM', 'Станок', 'Кузня'], ['PART_OF', 'Станок', 'Холдинг'], ['PART_OF', 'Резина', 'Холдинг'], ['DESCENDS_FROM', 'Бюро', 'Мотор'],
] });

/** What every engine answers to questions of more than one hop. */
export function traversalContract(opened: () => Opened): void {
  describe('traversal:', () => {
    let graph: Graph;
    beforeEach(async () => {
      graph = opened().graph;
      for (const document of [CHAIN, LATER, LINEAGE]) await graph.put(document);
    });

    const network = (name: string, direction: Direction, tiers: number, filter: SupplyFilter = {}, limit = 50): Promise<Network> =>
      graph.traversal.network({ ids: [id(name)], direction, tiers, limit, filter });

    describe('trees of supplies', () => {
      type Named = { readonly [name: string]: Named | undefined };
      const named = ({ rows }: Page<Branch>): Named => Object.fromEntries(rows.map(({ value: { entity, next } }) => [entity.name, next && named(next)]));

      test('hold what neighbours of neighbours are', async () => {
        const [tree, nobody] = await graph.traversal.supplyTrees([id('Авто'), 'nobody'], { direction: 'upstream', first: 9, further: [9, 9] });
        expect(tree!.of).toMatchObject({ id: id('Авто'), name: 'Авто' });
        expect(named(tree!)).toEqual({ Резина: {}, Мотор: { Сталь: { Руда: undefined }, Вал: { Мотор: undefined, Сталь: undefined } } });
        expect(nobody).toEqual({ rows: [], hasNext: false, total: 0 });
        const [neighbours] = await graph.neighbours('suppliers', [id('Авто')], { first: 9, counted: false });
        expect(tree!.rows.map(({ cursor, value: { edge, entity } }) => ({ cursor, value: { edge, entity } }))).toEqual(neighbours!.rows.map((row) => ({ ...row })));
      });

      test('go downstream, as far as is asked, page by page, by status', async () => {
        const ask = async (request: Omit<TreeRequest, 'direction'>): Promise<SupplyTree> => (await graph.traversal.supplyTrees([id('Авто')], { direction: 'downstream', ...request }))[0]!;
        const first = await ask({ first: 1, further: [1] });
        expect([named(first), first.hasNext]).toEqual([{ Омск: {} }, true]);
        const rest = await ask({ first: 9, after: first.rows[0]!.cursor });
        expect([named(rest), rest.hasNext]).toEqual([{ Парк: undefined, Руда: undefined }, false]);
        const [planned] = await graph.traversal.supplyTrees([id('Мотор')], { direction: 'downstream', first: 9, statuses: ['PLANNED'], further: [9] });
        expect(named(planned!)).toEqual({ Вал: {} });
      });
    });

    describe('a network', () => {
      test('goes upstream tier by tier', async () => {
        const found = await network('Авто', 'upstream', 2);
        expect(tiersOf(found)).toEqual({ Авто: 0, Мотор: 1, Резина: 1, Вал: 2, Сталь: 2 });
        expect(arrows(found.edges)).toEqual(['Вал→Мотор', 'Мотор→Авто', 'Резина→Авто', 'Сталь→Мотор']);
        expect(found.truncated).toBe(false);
        expect(found.edges).toEqual(await graph.edges(found.edges.map((edge) => edge.id)));
      });

      test('reaches six tiers, and closes its circles', async () => {
        const found = await network('Авто', 'upstream', 6);
        expect(tiersOf(found)).toEqual({ Авто: 0, Мотор: 1, Резина: 1, Вал: 2, Сталь: 2, Руда: 3 });
        expect(arrows(found.edges)).toEqual(['Авто→Руда', 'Вал→Мотор', 'Мотор→Авто', 'Мотор→Вал', 'Резина→Авто', 'Руда→Сталь', 'Сталь→Вал', 'Сталь→Мотор']);
      });

      test('goes downstream, to places too', async () => {
        expect(tiersOf(await network('Вал', 'downstream', 3))).toEqual({ Вал: 0, Мотор: 1, Авто: 2, Омск: 3, Парк: 3, Руда: 3 });
      });

      test('starts from several entities', async () => {
        const found = await graph.traversal.network({ ids: [id('Парк'), id('Мотор'), 'nobody'], direction: 'upstream', tiers: 1, limit: 50 });
        expect(tiersOf(found)).toEqual({ Парк: 0, Мотор: 0, Авто: 1, Вал: 1, Сталь: 1 });
      });

      const filters: readonly (readonly [SupplyFilter, readonly string[]])[] = [
        [{ statuses: ['ACTIVE'] }, ['Мотор→Авто']], [{ statuses: [] }, []], [{ product: 'ШИН' }, ['Резина→Авто']], [{ product: 'елочк' }, []],
        [{ places: ['омск'] }, ['Мотор→Авто']], [{ places: ['тверь'] }, []], [{ document: LATER.document.id }, ['Резина→Авто']], [{ document: 'none' }, []],
        [{ until: '2019' }, []], [{ until: '2020' }, ['Мотор→Авто']], [{ since: '2023-06' }, ['Резина→Авто']], [{ since: '2020-12', until: '2020-12' }, ['Мотор→Авто']],
        [{ since: '2023', until: '2023-05' }, ['Резина→Авто']], [{ since: '2024-02', statuses: ['ACTIVE'] }, []],
      ];
      test.each(filters)('and direct suppliers are filtered by %j', async (filter, found) => {
        expect(arrows((await network('Авто', 'upstream', 1, filter)).edges)).toEqual(found);
        const [page] = await graph.neighbours('suppliers', [id('Авто')], { first: 9 }, filter);
        expect(arrows(page!.rows.map(({ value }) => value.edge))).toEqual(found);
        expect(page!.total).toBe(found.length);
      });

      test('leaves denied claims out of its dates, and days without a year', async () => {
        expect(arrows((await network('Мотор', 'upstream', 1, { since: '2029' })).edges)).toEqual([]);
        expect(arrows((await network('Мотор', 'upstream', 1, { since: '2024', until: '2024' })).edges)).toEqual(['Сталь→Мотор']);
      });

      test('finds a place that is supplied by its own name', async () => {
        expect(arrows((await network('Авто', 'downstream', 1, { places: [nameKey('Омск')] })).edges)).toEqual(['Авто→Омск']);
      });

      test('says when it was cut', async () => {
        const found = await network('Авто', 'upstream', 6, {}, 3);
        expect(tiersOf(found)).toEqual({ Авто: 0, Мотор: 1, Резина: 1 });
        expect(found.truncated).toBe(true);
        expect(await network('Авто', 'upstream', 6, {}, 6)).toMatchObject({ truncated: false });
      });

      test('of nobody is empty', async () => {
        expect(await network('Никто', 'upstream', 2)).toEqual({ nodes: [], edges: [], truncated: false });
      });

      test.each([[0, 5], [7, 5], [1.5, 5], [2, 0]])('of %d tiers and %d entities is refused', async (tiers, limit) => {
        await expect(network('Авто', 'upstream', tiers, {}, limit)).rejects.toMatchObject({ code: 'BAD_INPUT' });
      });

      test.each<[Direction, SupplyFilter, number]>([
        ['upstream', {}, 50], ['downstream', {}, 50], ['upstream', { product: 'вал' }, 50], ['downstream', { since: '2024' }, 50], ['upstream', { places: ['омск'] }, 50],
      ])('is drawn with the same edges (%s, %j)', async (direction, filter, limit) => {
        for (let seed = 1; seed < 5; seed += 1) await graph.put(randomDocument(seed * 7));
        const request = { ids: [id('Мотор'), id('Заря')], direction, tiers: 4, limit, filter };
        const { edges } = await graph.traversal.network(request);
        const { text, parameters } = graph.traversal.drawNetwork(request);
        const rows = await opened().engine.read(`${text.replace(/RETURN (.*) AS paths\s*$/, 'WITH $1 AS paths')}\nUNWIND paths AS path\nUNWIND relationships(path) AS r\nRETURN DISTINCT r.id AS id`, parameters);
        expect(rows.map((row) => row['id']).sort()).toEqual(edges.map((edge) => edge.id).sort());
      });
    });

    describe('an overview', () => {
      const overview = (filter: OverviewFilter = {}, limit = 50): Promise<Overview> => graph.traversal.overview({ limit, filter });
      const degreesOf = ({ nodes }: Overview): Record<string, number> => Object.fromEntries(nodes.map(({ entity, relations }) => [entity.name, relations]));
      const linesOf = ({ relations }: Overview): string[] => relations.map(({ from, to }) => `${from.slice(3)}→${to.slice(3)}`).sort();

      test('shows all entities that have relations, the most connected first, and the relations among them', async () => {
        const found = await overview();
        expect(degreesOf(found)).toEqual({
          Мотор: 7, Авто: 5, Вал: 4, Сталь: 4, 'Старый завод': 3, Руда: 2, Резина: 2, Омск: 2, Кузня: 2, Станок: 2, Холдинг: 2, Парк: 1, Тверь: 1, Бюро: 1,
        });
        expect(found.nodes.slice(0, 4).map(({ entity }) => entity.name)).toEqual(['Мотор', 'Авто', 'Вал', 'Сталь']);
        expect(found.nodes[0]).toMatchObject({ entity: { kind: 'Company' }, places: ['Омск'] });
        expect(found.relations).toHaveLength(19);
        expect(found.relations.find(({ from, to }) => from === id('Резина') && to === id('Авто')))
          .toEqual({ id: edgeId('SUPPLIES', id('Резина'), id('Авто')), type: 'SUPPLIES', status: 'AGREED', from: id('Резина'), to: id('Авто'), products: 1, origins: 2 });
        expect(found.relations.find(({ type }) => type === 'LOCATED_IN')).toMatchObject({ products: 0, origins: 1 });
        expect(found.truncated).toBe(false);
      });

      const filters: readonly (readonly [OverviewFilter, readonly string[]])[] = [
        [{ types: ['PART_OF'] }, ['Резина→Холдинг', 'Станок→Холдинг']], [{ types: ['PRODUCES'] }, []], [{ statuses: ['PLANNED', 'AGREED'] }, ['Мотор→Вал', 'Резина→Авто']],
        [{ product: 'елочк' }, ['Авто→Парк']], [{ kinds: ['Place'] }, []], [{ types: ['LOCATED_IN'], places: ['омск'] }, ['Мотор→Омск']],
        [{ statuses: [] }, []], [{ types: ['SUPPLIES'], places: ['омск', 'тверь'] }, ['Сталь→Мотор']],
      ];
      test.each(filters)('is filtered by %j, and drawn so', async (filter, found) => {
        expect(linesOf(await overview(filter))).toEqual(found);
        const { text, parameters } = graph.traversal.drawOverview({ limit: 50, filter });
        const drawn = await opened().engine.read(text.replace(/RETURN path\s*$/, "RETURN startNode(r).id + '→' + endNode(r).id AS line"), parameters);
        expect(drawn.map((row) => (row['line'] as string).replaceAll('id-', '')).sort()).toEqual(found);
      });

      test('says when it was cut', async () => {
        const found = await overview({ types: ['SUPPLIES'] }, 2);
        expect(degreesOf(found)).toEqual({ Авто: 5, Мотор: 4 });
        expect(linesOf(found)).toEqual(['Мотор→Авто']);
        expect(found.truncated).toBe(true);
        expect(await overview({ types: ['PART_OF'] }, 3)).toMatchObject({ truncated: false });
      });

      test.each([0, 1.5])('of %d entities is refused', async (limit) => {
        await expect(overview({}, limit)).rejects.toMatchObject({ code: 'BAD_INPUT' });
      });
    });

    describe('ties', () => {
      const others = async (name: string, ...types: ('SUPPLIES' | 'DESCENDS_FROM' | 'PART_OF')[]): Promise<string[]> => {
        const [rows] = await graph.traversal.ties([id(name)], { types, limit: 20 });
        return rows!.map(({ entity }) => entity.name).sort();
      };

      test('are relations of the types asked for, either way', async () => {
        expect(await others('Мотор', 'SUPPLIES')).toEqual(['Авто', 'Вал', 'Вал', 'Сталь']);
        expect(await others('Мотор', 'DESCENDS_FROM')).toEqual(['Бюро', 'Старый завод']);
        expect(await others('Станок', 'DESCENDS_FROM', 'PART_OF')).toEqual(['Кузня', 'Холдинг']);
      });

      test('follow supplies one way, come in the order of the ids, and are limited', async () => {
        const ways = await graph.traversal.ties([id('Никто'), id('Мотор')], { types: ['SUPPLIES', 'DESCENDS_FROM'], way: 'upstream', limit: 20 });
        expect(ways[0]).toEqual([]);
        expect(arrows(ways[1]!.map(({ edge }) => edge))).toEqual(['Бюро→Мотор', 'Вал→Мотор', 'Мотор→Старый завод', 'Сталь→Мотор']);
        const [down] = await graph.traversal.ties([id('Мотор')], { types: ['SUPPLIES'], way: 'downstream', limit: 1 });
        expect(down).toHaveLength(1);
      });

      test('are drawn', async () => {
        const [rows] = await graph.traversal.ties([id('Мотор')], { types: ['SUPPLIES', 'DESCENDS_FROM'], limit: 20 });
        const edges = rows!.map(({ edge }) => edge);
        const { text, parameters } = graph.traversal.drawEdges(edges.flatMap(({ subjectId, objectId }) => [subjectId, objectId]), edges.map((edge) => edge.id));
        const drawn = await opened().engine.read(text.replace(/RETURN path\s*$/, 'RETURN DISTINCT r.id AS id'), parameters);
        expect(drawn.map((row) => row['id']).sort()).toEqual(edges.map((edge) => edge.id).sort());
      });
    });

    describe('a family', () => {
      test('holds ancestors, what descends from them, and the supplies among them', async () => {
        const { members, edges } = await graph.traversal.family(id('Вал'), 50);
        expect(members.map(({ name }) => name).sort()).toEqual(['Бюро', 'Вал', 'Кузня', 'Мотор', 'Станок', 'Старый завод']);
        expect(arrows(edges)).toEqual(['Бюро→Мотор', 'Вал→Мотор', 'Вал→Старый завод', 'Мотор→Вал', 'Мотор→Старый завод', 'Станок→Кузня', 'Старый завод→Кузня']);
      });

      test('of one alone is itself, and of nobody empty', async () => {
        expect(await graph.traversal.family(id('Парк'), 50)).toMatchObject({ members: [{ name: 'Парк' }], edges: [] });
        expect(await graph.traversal.family('nobody', 50)).toEqual({ members: [], edges: [] });
      });

      test('keeps ancestors when it is limited', async () => {
        const { members } = await graph.traversal.family(id('Бюро'), 4);
        expect(members.map(({ name }) => name).sort()).toEqual(['Бюро', 'Кузня', 'Мотор', 'Старый завод']);
      });
    });

    test('names in time are told by the documents that use them', async () => {
      const [names, none] = await graph.traversal.namesInTime([id('Авто'), 'nobody']);
      expect(names).toEqual([{ name: 'Авто', documents: 2, firstDate: '2023-05-01', lastDate: '2024-02-10' }]);
      expect(none).toEqual([]);
    });

    test('names that general reference knows are searched, told with their years, and go with the document', async () => {
      const former = { name: 'Гудок', from: '1931', to: '1956', source: 'справочник' };
      const knowing = documentOf({ name: 'knowing', claims: [['SUPPLIES', 'Сирена', 'Вал', { product: 'свистки' }]], known: { Сирена: [{ name: 'Сирена', source: 'справочник' }, former] } });
      await graph.put(knowing);
      const found = { id: id('Сирена'), kind: 'Company', name: 'Сирена', aliases: ['Гудок'] };
      expect(await graph.search({ text: 'гудок', limit: 5 })).toEqual([found]);
      expect(await graph.similar({ text: 'гудком', limit: 5 })).toEqual([found]);
      expect(await graph.traversal.namesInTime([found.id])).toEqual([[{ name: 'Сирена', documents: 1, source: 'справочник' }, { documents: 0, ...former }]]);
      expect(await graph.names.knownNames(['nobody', found.id])).toEqual([[], [{ name: 'Гудок', from: '1931', to: '1956', source: 'справочник' }, { name: 'Сирена', source: 'справочник' }]]);
      await graph.put(documentOf({ name: 'unknowing', claims: [['SUPPLIES', 'Сирена', 'Вал', { product: 'сирены' }]] }));
      await graph.withdraw('/knowing.txt');
      expect(await graph.search({ text: 'гудок', limit: 5 })).toEqual([]);
      expect(await graph.entities([found.id])).toEqual([{ ...found, aliases: [] }]);
    });

    describe('products', () => {
      const makes = documentOf({ name: 'makes', claims: [
        ['PRODUCES', 'Вал', undefined, { product: 'Валы' }], ['PRODUCES', 'Сталь', undefined, { product: 'валы', status: 'PLANNED' }], ['PRODUCES', 'Вал', undefined, { product: 'оси' }],
      ] });
      beforeEach(() => graph.put(makes));

      test('have one id for all spellings', async () => {
        const [shafts, none] = await graph.traversal.products([productId('ВАЛЫ'), 'none']);
        expect(shafts).toEqual({ id: productId('валы'), name: 'валы', spellings: expect.arrayContaining(['Валы', 'валы']) });
        expect(none).toBeUndefined();
      });

      test('have makers, and makers products', async () => {
        const [makers, none] = await graph.traversal.makers([productId('валы'), 'none'], { first: 1 });
        expect(makers).toMatchObject({ total: 2, hasNext: true, rows: [{ value: { entity: { name: 'Вал' } } }] });
        const [next] = await graph.traversal.makers([productId('валы')], { first: 1, after: makers!.rows[0]!.cursor });
        expect(next).toMatchObject({ hasNext: false, rows: [{ value: { entity: { name: 'Сталь' }, edge: { status: 'PLANNED' } } }] });
        expect(none).toMatchObject({ total: 0 });
        expect((await graph.traversal.makers([productId('валы')], { first: 5 }, { statuses: ['PLANNED'] }))[0]).toMatchObject({ total: 1 });
        const [made] = await graph.traversal.productions([id('Вал')], { first: 5 });
        expect(made!.rows.map(({ value }) => value.product.name)).toEqual(['валы', 'оси']);
      });

      test('are listed, those that most claims name first, a page at a time', async () => {
        const walk = async (text?: string, after?: string): Promise<string[]> => {
          const page = await graph.traversal.listProducts({ first: 2, after }, text);
          const here = page.rows.map(({ value }) => value.name);
          return page.hasNext ? [...here, ...await walk(text, page.rows.at(-1)!.cursor)] : here;
        };
        expect(await walk()).toEqual(['валы', 'шины', 'Ёлочки', 'моторы', 'оси', 'прокат', 'руда', 'самосвалы', 'станки']);
        expect((await graph.traversal.listProducts({ first: 0 })).total).toBe(9);
        expect(await walk('валов')).toEqual(['валы']);
        expect(await walk('пшеница')).toEqual([]);
      });

      test('are counted by who makes, supplies and buys them; what is denied does not count', async () => {
        expect(await graph.traversal.productCounts([productId('валы'), 'none', productId('оси')]))
          .toEqual([{ id: productId('валы'), makers: 2, suppliers: 2, buyers: 1 }, undefined, { id: productId('оси'), makers: 1, suppliers: 0, buyers: 0 }]);
      });

      test('have supplies, each once, a page at a time', async () => {
        const walk = async (after?: string): Promise<string[]> => {
          const [page] = await graph.traversal.suppliesOfProducts([productId('валы')], { first: 1, after });
          const here = page!.rows.map(({ value }) => `${value.supplier.name}→${value.buyer.name}`);
          return page!.hasNext ? [...here, ...await walk(page!.rows[0]!.cursor)] : here;
        };
        expect(await walk()).toEqual(['Вал→Мотор', 'Сталь→Мотор']);
        expect((await graph.traversal.suppliesOfProducts([productId('шины'), 'none'], { first: 5 }, { statuses: ['AGREED'] })).map(({ total }) => total)).toEqual([1, 0]);
      });
    });

    test('dependants come with all their suppliers', async () => {
      const found = await graph.traversal.dependants([id('Вал'), id('Резина')], ['ACTIVE', 'AGREED'], 9);
      expect(found.map(({ buyer, suppliers }) => [buyer.name, ...suppliers.map(({ entity }) => entity.name).sort()]).sort())
        .toEqual([['Авто', 'Мотор', 'Резина'], ['Мотор', 'Вал', 'Сталь']]);
      expect(await graph.traversal.dependants([id('Вал')], ['ENDED'], 9)).toEqual([]);
    });

    test('mutual supplies are pairs, of all or of one', async () => {
      const all = await graph.traversal.mutualSupplies(undefined, 9);
      expect(all.map((pair) => pair.map(arrow).sort())).toEqual([['Вал→Мотор', 'Мотор→Вал']]);
      expect((await graph.traversal.mutualSupplies(id('Мотор'), 9)).map((pair) => pair.map(arrow))).toEqual([['Мотор→Вал', 'Вал→Мотор']]);
      expect(await graph.traversal.mutualSupplies(id('Авто'), 9)).toEqual([]);
    });

    describe('relations between places', () => {
      const between = async (from: string[], to: string[], after?: string): Promise<string[]> =>
        (await graph.traversal.relationsBetween({ from, to, types: ['SUPPLIES'], after, limit: 9 })).map(({ edge, firstDay }) => `${arrow(edge)} ${firstDay}`).sort();

      test('go one way, are dated, and can be asked for after a date', async () => {
        expect(await between(['тверь'], ['омск'])).toEqual(['Сталь→Мотор 2024-02-10']);
        expect(await between(['омск'], ['тверь'])).toEqual([]);
        expect(await between(['тверь'], ['омск'], '2024-01')).toEqual(['Сталь→Мотор 2024-02-10']);
        expect(await between(['тверь'], ['омск'], '2024')).toEqual([]);
      });
    });

    test('residents of places are found by the places’ names', async () => {
      expect((await graph.traversal.residents(['омск', 'тверь', 'нигде'], 9)).sort()).toEqual([id('Мотор'), id('Сталь')]);
      expect(await graph.traversal.residents(['омск', 'тверь'], 1)).toHaveLength(1);
    });

    test('relations since a day come with all their claims', async () => {
      const found = await graph.traversal.edgesSince('2024', 9);
      expect(arrows(found.map(({ edge }) => edge))).toEqual(['Резина→Авто', 'Сталь→Мотор']);
      expect(found.find(({ edge }) => edge.subjectId === id('Резина'))).toMatchObject({
        published: '2024-02-10', claims: expect.arrayContaining([expect.objectContaining({ status: 'ENDED' }), expect.objectContaining({ status: 'AGREED' })]),
      });
      expect(await graph.traversal.edgesSince('2025', 9)).toEqual([]);
    });

    test('each traversal is one call, however far', async () => {
      const { traversal } = graph;
      const page = { first: 3 };
      const questions: (() => Promise<unknown>)[] = [
        () => network('Авто', 'upstream', 6), () => network('Вал', 'downstream', 6, { since: '2020' }), () => traversal.overview({ limit: 9 }), () => traversal.ties([id('Вал'), id('Авто')], { types: ['SUPPLIES'], limit: 9 }),
        () => traversal.family(id('Вал'), 9), () => traversal.namesInTime([id('Вал')]), () => traversal.products([productId('валы')]), () => traversal.makers(['x'], page), () => traversal.listProducts(page), () => traversal.productCounts([productId('валы')]),
        () => traversal.productions([id('Вал')], page), () => traversal.suppliesOfProducts([productId('валы')], page), () => traversal.dependants([id('Вал')], ['ACTIVE'], 9),
        () => traversal.residents(['омск'], 9), () => traversal.mutualSupplies(undefined, 9), () => traversal.relationsBetween({ from: ['омск'], to: ['омск'], types: ['SUPPLIES'], limit: 9 }), () => traversal.edgesSince('2020', 9),
      ];
      for (const ask of questions) {
        const before = graph.calls;
        await ask();
        expect(graph.calls - before).toBe(1);
      }
    });
  });
}
