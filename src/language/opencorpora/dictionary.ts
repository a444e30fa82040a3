import { Dawg } from './dawg.js';
import { TagTable } from './tag.js';
import type { GrammemeRow, Tag } from './tag.js';
import type { ModelFiles } from '../model-files.js';

/** A form of a paradigm: `prefix` + stem + `suffix`. */
export interface ParadigmForm {
  readonly prefix: string;
  readonly suffix: string;
  readonly tag: Tag;
}

/** A dictionary form: the word as the dictionary spells it, and its place in a paradigm. */
export interface Entry {
  readonly form: string;
  readonly paradigm: number;
  readonly index: number;
}

/** An ending of known words: how many words have it in this place of this paradigm. */
export interface Ending extends Entry {
  readonly count: number;
}

const FOLDER = 'opencorpora';

/** Suffixes are predicted for words that start with one of these, tried from the last. */
export const PARADIGM_PREFIXES = ['', 'по', 'наи'] as const;

/** OpenCorpora's dictionary as pymorphy compiles it. */
export class Dictionary {
  readonly tags: TagTable;
  private readonly suffixes: readonly string[];
  private readonly paradigms: readonly Uint16Array[];
  private readonly words: Dawg;
  private readonly endings: readonly Dawg[];
  private readonly tagShares: Dawg;

  constructor(files: ModelFiles) {
    const dawg = (name: string): Dawg => {
      const bytes = files.bytes(`${FOLDER}/${name}`);
      return files.parse(`${FOLDER}/${name}`, () => new Dawg(bytes));
    };
    const json = (name: string): unknown => files.json(`${FOLDER}/${name}`);
    this.tags = new TagTable(json('gramtab-opencorpora-int.json') as string[], json('grammemes.json') as GrammemeRow[]);
    this.suffixes = json('suffixes.json') as string[];
    const paradigms = files.bytes(`${FOLDER}/paradigms.array`);
    this.paradigms = files.parse(`${FOLDER}/paradigms.array`, () => readParadigms(paradigms));
    this.words = dawg('words.dawg');
    this.endings = PARADIGM_PREFIXES.map((_, i) => dawg(`prediction-suffixes-${i}.dawg`));
    this.tagShares = dawg('p_t_given_w.intdawg');
  }

  /** Entries of a lower-case word; е in it may stand for ё. */
  find(word: string): Entry[] {
    return this.words.find(word).flatMap(({ key, records }) =>
      records.map((record) => ({ form: key, paradigm: record.readUInt16BE(0), index: record.readUInt16BE(2) })));
  }

  isKnown(word: string): boolean {
    return this.words.find(word).length > 0;
  }

  /** Endings equal to `ending` of words whose paradigm has the prefix PARADIGM_PREFIXES[prefix]. */
  findEndings(prefix: number, ending: string): Ending[] {
    return this.endings[prefix]!.find(ending).flatMap(({ key, records }) =>
      records.map((r) => ({ form: key, count: r.readUInt32BE(0), paradigm: r.readUInt16BE(4), index: r.readUInt16BE(6) })));
  }

  /** The share of a tag among the uses of a word in OpenCorpora's disambiguated texts; 0 where nothing is known. */
  tagShare(word: string, tag: Tag): number {
    return (this.tagShares.number(`${word}:${tag.text}`) ?? 0) / 1_000_000;
  }

  form(paradigm: number, index: number): ParadigmForm {
    const codes = this.paradigms[paradigm]!;
    const size = codes.length / 3;
    return {
      prefix: PARADIGM_PREFIXES[codes[2 * size + index]!]!,
      suffix: this.suffixes[codes[index]!]!,
      tag: this.tags.get(codes[size + index]!),
    };
  }

  paradigm(id: number): ParadigmForm[] {
    return Array.from({ length: this.paradigms[id]!.length / 3 }, (_, index) => this.form(id, index));
  }

  stem({ form, paradigm, index }: Entry): string {
    const { prefix, suffix } = this.form(paradigm, index);
    return form.slice(prefix.length, form.length - suffix.length);
  }
}

/** The number of paradigms, then for each paradigm its length and thrice as many codes as it has forms: suffixes, tags, prefixes. */
function readParadigms(bytes: Buffer): Uint16Array[] {
  const codes = new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
  if (codes[0] === 0) throw new RangeError('it holds no paradigm');
  const paradigms: Uint16Array[] = [];
  for (let at = 1; paradigms.length < codes[0]!; at += codes[at]! + 1) {
    if (at >= codes.length) throw new RangeError('it ends within a paradigm');
    paradigms.push(codes.subarray(at + 1, at + 1 + codes[at]!));
  }
  return paradigms;
}
