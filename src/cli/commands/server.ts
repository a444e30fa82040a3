import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { checkFilled, checkPort, type Config } from '../../config.js';
import type { RunningServer, Tracing } from '../../graphql/index.js';
import { Curation } from '../../pipeline.js';
import type { Graph } from '../../store/index.js';
import { receiverFor } from '../receiver.js';
import { fromCommandLine } from '../usage-error.js';

export interface ServerOptions {
  readonly host?: string;
  readonly port?: number;
}

export function addServerOptions(command: Command): Command {
  return command
    .option('--host <address>', 'address to listen on (default: 127.0.0.1, this machine alone)',
      (host) => fromCommandLine(() => checkFilled(host, '--host', 'an address')))
    .option('--port <number>', 'port to listen on; 0 takes a free one (default: 4000)', (port) => fromCommandLine(() => checkPort(port, '--port')));
}

const PAGE = fileURLToPath(new URL('../../web/', import.meta.url));

/** Loaded where a collector is set, since it is some fifty modules. */
const tracingTo = async (collector: string): Promise<Tracing> => (await import('../../graphql/open-telemetry.js')).traceTo(collector);

/**
 * Serves the graph where the options, or else the settings, say. Requests, where the settings want it, and what goes wrong inside
 * are logged to standard error, a JSON line each.
 */
export async function startServer(
  graph: Graph, { host, port }: ServerOptions, config: Config, curation = new Curation(graph, { knowledge: config.knowledgeFolder }),
): Promise<RunningServer> {
  const { serve } = await import('../../graphql/index.js');
  const { writeToken: token, dataFolder: folder, knowledgeFolder: knowledge } = config;
  const writer = token === undefined ? undefined : receiverFor(graph, curation, { folder, knowledge });
  const tracing = config.collector === undefined ? undefined : await tracingTo(config.collector);
  const logsRequests = config.logRequests ?? !process.stderr.isTTY;
  const { url, close } = await serve({
    graph,
    curation,
    host: host ?? config.host,
    port: port ?? config.port,
    ...(config.graphiql !== undefined && { graphiql: config.graphiql }),
    ...(existsSync(`${PAGE}index.html`) && { page: PAGE }),
    ...(token !== undefined && writer && { writing: { token, writer } }),
    tracing,
    log: (entry) => { if (entry.event === 'error' || logsRequests) console.error(JSON.stringify(entry)); },
  });
  return {
    url,
    close: async () => {
      await Promise.all([writer?.close(), close()]);
      await tracing?.close().catch((error: unknown) => { console.error((error as Error).message); });
    },
  };
}

/** A query that the graph as it stands can answer. */
async function exampleQuestion(graph: Graph): Promise<string> {
  const { rows: documents } = await graph.listDocuments({ first: 20 });
  const pages = await graph.claims('document', documents.map(({ value }) => value.id), { first: 1 }, { types: ['SUPPLIES'] });
  const buyer = pages.flatMap(({ rows }) => rows.map(({ value }) => value.object?.name)).find(Boolean);
  if (!buyer) return '{ about { documents claims } }';
  return `{ organisation(name: ${JSON.stringify(buyer)}) { suppliers { nodes { supplier { name } products status } } } }`;
}

/** Says where the server answers, and returns at the signal. */
export async function serveUntil(signal: AbortSignal, graph: Graph, { url }: RunningServer): Promise<void> {
  console.log(`Page      ${url}/\nGraphiQL  ${url}/graphql\nAsk there ${await exampleQuestion(graph)}\nCtrl-C ends.`);
  if (!signal.aborted) await once(signal, 'abort');
}
