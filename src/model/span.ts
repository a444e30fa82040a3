/** A half-open place in a text, in UTF-16 code units: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Token extends Span {
  readonly text: string;
}

/** A sentence and its tokens; every offset counts from the start of the document's text. */
export interface Sentence extends Span {
  readonly tokens: readonly Token[];
}

export const covers = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
