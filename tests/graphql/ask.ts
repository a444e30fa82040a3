import type { Api } from '../../src/graphql/index.js';

export interface AskedError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export interface Asked<Data> {
  readonly status: number;
  readonly headers: Headers;
  readonly data: Data;
  readonly errors: readonly AskedError[] | undefined;
}

/** Posts a query as a browser would. */
export async function ask<Data = Record<string, never>>(api: Api, query: string, variables?: Record<string, unknown>, operationName?: string): Promise<Asked<Data>> {
  const response = await api.fetch(new Request('http://localhost/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables, operationName }),
  }));
  const { data, errors } = await response.json() as { data: Data; errors?: AskedError[] };
  return { status: response.status, headers: response.headers, data, errors };
}

/** The data alone, of a query that must have no error. */
export async function dataOf<Data = Record<string, never>>(api: Api, query: string, variables?: Record<string, unknown>): Promise<Data> {
  const { data, errors } = await ask<Data>(api, query, variables);
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}
