import { map, pipe, Repeater } from 'graphql-yoga';
import { badInput } from '../../model/index.js';
import type { Context } from '../context.js';
import type { Given, Loaded, Writer } from '../writer.js';
import { type FileInput, givenFile, givenText, loadedDocuments, type TextInput } from './mutation.js';

interface LoadArguments {
  readonly files: readonly FileInput[];
  readonly texts: readonly TextInput[];
}

/** How far a load is; counts are of all that was given. */
interface Progress {
  readonly stage: 'RECEIVED' | 'READING' | 'READ' | 'REFUSED' | 'DONE';
  readonly name?: string | undefined;
  readonly doneCount: number;
  readonly totalCount: number;
  readonly documentCount: number;
  readonly claimCount: number;
  readonly documents: readonly string[];
  readonly failures: Loaded['failures'];
}

/** Loads one after the other, and tells what happens; none further once nobody listens. */
function loading(given: readonly Given[], writer: Writer): Repeater<Progress> {
  return new Repeater<Progress>(async (push, stop) => {
    const leaving = new AbortController();
    void stop.then(() => { leaving.abort(); });
    let state: Progress = { stage: 'RECEIVED', doneCount: 0, totalCount: given.length, documentCount: 0, claimCount: 0, documents: [], failures: [] };
    let isTaken = true;
    const tell = (change: Partial<Progress>): void => {
      state = { ...state, documents: [], failures: [], ...change };
      isTaken = false;
      void push(state).then(() => { isTaken = true; });
    };
    for (const one of given) {
      if (leaving.signal.aborted) return;
      const { documentCount, claimCount, doneCount } = state;
      tell({ stage: 'RECEIVED', name: one.name });
      const { documents, failures } = await writer.load(one, {
        signal: leaving.signal,
        onProgress: ({ loaded, claims }) => {
          const counts = { documentCount: documentCount + loaded, claimCount: claimCount + claims };
          if (isTaken) tell({ stage: 'READING', ...counts });
          else state = { ...state, ...counts };
        },
      });
      tell({ stage: documents.length > 0 ? 'READ' : 'REFUSED', doneCount: doneCount + 1, documents, failures });
    }
    tell({ stage: 'DONE', name: undefined });
    stop();
  });
}

function subscribe(_: unknown, { files, texts }: LoadArguments, context: Context): Repeater<Progress> {
  const writer = context.writer();
  const given = [...files.map((file, i) => givenFile(file, `files[${i}]`)), ...texts.map((text, i) => givenText(text, `texts[${i}]`))];
  if (given.length === 0) throw badInput('load: give files or texts');
  return pipe(loading(given, writer), map((progress: Progress) => {
    context.reader = context.newReader();
    return progress;
  }));
}

export const loadResolvers = {
  Subscription: { load: { subscribe, resolve: (progress: Progress) => progress } },
  LoadProgress: { documents: loadedDocuments },
};
