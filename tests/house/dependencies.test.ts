import { describe, expect, test } from '@jest/globals';
import { textOf } from './files.js';

type Versions = Readonly<Record<string, string>>;

const { dependencies, devDependencies } = JSON.parse(textOf('package.json')) as { readonly dependencies: Versions; readonly devDependencies: Versions };
const all = Object.entries({ ...dependencies, ...devDependencies });
const lock = JSON.parse(textOf('package-lock.json')) as { readonly packages: Record<string, { readonly license?: string }> };

describe('dependencies', () => {
  test('are pinned exactly', () => {
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  test('stand in docs/design-choices.md with their licence', () => {
    const choices = textOf('docs/design-choices.md');
    const paragraphs = choices.split(/\n(?=\n|- )/);
    const missing = all.map(([name]) => name).filter((name) => {
      const license = lock.packages[`node_modules/${name}`]!.license!;
      return !paragraphs.some((paragraph) => paragraph.includes(`\`${name}\``) && paragraph.includes(license));
    });
    expect(missing).toEqual([]);
  });
});
