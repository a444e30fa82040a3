import type { JSX } from 'preact';
import { STATUSES, type Status } from '../../ontology/index.js';
import { lineOf } from '../picture/lines.js';
import { useLanguage } from '../words/index.js';

/** A short stretch of the line by which pictures draw the status. */
export function LineSample({ status }: { readonly status?: Status | undefined }): JSX.Element {
  const { dash, width } = lineOf(status);
  return (
    <svg class={`line-sample line-${status ?? 'NONE'}`} width="34" height="8" aria-hidden="true">
      <line x1="1" y1="4" x2="33" y2="4" stroke-width={width} stroke-dasharray={dash} stroke-linecap="round" />
    </svg>
  );
}

export function StatusLabel({ status }: { readonly status: Status | null | undefined }): JSX.Element {
  const language = useLanguage();
  return status ? <span class="status"><LineSample status={status} />{STATUSES[status][language]}</span> : <span class="muted">—</span>;
}
