import { GraphQLError } from 'graphql';

/** What one request may ask for. */
export interface Limits {
  /** Bytes of a request's body. */
  readonly body: number;
  /** Bytes of the body of a request that brings the token, with which it may load files. */
  readonly upload: number;
  /** Tokens of a query's text. */
  readonly tokens: number;
  /** Fields inside fields, introspection aside. */
  readonly depth: number;
  /** Fields that the query selects, each fragment counted where it is spread. */
  readonly fields: number;
  /** Rows of one page, and ids of one list. */
  readonly page: number;
  /** Entities or relations of one network, path search or list that is not paged. */
  readonly network: number;
  /** Entities of an overview. */
  readonly overview: number;
  /** Values that the answer may hold, if every page is full. */
  readonly cost: number;
  /** Milliseconds until the answer. */
  readonly time: number;
}

export const DEFAULT_LIMITS: Limits = { body: 100_000, upload: 50_000_000, tokens: 4_000, depth: 30, fields: 1_000, page: 100, network: 1_000, overview: 10_000, cost: 250_000, time: 10_000 };

const ADVICE: Readonly<Record<keyof Limits, string>> = {
  body: 'send a shorter query',
  upload: 'send fewer or smaller files at once',
  tokens: 'split the query',
  depth: 'nest fewer fields',
  fields: 'select fewer fields, or split the query',
  page: 'ask for smaller pages',
  network: 'give a smaller limit, or a filter',
  overview: 'give a smaller limit, or a filter',
  cost: 'ask for smaller pages, or nest fewer of them',
  time: 'ask for less at once',
};

const UNITS: Readonly<Record<keyof Limits, string>> = {
  body: 'bytes of body',
  upload: 'bytes of body',
  tokens: 'tokens of query text',
  depth: 'levels of fields',
  fields: 'fields',
  page: 'rows a page',
  network: 'entities or relations at once',
  overview: 'entities of an overview',
  cost: 'values in the answer',
  time: 'milliseconds',
};

/** Answered by HTTP 400 (413 for a body) with code LIMIT, which limit it was, its value, and what the request came to. */
export function limitError(name: keyof Limits, limit: number, actual: number): GraphQLError {
  return new GraphQLError(`The limit is ${limit} ${UNITS[name]}, and this came to ${actual}: ${ADVICE[name]}`, {
    extensions: { code: 'LIMIT', name, limit, actual, http: { status: name === 'body' || name === 'upload' ? 413 : 400 } },
  });
}
