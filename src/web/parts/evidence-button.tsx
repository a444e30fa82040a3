import type { JSX } from 'preact';
import { useNavigation } from '../navigation.js';
import { useWords } from '../words/index.js';

export interface EvidenceButtonProps {
  /** Relationships or claims whose evidence it opens. */
  readonly ids: readonly string[];
  /** What the evidence is of, for those who do not see the row. */
  readonly of: string;
  readonly children: string;
}

/** Opens the evidence beside the view; pressed while it is open. */
export function EvidenceButton({ ids, of, children }: EvidenceButtonProps): JSX.Element {
  const { table } = useWords();
  const { address, go } = useNavigation();
  const open = ids.join() === address.evidence.join();
  return (
    <button
      type="button"
      class="link-button evidence-button"
      aria-pressed={open}
      aria-label={`${children}. ${table.evidenceOf(of)}`}
      onClick={() => { go({ evidence: open ? [] : ids }); }}
    >
      {children}
    </button>
  );
}
