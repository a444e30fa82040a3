import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { LATEST_PRODUCTS, PRODUCTS } from '../api/queries.js';
import type { ProductRow } from '../api/types.js';
import { useQuery } from '../api/use-query.js';
import { Link, useNavigation } from '../navigation.js';
import { ProductLinks } from '../parts/product-link.js';
import { QueryState } from '../parts/states.js';
import { Table, type Column } from '../parts/table.js';
import { useTitle } from '../parts/use-title.js';
import { useLanguage, useWords } from '../words/index.js';

const FOUND = 50;
const LATEST = 40;

function ProductTable({ rows, text }: { readonly rows: readonly ProductRow[]; readonly text: string }): JSX.Element {
  const language = useLanguage();
  const { columns: titles, product: words } = useWords();
  const columns = useMemo((): Column<ProductRow>[] => [
    { title: titles.product, value: ({ name }) => name, cell: ({ id, name }) => <Link to={{ name: 'product', product: id }} lang="ru">{name}</Link> },
    {
      title: words.spellings, value: ({ name, spellings }) => spellings.filter((each) => each !== name).join(', '),
      cell: ({ name, spellings }) => <span lang="ru">{spellings.filter((each) => each !== name).join(', ')}</span>,
    },
    { title: words.makers, class: 'number', value: ({ makers }) => makers?.totalCount },
    { title: words.supplies, class: 'number', value: ({ supplies }) => supplies?.totalCount },
  ], [language]);
  return rows.length === 0 ? <p class="notice">{words.none(text)}</p> : <Table title={words.like(text)} columns={columns} rows={rows} keyOf={({ id }) => id} />;
}

function Found({ text }: { readonly text: string }): JSX.Element {
  const answered = useQuery<{ products: readonly ProductRow[] | null }>(PRODUCTS, useMemo(() => ({ text, first: FOUND }), [text]));
  return <QueryState answered={answered}>{({ products }) => <ProductTable rows={products ?? []} text={text} />}</QueryState>;
}

interface LatestData {
  readonly documents: { readonly nodes: readonly { readonly claims: { readonly nodes: readonly { readonly product: string | null }[] } | null }[] } | null;
}

function namesIn({ documents }: LatestData): string[] {
  const names = (documents?.nodes ?? []).flatMap(({ claims }) => claims?.nodes ?? []).flatMap(({ product }) => product ?? []);
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()].slice(0, LATEST);
}

function Latest(): JSX.Element {
  const { product: words } = useWords();
  return (
    <QueryState answered={useQuery<LatestData>(LATEST_PRODUCTS)}>
      {(data) => {
        const names = namesIn(data);
        if (names.length === 0) return <p class="muted">{words.noneYet}</p>;
        return (
          <section>
            <h2>{words.latest}</h2>
            <ul class="found">{names.map((name) => <li key={name}><ProductLinks names={[name]} /></li>)}</ul>
          </section>
        );
      }}
    </QueryState>
  );
}

function ProductSearch({ text: initial }: { readonly text: string }): JSX.Element {
  const { product: words, search } = useWords();
  const { go } = useNavigation();
  const [text, setText] = useState(initial);
  const submit = (event: Event): void => {
    event.preventDefault();
    go({ view: { name: 'products', text: text.trim() || undefined } });
  };
  return (
    <search>
      <form class="search large" onSubmit={submit}>
        <input type="text" aria-label={words.label} placeholder={words.label} value={text} onInput={({ currentTarget }) => { setText(currentTarget.value); }} />
        <button type="submit" class="button">{search.button}</button>
      </form>
    </search>
  );
}

/** Products by name, for one who asks who makes or buys a thing. */
export function Products({ text }: { readonly text?: string | undefined }): JSX.Element {
  const { product: words } = useWords();
  const title = text ? words.like(text) : words.list;
  useTitle(title);
  return (
    <div class="column">
      <h1 tabIndex={-1}>{title}</h1>
      <ProductSearch key={text} text={text ?? ''} />
      {text ? <Found text={text} /> : <Latest />}
    </div>
  );
}
