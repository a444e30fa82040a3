import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { DocumentGraph } from '../../src/model/index.js';
import type { Engine } from '../../src/store/engine.js';
import { edgeId, productId, type Graph } from '../../src/store/index.js';
import { dump } from '../support/dump.js';
import { documentOf, random, randomDocument } from './documents.js';
import { readingContract } from './reading-contract.js';
import { repointingContract } from './repointing-contract.js';
import { traversalContract } from './traversal-contract.js';

/** A graph, and the engine under it for what only a test may look at. */
export interface Opened {
  readonly graph: Graph;
  readonly engine: Engine;
}

/** How a suite gets at an engine: `empty` gives a graph without a document, `reopen` the same graph after a close. */
export interface Harness {
  readonly empty: () => Promise<Opened>;
  readonly reopen: () => Promise<Opened>;
}

const SEEDS = [1, 2, 3, 4, 5];

function shuffled<T>(values: readonly T[], seed: number): T[] {
  const below = random(seed);
  const order = values.map((value) => ({ value, at: below(1_000_000) }));
  return order.sort((a, b) => a.at - b.at).map(({ value }) => value);
}

async function putAll({ graph }: Opened, documents: readonly DocumentGraph[]): Promise<void> {
  for (const document of documents) await graph.put(document);
}

const documentsOf = (seed: number, howMany: number): DocumentGraph[] => Array.from({ length: howMany }, (_, i) => randomDocument(seed * 100 + i));

