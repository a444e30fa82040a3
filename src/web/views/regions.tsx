import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Flow } from '../address.js';
import { FLOW, FLOWS } from '../api/queries.js';
import type { FlowRow, Relationship } from '../api/types.js';
import { useQuery } from '../api/use-query.js';
import { Link } from '../navigation.js';
import { ProductLinks } from '../parts/product-link.js';
import { QueryState } from '../parts/states.js';
import { Table, type Column } from '../parts/table.js';
import { useTitle } from '../parts/use-title.js';
import { useLanguage, useWords } from '../words/index.js';
import { Matrix } from './matrix.js';
import { dateColumn, endColumn, evidenceColumn, productsColumn, statusColumn } from './relationship-columns.js';

interface Flows<Row> {
  readonly flows: { readonly truncated: boolean; readonly flows: readonly Row[] } | null;
}

function FlowTable({ flows }: { readonly flows: readonly FlowRow[] }): JSX.Element {
  const language = useLanguage();
  const { columns: titles, regions: words } = useWords();
  const columns = useMemo((): Column<FlowRow>[] => [
    { title: words.from, value: ({ from }) => from, cell: ({ from }) => <span lang="ru">{from}</span> },
    { title: words.to, value: ({ to }) => to, cell: ({ to }) => <span lang="ru">{to}</span> },
    { title: titles.products, value: ({ products }) => products.join(', '), cell: ({ products }) => <ProductLinks names={products} /> },
    {
      title: words.supplies, class: 'number', value: ({ supplyCount }) => supplyCount,
      cell: ({ from, to, supplyCount }) => <Link to={{ name: 'regions', flow: { from, to } }} aria-label={words.cell(from, to, supplyCount)}>{supplyCount.toLocaleString(language)}</Link>,
    },
  ], [language]);
  return <Table title={words.title} columns={columns} rows={flows} keyOf={({ from, to }) => `${from} → ${to}`} />;
}

function All(): JSX.Element {
  const { entity, regions: words, states } = useWords();
  return (
    <QueryState answered={useQuery<Flows<FlowRow>>(FLOWS)}>
      {({ flows: found }) => {
        if (!found) return <p role="alert">{states.sectionFailed}</p>;
        if (found.flows.length === 0) return <p class="notice">{words.none} {entity.absence}</p>;
        return (
          <>
            <Matrix flows={found.flows} />
            <FlowTable flows={found.flows} />
            {found.truncated && <p class="muted">{words.truncated}</p>}
          </>
        );
      }}
    </QueryState>
  );
}

interface SuppliesProps {
  readonly supplies: readonly Relationship[];
  readonly title: string;
  readonly truncated: boolean;
}

function Supplies({ supplies, title, truncated }: SuppliesProps): JSX.Element {
  const language = useLanguage();
  const words = useWords();
  const columns = useMemo((): Column<Relationship>[] => {
    const reading = { words, language };
    return [
      endColumn(words.columns.supplier, ({ subject }) => subject), endColumn(words.columns.buyer, ({ object }) => object),
      productsColumn(reading), statusColumn(reading), dateColumn(reading), evidenceColumn(reading),
    ];
  }, [language]);
  return (
    <>
      <Table title={title} columns={columns} rows={supplies} keyOf={({ id }) => id} />
      {truncated && <p class="muted">{words.regions.truncated}</p>}
    </>
  );
}

function One({ flow, title }: { readonly flow: Flow; readonly title: string }): JSX.Element {
  const { entity, regions: words } = useWords();
  const answered = useQuery<Flows<Flow & { readonly supplies: readonly Relationship[] }>>(FLOW, useMemo(() => ({ ...flow }), [flow.from, flow.to]));
  return (
    <>
      <p><Link to={{ name: 'regions' }}>{words.title}</Link></p>
      <QueryState answered={answered}>
        {({ flows }) => {
          const supplies = [...new Map((flows?.flows ?? []).flatMap((each) => each.supplies).map((supply) => [supply.id, supply])).values()];
          return supplies.length === 0 ? <p class="notice">{words.none} {entity.absence}</p> : <Supplies supplies={supplies} title={title} truncated={flows?.truncated ?? false} />;
        }}
      </QueryState>
    </>
  );
}

/** Supplies from region to region, as a matrix and a table; or those of one cell. */
export function Regions({ flow }: { readonly flow?: Flow | undefined }): JSX.Element {
  const { regions: words } = useWords();
  const title = flow ? `${flow.from} → ${flow.to}` : words.title;
  useTitle(title);
  return (
    <div class="column wide">
      <h1 tabIndex={-1}>{title}</h1>
      {flow ? <One flow={flow} title={title} /> : <All />}
    </div>
  );
}
