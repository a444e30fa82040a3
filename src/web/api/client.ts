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

export interface Asking {
  readonly signal?: AbortSignal | undefined;
  /** What the server wants of those who change the graph. */
  readonly token?: string | undefined;
}

async function post(query: string, variables: Variables, accept: string, { signal, token }: Asking): Promise<Response> {
  try {
    return await fetch('./graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept, ...(token && { authorization: `Bearer ${token}` }) },
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

function dataOf<Data>({ data, errors = [] }: Answer<Data>): Data {
  const failed = data === null || data === undefined || (errors.length > 0 && Object.values(data).every((value) => value === null));
  if (!failed) return data;
  throw new ApiError(errors[0]?.extensions?.code ?? 'INTERNAL', errors[0]?.message);
}

/**
 * Asks the GraphQL API. A field that failed alone is null in the data.
 * @throws ApiError where there is no data at all
 */
export async function ask<Data>(query: string, variables: Variables = {}, asking: Asking = {}): Promise<Data> {
  return dataOf(await answerOf<Data>(await post(query, variables, 'application/json', asking)));
}

const DATA = /^data: ?(?=\S)/;

/** The payload of each `data:` line as it arrives. */
async function* eventsOf(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let pending = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (pending + part.value).split('\n');
    pending = lines.pop()!;
    for (const line of lines) if (DATA.test(line)) yield line.replace(DATA, '');
  }
}

/**
 * Follows a subscription, told as server-sent events.
 * @throws ApiError as `ask`
 */
export async function* subscribe<Data>(query: string, variables: Variables, asking: Asking = {}): AsyncGenerator<Data> {
  const response = await post(query, variables, 'text/event-stream', asking);
  if (!response.body || !response.headers.get('content-type')?.startsWith('text/event-stream')) {
    yield dataOf(await answerOf<Data>(response));
    return;
  }
  for await (const event of eventsOf(response.body)) yield dataOf(JSON.parse(event) as Answer<Data>);
}
