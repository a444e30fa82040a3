import { existsSync } from 'node:fs';
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

/** The page's own scripts and no inline ones, nor workers made of text. */
const POLICY = "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; "
  + "connect-src 'self'; manifest-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

const WITHOUT_PAGE = 'Smezhnik answers questions at /graphql: POST {"query": "{ about { documents claims note } }"} as application/json.\n';

/** Codings in which the build may have left a copy of a file beside it, the smaller first. */
const CODINGS = [['br', '.br'], ['gzip', '.gz']] as const;

/** Files whose names change with their content. */
const HASHED = '/assets/';

/** The content codings that an Accept-Encoding header takes. */
function acceptedCodings(header: string | null): string[] {
  const offers = (header ?? '').toLowerCase().split(',').map((offer) => offer.split(';').map((part) => part.trim()));
  return offers.flatMap(([coding = '', weight]) => (weight !== undefined && /^q=0(?:\.0*)?$/.test(weight) ? [] : [coding]));
}

interface Asset {
  readonly type: string;
  readonly coding?: string;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** The file a path names, if it lies in the folder, links followed, in the first coding that is there; undefined for anything else. */
async function assetAt(folder: string, path: string, accepted: readonly string[]): Promise<Asset | undefined> {
  try {
    const root = await realpath(folder);
    const file = await realpath(join(root, decodeURIComponent(path.endsWith('/') ? `${path}index.html` : path)));
    const type = TYPES[extname(file)];
    if (!type || !file.startsWith(root + sep)) return undefined;
    for (const [coding, ending] of CODINGS) {
      if (accepted.includes(coding) && existsSync(file + ending)) return { type, coding, body: await readFile(file + ending) };
    }
    return { type, body: await readFile(file) };
  } catch {
    return undefined;
  }
}

const headersOf = ({ type, coding }: Asset, path: string): Record<string, string> => ({
  'content-type': type,
  'content-security-policy': POLICY,
  'cache-control': path.startsWith(HASHED) ? 'public, max-age=31536000, immutable' : 'no-cache',
  vary: 'accept-encoding',
  ...(coding && { 'content-encoding': coding }),
});

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
      const asset = await assetAt(folder, url.pathname, acceptedCodings(request.headers.get('accept-encoding')));
      if (asset) respond(asset.body, headersOf(asset, url.pathname));
    },
  };
}
