import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Engine, Parameters, Row, Run } from './engine.js';

/** The same place from src/store and from dist/store. */
const FOLDER = fileURLToPath(new URL('../../cypher/', import.meta.url));
const ENDING = '.cypher';

/** Asks the question, or makes the change, of `cypher/<name>.cypher`. Its header declares the parameters and the columns. */
export type Ask = (name: string, parameters?: Parameters) => Promise<Row[]>;

/** Text of the statement `name`, or of its variant `name.<engine>`. Throws for a name without a file. */
export type Statements = (name: string) => string;

export function loadStatements(engine: Engine['name']): Statements {
  const texts = new Map<string, string>();
  for (const entry of readdirSync(FOLDER, { recursive: true, withFileTypes: true })) {
    if (!entry.name.endsWith(ENDING)) continue;
    const path = join(entry.parentPath, entry.name);
    texts.set(relative(FOLDER, path).replaceAll(sep, '/').slice(0, -ENDING.length), readFileSync(path, 'utf8'));
  }
  return (name) => {
    const text = texts.get(`${name}.${engine}`) ?? texts.get(name);
    if (text === undefined) throw new Error(`No statement cypher/${name}${ENDING}`);
    return text;
  };
}

const bareTexts = new Map<string, string>();

/** A statement as engines are sent it, without comments and indentation: the driver writes a long text in several pieces. */
function bare(text: string): string {
  const known = bareTexts.get(text) ?? text.replace(/^(?:\/\/.*\n| +)/gm, '');
  bareTexts.set(text, known);
  return known;
}

export const asker = (statements: Statements, run: Run): Ask => (name, parameters) => run(bare(statements(name)), parameters);
