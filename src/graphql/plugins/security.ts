import type { Plugin } from 'graphql-yoga';

const HEADERS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const;

/** Where a response does not state its own policy, it is data and may load nothing. */
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

const HOST = /^(?<name>\[[^\]]+\]|[^:@/?#]+)(?::\d+)?$/;

/** The host's name without its port; undefined for what cannot be a host. */
const hostname = (host: string): string | undefined => HOST.exec(host)?.groups?.['name']?.toLowerCase();

/**
 * Answers only requests that were addressed to one of the hosts: a name of another site that was made to point at this
 * machine (DNS rebinding) is none of them.
 */
export function useHosts(hosts: readonly string[]): Plugin {
  return {
    onRequest(event) {
      const host = hostname(event.request.headers.get('host') ?? event.url.host);
      if (host !== undefined && hosts.includes(host)) return;
      const headers = { 'content-type': 'text/plain; charset=utf-8' };
      event.endResponse(new Response(`This server answers for ${hosts.join(', ')} only.\n`, { status: 421, headers }));
    },
  };
}

/** Headers that keep a browser from sniffing, framing and leaking what is answered. */
export function useSecurityHeaders(): Plugin {
  return {
    onResponse({ response }) {
      for (const [name, value] of Object.entries(HEADERS)) response.headers.set(name, value);
      if (!response.headers.has('content-security-policy')) response.headers.set('content-security-policy', DATA_POLICY);
      if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
    },
  };
}
