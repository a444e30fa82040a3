import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { CLAIM_TYPES, ENTITY_KINDS } from '../../src/ontology/index.js';
import { projectFiles, ROOT, textOf } from '../house/files.js';

const folder = mkdtempSync(join(tmpdir(), 'smezhnik-browser-'));
afterAll(() => { rmSync(folder, { recursive: true }); });

const style = textOf('cypher/browser/style.grass');
const guide = textOf('cypher/browser/guide.html');
const queries = projectFiles('cypher/browser').filter((path) => path.endsWith('.cypher'));

/** The declarations of a rule of the style. */
const ruleOf = (selector: string): string | undefined => new RegExp(`(?:^|\n)${selector} \\{([\\s\\S]*?)\n\\}`).exec(style)?.[1];

/** The page's colours on light ground. */
const hue = (number: number): string => new RegExp(`--hue-${number}: (#[0-9a-f]{6})`).exec(textOf('src/web/style/base.css').split('@media')[0]!)![1]!;

test.each(['style.grass', 'saved-queries.zip', 'guide.html'])('%s is as scripts/browser-files.mjs writes it', (name) => {
  execFileSync(process.execPath, ['scripts/browser-files.mjs', folder], { cwd: ROOT });
  expect(readFileSync(join(ROOT, 'cypher/browser', name)).equals(readFileSync(join(folder, name)))).toBe(true);
});

describe('the style', () => {
  test.each(Object.keys(ENTITY_KINDS).map((kind, i) => [kind, i + 1] as const))('gives %s the colour of the page and its name as the caption', (kind, number) => {
    expect(ruleOf(`node.${kind}`)).toContain(`\n  color: ${hue(number)};`);
    expect(ruleOf(`node.${kind}`)).toContain('caption: "{name}"');
  });

  test('gives each type of relation a colour of its own, and the status as the caption where it has one', () => {
    const types = Object.entries(CLAIM_TYPES);
    expect(new Set(types.map(([type]) => /\n {2}color: (#\w+)/.exec(ruleOf(`relationship.${type}`) ?? '')?.[1])).size).toBe(types.length);
    for (const [type, { statuses }] of types) expect(ruleOf(`relationship.${type}`)).toContain(statuses.length > 1 ? '"{status}"' : '"<type>"');
  });
});

test('the archive holds every query, each under what it answers', () => {
  const archive = unzipSync(readFileSync(join(ROOT, 'cypher/browser/saved-queries.zip')));
  expect(Object.keys(archive)).toEqual(queries.map((path) => path.replace('cypher/browser', 'Smezhnik')));
  for (const text of Object.values(archive)) expect(strFromU8(text)).toMatch(/^\/\/ [A-Z][^\n]*\.\n/);
});

test('the guide leads through every query once, in order', () => {
  const bodies = queries.map((path) => textOf(path).trim().split('\n').at(-3)!.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
  const places = bodies.map((line) => guide.indexOf(line));
  expect(places.every((place) => place > 0)).toBe(true);
  expect([...guide.matchAll(/<slide>/g)]).toHaveLength(queries.length);
});
