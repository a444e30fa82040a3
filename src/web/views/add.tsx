import type { JSX } from 'preact';
import { useEffect, useReducer, useState } from 'preact/hooks';
import { ApiError } from '../api/client.js';
import type { LoadProgress } from '../api/types.js';
import { knownToken, load, tryToken, type Access, type GivenText } from '../api/writing.js';
import { Failed, Loading } from '../parts/states.js';
import { useTitle } from '../parts/use-title.js';
import { useWords } from '../words/index.js';
import { FilesForm, TextForm } from './add-forms.js';
import { ReadDocument } from './read-document.js';

function TokenForm({ refused, give }: { readonly refused: boolean; readonly give: (token: string) => void }): JSX.Element {
  const { add: words } = useWords();
  const [token, setToken] = useState('');
  const submit = (event: Event): void => {
    event.preventDefault();
    give(token.trim());
  };
  return (
    <form class="notice token" onSubmit={submit}>
      <p>{words.tokenNeeded}</p>
      <label>{words.token} <input type="password" required autoComplete="off" value={token} onInput={({ currentTarget }) => { setToken(currentTarget.value); }} /></label>
      <button type="submit" class="button">{words.open}</button>
      {refused && <p role="alert" class="warning">{words.tokenRefused}</p>}
    </form>
  );
}

interface Reading {
  readonly busy: boolean;
  readonly latest?: LoadProgress;
  /** What the latest load brought, in the order of its reading. */
  readonly documents: readonly string[];
  readonly failures: readonly string[];
}

const IDLE: Reading = { busy: false, documents: [], failures: [] };

type Told = 'begun' | 'ended' | ApiError | LoadProgress;

function advance(reading: Reading, told: Told): Reading {
  if (told === 'begun') return { ...IDLE, busy: true };
  if (told === 'ended') return { ...reading, busy: false };
  if (told instanceof ApiError) return { ...reading, busy: false, failures: [...reading.failures, told.message] };
  return {
    ...reading, latest: told,
    documents: [...new Set([...reading.documents, ...told.documents.map(({ id }) => id)])],
    failures: [...reading.failures, ...told.failures.map(({ message }) => message)],
  };
}

function Progress({ reading: { busy, latest, documents, failures } }: { readonly reading: Reading }): JSX.Element {
  const { add: words } = useWords();
  return (
    <div role="status" class="load-progress">
      {busy && (
        <p>
          {latest ? <progress value={latest.doneCount} max={latest.totalCount} aria-label={words.progress} /> : <progress aria-label={words.progress} />}
          {' '}{latest?.name ? words.stages[latest.stage](latest.name) : words.sending}
        </p>
      )}
      {!busy && latest && <p>{words.done(documents.length)}</p>}
      {failures.map((failure, i) => <p key={i} class="warning">{failure || words.unreachable}</p>)}
    </div>
  );
}

function Open(): JSX.Element {
  const { add: words } = useWords();
  const [reading, tell] = useReducer(advance, IDLE);
  const read = async (files: readonly File[], texts: readonly GivenText[]): Promise<void> => {
    tell('begun');
    try {
      for await (const progress of load(files, texts)) tell(progress);
      tell('ended');
    } catch (error) {
      tell(error instanceof ApiError ? error : new ApiError('INTERNAL', String(error)));
    }
  };
  return (
    <>
      <p class="lead">{words.lead}</p>
      <div class="add-forms">
        <FilesForm busy={reading.busy} give={(files) => void read(files, [])} />
        <TextForm busy={reading.busy} give={(text) => void read([], [text])} />
      </div>
      <Progress reading={reading} />
      {reading.documents.map((id) => <ReadDocument key={id} id={id} />)}
    </>
  );
}

/** Files and texts are read into the graph, where the server lets this page write. */
export function Add(): JSX.Element {
  const { add: words } = useWords();
  const [access, setAccess] = useState<Access | 'refused' | ApiError>();
  const knock = async (token: string): Promise<void> => {
    try {
      const found = await tryToken(token);
      setAccess(found === 'token' && token ? 'refused' : found);
    } catch (error) {
      setAccess(error instanceof ApiError ? error : new ApiError('INTERNAL', String(error)));
    }
  };
  useEffect(() => void knock(knownToken()), []);
  useTitle(words.title);
  return (
    <div class="column wide">
      <h1 tabIndex={-1}>{words.title}</h1>
      {access === undefined && <Loading lines={4} />}
      {access instanceof ApiError && <Failed message={access.message} retry={() => void knock(knownToken())} />}
      {access === 'forbidden' && <div class="notice"><p>{words.readOnly}</p><pre><code>SMEZHNIK_TOKEN=… smezhnik start</code></pre></div>}
      {(access === 'token' || access === 'refused') && <TokenForm refused={access === 'refused'} give={(token) => void knock(token)} />}
      {access === 'granted' && <Open />}
    </div>
  );
}
