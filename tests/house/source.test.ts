import { describe, expect, test } from '@jest/globals';
import { projectFiles, textOf } from './files.js';

const LONGEST = 400;
const CODE = ['*.ts', '*.tsx', '*.js', '*.mjs', '*.cypher'];

/** `path:line: text` of each line of the files that matches. */
function linesMatching(pattern: RegExp, files: readonly string[]): string[] {
  return files.flatMap((path) => textOf(path).split('\n').flatMap((line, i) => pattern.test(line) ? `${path}:${i + 1}: ${line.trim()}` : []));
}

describe('source files', () => {
  test('only src/config.ts reads the environment', () => {
    const files = projectFiles('src').filter((path) => path !== 'src/config.ts');
    expect(linesMatching(/process\s*(\.|\[['"])env\b|\benv\b.*from 'node:process'/, files)).toEqual([]);
  });

  test(`have at most ${LONGEST} lines`, () => {
    const long = projectFiles(...CODE).filter((path) => textOf(path).trimEnd().split('\n').length > LONGEST);
    expect(long).toEqual([]);
  });

  test('switch the linter off for one rule at a time, with the reason, and never to use any, print, or grow', () => {
    const files = projectFiles(...CODE).filter((path) => path !== 'tests/house/source.test.ts');
    expect(linesMatching(/eslint-disable(?!(-next-line)? [\w@/-]+ -- \w)|eslint-disable.*(explicit-any|no-console|max-lines)/, files)).toEqual([]);
    expect(linesMatching(/@ts-(ignore|nocheck|expect-error)/, files)).toEqual([]);
  });

  test('print only in the command line', () => {
    const files = projectFiles('src').filter((path) => /\.tsx?$/.test(path) && !path.startsWith('src/cli/'));
    expect(linesMatching(/\bconsole\s*\.|process\.std(out|err)\.write/, files)).toEqual([]);
  });

  test('leave nothing for later', () => {
    const files = projectFiles(...CODE).filter((path) => path !== 'tests/house/source.test.ts');
    expect(linesMatching(/\b(TODO|FIXME|XXX|HACK)\b/, files)).toEqual([]);
  });

  test('are named in kebab-case', () => {
    expect(projectFiles('src', 'tests', 'cypher', 'bench').filter((path) => /\.(ts|tsx|cypher)$/.test(path) && !/^[a-z0-9./-]+$/.test(path))).toEqual([]);
  });
});
