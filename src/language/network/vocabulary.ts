import type { ModelFiles } from '../model-files.js';

const NEWLINE = 10;

/** The words that have an embedding, sorted by their UTF-8 bytes: a word's place is its id. Searched in place, without a table. */
export class Vocabulary {
  readonly size: number;
  private readonly bytes: Buffer;
  private readonly starts: Uint32Array;

  constructor(files: ModelFiles) {
    this.bytes = files.gunzipped('words.txt.gz');
    this.starts = lineStarts(this.bytes);
    this.size = this.starts.length - 1;
  }

  /** The id of a lower-case word; undefined where it has none. */
  find(word: string): number | undefined {
    const target = Buffer.from(word);
    let low = 0;
    let high = this.size - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const order = this.bytes.compare(target, 0, target.length, this.starts[middle], this.starts[middle + 1]! - 1);
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
    return undefined;
  }
}

/** Where each line starts, and one place more: where the line after the last would. */
function lineStarts(bytes: Buffer): Uint32Array {
  const starts = [0];
  for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, at + 1)) starts.push(at + 1);
  starts.push(bytes.length + 1);
  return Uint32Array.from(starts);
}
