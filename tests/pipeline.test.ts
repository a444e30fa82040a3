import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { loadLanguage } from '../src/language/index.js';
import { type Claim, covers, type Document, type DocumentGraph, unavailable } from '../src/model/index.js';
import { documentGraph, documentIdOf, fingerprintOf, judgedClaims, load, readClaims, resolveAnew, synchronise } from '../src/pipeline.js';
import { keepDecision, Lexicon, loadKnowledge, recordsOf, Resolver } from '../src/resolve/index.js';
import { type Graph, openGraph } from '../src/store/index.js';
import { readFile } from '../src/text/index.js';

const language = loadLanguage();
const noLanguage = () => { throw unavailable('the models were asked for'); };

const TEXT = 'Начало года было тихим. Завод «Ветролит» поставляет компании «Ондатра» гидроцилиндры. Комбинат «Ковылянка» выпускает шпиндели.';
const document: Document = { name: 'news', text: TEXT, source: '/news.txt', date: '2024-05-06' };
const claims = readClaims(document, language).claims;

const graphOf = (of: Document, stated: readonly Claim[]): DocumentGraph => {
  const resolver = new Resolver(new Lexicon(loadKnowledge(), language.morphology));
  const read = { document: of, claims: stated, fingerprint: fingerprintOf(of, []) };
  const judged = judgedClaims(read, []);
  resolver.put(documentIdOf(of), recordsOf(documentIdOf(of), judged));
  return documentGraph({ ...read, claims: judged }, resolver);
};

let folder: string;
let graph: Graph;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'smezhnik-'));
  mkdirSync(join(folder, 'news'));
  graph = await openGraph({ url: join(folder, 'data') });
});
afterEach(async () => {
  await graph.close();
  rmSync(folder, { recursive: true });
});

const news = (name: string): string => join(folder, 'news', name);
const write = (name: string, text: string): void => { writeFileSync(news(name), text); };
const jsonLine = (id: string, text: string): string => `${JSON.stringify({ id, text })}\n`;

describe('documentGraph', () => {
  const { document: stored, claims: storedClaims, entities } = graphOf(document, claims);

  test('keeps the sentence around each claim', () => {
    expect(storedClaims.map(({ sentence }) => TEXT.slice(sentence.start, sentence.end))).toEqual([
      'Завод «Ветролит» поставляет компании «Ондатра» гидроцилиндры.',
      'Комбинат «Ковылянка» выпускает шпиндели.',
    ]);
    for (const { sentence, evidence } of storedClaims) expect(covers(sentence, evidence)).toBe(true);
  });

  test('ties claims to entities and to the document', () => {
    const ids = new Set(entities.map(({ id }) => id));
    for (const { subjectId, objectId, documentId } of storedClaims) {
      expect(ids.has(subjectId) && (objectId === undefined || ids.has(objectId))).toBe(true);
      expect(documentId).toBe(stored.id);
    }
  });

  test('gives the same ids for the same text, wherever it came from', () => {
    const again = graphOf({ ...document, source: '/copy.txt', name: 'copy' }, claims);
    expect(again.document.id).toBe(stored.id);
    expect(again.claims.map(({ id }) => id)).toEqual(storedClaims.map(({ id }) => id));
    expect(again.document.sources).toEqual(['/copy.txt']);
  });

  test('tells apart what differs in the text, the date, the title or the address', () => {
    const variants: Document[] = [document, { ...document, date: '2024-05-07' }, { ...document, title: 'Новость' }, { ...document, url: 'http://news.test/1' }];
    const prints = variants.map((variant) => graphOf(variant, claims).document.fingerprint);
    expect(new Set(prints).size).toBe(variants.length);
    expect(graphOf({ ...document, text: `${TEXT} ` }, claims).document.id).not.toBe(stored.id);
  });

  test('has each claim once, however often it was read, and one for each product', () => {
    const supply = claims.find(({ type }) => type === 'SUPPLIES')!;
    const pumps = { ...supply, product: 'насосы' };
    expect(graphOf(document, [supply, supply, pumps]).claims).toHaveLength(2);
  });
});

describe('readClaims', () => {
  test('reads the seed document within the ontology', async () => {
    const seed = await readFile('documents/ulyanovsk-chelyabinsk.txt');
    const { claims: read, illegal } = readClaims(seed, language);
    expect(illegal).toEqual([]);
    expect(read.length).toBeGreaterThan(10);
    for (const { evidence } of read) expect(seed.text.slice(evidence.start, evidence.end)).toBe(evidence.text);
  });
});

