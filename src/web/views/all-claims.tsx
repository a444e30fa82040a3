import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { STATUSES } from '../../ontology/index.js';
import { fetchRows } from '../api/fetch-rows.js';
import type { ClaimRow, Rows } from '../api/types.js';
import { useRows } from '../api/use-rows.js';
import { inWords } from '../format/claim.js';
import { formatDate } from '../format/date.js';
import { Link } from '../navigation.js';
import { EvidenceButton } from '../parts/evidence-button.js';
import { StatusLabel } from '../parts/status.js';
import { Table, type Column } from '../parts/table.js';
import { useLanguage, useWords } from '../words/index.js';

/** Every claim that names the entity, denied ones too. */
export function AllClaims({ id, first }: { readonly id: string; readonly first: Rows<ClaimRow> }): JSX.Element {
  const language = useLanguage();
  const { columns: titles, entity, evidence } = useWords();
  const { rows, ...paging } = useRows(first, (page) => fetchRows(id, 'claims', page));
  const columns = useMemo((): Column<ClaimRow>[] => {
    const says = (claim: ClaimRow): string => inWords(claim, language, claim.product ? [claim.product] : []);
    return [
      { title: titles.claim, value: says, cell: (claim) => <><span lang="ru">{says(claim)}</span>{claim.denied && <span class="denied-mark"> {evidence.deniedMark}</span>}</> },
      { title: titles.status, class: 'status-cell', value: ({ status }) => status && STATUSES[status][language], cell: ({ status }) => <StatusLabel status={status} /> },
      {
        title: titles.document, value: ({ evidence: { document } }) => document.title ?? document.name,
        cell: ({ id: claim, evidence: { document } }) => <Link to={{ name: 'document', id: document.id, claim }} lang="ru">{document.title ?? document.name}</Link>,
      },
      { title: titles.published, class: 'date', value: ({ evidence: { document } }) => document.date, cell: ({ evidence: { document } }) => document.date && formatDate(document.date, language) },
      { title: titles.evidence, class: 'evidence-cell', value: ({ evidence: { quote } }) => quote, cell: (claim) => <EvidenceButton ids={[claim.id]} of={says(claim)}>{titles.quote}</EvidenceButton> },
    ];
  }, [language]);
  return (
    <details class="all-claims">
      <summary>{entity.allClaims} <span class="count">{first.totalCount.toLocaleString(language)}</span></summary>
      <Table title={entity.allClaims} columns={columns} rows={rows} keyOf={(claim) => claim.id} {...paging} />
    </details>
  );
}
