import type { ComponentChildren, JSX } from 'preact';
import type { Answered } from '../api/use-query.js';
import { useWords } from '../words/index.js';

/** Grey bars where the answer will stand. They show after a moment only, as most answers come sooner. */
export function Loading({ lines = 8 }: { readonly lines?: number }): JSX.Element {
  const { states } = useWords();
  return (
    <div class="loading" role="status">
      <span class="visually-hidden">{states.loading}</span>
      {Array.from({ length: lines }, (_, i) => <div key={i} class={`bar bar-${i % 4}`} />)}
    </div>
  );
}

export interface FailedProps {
  readonly message: string;
  readonly retry: () => void;
}

export function Failed({ message, retry }: FailedProps): JSX.Element {
  const { states } = useWords();
  return (
    <div class="notice" role="alert">
      <h2>{states.failed}</h2>
      <p>{message || states.unreachable}</p>
      <button type="button" class="button" onClick={retry}>{states.retry}</button>
    </div>
  );
}

export function Missing(): JSX.Element {
  const { states } = useWords();
  return (
    <div class="notice">
      <h1 tabIndex={-1}>{states.missing}</h1>
      <p>{states.missingAdvice}</p>
    </div>
  );
}

export interface QueryStateProps<Data> {
  readonly answered: Answered<Data>;
  readonly children: (data: Data) => ComponentChildren;
}

/** Loading and failed are shown in one way everywhere; what is loaded as the view likes. An address that is no id is a missing thing. */
export function QueryState<Data>({ answered, children }: QueryStateProps<Data>): JSX.Element {
  if (answered.state === 'loading') return <Loading />;
  if (answered.state === 'loaded') return <>{children(answered.data)}</>;
  return answered.error.code === 'BAD_INPUT' ? <Missing /> : <Failed message={answered.error.message} retry={answered.retry} />;
}
