import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useWords } from '../words/index.js';

/** Milliseconds for which the page says that it copied. */
const SAID = 2_000;

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Puts the text on the clipboard; where the browser withholds that (a page without TLS), shows it selected. */
export function CopyButton({ text, children }: { readonly text: string; readonly children: string }): JSX.Element {
  const { share } = useWords();
  const [outcome, setOutcome] = useState<'copied' | 'withheld'>();
  const onClick = async (): Promise<void> => {
    const copied = await copy(text);
    setOutcome(copied ? 'copied' : 'withheld');
    if (copied) setTimeout(() => { setOutcome(undefined); }, SAID);
  };
  return (
    <>
      <button type="button" class="link-button" onClick={() => void onClick()}>{children}</button>
      <span class="copied" role="status">{outcome === 'copied' ? share.copied : ''}</span>
      {outcome === 'withheld' && <input class="copy-by-hand" readOnly value={text} aria-label={share.copyByHand} ref={(field) => { field?.select(); }} />}
    </>
  );
}
