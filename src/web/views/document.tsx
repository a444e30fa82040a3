import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { ask } from '../api/client.js';
import { DOCUMENT } from '../api/queries.js';
import type { ClaimRow, DocumentPage, Rows } from '../api/types.js';
import { useRows } from '../api/use-rows.js';
import { useQuery } from '../api/use-query.js';
import { formatDate } from '../format/date.js';
import { segmentsOf, type Marked } from '../format/segments.js';
import { sourceName } from '../format/source.js';
import { Link } from '../navigation.js';
import { OriginalLink } from '../parts/original-link.js';
import { Missing, QueryState } from '../parts/states.js';
import { StatementLines } from '../parts/statement.js';
import { StatusLabel } from '../parts/status.js';
import { useTitle } from '../parts/use-title.js';
import { useLanguage, useWords } from '../words/index.js';
import { Particulars } from './claim-card.js';

interface Numbered extends Marked {
  readonly number: number;
  readonly claim: ClaimRow;
}

interface Chosen {
  readonly id: string;
  /** The claim that the address names. */
  readonly claim?: string | undefined;
}

interface TextProps extends Chosen {
  readonly text: string;
  readonly claims: readonly Numbered[];
}

/** The text with the words of each claim marked, and the claim's number behind them. */
function MarkedText({ id, claim: chosen, text, claims }: TextProps): JSX.Element {
  const { document: words } = useWords();
  const segments = useMemo(() => segmentsOf(text, claims), [text, claims]);
  return (
    <div class="document-text" lang="ru">
      {segments.map(({ start, text: part, marks, ending }) => {
        const current = marks.some(({ claim }) => claim.id === chosen);
        return (
          <span key={start}>
            {marks.length === 0 ? part : <mark class={current ? 'current' : ''}>{part}</mark>}
            {ending.map(({ number, claim }) => (
              <sup key={claim.id}><Link to={{ name: 'document', id, claim: claim.id }} aria-label={words.openClaim(number)}>{number}</Link></sup>
            ))}
          </span>
        );
      })}
    </div>
  );
}

function ClaimItem({ id, chosen, numbered: { number, claim } }: { readonly id: string; readonly chosen: boolean; readonly numbered: Numbered }): JSX.Element {
  const { document: words, evidence } = useWords();
  return (
    <li value={number} class={chosen ? 'current' : ''} aria-current={chosen ? 'true' : undefined}>
      <StatementLines statement={claim} products={claim.product ? [claim.product] : []} />
      <Particulars claim={claim} product={false} />
      <div class="claim-foot">
        {claim.denied ? <span class="denied-mark">{evidence.deniedMark}</span> : claim.status && <StatusLabel status={claim.status} />}
        <Link to={{ name: 'document', id, claim: claim.id }}>{words.showInText}</Link>
      </div>
    </li>
  );
}

function ClaimList({ id, claim: chosen, claims, missing }: Chosen & { readonly claims: readonly Numbered[]; readonly missing: number }): JSX.Element {
  const { document: words } = useWords();
  return (
    <section class="document-claims">
      <h2>{words.claims}</h2>
      {claims.length === 0 && <p class="muted">{words.noClaims}</p>}
      <ol>{claims.map((numbered) => <ClaimItem key={numbered.claim.id} id={id} chosen={numbered.claim.id === chosen} numbered={numbered} />)}</ol>
      {missing > 0 && <p class="muted" role="status">{words.more(missing)}</p>}
    </section>
  );
}

function DocumentHead({ document }: { readonly document: DocumentPage }): JSX.Element {
  const language = useLanguage();
  const { document: words } = useWords();
  return (
    <header>
      <h1 tabIndex={-1} lang="ru">{document.title ?? document.name}</h1>
      <p class="document-meta">
        {document.date && <time dateTime={document.date}>{formatDate(document.date, language)}</time>}
        {document.url && <OriginalLink url={document.url} />}
        <span class="muted">{words.sources} {[...new Set(document.sources.map(sourceName))].join(', ')}</span>
      </p>
    </header>
  );
}

interface DocumentData {
  readonly document: DocumentPage | null;
}

const NO_CLAIMS: Rows<ClaimRow> = { totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] };

function Loaded({ document, claim }: { readonly document: DocumentPage; readonly claim?: string | undefined }): JSX.Element {
  const first = document.claims ?? NO_CLAIMS;
  const { rows, total, more, busy, failed } = useRows(first, async (page) => (await ask<DocumentData>(DOCUMENT, { id: document.id, ...page })).document?.claims);
  const claims = useMemo(() => rows.map((row, i): Numbered => ({ number: i + 1, claim: row, start: row.evidence.start, end: row.evidence.end })), [rows]);
  useEffect(() => { if (!busy && !failed) more?.(); }, [rows.length, busy, failed]);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!claim) return;
    frame.current?.querySelector('mark.current')?.scrollIntoView({ block: 'center' });
    frame.current?.querySelector('.document-claims .current')?.scrollIntoView({ block: 'nearest' });
  }, [claim, rows]);
  return (
    <div ref={frame}>
      <DocumentHead document={document} />
      <div class="document-body">
        <MarkedText id={document.id} claim={claim} text={document.text} claims={claims} />
        <ClaimList id={document.id} claim={claim} claims={claims} missing={total - rows.length} />
      </div>
    </div>
  );
}

const FIRST_CLAIMS = 100;

/** A document as it was read, with all that it states. */
export function Document({ id, claim }: Chosen): JSX.Element {
  const answered = useQuery<DocumentData>(DOCUMENT, useMemo(() => ({ id, first: FIRST_CLAIMS }), [id]));
  const document = answered.state === 'loaded' ? answered.data.document : null;
  const { document: words } = useWords();
  useTitle(document ? document.title ?? document.name : words.list);
  return <QueryState answered={answered}>{(data) => (data.document ? <Loaded document={data.document} claim={claim} /> : <Missing />)}</QueryState>;
}
