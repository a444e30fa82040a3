import { existsSync } from 'node:fs';

/**
 * The paths that an input stands for, in order: those that match a pattern (`news/2024-*.txt`), which a shell may have left as it is;
 * else the input itself, as where nothing matches.
 */
export async function pathsMatching(input: string): Promise<string[]> {
  if (existsSync(input)) return [input];
  const { glob, isDynamicPattern } = await import('tinyglobby');
  if (!isDynamicPattern(input)) return [input];
  const paths = await glob(input, { expandDirectories: false, onlyFiles: false });
  return paths.length > 0 ? paths.sort() : [input];
}
