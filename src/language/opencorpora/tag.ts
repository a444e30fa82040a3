/** name, parent, name in Russian, description */
export type GrammemeRow = readonly [string, string | null, string, string];

const UNPRODUCTIVE = ['NUMR', 'NPRO', 'PRED', 'PREP', 'CONJ', 'PRCL', 'INTJ', 'Apro'];
const PARTS_OF_SPEECH: ReadonlySet<string> = new Set([
  'NOUN', 'ADJF', 'ADJS', 'COMP', 'VERB', 'INFN', 'PRTF', 'PRTS', 'GRND', 'NUMR', 'ADVB', 'NPRO', 'PRED', 'PREP', 'CONJ', 'PRCL', 'INTJ',
]);
const COMMON_CASES: Readonly<Record<string, string>> = {
  gen1: 'gent', gen2: 'gent', acc1: 'accs', acc2: 'accs', loc1: 'loct', loc2: 'loct', voct: 'nomn',
};

/** A tag of OpenCorpora: 'NOUN,inan,masc sing,gent'. */
export class Tag {
  readonly pos: string;
  readonly grammemes: ReadonlySet<string>;

  constructor(readonly text: string) {
    const grammemes = text.replace(' ', ',').split(',');
    this.pos = grammemes[0]!;
    this.grammemes = new Set(grammemes);
  }

  /** A new word may be of this kind. */
  get isProductive(): boolean {
    return !UNPRODUCTIVE.some((grammeme) => this.grammemes.has(grammeme));
  }

  /** A word rather than a number, a mark or something unknown. */
  get isWord(): boolean {
    return PARTS_OF_SPEECH.has(this.pos);
  }

  has(wanted: Iterable<string>): boolean {
    for (const grammeme of wanted) if (!this.grammemes.has(grammeme)) return false;
    return true;
  }
}

export const commonCases = (grammemes: Iterable<string>): string[] => Array.from(grammemes, (one) => COMMON_CASES[one] ?? one);

/** All tags of the dictionary by number, and what excludes what among grammemes. */
export class TagTable {
  private readonly tags: (Tag | undefined)[];
  private readonly excluded: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(private readonly texts: readonly string[], grammemes: readonly GrammemeRow[]) {
    this.tags = new Array<undefined>(texts.length);
    this.excluded = exclusions(grammemes);
  }

  get(id: number): Tag {
    return (this.tags[id] ??= new Tag(this.texts[id]!));
  }

  /** The grammemes with the wanted ones added, and what these exclude taken away. */
  update(grammemes: ReadonlySet<string>, wanted: readonly string[]): Set<string> {
    const updated = new Set([...grammemes, ...wanted]);
    for (const grammeme of wanted) this.excluded.get(grammeme)?.forEach((other) => updated.delete(other));
    return updated;
  }
}

/** A grammeme excludes its siblings and their children; the plural excludes gender as well. */
function exclusions(rows: readonly GrammemeRow[]): Map<string, Set<string>> {
  const parents = new Map(rows.map(([name, parent]) => [name, parent]));
  const below = (ancestor: string): string[] =>
    rows.filter(([, parent]) => parent && (parent === ancestor || parents.get(parent) === ancestor)).map(([name]) => name);
  return new Map(rows.map(([name, parent]) => {
    const others = new Set(parent ? below(parent) : []);
    if (name === 'plur') for (const gender of ['GNdr', ...below('GNdr')]) others.add(gender);
    others.delete(name);
    return [name, others];
  }));
}
