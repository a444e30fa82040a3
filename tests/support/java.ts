import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

export interface Java {
  readonly home: string;
  readonly major: number;
}

const FOLDERS = ['/usr/lib/jvm', '/opt', '/Library/Java/JavaVirtualMachines'];

function homesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => [join(folder, name), join(folder, name, 'Contents', 'Home')]);
}

function homesOnPath(): string[] {
  const programs = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'java')).filter(existsSync);
  return programs.map((program) => dirname(dirname(realpathSync(program))));
}

/** Every Java says its version in a file of its home. */
function toJava(home: string): Java[] {
  const release = join(home, 'release');
  const major = existsSync(release) && existsSync(join(home, 'bin', 'java')) ? /^JAVA_VERSION="(\d+)/m.exec(readFileSync(release, 'utf8'))?.[1] : undefined;
  return major === undefined ? [] : [{ home, major: Number(major) }];
}

/** The oldest Java on this machine that is at least of this version. */
export function findJava(atLeast: number): Java | undefined {
  const homes = [process.env['JAVA_HOME'] ?? '', ...homesOnPath(), ...FOLDERS.flatMap(homesIn)].filter(Boolean);
  return homes.flatMap(toJava).filter(({ major }) => major >= atLeast).sort((a, b) => a.major - b.major)[0];
}
