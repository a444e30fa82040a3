import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { neo4jServers, wipe } from '../support/neo4j.js';
import { smezhnik, temporaryFolder } from './smezhnik.js';

const [server] = await neo4jServers();

if (!server) test.skip('Neo4j: see the end of the run', () => undefined);
else describe(`smezhnik with Neo4j ${server.version}`, () => {
  const { url, user = 'neo4j', password = '' } = server.target;
  const login = { NEO4J_USER: user, NEO4J_PASSWORD: password };
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'supply.txt'), 'Завод «Ветролит» поставляет компании «Ондатра» гидроцилиндры.');
  beforeEach(() => wipe(server.target));

  test('loads, loads again without a change, and answers', async () => {
    const load = () => smezhnik(['load', folder, '--store', url], { env: login });
    expect(await load()).toMatchObject({ code: 0, stdout: expect.stringMatching(/^loaded 1 document with \d+ claims?\n$/), stderr: '' });
    expect(await load()).toMatchObject({ code: 0, stdout: 'loaded 0 documents with 0 claims, 1 unchanged\n' });
    const { stdout } = await smezhnik(['ask', 'кто поставляет Ондатре?'], { env: { ...login, SMEZHNIK_STORE: url } });
    expect(stdout).toContain('Ветролит поставляет Ондатра: гидроцилиндры');
  });

  test('says what to correct when the password is wrong, and does not repeat it', async () => {
    const { code, stdout, stderr } = await smezhnik(['load', folder, '--store', url], { env: { ...login, NEO4J_PASSWORD: 'not-this-one' } });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^smezhnik: .*password.*\n$/);
    expect(stderr).not.toContain('not-this-one');
  });
});
