import { describe, expect, test } from '@jest/globals';
import { badInput, type DocumentGraph } from '../../src/model/index.js';
import { edgeId } from '../../src/store/index.js';
import { dump } from '../support/dump.js';
import type { Opened } from './contract.js';
import { documentOf, type ShortClaim } from './documents.js';

const SUPPLY: ShortClaim = ['SUPPLIES', 'Заря', 'Восход', { product: 'валы', status: 'ACTIVE' }];
const named = (name: string, ...claims: ShortClaim[]): DocumentGraph => documentOf({ name, claims: claims.length > 0 ? claims : [SUPPLY] });

/** The document when the entity `from` turned out to be `into`. */
export function pointedAnew(graph: DocumentGraph, from: string, into: string): DocumentGraph {
  const idOf = (id: string): string => (id === from ? into : id);
  return {
    ...graph,
    entities: graph.entities.map((entity) => ({ ...entity, id: idOf(entity.id) })),
    claims: graph.claims.map((claim) => ({ ...claim, subjectId: idOf(claim.subjectId), ...(claim.objectId && { objectId: idOf(claim.objectId) }) })),
  };
}

const ofOrigin = (graph: DocumentGraph, originId: string): DocumentGraph => ({ ...graph, document: { ...graph.document, originId } });

/** What every engine does with documents whose names or origins turn out to be others. */
export function repointingContract(opened: () => Opened): void {
  const lines = (): Promise<string[]> => dump(opened().engine);
  const supply = (): string => edgeId('SUPPLIES', 'id-Заря', 'id-Восход');

  describe('pointing documents anew', () => {
    const [a, b, c] = [named('a'), named('b', SUPPLY, ['PART_OF', 'Заря', 'Факел']), named('c', ['PART_OF', 'Комета', 'Факел'])];
    const anew = [a, b].map((graph) => pointedAnew(graph, 'id-Заря', 'id-Комета'));

    test('with a document that comes gives the graph of documents that always meant it', async () => {
      const { graph } = opened();
      for (const each of [...anew, c]) await graph.put(each);
      const expected = await lines();
      for (const { document } of [a, b, c]) await graph.withdraw(document.sources[0]!);
      for (const each of [a, b]) await graph.put(each);
      await graph.put(c, anew);
      expect(await lines()).toEqual(expected);
      expect(await graph.entities(['id-Заря'])).toEqual([undefined]);
      await graph.repoint([a, b]);
      await graph.repoint(anew);
      expect(await lines()).toEqual(expected);
    });

    test('with a document that goes undoes it', async () => {
      const { graph } = opened();
      for (const each of [a, b]) await graph.put(each);
      const before = await lines();
      await graph.put(c, anew);
      expect(await graph.withdraw('/c.txt', [a, b])).toBe(true);
      expect(await lines()).toEqual(before);
    });

    test('leaves the copies of a text as they are', async () => {
      const { graph } = opened();
      const copies = ['/x', '/y'].map((source, i): DocumentGraph => ({ ...a, document: { ...a.document, name: source, date: `2020-01-0${i + 1}`, sources: [source] } }));
      for (const each of copies) await graph.put(pointedAnew(each, 'id-Заря', 'id-Комета'));
      const expected = await lines();
      for (const each of copies) await graph.put(each);
      const [stored] = await graph.documents([a.document.id]);
      await graph.put(c, [{ ...anew[0]!, document: stored! }]);
      await graph.withdraw('/c.txt');
      expect(await lines()).toEqual(expected);
    });

    test('passes over a document that is gone, and changes nothing for an unknown source', async () => {
      const { graph } = opened();
      await graph.put(c);
      const before = await lines();
      await graph.repoint(anew);
      expect(await graph.withdraw('/unknown.txt', [pointedAnew(c, 'id-Комета', 'id-Заря')])).toBe(false);
      expect(await lines()).toEqual(before);
    });

    test('is refused whole when one of them contradicts itself', async () => {
      const { graph } = opened();
      for (const each of [a, b]) await graph.put(each);
      const before = await lines();
      const refused = { code: badInput('').code };
      await expect(graph.put(c, [anew[0]!, { ...anew[1]!, entities: [] }])).rejects.toMatchObject(refused);
      await expect(graph.put(c, [anew[0]!, anew[0]!])).rejects.toMatchObject(refused);
      expect(await lines()).toEqual(before);
    });
  });

  describe('documents of one origin', () => {
    const [report, reprint, other] = [named('report'), named('reprint', SUPPLY, ['SUPPLIES', 'Заря', 'Восход', { product: 'насосы' }]), named('other')];
    const origin = report.document.id;

    test('keep their addresses and count once', async () => {
      const { graph } = opened();
      for (const each of [ofOrigin(report, origin), ofOrigin(reprint, origin), other]) await graph.put(each);
      expect(await graph.edges([supply()])).toMatchObject([{ claims: 3, documents: 3, origins: 2 }]);
      expect(await graph.documents([reprint.document.id])).toMatchObject([{ sources: ['/reprint.txt'], originId: origin }]);
    });

    test('count on their own again when the origin is gone', async () => {
      const { graph } = opened();
      for (const each of [ofOrigin(report, origin), ofOrigin(reprint, origin)]) await graph.put(each);
      await graph.put(other, [ofOrigin(reprint, reprint.document.id)]);
      expect(await graph.edges([supply()])).toMatchObject([{ claims: 4, documents: 3, origins: 3 }]);
    });

    test('rank behind as many reports of several origins', async () => {
      const { graph } = opened();
      const copied = ['p', 'q', 'r'].map((name) => ofOrigin(named(name, ['SUPPLIES', 'Маяк', 'Восход']), 'p'));
      for (const each of [...copied, report, other]) await graph.put(each);
      const [page] = await graph.neighbours('suppliers', ['id-Восход'], { first: 1 });
      expect(page!.rows.map(({ value }) => value.entity.name)).toEqual(['Заря']);
      const [next] = await graph.neighbours('suppliers', ['id-Восход'], { first: 1, after: page!.rows[0]!.cursor });
      expect(next!.rows.map(({ value }) => value.entity.name)).toEqual(['Маяк']);
    });
  });
}
