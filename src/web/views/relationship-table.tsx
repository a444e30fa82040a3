import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { EntityKind } from '../../ontology/index.js';
import { fetchRows } from '../api/fetch-rows.js';
import type { EntityPage, EntityRef, Relationship, RelationshipSection, Rows } from '../api/types.js';
import { useRows } from '../api/use-rows.js';
import { EntityLink } from '../parts/entity-link.js';
import { Table, type Column } from '../parts/table.js';
import { useLanguage, useWords } from '../words/index.js';
import { dateColumn, evidenceColumn, productsColumn, roleColumn, statusColumn, topicColumn, type Reading } from './relationship-columns.js';

/** What a section tells of each counterparty, between its name and the evidence. */
const COLUMNS: Readonly<Record<RelationshipSection, readonly ((reading: Reading) => Column<Relationship>)[]>> = {
  suppliers: [productsColumn, statusColumn, dateColumn],
  buyers: [productsColumn, statusColumn, dateColumn],
  partners: [topicColumn, statusColumn, dateColumn],
  owners: [statusColumn, dateColumn],
  parts: [statusColumn, dateColumn],
  people: [roleColumn, dateColumn],
  employers: [roleColumn, dateColumn],
  places: [],
  residents: [],
  visits: [dateColumn],
  visitors: [dateColumn],
};

/** The kind that a section is all about. */
const USUAL: Partial<Record<RelationshipSection, EntityKind>> = { people: 'Person', visitors: 'Person', places: 'Place' };

export function SectionFailed({ title }: { readonly title: string }): JSX.Element {
  const { states } = useWords();
  return <section><h2>{title}</h2><p role="alert">{states.sectionFailed}</p></section>;
}

/** A counterparty that stands on the other side too. */
function Mutual(): JSX.Element {
  const { table } = useWords();
  return <> <span class="mutual" title={table.mutual} aria-hidden>⇄</span> <span class="visually-hidden">{table.mutual}</span></>;
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
        cell: (row) => <><EntityLink entity={other(row)} usual={USUAL[section]} />{mutual?.has(other(row).id) && <Mutual />}</>,
      },
      ...COLUMNS[section].map((column) => column({ words, language })),
      evidenceColumn({ words, language }),
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
