import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { ask } from '../api/client.js';
import { DOCUMENTS } from '../api/queries.js';
import type { DocumentRow, Rows } from '../api/types.js';
import { PAGE_ROWS, useRows, type NextPage } from '../api/use-rows.js';
import { useQuery } from '../api/use-query.js';
import { formatDate } from '../format/date.js';
import { Link } from '../navigation.js';
import { OriginalLink } from '../parts/original-link.js';
import { QueryState } from '../parts/states.js';
import { Table, type Column } from '../parts/table.js';
import { useTitle } from '../parts/use-title.js';
import { useLanguage, useWords } from '../words/index.js';

interface DocumentsData {
  readonly documents: Rows<DocumentRow> | null;
}

const VARIABLES = { first: PAGE_ROWS };

const fetchNext = async (page: NextPage): Promise<Rows<DocumentRow> | null> => (await ask<DocumentsData>(DOCUMENTS, { ...page })).documents;

function DocumentTable({ first }: { readonly first: Rows<DocumentRow> }): JSX.Element {
  const language = useLanguage();
  const { columns: titles, document: words } = useWords();
  const { rows, ...paging } = useRows(first, fetchNext);
  const columns = useMemo((): Column<DocumentRow>[] => [
    {
      title: titles.document, value: ({ title, name }) => title ?? name,
      cell: ({ id, title, name }) => <Link to={{ name: 'document', id }} lang="ru">{title ?? name}</Link>,
    },
    { title: titles.published, class: 'date', value: ({ date }) => date, cell: ({ date }) => date && formatDate(date, language) },
    { title: titles.claims, class: 'number', value: ({ claims }) => claims?.totalCount },
    { title: titles.source, value: ({ url }) => url, cell: ({ url }) => url && <OriginalLink url={url} /> },
  ], [language]);
  return rows.length === 0
    ? <p class="muted">{words.none}</p>
    : <Table title={words.list} columns={columns} rows={rows} keyOf={({ id }) => id} {...paging} />;
}

export function Documents(): JSX.Element {
  const { document: words, states } = useWords();
  const answered = useQuery<DocumentsData>(DOCUMENTS, VARIABLES);
  useTitle(words.list);
  return (
    <div class="column wide">
      <h1 tabIndex={-1}>{words.list}</h1>
      <QueryState answered={answered}>
        {({ documents }) => (documents ? <DocumentTable first={documents} /> : <p>{states.sectionFailed}</p>)}
      </QueryState>
    </div>
  );
}
