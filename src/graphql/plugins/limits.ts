import { getOperationAST, GraphQLError, Lexer, OperationTypeNode, Source, TokenKind, type ExecutionArgs, type ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Context } from '../context.js';
import { limitError, type Limits } from '../limits.js';
import { assertWithinLimits } from '../query-size.js';

/** Tokens up to the end or to the first that is none, which parsing will report. */
function countTokens(text: string): number {
  const lexer = new Lexer(new Source(text));
  let tokens = 0;
  try {
    while (lexer.advance().kind !== TokenKind.EOF) tokens += 1;
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
  }
  return tokens;
}

/** The limit that an operation goes beyond. Values that variables cannot have are left to execution, which reports them. */
function exceeded(args: ExecutionArgs, limits: Limits): GraphQLError | undefined {
  try {
    assertWithinLimits(args, limits);
    return undefined;
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return error.extensions['code'] === 'LIMIT' ? error : undefined;
  }
}

/** Holds queries to the limits on their text, size and cost before anything runs. */
export function useQueryLimits(limits: Limits): Plugin<Context> {
  return {
    onParams({ params }) {
      if (typeof params.query !== 'string') return;
      const tokens = countTokens(params.query);
      if (tokens > limits.tokens) throw limitError('tokens', limits.tokens, tokens);
    },
    onExecute({ args, setResultAndStopExecution }) {
      const error = exceeded(args, limits);
      if (error) setResultAndStopExecution({ errors: [error] });
    },
    onSubscribe({ args, setResultAndStopExecution }) {
      const error = exceeded(args, limits);
      if (error) setResultAndStopExecution({ errors: [error] });
    },
  };
}

type Execute = (args: ExecutionArgs) => ExecutionResult | Promise<ExecutionResult>;

const isQuery = ({ document, operationName }: ExecutionArgs): boolean => getOperationAST(document, operationName)?.operation === OperationTypeNode.QUERY;

/** Answers a query with a LIMIT error once the time is over, and lets it read nothing more. What writes is let finish. */
export function useTimeLimit(limit: number): Plugin<Context> {
  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      if (!isQuery(args)) return;
      const { reader } = args.contextValue;
      const execute = executeFn as Execute;
      setExecuteFn(async (parameters: ExecutionArgs) => {
        const started = performance.now();
        let timer: NodeJS.Timeout | undefined;
        const late = new Promise<ExecutionResult>((resolve) => {
          timer = setTimeout(() => {
            const error = limitError('time', limit, Math.round(performance.now() - started));
            reader.stop(error);
            resolve({ errors: [error] });
          }, limit);
        });
        try {
          return await Promise.race([execute(parameters), late]);
        } finally {
          clearTimeout(timer);
        }
      });
    },
  };
}
