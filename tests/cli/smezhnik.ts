import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PROGRAM = join(ROOT, 'bin/smezhnik.js');

function newestSource(): number {
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts') && !name.startsWith('web'));
  return Math.max(...files.map((name) => statSync(join(ROOT, 'src', name)).mtimeMs));
}

/** The tests run the program as it is compiled, so it has to be compiled from what is there. */
if (newestSource() > statSync(join(ROOT, 'dist/cli/main.js')).mtimeMs) throw new Error('dist/ is older than src/: run `npm run build` first');

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export type Smezhnik = ReturnType<typeof start>;

/** Starts the real program, without the settings of whoever runs the tests. */
export function start(args: readonly string[], { cwd = ROOT, env = {} }: RunOptions = {}) {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(SMEZHNIK|NEO4J|OTEL)_/.test(name));
  const child = spawn(process.execPath, [PROGRAM, ...args], { cwd, env: { ...Object.fromEntries(inherited), ...env } });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => { stdout += chunk; });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => { stderr += chunk; });
  const ended = new Promise<Run>((resolve) => { child.on('close', (code) => { resolve({ code, stdout, stderr }); }); });
  /** Resolves when standard output holds what the pattern matches, or the program has ended. */
  const printed = (pattern: RegExp): Promise<RegExpExecArray | null> => new Promise((resolve) => {
    const look = (): void => {
      const match = pattern.exec(stdout);
      if (match) resolve(match);
    };
    child.stdout.on('data', look);
    void ended.then(() => { resolve(pattern.exec(stdout)); });
    look();
  });
  return { child, ended, printed };
}

/** Runs the program to its end. */
export function smezhnik(args: readonly string[], { input = '', ...options }: RunOptions & { readonly input?: string } = {}): Promise<Run> {
  const { child, ended } = start(args, options);
  child.stdin.on('error', () => undefined).end(input);
  return ended;
}

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'smezhnik-'));

export const jsonLines = (text: string): unknown[] => text.split('\n').filter(Boolean).map((line) => JSON.parse(line) as unknown);
