import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SmezhnikError, unavailable } from '../model/index.js';
import { createApi, type ApiOptions } from './api.js';
import { DEFAULT_LIMITS } from './limits.js';

const LOOPBACK = /^(?:127(?:\.\d{1,3}){3}|::1|localhost)$/i;

/** Under these names a browser on this machine reaches it, and no other site does. */
const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '[::1]'];

/** Milliseconds for a request to arrive as a whole. */
const ARRIVAL = 30_000;

export interface ServeOptions extends ApiOptions {
  /** Address to bind to; this machine alone unless given. */
  readonly host?: string | undefined;
  /** 0 takes any free port. */
  readonly port?: number | undefined;
}

export interface RunningServer {
  /** Where it answers, without a slash at the end. */
  readonly url: string;
  /** Takes no more requests, lets those in flight finish, then resolves. */
  readonly close: () => Promise<void>;
}

function listenError(error: NodeJS.ErrnoException, host: string, port: number): SmezhnikError {
  if (error.code === 'EADDRINUSE') return new SmezhnikError('BAD_SETTING', `port ${port} of ${host} is in use: stop what uses it, or choose another port`, { cause: error });
  if (error.code === 'EACCES') return new SmezhnikError('BAD_SETTING', `port ${port} of ${host} needs more rights: choose a port above 1023`, { cause: error });
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') return new SmezhnikError('BAD_SETTING', `host ${host} is no address of this machine: choose 127.0.0.1 or 0.0.0.0`, { cause: error });
  return unavailable(`cannot listen on port ${port} of ${host}: ${error.message}`, error);
}

async function listen(server: Server, host: string, port: number): Promise<string> {
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    throw listenError(error as NodeJS.ErrnoException, host, port);
  }
  const name = host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${(server.address() as AddressInfo).port}`;
}

/** Once the server takes no more, a connection kept for later is closed with the answer that it still waits for. */
function closeWithLastAnswer(server: Server): void {
  server.on('request', (_, response) => response.once('close', () => {
    if (!server.listening) server.closeIdleConnections();
  }));
}

/** What outlives the grace in milliseconds is cut. */
function close(server: Server, grace: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => { server.closeAllConnections(); }, grace);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
  });
}

/** Do the request line and the Host header make an address? What lies behind throws on one that they do not. */
function isAddressed({ url = '', headers }: IncomingMessage): boolean {
  return url.startsWith('/') && URL.canParse(url, `http://${headers.host ?? 'localhost'}`);
}

/** Serves the API over HTTP. On loopback GraphiQL is on and other hosts' names are refused, unless the options say otherwise. */
export async function serve({ host = '127.0.0.1', port = 4000, ...options }: ServeOptions): Promise<RunningServer> {
  const local = LOOPBACK.test(host);
  const api = createApi({ ...options, graphiql: options.graphiql ?? local, hosts: options.hosts ?? (local ? [...LOOPBACK_NAMES, host.toLowerCase()] : undefined) });
  const server = createServer({ requestTimeout: ARRIVAL }, (request, response) => {
    if (isAddressed(request)) api.listener(request, response);
    else response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' }).end('The request names no address that can be read.\n');
  });
  closeWithLastAnswer(server);
  const url = await listen(server, host, port);
  const grace = (options.limits?.time ?? DEFAULT_LIMITS.time) + 1_000;
  return { url, close: () => close(server, grace) };
}
