import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { STATUSES, type EntityKind } from '../../ontology/index.js';
import { fetchRows } from '../api/fetch-rows.js';
import type { EntityPage, EntityRef, Relationship, RelationshipSection, Rows } from '../api/types.js';
import { useRows } from '../api/use-rows.js';
import { inWords } from '../format/claim.js';
import { formatPeriod } from '../format/date.js';
import { EntityLink } from '../parts/entity-link.js';
import { EvidenceButton } from '../parts/evidence-button.js';
import { StatusLabel } from '../parts/status.js';
import { Table, type Column } from '../parts/table.js';
import { useLanguage, useWords, type Language, type Words } from '../words/index.js';

type Columns = 'products' | 'details' | 'status' | 'date';

const COLUMNS: Readonly<Record<RelationshipSection, readonly Columns[]>> = {
  suppliers: ['products', 'status', 'date'],
  buyers: ['products', 'status', 'date'],
  partners: ['details', 'status', 'date'],
  owners: ['status', 'date'],
  parts: ['status', 'date'],
  people: ['details', 'date'],
  employers: ['details', 'date'],
  places: [],
  residents: [],
  visits: ['date'],
  visitors: ['date'],
};

/** The kind that a section is all about. */
const USUAL: Partial<Record<RelationshipSection, EntityKind>> = { people: 'Person', visitors: 'Person', places: 'Place' };

const detailsOf = ({ details }: Relationship): string =>
  [...new Set(details?.nodes.map(({ role, topic }) => role ?? topic).filter(Boolean))].join(', ');

interface Reading {
  readonly words: Words;
  readonly language: Language;
}

function columnOf(column: Columns, { words, language }: Reading, section: RelationshipSection): Column<Relationship> {
  const { columns: titles, table } = words;
  switch (column) {
    case 'products': return {
      title: titles.products, value: ({ products }) => products?.join(', '),
      cell: ({ products }) => (products?.length ? <span lang="ru">{products.join(', ')}</span> : <span class="muted">{table.unnamed}</span>),
    };
    case 'details': return {
      title: section === 'partners' ? titles.topic : titles.role, value: detailsOf,
      cell: (row) => <><span lang="ru">{detailsOf(row)}</span>{row.type === 'WORKS_FOR' && row.status === 'ENDED' && <span class="kind"> {table.former}</span>}</>,
    };
    case 'status': return {
      title: titles.status, class: 'status-cell', value: ({ status }) => status && STATUSES[status][language], cell: ({ status }) => <StatusLabel status={status} />,
    };
    case 'date': return {
      title: titles.date, class: 'date', value: ({ lastDate }) => lastDate, cell: ({ firstDate, lastDate }) => formatPeriod(firstDate, lastDate, language),
    };
  }
}

export function SectionFailed({ title }: { readonly title: string }): JSX.Element {
  const { states } = useWords();
  return <section><h2>{title}</h2><p role="alert">{states.sectionFailed}</p></section>;
}

export interface RelationshipTableProps {
  readonly entity: EntityPage;
  readonly section: RelationshipSection;
  readonly first: Rows<Relationship>;
  /** Ids of those that stand on the other side too. */
  readonly mutual?: ReadonlySet<string>;
}

/** The counterparties of an entity in one kind of relation, each with the way to its evidence. */
export function RelationshipTable({ entity, section, first, mutual }: RelationshipTableProps): JSX.Element {
  const language = useLanguage();
  const words = useWords();
  const { rows, ...paging } = useRows(first, (page) => fetchRows(entity.id, section, page));
  const columns = useMemo((): Column<Relationship>[] => {
    const other = ({ subject, object }: Relationship): EntityRef => (subject.id === entity.id ? object : subject);
    return [
      {
        title: USUAL[section] === 'Person' ? words.columns.person : words.columns.name,
        value: (row) => other(row).name,
        cell: (row) => <><EntityLink entity={other(row)} usual={USUAL[section]} />{mutual?.has(other(row).id) && <span class="mutual" title={words.table.mutual}> ⇄<span class="visually-hidden"> {words.table.mutual}</span></span>}</>,
      },
      ...COLUMNS[section].map((column) => columnOf(column, { words, language }, section)),
      {
        title: words.columns.evidence, class: 'evidence-cell', value: ({ documentCount }) => documentCount,
        cell: (row) => <EvidenceButton ids={[row.id]} of={inWords(row, language, row.products)}>{words.briefly(row.documentCount)}</EvidenceButton>,
      },
    ];
  }, [entity.id, section, language, mutual]);
  const title = words.sections[section];
  return (
    <Table
      title={`${title} — ${entity.name}`} heading={<h2>{title} <span class="count">{first.totalCount.toLocaleString(language)}</span></h2>}
      columns={columns} rows={rows} keyOf={({ id }) => id} {...paging}
    />
  );
}
