import { badInput } from '../model/index.js';
import type { NameClass, Surface } from '../resolve/index.js';
import { EXIT } from './exit.js';
import { readLines } from './json-lines.js';
import { warn } from './output.js';

/** Kinds of entity, and the labels that sets of names use. */
const CLASSES: Readonly<Record<string, NameClass>> = {
  ORG: 'organisation', Company: 'organisation', PublicBody: 'organisation', Association: 'organisation', Group: 'organisation',
  PER: 'person', Person: 'person',
  LOC: 'place', Place: 'place',
};

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw badInput('is not JSON: give one object {"document", "surface", "kind"} a line', error);
  }
}

/** @throws SmezhnikError BAD_INPUT that names the key at fault */
function readSurface(line: string): Surface {
  const { document, surface, kind } = Object(parseLine(line)) as Readonly<Record<string, unknown>>;
  if (typeof document !== 'string') throw badInput('needs a string "document"');
  if (typeof surface !== 'string' || !surface.trim()) throw badInput('needs a string "surface" that is not empty');
  if (typeof kind !== 'string' || !Object.hasOwn(CLASSES, kind)) throw badInput(`needs a "kind": ${Object.keys(CLASSES).join(', ')}`);
  return { document, surface, nameClass: CLASSES[kind]! };
}

/** The names of a file, or of standard input for `-`; a bad line is reported, left out, and makes the exit code 1. */
export async function readSurfaces(input: string): Promise<Surface[]> {
  const surfaces: Surface[] = [];
  for await (const { number, line } of readLines(input)) {
    try {
      surfaces.push(readSurface(line));
    } catch (error) {
      warn(`${input === '-' ? 'standard input' : input}:${number}: ${(error as Error).message}`);
      process.exitCode = EXIT.failed;
    }
  }
  return surfaces;
}