describe('load', () => {
  test('needs no language models where nothing changed', async () => {
    write('a.txt', TEXT);
    expect(await load(graph, [news('')], { loadLanguage: () => language })).toMatchObject({ loaded: 1, claims: claims.length, failures: [] });
    expect(await load(graph, [news('')], { loadLanguage: noLanguage })).toMatchObject({ loaded: 0, unchanged: 1, claims: 0 });
    write('a.txt', `${TEXT} Ещё.`);
    await expect(load(graph, [news('')], { loadLanguage: noLanguage })).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });

  test('ends once what is being written is written', async () => {
    write('lines.jsonl', Array.from({ length: 1200 }, (_, i) => jsonLine(`d${i}`, `${TEXT} ${i}`)).join(''));
    const controller = new AbortController();
    const report = await load(graph, [news('')], { signal: controller.signal, loadLanguage: () => language, onProgress: () => { controller.abort(); } });
    expect(report.interrupted).toBe(true);
    expect(report.loaded).toBeGreaterThan(0);
    expect(report.loaded).toBeLessThan(1200);
    expect((await graph.coverage()).documents).toBe(report.loaded);
  });

  describe('claims', () => {
    const lines = (...values: object[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join('');
    const edges = async (): Promise<unknown[]> => {
      const found = await graph.search({ text: 'Ондатра', limit: 1 });
      return (await graph.neighbours('suppliers', [found[0]!.id], { first: 9 }))[0]!.rows.map(({ value }) => value);
    };

    test('as extract writes them give the edges that reading gives, without reading', async () => {
      write('a.txt', TEXT);
      await load(graph, [news('a.txt')], { loadLanguage: () => language });
      const read = await edges();
      await graph.withdraw(news('a.txt'));
      write('claims.jsonl', lines(...claims));
      expect(await load(graph, [news('claims.jsonl')], { loadLanguage: () => language })).toMatchObject({ loaded: 1, claims: claims.length, failures: [] });
      expect(await edges()).toEqual(read);
      expect(await load(graph, [news('claims.jsonl')], { loadLanguage: noLanguage })).toMatchObject({ loaded: 0, unchanged: 1 });
      write('claims.jsonl', lines(...claims.map((claim) => (claim.type === 'SUPPLIES' ? { ...claim, status: 'ENDED' } : claim))));
      expect(await load(graph, [news('claims.jsonl')], { loadLanguage: () => language })).toMatchObject({ loaded: 1 });
      expect(await edges()).toMatchObject([{ edge: { status: 'ENDED' } }]);
    });

    test('with their document give the graph that reading gives', async () => {
      write('a.jsonl', lines({ document: 'news', text: TEXT, date: '2024-05-06', claims }));
      expect(await load(graph, [news('a.jsonl')], { loadLanguage: () => language })).toMatchObject({ loaded: 1, failures: [] });
      const [given] = (await graph.listDocuments({ first: 9 })).rows.map(({ value }) => value);
      const { document: stored, claims: storedClaims } = graphOf(document, claims);
      expect(given).toMatchObject({ id: stored.id, text: TEXT, date: '2024-05-06' });
      expect(await graph.claimsById(storedClaims.map(({ id }) => id))).toMatchObject(storedClaims.map(({ id }) => ({ id })));
    });

    test('at fault are reported with their line, and the others loaded', async () => {
      const [first, ...others] = claims;
      write('claims.jsonl', lines({ ...first, type: 'BUYS' }, ...others));
      const report = await load(graph, [news('claims.jsonl')], { loadLanguage: () => language });
      expect(report).toMatchObject({ loaded: 1, claims: others.length, failures: [{ input: `${news('claims.jsonl')}:1` }] });
    });
  });

  test('reports what cannot be read, and goes on', async () => {
    write('lines.jsonl', `${jsonLine('x', TEXT)}{}\n`);
    const report = await load(graph, ['/no/such.txt', news('lines.jsonl')], { loadLanguage: () => language });
    expect(report.loaded).toBe(1);
    expect(report.failures.map(({ input }) => input)).toEqual(['/no/such.txt', `${news('lines.jsonl')}:2`]);
  });
});

describe('synchronise', () => {
  const sync = () => synchronise(graph, news(''), { loadLanguage: () => language });
  const sources = async (): Promise<string[]> =>
    (await graph.listDocuments({ first: 100 })).rows.flatMap(({ value }) => value.sources).map((source) => source.replace(join(folder, 'news/'), '')).sort();

  test('withdraws files and lines that are gone, and nothing from elsewhere', async () => {
    write('a.txt', `${TEXT} a`);
    write('b.txt', `${TEXT} b`);
    write('lines.jsonl', jsonLine('x', `${TEXT} x`) + jsonLine('y', `${TEXT} y`));
    writeFileSync(join(folder, 'news-elsewhere.txt'), `${TEXT} elsewhere`);
    await load(graph, [join(folder, 'news-elsewhere.txt')], { loadLanguage: () => language });
    rmSync(join(folder, 'news-elsewhere.txt'));
    await sync();
    rmSync(news('a.txt'));
    write('lines.jsonl', jsonLine('y', `${TEXT} y`));
    expect(await sync()).toMatchObject({ loaded: 0, unchanged: 2, withdrawn: 2 });
    expect(await sources()).toEqual(['b.txt', join(folder, 'news-elsewhere.txt'), 'lines.jsonl#y'].sort());
  });

  test('keeps what it could not read this time', async () => {
    write('a.txt', TEXT);
    write('lines.jsonl', jsonLine('x', `${TEXT} x`));
    await sync();
    write('a.txt', '');
    write('lines.jsonl', '{]\n');
    expect(await sync()).toMatchObject({ withdrawn: 0, failures: [{ input: news('a.txt') }, { input: `${news('lines.jsonl')}:1` }] });
    expect(await sources()).toEqual(['a.txt', 'lines.jsonl#x']);
  });

  test('reads the copy that describes a text once the one that was read is gone', async () => {
    write('2024-01-01.txt', TEXT);
    write('2024-02-01.txt', TEXT);
    await sync();
    rmSync(news('2024-01-01.txt'));
    expect(await sync()).toMatchObject({ loaded: 1, unchanged: 1, withdrawn: 1 });
    expect(await synchronise(graph, news(''), { loadLanguage: noLanguage })).toMatchObject({ loaded: 0, unchanged: 1 });
  });

  test('empties the graph with the folder', async () => {
    write('a.txt', TEXT);
    await sync();
    rmSync(news(''), { recursive: true });
    expect(await sync()).toMatchObject({ withdrawn: 1 });
    expect(await graph.coverage()).toMatchObject({ documents: 0, claims: 0, entities: 0 });
  });
});

describe('entities', () => {
  const news: Record<string, string> = {
    a: 'Самарский завод «Ветролит» поставляет компании «Ондатра» гидроцилиндры.',
    b: 'Завод «Ветролит» поставляет компании «Ондатра» шпиндели.',
    c: 'Пермский завод «Ветролит» выпускает шпиндели.',
    d: 'Заречное бюро станков (ЗБС) поставляет компании «Ондатра» шпиндели.',
    e: 'ЗБС поставляет заводу «Ляпис» станки.',
    f: 'Компания «Ondatra» поставляет заводу «Ляпис» насосы.',
  };

  /** What the graph says, by the names and ids of entities. */
  async function facts(loaded: Graph): Promise<unknown[]> {
    const { rows } = await loaded.listDocuments({ first: 100 });
    const pages = await loaded.claims('document', rows.map(({ value }) => value.id), { first: 100 });
    const stored = pages.flatMap((page) => page.rows.map(({ value }) => value));
    const ends = stored.flatMap(({ subjectId, objectId }) => [subjectId, ...(objectId ? [objectId] : [])]);
    return [stored.map(({ id, subjectId, objectId }) => ({ id, subjectId, objectId })).sort((x, y) => (x.id < y.id ? -1 : 1)), await loaded.entities([...new Set(ends)].sort())];
  }

  const loadNews = async (into: Graph, names: string): Promise<void> => {
    for (const name of names) {
      write(`${name}.txt`, news[name]!);
      expect(await load(into, [join(folder, 'news', `${name}.txt`)], { loadLanguage: () => language })).toMatchObject({ loaded: 1, failures: [] });
    }
  };

  test('are the same whatever the order of loading', async () => {
    await loadNews(graph, 'abcdef');
    const expected = await facts(graph);
    for (const order of ['fedcba', 'cafebd']) {
      const other = await openGraph({ url: join(folder, order) });
      await loadNews(other, order);
      expect(await facts(other)).toEqual(expected);
      await other.close();
    }
  });

  test('are the same when documents go', async () => {
    await loadNews(graph, 'ab');
    const expected = await facts(graph);
    await loadNews(graph, 'cdef');
    for (const name of 'cdef') rmSync(join(folder, 'news', `${name}.txt`));
    await synchronise(graph, join(folder, 'news'), { loadLanguage: () => language });
    expect(await facts(graph)).toEqual(expected);
  });

  test('count what two addresses print alike as one origin, and each alone when the other is gone', async () => {
    const words = Array.from({ length: 160 }, (_, i) => `слово${i}`).join(' ');
    write('x.txt', `${news.b} ${words}.`);
    write('y.txt', `${news.b} ${words}. Перепечатка.`);
    const counts = async (): Promise<unknown> => {
      const [ondatra] = await graph.search({ text: 'Ондатра', limit: 1 });
      return (await graph.neighbours('suppliers', [ondatra!.id], { first: 1 }))[0]!.rows.map(({ value: { edge } }) => [edge.claims, edge.documents, edge.origins]);
    };
    await load(graph, [join(folder, 'news')], { loadLanguage: () => language });
    expect(await counts()).toEqual([[1, 2, 1]]);
    const { rows } = await graph.listDocuments({ first: 10 });
    expect(new Set(rows.map(({ value }) => value.originId)).size).toBe(1);
    rmSync(join(folder, 'news', 'x.txt'));
    await synchronise(graph, join(folder, 'news'), { loadLanguage: () => language });
    expect(await counts()).toEqual([[1, 1, 1]]);
    const [left] = (await graph.listDocuments({ first: 10 })).rows;
    expect(left!.value.originId).toBe(left!.value.id);
  });

  test('are of claims as a person judged them, also when the document is read again', async () => {
    await loadNews(graph, 'ab');
    const knowledge = join(folder, 'own');
    const { rows } = await graph.listDocuments({ first: 10 });
    const stated = async (): Promise<unknown[]> => (await graph.claims('document', rows.map(({ value }) => value.id), { first: 10 }))
      .flatMap((page) => page.rows.map(({ value }) => value)).filter(({ type }) => type === 'SUPPLIES').map(({ product, confidence }) => [product, confidence === 1]);
    expect(await stated()).toHaveLength(2);
    const about = (name: string, product: string) =>
      ({ documentId: rows.find(({ value }) => value.name === name)!.value.id, type: 'SUPPLIES' as const, subject: 'Ветролит', object: 'Ондатра', product, quotation: news[name]!.slice(0, -1) });
    await keepDecision(knowledge, { decision: 'wrong', claim: about('a', 'гидроцилиндры') });
    await keepDecision(knowledge, { decision: 'corrected', claim: about('b', 'шпиндели'), correction: { product: 'валы' } });
    await keepDecision(knowledge, { decision: 'confirmed', claim: about('b', 'болты') });
    expect(await load(graph, [join(folder, 'news')], { loadLanguage: () => language, knowledge })).toMatchObject({ loaded: 2 });
    expect((await stated()).sort()).toEqual([['болты', true], ['валы', true]]);
    expect(await load(graph, [join(folder, 'news')], { loadLanguage: noLanguage, knowledge })).toMatchObject({ unchanged: 2 });
  });

  test('are known by the names that tables give them, also where a table changes', async () => {
    await loadNews(graph, 'a');
    const knowledge = join(folder, 'own');
    const options = { loadLanguage: () => language, knowledge };
    const found = async (text: string): Promise<string[]> => (await graph.search({ text, limit: 10 })).map(({ name }) => name);
    const learn = (former: string): void => { writeFileSync(join(knowledge, 'names.tsv'), `kind\tname\tformer\tfrom\tsource\nCompany\tВетролит\t${former}\t1951\tмузей завода\n`); };
    mkdirSync(knowledge);
    learn('Почтовый ящик 12');
    expect(await resolveAnew(graph, options)).toBe(1);
    expect(await found('почтовый ящик 12')).toEqual(['Ветролит']);
    learn('Почтовый ящик 13');
    expect(await resolveAnew(graph, options)).toBe(1);
    expect([await found('почтовый ящик 12'), await found('почтовый ящик 13')]).toEqual([[], ['Ветролит']]);
    expect(await resolveAnew(graph, options, true)).toBe(0);
  });

  test('follow a decision at once, and keep to it when the document is read again', async () => {
    await loadNews(graph, 'ac');
    const knowledge = join(folder, 'own');
    const name = (place: string) => ({ kind: 'Company' as const, name: 'Ветролит', place });
    const count = async (): Promise<number> => (await graph.search({ text: 'Ветролит', limit: 10 })).length;
    expect(await count()).toBe(2);
    await keepDecision(knowledge, { decision: 'same', names: [name('Самара'), name('Пермь')] });
    expect(await resolveAnew(graph, { loadLanguage: () => language, knowledge })).toBeGreaterThan(0);
    expect(await count()).toBe(1);
    write('c.txt', `${news.c} Обновлено.`);
    await load(graph, [join(folder, 'news', 'c.txt')], { loadLanguage: () => language, knowledge });
    expect(await count()).toBe(1);
  });
});
