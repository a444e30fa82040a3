import type { Command } from 'commander';
import { loadLanguage } from '../../language/index.js';
import { badInput } from '../../model/index.js';
import type { NameClass } from '../../resolve/declension.js';
import { loadKnowledge } from '../../resolve/knowledge.js';
import { nominatives, type Surface } from '../../resolve/nominatives.js';
import { fold } from '../../resolve/spelling.js';
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
  const known = new Set(loadKnowledge().entities.flatMap((entity) => [entity.name, ...entity.names.map(({ name }) => name)]).map(fold));
  const canonical = nominatives(surfaces, loadLanguage().morphology, (name) => known.has(fold(name)));
  for (const [i, { document, surface, nameClass }] of surfaces.entries()) {
    const name = canonical[i]!;
    await writeJsonLine({ document, surface, entity: `${nameClass} ${fold(name)}`, name });
  }
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
