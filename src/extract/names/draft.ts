import type { EntityKind } from '../../ontology/index.js';
import type { Line } from './line.js';
import type { Range } from './token.js';

/** A name found in a line, taken apart but not yet put into the nominative. */
export interface Draft extends Range {
  readonly line: Line;
  readonly kind: EntityKind;
  /** The name proper. */
  readonly core: Range;
  /** Index of the common noun that carries the case. */
  readonly head?: number | undefined;
  /** Adjectives that belong to the name, right before its head. */
  readonly modifiers?: Range | undefined;
  /** An abbreviated head noun before the core: «НПК», «АЭС». */
  readonly abbreviation?: number | undefined;
  /** Adjective of place outside the name. */
  readonly origin?: number | undefined;
  /** The core stands in quotation marks or after a head noun, and is a nominative already. */
  readonly fixed?: boolean | undefined;
}

export function draftsByLine(drafts: readonly Draft[]): ReadonlyMap<Line, Draft[]> {
  const byLine = new Map<Line, Draft[]>();
  for (const draft of drafts) {
    const own = byLine.get(draft.line);
    if (own) own.push(draft);
    else byLine.set(draft.line, [draft]);
  }
  return byLine;
}
