import { readdirSync } from 'node:fs';
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Engine } from '../../src/store/engine.js';
import { openGraph, type GraphTarget } from '../../src/store/index.js';
import { VERSION } from '../../src/store/migrations.js';
import { textOf } from '../house/files.js';
import { dump } from '../support/dump.js';
import { undump } from '../support/undump.js';

/**
 * A graph of each version, as `dump` gave it after the program of that version had put `randomDocument` of the seeds 1 to 6.
 * Whoever raises the version adds the file of the new one.
 */
const FOLDER = 'tests/fixtures/graphs';
const versions = Array.from({ length: VERSION }, (_, i) => i + 1);
const linesOf = (version: number): string[] => textOf(`${FOLDER}/version-${version}.jsonl`).trim().split('\n');

/** An engine without anything, not even our schema, and where it is. */
export interface Bare {
  readonly engine: Engine;
  readonly target: GraphTarget;
}

/** What every engine does with graphs of earlier versions. `open` gives another engine at a place that is closed. */
export function migrationsContract({ bare, open }: { readonly bare: () => Promise<Bare>; readonly open: (target: GraphTarget) => Promise<Engine> }): void {
  test('there is a graph of every version', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(versions.map((version) => `version-${version}.jsonl`));
  });

  describe.each(versions)('a graph of version %i', (version) => {
    let target: GraphTarget;

    beforeEach(async () => {
      const { engine, target: place } = await bare();
      target = place;
      await undump(engine, linesOf(version));
      await engine.close();
    });

    async function linesNow(): Promise<string[]> {
      const engine = await open(target);
      const lines = await dump(engine);
      await engine.close();
      return lines;
    }

    test('is brought up to date when it is opened, and answers', async () => {
      const graph = await openGraph(target);
      expect((await graph.similar({ text: 'Камета', limit: 1 })).map(({ name }) => name)).toEqual(['Комета']);
      expect((await graph.traversal.similarProducts('насос', 1)).map(({ name }) => name.toLowerCase())).toEqual(['насосы']);
      const [page] = await graph.neighbours('suppliers', ['id-Заря'], { first: 1 });
      expect(page!.rows.every(({ value }) => value.edge.origins > 0)).toBe(true);
      await graph.close();
      expect(await linesNow()).toEqual(linesOf(VERSION));
    });

    test('opened twice stays as it is', async () => {
      for (let i = 0; i < 2; i += 1) await (await openGraph(target)).close();
      expect(await linesNow()).toEqual(linesOf(VERSION));
    });
  });
}
