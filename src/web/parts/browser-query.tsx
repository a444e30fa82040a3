import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Cypher } from '../api/types.js';
import { browserAddress } from '../format/browser-query.js';
import { useWords } from '../words/index.js';
import { CopyButton } from './copy-button.js';

/** A statement and its parameters, to be copied into Neo4j Browser. */
export function BrowserQuery({ of, cypher }: { readonly of: string; readonly cypher: Cypher }): JSX.Element {
  const { browser } = useWords();
  const { text, parameters } = cypher;
  const address = browserAddress(cypher);
  const set = `:params ${parameters}`;
  return (
    <div class="browser-query">
      <p class="browser-tools">
        <strong>{of}</strong> <CopyButton text={set}>{browser.parameters}</CopyButton> <CopyButton text={text}>{browser.query}</CopyButton>
        {address && <a href={address} target="_blank" rel="noreferrer noopener">{browser.here}</a>}
      </p>
      <pre role="region" aria-label={browser.text(of)} tabIndex={0}>{set}{'\n\n'}{text.trim()}</pre>
    </div>
  );
}

/** Shut at first; what it holds is made, and fetched, when it is opened. */
export function BrowserQueries({ children }: { readonly children: () => ComponentChildren }): JSX.Element {
  const { browser } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <details class="browser-queries" onToggle={({ currentTarget }) => { setOpen(currentTarget.open); }}>
      <summary>{browser.open}</summary>
      {open && <><p class="muted">{browser.advice}</p>{children()}</>}
    </details>
  );
}
