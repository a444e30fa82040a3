import { getOperationAST, type ExecutionArgs, type ExecutionResult, type GraphQLError } from 'graphql';
import type { Plugin, YogaInitialContext } from 'graphql-yoga';
import type { Context } from '../context.js';
import type { Reader } from '../reader.js';

/** One answered request. */
export interface RequestEntry {
  readonly event: 'request';
  /** ISO instant of the answer. */
  readonly time: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** Milliseconds from the request's arrival to its answer. */
  readonly duration: number;
  /** Name of the operation; left out for anonymous ones and where nothing ran. */
  readonly operation?: string | undefined;
  /** Cypher calls that the operation made. */
  readonly calls?: number | undefined;
  /** Codes of the errors answered, each once. */
  readonly errors?: readonly string[] | undefined;
}

/** An error of our own making, answered by its id alone. */
export interface ErrorEntry {
  readonly event: 'error';
  readonly time: string;
  readonly id: string;
  readonly error: string;
}

export type LogEntry = RequestEntry | ErrorEntry;

/** Takes each entry as it happens; JSON.stringify makes it a line. */
export type Log = (entry: LogEntry) => void;

export function logError(log: Log, id: string, error: unknown): void {
  log({ event: 'error', time: new Date().toISOString(), id, error: error instanceof Error ? error.stack ?? error.message : String(error) });
}

interface Facts {
  readonly started: number;
  operation?: string | undefined;
  reader?: Reader | undefined;
  errors?: readonly string[] | undefined;
}

/** Codes of errors, each once. */
export const codesOf = (errors: readonly GraphQLError[]): string[] =>
  [...new Set(errors.map(({ extensions: { code } }) => typeof code === 'string' ? code : 'GRAPHQL'))];

/** Logs every answered request with its operation, duration and Cypher calls. */
export function useLog(log: Log): Plugin<Context> {
  const requests = new WeakMap<Request, Facts>();
  const note = ({ contextValue, document, operationName }: ExecutionArgs): void => {
    const { request, reader } = contextValue as Context & YogaInitialContext;
    const facts = requests.get(request);
    if (facts) Object.assign(facts, { reader, operation: getOperationAST(document, operationName)?.name?.value });
  };
  return {
    onRequest({ request }) {
      requests.set(request, { started: performance.now() });
    },
    onExecute({ args }) { note(args); },
    onSubscribe({ args }) { note(args); },
    onResultProcess({ request, result }) {
      const facts = requests.get(request);
      const { errors } = result as ExecutionResult;
      if (facts && errors) facts.errors = codesOf(errors);
    },
    onResponse({ request, response }) {
      const { started, operation, reader, errors } = requests.get(request) ?? { started: performance.now() };
      log({
        event: 'request',
        time: new Date().toISOString(),
        method: request.method,
        path: new URL(request.url).pathname,
        status: response.status,
        duration: Math.round((performance.now() - started) * 10) / 10,
        operation,
        calls: reader?.calls,
        errors,
      });
    },
  };
}
