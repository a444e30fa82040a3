import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { exportForAdmin } from '../../src/export/index.js';
import { openEmbedded } from '../../src/store/embedded.js';
import { openGraph } from '../../src/store/index.js';
import { openNeo4j } from '../../src/store/neo4j.js';
import { documentOf, randomDocument } from '../store/documents.js';
import { dump } from '../support/dump.js';
import { OLDEST, RUN, untested, untilItAnswers } from '../support/neo4j.js';
import { findProgram, startFromMaven } from '../support/neo4j-maven.js';

const folder = mkdtempSync(join(tmpdir(), 'smezhnik-admin-'));
afterAll(() => { rmSync(folder, { recursive: true }); });

const DOCUMENTS = [...Array.from({ length: 12 }, (_, i) => randomDocument(i + 1)), documentOf({
  name: 'знаки', title: '«Заголовок» \\ "x", y; z', claims: [['SUPPLIES', 'Заря', 'Восход', { product: 'насосы «Н-1» 🚀\n{a: 1}', confidence: 1 }]],
})];

/** The server's own note that it is kept by a process; ends it. */
const end = (home: string): void => { process.kill(Number(readFileSync(join(home, 'keeper.pid'), 'utf8'))); };

const canRun = process.env['NEO4J_URI'] === undefined && findProgram(OLDEST) !== undefined;
if (!canRun) untested('Not tested: neo4j-admin database import. Install Java 17 or newer and Maven, and leave NEO4J_URI unset');

test('a folder that holds something is left alone', async () => {
  const graph = await openGraph({ url: join(folder, 'small') });
  const full = mkdtempSync(join(folder, 'full-'));
  writeFileSync(join(full, 'notes.txt'), 'mine');
  await expect(exportForAdmin(graph.contents, full)).rejects.toMatchObject({ code: 'BAD_INPUT', message: expect.stringContaining('not empty') });
  expect(readdirSync(full)).toEqual(['notes.txt']);
  await graph.close();
});

(canRun ? test : test.skip)('neo4j-admin imports what is exported, and the graph then is the same and can be written to', async () => {
  const graph = await openGraph({ url: join(folder, 'graph') });
  await graph.putAll(DOCUMENTS);
  const script = await exportForAdmin(graph.contents, join(folder, 'csv'));
  await graph.close();
  const embedded = await openEmbedded(join(folder, 'graph'));
  const before = await dump(embedded);
  await embedded.close();

  const home = join(RUN, 'imported');
  const server = await startFromMaven(OLDEST, home, 'imported-graph', undefined, (admin) => {
    execFileSync('sh', [script], { env: { ...process.env, NEO4J_ADMIN: admin }, stdio: 'pipe' });
  });
  const { target } = server!;
  await untilItAnswers(target, home);
  const imported = await openGraph(target);
  expect((await imported.similar({ text: 'Камета', limit: 1 })).map(({ name }) => name)).toEqual(['Комета']);
  const added = documentOf({ name: 'новое', claims: [['SUPPLIES', 'Заря', 'Комета', { product: 'валы' }]] });
  await imported.put(added);
  await imported.withdraw(added.document.sources[0]!);
  await imported.close();
  const engine = await openNeo4j(target);
  expect(await dump(engine)).toEqual(before);
  await engine.close();
  end(home);
});
