import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { EVIDENCE } from '../api/queries.js';
import type { ClaimRow, Relationship, Rows } from '../api/types.js';
import { useQuery } from '../api/use-query.js';
import { formatDate } from '../format/date.js';
import { stagesOf } from '../format/stages.js';
import { Link, useNavigation } from '../navigation.js';
import { QueryState } from '../parts/states.js';
import { StatementLines } from '../parts/statement.js';
import { StatusLabel } from '../parts/status.js';
import { useLanguage, useWords } from '../words/index.js';
import { ClaimCard } from './claim-card.js';

type EvidenceNode = (Relationship & { readonly claims: Rows<ClaimRow> | null }) | ClaimRow;

/** What is none of the kind asked for is empty, and what is gone is null. */
type Found<Node> = readonly (Node | Record<string, never> | null)[];

interface EvidenceData {
  readonly relationships: Found<EvidenceNode>;
  readonly claims: Found<EvidenceNode>;
}

const isFound = (node: EvidenceNode | Record<string, never> | null): node is EvidenceNode => node !== null && 'id' in node;

const isClaim = (node: EvidenceNode): node is ClaimRow => 'evidence' in node;

const claimsOf = (node: EvidenceNode): readonly ClaimRow[] => (isClaim(node) ? [node] : node.claims?.nodes ?? []);

const hiddenOf = (node: EvidenceNode): number => (isClaim(node) || !node.claims ? 0 : node.claims.totalCount - node.claims.nodes.length);

function Statement({ node }: { readonly node: EvidenceNode }): JSX.Element {
  const products = isClaim(node) ? [node.product].filter((product) => product !== null) : node.products ?? [];
  const denied = isClaim(node) && node.denied;
  return (
    <div class="statement">
      <StatementLines statement={node} products={products} />
      {node.status && !denied && <StatusLabel status={node.status} />}
    </div>
  );
}

/** How far the relation had come, and when. */
function Stages({ claims }: { readonly claims: readonly ClaimRow[] }): JSX.Element | null {
  const language = useLanguage();
  const { evidence } = useWords();
  const stages = stagesOf(claims);
  if (stages.length < 2) return null;
  return (
    <section>
      <h3>{evidence.stages}</h3>
      <ol class="stages">
        {stages.map(({ key, status, date, byDocument, denied, claims: stating }) => (
          <li key={key}>
            <span class="stage-date">{date ? formatDate(date, language) : evidence.noDate}</span>
            <StatusLabel status={status} />
            {denied && <span class="denied-mark">{evidence.deniedMark}</span>}
            {byDocument && <span class="muted stage-note">{evidence.byDocument}</span>}
            <span class="stage-sources">
              {stating.map(({ id, evidence: { document } }, i) => (
                <Link key={id} to={{ name: 'document', id: document.id, claim: id }} aria-label={evidence.statedIn(document.title ?? document.name)}>[{i + 1}]</Link>
              ))}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

interface ClaimsProps {
  readonly title?: string | undefined;
  readonly claims: readonly ClaimRow[];
}

function Claims({ title, claims }: ClaimsProps): JSX.Element {
  const language = useLanguage();
  return (
    <section class="claims">
      {title && <h3>{title} <span class="count">{claims.length.toLocaleString(language)}</span></h3>}
      {claims.map((claim) => <ClaimCard key={claim.id} claim={claim} />)}
    </section>
  );
}

/** What is stated and what is denied stand side by side, so that a contradiction is seen as one. */
function Sides({ claims }: { readonly claims: readonly ClaimRow[] }): JSX.Element {
  const { evidence } = useWords();
  const denied = claims.filter((claim) => claim.denied);
  const stated = claims.filter((claim) => !claim.denied);
  if (denied.length === 0) return <Claims claims={stated} />;
  return (
    <>
      <p class="warning">{stated.length > 0 ? evidence.contradiction : evidence.onlyDenied}</p>
      <div class={stated.length > 0 ? 'sides' : ''}>
        {stated.length > 0 && <Claims title={evidence.stated} claims={stated} />}
        <Claims title={evidence.denied} claims={denied} />
      </div>
    </>
  );
}

function Body({ nodes }: { readonly nodes: readonly EvidenceNode[] }): JSX.Element {
  const { evidence, states } = useWords();
  const claims = nodes.flatMap(claimsOf);
  const hidden = nodes.reduce((sum, node) => sum + hiddenOf(node), 0);
  if (nodes.length === 0) return <p>{states.missingAdvice}</p>;
  return (
    <>
      {nodes.every(isClaim) ? <Statement node={nodes[0]!} /> : nodes.map((node) => <Statement key={node.id} node={node} />)}
      <Stages claims={claims} />
      <Sides claims={claims} />
      {hidden > 0 && <p class="muted">{evidence.more(hidden)}</p>}
    </>
  );
}

/** Leads the focus into the panel as it opens, and back where it was as it closes. */
function usePanelFocus(key: string, close: () => void): { readonly current: HTMLHeadingElement | null } {
  const heading = useRef<HTMLHeadingElement>(null);
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    opener.current = document.activeElement;
    return () => {
      const target = opener.current;
      if (target instanceof HTMLElement || target instanceof SVGElement) target.focus({ preventScroll: true });
    };
  }, []);
  useEffect(() => { heading.current?.focus({ preventScroll: true }); }, [key]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => { if (event.key === 'Escape' && !event.defaultPrevented) close(); };
    addEventListener('keydown', onKeyDown);
    return () => { removeEventListener('keydown', onKeyDown); };
  }, [close]);
  return heading;
}

/** The claims behind a line or a row: every sentence that says so, and those that deny it. */
export function EvidencePanel({ ids }: { readonly ids: readonly string[] }): JSX.Element {
  const { evidence } = useWords();
  const { go } = useNavigation();
  const close = (): void => { go({ evidence: [] }); };
  const heading = usePanelFocus(ids.join(), close);
  const answered = useQuery<EvidenceData>(EVIDENCE, useMemo(() => ({ ids }), [ids.join()]));
  const body = ({ relationships, claims }: EvidenceData): ComponentChildren => <Body nodes={[...relationships, ...claims].filter(isFound)} />;
  return (
    <aside class="evidence" aria-labelledby="evidence-title">
      <div class="evidence-head">
        <h2 id="evidence-title" tabIndex={-1} ref={heading}>{evidence.title}</h2>
        <button type="button" class="tool" onClick={close}>{evidence.close}</button>
      </div>
      <QueryState answered={answered}>{body}</QueryState>
    </aside>
  );
}

