import type { JSX } from 'preact';
import { HOME } from '../api/queries.js';
import type { About, ClaimRow, DocumentRef } from '../api/types.js';
import { useQuery } from '../api/use-query.js';
import { formatDate, formatPeriod } from '../format/date.js';
import { Link } from '../navigation.js';
import { EntityLink } from '../parts/entity-link.js';
import { EvidenceButton } from '../parts/evidence-button.js';
import { SearchBox } from '../parts/search-box.js';
import { QueryState } from '../parts/states.js';
import { StatusLabel } from '../parts/status.js';
import { useTitle } from '../parts/use-title.js';
import { useLanguage, useWords } from '../words/index.js';

interface HomeData {
  readonly about: About | null;
  readonly documents: { readonly totalCount: number; readonly nodes: readonly (DocumentRef & { readonly claims: { readonly nodes: readonly ClaimRow[] } | null })[] } | null;
}

/** How many statements of the latest documents are shown. */
const LATEST = 14;

function Coverage({ about }: { readonly about: About }): JSX.Element {
  const language = useLanguage();
  const { counts, home } = useWords();
  const parts = [counts.documents(about.documents), counts.claims(about.claims), home.entities(about.entities), home.relationships(about.relationships)];
  return (
    <p class="coverage">
      {parts.join(' · ')}
      {about.firstDate && <> · {formatPeriod(about.firstDate, about.lastDate, language)}</>}
    </p>
  );
}

interface Supply {
  readonly document: DocumentRef;
  /** The claims of the document that differ in their product alone. */
  readonly claims: readonly ClaimRow[];
}

function suppliesOf({ documents }: HomeData): Supply[] {
  const supplies = new Map<string, Supply>();
  for (const document of documents?.nodes ?? []) {
    for (const claim of document.claims?.nodes ?? []) {
      const key = [document.id, claim.subject.id, claim.object?.id, claim.status, claim.denied].join();
      supplies.set(key, { document, claims: [...(supplies.get(key)?.claims ?? []), claim] });
    }
  }
  return [...supplies.values()];
}

function SupplyItem({ supply: { claims, document } }: { readonly supply: Supply }): JSX.Element {
  const language = useLanguage();
  const { evidence } = useWords();
  const claim = claims[0]!;
  const of = `${claim.subject.name} → ${claim.object?.name ?? ''}`;
  return (
    <li>
      <div class="supply-ends"><EntityLink entity={claim.subject} /> <span aria-hidden="true">→</span> {claim.object && <EntityLink entity={claim.object} />}</div>
      <div class="supply-product" lang="ru">{claims.map(({ product }) => product).filter(Boolean).join(', ')}</div>
      {claim.denied ? <span class="denied-mark">{evidence.deniedMark}</span> : <StatusLabel status={claim.status} />}
      <div class="supply-source">
        <EvidenceButton ids={claims.map(({ id }) => id)} of={of}>{document.date ? formatDate(document.date, language) : evidence.title}</EvidenceButton>
      </div>
    </li>
  );
}

function EmptyGraph(): JSX.Element {
  const { states } = useWords();
  return (
    <div class="notice">
      <h2>{states.emptyGraph}</h2>
      <p>{states.emptyGraphAdvice} <code>smezhnik load documents/</code></p>
    </div>
  );
}

function Latest({ data }: { readonly data: HomeData }): JSX.Element {
  const { home } = useWords();
  const { about, documents } = data;
  if (documents?.totalCount === 0) return <EmptyGraph />;
  const supplies = suppliesOf(data).slice(0, LATEST);
  return (
    <>
      {about && <Coverage about={about} />}
      <section class="latest">
        <h2>{home.latest}</h2>
        {supplies.length === 0 ? <p class="muted">{home.noSupplies}</p> : (
          <ul>{supplies.map((supply) => <SupplyItem key={supply.claims[0]!.id} supply={supply} />)}</ul>
        )}
        <p><Link to={{ name: 'documents' }}>{home.allDocuments}</Link></p>
      </section>
    </>
  );
}

export function Home(): JSX.Element {
  const { name, tagline } = useWords();
  const answered = useQuery<HomeData>(HOME);
  useTitle(undefined);
  return (
    <div class="home">
      <h1 tabIndex={-1} aria-label={`${name}. ${tagline}`}>{tagline}</h1>
      <SearchBox large />
      <QueryState answered={answered}>{(data) => <Latest data={data} />}</QueryState>
    </div>
  );
}
