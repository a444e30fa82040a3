import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { openEmbedded } from '../../src/store/embedded.js';
import type { Engine } from '../../src/store/engine.js';
import { openNeo4j } from '../../src/store/neo4j.js';
import { random } from '../store/documents.js';
import { dump } from '../support/dump.js';
import { neo4jServers, wipe } from '../support/neo4j.js';
import { type Run, smezhnik, start, temporaryFolder } from './smezhnik.js';

const KILLS = 20;
const DOCUMENTS = 80;
const FIRMS = ['Ветролит', 'Ондатра', 'Ковылянка', 'Былинка', 'Тихоход', 'Зимородок', 'Сухоцвет', 'Медуница'];
const GOODS = ['гидроцилиндры', 'шпиндели', 'втулки', 'валы', 'фланцы'];

const below = random(11);
const firm = (): string => FIRMS[below(FIRMS.length)]!;
const supply = (): string => `Завод «${firm()}» поставляет компании «${firm()}» ${GOODS[below(GOODS.length)]!}.`;
const documents = Array.from({ length: DOCUMENTS }, (_, i) => JSON.stringify({ document: `d${i}`, date: `2024-0${1 + (i % 9)}-11`, text: `${supply()} ${supply()} Номер ${i}.` }));

const folder = temporaryFolder();
const file = (name: string, from = 0, to = DOCUMENTS): string => {
  const path = join(folder, name);
  writeFileSync(path, documents.slice(from, to).map((line) => `${line}\n`).join(''));
  return path;
};
/** One file, so that the sources of all loads are the same. */
const all = file('documents.jsonl');

/** A graph that loads can be sent to. */
interface Place {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly open: () => Promise<Engine>;
}

const load = (inputs: readonly string[], { args, env }: Place): Promise<Run> => smezhnik(['load', ...inputs, ...args], { cwd: folder, env });
async function contents({ open }: Place): Promise<string[]> {
  const engine = await open();
  try {
    return await dump(engine);
  } finally {
    await engine.close();
  }
}

/** Loads until that many loads were killed, at any moment between their start and their end, and then to the end. */
async function loadWithKills(place: Place, milliseconds: number): Promise<void> {
  for (let kills = 0; kills < KILLS; ) {
    const { child, ended } = start(['load', all, ...place.args], { cwd: folder, env: place.env });
    await Promise.race([pause(below(milliseconds)), ended]);
    child.kill('SIGKILL');
    if ((await ended).code === null) kills += 1;
  }
  expect(await load([all], place)).toMatchObject({ code: 0 });
}

async function expectSameAfterKills(whole: Place, killed: Place, between: () => Promise<void>): Promise<void> {
  const began = performance.now();
  expect(await load([all], whole)).toMatchObject({ code: 0, stdout: expect.stringContaining(`loaded ${DOCUMENTS} documents`) });
  const milliseconds = performance.now() - began;
  const lines = await contents(whole);
  await between();
  await loadWithKills(killed, milliseconds);
  expect(await contents(killed)).toEqual(lines);
}

const embedded = (name: string): Place => ({ args: ['--data', join(folder, name)], env: {}, open: () => openEmbedded(join(folder, name)) });

test(`an embedded graph is whole after its load was killed ${KILLS} times`, async () => {
  await expectSameAfterKills(embedded('whole'), embedded('killed'), () => Promise.resolve());
}, 400_000);

const [server] = await neo4jServers();
if (!server) test.skip('Neo4j: see the end of the run', () => undefined);
else {
  const { target } = server;
  const place: Place = {
    args: ['--store', target.url], env: { NEO4J_USER: target.user ?? 'neo4j', NEO4J_PASSWORD: target.password ?? '' }, open: () => openNeo4j(target),
  };

  describe(`Neo4j ${server.version}`, () => {
    test(`a graph is whole after its load was killed ${KILLS} times`, async () => {
      await wipe(target);
      await expectSameAfterKills(place, place, () => wipe(target));
    }, 400_000);

    test('three loads at once, of overlapping inputs, give the graph of one', async () => {
      const [a, b, c] = [file('a.jsonl', 0, 36), file('b.jsonl', 24, 60), file('c.jsonl', 48, 80)] as const;
      await wipe(target);
      expect(await load([a, b, c], place)).toMatchObject({ code: 0 });
      const lines = await contents(place);
      await wipe(target);
      const runs = await Promise.all([[a, b], [b, c], [c, a]].map((inputs) => load(inputs, place)));
      expect(runs.map(({ code }) => code)).toEqual([0, 0, 0]);
      expect(await contents(place)).toEqual(lines);
    }, 400_000);
  });
}
