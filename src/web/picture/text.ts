/** Pixels that a text takes. */
export type Measure = (text: string) => number;

/** The text, cut to the width with an ellipsis. */
function fit(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text;
  let length = text.length;
  while (length > 1 && measure(`${text.slice(0, length).trimEnd()}…`) > width) length -= 1;
  return `${text.slice(0, length).trimEnd()}…`;
}

/** The text in at most `lines` lines of the width, broken between words; what does not fit ends in an ellipsis. */
export function wrapText(text: string, width: number, lines: number, measure: Measure): string[] {
  const wrapped: string[] = [];
  for (const word of text.split(/\s+/)) {
    const line = wrapped.at(-1);
    const longer = line === undefined ? word : `${line} ${word}`;
    const full = wrapped.length === lines;
    if (line !== undefined && (full || measure(longer) <= width)) wrapped[wrapped.length - 1] = longer;
    else wrapped.push(word);
  }
  return wrapped.map((line) => fit(line, width, measure));
}
