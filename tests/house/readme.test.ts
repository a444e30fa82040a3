import { describe, expect, test } from '@jest/globals';
import type { Command } from 'commander';
import { createProgram } from '../../src/cli/program.js';
import { CLAIM_TYPES, ENTITY_KINDS, STATUSES } from '../../src/ontology/index.js';
import { projectFiles, textOf } from './files.js';

const readme = textOf('README.md');
const blocks = [...readme.matchAll(/^```sh\n([^]*?)^```/gm)].map(([, text]) => text!).join('');
const scripts = (JSON.parse(textOf('package.json')) as { scripts: Record<string, string> }).scripts;

/** Rows of the table under a header cell, as cells without their backquotes. */
function table(header: string): string[][] {
  const lines = readme.slice(readme.indexOf(`| ${header} |`)).split('\n');
  const end = lines.findIndex((line) => !line.startsWith('|'));
  return lines.slice(2, end).map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim().replaceAll('`', '')));
}

const commandNamed = (name: string): Command | undefined => createProgram().commands.find((command) => command.name() === name);

describe('README.md', () => {
  test('runs scripts that exist', () => {
    const named = [...blocks.matchAll(/\bnpm (?:run )?([a-z][\w-]*)/g)].map(([, name]) => name!).filter((name) => name !== 'ci');
    expect(named).toEqual(expect.arrayContaining(['start', 'test', 'load']));
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test('uses commands and options that exist', () => {
    const uses = [...blocks.matchAll(/\bsmezhnik ([a-z]+)(.*)/g), ...table('command').map((cells) => /smezhnik ([a-z]+)(.*)/.exec(cells.join(' '))!)];
    const wrong = uses.flatMap(([, name, rest]) => {
      const command = commandNamed(name!);
      const flags = [...rest!.matchAll(/--[a-z0-9-]+/g)].map(([flag]) => flag);
      return command ? flags.filter((flag) => !command.options.some(({ long }) => long === flag)) : [name];
    });
    expect(wrong).toEqual([]);
  });

  test('lists every command', () => {
    expect(table('command').map(([command]) => command!.split(' ')[1]).sort()).toEqual(createProgram().commands.map((c) => c.name()).sort());
  });

  test('lists the settings that src/config.ts reads', () => {
    const inConfig = new Set([...textOf('src/config.ts').matchAll(/\b(?:NEO4J|OTEL|SMEZHNIK)_[A-Z_]*[A-Z]\b/g)].map(([name]) => name));
    const inReadme = new Set(table('variable').flatMap(([names]) => names!.split(', ')));
    expect([...inReadme].sort()).toEqual([...inConfig].sort());
  });

  test("has the ontology's words", () => {
    expect(table('type').map(([type, , says]) => [type, says])).toEqual(Object.entries(CLAIM_TYPES).map(([type, { says }]) => [type, says]));
    expect(table('kind of entity')).toEqual(Object.entries(ENTITY_KINDS).map(([kind, { is }]) => [kind, is]));
    expect(table('status')).toEqual(Object.entries(STATUSES).map(([status, { is }]) => [status, is]));
  });

  test('links to files that exist', () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path]) => path!);
    const files = new Set(projectFiles());
    expect(links.filter((path) => !files.has(path))).toEqual([]);
  });

  test('has the test line that CI runs', () => {
    const [line] = /^npm ci && npm test$/m.exec(blocks) ?? [];
    expect(line).toBeDefined();
    expect(textOf('.ci/run')).toContain(`'${line!}'`);
  });
});
