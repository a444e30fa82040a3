import { createHash } from 'node:crypto';
import type { Plugin } from 'graphql-yoga';

const FIRST_QUERY = `# What the latest documents state. Press the button, then write your own.
query Latest {
  documents(first: 3) {
    nodes {
      title
      date
      claims(first: 10) {
        totalCount
        nodes {
          type
          subject { name }
          object { name }
          product
          status
          evidence { quote }
        }
      }
    }
  }
}
`;

interface Ide {
  readonly html: string;
  readonly policy: string;
}

/** The page carries its scripts and editor in itself, and its policy admits that very script and no other server. */
async function renderIde(): Promise<Ide> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const html = renderGraphiQL({ title: 'Smezhnik GraphiQL', defaultQuery: FIRST_QUERY }).trimStart();
  const script = html.slice(html.indexOf('<script>') + '<script>'.length, html.lastIndexOf('</script>'));
  const hash = createHash('sha256').update(script).digest('base64');
  const policy = `default-src 'none'; script-src 'sha256-${hash}' blob:; worker-src blob:; style-src 'unsafe-inline'; `
    + "img-src data:; font-src data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
  return { html, policy };
}

/** GraphiQL at the endpoint, for a browser that asks for a page; rendered at its first use (9 MB) and kept. */
export function useGraphiql(endpoint: string): Plugin {
  let ide: Promise<Ide> | undefined;
  return {
    async onRequest(event) {
      const { request, url } = event;
      if (request.method !== 'GET' || url.pathname !== endpoint || url.searchParams.has('query')) return;
      if (!request.headers.get('accept')?.includes('text/html')) return;
      const { html, policy } = await (ide ??= renderIde());
      event.endResponse(new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy } }));
    },
  };
}
