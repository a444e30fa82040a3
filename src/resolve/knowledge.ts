import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { badInput, type KnownName, unavailable } from '../model/index.js';
import { type EntityKind, isEntityKind } from '../ontology/index.js';
import { fold } from './spelling.js';

/** What general reference says of one entity. */
export interface KnownEntity {
  readonly kind: EntityKind;
  readonly name: string;
  readonly names: KnownName[];
  readonly adjectives: readonly string[];
  readonly isCountry: boolean;
}

/** A kind of office that many places have, such as a ministry of foreign affairs: its name means nothing without its place. */
export interface Office {
  readonly name: string;
  readonly aliases: readonly string[];
  /** One place has several of them, so that even its name with the place means nothing: courts, plants, committees. */
  readonly hasSeveral: boolean;
}

export interface Knowledge {
  readonly entities: readonly KnownEntity[];
  readonly offices: readonly Office[];
}

/** Folder of the general knowledge. */
export const KNOWLEDGE = fileURLToPath(new URL('../../knowledge', import.meta.url));

/** The classifier of the countries of the world, as `source` names it. */
const COUNTRIES = 'ОКСМ';

type Row = Readonly<Record<string, string>>;

function readRows(path: string): { row: Row; place: string }[] {
  const [header, ...lines] = readFileSync(path, 'utf8').replace(/\r/g, '').split('\n');
  const columns = header!.split('\t');
  return lines.flatMap((line, i) => {
    if (!line) return [];
    const cells = line.split('\t');
    const place = `${path}:${i + 2}`;
    if (cells.length > columns.length) throw badInput(`${place}: ${cells.length} cells, the header has ${columns.length}`);
    const row = Object.fromEntries(columns.map((column, at) => [column, cells[at]?.trim() ?? '']));
    if (!row.name || !row.source) throw badInput(`${place}: a line needs a name and a source`);
    return [{ row, place }];
  });
}

const several = (cell: string | undefined): string[] => (cell ?? '').split(';').map((one) => one.trim()).filter(Boolean);

function kindOf(row: Row, place: string): EntityKind {
  const kind = row.kind ?? 'Place';
  if (!isEntityKind(kind)) throw badInput(`${place}: «${kind}» is no kind of entity`);
  return kind;
}

/** The lines of one entity may stand in several files: aliases in one, former names in another. */
class Gathering {
  private readonly found = new Map<string, KnownEntity & { adjectives: string[] }>();

  add(row: Row, place: string): void {
    const kind = kindOf(row, place);
    const key = `${kind} ${fold(row.name!)}`;
    const entity = this.found.get(key) ?? {
      kind,
      name: row.name!,
      names: [],
      adjectives: [],
      isCountry: kind === 'Place' && row.source!.startsWith(COUNTRIES),
    };
    this.found.set(key, entity);
    const source = row.source!;
    entity.adjectives.push(...several(row.adjectives));
    entity.names.push(...several(row.aliases).map((name) => ({ name, source })));
    if (row.former) entity.names.push({ name: row.former, from: row.from || undefined, to: row.to || undefined, source });
  }

  get entities(): KnownEntity[] {
    return [...this.found.values()];
  }
}

/**
 * Reads the knowledge files of the folders, by default the package's own; a user's folder goes after it.
 * @throws SmezhnikError BAD_INPUT naming the line that has no source or an unknown kind, UNAVAILABLE if a folder cannot be read
 */
export function loadKnowledge(folders: readonly string[] = [KNOWLEDGE]): Knowledge {
  const gathering = new Gathering();
  const offices: Office[] = [];
  for (const path of folders.flatMap(filesOf)) {
    for (const { row, place } of readRows(path)) {
      if (path.endsWith('offices.tsv'))
        offices.push({ name: row.name!, aliases: several(row.aliases), hasSeveral: Boolean(row.several) });
      else gathering.add(row, place);
    }
  }
  return { entities: gathering.entities, offices };
}

function filesOf(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.tsv')).sort().map((name) => join(folder, name));
  } catch (cause) {
    throw unavailable(`${folder}: the knowledge folder cannot be read`, cause);
  }
}
