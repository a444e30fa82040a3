import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { limitError } from '../limits.js';

const refusal = (status: number, message: string): GraphQLError => new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status } } });

/** A body without a stated length, read no further than the limit. */
async function readWithin(request: Request, limit: number): Promise<Request> {
  const reader = request.body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > limit) throw limitError('body', limit, size);
    chunks.push(part.value);
  }
  return new Request(request.url, { method: request.method, headers: request.headers, body: Buffer.concat(chunks) });
}

/**
 * Takes JSON alone, up to the limit in bytes. A page of another site can make a browser post a form or plain text to us
 * without asking, but not JSON.
 */
export function useJsonBody(limit: number): Plugin {
  return {
    onRequestParse({ request, requestParser, setRequestParser }) {
      if (request.method !== 'POST') return;
      const type = request.headers.get('content-type') ?? 'none';
      if (type.split(';')[0]?.trim().toLowerCase() !== 'application/json') throw refusal(415, `Content-Type: it is ${type}: send application/json`);
      const length = request.headers.get('content-length');
      if (length !== null) {
        if (Number(length) > limit) throw limitError('body', limit, Number(length));
      } else if (requestParser) {
        setRequestParser(async (unbounded) => requestParser(await readWithin(unbounded, limit)));
      }
    },
  };
}
