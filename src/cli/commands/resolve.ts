import type { Command } from 'commander';
import { loadLanguage } from '../../language/index.js';
import { badInput } from '../../model/index.js';
import { Lexicon, loadKnowledge, type NameClass, resolveSurfaces, type Surface } from '../../resolve/index.js';
import { EXIT } from '../exit.js';
import { examples } from '../help.js';
import { readLines } from '../json-lines.js';
import { warn, writeJsonLine } from '../output.js';

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

async function readSurfaces(input: string): Promise<Surface[]> {
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

async function resolveNames({ names }: { readonly names: string }): Promise<void> {
  const surfaces = await readSurfaces(names);
  const lexicon = new Lexicon(loadKnowledge(), loadLanguage().morphology);
  for (const { document, surface, entity, name } of resolveSurfaces(surfaces, lexicon)) await writeJsonLine({ document, surface, entity, name });
}

export function registerResolve(program: Command): void {
  program.command('resolve')
    .summary('which names mean the same thing, as JSON lines')
    .description('Tells what each name is called in the nominative and which entity it means, given all the names. A line in is '
      + '{"document", "surface", "kind"}, a line out {"document", "surface", "entity", "name"}; names with one "entity" mean one thing.')
    .requiredOption('--names <file>', 'JSON lines, or - for standard input')
    .addHelpText('after', examples('smezhnik resolve --names names.jsonl', 'cat names.jsonl | smezhnik resolve --names -'))
    .action(resolveNames);
}
