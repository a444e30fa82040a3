import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unavailable } from '../model/errors.js';

interface ManifestEntry {
  readonly bytes: number;
  readonly sha256: string;
}

export type Manifest = Readonly<Record<string, ManifestEntry>>;

/** The files of a models folder in memory that threads share. */
export interface SharedModels {
  readonly directory: string;
  readonly files: Readonly<Record<string, SharedArrayBuffer>>;
}

const ADVICE = 'restore the folder from the repository (`git checkout models`) or make it again with make-models.py';

/** The files of a models folder, each held against the size that the folder's manifest states. */
export class ModelFiles {
  readonly manifest: Manifest;
  readonly directory: string;
  private readonly shared: SharedModels['files'];

  constructor(models: string | SharedModels) {
    const { directory, files } = typeof models === 'string' ? { directory: models, files: {} } : models;
    this.directory = directory;
    this.shared = files;
    this.manifest = this.parse('manifest.json', () => JSON.parse(readFileSync(this.path('manifest.json'), 'utf8')) as Manifest);
  }

  path(name: string): string {
    return join(this.directory, name);
  }

  bytes(name: string): Buffer {
    const shared = this.shared[name];
    if (shared) return Buffer.from(shared);
    return this.parse(name, () => {
      const { size } = statSync(this.path(name));
      const expected = this.manifest[name]?.bytes;
      if (size !== expected) throw new Error(`it has ${size} bytes, the manifest says ${expected ?? 'nothing of it'}`);
      return readFileSync(this.path(name));
    });
  }

  json(name: string): unknown {
    const bytes = this.bytes(name);
    return this.parse(name, () => JSON.parse(bytes.toString('utf8')) as unknown);
  }

  gunzipped(name: string): Buffer {
    const bytes = this.bytes(name);
    return this.parse(name, () => gunzipSync(bytes));
  }

  /** Runs `read`; whatever it throws becomes an error that names the file and what to do. */
  parse<T>(name: string, read: () => T): T {
    try {
      return read();
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw unavailable(`Model file ${this.path(name)} is missing or damaged (${reason}): ${ADVICE}.`, cause);
    }
  }
}

/** @throws SmezhnikError UNAVAILABLE if a model file is missing or damaged */
export function shareModelFiles(directory: string): SharedModels {
  const files = new ModelFiles(directory);
  const shared = Object.keys(files.manifest).map((name) => {
    const bytes = files.bytes(name);
    const memory = new SharedArrayBuffer(bytes.length);
    new Uint8Array(memory).set(bytes);
    return [name, memory] as const;
  });
  return { directory, files: Object.fromEntries(shared) };
}
