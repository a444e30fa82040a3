import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The project's files, as paths from its root; those not yet added to git count too. */
export function projectFiles(...patterns: string[]): string[] {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...patterns], { cwd: ROOT, encoding: 'utf8' });
  return list.split('\0').filter(Boolean);
}

export const textOf = (path: string): string => readFileSync(ROOT + path, 'utf8');
