import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { STATUSES } from '../../ontology/index.js';
import { ask } from '../api/client.js';
import { PRODUCT } from '../api/queries.js';
import type { Making, ProductPage, Relationship, Rows } from '../api/types.js';
import { useQuery } from '../api/use-query.js';
import { PAGE_ROWS, useRows, type NextPage } from '../api/use-rows.js';
import { formatPeriod } from '../format/date.js';
import { EntityLink } from '../parts/entity-link.js';
import { EvidenceButton } from '../parts/evidence-button.js';
import { ShareLink } from '../parts/share-link.js';
import { Missing, QueryState } from '../parts/states.js';
import { StatusLabel } from '../parts/status.js';
import { Table, type Column } from '../parts/table.js';
import { useTitle } from '../parts/use-title.js';
import { useLanguage, useWords } from '../words/index.js';
import { Alternatives, type ProductAddress } from './alternatives.js';
import { dateColumn, endColumn, evidenceColumn, statusColumn } from './relationship-columns.js';
import { SectionFailed } from './relationship-table.js';

interface ProductData {
  readonly product: ProductPage | null;
}

async function fetchSection<Of extends 'makers' | 'supplies'>(id: string, section: Of, page: NextPage): Promise<ProductPage[Of] | undefined> {
  const { product } = await ask<ProductData>(PRODUCT, { id, [section]: true, ...page });
  return product?.[section];
}

function Count({ title, of }: { readonly title: string; readonly of: Rows<unknown> }): JSX.Element {
  const language = useLanguage();
  return <h2>{title} <span class="count">{of.totalCount.toLocaleString(language)}</span></h2>;
}

interface SectionProps<Row> {
  readonly id: string;
  readonly first: Rows<Row>;
}

function Makers({ id, first }: SectionProps<Making>): JSX.Element {
  const language = useLanguage();
  const { briefly, columns: titles, product: words } = useWords();
  const { rows, ...paging } = useRows(first, (page) => fetchSection(id, 'makers', page));
  const columns = useMemo((): Column<Making>[] => [
    { title: titles.name, value: ({ maker }) => maker.name, cell: ({ maker }) => <EntityLink entity={maker} /> },
    { title: titles.status, class: 'status-cell', value: ({ status }) => status && STATUSES[status][language], cell: ({ status }) => <StatusLabel status={status} /> },
    { title: titles.date, class: 'date', value: ({ lastDate }) => lastDate, cell: ({ firstDate, lastDate }) => formatPeriod(firstDate, lastDate, language) },
    {
      title: titles.evidence, class: 'evidence-cell', value: ({ documentCount }) => documentCount,
      cell: ({ claims, documentCount, maker }) => <EvidenceButton ids={claims?.nodes.map((claim) => claim.id) ?? []} of={maker.name}>{briefly(documentCount)}</EvidenceButton>,
    },
  ], [language]);
  return <Table title={words.makers} heading={<Count title={words.makers} of={first} />} columns={columns} rows={rows} keyOf={(row) => row.id} {...paging} />;
}

function Supplies({ id, first }: SectionProps<Relationship>): JSX.Element {
  const language = useLanguage();
  const words = useWords();
  const { supplies: title } = words.product;
  const { rows, ...paging } = useRows(first, (page) => fetchSection(id, 'supplies', page));
  const columns = useMemo((): Column<Relationship>[] => {
    const reading = { words, language };
    return [
      endColumn(words.columns.supplier, ({ subject }) => subject), endColumn(words.columns.buyer, ({ object }) => object),
      statusColumn(reading), dateColumn(reading), evidenceColumn(reading),
    ];
  }, [language]);
  return <Table title={title} heading={<Count title={title} of={first} />} columns={columns} rows={rows} keyOf={(row) => row.id} {...paging} />;
}

function Loaded({ product, address }: { readonly product: ProductPage | null; readonly address: ProductAddress }): JSX.Element {
  const { entity, product: words } = useWords();
  useTitle(product?.name);
  if (!product) return <Missing />;
  const { id, name, spellings, makers, supplies } = product;
  const others = spellings.filter((each) => each !== name);
  return (
    <>
      <header class="entity-head">
        <h1 tabIndex={-1} lang="ru">{name}</h1>
        <ShareLink />
        {others.length > 0 && <p class="aliases">{words.spellings}: <span lang="ru">{others.map((each) => `«${each}»`).join(', ')}</span></p>}
      </header>
      <div class="pair">
        {makers ? makers.totalCount > 0 && <Makers id={id} first={makers} /> : <SectionFailed title={words.makers} />}
        {supplies ? supplies.totalCount > 0 && <Supplies id={id} first={supplies} /> : <SectionFailed title={words.supplies} />}
      </div>
      {supplies && <Alternatives id={id} supplies={supplies.nodes} address={address} />}
      {makers?.totalCount === 0 && <p class="silence">{words.noMakers} {entity.absence}</p>}
      {supplies?.totalCount === 0 && <p class="silence">{words.noSupplies} {entity.absence}</p>}
    </>
  );
}

const GLOBAL_ID = /^product:[0-9a-f]+$/;

/** Who makes a product, who supplies it to whom, and who else could. */
export function Product({ address }: { readonly address: ProductAddress }): JSX.Element {
  const { product } = address;
  const variables = useMemo(
    () => ({ [GLOBAL_ID.test(product) ? 'id' : 'name']: product, first: PAGE_ROWS, makers: true, supplies: true }),
    [product],
  );
  const answered = useQuery<ProductData>(PRODUCT, variables);
  return <QueryState answered={answered}>{(data) => <Loaded product={data.product} address={address} />}</QueryState>;
}
