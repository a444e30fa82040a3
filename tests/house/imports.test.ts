import { posix } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import ts from 'typescript';
import { projectFiles, textOf } from './files.js';

/** Who may import whom: docs/design-choices.md says why. `cli` may import anything. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  ontology: [],
  config: ['model'],
  model: ['ontology'],
  text: ['model'],
  language: ['model'],
  extract: ['language', 'text', 'model', 'ontology'],
  resolve: ['language', 'model', 'ontology'],
  store: ['model', 'ontology'],
  ask: ['language', 'resolve', 'store', 'model', 'ontology'],
  export: ['store', 'model', 'ontology'],
  graphql: ['store', 'resolve', 'ask', 'export', 'pipeline', 'model', 'ontology'],
  web: ['ontology'],
  pipeline: ['text', 'language', 'extract', 'resolve', 'store', 'model', 'ontology'],
};

/** Rooms that see only the store's interface and ids, never an engine. */
const STORE_BY_INTERFACE = ['ask', 'export', 'graphql', 'pipeline'];
const STORE_INTERFACE = ['src/store/index.ts', 'src/store/graph.ts', 'src/store/ids.ts'];

const DRIVERS = ['neo4j-driver', '@grafeo-db/js'];

const roomOf = (path: string): string => path.split('/')[1]!.replace(/\.tsx?$/, '');

interface Import {
  readonly from: string;
  /** Path of the imported file of ours, or name of the package. */
  readonly to: string;
  readonly ours: boolean;
}

function importsOf(from: string): Import[] {
  return ts.preProcessFile(textOf(from)).importedFiles.map(({ fileName }) => fileName.startsWith('.')
    ? { from, to: posix.join(posix.dirname(from), fileName).replace(/\.js$/, '.ts'), ours: true }
    : { from, to: fileName, ours: false });
}

const sources = projectFiles('src/*.ts', 'src/**/*.ts', 'src/**/*.tsx');
const imports = sources.flatMap(importsOf);
const between = imports.filter(({ from, to, ours }) => ours && roomOf(from) !== roomOf(to));
const show = ({ from, to }: Import): string => `${from} imports ${to}`;

describe('imports', () => {
  test('every room has its rule', () => {
    expect(sources.map(roomOf).filter((room) => room !== 'cli' && !(room in MAY_IMPORT))).toEqual([]);
  });

  test('point the way the data flows', () => {
    const wrong = between.filter(({ from, to }) => roomOf(from) !== 'cli' && !MAY_IMPORT[roomOf(from)]!.includes(roomOf(to)));
    expect(wrong.map(show)).toEqual([]);
    expect(between.length).toBeGreaterThan(10);
  });

  test('reach the store through its interface', () => {
    const wrong = between.filter(({ from, to }) => STORE_BY_INTERFACE.includes(roomOf(from)) && roomOf(to) === 'store' && !STORE_INTERFACE.includes(to));
    expect(wrong.map(show)).toEqual([]);
  });

  test('of a database driver stay in the store', () => {
    const drivers = imports.filter(({ to }) => DRIVERS.some((driver) => to === driver || to.startsWith(`${driver}/`)));
    expect(drivers.filter(({ from }) => roomOf(from) !== 'store').map(show)).toEqual([]);
    expect(drivers.length).toBeGreaterThan(0);
  });
});
