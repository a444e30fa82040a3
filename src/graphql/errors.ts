import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { SmezhnikError, type ErrorCode } from '../model/index.js';

/** A setting is the operator's affair, never the asker's. */
const PUBLIC_CODES: readonly ErrorCode[] = ['BAD_INPUT', 'NOT_FOUND', 'LIMIT', 'UNAUTHENTICATED', 'FORBIDDEN', 'UNAVAILABLE', 'ABANDONED'];

/** Where a request is refused as a whole, HTTP tells so too. */
const STATUSES: Partial<Readonly<Record<ErrorCode, number>>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403 };

function extensionsOf({ code }: SmezhnikError): Record<string, unknown> {
  const status = STATUSES[code];
  return status === undefined ? { code } : { code, http: { status } };
}

function originOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? originOf(error.originalError) : error;
}

/** GraphQL gives no code to the one mistake it finds as late as this: a value of a variable that its type does not have. */
const coded = (error: GraphQLError): GraphQLError =>
  error.extensions['code'] === undefined ? located(error, error.message, { ...error.extensions, code: 'BAD_INPUT' }) : error;

function located(error: unknown, message: string, extensions: Record<string, unknown>): GraphQLError {
  if (!(error instanceof GraphQLError)) return new GraphQLError(message, { extensions });
  const { nodes, path } = error;
  return new GraphQLError(message, { nodes: nodes ?? null, path: path ?? null, extensions });
}

/**
 * Makes errors fit to be answered: those of the asker's or the store's fault keep their message and get its code, GraphQL's
 * own pass as they are, and anything else is reported once and answered by an id alone.
 */
export function createErrorMask(report: (id: string, error: unknown) => void): (error: unknown) => GraphQLError {
  const reported = new WeakMap<object, string>();
  const reportOnce = (origin: unknown): string => {
    const known = origin instanceof Object ? reported.get(origin) : undefined;
    if (known) return known;
    const id = randomUUID();
    if (origin instanceof Object) reported.set(origin, id);
    report(id, origin);
    return id;
  };
  return (error) => {
    const origin = originOf(error);
    if (error instanceof GraphQLError && origin instanceof GraphQLError) return coded(error);
    if (origin instanceof SmezhnikError && PUBLIC_CODES.includes(origin.code)) return located(error, origin.message, extensionsOf(origin));
    const id = reportOnce(origin);
    return located(error, `Something went wrong on our side: the log has it under ${id}`, { code: 'INTERNAL', id, unexpected: true });
  };
}
