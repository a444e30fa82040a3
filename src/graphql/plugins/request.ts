import { GraphQLError } from 'graphql';
import type { GraphQLParams, Plugin } from 'graphql-yoga';
import { limitError, type Limits } from '../limits.js';

type Parser = (request: Request) => GraphQLParams | GraphQLParams[] | Response | Promise<GraphQLParams | GraphQLParams[] | Response>;

function refusal(status: number, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status } } });
}

type BodyLimit = 'body' | 'upload';

/** A body is read no further than the limit, whatever length it claims to have. */
async function readBody(request: Request, name: BodyLimit, limits: Limits): Promise<string> {
  const limit = limits[name];
  const length = Number(request.headers.get('content-length') ?? 0);
  if (length > limit) throw limitError(name, limit, length);
  const reader = request.body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > limit) throw limitError(name, limit, size);
    chunks.push(part.value);
  }
  return Buffer.concat(chunks).toString();
}

function parseJson(text: string): GraphQLParams {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw refusal(400, `The body is not JSON: ${(error as Error).message}`);
  }
  if (typeof value !== 'object' || value === null) throw refusal(400, 'The body is not a JSON object: send {"query": "…"}');
  return asking(value as GraphQLParams);
}

function asking(params: GraphQLParams): GraphQLParams {
  if (typeof params.query !== 'string' || !params.query.trim()) throw refusal(400, 'The request holds no query: send {"query": "…"}');
  return params;
}

/** What a link gives, whose variables may be anything. */
const parseLink = (parse: Parser): Parser => async (request) => {
  try {
    const params = await parse(request);
    return 'query' in params ? asking(params) : params;
  } catch (error) {
    throw error instanceof GraphQLError ? error : refusal(400, `The parameters are not JSON: ${(error as Error).message}`);
  }
};

/**
 * Takes questions as links and as JSON bodies up to the limit that a request has, and nothing else: a page of another site can
 * make a browser post a form or plain text to us without asking, but not JSON.
 */
export function useRequestFormat(limitOf: (request: Request) => BodyLimit, limits: Limits): Plugin {
  return {
    onRequestParse({ request, requestParser, setRequestParser }) {
      if (request.method === 'GET' && requestParser) setRequestParser(parseLink(requestParser));
      if (request.method !== 'POST') return;
      const type = request.headers.get('content-type') ?? 'none';
      if (type.split(';')[0]?.trim().toLowerCase() !== 'application/json') throw refusal(415, `Content-Type: it is ${type}: send application/json`);
      setRequestParser(async (posted) => parseJson(await readBody(posted, limitOf(posted), limits)));
    },
  };
}
