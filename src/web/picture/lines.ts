import type { Status } from '../../ontology/index.js';

export interface LineStyle {
  /** SVG stroke-dasharray, in pixels, drawn with round caps. */
  readonly dash: string;
  readonly width: number;
}

/** The further a relation has come, the more solid its line. */
export const LINES: Readonly<Record<Status, LineStyle>> = {
  ACTIVE: { dash: 'none', width: 2.2 },
  AGREED: { dash: '11 5', width: 2.2 },
  PLANNED: { dash: '11 5 1 5', width: 2 },
  PROPOSED: { dash: '5 5', width: 2 },
  NEGOTIATING: { dash: '1 5', width: 2.4 },
  ENDED: { dash: 'none', width: 0.9 },
};

/** Relations without stages, such as descent. */
const WITHOUT_STATUS: LineStyle = { dash: 'none', width: 1.6 };

export const lineOf = (status: Status | null | undefined): LineStyle => (status ? LINES[status] : WITHOUT_STATUS);
