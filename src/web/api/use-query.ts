import { useEffect, useState } from 'preact/hooks';
import { ApiError, ask, type Variables } from './client.js';

export type Answered<Data> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: ApiError; readonly retry: () => void }
  | { readonly state: 'loaded'; readonly data: Data };

interface Settled<Data> {
  readonly key: string;
  readonly answer: Answered<Data>;
}

const asApiError = (error: unknown): ApiError => (error instanceof ApiError ? error : new ApiError('INTERNAL', String(error)));

/** Asks when the page shows it and again when the variables change; an answer that comes too late is dropped. */
export function useQuery<Data>(query: string, variables: Variables = {}): Answered<Data> {
  const [settled, setSettled] = useState<Settled<Data>>();
  const [attempt, setAttempt] = useState(0);
  const key = JSON.stringify([query, variables, attempt]);
  useEffect(() => {
    const abort = new AbortController();
    const settle = (answer: Answered<Data>): void => { if (!abort.signal.aborted) setSettled({ key, answer }); };
    const retry = (): void => { setAttempt((count) => count + 1); };
    ask<Data>(query, variables, { signal: abort.signal }).then(
      (data) => { settle({ state: 'loaded', data }); },
      (error: unknown) => { settle({ state: 'failed', error: asApiError(error), retry }); },
    );
    return () => { abort.abort(); };
  }, [key]);
  return settled?.key === key ? settled.answer : { state: 'loading' };
}
