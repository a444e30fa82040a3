import type { RequestListener } from 'node:http';
import { createYoga, useReadinessCheck } from 'graphql-yoga';
import type { Curation } from '../pipeline.js';
import type { Graph } from '../store/graph.js';
import { createErrorMask } from './errors.js';
import { DEFAULT_LIMITS, type Limits } from './limits.js';
import { useBrowserFiles } from './plugins/browser-files.js';
import { useExport } from './plugins/export.js';
import { useGraphiql } from './plugins/graphiql.js';
import { useQueryLimits, useTimeLimit } from './plugins/limits.js';
import { logError, useLog, type Log } from './plugins/log.js';
import { useNotFound } from './plugins/not-found.js';
import { usePage } from './plugins/page.js';
import { useRequestFormat } from './plugins/request.js';
import { useHosts, useSecurityHeaders } from './plugins/security.js';
import { useTracing, type Tracing } from './plugins/tracing.js';
import { Reader } from './reader.js';
import { schema } from './schema.js';
import { mayWrite, writerFor, type Writing } from './writer.js';

const ENDPOINT = '/graphql';

/** No query asks for a total without this word. */
const COUNT = 'totalCount';

export interface ApiOptions {
  readonly graph: Graph;
  /** Tells how names were resolved, and takes decisions from whoever may write. */
  readonly curation?: Curation | undefined;
  /** Those left out are DEFAULT_LIMITS. */
  readonly limits?: Partial<Limits> | undefined;
  /** Whether a browser finds GraphiQL at /graphql. Off unless asked for. */
  readonly graphiql?: boolean | undefined;
  /** Folder of a static page, served beside the endpoint. */
  readonly page?: string | undefined;
  /** Names of hosts that requests may be addressed to; any when left out. */
  readonly hosts?: readonly string[] | undefined;
  /** Lets requests with a token change the graph; all may only read when left out. */
  readonly writing?: Writing | undefined;
  readonly log?: Log | undefined;
  readonly tracing?: Tracing | undefined;
}

export interface Api {
  /** Answers one request; never throws. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** The same for a server of node:http. */
  readonly listener: RequestListener;
}

const silent: Log = () => undefined;

/** A store that cannot be read is not ready, whatever the reason. */
const canRead = (graph: Graph): Promise<boolean> => graph.entities(['ready']).then(() => true, () => false);

/** The GraphQL API over a graph: /graphql, /health (the process answers), /ready (the graph does), and a page at /. */
export function createApi({ graph, curation, limits: given, graphiql = false, page, hosts, writing, log = silent, tracing }: ApiOptions): Api {
  const limits = { ...DEFAULT_LIMITS, ...given };
  const yoga = createYoga({
    schema,
    context: ({ request, params }) => {
      const newReader = (): Reader => new Reader(graph, {
        signal: request.signal, counted: params.query?.includes(COUNT), watch: tracing && ((statement, ask) => tracing.call(request, statement, ask)),
      });
      return { reader: newReader(), newReader, curation, writer: () => writerFor(request, writing) };
    },
    graphqlEndpoint: ENDPOINT,
    healthCheckEndpoint: '/health',
    maskedErrors: { maskError: createErrorMask((id, error) => { logError(log, id, error); }) },
    maxRequestBodySize: false,
    batching: false,
    multipart: false,
    cors: false,
    graphiql: false,
    landingPage: false,
    logging: false,
    plugins: [
      useNotFound(ENDPOINT),
      useLog(log),
      useSecurityHeaders(),
      hosts !== undefined && useHosts(hosts),
      useReadinessCheck({ endpoint: '/ready', check: () => canRead(graph) }),
      graphiql && useGraphiql(ENDPOINT),
      useExport(graph, limits),
      useBrowserFiles(),
      usePage(ENDPOINT, page),
      useRequestFormat((request) => (mayWrite(request, writing) ? 'upload' : 'body'), limits),
      tracing !== undefined && useTracing(tracing),
      useQueryLimits(limits),
      useTimeLimit(limits.time),
    ],
  });
  return {
    fetch: async (request) => yoga.fetch(request),
    listener: (request, response) => void yoga(request, response),
  };
}
