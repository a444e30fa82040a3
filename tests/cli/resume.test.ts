import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { openEmbedded } from '../../src/store/embedded.js';
import type { Engine } from '../../src/store/engine.js';
import { random } from '../store/documents.js';
import { dump } from '../support/dump.js';
import { type Run, smezhnik, start, temporaryFolder } from './smezhnik.js';

const KILLS = 20;
const DOCUMENTS = 150;
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

async function expectSameAfterKills(whole: Place, killed: Place): Promise<void> {
  const began = performance.now();
  expect(await load([all], whole)).toMatchObject({ code: 0, stdout: expect.stringContaining(`loaded ${DOCUMENTS} documents`) });
  const milliseconds = performance.now() - began;
  const lines = await contents(whole);
  await loadWithKills(killed, milliseconds);
  expect(await contents(killed)).toEqual(lines);
}

const embedded = (name: string): Place => ({ args: ['--data', join(folder, name)], env: {}, open: () => openEmbedded(join(folder, name)) });

test(`an embedded graph is whole after its load was killed ${KILLS} times`, async () => {
  await expectSameAfterKills(embedded('whole'), embedded('killed'));
}, 400_000);
