import { createRequire } from 'node:module';
import type * as LanguageSupport from '@neo4j-cypher/language-support';
import { describe, expect, test } from '@jest/globals';
import { CLAIM_TYPES, ENTITY_KINDS } from '../../src/ontology/index.js';
import { projectFiles, textOf } from './files.js';

// Its modules for import cannot be loaded by Node, those for require can.
const { lintCypherQuery } = createRequire(import.meta.url)('@neo4j-cypher/language-support') as typeof LanguageSupport;

/** What the graph is made of beside what the ontology declares (docs: "How the graph looks"). */
const LABELS = ['Smezhnik', 'Source', 'Document', 'Sentence', 'Claim', 'Product', 'Entity', 'Name', 'Sense', 'Block', 'Passage', 'Doubt'];
const RELATIONSHIPS = ['HOLDS', 'MENTIONS', 'IN_DOCUMENT', 'STATED_IN', 'SUBJECT', 'OBJECT', 'OF_PRODUCT', 'NAMES', 'USES', 'MEETS_IN', 'CONTAINS', 'DOUBTS'];
const KEYED = LABELS.filter((label) => label !== 'Smezhnik');

const kinds = Object.keys(ENTITY_KINDS);
const types = Object.keys(CLAIM_TYPES);
const vocabulary = [...LABELS, ...RELATIONSHIPS, ...kinds, ...types];

const files = projectFiles('cypher').filter((path) => path.endsWith('.cypher'));
const statements = files.filter((path) => !path.startsWith('cypher/browser/'));
const store = projectFiles('src/store').filter((path) => path.endsWith('.ts')).map(textOf).join('\n');

/** The name that src calls a statement by; variants for one engine share it. */
const nameOf = (path: string): string => path.replace(/^cypher\/|(\.(embedded|neo4j))?\.cypher$/g, '');
const linesOf = (path: string): string[] => textOf(path).trimEnd().split('\n');
const headerOf = (path: string): string => linesOf(path).filter((line) => line.startsWith('//')).map((line) => line.slice(2).trim()).join(' ');
const bodyOf = (path: string): string => linesOf(path).filter((line) => !line.startsWith('//')).join('\n');

/** The text without anything inside brackets of any kind. */
function flat(text: string): string {
  const outer = text.replace(/\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\}/g, '');
  return outer === text ? text : flat(outer);
}

const declared = (path: string, what: string): string[] => {
  const section = new RegExp(`${what}: (.*?)(?= (?:Parameters|Columns): |$)`).exec(headerOf(path))?.[1] ?? 'none';
  return section === 'none' ? [] : flat(section).split(',').map((each) => each.split(':')[0]!.trim()).sort();
};

const parametersOf = (path: string): string[] => [...new Set([...bodyOf(path).matchAll(/\$(\w+)/g)].map(([, name]) => name!))].sort();

function columnsOf(path: string): string[] {
  const last = /(?:^|\n)RETURN ((?:.|\n)*?)(?=$|\n(?:ORDER BY|SKIP|LIMIT))/.exec(flat(bodyOf(path)))?.[1] ?? '';
  return last.split(',').map((each) => each.trim().split(/\s+/).at(-1)!).filter(Boolean).sort();
}

const namesIn = (path: string): string[] => [...bodyOf(path).replace(/'[^']*'/g, '').matchAll(/[:|]([A-Z][A-Za-z_]*)/g)].map(([, name]) => name!);

describe.each(files)('%s', (path) => {
  test('begins with what it answers or does, and comments nothing below', () => {
    expect(linesOf(path)[0]).toMatch(/^\/\/ [A-Z].*\.$/);
    expect(linesOf(path).findLastIndex((line) => line.includes('//')) + 1).toBe(linesOf(path).filter((line) => line.startsWith('//')).length);
  });

  test('declares its parameters and columns', () => {
    expect(declared(path, 'Parameters')).toEqual(parametersOf(path));
    expect(declared(path, 'Columns')).toEqual(columnsOf(path));
  });

  test('is Cypher without errors and warnings', () => {
    const parameters = Object.fromEntries(parametersOf(path).map((name) => [name, null]));
    expect(lintCypherQuery(textOf(path), { labels: [...LABELS, ...kinds], relationshipTypes: [...RELATIONSHIPS, ...types], parameters })).toEqual([]);
  });

  test('speaks only of what the graph is made of', () => {
    expect(namesIn(path).filter((name) => !vocabulary.includes(name))).toEqual([]);
  });
});

describe('the statements', () => {
  test('are all used by the store, and exist', () => {
    const used = [...store.matchAll(/'((?:read|write|schema|migrations)\/[\w/-]+)'/g)].map(([, name]) => name!);
    expect([...new Set(used)].sort()).toEqual([...new Set(statements.map(nameOf))].sort());
  });

  test('speak of every kind of entity and every type of claim', () => {
    const spoken = new Set(statements.filter((path) => path.startsWith('cypher/write/')).flatMap(namesIn));
    expect([...kinds, ...types].filter((name) => !spoken.has(name))).toEqual([]);
    const asked = new Set(statements.filter((path) => path.startsWith('cypher/read/')).flatMap(namesIn));
    expect(types.filter((name) => !asked.has(name))).toEqual([]);
  });

  test.each(KEYED)('keep the ids of %s nodes unique, and index them', (label) => {
    const name = label.toLowerCase();
    expect(bodyOf(`cypher/schema/${name}-id-unique.cypher`)).toContain(`FOR (n:${label}) REQUIRE n.id IS UNIQUE`);
    expect(bodyOf(`cypher/schema/${name}-id-index.cypher`)).toContain(`FOR (n:${label}) ON (n.id)`);
  });

  test('define each index after the constraint on the same key', () => {
    const order = [...store.matchAll(/'schema\/([\w-]+)-(unique|index)'/g)].map(([, key, what]) => `${key} ${what}`);
    for (const key of order.filter((each) => each.endsWith(' unique')).map((each) => each.replace(' unique', ''))) {
      expect(order.indexOf(`${key} index`)).toBe(order.indexOf(`${key} unique`) + 1);
    }
  });
});

test('no statement is built in the code', () => {
  const sources = projectFiles('src').filter((path) => path.endsWith('.ts'));
  expect(sources.filter((path) => /['"`\s](?:MATCH|MERGE|UNWIND) [($[]/.test(textOf(path)))).toEqual([]);
});