/** What every engine does. */
export function graphContract({ empty, reopen }: Harness): void {
  let opened: Opened;
  const lines = (): Promise<string[]> => dump(opened.engine);

  beforeEach(async () => { opened = await empty(); });
  afterEach(async () => { await opened.graph.close(); });

  /** The whole graph after loading the documents into an empty one. */
  async function linesAfter(documents: readonly DocumentGraph[]): Promise<string[]> {
    await opened.graph.close();
    opened = await empty();
    await putAll(opened, documents);
    return lines();
  }

  describe('loading', () => {
    test('gives back every claim, document and entity as it was put', async () => {
      const documents = documentsOf(7, 10);
      await putAll(opened, documents);
      for (const { document, claims } of documents) {
        expect(await opened.graph.documents([document.id])).toEqual([document]);
        expect(await opened.graph.claimsById(claims.map(({ id }) => id))).toEqual(claims);
      }
    });

    test('keeps every field of a claim and every character of a text', async () => {
      const graph = documentOf({
        name: 'все поля', date: '2024-05-17', title: '«Заголовок» \\ $x', aliases: { Заря: ['ЗАО «Заря»'] },
        claims: [['SUPPLIES', 'Заря', 'Восход', {
          product: 'насосы «Н-1» 🚀\n{a: 1}', status: 'ENDED', date: '2023-01', from: '2020', to: '2023', role: 'r', topic: 't',
          quantity: '3,5 тыс.', value: '11 млрд руб.', attribution: '«Газета»', denied: false, confidence: 1,
          subject: { name: 'Заря', kind: 'Company', aliases: ['ЗАО «Заря»', "O'Заря"] }, object: { name: 'Восход', kind: 'Company', aliases: [] },
        }]],
      });
      await opened.graph.put(graph);
      const [claim] = await opened.graph.claimsById([graph.claims[0]!.id]);
      expect(claim).toStrictEqual(graph.claims[0]);
      expect(await opened.graph.documents([graph.document.id])).toStrictEqual([graph.document]);
    });

    test.each(SEEDS)('many at once give the graph of one after the other, other texts and copies among them (seed %i)', async (seed) => {
      const documents = documentsOf(seed, 12);
      const others = documents.slice(0, 4).map(({ document }, i): DocumentGraph => {
        const other = documentsOf(seed + 50, 4)[i]!;
        return { ...other, document: { ...other.document, sources: i % 2 ? document.sources : ['/copy'] } };
      });
      const all = [...documents, ...others, ...documents.slice(0, 2)];
      const expected = await linesAfter(all);
      await opened.graph.close();
      opened = await empty();
      await opened.graph.putAll(all.slice(0, 3));
      await opened.graph.putAll(all.slice(3));
      expect(await lines()).toEqual(expected);
    });

    test('many at once are not written when one is refused', async () => {
      const [good, other] = documentsOf(3, 2);
      const bad = { ...other!, document: { ...other!.document, fingerprint: '' } };
      await opened.graph.putAll([good!]);
      const before = await lines();
      await expect(opened.graph.putAll([...documentsOf(4, 2), bad])).rejects.toMatchObject({ code: 'BAD_INPUT' });
      expect(await lines()).toEqual(before);
    });

    test.each(SEEDS)('the same documents again change nothing (seed %i)', async (seed) => {
      const documents = documentsOf(seed, 8);
      await putAll(opened, documents);
      const once = await lines();
      await putAll(opened, shuffled(documents, seed));
      expect(await lines()).toEqual(once);
    });

    test.each(SEEDS)('in another order gives the same graph (seed %i)', async (seed) => {
      const documents = documentsOf(seed, 10);
      await putAll(opened, documents);
      const inOrder = await lines();
      expect(await linesAfter(shuffled(documents, seed))).toEqual(inOrder);
    });

    test('at once gives the same graph', async () => {
      const documents = documentsOf(9, 12);
      await putAll(opened, documents);
      const oneByOne = await lines();
      await opened.graph.close();
      opened = await empty();
      await Promise.all(documents.map((document) => opened.graph.put(document)));
      expect(await lines()).toEqual(oneByOne);
    });

    test('survives a close', async () => {
      await putAll(opened, documentsOf(3, 6));
      const before = await lines();
      await opened.graph.close();
      opened = await reopen();
      expect(await lines()).toEqual(before);
    });

    test('another text from the same source replaces the first', async () => {
      const [old, ...others] = documentsOf(4, 5);
      const edition = documentOf({ name: 'd400', edition: '2', claims: [['SUPPLIES', 'Факел', 'Заря', { product: 'валы' }]] });
      expect(edition.document.sources).toEqual(old!.document.sources);
      await putAll(opened, [edition, ...others]);
      const onlyNew = await lines();
      expect(await linesAfter([old!, ...others, edition])).toEqual(onlyNew);
    });

    test('a reading with other claims replaces the claims', async () => {
      const claims = [['SUPPLIES', 'Заря', 'Восход', { product: 'валы' }], ['PART_OF', 'Маяк', 'Факел']] as const;
      const first = documentOf({ name: 'a', claims });
      const second: DocumentGraph = { ...first, claims: first.claims.slice(1), entities: first.entities.slice(2), document: { ...first.document, fingerprint: 'next' } };
      await putAll(opened, [second]);
      const onlySecond = await lines();
      expect(await linesAfter([first, second])).toEqual(onlySecond);
    });
  });

  describe('withdrawing', () => {
    test.each(SEEDS)('restores the graph from before the load (seed %i)', async (seed) => {
      const [kept, passing] = [documentsOf(seed, 6), documentsOf(seed + 50, 6)];
      await putAll(opened, kept);
      const before = await lines();
      await putAll(opened, passing);
      for (const { document } of shuffled(passing, seed)) expect(await opened.graph.withdraw(document.sources[0]!)).toBe(true);
      expect(await lines()).toEqual(before);
    });

    test('everything leaves an empty graph, and an unknown source is none', async () => {
      const nothing = await lines();
      const documents = documentsOf(2, 5);
      await putAll(opened, documents);
      expect(await opened.graph.withdraw('/unknown.txt')).toBe(false);
      for (const { document } of documents) await opened.graph.withdraw(document.sources[0]!);
      expect(await lines()).toEqual(nothing);
    });
  });

  describe('copies of one text', () => {
    const copy = (source: string, date?: string): DocumentGraph => {
      const graph = documentOf({ name: 'a', claims: [['SUPPLIES', 'Заря', 'Восход', { product: 'валы' }]] });
      const fingerprint = `${graph.document.fingerprint} ${date ?? ''}`;
      return { ...graph, document: { ...graph.document, name: source, sources: [source], fingerprint, ...(date && { date }) } };
    };

    test('are one document, described by the earliest copy, in whatever order they come', async () => {
      const copies = [copy('/c', '2020-02-01'), copy('/b', '2020-01-01'), copy('/a')];
      await putAll(opened, copies);
      const inOrder = await lines();
      const { document } = copies[0]!;
      expect(await opened.graph.documents([document.id])).toMatchObject([{ name: '/b', date: '2020-01-01', sources: ['/a', '/b', '/c'] }]);
      expect(await linesAfter(shuffled(copies, 1))).toEqual(inOrder);
      expect(await linesAfter(shuffled(copies, 4))).toEqual(inOrder);
      expect(await opened.graph.coverage()).toMatchObject({ documents: 1, claims: 1 });
    });

    test('stay when one is withdrawn, and the one that now describes them asks to be read', async () => {
      const [first, second] = [copy('/a', '2020-01-01'), copy('/b', '2020-02-01')];
      await putAll(opened, [second]);
      const onlySecond = await lines();
      await putAll(opened, [first]);
      expect(await opened.graph.fingerprints(['/a', '/b'])).toEqual([first.document.fingerprint, second.document.fingerprint]);
      await opened.graph.withdraw('/a');
      expect(await opened.graph.documents([second.document.id])).toMatchObject([{ name: '/b', date: '2020-02-01', sources: ['/b'] }]);
      expect(await opened.graph.fingerprints(['/b'])).toEqual([undefined]);
      await opened.graph.put(second);
      expect(await lines()).toEqual(onlySecond);
    });

    test('date what the document states anew when another one describes them', async () => {
      const planned = (source: string, date: string): DocumentGraph => {
        const graph = documentOf({ name: 'a', claims: [['SUPPLIES', 'Заря', 'Восход', { status: 'PLANNED' }]] });
        return { ...graph, document: { ...graph.document, sources: [source], date } };
      };
      const status = async (): Promise<string | undefined> => (await opened.graph.edges([edgeId('SUPPLIES', 'id-Заря', 'id-Восход')]))[0]?.status;
      await putAll(opened, [planned('/a', '2019-01-01'), planned('/b', '2021-01-01')]);
      await putAll(opened, [documentOf({ name: 'b', date: '2020-01-01', claims: [['SUPPLIES', 'Заря', 'Восход', { status: 'ACTIVE' }]] })]);
      expect(await status()).toBe('ACTIVE');
      await opened.graph.withdraw('/a');
      expect(await status()).toBe('PLANNED');
    });

    test('are left by a source that holds another text now', async () => {
      await putAll(opened, [copy('/b')]);
      const onlyOne = await lines();
      await putAll(opened, [copy('/a')]);
      const other = documentOf({ name: 'other', sources: ['/a'], claims: [['PART_OF', 'Маяк', 'Факел']] });
      await putAll(opened, [other]);
      expect(await opened.graph.fingerprints(['/a', '/b'])).toEqual([other.document.fingerprint, copy('/b').document.fingerprint]);
      await opened.graph.withdraw('/a');
      expect(await lines()).toEqual(onlyOne);
    });
  });

  describe('edges', () => {
    const supply = edgeId('SUPPLIES', 'id-Заря', 'id-Восход');

    test('add up the claims of all documents', async () => {
      await putAll(opened, [
        documentOf({ name: 'a', claims: [['SUPPLIES', 'Заря', 'Восход', { product: 'Валы', status: 'AGREED', date: '2020' }]] }),
        documentOf({ name: 'b', claims: [
          ['SUPPLIES', 'Заря', 'Восход', { product: 'валы', status: 'ACTIVE', date: '2021-03', confidence: 0.95 }],
          ['SUPPLIES', 'Заря', 'Восход', { product: 'насосы', status: 'PLANNED', date: '--01-30' }],
          ['SUPPLIES', 'Заря', 'Восход', { product: 'насосы', status: 'ENDED', date: '2023', denied: true, confidence: 1 }],
        ] }),
      ]);
      expect(await opened.graph.edges([supply])).toEqual([{
        id: supply, type: 'SUPPLIES', subjectId: 'id-Заря', objectId: 'id-Восход', products: ['Валы', 'насосы'], status: 'ACTIVE',
        firstDate: '2020', lastDate: '2021-03', claims: 3, documents: 2, origins: 2, confidence: 0.95,
      }]);
    });

    test('do not rise from denied claims, which stay', async () => {
      const denied = documentOf({ name: 'a', claims: [['SUPPLIES', 'Заря', 'Восход', { denied: true }]] });
      await putAll(opened, [denied]);
      expect(await opened.graph.edges([supply])).toEqual([undefined]);
      expect((await opened.graph.claims('entity', ['id-Заря'], { first: 5 }))[0]!.rows.map(({ value }) => value)).toEqual(denied.claims);
      await putAll(opened, [documentOf({ name: 'b', claims: [['SUPPLIES', 'Заря', 'Восход']] })]);
      expect(await opened.graph.edges([supply])).toMatchObject([{ claims: 1 }]);
      await opened.graph.withdraw('/b.txt');
      expect(await opened.graph.edges([supply])).toEqual([undefined]);
    });

    test('of a symmetric type are one, whichever end comes first', async () => {
      await putAll(opened, [
        documentOf({ name: 'a', claims: [['COOPERATES_WITH', 'Заря', 'Восход']] }),
        documentOf({ name: 'b', claims: [['COOPERATES_WITH', 'Восход', 'Заря']] }),
      ]);
      const [edge] = await opened.graph.edges([edgeId('COOPERATES_WITH', 'id-Заря', 'id-Восход')]);
      expect(edge).toMatchObject({ subjectId: 'id-Восход', objectId: 'id-Заря', claims: 2, documents: 2 });
      expect(await opened.graph.coverage()).toMatchObject({ edges: 1 });
    });

    test('of making end at the product', async () => {
      await putAll(opened, [documentOf({ name: 'a', claims: [['PRODUCES', 'Заря', undefined, { product: 'Ёмкости' }]] })]);
      const id = edgeId('PRODUCES', 'id-Заря', productId('емкости'));
      expect(await opened.graph.edges([id])).toMatchObject([{ type: 'PRODUCES', objectId: productId('ЁМКОСТИ'), products: ['Ёмкости'] }]);
      await opened.graph.withdraw('/a.txt');
      expect(await opened.graph.edges([id])).toEqual([undefined]);
    });

    test('do not lead from an entity to itself, though the claim stays', async () => {
      await putAll(opened, [documentOf({ name: 'a', claims: [['DESCENDS_FROM', 'Заря', 'Заря']] })]);
      expect(await opened.graph.coverage()).toMatchObject({ claims: 1, edges: 0 });
    });
  });

  describe('entities', () => {
    const graphs = [
      documentOf({ name: 'a', claims: [['PART_OF', 'Заря', 'Восход']], aliases: { Заря: ['ЗАО «Заря»'] } }),
      documentOf({ name: 'b', claims: [['PART_OF', 'Заря', 'Восход']] }),
      documentOf({ name: 'c', claims: [['PART_OF', 'Заря', 'Восход']] }),
    ];
    const renamed = (graph: DocumentGraph, name: string): DocumentGraph =>
      ({ ...graph, entities: graph.entities.map((entity) => (entity.id === 'id-Заря' ? { ...entity, name } : entity)) });

    test('are called as most documents call them, and answer to every other name', async () => {
      await putAll(opened, [renamed(graphs[0]!, 'Завод «Заря»'), graphs[1]!, graphs[2]!]);
      expect(await opened.graph.entities(['id-Заря'])).toEqual([{ id: 'id-Заря', kind: 'Company', name: 'Заря', aliases: ['ЗАО «Заря»', 'Завод «Заря»'] }]);
      await opened.graph.withdraw('/b.txt');
      await opened.graph.withdraw('/c.txt');
      expect(await opened.graph.entities(['id-Заря'])).toMatchObject([{ name: 'Завод «Заря»', aliases: ['ЗАО «Заря»'] }]);
      expect(await opened.graph.search({ text: 'зао заря', limit: 5 })).toHaveLength(1);
      expect(await opened.graph.search({ text: 'заря', limit: 5 })).toEqual([]);
    });

    test('are of the kind that most documents give', async () => {
      const asAssociation = { ...graphs[0]!, entities: graphs[0]!.entities.map((entity) => ({ ...entity, kind: 'Association' as const })) };
      await putAll(opened, [asAssociation]);
      expect(await opened.graph.entities(['id-Заря'])).toMatchObject([{ kind: 'Association' }]);
      await putAll(opened, graphs.slice(1));
      expect(await opened.graph.entities(['id-Заря'])).toMatchObject([{ kind: 'Company' }]);
    });
  });

  describe('a document that cannot be stored', () => {
    const whole = documentOf({ name: 'a', claims: [['SUPPLIES', 'Заря', 'Восход', { product: 'валы' }], ['PART_OF', 'Маяк', 'Факел']] });
    const [claim, other] = whole.claims;
    const changed: Record<string, DocumentGraph> = {
      'without a source': { ...whole, document: { ...whole.document, sources: [] } },
      'without a fingerprint': { ...whole, document: { ...whole.document, fingerprint: '' } },
      'with an empty id': { ...whole, entities: [...whole.entities, { ...whole.entities[0]!, id: '' }] },
      'with an entity twice': { ...whole, entities: [...whole.entities, whole.entities[0]!] },
      'with an unnamed entity': { ...whole, entities: whole.entities.map((entity) => ({ ...entity, name: '' })) },
      'with a claim twice': { ...whole, claims: [claim!, claim!] },
      'with another document’s claim': { ...whole, claims: [{ ...claim!, documentId: 'other' }, other!] },
      'with an unknown end': { ...whole, claims: [{ ...claim!, objectId: 'nobody' }] },
      'with an object without an id': { ...whole, claims: [{ ...claim!, objectId: undefined }] },
      'with an illegal claim': { ...whole, claims: [{ ...claim!, type: 'VISITED' }] },
      'with a claim too sure': { ...whole, claims: [{ ...claim!, confidence: 1.1 }] },
      'with a false quotation': { ...whole, claims: [{ ...claim!, evidence: { ...claim!.evidence, text: 'нет' } }] },
      'with evidence outside its sentence': { ...whole, claims: [{ ...claim!, sentence: other!.sentence }] },
    };

    test.each(Object.keys(changed))('%s is refused', async (what) => {
      const before = await lines();
      await expect(opened.graph.put(changed[what]!)).rejects.toMatchObject({ code: 'BAD_INPUT', message: expect.stringContaining('document a') });
      expect(await lines()).toEqual(before);
    });

    test('leaves nothing behind when the database refuses it halfway', async () => {
      await opened.graph.put(whole);
      const before = await lines();
      const thief = documentOf({ name: 'thief', claims: [['SUPPLIES', 'Комета', 'Вектор', { product: 'насосы' }]] });
      await expect(opened.graph.put({ ...thief, claims: [{ ...thief.claims[0]!, id: claim!.id }] })).rejects.toThrow();
      expect(await lines()).toEqual(before);
    });
  });

  readingContract(() => opened);
  traversalContract(() => opened);
  repointingContract(() => opened);
}
