import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import type { Plugin } from 'graphql-yoga';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** The page's own scripts and no inline ones; layouts may compute in a worker made of such a script. */
const POLICY = "default-src 'none'; script-src 'self'; worker-src 'self' blob:; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; "
  + "connect-src 'self'; manifest-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

const WITHOUT_PAGE = 'Smezhnik answers questions at /graphql: POST {"query": "{ about { documents claims note } }"} as application/json.\n';

/** The file a path names, if it lies in the folder, links followed; undefined for anything else. */
async function fileAt(folder: string, path: string): Promise<{ type: string; body: Uint8Array<ArrayBuffer> } | undefined> {
  try {
    const root = await realpath(folder);
    const file = await realpath(join(root, decodeURIComponent(path.endsWith('/') ? `${path}index.html` : path)));
    const type = TYPES[extname(file)];
    return type && file.startsWith(root + sep) ? { type, body: await readFile(file) } : undefined;
  } catch {
    return undefined;
  }
}

/** Serves the files of a folder beside the endpoint; without one, says at `/` where the endpoint is. */
export function usePage(endpoint: string, folder?: string): Plugin {
  return {
    async onRequest(event) {
      const { request, url } = event;
      if (url.pathname === endpoint || (request.method !== 'GET' && request.method !== 'HEAD')) return;
      const respond = (body: Uint8Array<ArrayBuffer> | string, headers: Record<string, string>): void => {
        event.endResponse(new Response(request.method === 'HEAD' ? null : body, { headers }));
      };
      if (folder === undefined) {
        if (url.pathname === '/') respond(WITHOUT_PAGE, { 'content-type': 'text/plain; charset=utf-8' });
        return;
      }
      const file = await fileAt(folder, url.pathname);
      if (file) respond(file.body, { 'content-type': file.type, 'content-security-policy': POLICY, 'cache-control': 'no-cache' });
    },
  };
}
