/** A file in an archive. Its content has to be taken, or left, before the next entry is asked for. */
export interface ArchiveEntry {
  /** Path inside the archive. */
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
}
