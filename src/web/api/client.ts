/** What went wrong, in words for the reader of the page: the server's own, or none where it could not be reached. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  constructor(readonly code: string, message = '', options?: ErrorOptions) {
    super(message, options);
  }
}

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

export type Variables = Readonly<Record<string, unknown>>;

async function post(query: string, variables: Variables, signal: AbortSignal | undefined): Promise<Response> {
  try {
    return await fetch('./graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query, variables }),
      signal: signal ?? null,
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiError('UNREACHABLE', '', { cause: error });
  }
}

async function answerOf<Data>(response: Response): Promise<Answer<Data>> {
  try {
    return await response.json() as Answer<Data>;
  } catch (error) {
    throw new ApiError('UNREACHABLE', `HTTP ${response.status}`, { cause: error });
  }
}

/**
 * Asks the GraphQL API. A field that failed alone is null in the data.
 * @throws ApiError where there is no data at all
 */
export async function ask<Data>(query: string, variables: Variables = {}, signal?: AbortSignal): Promise<Data> {
  const { data, errors = [] } = await answerOf<Data>(await post(query, variables, signal));
  const failed = data === null || data === undefined || (errors.length > 0 && Object.values(data).every((value) => value === null));
  if (!failed) return data;
  throw new ApiError(errors[0]?.extensions?.code ?? 'INTERNAL', errors[0]?.message);
}
