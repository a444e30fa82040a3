/** Units of a double-array trie: bit fields of 32-bit integers, as libdawgdic writes them. */
const HAS_VALUE = 1 << 8;
const LABEL = 0x8000_00ff;
const offsetOf = (unit: number): number => (unit >>> 10) << ((unit & 0x200) >>> 6);

const SEPARATOR = 1;
const YE = Buffer.from('е');
const YO = Buffer.from('ё');

/** A key that was found, and the records under it: their bytes. */
export interface Match {
  readonly key: string;
  readonly records: readonly Buffer[];
}

/** A read-only automaton of keys in UTF-8 (a DAWG), walked in the bytes of its file: number of units, units, size of guide, guide. */
export class Dawg {
  private readonly units: Uint32Array;
  private readonly guide: Uint8Array;

  /** @throws RangeError if the file is cut short or empty */
  constructor(bytes: Buffer) {
    const size = bytes.readUInt32LE(0);
    if (size === 0) throw new RangeError('it holds no units');
    this.units = new Uint32Array(bytes.buffer, bytes.byteOffset + 4, size);
    const guideAt = 4 + size * 4;
    this.guide = bytes.length > guideAt ? bytes.subarray(guideAt + 4, guideAt + 4 + bytes.readUInt32LE(guideAt) * 2) : bytes.subarray(0, 0);
  }

  /** The number stored under a key. */
  number(key: string): number | undefined {
    const state = this.walk(Buffer.from(key), 0);
    if (state === undefined || !(this.units[state]! & HAS_VALUE)) return undefined;
    return this.units[(state ^ offsetOf(this.units[state]!)) >>> 0]! & 0x7fff_ffff;
  }

  /** Records under a key and under the keys that have ё where it has е; the key itself first. */
  find(key: string): Match[] {
    const matches: Match[] = [];
    this.collect(Buffer.from(key), 0, 0, matches);
    return matches;
  }

  private collect(key: Buffer, from: number, state: number, matches: Match[]): void {
    const variants: Match[] = [];
    let at: number | undefined = state;
    for (let i = from; i < key.length && at !== undefined; i++) {
      if (isYe(key, i)) this.collectWithYo(key, i, at, variants);
      at = this.follow(key[i]!, at);
    }
    const end = at === undefined ? undefined : this.follow(SEPARATOR, at);
    if (end !== undefined) matches.push({ key: key.toString(), records: this.records(end) });
    matches.push(...variants);
  }

  private collectWithYo(key: Buffer, at: number, state: number, variants: Match[]): void {
    const next = this.walk(YO, state);
    if (next === undefined) return;
    const replaced = Buffer.from(key);
    YO.copy(replaced, at);
    this.collect(replaced, at + YO.length, next, variants);
  }

  private walk(bytes: Buffer, state: number): number | undefined {
    let at: number | undefined = state;
    for (let i = 0; i < bytes.length && at !== undefined; i++) at = this.follow(bytes[i]!, at);
    return at;
  }

  private follow(label: number, state: number): number | undefined {
    const next = (state ^ offsetOf(this.units[state]!) ^ label) >>> 0;
    return (this.units[next]! & LABEL) === label ? next : undefined;
  }

  /** All that can follow a state, in the guide's order: records in base64. */
  private records(state: number): Buffer[] {
    const records: Buffer[] = [];
    const path: number[] = [];
    const visit = (node: number): void => {
      if (this.units[node]! & HAS_VALUE) records.push(decodeBase64(path));
      for (let label = this.guide[node * 2]!; label !== 0; ) {
        const child = this.follow(label, node)!;
        path.push(label);
        visit(child);
        path.pop();
        label = this.guide[child * 2 + 1]!;
      }
    };
    visit(state);
    return records;
  }
}

const isYe = (key: Buffer, at: number): boolean => key[at] === YE[0] && key[at + 1] === YE[1];

function decodeBase64(digits: readonly number[]): Buffer {
  return Buffer.from(String.fromCharCode(...digits), 'base64');
}
