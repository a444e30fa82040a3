import { STATUSES } from '../../ontology/index.js';
import type { EntityRef, Relationship } from '../api/types.js';
import { inWords } from '../format/claim.js';
import { formatPeriod } from '../format/date.js';
import { EntityLink } from '../parts/entity-link.js';
import { EvidenceButton } from '../parts/evidence-button.js';
import { ProductLinks } from '../parts/product-link.js';
import { StatusLabel } from '../parts/status.js';
import type { Column } from '../parts/table.js';
import type { Language, Words } from '../words/index.js';

export interface Reading {
  readonly words: Words;
  readonly language: Language;
}

type RelationshipColumn = (reading: Reading) => Column<Relationship>;

export const productsColumn: RelationshipColumn = ({ words: { columns, table } }) => ({
  title: columns.products, value: ({ products }) => products?.join(', '),
  cell: ({ products }) => (products?.length ? <ProductLinks names={products} /> : <span class="muted">{table.unnamed}</span>),
});

const detailsOf = ({ details }: Relationship): string =>
  [...new Set(details?.nodes.map(({ role, topic }) => role ?? topic).filter(Boolean))].join(', ');

export const topicColumn: RelationshipColumn = ({ words }) => ({
  title: words.columns.topic, value: detailsOf, cell: (row) => <span lang="ru">{detailsOf(row)}</span>,
});

export const roleColumn: RelationshipColumn = ({ words: { columns, table } }) => ({
  title: columns.role, value: detailsOf,
  cell: (row) => <><span lang="ru">{detailsOf(row)}</span>{row.status === 'ENDED' && <span class="kind"> {table.former}</span>}</>,
});

export const statusColumn: RelationshipColumn = ({ words, language }) => ({
  title: words.columns.status, class: 'status-cell', value: ({ status }) => status && STATUSES[status][language],
  cell: ({ status }) => <StatusLabel status={status} />,
});

export const dateColumn: RelationshipColumn = ({ words, language }) => ({
  title: words.columns.date, class: 'date', value: ({ lastDate }) => lastDate,
  cell: ({ firstDate, lastDate }) => formatPeriod(firstDate, lastDate, language),
});

export const evidenceColumn: RelationshipColumn = ({ words, language }) => ({
  title: words.columns.evidence, class: 'evidence-cell', value: ({ documentCount }) => documentCount,
  cell: (row) => <EvidenceButton ids={[row.id]} of={inWords(row, language, row.products)}>{words.briefly(row.documentCount)}</EvidenceButton>,
});

export const endColumn = <Row,>(title: string, endOf: (row: Row) => EntityRef): Column<Row> => ({
  title, value: (row) => endOf(row).name, cell: (row) => <EntityLink entity={endOf(row)} />,
});
