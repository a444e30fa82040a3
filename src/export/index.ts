import { toCsv } from './csv.js';
import { toFollowTheMoney } from './follow-the-money.js';
import { toJsonLd } from './json-ld.js';
import type { Selection } from './selection.js';
import { toGexf, toGraphml } from './xml.js';

export { exportForAdmin } from './neo4j-admin.js';
export { type ReadGraph, selectAll, selectEntities, selectNetwork, type Selection } from './selection.js';

export interface Format {
  /** Ending of a file. */
  readonly ending: string;
  readonly mediaType: string;
  readonly is: string;
  /** Text in pieces, so that a large graph never stands in memory. */
  readonly write: (selection: Selection) => AsyncGenerator<string>;
}

export const FORMATS = {
  csv: { ending: 'csv', mediaType: 'text/csv; charset=utf-8', is: 'claims with their evidence, for spreadsheets', write: toCsv },
  graphml: { ending: 'graphml', mediaType: 'application/graphml+xml', is: 'entities and relations, for Gephi, yEd, Cytoscape', write: toGraphml },
  gexf: { ending: 'gexf', mediaType: 'application/gexf+xml', is: 'entities and relations, for Gephi', write: toGexf },
  jsonld: { ending: 'jsonld', mediaType: 'application/ld+json', is: 'claims with their provenance in PROV-O', write: toJsonLd },
  ftm: { ending: 'ftm.json', mediaType: 'application/x-ndjson', is: 'FollowTheMoney entities, for Aleph and yente', write: toFollowTheMoney },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;

export const isFormatName = (value: string): value is FormatName => Object.hasOwn(FORMATS, value);
