import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { Document } from '../../src/model/index.js';
import type { ReaderPool, ReaderPoolOptions } from '../../src/pipeline/reader-pool.js';
import { ROOT } from '../cli/smezhnik.js';

/** Threads run the program as it is compiled. */
const { readerPool } = await import(pathToFileURL(join(ROOT, 'dist/pipeline/reader-pool.js')).href) as { readonly readerPool: (options?: ReaderPoolOptions) => ReaderPool };

const SUPPLY = 'Завод «Ветролит» поставляет компании «Ондатра» гидроцилиндры.';
const documentOf = (name: string, text: string): Document => ({ name, text, source: `/${name}.txt` });

let pool: ReaderPool;
afterEach(() => pool.close());

describe('the pool of readers', () => {
  test('reads files, claims, mentions and explanations in its threads', async () => {
    pool = readerPool({ threads: 2 });
    const seed = await pool.document({ path: 'documents/ulyanovsk-chelyabinsk.txt' });
    const document = documentOf('a', SUPPLY);
    const [{ claims }, mentions, explanations, again] = await Promise.all([pool.claims(seed), pool.mentions(document), pool.explanations(document), pool.claims(document)]);
    expect(claims).toHaveLength(23);
    expect(mentions.map(({ text }) => text)).toEqual(['Завод «Ветролит»', 'компании «Ондатра»']);
    expect(explanations[0]).toMatchObject({ missing: [] });
    expect(again.claims).toMatchObject([{ type: 'SUPPLIES' }]);
  });

  test('passes errors on as they are', async () => {
    pool = readerPool({ threads: 1 });
    await expect(pool.document({ path: '/no/such.txt' })).rejects.toMatchObject({ name: 'SmezhnikError', code: 'NOT_FOUND', message: expect.stringContaining('/no/such.txt') });
  });

  test('fails only the document that a thread dies of, by its name', async () => {
    pool = readerPool({ threads: 1, memory: 40 });
    const large = documentOf('large', Array.from({ length: 6000 }, (_, i) => SUPPLY.replace('Ондатра', `Ондатра-${i}`)).join('\n'));
    const [before, dying, after] = await Promise.allSettled([pool.claims(documentOf('a', SUPPLY)), pool.claims(large), pool.claims(documentOf('b', SUPPLY))]);
    expect([before.status, after.status]).toEqual(['fulfilled', 'fulfilled']);
    expect(dying).toMatchObject({ reason: { code: 'BAD_INPUT', message: expect.stringMatching(/^\/large\.txt: .*memory/) } });
  });
});
