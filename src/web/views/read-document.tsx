import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { DOCUMENT } from '../api/queries.js';
import type { DocumentPage } from '../api/types.js';
import { useQuery } from '../api/use-query.js';
import { withdraw } from '../api/writing.js';
import { Link } from '../navigation.js';
import { QueryState } from '../parts/states.js';
import { StatementLines } from '../parts/statement.js';
import { useWords } from '../words/index.js';
import { ClaimCard } from './claim-card.js';

/** How many claims are shown at once; the document's own view has all. */
const SHOWN = 100;

function Claims({ document: { id, claims } }: { readonly document: DocumentPage }): JSX.Element {
  const { document: words, table } = useWords();
  const rows = claims?.nodes ?? [];
  const total = claims?.totalCount ?? 0;
  if (rows.length === 0) return <p class="muted">{words.noClaims}</p>;
  return (
    <>
      <ol class="read-claims">
        {rows.map((claim) => (
          <li key={claim.id}>
            <StatementLines statement={claim} products={claim.product ? [claim.product] : []} />
            <ClaimCard claim={claim} source={false} />
          </li>
        ))}
      </ol>
      {total > rows.length && <p><Link to={{ name: 'document', id }}>{table.shown(rows.length, total)}</Link></p>}
    </>
  );
}

type Withdrawal = 'busy' | 'done' | 'failed';

function Loaded({ document }: { readonly document: DocumentPage }): JSX.Element {
  const { add: words, counts } = useWords();
  const [withdrawal, setWithdrawal] = useState<Withdrawal>();
  const undo = async (): Promise<void> => {
    setWithdrawal('busy');
    try {
      await withdraw(document.id);
      setWithdrawal('done');
    } catch {
      setWithdrawal('failed');
    }
  };
  const title = document.title ?? document.name;
  if (withdrawal === 'done') return <p role="status">{words.withdrawn(title)}</p>;
  return (
    <section class="read-document" aria-label={title}>
      <header>
        <h2 lang="ru"><Link to={{ name: 'document', id: document.id }}>{title}</Link></h2>
        <span class="count">{counts.claims(document.claims?.totalCount ?? 0)}</span>
        <button type="button" class="button small" disabled={withdrawal === 'busy'} onClick={() => void undo()}>{words.withdraw}</button>
      </header>
      {withdrawal === 'failed' && <p role="alert" class="warning">{words.withdrawalFailed}</p>}
      <Claims document={document} />
    </section>
  );
}

/** What was read in a document just now, claim by claim, and the way to take it back. */
export function ReadDocument({ id }: { readonly id: string }): JSX.Element {
  const answered = useQuery<{ document: DocumentPage | null }>(DOCUMENT, useMemo(() => ({ id, first: SHOWN }), [id]));
  return <QueryState answered={answered}>{({ document }) => document && <Loaded document={document} />}</QueryState>;
}
