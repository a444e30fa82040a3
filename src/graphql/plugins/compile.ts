import type { DocumentNode, ExecutionArgs } from 'graphql';
import { compileQuery, type CompiledQuery, isCompiledQuery } from 'graphql-jit';
import type { Plugin } from 'graphql-yoga';
import type { Context } from '../context.js';

type Query = CompiledQuery['query'];

function compile({ schema, document, operationName }: ExecutionArgs): Query | undefined {
  const compiled = compileQuery(schema, document, operationName ?? undefined);
  return isCompiledQuery(compiled) ? compiled.query : undefined;
}

/** Runs a query that comes again as a function made of it, which answers with many rows in a fraction of the time. */
export function useCompiledQueries(): Plugin<Context> {
  const known = new WeakMap<DocumentNode, Map<string, Query | undefined>>();
  return {
    onExecute({ args, setExecuteFn }) {
      const { document, operationName } = args as ExecutionArgs;
      const name = operationName ?? '';
      const operations = known.get(document);
      if (!operations) {
        known.set(document, new Map());
        return;
      }
      if (!operations.has(name)) operations.set(name, compile(args));
      const query = operations.get(name);
      if (query) setExecuteFn(({ rootValue, contextValue, variableValues }: ExecutionArgs) => query(rootValue, contextValue, variableValues));
    },
  };
}
