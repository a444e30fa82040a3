export interface Marked {
  readonly start: number;
  readonly end: number;
}

export interface Segment<Mark extends Marked> {
  readonly start: number;
  readonly text: string;
  /** The marks that cover it. */
  readonly marks: readonly Mark[];
  /** The marks that end with it. */
  readonly ending: readonly Mark[];
}

/** The text cut where marks begin and end, which may overlap. */
export function segmentsOf<Mark extends Marked>(text: string, marks: readonly Mark[]): Segment<Mark>[] {
  const borders = new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])]);
  const cuts = [...borders].filter((cut) => cut >= 0 && cut <= text.length).sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1]!;
    return {
      start,
      text: text.slice(start, end),
      marks: marks.filter((mark) => mark.start <= start && end <= mark.end),
      ending: marks.filter((mark) => mark.end === end && mark.start < end),
    };
  });
}
