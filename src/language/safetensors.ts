import type { ModelFiles } from './model-files.js';

interface Entry {
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly data_offsets: readonly [number, number];
}

/** Named arrays of one file: eight bytes of header length, a JSON header, raw little-endian data. Arrays are views, not copies. */
export class Tensors {
  private readonly entries: ReadonlyMap<string, Entry>;
  private readonly metadata: Readonly<Record<string, string>>;
  private readonly data: Buffer;

  constructor(private readonly files: ModelFiles, private readonly name: string) {
    const bytes = files.bytes(name);
    const header = files.parse(name, () => {
      const length = Number(bytes.readBigUInt64LE(0));
      return { end: 8 + length, json: JSON.parse(bytes.toString('utf8', 8, 8 + length)) as Record<string, unknown> };
    });
    const { __metadata__: metadata, ...entries } = header.json;
    this.metadata = metadata as Record<string, string>;
    this.entries = new Map(Object.entries(entries as Record<string, Entry>));
    this.data = bytes.subarray(header.end);
  }

  /** A list kept in the header, one item a line. */
  list(key: string): string[] {
    return this.files.parse(this.name, () => {
      const text = this.metadata[key];
      if (text === undefined) throw new Error(`no "${key}" in its header`);
      return text.split('\n');
    });
  }

  float32(key: string): Float32Array {
    const bytes = this.raw(key, 'F32');
    return new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  }

  uint8(key: string): Uint8Array {
    return this.raw(key, 'U8');
  }

  private raw(key: string, dtype: string): Uint8Array {
    return this.files.parse(this.name, () => {
      const entry = this.entries.get(key);
      if (entry?.dtype !== dtype) throw new Error(`no ${dtype} array "${key}"`);
      const [start, end] = entry.data_offsets;
      if (end > this.data.length) throw new Error(`array "${key}" ends after the file`);
      return this.data.subarray(start, end);
    });
  }
}
