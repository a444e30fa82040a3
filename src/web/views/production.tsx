import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { STATUSES, type Status } from '../../ontology/index.js';
import { fetchRows } from '../api/fetch-rows.js';
import type { ClaimRow, Rows } from '../api/types.js';
import { useRows } from '../api/use-rows.js';
import { EvidenceButton } from '../parts/evidence-button.js';
import { ProductLinks } from '../parts/product-link.js';
import { StatusLabel } from '../parts/status.js';
import { Table, type Column } from '../parts/table.js';
import { useLanguage, useWords } from '../words/index.js';

interface Made {
  readonly product: string;
  /** That of the latest claim. */
  readonly status: Status | null;
  readonly ids: readonly string[];
  readonly documents: number;
}

/** The claims by product, in any case; the latest first, as they come. */
function productsOf(claims: readonly ClaimRow[]): Made[] {
  const groups = new Map<string, ClaimRow[]>();
  for (const claim of claims) {
    if (!claim.product || claim.denied) continue;
    const key = claim.product.toLowerCase();
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  return [...groups.values()].map((group) => ({
    product: group[0]!.product!,
    status: group[0]!.status,
    ids: group.map(({ id }) => id),
    documents: new Set(group.map(({ evidence }) => evidence.document.id)).size,
  }));
}

/** What the entity makes: claims without another end, by product. */
export function Production({ id, first }: { readonly id: string; readonly first: Rows<ClaimRow> }): JSX.Element | null {
  const language = useLanguage();
  const { briefly, columns: titles, entity } = useWords();
  const { rows, ...paging } = useRows(first, (page) => fetchRows(id, 'produces', page));
  const products = useMemo(() => productsOf(rows), [rows]);
  const columns = useMemo((): Column<Made>[] => [
    { title: titles.product, value: ({ product }) => product, cell: ({ product }) => <ProductLinks names={[product]} /> },
    { title: titles.status, class: 'status-cell', value: ({ status }) => status && STATUSES[status][language], cell: ({ status }) => <StatusLabel status={status} /> },
    {
      title: titles.evidence, class: 'evidence-cell', value: ({ documents }) => documents,
      cell: ({ ids, documents, product }) => <EvidenceButton ids={ids} of={product}>{briefly(documents)}</EvidenceButton>,
    },
  ], [language]);
  if (products.length === 0) return null;
  const { total: _, ...more } = paging;
  return (
    <section>
      <Table
        title={entity.produces} heading={<h2>{entity.produces} <span class="count">{products.length}</span></h2>}
        columns={columns} rows={products} keyOf={({ product }) => product} {...more}
      />
    </section>
  );
}
