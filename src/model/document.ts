/** A text as it was given to us. Everything said about it points into `text`. */
export interface Document {
  /** The file's name without its ending, or the id its JSON line gave. */
  readonly name: string;
  readonly text: string;
  /** Where this copy came from: absolute path, path and line id, or address. Giving another text for the same source replaces the earlier one. */
  readonly source: string;
  readonly title?: string | undefined;
  /** ISO day of publication. */
  readonly date?: string | undefined;
  /** Where it was published. */
  readonly url?: string | undefined;
}
