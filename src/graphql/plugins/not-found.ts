import type { Plugin } from 'graphql-yoga';

/** Says where something is, to whom asked for a path that is none. */
export function useNotFound(endpoint: string): Plugin {
  return {
    onResponse(event) {
      const { request, response } = event;
      if (response.status !== 404 || response.body !== null) return;
      const text = `There is nothing here: GraphQL answers at ${endpoint}, networks as files at /export, and /health and /ready tell how it is.\n`;
      event.setResponse(new Response(request.method === 'HEAD' ? null : text, { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } }));
    },
  };
}
