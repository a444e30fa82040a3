import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { badInput } from '../model/index.js';
import type { Lexicon } from './lexicon.js';
import { readForm } from './name-form.js';
import type { NameNode } from './name-index.js';
import { samePlace } from './places.js';
import { fold } from './spelling.js';
import { isInn, isOgrn } from './taxpayer-numbers.js';
import type { Signal } from './types.js';

/** One firm of a register. */
export interface RegisteredFirm {
  readonly inn?: string | undefined;
  readonly ogrn?: string | undefined;
  readonly names: readonly string[];
  readonly region?: string | undefined;
  readonly okved?: string | undefined;
  /** File and line. */
  readonly source: string;
}

/** Headers that a column may have. */
const COLUMNS = {
  inn: ['инн', 'inn'],
  ogrn: ['огрн', 'ogrn'],
  names: [
    'наименование',
    'название',
    'полное наименование',
    'сокращённое наименование',
    'сокращенное наименование',
    'name',
    'full name',
    'short name',
  ],
  region: ['регион', 'region'],
  okved: ['оквэд', 'okved'],
} as const;

function firmOf(row: Readonly<Record<string, string>>, source: string): RegisteredFirm {
  const cells = (column: keyof typeof COLUMNS): string[] => COLUMNS[column].flatMap((header) => row[header]?.trim() || []);
  const [inn, ogrn, region, okved] = [cells('inn')[0], cells('ogrn')[0], cells('region')[0], cells('okved')[0]];
  const names = cells('names');
  if (names.length === 0)
    throw badInput(`${source}: a firm without a name; a column ${COLUMNS.names.slice(0, 4).join(', ')} gives it`);
  if (!inn && !ogrn) throw badInput(`${source}: a firm without ИНН and ОГРН`);
  if (inn && !isInn(inn)) throw badInput(`${source}: ИНН ${inn} has a wrong check digit or length`);
  if (ogrn && !isOgrn(ogrn)) throw badInput(`${source}: ОГРН ${ogrn} has a wrong check digit or length`);
  return { inn, ogrn, names, region, okved, source };
}

/** What a register holds, and the lines that cannot be used. */
export interface RegisterReading {
  readonly firms: readonly RegisteredFirm[];
  /** One line for each, naming the file, the line and what is wrong. */
  readonly failures: readonly string[];
}

/**
 * Reads a register: CSV with a header, separated by `;` or `,`; columns ИНН, ОГРН, names, region, ОКВЭД in any order.
 * @throws SmezhnikError BAD_INPUT if it cannot be read as CSV at all
 */
export function readRegister(path: string): RegisterReading {
  const firms: RegisteredFirm[] = [];
  const failures: string[] = [];
  for (const { record, info } of rowsOf(path)) {
    try {
      firms.push(firmOf(record, `${path}:${info.lines}`));
    } catch (error) {
      failures.push((error as Error).message);
    }
  }
  return { firms, failures };
}

function rowsOf(path: string): { record: Record<string, string>; info: { lines: number } }[] {
  try {
    return parse(readFileSync(path), {
      bom: true, info: true, delimiter: [';', ','], trim: true, skip_empty_lines: true, relax_column_count: true,
      columns: (header: string[]) => header.map((column) => column.toLowerCase()),
    }) as unknown as { record: Record<string, string>; info: { lines: number } }[];
  } catch (cause) {
    throw badInput(`${path}: not a register in CSV: ${(cause as Error).message}`, cause);
  }
}

/** The firms of all registers, found by their names. */
export class Registers {
  private readonly firms = new Map<string, RegisteredFirm[]>();
  private readonly keys = new Map<RegisteredFirm, readonly string[]>();

  constructor(firms: readonly RegisteredFirm[], lexicon: Lexicon) {
    for (const firm of firms) {
      const keys = [...new Set(firm.names.map((name) => readForm('Company', name, lexicon).key))];
      this.keys.set(firm, keys);
      for (const key of keys) this.firms.set(key, [...(this.firms.get(key) ?? []), firm]);
    }
  }

  /** Keys of the other names of the firms that bear a name of this key. */
  partners = (formKey: string): string[] =>
    (this.firms.get(formKey) ?? []).flatMap((firm) => this.keys.get(firm)!.filter((key) => key !== formKey));

  private firmsOf({ form, places }: NameNode): RegisteredFirm[] {
    return (this.firms.get(form.key) ?? []).filter(
      ({ region }) => !region || places.length === 0 || places.some((place) => samePlace(place, fold(region))),
    );
  }

  /**
   * What the registers say of two names: a match is evidence like other evidence, and less where the name is borne by several
   * firms.
   */
  signals(a: NameNode, b: NameNode): Signal[] {
    const [inA, inB] = [this.firmsOf(a), this.firmsOf(b)];
    if (inA.length === 0 || inB.length === 0) return [];
    const shared = inA.filter((firm) => inB.includes(firm));
    const [firm] = shared;
    if (!firm) return [{ signal: 'two firms of a register', weight: -1, detail: `${inA[0]!.source} | ${inB[0]!.source}` }];
    const detail = `${firm.inn ? `ИНН ${firm.inn}` : `ОГРН ${firm.ogrn}`} (${firm.source})`;
    return [
      {
        signal: shared.length === 1 ? 'one firm of a register' : 'one of several firms of a register',
        weight: shared.length === 1 ? 0.9 : 0.3,
        detail,
      },
    ];
  }
}
