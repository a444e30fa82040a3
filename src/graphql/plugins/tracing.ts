import { getOperationAST, type ExecutionArgs, type ExecutionResult } from 'graphql';
import { isAsyncIterable, type Plugin, type YogaInitialContext } from 'graphql-yoga';
import type { Context } from '../context.js';
import { codesOf } from './log.js';

export interface Operation {
  readonly type: 'query' | 'mutation' | 'subscription';
  /** Left out for anonymous ones. */
  readonly name?: string | undefined;
}

/** Keeps what requests do, and how long it takes; `traceTo` makes one. A request has one operation at most. */
export interface Tracing {
  begin(request: Request, operation: Operation): void;
  /** Asks a statement of Cypher as part of the request's operation, and gives what `ask` gives. */
  call<T>(request: Request, statement: string, ask: () => Promise<T>): Promise<T>;
  /** Ends the operation, if one has begun, with the codes of its errors. */
  end(request: Request, codes: readonly string[]): void;
  /** Sends what has not been sent. Throws UNAVAILABLE where nobody takes it. */
  close(): Promise<void>;
}

/** Traces each operation from its execution to its answer, or to the last event of its stream. */
export function useTracing(tracing: Tracing): Plugin<Context> {
  const begin = ({ contextValue, document, operationName }: ExecutionArgs): Request => {
    const { request } = contextValue as Context & YogaInitialContext;
    const { operation: type, name } = getOperationAST(document, operationName)!;
    tracing.begin(request, { type, name: name?.value });
    return request;
  };
  return {
    onExecute({ args }) { begin(args); },
    onSubscribe({ args }) {
      const request = begin(args);
      return { onSubscribeResult: () => ({ onEnd: () => { tracing.end(request, []); } }) };
    },
    onResultProcess({ request, result }) {
      if (!isAsyncIterable(result)) tracing.end(request, codesOf((result as ExecutionResult).errors ?? []));
    },
  };
}
