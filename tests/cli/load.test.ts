import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { openGraph } from '../../src/store/index.js';
import type { Coverage } from '../../src/store/index.js';
import { smezhnik, start, temporaryFolder } from './smezhnik.js';

const SUPPLY = 'Завод «Ветролит» поставляет компании «Ондатра» гидроцилиндры.';
const MAKING = 'Комбинат «Ковылянка» выпускает шпиндели.';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
  mkdirSync(join(folder, 'news'));
  writeFileSync(join(folder, 'news', 'supply.txt'), SUPPLY);
  writeFileSync(join(folder, 'news', 'making.txt'), MAKING);
});

const run = (...args: string[]) => smezhnik(args, { cwd: folder });

async function coverage(): Promise<Coverage> {
  const graph = await openGraph({ url: join(folder, '.smezhnik') });
  try {
    return await graph.coverage();
  } finally {
    await graph.close();
  }
}

describe('smezhnik load', () => {
  test('fills the graph, and changes nothing the second time', async () => {
    expect(await run('load', 'news')).toMatchObject({ code: 0, stdout: expect.stringMatching(/^loaded 2 documents with \d+ claims\n$/) });
    const first = await coverage();
    expect(first.documents).toBe(2);
    expect(first.claims).toBeGreaterThan(1);
    expect(await run('load', 'news')).toMatchObject({ code: 0, stdout: 'loaded 0 documents with 0 claims, 2 unchanged\n' });
    expect(await coverage()).toEqual(first);
  });

  test('reads a changed document anew', async () => {
    await run('load', 'news');
    writeFileSync(join(folder, 'news', 'making.txt'), `${MAKING} ${SUPPLY}`);
    expect((await run('load', 'news')).stdout).toMatch(/^loaded 1 document with \d+ claims, 1 unchanged\n$/);
    expect((await coverage()).documents).toBe(2);
  });

  test('takes files, folders and JSON lines, and lists at the end what failed', async () => {
    writeFileSync(join(folder, 'archive.jsonl'), `${JSON.stringify({ document: 'a', text: 'Фабрика «Былина» выпускает пуговицы.' })}\n{]\n`);
    writeFileSync(join(folder, 'empty.txt'), '');
    const { code, stdout, stderr } = await run('load', 'missing.txt', 'archive.jsonl', 'news', 'empty.txt');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^loaded 3 documents with \d+ claims, 3 failed\n$/);
    expect(stderr).toMatch(/^smezhnik: missing\.txt: .+\nsmezhnik: archive\.jsonl:2: .+\nsmezhnik: empty\.txt: .+\n$/);
  });

  test('ends after the document under way at Ctrl-C, keeping what was written', async () => {
    const { child, ended } = start(['load', '-'], { cwd: folder });
    child.stdin.on('error', () => undefined);
    const feed = setInterval(() => child.stdin.write(`${JSON.stringify({ document: String(performance.now()), text: `${SUPPLY} ${performance.now()}` })}\n`), 20);
    await new Promise((resolve) => { setTimeout(resolve, 3000); });
    child.kill('SIGINT');
    const { code, stdout } = await ended;
    clearInterval(feed);
    expect(code).toBe(130);
    const documents = Number(/^loaded (\d+) documents? /.exec(stdout)![1]);
    expect(documents).toBeGreaterThan(0);
    expect((await coverage()).documents).toBe(documents);
  });

  test('--watch reads what comes and changes, withdraws what goes, and ends cleanly at Ctrl-C', async () => {
    const { child, ended, printed } = start(['load', '--watch', 'news'], { cwd: folder });
    const passes = (...lines: readonly string[]): Promise<RegExpExecArray | null> => printed(new RegExp(`^${lines.join('\\n')}\\n$`));
    const [first, second, third] = ['loaded 2 documents with \\d+ claims', 'loaded 1 document with \\d+ claims', 'loaded 0 documents with 0 claims, 1 withdrawn'];
    expect(await passes(first)).not.toBeNull();
    writeFileSync(join(folder, 'news', 'photo.jpg'), 'x');
    writeFileSync(join(folder, 'news', 'new.jsonl'), JSON.stringify({ id: 'n', text: `${SUPPLY} ${MAKING}` }));
    expect(await passes(first, second)).not.toBeNull();
    rmSync(join(folder, 'news', 'making.txt'));
    expect(await passes(first, second, third)).not.toBeNull();
    child.kill('SIGINT');
    expect(await ended).toMatchObject({ code: 0, stderr: '' });
    expect((await coverage()).documents).toBe(2);
  });

  test('--watch wants one folder', async () => {
    expect((await run('load', '--watch', 'news', 'news')).code).toBe(2);
  });

  test('says which folder cannot be written', async () => {
    writeFileSync(join(folder, 'file'), '');
    const { code, stdout, stderr } = await run('load', 'news', '--data', join(folder, 'file', 'data'));
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^smezhnik: .*file.*\n$/);
  });

  test('says that no Neo4j answers', async () => {
    const { code, stderr } = await smezhnik(['load', 'news', '--store', 'bolt://127.0.0.1:9'], { cwd: folder, env: { NEO4J_PASSWORD: 'long-enough' } });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^smezhnik: .*bolt:\/\/127\.0\.0\.1:9.*\n$/);
    expect(stderr).not.toContain('long-enough');
  });
});

describe('smezhnik ask', () => {
  beforeEach(async () => { await run('load', 'news'); });

  test('answers with the sentence and its source', async () => {
    const { code, stdout } = await run('ask', 'кто поставляет Ондатре?');
    expect(code).toBe(0);
    expect(stdout).toContain('Ветролит поставляет Ондатра: гидроцилиндры (действует)');
    expect(stdout).toContain(SUPPLY);
    expect(stdout).toContain('supply');
  });

  test('narrows the answer to a product', async () => {
    expect((await run('ask', 'кто поставляет гидроцилиндры Ондатре')).stdout).toContain('Ветролит');
    expect((await run('ask', 'кто поставляет насосы Ондатре')).stdout).not.toContain('Ветролит');
  });

  test('knows buyers and products', async () => {
    expect((await run('ask', 'кому', 'поставляет', 'Ветролит')).stdout).toContain('Ондатра');
    expect((await run('ask', 'что делает Ковылянка')).stdout).toContain('Ковылянка производит: шпиндели');
  });

  test('says what it understands, and what it does not find', async () => {
    const unclear = await run('ask', 'сколько времени?');
    expect(unclear).toMatchObject({ code: 1, stdout: '' });
    expect(unclear.stderr).toMatch(/У кого покупает/);
    const unknown = await run('ask', 'кто поставляет Жужелице');
    expect(unknown).toMatchObject({ code: 1, stdout: '' });
    expect(unknown.stderr).toMatch(/Жужелице/);
  });
});
